"""Asks Stripe: one method for each question, answers as shapes, and three kinds of trouble."""

import logging
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from typing import Literal, TypeVar

import requests
import stripe
import stripe.params
from pydantic import ValidationError

from daystarr_portal.processor_settings import StripeSettings
from daystarr_portal.processors.base import ProcessorRefusedError, ProcessorUnavailableError
from daystarr_portal.processors.stripe import shapes
from daystarr_portal.processors.stripe.shapes import Shape

API_VERSION = "2026-10-28.endive"
"""What the shapes were written for: a newer version of Stripe's interface is a decision, not a surprise."""
CONNECT_SECONDS = 5.0
RETRIES = 1
PAGE = 100
CHARGED = ["latest_charge.refunds"]

Answer = TypeVar("Answer", bound=Shape)
_logger = logging.getLogger(__name__)


class KeyReusedError(Exception):
    """Stripe knows the key from a request that was not the same."""


class NotPaidError(Exception):
    """A card or a bank said no; `intent` and `charge` are Stripe's names for what it said no to."""

    def __init__(self, intent: str | None, charge: str | None) -> None:
        super().__init__("declined")
        self.intent = intent
        self.charge = charge


class StripeApi:
    """Stripe's interface at one version, with deadlines, tried again only under the same key.

    Every method raises `ProcessorUnavailableError` where it is not clear what happened. Those that change something
    raise `ProcessorRefusedError` where Stripe says that it did nothing, and `KeyReusedError` for the key of another.
    """

    def __init__(self, settings: StripeSettings) -> None:
        self._session = requests.Session()
        self._session.trust_env = False  # a .netrc would take the place of the key
        stripe.enable_telemetry = False
        client = stripe.StripeClient(
            settings.key,
            stripe_version=API_VERSION,
            base_addresses={"api": settings.api.rstrip("/")} if settings.api else None,
            http_client=stripe.RequestsClient(timeout=(CONNECT_SECONDS, settings.seconds), session=self._session),
            max_network_retries=RETRIES,
        )
        self._v1 = client.v1

    def close(self) -> None:
        """Give back every connection."""
        self._session.close()

    # Customers and methods

    def find_customer(self, account_id: str) -> shapes.Customer | None:
        """The oldest customer made for an account, as far as the search knows already."""
        with _asking():
            found = _read(
                shapes.Listed[shapes.Customer], self._v1.customers.search({"query": _query("account", account_id)})
            )
        return min(found.data, key=lambda customer: customer.created, default=None)

    def create_customer(self, account_id: str) -> shapes.Customer:
        """A customer for an account, one within a day."""
        with _changing():
            made = self._v1.customers.create(
                {"metadata": {"account": account_id}}, {"idempotency_key": f"customer-{account_id}"}
            )
            return _read(shapes.Customer, made)

    def method(self, ref: str) -> shapes.Method:
        """A payment method."""
        with _asking():
            return _read(shapes.Method, self._v1.payment_methods.retrieve(ref))

    # The hosted page

    def open_checkout(
        self,
        customer: str,
        types: Sequence[str],
        locale: Literal["en", "es"],
        expires_at: int,
        pages: Mapping[str, str],
    ) -> shapes.Checkout:
        """A hosted page for a new method, that sends the customer back to `pages` of `added` and `left`."""
        with _changing():
            opened = self._v1.checkout.sessions.create(
                {
                    "mode": "setup",
                    "customer": customer,
                    "allowed_payment_method_types": [*types],
                    "payment_method_options": {"us_bank_account": {"verification_method": "instant"}},
                    "locale": locale,
                    "expires_at": expires_at,
                    "success_url": pages["added"],
                    "cancel_url": pages["left"],
                }
            )
            return _read(shapes.Checkout, opened)

    def checkout(self, ref: str) -> shapes.Checkout:
        """A visit to the hosted page, with the method that came of it."""
        with _asking():
            found = self._v1.checkout.sessions.retrieve(ref, {"expand": ["setup_intent.payment_method"]})
            return _read(shapes.Checkout, found)

    def close_checkout(self, ref: str) -> None:
        """Close a hosted page."""
        with _changing():
            self._v1.checkout.sessions.expire(ref)

    # Payments

    def create_intent(self, params: stripe.params.PaymentIntentCreateParams, key: str) -> shapes.Intent:
        """Charge. Raises `NotPaidError` too."""
        with _changing():
            return _read(shapes.Intent, self._v1.payment_intents.create(params, {"idempotency_key": key}))

    def intent(self, ref: str) -> shapes.Intent:
        """A payment with what went back of it."""
        with _asking():
            return _read(shapes.Intent, self._v1.payment_intents.retrieve(ref, {"expand": CHARGED}))

    def intent_of_charge(self, ref: str) -> str:
        """The payment that a charge is a try of."""
        with _asking():
            found = self._v1.charges.retrieve(ref).payment_intent
        if found is None:
            raise ProcessorUnavailableError("a charge of no payment")
        return found if isinstance(found, str) else found.id

    def cancel_intent(self, ref: str) -> None:
        """Give a payment up."""
        with _changing():
            self._v1.payment_intents.cancel(ref)

    def search_intents(self, payment_id: str) -> shapes.Listed[shapes.Intent]:
        """The payments made with a key of ours, as far as the search knows already: it may be a minute behind."""
        with _asking():
            found = self._v1.payment_intents.search({"query": _query("payment", payment_id)})
            return _read(shapes.Listed[shapes.Intent], found)

    def intents(self, since: int, after: str | None) -> shapes.Listed[shapes.Intent]:
        """A part of the payments made since then."""
        with _asking():
            params: stripe.params.PaymentIntentListParams = {"created": {"gte": since}, "limit": PAGE}
            params["expand"] = [f"data.{part}" for part in CHARGED]
            if after is not None:
                params["starting_after"] = after
            found = self._v1.payment_intents.list(params)
            return _read(shapes.Listed[shapes.Intent], found)

    # What goes back

    def create_refund(self, intent: str, amount: int, key: str, metadata: dict[str, str]) -> shapes.Refund:
        """Give money of a payment back."""
        with _changing():
            made = self._v1.refunds.create(
                {"payment_intent": intent, "amount": amount, "metadata": metadata}, {"idempotency_key": key}
            )
            return _read(shapes.Refund, made)

    def refunds(self, since: int, after: str | None) -> shapes.Listed[shapes.Refund]:
        """A part of the refunds made since then."""
        with _asking():
            params: stripe.params.RefundListParams = {"created": {"gte": since}, "limit": PAGE}
            if after is not None:
                params["starting_after"] = after
            found = self._v1.refunds.list(params)
            return _read(shapes.Listed[shapes.Refund], found)

    def refunds_of(self, intent: str) -> tuple[shapes.Refund, ...]:
        """The refunds of a payment: a hundred of them, more than any has."""
        with _asking():
            found = self._v1.refunds.list({"payment_intent": intent, "limit": PAGE})
            return _read(shapes.Listed[shapes.Refund], found).data

    def disputes(self, since: int, after: str | None) -> shapes.Listed[shapes.Dispute]:
        """A part of the disputes opened since then."""
        with _asking():
            params: stripe.params.DisputeListParams = {"created": {"gte": since}, "limit": PAGE}
            if after is not None:
                params["starting_after"] = after
            found = self._v1.disputes.list(params)
            return _read(shapes.Listed[shapes.Dispute], found)

    def disputes_of(self, intent: str) -> tuple[shapes.Dispute, ...]:
        """The disputes of a payment."""
        with _asking():
            found = self._v1.disputes.list({"payment_intent": intent, "limit": PAGE})
            return _read(shapes.Listed[shapes.Dispute], found).data

    # Readers

    def readers(self) -> tuple[shapes.Reader, ...]:
        """The readers of the account: a hundred of them, more than there are stores."""
        with _asking():
            return _read(shapes.Listed[shapes.Reader], self._v1.terminal.readers.list({"limit": PAGE})).data

    def create_setup(self, customer: str, reader: str) -> shapes.Setup:
        """Begin to take a method at a reader."""
        with _changing():
            made = self._v1.setup_intents.create(
                {"customer": customer, "allowed_payment_method_types": ["card_present"], "metadata": {"reader": reader}}
            )
            return _read(shapes.Setup, made)

    def ask_reader(self, reader: str, setup: str) -> None:
        """Have a reader ask for a card."""
        with _changing():
            self._v1.terminal.readers.process_setup_intent(reader, {"setup_intent": setup, "allow_redisplay": "always"})

    def stop_reader(self, reader: str) -> None:
        """Have a reader ask no more."""
        with _changing():
            self._v1.terminal.readers.cancel_action(reader)

    def setup(self, ref: str) -> shapes.Setup:
        """How far taking a method has come."""
        with _asking():
            return _read(shapes.Setup, self._v1.setup_intents.retrieve(ref, {"expand": ["latest_attempt"]}))

    def cancel_setup(self, ref: str) -> None:
        """Give taking a method up."""
        with _changing():
            self._v1.setup_intents.cancel(ref)


