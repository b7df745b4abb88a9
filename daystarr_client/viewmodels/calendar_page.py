"""The calendar page: a month, a week or an agenda of what happens, of every kind or of some."""

from dataclasses import replace
from datetime import timedelta
from typing import cast, get_args

from PySide6.QtCore import QObject, Signal, Slot

from daystarr_client.api.enums import CalendarKind
from daystarr_client.services.calendar import CalendarService
from daystarr_client.viewmodels.base import ViewModel, object_property, qml_type, state_property
from daystarr_client.viewmodels.calendar_month import CalendarMonthViewModel, EntryDoors
from daystarr_client.viewmodels.calendar_page_view import (
    AGENDA_MONTHS,
    KINDS,
    CalendarPageView,
    KindRow,
    Mode,
    Sight,
    agenda_list,
    kind_rows,
    page_view,
)
from daystarr_client.viewmodels.calendar_sharing import CalendarSharingViewModel
from daystarr_client.viewmodels.calendar_week import WeekDay, week_days
from daystarr_client.viewmodels.card import CardFacts, StartPayment
from daystarr_client.viewmodels.month_grid import DAYS_IN_WEEK, month_of, shift_month
from daystarr_client.viewmodels.month_view import AgendaRow
from daystarr_client.viewmodels.rows import RowsModel

_WEEK = timedelta(days=DAYS_IN_WEEK)


@qml_type
class CalendarPageViewModel(ViewModel[CalendarPageView]):
    """What is in sight of the calendar. The month inside has the day with the keyboard, and a day's details."""

    changed = Signal()
    phase = state_property(str, "phase", changed)
    problem = state_property(str, "problem", changed)
    canRetry = state_property(bool, "can_retry", changed)
    mode = state_property(str, "mode", changed)
    title = state_property(str, "title", changed)
    previousText = state_property(str, "previous_text", changed)
    nextText = state_property(str, "next_text", changed)
    atToday = state_property(bool, "at_today", changed)
    filtered = state_property(bool, "filtered", changed)
    staleText = state_property(str, "stale_text", changed)
    lateText = state_property(str, "late_text", changed)
    nothing = state_property(str, "nothing", changed)
    nothingTitle = state_property(str, "nothing_title", changed)
    nothingAction = state_property(str, "nothing_action", changed)
    month = object_property(CalendarMonthViewModel, "month_view_model")
    sharing = object_property(CalendarSharingViewModel, "sharing_view_model")
    kinds = object_property(RowsModel[KindRow], "kind_rows")
    week = object_property(RowsModel[WeekDay], "week_rows")
    agenda = object_property(RowsModel[AgendaRow], "agenda_rows")

    def __init__(
        self,
        calendar: CalendarService,
        sharing: CalendarSharingViewModel,
        facts: CardFacts,
        pay: StartPayment,
        doors: EntryDoors,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(CalendarPageView(), parent)
        self._calendar = calendar
        self._facts = facts
        self._seen = False
        self.sharing_view_model = sharing
        self.month_view_model = CalendarMonthViewModel(calendar, facts, pay, self, doors=doors, tells_autopay=True)
        self._sight = Sight("month", facts.today, month_of(facts.today))
        self.kind_rows = RowsModel(KindRow, "key", self)
        self.week_rows = RowsModel(WeekDay, "key", self)
        self.agenda_rows = RowsModel(AgendaRow, "key", self)
        self.month_view_model.went.connect(self._on_went)
        calendar.changed.connect(self._on_month)
        calendar.renewed.connect(self._on_renewed)
        self._draw()

    # The house asks

    def opened(self) -> None:
        """The page comes into sight: fetch it the first time, renew it without a word after that."""
        self._seen = True
        self._fetch(quiet=self._calendar.month(self._sight.months[0]).value is not None)

    def refresh(self) -> None:
        """Fetch again, keeping what is shown."""
        self._fetch(quiet=False)

    def retranslate(self) -> None:
        """Another language is spoken."""
        self.month_view_model.retranslate()
        self.sharing_view_model.retranslate()
        self._draw()

    # What is in sight

    @Slot(str)
    def setMode(self, mode: str) -> None:
        """Month, week or agenda."""
        if mode in get_args(Mode):
            begin = month_of(self._sight.focus)
            self._sight = replace(self._sight, mode=cast(Mode, mode), agenda_from=begin)
            self._open()

    @Slot()
    def previous(self) -> None:
        """The month, the week or the months before."""
        self._turn(-1)

    @Slot()
    def next(self) -> None:
        """The month, the week or the months after."""
        self._turn(1)

    @Slot()
    def showToday(self) -> None:
        """Where today is, with the keyboard on it."""
        today = self._facts.today
        self._sight = replace(self._sight, agenda_from=month_of(today))
        self.month_view_model.go(today)
        self._open()

    @Slot(str)
    def chooseKind(self, key: str) -> None:
        """Show a kind beside those chosen, or no longer; without a key, everything."""
        named = frozenset(kind for kind in KINDS if kind.value == key)
        self._sight = replace(self._sight, kinds=named ^ self._sight.kinds if key else named)
        self.month_view_model.set_kinds(self._kinds_shown())
        self._draw()

    @Slot()
    def actOnNothing(self) -> None:
        """There is nothing: show everything, today, or what comes next."""
        if self._sight.kinds:
            self.chooseKind("")
        elif self.state.at_today:
            self.next()
        else:
            self.showToday()

    @Slot()
    def retry(self) -> None:
        """Fetch again after that failed."""
        self._fetch(quiet=False)

    def _turn(self, by: int) -> None:
        sight, month = self._sight, self.month_view_model
        match sight.mode:
            case "month":
                month.go(shift_month(sight.focus, by))
            case "week":
                month.go(sight.focus + by * _WEEK)
            case "agenda":
                begin = shift_month(sight.agenda_from, by * AGENDA_MONTHS)
                self._sight = replace(sight, agenda_from=begin)
                month.go(begin)
        self._open()

    def _kinds_shown(self) -> frozenset[CalendarKind]:
        # What nobody knows yet is shown unless something else was asked for
        return self._sight.kinds if len(self._sight.kinds) < len(KINDS) else frozenset()

    def _open(self, *, quiet: bool = False) -> None:
        first, *rest = self._sight.months
        beside = rest if self._sight.mode == "agenda" else (shift_month(first, 1), shift_month(first, -1))
        self._calendar.open(first, tuple(beside), quiet=quiet)
        self._draw()

    def _fetch(self, *, quiet: bool) -> None:
        self._calendar.refresh(self._sight.months[0], quiet=quiet)
        self._open()

    @Slot()
    def _on_went(self) -> None:
        self._sight = replace(self._sight, focus=self.month_view_model.focus)
        self._draw()

    @Slot()
    def _on_renewed(self) -> None:
        if self._seen:
            self._open(quiet=True)

    @Slot(object)
    def _on_month(self, _: object) -> None:
        self._draw()

    # Showing

    def _draw(self) -> None:
        sight, facts, entries_of = self._sight, self._facts, self.month_view_model.entries_of
        self.kind_rows.set_rows(kind_rows(sight.kinds))
        if sight.mode == "week":
            self.week_rows.set_rows(week_days(sight.focus, entries_of(month_of(sight.focus)), facts))
        if sight.mode == "agenda":
            self.agenda_rows.set_rows(agenda_list(sight, entries_of, facts))
        self.show(page_view(sight, [self._calendar.month(month) for month in sight.months], entries_of, facts))
