"""The calendar card: the month in sight, the day that has the keyboard, the day whose details are open."""

from datetime import date
from typing import TYPE_CHECKING, cast, get_args

from PySide6.QtCore import Property, QObject, Signal, Slot

from daystarr_client.services.calendar import CalendarService
from daystarr_client.viewmodels.base import ViewModel, object_property, qml_type, state_property, to_qml
from daystarr_client.viewmodels.calendar_entries import legend
from daystarr_client.viewmodels.card import CardFacts, StartPayment, in_phase
from daystarr_client.viewmodels.month_grid import Step, month_of, shift_month, step
from daystarr_client.viewmodels.month_view import (
    AgendaRow,
    DayView,
    Entries,
    MonthView,
    agenda_rows,
    day_views,
    entries_by_day,
    month_view,
)
from daystarr_client.viewmodels.rows import RowsModel

if TYPE_CHECKING:
    from daystarr_client.api.models import Calendar

USUAL_CAPACITY = 2


@qml_type
class CalendarMonthViewModel(ViewModel[MonthView]):
    """One month at a time, moved through by buttons and keys."""

    changed = Signal()
    capacity_changed = Signal()
    legend_changed = Signal()
    phase = state_property(str, "phase", changed)
    problem = state_property(str, "problem", changed)
    canRetry = state_property(bool, "can_retry", changed)
    title = state_property(str, "title", changed)
    weekdays = state_property(list[str], "weekdays", changed)
    weeks = state_property(int, "weeks", changed)
    atToday = state_property(bool, "at_today", changed)
    emptyText = state_property(str, "empty_text", changed)
    agendaMore = state_property(str, "agenda_more", changed)
    canPay = state_property(bool, "can_pay", changed)
    detailsOpen = state_property(bool, "details_open", changed)
    details = state_property(dict[str, object], "details", changed)
    days = object_property(RowsModel[DayView], "day_rows")
    agenda = object_property(RowsModel[AgendaRow], "agenda_entries")

    def __init__(
        self, calendar: CalendarService, facts: CardFacts, pay: StartPayment, parent: QObject | None = None
    ) -> None:
        super().__init__(MonthView(), parent)
        self._calendar = calendar
        self._facts = facts
        self._pay = pay
        self._focus = facts.today
        self._opened: date | None = None
        self._capacity = USUAL_CAPACITY
        self._drawn: tuple[Calendar | None, Entries] = (None, {})
        self.day_rows = RowsModel(DayView, "key", self)
        self.agenda_entries = RowsModel(AgendaRow, "key", self)
        calendar.changed.connect(self._on_month)
        self.update()

    @property
    def month(self) -> date:
        """The first day of the month in sight."""
        return month_of(self._focus)

    def _read_legend(self) -> list[object]:
        return cast("list[object]", to_qml(legend()))

    legend = cast("list[object]", Property(cast(type, "QVariantList"), _read_legend, notify=legend_changed))

    def _read_capacity(self) -> int:
        return self._capacity

    def _write_capacity(self, capacity: int) -> None:
        if capacity != self._capacity:
            self._capacity = capacity
            self.capacity_changed.emit()
            self.update()

    # How many lines fit into a day's cell, as QML has measured it
    capacity = cast(int, Property(int, _read_capacity, _write_capacity, notify=capacity_changed))

    @Slot()
    def previous(self) -> None:
        """Show the month before."""
        self._go(shift_month(self._focus, -1))

    @Slot()
    def next(self) -> None:
        """Show the month after."""
        self._go(shift_month(self._focus, 1))

    @Slot()
    def showToday(self) -> None:
        """Show the month it is, with the keyboard on today."""
        self._go(self._facts.today)

    @Slot(str)
    def move(self, towards: str) -> None:
        """Take the keyboard to another day; leads into other months."""
        if towards in get_args(Step):
            self._go(step(self._focus, cast(Step, towards), self._facts.formats.first_weekday()))

    @Slot(str)
    def openDay(self, key: str) -> None:
        """Show the details of a day, and take the keyboard there."""
        self._opened = date.fromisoformat(key)
        self._go(self._opened)

    @Slot()
    def closeDay(self) -> None:
        """Put the details away."""
        self._opened = None
        self.update()

    @Slot(str)
    def payBill(self, invoice_id: str) -> None:
        """Pay the invoice of an entry in the details."""
        self.closeDay()
        self._pay((invoice_id,))

    @Slot()
    def retry(self) -> None:
        """Fetch the month again after that failed."""
        self.refresh()

    def open(self) -> None:
        """Fetch the month in sight and the ones beside it, unless they are here."""
        month = self.month
        self._calendar.open(month, (shift_month(month, 1), shift_month(month, -1)))

    def refresh(self, *, quiet: bool = False) -> None:
        """Fetch the month in sight again."""
        self._calendar.refresh(self.month, quiet=quiet)

    def retranslate(self) -> None:
        """Another language is spoken."""
        self._drawn = (None, {})
        self.legend_changed.emit()
        self.update()

    def update(self) -> None:
        """Show what is known now."""
        loadable = self._calendar.month(self.month)
        drawn, entries = self._drawn
        if drawn is not loadable.value:
            entries = entries_by_day(loadable.value, self._facts.formats)
            self._drawn = (loadable.value, entries)
        month, facts = self.month, self._facts
        self.day_rows.set_rows(day_views(month, self._focus, entries, facts, self._capacity))
        self.agenda_entries.set_rows(agenda_rows(month, entries, facts))
        view = month_view(month, entries, facts, self._opened)
        self.show(in_phase(view, loadable, facts.phone, asked=False))

    def _go(self, day: date) -> None:
        before = self.month
        self._focus = day
        if self.month != before:
            self.open()
        self.update()

    def _on_month(self, month: date) -> None:
        if month == self.month:
            self.update()
