"""The calendar, as the API says it."""

from datetime import date, datetime
from enum import StrEnum

from daystarr_portal.core.money import Money
from daystarr_portal.core.schema import Schema
from daystarr_portal.payments.schemas import MethodSummary


class EntryKind(StrEnum):
    """What an entry is about."""

    INSTALL = "install"
    APPOINTMENT = "appointment"
    TICKET_VISIT = "ticket_visit"
    INVOICE_DUE = "invoice_due"
    AUTOPAY = "autopay"


class EntryStatus(StrEnum):
    """How it stands: the first three of visits and AutoPay, the others of due dates."""

    SCHEDULED = "scheduled"
    DONE = "done"
    CANCELED = "canceled"
    PAID = "paid"
    PARTIALLY_PAID = "partially_paid"
    DUE = "due"
    OVERDUE = "overdue"
    PROCESSING = "processing"


class CalendarEntry(Schema):
    """One thing on one day of the account's calendar; what does not belong to its kind is null."""

    id: str
    kind: EntryKind
    date: date
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    status: EntryStatus
    invoice_id: str | None = None
    invoice_number: str | None = None
    amount: Money | None = None
    method: MethodSummary | None = None
    address: str | None = None
    note: str | None = None


class Feed(Schema):
    """A secret address at which other programs read the calendar; it is shown this once."""

    url: str
    created_at: datetime


class FeedState(Schema):
    """Whether there is a secret address, and since when."""

    active: bool
    created_at: datetime | None


class Calendar(Schema):
    """The days asked for, both ends included, in the account's time zone; entries in the order of time."""

    from_date: date
    to_date: date
    today: date
    time_zone: str
    items: list[CalendarEntry]
