"""The columns of every file that can be imported."""

from typing import Annotated, ClassVar, Literal

from pydantic import BaseModel, ConfigDict, Field

from daystarr_portal.importer.cells import (
    AccountNumber,
    Cents,
    Day,
    Email,
    Instant,
    IpAddress,
    Last4,
    PasswordHash,
    Phone,
    Text16,
    Text20,
    Text32,
    Text100,
    Text200,
    Text400,
    TimeZone,
    Token,
    Username,
    YesOrNo,
)


class Record(BaseModel):
    """One line of a file; `FILE` is its name, `KEY` the columns that no two lines may have alike."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    FILE: ClassVar[str]
    KEY: ClassVar[tuple[str, ...]] = ()


class OwnedRecord(Record):
    """A line about something of one account."""

    account_number: AccountNumber


class AccountRecord(Record):
    """A customer."""

    FILE = "accounts.csv"
    KEY = ("number",)

    number: AccountNumber
    kind: Literal["residential", "business"]
    name: Text200
    status: Literal["active", "suspended", "closed"] = "active"
    street: Text200
    city: Text100
    region: Text32
    postal_code: Text16
    created_on: Day
    time_zone: TimeZone = "America/Detroit"
    language: Literal["en", "es"] = "en"
    paper_bills: YesOrNo = False


class UserRecord(OwnedRecord):
    """Someone who signs in to an account."""

    FILE = "users.csv"
    KEY = ("username",)

    username: Username
    email: Email
    display_name: Text200
    password_hash: PasswordHash | None = None
    initial_password: Annotated[str | None, Field(min_length=15, max_length=1024)] = None


class ServiceRecord(OwnedRecord):
    """A service on an account, now or once."""

    FILE = "services.csv"

    name: Text100
    kind: Literal["internet", "phone", "tv", "wifi", "static_ip", "other"]
    state: Literal["active", "pending", "suspended", "ended"]
    price: Cents
    street: Text200
    city: Text100
    region: Text32
    postal_code: Text16
    down_mbps: Annotated[int | None, Field(ge=1, le=1_000_000)] = None
    up_mbps: Annotated[int | None, Field(ge=1, le=1_000_000)] = None
    static_ip: IpAddress | None = None
    started_on: Day | None = None
    ended_on: Day | None = None


class ContactRecord(OwnedRecord):
    """A person on an account, with a phone and an email."""

    FILE = "contacts.csv"

    name: Text200
    primary: YesOrNo = False
    billing: YesOrNo = False
    technical: YesOrNo = False
    phone: Phone | None = None
    phone_label: Literal["mobile", "home", "work"] = "mobile"
    email: Email | None = None


class AppointmentRecord(OwnedRecord):
    """A visit to a customer."""

    FILE = "appointments.csv"

    kind: Literal["install", "appointment", "ticket_visit"]
    status: Literal["scheduled", "done", "canceled"]
    starts_at: Instant
    ends_at: Instant
    address: Text400
    note: Text400 = ""


class InvoiceRecord(OwnedRecord):
    """A posted invoice."""

    FILE = "invoices.csv"
    KEY = ("number",)

    number: Text20
    issued_on: Day
    due_on: Day
    period_start: Day
    period_end: Day
    summary: Text200
    total: Cents
    voided_on: Day | None = None


class LineRecord(Record):
    """A line of an invoice; credits are negative."""

    FILE = "invoice_lines.csv"
    KEY = ("invoice_number", "position")

    invoice_number: Text20
    position: Annotated[int, Field(ge=1, le=1000)]
    kind: Literal["recurring", "one_time", "proration", "credit", "tax", "fee"]
    description: Text200
    quantity: Annotated[int, Field(ge=1, le=100_000)] = 1
    amount: Cents
    period_start: Day | None = None
    period_end: Day | None = None


class MethodRecord(OwnedRecord):
    """A saved payment method: the processor's token and what may be shown of it."""

    FILE = "payment_methods.csv"
    KEY = ("processor", "processor_token")

    kind: Literal["card", "bank_account"]
    brand: Text32
    last4: Last4
    exp_month: Annotated[int | None, Field(ge=1, le=12)] = None
    exp_year: Annotated[int | None, Field(ge=2000, le=2100)] = None
    processor: Literal["sandbox", "stripe"]
    processor_token: Token
    created_at: Instant


class PaymentRecord(OwnedRecord):
    """A payment that has its outcome."""

    FILE = "payments.csv"
    KEY = ("confirmation_number",)

    confirmation_number: Text16
    amount: Cents
    paid_at: Instant
    state: Literal["succeeded", "failed"] = "succeeded"
    failure_code: (
        Literal[
            "card_declined",
            "insufficient_funds",
            "expired_card",
            "processing_error",
            "authentication_failed",
            "account_closed",
            "debit_not_authorized",
        ]
        | None
    ) = None
    origin: Literal["customer", "autopay", "office"]
    method_kind: Literal["card", "bank_account"]
    method_brand: Text32
    method_last4: Last4


class AllocationRecord(Record):
    """Money of a payment, or of the account's credit where no payment is named, that paid an invoice."""

    FILE = "allocations.csv"

    confirmation_number: Text16 | None = None
    invoice_number: Text20
    amount: Cents
    applied_on: Day


class AdjustmentRecord(OwnedRecord):
    """What else changed a balance: credits are negative, refunds and returned payments positive."""

    FILE = "adjustments.csv"

    kind: Literal["adjustment", "refund", "return"]
    amount: Cents
    posted_at: Instant
    memo: Text200
    confirmation_number: Text16 | None = None


RECORDS: tuple[type[Record], ...] = (
    AccountRecord,
    UserRecord,
    ServiceRecord,
    ContactRecord,
    AppointmentRecord,
    MethodRecord,
    InvoiceRecord,
    LineRecord,
    PaymentRecord,
    AllocationRecord,
    AdjustmentRecord,
)
