"""When AutoPay charges, and how much: pure rules over plain dates and cents."""

import calendar
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import assert_never

RETRY_AFTER = (1, 3, 5)
"""So many days after a charge first failed it is tried again; then AutoPay ends."""


class Timing(StrEnum):
    """Which day AutoPay charges a bill on."""

    ON_DUE_DATE = "on_due_date"
    DAYS_BEFORE = "days_before"
    DAY_OF_MONTH = "day_of_month"


@dataclass(frozen=True)
class Schedule:
    """The rule a customer chose; `limit_minor` is the most one charge takes."""

    timing: Timing
    days_before: int | None = None
    day_of_month: int | None = None
    limit_minor: int | None = None


@dataclass(frozen=True)
class ChargeableBill:
    """An invoice that AutoPay has to pay; `open_minor` is what it wants beyond what is already on its way."""

    invoice_id: str
    number: str
    issued_on: date
    due_on: date
    open_minor: int


@dataclass(frozen=True)
class Standing:
    """Since when AutoPay charges, since when by its present rule, and the last day of a pause."""

    began_on: date = date.min
    agreed_on: date = date.min
    paused_until: date = date.min


@dataclass(frozen=True)
class Tries:
    """How AutoPay has tried a bill with its present method: `collected` is paid by it, or on its way."""

    failed_on: tuple[date, ...] = ()
    collected: bool = False


@dataclass(frozen=True)
class PlannedCharge:
    """One charge: the day, the cents, and the bills it pays."""

    on: date
    amount_minor: int
    bills: tuple[ChargeableBill, ...]


def charge_date(schedule: Schedule, issued_on: date, due_on: date) -> date:
    """The day a bill is charged by its rule: never before it is issued."""
    match schedule.timing:
        case Timing.ON_DUE_DATE:
            return due_on
        case Timing.DAYS_BEFORE:
            return max(issued_on, due_on - timedelta(days=schedule.days_before or 0))
        case Timing.DAY_OF_MONTH:
            return _next_day_of_month(issued_on, schedule.day_of_month or 1)
        case _:
            assert_never(schedule.timing)


def next_try(schedule: Schedule, bill: ChargeableBill, standing: Standing, tries: Tries) -> date | None:
    """The day AutoPay charges a bill next, were it never late; None for a bill it leaves to the customer.

    What was overdue before AutoPay began is the customer's. A bill whose day by the rule had passed when the rule was
    agreed to is charged on its due date.
    """
    if tries.collected or len(tries.failed_on) > len(RETRY_AFTER) or bill.due_on < standing.began_on:
        return None
    if tries.failed_on:
        first, last = min(tries.failed_on), max(tries.failed_on)
        day = max(first + timedelta(days=RETRY_AFTER[len(tries.failed_on) - 1]), last + timedelta(days=1))
    else:
        day = charge_date(schedule, bill.issued_on, bill.due_on)
        if day < standing.agreed_on:
            day = max(bill.due_on, standing.agreed_on)
    return day if day > standing.paused_until else standing.paused_until + timedelta(days=1)


def planned_charges(
    schedule: Schedule,
    bills: Sequence[ChargeableBill],
    today: date,
    standing: Standing | None = None,
    tried: Mapping[str, Tries] | None = None,
) -> list[PlannedCharge]:
    """The charges still to come, soonest first; a bill whose day was missed is charged today."""
    by_day: dict[date, list[ChargeableBill]] = {}
    for bill in bills:
        day = next_try(schedule, bill, standing or Standing(), (tried or {}).get(bill.invoice_id, Tries()))
        if bill.open_minor > 0 and day is not None:
            by_day.setdefault(max(today, day), []).append(bill)
    return [PlannedCharge(day, amount_of(schedule, by_day[day]), tuple(by_day[day])) for day in sorted(by_day)]


def amount_of(schedule: Schedule, bills: Sequence[ChargeableBill]) -> int:
    """What one charge for these bills takes, in cents."""
    total = sum(bill.open_minor for bill in bills)
    return total if schedule.limit_minor is None else min(total, schedule.limit_minor)


def turn_off_by(charge_on: date, *, bank_account: bool) -> date:
    """The last day on which turning AutoPay off is sure to stop a charge: three business days before a bank debit."""
    day = charge_on - timedelta(days=1)
    business_days = int(day.weekday() < 5)
    while bank_account and business_days < 3:
        day -= timedelta(days=1)
        business_days += day.weekday() < 5
    return day


def _next_day_of_month(start: date, day: int) -> date:
    """The first such day from `start` on; a month that is too short has it on its last day."""
    this_month = _in_month(start.year, start.month, day)
    if this_month >= start:
        return this_month
    return _in_month(start.year + start.month // 12, start.month % 12 + 1, day)


def _in_month(year: int, month: int, day: int) -> date:
    return date(year, month, min(day, calendar.monthrange(year, month)[1]))