def _query(name: str, value: str) -> str:
    """A search by a word that we keep with Stripe's objects. Raises `ProcessorUnavailableError` for what is no word."""
    if not value.replace("_", "").replace("-", "").isalnum():
        raise ProcessorUnavailableError("this cannot be searched for")
    return f"metadata['{name}']:'{value}'"


def _read(shape: type[Answer], answer: stripe.StripeObject) -> Answer:
    """What we read of an answer. Raises `ProcessorUnavailableError` for one that is not like the documented ones."""
    try:
        return shape.model_validate(answer.to_dict())
    except ValidationError:
        _logger.warning("stripe answered in an unknown shape", extra={"fields": {"shape": shape.__name__}})
        raise ProcessorUnavailableError("an answer in an unknown shape") from None


@contextmanager
def _asking() -> Generator[None]:
    try:
        yield
    except stripe.StripeError as error:
        raise _unavailable(error) from None


@contextmanager
def _changing() -> Generator[None]:
    try:
        yield
    except stripe.CardError as error:
        about = error.error
        intent = about.payment_intent if about else None
        raise NotPaidError(intent.id if intent else None, about.charge if about else None) from None
    except stripe.IdempotencyError:
        raise KeyReusedError from None
    except stripe.InvalidRequestError as error:
        _note(error)
        raise ProcessorRefusedError("stripe refused") from None
    except stripe.StripeError as error:
        raise _unavailable(error) from None


def _unavailable(error: stripe.StripeError) -> ProcessorUnavailableError:
    _note(error)
    return ProcessorUnavailableError("stripe gave no clear answer")


def _note(error: stripe.StripeError) -> None:
    """What an operator needs to look it up at Stripe, and nothing that was said about anybody."""
    level = logging.ERROR if isinstance(error, stripe.AuthenticationError | stripe.PermissionError) else logging.WARNING
    fields = {
        "trouble": type(error).__name__,
        "status": error.http_status,
        "code": error.code,
        "stripe_request": error.request_id,
    }
    _logger.log(level, "stripe did not do it", extra={"fields": fields})
