"""Choosing one day between two: a month of buttons, of which only the days that may be chosen take a press."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import cast

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from daystarr_client.viewmodels.base import ViewModel, object_property, qml_type, state_property
from daystarr_client.viewmodels.formats import Formats, alone
from daystarr_client.viewmodels.month_grid import DAYS_IN_WEEK, Step, grid_days, month_of, shift_month, step
from daystarr_client.viewmodels.rows import RowsModel
from daystarr_client.viewmodels.wording import fill

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Picking:
    """The days from `first` to `last` can be chosen; `focus` is where the keyboard is, `chosen` what was."""

    first: date
    last: date
    focus: date
    chosen: date | None = None

    def at(self, day: date) -> "Picking":
        """The keyboard on the day nearest to `day` that can be chosen."""
        return Picking(self.first, self.last, min(max(day, self.first), self.last), self.chosen)


@dataclass(frozen=True, slots=True)
class PickerDay:
    """A day of the month that is shown; one of another month, or out of reach, takes no press."""

    key: str
    number: str
    in_month: bool
    usable: bool
    chosen: bool
    today: bool
    focused: bool
    spoken: str


@dataclass(frozen=True, slots=True)
class PickerView:
    """The picker around its days."""

    title: str = ""
    weekdays: tuple[str, ...] = ()
    weeks: int = 5
    can_go_back: bool = False
    can_go_on: bool = False


def picker_days(state: Picking, formats: Formats, today: date) -> tuple[PickerDay, ...]:
    """The days of the month in which the keyboard is, in whole weeks."""
    month = month_of(state.focus)
    return tuple(_day(day, state, formats, today, month) for day in grid_days(month, formats.first_weekday()))


def _day(day: date, state: Picking, formats: Formats, today: date, month: date) -> PickerDay:
    in_month = month_of(day) == month
    usable = in_month and state.first <= day <= state.last
    chosen = day == state.chosen
    name = formats.weekday(day)
    if chosen:
        spoken = fill(translate("DayPicker", "%1, chosen"), name)
    elif usable:
        spoken = name
    else:
        spoken = fill(translate("DayPicker", "%1, cannot be chosen"), name)
    return PickerDay(
        key=day.isoformat(),
        number=formats.number(day.day),
        in_month=in_month,
        usable=usable,
        chosen=chosen and in_month,
        today=day == today,
        focused=day == state.focus,
        spoken=spoken,
    )


def picker_view(state: Picking, formats: Formats) -> PickerView:
    """The picker of this state."""
    month = month_of(state.focus)
    return PickerView(
        title=alone(formats.month(month)),
        weekdays=formats.weekday_names(),
        weeks=len(grid_days(month, formats.first_weekday())) // DAYS_IN_WEEK,
        can_go_back=month > month_of(state.first),
        can_go_on=month < month_of(state.last),
    )


@qml_type
class DayPickerViewModel(ViewModel[PickerView]):
    """Picks a day. Whoever owns it says which can be picked, and is told by `picked` which was."""

    changed = Signal()
    picked = Signal(object)  # a date
    title = state_property(str, "title", changed)
    weekdays = state_property(list[str], "weekdays", changed)
    weeks = state_property(int, "weeks", changed)
    canGoBack = state_property(bool, "can_go_back", changed)
    canGoOn = state_property(bool, "can_go_on", changed)
    days = object_property(RowsModel[PickerDay], "day_rows")

    def __init__(self, formats: Formats, today: Callable[[], date], parent: QObject | None = None) -> None:
        super().__init__(PickerView(), parent)
        self._formats = formats
        self._today = today
        self._at: Picking | None = None
        self.day_rows = RowsModel(PickerDay, "key", self)

    def retranslate(self) -> None:
        """Another language is spoken."""
        self._draw()

    def offer(self, first: date, last: date, chosen: date | None) -> None:
        """These days can be chosen, and this one is; what is looked at stays where it can."""
        focus = self._at.focus if self._at else chosen or first
        if self._at is None or self._at.chosen != chosen:
            focus = chosen or focus
        self._at = Picking(first, last, focus, chosen).at(focus)
        self._draw()

    def forget(self) -> None:
        """Nothing is being chosen; next time it begins anew."""
        self._at = None

    @Slot(str)
    def pick(self, key: str) -> None:
        """A day was pressed."""
        row = next((row for row in self.day_rows.rows if row.key == key), None)
        if row is not None and row.usable:
            self.picked.emit(date.fromisoformat(key))

    @Slot(str)
    def move(self, towards: str) -> None:
        """A key asks for another day."""
        if self._at is not None:
            self._go(step(self._at.focus, cast("Step", towards), self._formats.first_weekday()))

    @Slot(int)
    def turn(self, months: int) -> None:
        """To another month."""
        if self._at is not None:
            self._go(shift_month(self._at.focus, months))

    def _go(self, day: date) -> None:
        if self._at is not None:
            self._at = self._at.at(day)
            self._draw()

    def _draw(self) -> None:
        if self._at is None:
            return
        self.day_rows.set_rows(picker_days(self._at, self._formats, self._today()))
        self.show(picker_view(self._at, self._formats))
