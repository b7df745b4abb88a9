"""Stripe as a payment processor."""

import json
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import datetime, timedelta

import stripe
import stripe.params
from pydantic import ValidationError

from daystarr_portal.core.clock import Clock
from daystarr_portal.processors.bank_days import SETTLING_DAYS, add_business_days
from daystarr_portal.processors.base import (
    Capture,
    Charge,
    ChargePage,
    ChargeRequest,
    MethodKind,
    NeedsAction,
    ProcessorRefusedError,
    ProcessorUnavailableError,
    Reader,
)
from daystarr_portal.processors.events import (
    CaptureChanged,
    Event,
    NothingToUs,
    PaymentChanged,
    Subject,
    WebhookRefusedError,
)
from daystarr_portal.processors.returned import PATH, Returned
from daystarr_portal.processors.reversals import RefundRequest, Reversal
from daystarr_portal.processors.stripe.api import KeyReusedError, NotPaidError, StripeApi
from daystarr_portal.processors.stripe.books import StripeBooks
from daystarr_portal.processors.stripe.capturing import StripeCapturing, stripe_type
from daystarr_portal.processors.stripe.outcomes import ALONE, PAYMENT, REFUND, confirm_url, instant, refund_of
from daystarr_portal.processors.stripe.shapes import Intent, Message, Told

NAME = "stripe"
SIGNATURE_HEADER = "stripe-signature"
BELIEVED_FOR = timedelta(minutes=5)
CONFIRM_WITHIN = timedelta(hours=1)
"""How long a payment waits for the customer to confirm it: Stripe would wait for ever."""


