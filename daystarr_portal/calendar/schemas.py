"""The calendar, as the API says it."""

import datetime as dt
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
    SCHEDULED_PAYMENT = "scheduled_payment"


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
    """One thing on one day of the account's calendar; what does not belong to its kind is null.

    `autopay_on` is the day on which AutoPay pays an invoice that is due.
    """

    id: str
    kind: EntryKind
    date: dt.date
    starts_at: dt.datetime | None = None
    ends_at: dt.datetime | None = None
    status: EntryStatus
    invoice_id: str | None = None
    invoice_number: str | None = None
    amount: Money | None = None
    method: MethodSummary | None = None
    autopay_on: dt.date | None = None
    address: str | None = None
    note: str | None = None


class Feed(Schema):
    """A secret address at which other programs read the calendar; it is shown this once."""

    url: str
    created_at: dt.datetime


class FeedState(Schema):
    """Whether there is a secret address, and since when."""

    active: bool
    created_at: dt.datetime | None


class Calendar(Schema):
    """The days asked for, both ends included, in the account's time zone; entries in the order of time."""

    from_date: dt.date
    to_date: dt.date
    today: dt.date
    time_zone: str
    items: list[CalendarEntry]
