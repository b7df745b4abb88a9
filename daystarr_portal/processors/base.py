"""What the portal asks of a payment processor, and what it may be told. docs/processors.md says how to add one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from daystarr_portal.processors.events import Event
from daystarr_portal.processors.reversals import RefundRequest, Reversal


class MethodKind(StrEnum):
    """How money comes: at once from a card, or days later from a bank account."""

    CARD = "card"
    BANK_ACCOUNT = "bank_account"


class FailureCode(StrEnum):
    """Why a payment did not go through, in words that every processor's own are mapped to."""

    CARD_DECLINED = "card_declined"
    INSUFFICIENT_FUNDS = "insufficient_funds"
    EXPIRED_CARD = "expired_card"
    PROCESSING_ERROR = "processing_error"
    AUTHENTICATION_FAILED = "authentication_failed"
    ACCOUNT_CLOSED = "account_closed"
    DEBIT_NOT_AUTHORIZED = "debit_not_authorized"


class ProcessorUnavailableError(Exception):
    """The processor did not answer, or not clearly: what was asked may or may not have been done."""


class ProcessorRefusedError(Exception):
    """The processor will not do what was asked, and has done nothing."""


@dataclass(frozen=True)
class CapturedMethod:
    """A payment method as the processor hands it over: its token, whose it is, and what may be shown of it."""

    token: str
    kind: MethodKind
    brand: str
    last4: str
    exp_month: int | None
    exp_year: int | None
    customer: str | None = None


@dataclass(frozen=True)
class CaptureOpen:
    """The customer has not finished on the hosted page."""


@dataclass(frozen=True)
class CaptureCompleted:
    """The customer entered a payment method."""

    method: CapturedMethod


@dataclass(frozen=True)
class CaptureCanceled:
    """The customer, or the portal, gave it up."""


@dataclass(frozen=True)
class CaptureExpired:
    """Nobody finished it in time."""


CaptureOutcome = CaptureOpen | CaptureCompleted | CaptureCanceled | CaptureExpired


@dataclass(frozen=True)
class Capture:
    """A payment method being taken: `url` is where the customer goes until `expires_at`, None at a reader."""

    ref: str
    url: str | None
    expires_at: datetime
    outcome: CaptureOutcome


@dataclass(frozen=True)
class Succeeded:
    """The money is the provider's."""


@dataclass(frozen=True)
class Settling:
    """Accepted, and expected to be the provider's at `settles_at`; it can still fail."""

    settles_at: datetime


@dataclass(frozen=True)
class NeedsAction:
    """The customer has to confirm at `url` before anything is charged."""

    url: str


@dataclass(frozen=True)
class Declined:
    """Not charged, and it never will be."""

    code: FailureCode


@dataclass(frozen=True)
class Canceled:
    """Given up before anything was charged."""


ChargeOutcome = Succeeded | Settling | NeedsAction | Declined | Canceled


@dataclass(frozen=True)
class Charge:
    """What the processor's books say of one payment; `ref` is their name for it, `key` the one it was made with.

    `reversals` are all that ever went back of it, in the order it happened.
    """

    ref: str
    outcome: ChargeOutcome
    key: str = ""
    reversals: tuple[Reversal, ...] = ()


@dataclass(frozen=True)
class ChargeRequest:
    """One payment to make. The same `idempotency_key` never charges twice, however often it is sent.

    `language` is the customer's, for a page on which they may have to confirm. Without the customer `present` nobody
    can, and a method that wants it is declined. `customer` is what the processor calls them, where that is known.
    """

    idempotency_key: str
    token: str
    amount_minor: int
    currency: str
    language: str
    customer: str | None = None
    present: bool = True
    kind: MethodKind = MethodKind.CARD


@dataclass(frozen=True)
class BookedCharge:
    """A payment as the processor's books list it, with everything that tells whose it is."""

    charge: Charge
    token: str
    customer: str | None
    amount_minor: int
    currency: str
    created_at: datetime


@dataclass(frozen=True)
class ChargePage:
    """A part of the processor's books; `next_page` asks for the part after it, None at the end."""

    items: tuple[BookedCharge, ...]
    next_page: str | None


@dataclass(frozen=True)
class Reader:
    """A card reader in a store; `label` is what people there call it."""

    ref: str
    label: str
    online: bool


class PaymentProcessor(Protocol):
    """A payment processor. Every method raises `ProcessorUnavailableError` when it gets no clear answer."""

    @property
    def name(self) -> str:
        """The processor's name, kept with every token and payment of it."""
        ...

    # Payment methods

    def ensure_customer(self, account_id: str) -> str:
        """The processor's name for an account of ours, made on the first call and the same for each later one."""
        ...

    def create_capture_session(self, customer: str, language: str) -> Capture:
        """Open a hosted page on which `customer` (see `ensure_customer`) enters a card or a bank account."""
        ...

    def readers(self) -> Sequence[Reader]:
        """The card readers in the provider's stores."""
        ...

    def create_reader_capture(self, reader: str, customer: str) -> Capture:
        """Ask for a card at a reader. Raises `ProcessorRefusedError` for one that is not there, offline or busy."""
        ...

    def get_capture(self, ref: str) -> Capture:
        """How far a visit to the hosted page, or a wait at a reader, has come."""
        ...

    def cancel_capture(self, ref: str) -> Capture:
        """Close a hosted page or stop waiting at a reader; a capture already finished stays finished."""
        ...

    # Payments

    def create_payment(self, request: ChargeRequest) -> Charge:
        """Charge a payment method, once for all calls with the same key. Raises `ProcessorRefusedError` too."""
        ...

    def get_payment(self, ref: str) -> Charge:
        """What has become of a payment, with everything that went back of it."""
        ...

    def find_payment(self, idempotency_key: str) -> Charge | None:
        """The payment made with this key, or None where the processor never heard of it."""
        ...

    def cancel_payment(self, ref: str) -> Charge:
        """Give up a payment that waits for the customer; any other stays as it is."""
        ...

    def refund(self, request: RefundRequest) -> Reversal:
        """Give money of a payment back, once for all calls with the same key.

        Raises `ProcessorRefusedError` for more than is left of it, or a payment that has not succeeded.
        """
        ...

    def list_payments(self, since: datetime, page: str | None = None) -> ChargePage:
        """The payments made since then, and those of which money went back since then: for reconciling."""
        ...

    def expected_settlement(self, kind: MethodKind, now: datetime) -> datetime | None:
        """When a payment made now would be the provider's; None for at once."""
        ...

    # What the processor tells by itself

    def parse_webhook(self, body: bytes, headers: Mapping[str, str]) -> Event:
        """What a message is about; `body` is raw and `headers` have lower-case names.

        Raises `WebhookRefusedError` (see `events`) for one whose signature is not the processor's, or too old.
        """
        ...
