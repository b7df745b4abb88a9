"""When AutoPay charges, and how much: pure rules over plain dates and cents."""

import calendar
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import assert_never


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


def planned_charges(schedule: Schedule, bills: Sequence[ChargeableBill], today: date) -> list[PlannedCharge]:
    """The charges still to come, soonest first; a bill whose day has passed is charged today."""
    by_day: dict[date, list[ChargeableBill]] = {}
    for bill in bills:
        if bill.open_minor > 0:
            by_day.setdefault(max(today, charge_date(schedule, bill.issued_on, bill.due_on)), []).append(bill)
    return [PlannedCharge(day, _amount(schedule, by_day[day]), tuple(by_day[day])) for day in sorted(by_day)]


def _amount(schedule: Schedule, bills: Sequence[ChargeableBill]) -> int:
    total = sum(bill.open_minor for bill in bills)
    return total if schedule.limit_minor is None else min(total, schedule.limit_minor)


def _next_day_of_month(start: date, day: int) -> date:
    """The first such day from `start` on; a month that is too short has it on its last day."""
    this_month = _in_month(start.year, start.month, day)
    if this_month >= start:
        return this_month
    return _in_month(start.year + start.month // 12, start.month % 12 + 1, day)


def _in_month(year: int, month: int, day: int) -> date:
    return date(year, month, min(day, calendar.monthrange(year, month)[1]))
