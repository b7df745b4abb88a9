"""The arithmetic of a month calendar: which days it shows, and where a step of the keyboard leads."""

from calendar import monthrange
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Literal, TypeVar

Step = Literal["left", "right", "up", "down", "home", "end", "page_up", "page_down", "month_start", "month_end"]

EARLIEST = date(1990, 1, 1)
LATEST = date(2199, 12, 31)
DAYS_IN_WEEK = 7
_DAYS = {"left": -1, "right": 1, "up": -DAYS_IN_WEEK, "down": DAYS_IN_WEEK}

T = TypeVar("T")


def month_of(day: date) -> date:
    """The first day of the month that `day` is in."""
    return day.replace(day=1)


def shift_month(day: date, months: int) -> date:
    """`day` moved by whole months, on the last day of a month that is too short, within what the calendar reaches."""
    index = day.year * 12 + (day.month - 1) + months
    year, month = divmod(index, 12)
    if year < EARLIEST.year:
        return EARLIEST
    if year > LATEST.year:
        return LATEST
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def last_of_month(day: date) -> date:
    """The last day of the month that `day` is in."""
    return day.replace(day=monthrange(day.year, day.month)[1])


def week_start(day: date, first_weekday: int) -> date:
    """The day that the week of `day` begins with; `first_weekday` counts 1 for Monday to 7 for Sunday."""
    return day - timedelta(days=(day.isoweekday() - first_weekday) % DAYS_IN_WEEK)


def grid_days(month: date, first_weekday: int) -> tuple[date, ...]:
    """Every day of the whole weeks that touch `month`: a multiple of seven, from 28 to 42 days."""
    first = week_start(month_of(month), first_weekday)
    last = week_start(last_of_month(month), first_weekday) + timedelta(days=DAYS_IN_WEEK - 1)
    return tuple(first + timedelta(days=offset) for offset in range((last - first).days + 1))


def step(day: date, towards: Step, first_weekday: int) -> date:
    """Where a key leads from `day`, within what the calendar reaches."""
    match towards:
        case "left" | "right" | "up" | "down":
            target = day + timedelta(days=_DAYS[towards])
        case "home" | "end":
            target = week_start(day, first_weekday) + timedelta(days=0 if towards == "home" else DAYS_IN_WEEK - 1)
        case "page_up" | "page_down":
            target = shift_month(day, -1 if towards == "page_up" else 1)
        case "month_start" | "month_end":
            target = month_of(day) if towards == "month_start" else last_of_month(day)
    return min(max(target, EARLIEST), LATEST)


def fit(entries: Sequence[T], capacity: int) -> tuple[tuple[T, ...], int]:
    """What of `entries` to show where `capacity` lines fit, and how many stay out; "+2 more" takes a line itself."""
    if len(entries) <= capacity:
        return tuple(entries), 0
    shown = max(capacity - 1, 0)
    return tuple(entries[:shown]), len(entries) - shown
