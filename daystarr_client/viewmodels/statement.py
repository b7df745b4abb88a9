"""A statement over a range of days: which days, checked where they are typed, then shown, kept or printed."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any, Final, Literal

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from daystarr_client.services.documents import DocumentRef
from daystarr_client.viewmodels.base import ViewModel, qml_type, state_property
from daystarr_client.viewmodels.card import CardFacts
from daystarr_client.viewmodels.document_words import statement
from daystarr_client.viewmodels.formats import Formats
from daystarr_client.viewmodels.month_grid import grid_days, last_of_month, month_of, shift_month
from daystarr_client.viewmodels.typed_days import typed_day
from daystarr_client.viewmodels.wording import fill

translate = QCoreApplication.translate
LONGEST: Final = timedelta(days=3 * 366)

End = Literal["", "from", "to"]
Show = Callable[[DocumentRef], None]


@dataclass(frozen=True, slots=True)
class Range:
    """A choice of days with a name."""

    name: str
    text: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class GridDay:
    """A day of the month to pick from."""

    key: str
    text: str
    spoken: str
    inside: bool
    possible: bool
    chosen: bool


@dataclass(frozen=True, slots=True)
class Days:
    """What was entered: the texts, the ends of the range where they are days, and for which end a day is picked."""

    from_text: str = ""
    to_text: str = ""
    first: date | None = None
    last: date | None = None
    picking: End = ""
    month: date = date(2000, 1, 1)
    checked: bool = False


@dataclass(frozen=True, slots=True)
class StatementView:
    """The sheet. `picking` is the end of the range for which the month below is open."""

    open: bool = False
    from_text: str = ""
    to_text: str = ""
    from_error: str = ""
    to_error: str = ""
    example: str = ""
    ranges: tuple[Range, ...] = ()
    picking: str = ""
    month: str = ""
    weekdays: tuple[str, ...] = ()
    days: tuple[GridDay, ...] = ()


def ranges(today: date) -> dict[str, tuple[date, date]]:
    """The ranges that can be chosen with one press."""
    last_month = last_of_month(shift_month(month_of(today), -1))
    return {
        "last_month": (month_of(last_month), last_month),
        "three_months": (shift_month(month_of(today), -3), last_month),
        "this_year": (date(today.year, 1, 1), today),
        "last_year": (date(today.year - 1, 1, 1), date(today.year - 1, 12, 31)),
    }


def problems(days: Days, today: date, formats: Formats) -> tuple[str, str]:
    """What is wrong with the first and the last day, in that order; empty where nothing is."""
    first, last = days.first, days.last
    unread = fill(translate("Statement", "Enter a day, such as %1."), _example(today, formats))
    wrong_first = wrong_last = ""
    if first is None:
        wrong_first = unread
    elif first > today:
        wrong_first = translate("Statement", "Choose a day up to today.")
    if last is None:
        wrong_last = unread
    elif last > today:
        wrong_last = translate("Statement", "Choose a day up to today.")
    elif first is not None and not wrong_first and last < first:
        wrong_last = translate("Statement", "Choose a day after the first one.")
    elif first is not None and not wrong_first and last - first >= LONGEST:
        wrong_last = translate("Statement", "A statement covers up to three years. Choose an earlier day.")
    return wrong_first, wrong_last


def _example(today: date, formats: Formats) -> str:
    return formats.day_and_year(date(today.year, 1, 31))


def statement_view(days: Days, facts: CardFacts, *, is_open: bool) -> StatementView:
    """The sheet; what is wrong is said once somebody tried, or left a field."""
    if not is_open:
        return StatementView()
    wrong_first, wrong_last = problems(days, facts.today, facts.formats) if days.checked else ("", "")
    view = StatementView(
        open=True,
        from_text=days.from_text,
        to_text=days.to_text,
        from_error=wrong_first,
        to_error=wrong_last,
        example=fill(translate("Statement", "For example %1"), _example(facts.today, facts.formats)),
        ranges=_ranges(days, facts.today),
    )
    if not days.picking:
        return view
    formats = facts.formats
    grid = grid_days(days.month, formats.first_weekday())
    chosen = days.first if days.picking == "from" else days.last
    return replace(
        view,
        picking=days.picking,
        month=formats.month(days.month),
        weekdays=formats.weekday_names(),
        days=tuple(_grid_day(day, days.month, chosen, facts.today, formats) for day in grid),
    )


def _ranges(days: Days, today: date) -> tuple[Range, ...]:
    words = {
        "last_month": translate("Statement", "Last month"),
        "three_months": translate("Statement", "Last 3 months"),
        "this_year": translate("Statement", "This year"),
        "last_year": translate("Statement", "Last year"),
    }
    return tuple(Range(name, words[name], ends == (days.first, days.last)) for name, ends in ranges(today).items())


def _grid_day(day: date, month: date, chosen: date | None, today: date, formats: Formats) -> GridDay:
    return GridDay(
        key=day.isoformat(),
        text=str(day.day),
        spoken=formats.long_day(day),
        inside=day.month == month.month,
        possible=day <= today,
        chosen=day == chosen,
    )


@qml_type
class StatementViewModel(ViewModel[StatementView]):
    """The days, and what is done with the statement of them."""

    changed = Signal()
    open = state_property(bool, "open", changed)
    fromText = state_property(str, "from_text", changed)
    toText = state_property(str, "to_text", changed)
    fromError = state_property(str, "from_error", changed)
    toError = state_property(str, "to_error", changed)
    example = state_property(str, "example", changed)
    ranges = state_property(list[dict[str, Any]], "ranges", changed)
    picking = state_property(str, "picking", changed)
    month = state_property(str, "month", changed)
    weekdays = state_property(list[str], "weekdays", changed)
    days = state_property(list[dict[str, Any]], "days", changed)

    def __init__(
        self, facts: CardFacts, view: Show, save: Show, print_out: Show, parent: QObject | None = None
    ) -> None:
        """`view`, `save` and `print_out` are what can be done with a document."""
        super().__init__(StatementView(), parent)
        self._facts = facts
        self._view = view
        self._save = save
        self._print = print_out
        self._open = False
        self._days = Days()

    def retranslate(self) -> None:
        """Another language is spoken: days that were understood are written in it."""
        self._show(replace(self._days, **self._texts()))

    @Slot()
    def begin(self) -> None:
        """Ask for the days; those of last time are still there."""
        self._open = True
        if self._days == Days():
            self.chooseRange("this_year")
        self._show(self._days)

    @Slot()
    def close(self) -> None:
        """No statement."""
        self._open = False
        self._show(replace(self._days, picking="", checked=False))

    @Slot(str)
    def chooseRange(self, name: str) -> None:
        """One of the ranges with a name."""
        if ends := ranges(self._facts.today).get(name):
            self._set(first=ends[0], last=ends[1], picking="", checked=True)

    @Slot(str)
    def typeFrom(self, text: str) -> None:
        """What stands in the field of the first day now."""
        self._show(replace(self._days, from_text=text, first=typed_day(text, self._facts.formats.locale)))

    @Slot(str)
    def typeTo(self, text: str) -> None:
        """What stands in the field of the last day now."""
        self._show(replace(self._days, to_text=text, last=typed_day(text, self._facts.formats.locale)))

    @Slot()
    def check(self) -> None:
        """A field was left: say what is wrong, and write days as they were understood."""
        self._show(replace(self._days, checked=True, **self._texts()))

    @Slot(str)
    def pick(self, end: str) -> None:
        """Open the month for an end of the range, or close it again."""
        if end == self._days.picking or end not in {"from", "to"}:
            self._show(replace(self._days, picking=""))
            return
        at = (self._days.first if end == "from" else self._days.last) or self._facts.today
        self._show(replace(self._days, picking="from" if end == "from" else "to", month=month_of(at)))

    @Slot(int)
    def turn(self, months: int) -> None:
        """Another month."""
        self._show(replace(self._days, month=shift_month(self._days.month, months)))

    @Slot(str)
    def pickDay(self, key: str) -> None:
        """A day of the month."""
        day = date.fromisoformat(key)
        if self._days.picking == "from":
            self._set(first=day, picking="", checked=True)
        elif self._days.picking == "to":
            self._set(last=day, picking="", checked=True)

    @Slot()
    def view(self) -> None:
        """Show the statement."""
        self._do(self._view)

    @Slot()
    def save(self) -> None:
        """Keep it as a file."""
        self._do(self._save)

    @Slot()
    def print(self) -> None:
        """Print it."""
        self._do(self._print)

    def _do(self, what: Show) -> None:
        self.check()
        days = self._days
        if days.first and days.last and not any(problems(days, self._facts.today, self._facts.formats)):
            what(statement(days.first, days.last, self._facts.formats))

    def _set(self, **changes: Any) -> None:
        self._days = replace(self._days, **changes)
        self._show(replace(self._days, **self._texts()))

    def _texts(self) -> dict[str, str]:
        days, write = self._days, self._facts.formats.day_and_year
        return {
            "from_text": write(days.first) if days.first else days.from_text,
            "to_text": write(days.last) if days.last else days.to_text,
        }

    def _show(self, days: Days) -> None:
        self._days = days
        self.show(statement_view(days, self._facts, is_open=self._open))
