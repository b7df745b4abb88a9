"""A week of the calendar as it is drawn: seven days side by side, or below each other, with every entry in words."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QCoreApplication

from daystarr_client.viewmodels.calendar_entries import EntryView
from daystarr_client.viewmodels.card import CardFacts
from daystarr_client.viewmodels.formats import Formats
from daystarr_client.viewmodels.month_grid import DAYS_IN_WEEK, week_start
from daystarr_client.viewmodels.month_view import Entries, spoken_day, weekday_name
from daystarr_client.viewmodels.wording import fill

translate = QCoreApplication.translate

MOST_SHOWN: Final = 12


@dataclass(frozen=True, slots=True)
class WeekDay:
    """One day with its entries; `more` says how many are left out."""

    key: str
    number: str
    weekday: str
    today: bool
    focused: bool
    entries: tuple[EntryView, ...]
    more: str
    spoken: str


def days_of_week(day: date, first_weekday: int) -> tuple[date, ...]:
    """The seven days of the week that `day` is in."""
    first = week_start(day, first_weekday)
    return tuple(first + timedelta(days=at) for at in range(DAYS_IN_WEEK))


def week_days(focus: date, entries: Entries, facts: CardFacts) -> tuple[WeekDay, ...]:
    """The days of the week in which `focus` has the keyboard."""
    formats = facts.formats
    return tuple(
        _day(day, entries.get(day, ()), facts, focused=day == focus)
        for day in days_of_week(focus, formats.first_weekday())
    )


def week_title(focus: date, formats: Formats) -> str:
    """Dec 6 – Dec 12, 2026, with both years where they differ."""
    first, *_, last = days_of_week(focus, formats.first_weekday())
    if first.year != last.year:
        return formats.days(first, last)
    return fill(translate("MonthView", "%1 – %2"), formats.day(first), formats.day_and_year(last))


def _day(day: date, entries: tuple[EntryView, ...], facts: CardFacts, *, focused: bool) -> WeekDay:
    formats = facts.formats
    hidden = len(entries) - MOST_SHOWN
    return WeekDay(
        key=day.isoformat(),
        number=formats.number(day.day),
        weekday=weekday_name(day, formats),
        today=day == facts.today,
        focused=focused,
        entries=entries[:MOST_SHOWN],
        more=fill(translate("MonthView", "+%1 more"), formats.number(hidden)) if hidden > 0 else "",
        spoken=spoken_day(day, entries, formats, facts.today),
    )
