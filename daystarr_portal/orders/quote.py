"""What an order costs, each month, once, and on the first bill: a pure function, in cents."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

DUE_AFTER = timedelta(days=21)


@dataclass(frozen=True)
class BillingPeriod:
    """A month of service, `end` inclusive; it is billed on its first day."""

    start: date
    end: date

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.end - self.start).days + 1

    def following(self) -> "BillingPeriod":
        """The next month: it starts on the same day of the month, or on the last where there is no such day."""
        start = self.end + timedelta(days=1)
        return BillingPeriod(start, _month_after(start, max(self.start.day, start.day)) - timedelta(days=1))


@dataclass(frozen=True)
class Cost:
    """One thing in the cart; what is charged once has a name of its own."""

    description: str
    monthly_minor: int
    once_minor: int
    once_description: str


@dataclass(frozen=True)
class QuotedLine:
    """One amount, every month or once."""

    description: str
    amount_minor: int
    recurring: bool


@dataclass(frozen=True)
class BillLine:
    """One amount on the first bill, for the days from `period_start` to `period_end` (inclusive), or for neither."""

    description: str
    kind: Literal["recurring", "proration", "one_time"]
    amount_minor: int
    period_start: date | None
    period_end: date | None


@dataclass(frozen=True)
class FirstBill:
    """What the order puts on the first bill that has it, before taxes."""

    period: BillingPeriod
    due_on: date
    lines: tuple[BillLine, ...]

    @property
    def total_minor(self) -> int:
        """The sum of its lines."""
        return sum(line.amount_minor for line in self.lines)


@dataclass(frozen=True)
class Priced:
    """An order with its prices."""

    lines: tuple[QuotedLine, ...]
    first_bill: FirstBill

    @property
    def monthly_minor(self) -> int:
        """Each month, before taxes."""
        return sum(line.amount_minor for line in self.lines if line.recurring)

    @property
    def once_minor(self) -> int:
        """Once, before taxes."""
        return sum(line.amount_minor for line in self.lines if not line.recurring)


def price(costs: Sequence[Cost], starts_on: date, billed: BillingPeriod | None) -> Priced:
    """Price a cart whose services start on `starts_on`; `billed` is the last month already billed.

    The first bill is the first one issued on or after the start. It has the days from the start until its own month
    (to the cent, half a cent up), the month itself, and what is charged once.
    """
    lines: list[QuotedLine] = []
    for cost in costs:
        if cost.monthly_minor or not cost.once_minor:
            lines.append(QuotedLine(cost.description, cost.monthly_minor, recurring=True))
        if cost.once_minor:
            lines.append(QuotedLine(cost.once_description, cost.once_minor, recurring=False))
    return Priced(tuple(lines), _first_bill(costs, starts_on, billed))


def prorated(monthly_minor: int, days: int, days_in_month: int) -> int:
    """The part of a month's price for some of its days, half a cent up."""
    return (2 * monthly_minor * days + days_in_month) // (2 * days_in_month)


def _first_bill(costs: Sequence[Cost], starts_on: date, billed: BillingPeriod | None) -> FirstBill:
    if billed is None:
        before, month = None, BillingPeriod(starts_on, _month_after(starts_on, starts_on.day) - timedelta(days=1))
    else:
        before, month = billed, billed.following()
        while month.start < starts_on:
            before, month = month, month.following()
    lines: list[BillLine] = []
    for cost in costs:
        if before is not None and cost.monthly_minor and starts_on <= before.end:
            days = (before.end - starts_on).days + 1
            part = prorated(cost.monthly_minor, min(days, before.days), before.days)
            lines.append(BillLine(cost.description, "proration", part, max(starts_on, before.start), before.end))
        if cost.monthly_minor:
            lines.append(BillLine(cost.description, "recurring", cost.monthly_minor, month.start, month.end))
        if cost.once_minor:
            lines.append(BillLine(cost.once_description, "one_time", cost.once_minor, None, None))
    return FirstBill(month, month.start + DUE_AFTER, tuple(lines))


def _month_after(day: date, anchor: int) -> date:
    year, month = (day.year + 1, 1) if day.month == 12 else (day.year, day.month + 1)
    for last in (anchor, 30, 29, 28):
        try:
            return date(year, month, min(last, anchor))
        except ValueError:
            continue
    raise AssertionError("every month has a 28th")
