"""The calendar page in its three views: which days each of them has, and what it says when there is nothing."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtCore import QCoreApplication

from daystarr_client.api.enums import CalendarKind
from daystarr_client.services.loadable import Loadable
from daystarr_client.viewmodels.calendar_week import days_of_week, week_title
from daystarr_client.viewmodels.card import CardFacts, CardView, in_phase, stale_text
from daystarr_client.viewmodels.formats import alone
from daystarr_client.viewmodels.month_grid import month_of, shift_month
from daystarr_client.viewmodels.month_view import MOST_LISTED, AgendaRow, Entries, agenda_rows
from daystarr_client.viewmodels.wording import fill

if TYPE_CHECKING:
    from daystarr_client.api.models import Calendar

translate = QCoreApplication.translate

Mode = Literal["month", "week", "agenda"]
EntriesOf = Callable[[date], Entries]
AGENDA_MONTHS: Final = 3
KINDS: Final = (
    CalendarKind.INSTALL,
    CalendarKind.APPOINTMENT,
    CalendarKind.TICKET_VISIT,
    CalendarKind.INVOICE_DUE,
    CalendarKind.AUTOPAY,
    CalendarKind.SCHEDULED_PAYMENT,
)
_ICONS: Final = {
    CalendarKind.INSTALL: "home-map-marker",
    CalendarKind.APPOINTMENT: "calendar-clock",
    CalendarKind.TICKET_VISIT: "wrench-outline",
    CalendarKind.INVOICE_DUE: "receipt-text-outline",
    CalendarKind.AUTOPAY: "autorenew",
    CalendarKind.SCHEDULED_PAYMENT: "credit-card-outline",
}


@dataclass(frozen=True, slots=True)
class KindRow:
    """One kind of entry to choose; the row without a key stands for all of them."""

    key: str
    text: str
    icon_name: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Sight:
    """What is in sight: the view, the day that has the keyboard, where the agenda begins, which kinds are shown."""

    mode: Mode
    focus: date
    agenda_from: date
    kinds: frozenset[CalendarKind] = frozenset()

    @property
    def months(self) -> tuple[date, ...]:
        """The months that hold what is in sight, the most important one first."""
        if self.mode == "agenda":
            return tuple(shift_month(self.agenda_from, at) for at in range(AGENDA_MONTHS))
        return (month_of(self.focus),)


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarPageView(CardView):
    """The page around its days. `late_text` says what of the agenda is not there, `nothing` that there is nothing."""

    mode: str = "month"
    title: str = ""
    previous_text: str = ""
    next_text: str = ""
    at_today: bool = True
    filtered: bool = False
    stale_text: str = ""
    late_text: str = ""
    more_text: str = ""
    nothing: str = ""
    nothing_title: str = ""
    nothing_action: str = ""


def kind_rows(chosen: Collection[CalendarKind]) -> tuple[KindRow, ...]:
    """The kinds there are to choose from; where none is chosen, all are shown."""
    everything = KindRow("", translate("CalendarPage", "Everything"), "", not chosen)
    return (everything, *(KindRow(kind.value, kind_name(kind), _ICONS[kind], kind in chosen) for kind in KINDS))


def kind_name(kind: CalendarKind) -> str:
    """What entries of a kind are called."""
    match kind:
        case CalendarKind.INSTALL:
            return translate("CalendarPage", "Installs")
        case CalendarKind.APPOINTMENT:
            return translate("CalendarPage", "Appointments")
        case CalendarKind.TICKET_VISIT:
            return translate("CalendarPage", "Ticket visits")
        case CalendarKind.INVOICE_DUE:
            return translate("CalendarPage", "Invoices due")
        case CalendarKind.AUTOPAY:
            return translate("CalendarPage", "AutoPay")
        case CalendarKind.SCHEDULED_PAYMENT:
            return translate("CalendarPage", "Scheduled payments")
        case CalendarKind.OTHER:
            return translate("CalendarPage", "Events")


def agenda_list(sight: Sight, entries_of: EntriesOf, facts: CardFacts) -> tuple[AgendaRow, ...]:
    """Everything in the months of the agenda, each month under its name."""
    rows = (
        replace(row, month_title=alone(facts.formats.month(month)) if at == 0 else "")
        for month in sight.months
        for at, row in enumerate(agenda_rows(month, entries_of(month), facts))
    )
    return tuple(islice(rows, MOST_LISTED * AGENDA_MONTHS))


def page_view(
    sight: Sight, parts: "Sequence[Loadable[Calendar]]", entries_of: EntriesOf, facts: CardFacts
) -> CalendarPageView:
    """The page; `parts` are the months in sight as far as they are known."""
    view = replace(_titled(sight, facts), filtered=bool(sight.kinds), stale_text=stale_text(parts, facts))
    view = in_phase(view, parts[0], facts.phone, asked=False)
    if view.phase != "ready":
        return view
    missing = [month for month, part in zip(sight.months, parts, strict=True) if part.failed]
    if missing:
        text = translate("CalendarPage", "%1 could not be loaded.")
        view = replace(view, late_text=fill(text, _months(missing, facts)))
    known = [_within(sight, month, entries_of(month), facts) for month in sight.months]
    return view if any(known) or missing else _empty(view, sight, facts)


def _within(sight: Sight, month: date, entries: Entries, facts: CardFacts) -> bool:
    if sight.mode == "week":
        return any(entries.get(day) for day in days_of_week(sight.focus, facts.formats.first_weekday()))
    return any(month_of(day) == month for day in entries)


def _titled(sight: Sight, facts: CardFacts) -> CalendarPageView:
    formats, today = facts.formats, facts.today
    title = alone(_period(sight, facts))
    match sight.mode:
        case "month":
            return CalendarPageView(
                mode="month",
                title=title,
                previous_text=translate("CalendarPage", "Previous month"),
                next_text=translate("CalendarPage", "Next month"),
                at_today=month_of(sight.focus) == month_of(today),
            )
        case "week":
            return CalendarPageView(
                mode="week",
                title=title,
                previous_text=translate("CalendarPage", "Previous week"),
                next_text=translate("CalendarPage", "Next week"),
                at_today=today in days_of_week(sight.focus, formats.first_weekday()),
            )
        case "agenda":
            return CalendarPageView(
                mode="agenda",
                title=title,
                previous_text=translate("CalendarPage", "Previous 3 months"),
                next_text=translate("CalendarPage", "Next 3 months"),
                at_today=month_of(today) == sight.months[0],
            )


def _period(sight: Sight, facts: CardFacts) -> str:
    return week_title(sight.focus, facts.formats) if sight.mode == "week" else _months(sight.months, facts)


def _months(months: Sequence[date], facts: CardFacts) -> str:
    first, last = facts.formats.month(months[0]), facts.formats.month(months[-1])
    return first if first == last else fill(translate("MonthView", "%1 – %2"), first, last)


def _empty(view: CalendarPageView, sight: Sight, facts: CardFacts) -> CalendarPageView:
    period = _period(sight, facts)
    if sight.kinds:
        kinds = facts.formats.locale.createSeparatedList([kind_name(kind) for kind in KINDS if kind in sight.kinds])
        text = fill(translate("CalendarPage", "Nothing of this kind in %1: %2."), period, kinds)
        action = translate("CalendarPage", "Show everything")
    else:
        text = fill(translate("CalendarPage", "Nothing is scheduled in %1."), period)
        action = view.next_text if view.at_today else translate("CalendarPage", "Go to today")
    title = translate("CalendarPage", "Nothing is scheduled")
    return replace(view, nothing=text, nothing_title=title, nothing_action=action)
