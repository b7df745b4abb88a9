"""Paying, from the choice of what to pay to its result: a closed set of states."""

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, Final, TypeAlias

from daystarr_client.api.enums import ProblemCode
from daystarr_client.viewmodels.pay_amount import AmountProblem

if TYPE_CHECKING:
    from daystarr_client.api.models import Capture, Payment, PaymentMethod, PaymentPreview
    from daystarr_client.api.models_scheduled import ScheduledPayment, SchedulePreview
    from daystarr_client.services.outbox import Intent

NEW_METHOD: Final = "new"


class Notice(Enum):
    """What happened that made the customer land on a step again; told at the top of it."""

    NO_BILLS_TICKED = "no_bills_ticked"
    BILL_NOT_OPEN = "bill_not_open"
    BILL_PROCESSING = "bill_processing"
    NO_DAY_CHOSEN = "no_day_chosen"
    DAY_UNAVAILABLE = "day_unavailable"
    TOO_MANY_SCHEDULED = "too_many_scheduled"
    NO_METHOD_CHOSEN = "no_method_chosen"
    METHOD_UNAVAILABLE = "method_unavailable"
    CAPTURE_CANCELED = "capture_canceled"
    CAPTURE_EXPIRED = "capture_expired"
    CAPTURE_FAILED = "capture_failed"
    AUTOPAY_EXISTS = "autopay_exists"
    TERMS_CHANGED = "terms_changed"
    NOT_WRITTEN_DOWN = "not_written_down"
    UNREACHABLE = "unreachable"
    FAILED = "failed"


# The review could not be had: it takes a press to ask for it again.
PREVIEW_FAILED: Final = frozenset({Notice.UNREACHABLE, Notice.FAILED})


@dataclass(frozen=True)
class Draft:
    """Everything the customer chose and typed; it survives every error and every step back.

    `captured` is a method taken on the hosted page for this payment; it need not be a saved one. `later` is whether to
    pay on another day than today, and `pay_on` the day chosen for it. What is authorized is read in `language`, or in
    that of the account.
    """

    invoice_ids: tuple[str, ...] = ()
    another_amount: bool = False
    typed: str = ""
    method_id: str | None = None
    captured: "PaymentMethod | None" = None
    save_method: bool = True
    recurring: bool = False
    authorized: bool = False
    name: str = ""
    later: bool = False
    pay_on: date | None = None
    language: str | None = None

    @property
    def day(self) -> date | None:
        """The day to pay on; None is at once."""
        return self.pay_on if self.later else None


@dataclass(frozen=True)
class Closed:
    """Nothing is being paid."""


@dataclass(frozen=True)
class Opening:
    """Waiting for the bills and the payment methods; `problem` when they cannot be had."""

    draft: Draft
    problem: Notice | None = None


@dataclass(frozen=True)
class ChoosingWhat:
    """Step 1: which bills, or which amount."""

    draft: Draft
    problem: AmountProblem | None = None
    notice: Notice | None = None


@dataclass(frozen=True)
class ChoosingHow:
    """Step 2: which card or bank account. `amount_minor` is in cents."""

    draft: Draft
    amount_minor: int
    notice: Notice | None = None


@dataclass(frozen=True)
class Capturing:
    """Step 2, on the hosted page in the browser; `capture` is None until the page has an address."""

    draft: Draft
    amount_minor: int
    capture: "Capture | None" = None
    browser_failed: bool = False


@dataclass(frozen=True)
class Reviewing:
    """Step 3: what the server says will happen; `preview` is None until it has said so, `later` without another day.

    Pay takes no press before it is `armed`, a moment after the review appeared: the second click of a double click on
    Continue must not pay.
    """

    draft: Draft
    amount_minor: int
    preview: "PaymentPreview | None" = None
    notice: Notice | None = None
    authorization_missing: bool = False
    name_missing: bool = False
    armed: bool = False
    later: "SchedulePreview | None" = None


@dataclass(frozen=True)
class Paying:
    """Pay was pressed, once."""

    draft: Draft
    amount_minor: int
    preview: "PaymentPreview"
    later: "SchedulePreview | None" = None


@dataclass(frozen=True)
class Paid:
    """The money arrived. `draft` is None where an earlier start of the program asked for the payment."""

    payment: "Payment"
    draft: Draft | None


@dataclass(frozen=True)
class ScheduledOn:
    """It is paid on its day: nothing was charged now."""

    payment: "ScheduledPayment"
    draft: Draft | None


@dataclass(frozen=True)
class Processing:
    """The payment is on its way; nobody may call it paid."""

    payment: "Payment"
    draft: Draft | None


@dataclass(frozen=True)
class RequiresAction:
    """The bank wants the customer to confirm, on a page of its own."""

    payment: "Payment"
    draft: Draft | None
    browser_failed: bool = False


@dataclass(frozen=True)
class Declined:
    """The payment was refused by the bank, or canceled: no money moved."""

    payment: "Payment"
    draft: Draft | None


@dataclass(frozen=True)
class Unknown:
    """Nobody knows yet; it is being asked about."""

    intent: "Intent"
    draft: Draft | None


@dataclass(frozen=True)
class NeverReceived:
    """The portal never got the payment and never will: no payment was made."""

    intent: "Intent"
    draft: Draft | None


@dataclass(frozen=True)
class Refused:
    """The portal refused the payment: no payment was made."""

    code: ProblemCode
    draft: Draft
    amount_minor: int


# Of a payment that is made at once
PaymentResult: TypeAlias = Paid | Processing | RequiresAction | Declined | Unknown | NeverReceived | Refused
Result: TypeAlias = PaymentResult | ScheduledOn
State: TypeAlias = Closed | Opening | ChoosingWhat | ChoosingHow | Capturing | Reviewing | Paying | Result