class StripeProcessor:
    """Payments as PaymentIntents, methods by Checkout in setup mode, money back as refunds and disputes.

    `public_url` is where the hosted pages send customers back to.
    """

    def __init__(
        self,
        api: StripeApi,
        books: StripeBooks,
        capturing: StripeCapturing,
        clock: Clock,
        public_url: str,
        webhook_secrets: Sequence[str],
    ) -> None:
        self._api = api
        self._books = books
        self._capturing = capturing
        self._clock = clock
        self._return_url = f"{public_url}{PATH}/{Returned.CONFIRMED}"
        self._webhook_secrets = tuple(webhook_secrets)

    def close(self) -> None:
        """Give back every connection."""
        self._api.close()

    @property
    def name(self) -> str:
        """The processor's name, kept with every token and payment of it."""
        return NAME

    def ensure_customer(self, account_id: str) -> str:
        """Stripe's name for an account of ours: found, or made under a key while the search may not know it yet."""
        found = self._api.find_customer(account_id)
        if found is None:
            try:
                found = self._api.create_customer(account_id)
            except (ProcessorRefusedError, NotPaidError, KeyReusedError):
                raise ProcessorUnavailableError("stripe made no customer") from None
        return found.id

    def create_capture_session(self, customer: str, language: str) -> Capture:
        """Open Stripe's hosted page on which `customer` enters a card or a bank account."""
        return self._capturing.open_page(customer, language)

    def readers(self) -> Sequence[Reader]:
        """The readers of Stripe Terminal."""
        return self._capturing.readers()

    def create_reader_capture(self, reader: str, customer: str) -> Capture:
        """Ask for a card at a reader. Raises `ProcessorRefusedError` for one that is not there, offline or busy."""
        try:
            return self._capturing.ask_reader(reader, customer)
        except (NotPaidError, KeyReusedError):
            raise ProcessorRefusedError("the reader took nothing") from None

    def get_capture(self, ref: str) -> Capture:
        """How far a visit to the hosted page, or a wait at a reader, has come."""
        return self._capturing.get(ref)

    def cancel_capture(self, ref: str) -> Capture:
        """Close a hosted page or stop waiting at a reader; a capture already finished stays finished."""
        return self._capturing.cancel(ref)

    def create_payment(self, request: ChargeRequest) -> Charge:
        """Charge a payment method, once for all calls with the same key. Raises `ProcessorRefusedError` too."""
        try:
            intent = self._api.create_intent(self._params(request), request.idempotency_key)
        except NotPaidError as said_no:
            intent = self._refused_intent(said_no, request.idempotency_key)
        except KeyReusedError:
            intent = self._by_key(request.idempotency_key)
        if intent.status == "requires_action" and (not request.present or confirm_url(intent) is None):
            self._cancel(intent.id)
            intent = self._api.intent(intent.id)
        return self._books.charge(intent)

    def get_payment(self, ref: str) -> Charge:
        """What has become of a payment; one that nobody confirmed in time is given up."""
        charge = self._get(ref)
        if isinstance(charge.outcome, NeedsAction):
            intent = self._api.intent(ref)
            if self._clock() - instant(intent.created) > CONFIRM_WITHIN:
                return self.cancel_payment(ref)
        return charge

    def find_payment(self, idempotency_key: str) -> Charge | None:
        """The payment made with this key, or None where Stripe never heard of it."""
        intent = self._books.find(idempotency_key)
        return self._books.charge(intent) if intent else None

    def cancel_payment(self, ref: str) -> Charge:
        """Give up a payment that waits for the customer; any other stays as it is."""
        if isinstance(self._get(ref).outcome, NeedsAction):
            self._cancel(ref)
        return self._get(ref)

    def refund(self, request: RefundRequest) -> Reversal:
        """Give money of a payment back, once for all calls with the same key. Raises `ProcessorRefusedError` too."""
        if request.amount_minor <= 0 or not request.ref:
            raise ProcessorRefusedError("there is nothing to give back")
        try:
            metadata = {REFUND: request.idempotency_key}
            made = self._api.create_refund(request.ref, request.amount_minor, request.idempotency_key, metadata)
        except NotPaidError:
            raise ProcessorRefusedError("stripe refused") from None
        except KeyReusedError:
            raise ProcessorUnavailableError("the key is one of another refund") from None
        return refund_of(made)

    def list_payments(self, since: datetime, page: str | None = None) -> ChargePage:
        """The payments made since then, and those of which money went back since then."""
        return self._books.list(since, page)

    def expected_settlement(self, kind: MethodKind, now: datetime) -> datetime | None:
        """When a payment made now would be the provider's; None for at once."""
        return add_business_days(now, SETTLING_DAYS) if kind is MethodKind.BANK_ACCOUNT else None

    def parse_webhook(self, body: bytes, headers: Mapping[str, str]) -> Event:
        """What a message is about. Raises `WebhookRefusedError`."""
        for secret in self._webhook_secrets:
            try:
                stripe.WebhookSignature.verify_header(
                    body, headers.get(SIGNATURE_HEADER), secret, int(BELIEVED_FOR.total_seconds())
                )
            except (stripe.SignatureVerificationError, UnicodeDecodeError):
                continue
            try:
                message = Message.model_validate(json.loads(body))
            except (ValidationError, ValueError):
                raise WebhookRefusedError("a message in an unknown shape") from None
            return Event(message.id, _subject(message.data.object))
        raise WebhookRefusedError("the signature is not stripe's, or too old")

    def _params(self, request: ChargeRequest) -> stripe.params.PaymentIntentCreateParams:
        """The same for the same payment whenever it is sent: Stripe takes a key for nothing else."""
        params: stripe.params.PaymentIntentCreateParams = {
            "amount": request.amount_minor,
            "currency": request.currency.lower(),
            "payment_method": request.token,
            "allowed_payment_method_types": [stripe_type(request.kind)],
            "confirm": True,
            "metadata": {PAYMENT: request.idempotency_key},
        }
        if request.customer is not None:
            params["customer"] = request.customer
        if request.present and request.kind is MethodKind.CARD:
            params["return_url"] = self._return_url
        else:  # a bank debit was agreed to beforehand, and never asks
            params["off_session"] = True
        if not request.present:
            params["metadata"] = {PAYMENT: request.idempotency_key, ALONE: "yes"}
        return params

    def _refused_intent(self, said_no: NotPaidError, key: str) -> Intent:
        if said_no.intent is not None:
            return self._api.intent(said_no.intent)
        if said_no.charge is not None:
            return self._api.intent(self._api.intent_of_charge(said_no.charge))
        return self._by_key(key)

    def _by_key(self, key: str) -> Intent:
        intent = self._books.find(key)
        if intent is None:
            raise ProcessorUnavailableError("stripe knows the key, and no payment made with it")
        return intent

    def _cancel(self, ref: str) -> None:
        with suppress(ProcessorRefusedError, NotPaidError, KeyReusedError):  # it had its outcome a moment earlier
            self._api.cancel_intent(ref)

    def _get(self, ref: str) -> Charge:
        return self._books.charge(self._api.intent(ref))


def _subject(told: Told) -> Subject:
    match told.object:
        case "payment_intent" if PAYMENT in (told.metadata or {}):  # what is not ours, the books tell of
            return PaymentChanged(told.id)
        case "charge" | "refund" | "dispute" if told.payment_intent is not None:
            return PaymentChanged(told.payment_intent)
        case "checkout.session" | "setup_intent":
            return CaptureChanged(told.id)
        case "terminal.reader" if told.action is not None and told.action.process_setup_intent is not None:
            return CaptureChanged(told.action.process_setup_intent.setup_intent)
        case _:
            return NothingToUs()
