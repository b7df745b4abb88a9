"""Payment methods, captures and payments, as the API says them."""

from datetime import date, datetime
from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, Field

from daystarr_portal.core.languages import Language
from daystarr_portal.core.money import Money
from daystarr_portal.core.schema import Schema
from daystarr_portal.processors.base import FailureCode, MethodKind
from daystarr_portal.processors.reversals import ReversalKind, ReversalReason, ReversalState

MOST_INVOICES = 200


class PaymentState(StrEnum):
    """Where a payment stands; only `succeeded` is paid."""

    REQUIRES_ACTION = "requires_action"
    PROCESSING = "processing"
    SUCCEEDED = "succeeded"
    FAILED = "failed"
    CANCELED = "canceled"


class PaymentOrigin(StrEnum):
    """Who set a payment going."""

    CUSTOMER = "customer"
    AUTOPAY = "autopay"
    SCHEDULED = "scheduled"
    OFFICE = "office"


class Settlement(StrEnum):
    """When the money is the provider's."""

    IMMEDIATE = "immediate"
    DELAYED = "delayed"


class CaptureState(StrEnum):
    """How a visit to the hosted page stands."""

    OPEN = "open"
    COMPLETED = "completed"
    CANCELED = "canceled"
    EXPIRED = "expired"


class MethodSummary(Schema):
    """A payment method in one line: `brand` is the card's, or the bank's name."""

    kind: MethodKind
    brand: str
    last4: str


class PaymentMethod(MethodSummary):
    """A payment method; only cards expire."""

    id: str
    exp_month: int | None
    exp_year: int | None
    expired: bool
    expires_soon: bool
    used_by_autopay: bool
    created_at: datetime


class CaptureRequest(Schema):
    """Asks for a hosted page; `save` keeps what is entered there on the account."""

    save: bool


class Capture(Schema):
    """A visit to the hosted page at `url`; `payment_method` is there once it is completed."""

    id: str
    url: str
    state: CaptureState
    expires_at: datetime
    payment_method: PaymentMethod | None


def no_doubles(ids: list[str]) -> list[str]:
    """The ids, each named once. Raises `ValueError`."""
    if len(set(ids)) != len(ids):
        raise ValueError("An invoice is named twice.")
    return ids


class PaymentRequest(Schema):
    """What to pay, and how; without `invoice_ids` the oldest bills come first.

    `recurring_text_version` names the authorization text that the customer was shown and agreed to;
    `recurring_typed_name` is the name typed under it, which a bank debit needs. `language` is the one in which the
    customer reads that text, null for that of the account.
    """

    payment_method_id: Annotated[str, Field(min_length=1, max_length=40)]
    amount: Money
    invoice_ids: Annotated[
        list[Annotated[str, Field(min_length=1, max_length=40)]],
        Field(max_length=MOST_INVOICES),
        AfterValidator(no_doubles),
    ]
    save_payment_method: bool
    set_up_recurring: bool
    recurring_text_version: Annotated[str | None, Field(min_length=1, max_length=16)] = None
    recurring_typed_name: Annotated[str | None, Field(min_length=1, max_length=200)] = None
    language: Language | None = None


class PlannedAllocation(Schema):
    """What of a payment goes to one invoice, and what remains to pay of it then."""

    invoice_id: str
    invoice_number: str
    amount: Money
    remaining: Money


class RecurringAuthorization(Schema):
    """What the customer agrees to by setting up AutoPay, word for word."""

    text: str
    text_version: str
    language: str


class PaymentPreview(Schema):
    """What exactly a payment will do; `credit` is what no invoice takes, `expected_on` when a delayed one arrives."""

    amount: Money
    method: MethodSummary
    allocations: list[PlannedAllocation]
    credit: Money
    settlement: Settlement
    expected_on: date | None
    balance_after: Money
    saves_method: bool
    recurring: RecurringAuthorization | None


class Allocation(Schema):
    """What of a payment went, or is meant to go, to one invoice."""

    invoice_id: str
    invoice_number: str
    amount: Money


class PaymentReversal(Schema):
    """Money of a payment that went back; a failed one is the provider's again, or never went."""

    id: str
    kind: ReversalKind
    state: ReversalState
    amount: Money
    reason: ReversalReason | None
    created_at: datetime


class Payment(Schema):
    """One payment. `credit` is what of it no invoice took; `action_url` is where the customer has to confirm it.

    `reversed_amount` is what of it went back and did not come again, by all its `reversals` together.
    """

    id: str
    confirmation_number: str
    state: PaymentState
    amount: Money
    created_at: datetime
    settled_at: datetime | None
    expected_on: date | None
    failure_code: FailureCode | None
    method: MethodSummary
    allocations: list[Allocation]
    credit: Money
    origin: PaymentOrigin
    action_url: str | None
    autopay_created: bool
    reversals: list[PaymentReversal]
    reversed_amount: Money
