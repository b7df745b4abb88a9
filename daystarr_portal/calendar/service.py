"""Puts visits, due dates and AutoPay on one calendar."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from daystarr_portal.accounts import repository as accounts
from daystarr_portal.accounts.tables import AccountRow
from daystarr_portal.appointments.tables import AppointmentRow
from daystarr_portal.auth.principal import Principal
from daystarr_portal.autopay import repository as autopays
from daystarr_portal.autopay.schedule import PlannedCharge
from daystarr_portal.autopay.service import charges_to_come
from daystarr_portal.autopay.tables import AutopayRow
from daystarr_portal.billing import repository as billing
from daystarr_portal.billing.states import InvoiceState, amount_due, invoice_state
from daystarr_portal.billing.tables import InvoiceRow
from daystarr_portal.calendar.schemas import Calendar, CalendarEntry, EntryKind, EntryStatus
from daystarr_portal.core.clock import Clock, local_date
from daystarr_portal.core.database import Database
from daystarr_portal.core.days import check_years
from daystarr_portal.core.money import usd
from daystarr_portal.core.problems import FieldProblem, invalid
from daystarr_portal.payments import methods
from daystarr_portal.payments.tables import PaymentMethodRow
from daystarr_portal.scheduled import repository as scheduled

MOST_DAYS = 100


class CalendarService:
    """The calendar of the caller's account."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def calendar(self, who: Principal, start: date, end: date) -> Calendar:
        """Everything on these days, both included. Raises `Problem` 422 for none or too many."""
        check_years(start, end)
        if not timedelta() <= end - start < timedelta(days=MOST_DAYS):
            detail = f"Ask for at least one day and at most {MOST_DAYS}."
            raise invalid(FieldProblem(pointer="to", detail=detail))
        with self._database.read() as session:
            account = accounts.account(session, who.account_id)
            items = self.entries(session, account, start, end)
        today = local_date(self._clock(), account.time_zone)
        return Calendar(from_date=start, to_date=end, today=today, time_zone=account.time_zone, items=items)

    def entries(self, session: Session, account: AccountRow, start: date, end: date) -> list[CalendarEntry]:
        """Everything of an account on these days, both included, in order."""
        today = local_date(self._clock(), account.time_zone)
        autopay = autopays.active(session, account.id)
        charges = charges_to_come(session, autopay, today) if autopay else []
        items = [
            *_visits(session, account.id, start, end, ZoneInfo(account.time_zone)),
            *_due_dates(session, account.id, start, end, today, _charged_on(charges)),
            *(_autopay(session, autopay, charges, start, end) if autopay else ()),
            *_scheduled(session, account.id, start, end),
        ]
        return sorted(items, key=_in_order)


def _in_order(entry: CalendarEntry) -> tuple[date, float, bool, str]:
    """By day; on a day due dates first, then AutoPay and scheduled payments, then visits by the hour."""
    starts = entry.starts_at.timestamp() if entry.starts_at else 0.0
    pays = entry.kind in {EntryKind.AUTOPAY, EntryKind.SCHEDULED_PAYMENT}
    return entry.date, starts, pays, entry.id


def _visits(session: Session, account_id: str, start: date, end: date, zone: ZoneInfo) -> list[CalendarEntry]:
    first = datetime.combine(start, time(), zone)
    after = datetime.combine(end + timedelta(days=1), time(), zone)
    rows = session.scalars(
        select(AppointmentRow).where(
            AppointmentRow.account_id == account_id,
            AppointmentRow.starts_at >= first,
            AppointmentRow.starts_at < after,
        )
    )
    return [
        CalendarEntry(
            id=row.id,
            kind=EntryKind(row.kind),
            date=row.starts_at.astimezone(zone).date(),
            starts_at=row.starts_at,
            ends_at=row.ends_at,
            status=EntryStatus(row.status),
            address=row.address or None,
            note=row.note or None,
        )
        for row in rows
    ]


def _charged_on(charges: Sequence[PlannedCharge]) -> dict[str, date]:
    days: dict[str, date] = {}
    for charge in charges:
        for bill in charge.bills:
            days.setdefault(bill.invoice_id, charge.on)
    return days


def _due_dates(
    session: Session, account_id: str, start: date, end: date, today: date, charged_on: Mapping[str, date]
) -> list[CalendarEntry]:
    rows = billing.invoices_due_between(session, account_id, start, end)
    processing = billing.processing_amounts(session, account_id, [row.id for row in rows])
    return [
        CalendarEntry(
            id=f"due_{row.id}",
            kind=EntryKind.INVOICE_DUE,
            date=row.due_on,
            status=_due_status(row, processing.get(row.id, 0), today),
            invoice_id=row.id,
            invoice_number=row.number,
            amount=usd(amount_due(row) or row.total_minor),
            autopay_on=charged_on.get(row.id),
        )
        for row in rows
    ]


def _due_status(row: InvoiceRow, processing_minor: int, today: date) -> EntryStatus:
    state = invoice_state(row, today)
    if state is InvoiceState.PAID:
        return EntryStatus.PAID
    if processing_minor >= amount_due(row):
        return EntryStatus.PROCESSING
    if state is InvoiceState.OVERDUE:
        return EntryStatus.OVERDUE
    return EntryStatus.PARTIALLY_PAID if state is InvoiceState.PARTIALLY_PAID else EntryStatus.DUE


def _autopay(
    session: Session, row: AutopayRow, charges: Sequence[PlannedCharge], start: date, end: date
) -> list[CalendarEntry]:
    method = methods.summary_of(session.get_one(PaymentMethodRow, row.payment_method_id))
    return [
        CalendarEntry(
            id=f"charge_{charge.on.isoformat()}",
            kind=EntryKind.AUTOPAY,
            date=charge.on,
            status=EntryStatus.SCHEDULED,
            invoice_id=charge.bills[0].invoice_id if len(charge.bills) == 1 else None,
            invoice_number=charge.bills[0].number if len(charge.bills) == 1 else None,
            amount=usd(charge.amount_minor),
            method=method,
        )
        for charge in charges
        if start <= charge.on <= end
    ]


def _scheduled(session: Session, account_id: str, start: date, end: date) -> list[CalendarEntry]:
    rows = [row for row in scheduled.to_come(session, account_id) if start <= row.pay_on <= end]
    bills = scheduled.targets(session, account_id, [row.id for row in rows])
    return [
        CalendarEntry(
            id=row.id,
            kind=EntryKind.SCHEDULED_PAYMENT,
            date=row.pay_on,
            status=EntryStatus.SCHEDULED,
            invoice_id=bills[row.id][0][0] if len(bills[row.id]) == 1 else None,
            invoice_number=bills[row.id][0][1] if len(bills[row.id]) == 1 else None,
            amount=usd(row.amount_minor),
            method=methods.summary_of(session.get_one(PaymentMethodRow, row.payment_method_id)),
        )
        for row in rows
    ]
