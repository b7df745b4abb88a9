"""What the portal answers, as frozen models: fields nobody knows are ignored, absurd values are refused."""

from typing import Generic, TypeVar

from pydantic import Field

from daystarr_client.api.enums import (
    AccountKind,
    AccountStatus,
    CalendarKind,
    CalendarStatus,
    CaptureState,
    FailureCode,
    FeatureName,
    InvoiceState,
    LineKind,
    MethodKind,
    PaymentOrigin,
    PaymentState,
    Role,
    Settlement,
)
from daystarr_client.api.enums_payments import ReversalKind, ReversalReason, ReversalState
from daystarr_client.api.fields import (
    LARGEST_AMOUNT,
    Currency,
    Cursor,
    Day,
    Id,
    Instant,
    Last4,
    Model,
    Month,
    Seconds,
    Text,
    Token,
    WebAddress,
    Word,
    Year,
)

Item = TypeVar("Item")


class Page(Model, Generic[Item]):
    """One page of a list; `next_page_token` is None on the last one."""

    items: tuple[Item, ...] = Field(max_length=1000)
    next_page_token: str | None = Field(default=None, min_length=1, max_length=2000)


class Money(Model):
    """An amount of money in minor units (cents)."""

    amount_minor: int = Field(ge=-LARGEST_AMOUNT, le=LARGEST_AMOUNT)
    currency: Currency


class Health(Model):
    """That the portal is there."""

    status: Word
    version: Word


class Brand(Model):
    """The provider, as it wants to be named and reached."""

    name: Word
    short_name: Word
    phone: Word
    email: Word
    website: WebAddress
    support_hours: Text


class Tokens(Model):
    """What a sign-in gives. Kept by `SessionTokens`, handed to nobody else."""

    access_token: Token = Field(repr=False)
    expires_in: Seconds
    refresh_token: Token | None = Field(default=None, repr=False)
    refresh_expires_in: Seconds | None = None


class User(Model):
    """Who is signed in."""

    id: Id
    username: Word
    display_name: Text
    role: Role


class Address(Model):
    """A postal address."""

    street: Text
    city: Text
    region: Text
    postal_code: Word


class Account(Model):
    """The customer's account."""

    id: Id
    number: Word
    kind: AccountKind
    name: Text
    status: AccountStatus
    time_zone: Word
    currency: Currency
    language: Word
    service_address: Address
    paper_bills: bool


class Feature(Model):
    """Whether the portal offers something to this account."""

    name: FeatureName
    enabled: bool


class Session(Model):
    """Who is signed in, to what, and what they may use. `today` is the day in the account's time zone.

    `changes_cursor` is where to go on from to hear of everything that changes after this answer.
    """

    user: User
    account: Account
    features: tuple[Feature, ...] = Field(max_length=200)
    brand: Brand
    today: Day
    server_time: Instant
    changes_cursor: Cursor | None = None

    def offers(self, name: FeatureName) -> bool:
        """Whether the portal offers this to the account."""
        return any(feature.enabled for feature in self.features if feature.name is name)


class MethodSummary(Model):
    """A payment method as far as it may be shown."""

    kind: MethodKind
    brand: Word
    last4: Last4


class CalendarEntry(Model):
    """One thing on the calendar. Only visits have `starts_at` and `ends_at`; on `autopay_on` AutoPay pays a bill."""

    id: Id
    kind: CalendarKind
    date: Day
    status: CalendarStatus
    starts_at: Instant | None = None
    ends_at: Instant | None = None
    invoice_id: Id | None = None
    invoice_number: Word | None = None
    amount: Money | None = None
    method: MethodSummary | None = None
    autopay_on: Day | None = None
    address: Text | None = None
    note: Text | None = None


class Calendar(Model):
    """The entries of a range of days, `to_date` included."""

    from_date: Day
    to_date: Day
    today: Day
    time_zone: Word
    items: tuple[CalendarEntry, ...] = Field(max_length=10_000)


class InvoiceSummary(Model):
    """An invoice as lists show it."""

    id: Id
    number: Word
    issued_on: Day
    due_on: Day
    period_start: Day
    period_end: Day
    summary: Text
    total: Money
    amount_due: Money
    processing_amount: Money
    state: InvoiceState
    paid_on: Day | None = None


class InvoiceLine(Model):
    """One line of an invoice; credits are negative."""

    kind: LineKind
    description: Text
    quantity: int = Field(ge=-1_000_000, le=1_000_000)
    amount: Money
    period_start: Day | None = None
    period_end: Day | None = None


class AppliedPayment(Model):
    """Money that paid an invoice; without a payment it came from the account's credit."""

    payment_id: Id | None = None
    confirmation_number: Word | None = None
    amount: Money
    applied_on: Day


class Invoice(InvoiceSummary):
    """An invoice with everything on it."""

    lines: tuple[InvoiceLine, ...] = Field(max_length=10_000)
    subtotal: Money
    taxes: Money
    payments: tuple[AppliedPayment, ...] = Field(max_length=10_000)


class PaymentLimits(Model):
    """The smallest and the largest payment allowed now."""

    min: Money
    max: Money


class Bills(Model):
    """What is owed now, with the unpaid invoices, oldest first."""

    balance: Money
    amount_due: Money
    credit: Money
    processing: Money
    oldest_due_on: Day | None = None
    any_overdue: bool
    as_of: Instant
    limits: PaymentLimits
    items: tuple[InvoiceSummary, ...] = Field(max_length=20_000)


class PaymentMethod(Model):
    """A card or bank account that the processor keeps for this account."""

    id: Id
    kind: MethodKind
    brand: Word
    last4: Last4
    exp_month: Month | None = None
    exp_year: Year | None = None
    expired: bool
    expires_soon: bool
    used_by_autopay: bool
    created_at: Instant


class Capture(Model):
    """A visit to the processor's hosted page, where a new payment method is entered."""

    id: Id
    url: WebAddress
    state: CaptureState
    expires_at: Instant
    payment_method: PaymentMethod | None = None


class Allocation(Model):
    """How much of a payment pays which invoice."""

    invoice_id: Id
    invoice_number: Word
    amount: Money


class PreviewAllocation(Allocation):
    """How much of a payment would pay which invoice, and what would remain of it."""

    remaining: Money


class RecurringText(Model):
    """The authorization the customer would agree to, word for word."""

    text: Text
    text_version: Word
    language: Word


class PaymentPreview(Model):
    """What exactly a payment would do."""

    amount: Money
    method: MethodSummary
    allocations: tuple[PreviewAllocation, ...] = Field(max_length=20_000)
    credit: Money
    settlement: Settlement
    expected_on: Day | None = None
    balance_after: Money
    saves_method: bool
    recurring: RecurringText | None = None


class PaymentReversal(Model):
    """Money of a payment that went back."""

    id: Id
    kind: ReversalKind
    state: ReversalState
    amount: Money
    reason: ReversalReason | None = None
    created_at: Instant


class Payment(Model):
    """A payment as the portal knows it; `reversed_amount` is what of it went back by all its reversals together."""

    id: Id
    confirmation_number: Word
    state: PaymentState
    amount: Money
    created_at: Instant
    settled_at: Instant | None = None
    expected_on: Day | None = None
    failure_code: FailureCode | None = None
    method: MethodSummary
    allocations: tuple[Allocation, ...] = Field(max_length=20_000)
    credit: Money
    origin: PaymentOrigin
    action_url: WebAddress | None = None
    autopay_created: bool
    reversals: tuple[PaymentReversal, ...] = Field(max_length=1000)
    reversed_amount: Money
