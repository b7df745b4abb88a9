"""Payment methods taken on Stripe's hosted page, or at a reader of Stripe Terminal."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime, timedelta
from typing import assert_never

from daystarr_portal.core.clock import Clock
from daystarr_portal.processors.base import (
    Capture,
    CaptureCanceled,
    CaptureCompleted,
    CapturedMethod,
    CaptureExpired,
    CaptureOpen,
    CaptureOutcome,
    MethodKind,
    ProcessorRefusedError,
    ProcessorUnavailableError,
    Reader,
)
from daystarr_portal.processors.returned import PATH, Returned
from daystarr_portal.processors.stripe.api import KeyReusedError, NotPaidError, StripeApi
from daystarr_portal.processors.stripe.outcomes import BANK, instant
from daystarr_portal.processors.stripe.shapes import Attempt, Checkout, Method, Setup

PAGE_LASTS = timedelta(hours=1)
"""Stripe takes from half an hour to a day."""
READER_WAITS = timedelta(minutes=2)
CHECKOUT_PREFIX = "cs_"


class StripeCapturing:
    """Captures: `cs_...` is a hosted page, `seti_...` a wait at a reader."""

    def __init__(self, api: StripeApi, clock: Clock, public_url: str, *, bank_accounts: bool) -> None:
        self._api = api
        self._clock = clock
        self._pages = {page.value: f"{public_url}{PATH}/{page}" for page in Returned}
        self._types = ("card", BANK) if bank_accounts else ("card",)

    def open_page(self, customer: str, language: str) -> Capture:
        """Open a hosted page."""
        expires_at = self._clock() + PAGE_LASTS
        locale = "es" if language == "es" else "en"
        try:
            opened = self._api.open_checkout(customer, self._types, locale, int(expires_at.timestamp()), self._pages)
        except (ProcessorRefusedError, NotPaidError, KeyReusedError):
            raise ProcessorUnavailableError("stripe opened no page") from None
        return self._of_page(opened)

    def readers(self) -> Sequence[Reader]:
        """The readers; Stripe asks not to rely on whether one is online, so only a known outage counts."""
        return tuple(
            Reader(found.id, found.label or found.id, found.status != "offline") for found in self._api.readers()
        )

    def ask_reader(self, reader: str, customer: str) -> Capture:
        """Ask for a card at a reader. Raises `ProcessorRefusedError` for one unknown, offline or busy."""
        begun = self._api.create_setup(customer, reader)
        try:
            self._api.ask_reader(reader, begun.id)
        except ProcessorRefusedError:
            self._give_up(begun.id)
            raise
        return self._of_setup(begun)

    def get(self, ref: str) -> Capture:
        """How far a capture has come."""
        if ref.startswith(CHECKOUT_PREFIX):
            return self._of_page(self._api.checkout(ref))
        return self._of_setup(self._api.setup(ref))

    def cancel(self, ref: str) -> Capture:
        """Close a page or stop waiting; what is finished stays so."""
        found = self.get(ref)
        if isinstance(found.outcome, CaptureOpen):
            with suppress(ProcessorRefusedError):  # it was over a moment earlier
                if ref.startswith(CHECKOUT_PREFIX):
                    self._api.close_checkout(ref)
                else:
                    self._stop(ref)
            return self.get(ref)
        return found

    def _stop(self, ref: str) -> None:
        reader = self._api.setup(ref).metadata.get("reader")
        if reader is not None:
            with suppress(ProcessorRefusedError):  # it asks for nothing, or is off
                self._api.stop_reader(reader)
        self._api.cancel_setup(ref)

    def _give_up(self, ref: str) -> None:
        """Nobody was asked for anything: it would end by itself, too."""
        with suppress(ProcessorRefusedError, ProcessorUnavailableError):
            self._api.cancel_setup(ref)

    def _of_page(self, checkout: Checkout) -> Capture:
        return Capture(checkout.id, checkout.url, instant(checkout.expires_at), self._page_outcome(checkout))

    def _page_outcome(self, checkout: Checkout) -> CaptureOutcome:
        match checkout.status:
            case "open":
                return CaptureOpen()
            case "expired":  # either by us or by itself
                return CaptureCanceled() if self._clock() < instant(checkout.expires_at) else CaptureExpired()
            case "complete":
                setup = checkout.setup_intent
                method = setup.payment_method if isinstance(setup, Setup) and setup.status == "succeeded" else None
                return CaptureCompleted(captured(method)) if isinstance(method, Method) else CaptureOpen()
            case _:
                raise ProcessorUnavailableError("a page in a state that says nothing")

    def _of_setup(self, setup: Setup) -> Capture:
        expires_at = instant(setup.created) + READER_WAITS
        return Capture(setup.id, None, expires_at, self._setup_outcome(setup, expires_at))

    def _setup_outcome(self, setup: Setup, expires_at: datetime) -> CaptureOutcome:
        if setup.status == "canceled":
            return CaptureCanceled()
        if setup.status == "succeeded":
            attempt = setup.latest_attempt
            details = attempt.payment_method_details if isinstance(attempt, Attempt) else None
            card = details.card_present.generated_card if details and details.card_present else None
            if card is None:
                raise ProcessorUnavailableError("a card was read, and is not there")
            return CaptureCompleted(captured(self._api.method(card)))
        return CaptureOpen() if self._clock() < expires_at else CaptureExpired()


def captured(method: Method) -> CapturedMethod:
    """A method as the portal keeps it. Raises `ProcessorUnavailableError` for a kind that was not asked for."""
    if method.card is not None:
        card = method.card
        return CapturedMethod(
            method.id, MethodKind.CARD, card.brand[:32], card.last4, card.exp_month, card.exp_year, method.customer
        )
    if method.us_bank_account is not None:
        bank = method.us_bank_account
        return CapturedMethod(
            method.id,
            MethodKind.BANK_ACCOUNT,
            (bank.bank_name or "")[:32],
            bank.last4 or "",
            None,
            None,
            method.customer,
        )
    raise ProcessorUnavailableError("a method of an unknown kind")


def stripe_type(kind: MethodKind) -> str:
    """What Stripe calls a kind of method."""
    match kind:
        case MethodKind.CARD:
            return "card"
        case MethodKind.BANK_ACCOUNT:
            return BANK
        case _:
            assert_never(kind)
