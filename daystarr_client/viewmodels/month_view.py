"""A month of the calendar as it is drawn: its days with what happens on them, in cells or as a list."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from daystarr_client.api.enums import CalendarKind
from daystarr_client.viewmodels.calendar_entries import EntryView, entry_view, in_order
from daystarr_client.viewmodels.card import CardFacts, CardView
from daystarr_client.viewmodels.formats import Formats, alone
from daystarr_client.viewmodels.month_grid import DAYS_IN_WEEK, fit, grid_days, month_of
from daystarr_client.viewmodels.wording import fill

if TYPE_CHECKING:
    from daystarr_client.api.models import Calendar

translate = QCoreApplication.translate

MOST_DOTS: Final = 3
MOST_LISTED: Final = 60
_SPOKEN_ENTRIES: Final = 10

Entries = Mapping[date, tuple[EntryView, ...]]


@dataclass(frozen=True, slots=True)
class DayView:
    """One day's cell: the entries that fit, how many do not, and a dot for each look where nothing fits."""

    key: str
    number: str
    in_month: bool
    today: bool
    focused: bool
    entries: tuple[EntryView, ...]
    more: str
    dots: tuple[str, ...]
    spoken: str


@dataclass(frozen=True, slots=True)
class AgendaRow:
    """One entry in the list of a month; `opens_day` is true on the first of its day.

    `month_title` stands above the first entry of each month where the list has more than one.
    """

    key: str
    day_key: str
    number: str
    weekday: str
    today: bool
    opens_day: bool
    status: str
    icon_name: str
    title: str
    state_text: str
    line: str
    spoken: str
    month_title: str = ""


@dataclass(frozen=True, slots=True)
class DayDetails:
    """Everything on one day, in full."""

    title: str = ""
    subtitle: str = ""
    entries: tuple[EntryView, ...] = ()
    more_text: str = ""
    empty_text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthView(CardView):
    """The calendar card around its days. `details` is the day that is open, where `details_open`."""

    title: str = ""
    weekdays: tuple[str, ...] = ()
    weeks: int = 5
    at_today: bool = True
    empty_text: str = ""
    agenda_more: str = ""
    can_pay: bool = False
    details_open: bool = False
    details: DayDetails = DayDetails()


def entries_by_day(
    calendar: "Calendar | None",
    formats: Formats,
    kinds: Collection[CalendarKind] = (),
    *,
    tells_autopay: bool = False,
) -> Entries:
    """What happens on each day, in the order of the day; of these `kinds` alone, or of all where none is named."""
    if calendar is None:
        return {}
    days: dict[date, list[EntryView]] = {}
    for entry in in_order(calendar.items):
        if not kinds or entry.kind in kinds:
            days.setdefault(entry.date, []).append(entry_view(entry, formats, tells_autopay=tells_autopay))
    return {day: tuple(entries) for day, entries in days.items()}


def day_views(month: date, focus: date, entries: Entries, facts: CardFacts, capacity: int) -> tuple[DayView, ...]:
    """The cells of a month; `capacity` is how many lines fit into one."""
    today = facts.today
    return tuple(
        _day(day, entries.get(day, ()), facts.formats, capacity, month=month, today=today, focus=focus)
        for day in grid_days(month, facts.formats.first_weekday())
    )


def agenda_rows(month: date, entries: Entries, facts: CardFacts) -> tuple[AgendaRow, ...]:
    """The month as a list of its first entries, for where its cells are too small to read."""
    today = facts.today
    rows = (
        AgendaRow(
            key=f"{day.isoformat()}/{entry.key}/{at}",
            day_key=day.isoformat(),
            number=facts.formats.number(day.day),
            weekday=weekday_name(day, facts.formats),
            today=day == today,
            opens_day=at == 0,
            status=entry.status,
            icon_name=entry.icon,
            title=entry.title,
            state_text=entry.state,
            line=entry.lines[0] if entry.lines else "",
            spoken=fill(translate("MonthView", "%1. %2"), facts.formats.weekday(day), entry.spoken),
        )
        for day in sorted(entries)
        if month_of(day) == month
        for at, entry in enumerate(entries[day])
    )
    return tuple(islice(rows, MOST_LISTED))


def month_view(month: date, entries: Entries, facts: CardFacts, opened: date | None) -> MonthView:
    """The card of a month that is known; `opened` is the day whose details are shown."""
    formats = facts.formats
    title = formats.month(month)
    count = sum(len(of_day) for day, of_day in entries.items() if month_of(day) == month)
    more = translate("MonthView", "There is more: choose a day to see all of it.") if count > MOST_LISTED else ""
    return MonthView(
        title=alone(title),
        weekdays=formats.weekday_names(),
        weeks=len(grid_days(month, formats.first_weekday())) // DAYS_IN_WEEK,
        at_today=month_of(facts.today) == month,
        empty_text=fill(translate("MonthView", "Nothing is scheduled in %1."), title) if not count else "",
        agenda_more=more,
        can_pay=facts.can_pay,
        details_open=opened is not None,
        details=day_details(opened, entries.get(opened, ()), facts) if opened else DayDetails(),
    )


def day_details(day: date, entries: Iterable[EntryView], facts: CardFacts) -> DayDetails:
    """A day with every entry in full words."""
    past = day < facts.today
    everything = tuple(replace(entry, move_id="") if past else entry for entry in entries)
    shown, hidden = everything[:MOST_LISTED], len(everything) - MOST_LISTED
    more = fill(translate("MonthView", "And %1 more"), facts.formats.number(hidden)) if hidden > 0 else ""
    weekday = facts.formats.weekday(day)
    return DayDetails(
        title=alone(weekday),
        subtitle=translate("MonthView", "Today") if day == facts.today else "",
        entries=shown,
        more_text=more,
        empty_text="" if shown else translate("MonthView", "Nothing is scheduled on this day."),
    )


def _day(
    day: date,
    entries: tuple[EntryView, ...],
    formats: Formats,
    capacity: int,
    *,
    month: date,
    today: date,
    focus: date,
) -> DayView:
    shown, hidden = fit(entries, capacity)
    looks = dict.fromkeys(entry.status for entry in entries)
    number = formats.number(hidden)
    more = fill(translate("MonthView", "+%1 more"), number) if shown else fill(translate("MonthView", "+%1"), number)
    return DayView(
        key=day.isoformat(),
        number=formats.number(day.day),
        in_month=month_of(day) == month,
        today=day == today,
        focused=day == focus,
        entries=shown,
        more=more if hidden else "",
        dots=tuple(looks)[:MOST_DOTS],
        spoken=spoken_day(day, entries, formats, today),
    )


def spoken_day(day: date, entries: tuple[EntryView, ...], formats: Formats, today: date) -> str:
    """A day with what happens on it, for reading aloud."""
    name = formats.weekday(day)
    if day == today:
        name = fill(translate("MonthView", "Today, %1"), name)
    if not entries:
        return fill(translate("MonthView", "%1. Nothing scheduled"), name)
    said = ". ".join(entry.spoken for entry in entries[:_SPOKEN_ENTRIES])
    if len(entries) == 1:
        return fill(translate("MonthView", "%1. 1 entry. %2"), name, said)
    return fill(translate("MonthView", "%1. %2 entries. %3"), name, formats.number(len(entries)), said)


def weekday_name(day: date, formats: Formats) -> str:
    """The short name of a day of the week."""
    return formats.weekday_names()[(day.isoweekday() - formats.first_weekday()) % DAYS_IN_WEEK]
