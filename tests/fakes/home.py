"""Calendar entries and AutoPay as the portal would answer them, and the facts the cards of the home page go by."""

import datetime as dt
from dataclasses import replace
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QLocale

from daystarr_client.api.enums import AutopayTiming, CalendarKind, CalendarStatus
from daystarr_client.api.models import Calendar, CalendarEntry, MethodSummary, PaymentMethod
from daystarr_client.api.models_autopay import Autopay, NextCharge
from daystarr_client.viewmodels.card import CardFacts
from daystarr_client.viewmodels.formats import Formats
from tests.fakes.billing import NOW, VISA, usd

DETROIT = ZoneInfo("America/Detroit")
TODAY = dt.date(2026, 12, 6)
ENGLISH = Formats(QLocale("en_US"), DETROIT)
SPANISH = Formats(QLocale("es_US"), DETROIT)
FACTS = CardFacts(formats=ENGLISH, now=lambda: NOW, phone="989-720-6000")


def facts(**changes: Any) -> CardFacts:
    return replace(FACTS, **changes)


def at(day: int, hour: int) -> dt.datetime:
    """An hour of December 2026 on the clocks of Owosso."""
    return dt.datetime(2026, 12, day, hour, tzinfo=DETROIT).astimezone(dt.UTC)


def a_visit(
    day: int = 2,
    hours: tuple[int, int] | None = (9, 11),
    *,
    kind: CalendarKind = CalendarKind.INSTALL,
    status: CalendarStatus = CalendarStatus.SCHEDULED,
    address: str | None = "1 Main St, Owosso",
    note: str | None = None,
    entry_id: str = "",
) -> CalendarEntry:
    return CalendarEntry(
        id=entry_id or f"visit_{kind.value}_{day}",
        kind=kind,
        date=dt.date(2026, 12, day),
        status=status,
        starts_at=at(day, hours[0]) if hours else None,
        ends_at=at(day, hours[1]) if hours else None,
        address=address,
        note=note,
    )


def a_due_date(
    day: int = 13, status: CalendarStatus = CalendarStatus.DUE, *, number: str | None = "1087", amount: int = 7499
) -> CalendarEntry:
    return CalendarEntry(
        id=f"due_{day}_{(number or '')[:20]}",
        kind=CalendarKind.INVOICE_DUE,
        date=dt.date(2026, 12, day),
        status=status,
        invoice_id="inv_1087",
        invoice_number=number,
        amount=usd(amount),
    )


def an_autopay_run(day: int = 13, *, method: MethodSummary | None = VISA, number: str | None = "1087") -> CalendarEntry:
    return CalendarEntry(
        id=f"autopay_{day}",
        kind=CalendarKind.AUTOPAY,
        date=dt.date(2026, 12, day),
        status=CalendarStatus.SCHEDULED,
        invoice_id="inv_1087",
        invoice_number=number,
        amount=usd(7499),
        method=method,
    )


def a_month(*items: CalendarEntry, today: dt.date = TODAY) -> Calendar:
    return Calendar(
        from_date=dt.date(2026, 11, 25),
        to_date=dt.date(2027, 1, 6),
        today=today,
        time_zone="America/Detroit",
        items=items,
    )


def autopay_on(
    method: PaymentMethod | None,
    *,
    charge: NextCharge | None = None,
    timing: AutopayTiming | None = AutopayTiming.ON_DUE_DATE,
    days_before: int | None = None,
    day_of_month: int | None = None,
    limit: int | None = None,
    waiting_for: str | None = None,
    paused_until: dt.date | None = None,
) -> Autopay:
    return Autopay(
        enabled=True,
        etag='"apy_1.1"',
        method=method,
        timing=timing,
        days_before=days_before,
        day_of_month=day_of_month,
        limit=usd(limit) if limit is not None else None,
        next_charge=charge,
        waiting_for=waiting_for,
        paused_until=paused_until,
        as_of=NOW,
    )


def a_charge(
    *numbers: str,
    amount: int = 7499,
    on: dt.date = dt.date(2026, 12, 13),
    attempt: int = 1,
    left_over: int = 0,
    after_due: bool = False,
) -> NextCharge:
    return NextCharge(
        date=on,
        amount=usd(amount),
        invoice_ids=tuple(f"inv_{number}" for number in numbers),
        invoice_numbers=numbers,
        attempt=attempt,
        left_over=usd(left_over),
        after_due=after_due,
        turn_off_by=on - dt.timedelta(days=1),
    )


AUTOPAY_OFF = Autopay(enabled=False, as_of=NOW)
