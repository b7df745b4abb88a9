"""The calendar card: the month in sight, the day that has the keyboard, the day whose details are open."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, cast, get_args

from PySide6.QtCore import Property, QObject, Signal, Slot

from daystarr_client.api.enums import CalendarKind
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


@dataclass(frozen=True)
class EntryDoors:
    """Where the entries in a day's details lead beside paying; None where the portal offers no such thing."""

    see_invoice: Callable[[str], object] | None = None
    move: Callable[[str], object] | None = None
    add: Callable[[str, date, str], object] | None = None  # the entry, its day, what it is called


NO_DOORS = EntryDoors()


@qml_type
class CalendarMonthViewModel(ViewModel[MonthView]):
    """One month at a time, moved through by buttons and keys. `went` tells that another day has the keyboard."""

    changed = Signal()
    capacity_changed = Signal()
    went = Signal()
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
    canSeeInvoice = object_property(bool, "can_see_invoice")
    canMove = object_property(bool, "can_move")
    canAdd = object_property(bool, "can_add")

    def __init__(
        self,
        calendar: CalendarService,
        facts: CardFacts,
        pay: StartPayment,
        parent: QObject | None = None,
        *,
        doors: EntryDoors = NO_DOORS,
        tells_autopay: bool = False,
    ) -> None:
        """`tells_autopay` marks what is due and AutoPay will pay as scheduled."""
        super().__init__(MonthView(), parent)
        self._doors = doors
        self._tells_autopay = tells_autopay
        self._kinds: frozenset[CalendarKind] = frozenset()
        self.can_see_invoice = doors.see_invoice is not None
        self.can_move = doors.move is not None
        self.can_add = doors.add is not None
        self._calendar = calendar
        self._facts = facts
        self._pay = pay
        self._focus = facts.today
        self._opened: date | None = None
        self._capacity = USUAL_CAPACITY
        self._drawn: dict[date, tuple[Calendar, Entries]] = {}
        self.day_rows = RowsModel(DayView, "key", self)
        self.agenda_entries = RowsModel(AgendaRow, "key", self)
        calendar.changed.connect(self._on_month)
        self.update()

    @property
    def month(self) -> date:
        """The first day of the month in sight."""
        return month_of(self._focus)

    @property
    def focus(self) -> date:
        """The day that has the keyboard."""
        return self._focus

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

    @Slot(str)
    def seeInvoice(self, invoice_id: str) -> None:
        """Go to the invoice of an entry in the details."""
        if self._doors.see_invoice is not None:
            self.closeDay()
            self._doors.see_invoice(invoice_id)

    @Slot(str)
    def moveVisit(self, visit_id: str) -> None:
        """Choose another time for a visit in the details."""
        if self._doors.move is not None:
            self.closeDay()
            self._doors.move(visit_id)

    @Slot(str, str)
    def addEntry(self, entry_id: str, title: str) -> None:
        """Take an entry in the details over into another calendar."""
        if self._doors.add is not None and self._opened is not None:
            self._doors.add(entry_id, self._opened, title)

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
        self._drawn.clear()
        self.legend_changed.emit()
        self.update()

    def go(self, day: date) -> None:
        """Take the keyboard to a day."""
        self._go(day)

    def set_kinds(self, kinds: frozenset[CalendarKind]) -> None:
        """Show these kinds of entries alone; all of them where none is named."""
        self._kinds = kinds
        self._drawn.clear()
        self.update()

    def entries_of(self, month: date) -> Entries:
        """What happens on the days of a month, as far as known, and on those around it."""
        calendar = self._calendar.month(month).value
        if calendar is None:
            return {}
        drawn = self._drawn.get(month)
        if drawn is None or drawn[0] is not calendar:
            formats, told = self._facts.formats, self._tells_autopay
            drawn = self._drawn[month] = (calendar, entries_by_day(calendar, formats, self._kinds, tells_autopay=told))
        return drawn[1]

    def update(self) -> None:
        """Show what is known now."""
        loadable = self._calendar.month(self.month)
        entries = self.entries_of(self.month)
        month, facts = self.month, self._facts
        self.day_rows.set_rows(day_views(month, self._focus, entries, facts, self._capacity))
        self.agenda_entries.set_rows(agenda_rows(month, entries, facts))
        view = month_view(month, entries, facts, self._opened)
        if self._opened is None:  # what was there stays while the sheet fades out
            view = replace(view, details=self.state.details)
        self.show(in_phase(view, loadable, facts.phone, asked=False))

    def _go(self, day: date) -> None:
        before, self._focus = self._focus, day
        if self.month != month_of(before):
            self.open()
        self.update()
        if day != before:
            self.went.emit()

    @Slot(object)
    def _on_month(self, month: date) -> None:
        if month == self.month:
            self.update()
