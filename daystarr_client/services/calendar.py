"""The months of the account's calendar that were looked at, and the ones beside them."""

from calendar import monthrange
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from daystarr_client.services.calls import PortalCalls
from daystarr_client.services.loadable import Loadable, problem_of
from daystarr_client.tasks import Done, Failed, Outcome, Task

if TYPE_CHECKING:
    from daystarr_client.api.models import Calendar

MONTHS_KEPT: Final = 36
_MARGIN: Final = timedelta(days=6)


@dataclass(frozen=True, slots=True)
class DateRange:
    """Days from `first` to `last`, both included."""

    first: date
    last: date


@dataclass(slots=True)
class _Month:
    loadable: "Loadable[Calendar]"
    round: int = -1
    fetch: Task | None = None


def days_asked_for(first: date) -> DateRange:
    """What to fetch for the month that begins on `first`, so that its first and last week are whole.

    The week may begin with any day of the week.
    """
    last = first.replace(day=monthrange(first.year, first.month)[1])
    return DateRange(first - _MARGIN, last + _MARGIN)


class CalendarService(QObject):
    """Keeps months by their first day. `changed` names the month that changed; `renewed` tells that one is fetched
    again, and that whoever shows others should open them again.

    A month is fetched when it is opened and again after every `refresh`; until the answer is there the one before is
    shown. An answer that a later request overtook changes nothing.
    """

    changed = Signal(object)
    renewed = Signal()

    def __init__(
        self,
        calls: PortalCalls,
        now: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        """`now` is the portal's time."""
        super().__init__(parent)
        self._calls = calls
        self._now = now
        self._months: OrderedDict[date, _Month] = OrderedDict()
        self._round = 0

    def month(self, first: date) -> "Loadable[Calendar]":
        """The month that begins on `first`, as far as known."""
        month = self._months.get(first)
        return month.loadable if month else Loadable()

    def open(self, first: date, beside: tuple[date, ...] = (), *, quiet: bool = False) -> None:
        """Show a month: fetch it unless it is here and fresh, then quietly the ones `beside` it."""
        self._want(first, quiet=quiet)
        for other in beside:
            self._want(other, quiet=True)
        self._months.move_to_end(first)
        self._forget_oldest()

    def refresh(self, first: date, *, quiet: bool = False) -> None:
        """Fetch this month again now, and every other one when it is opened next."""
        self._round += 1
        self._want(first, quiet=quiet)
        self.renewed.emit()

    def _want(self, first: date, *, quiet: bool) -> None:
        month = self._months.setdefault(first, _Month(Loadable()))
        if month.round == self._round and (month.fetch or month.loadable.problem is None):
            return
        if month.fetch:
            month.fetch.cancel()
        month.round = self._round
        days = days_asked_for(first)
        self._show(first, month, month.loadable.started())
        month.fetch = self._calls.run(
            lambda portal: portal.calendar.get(days.first, days.last), partial(self._on_fetched, first), quiet=quiet
        )

    def _on_fetched(self, first: date, outcome: "Outcome[Calendar]") -> None:
        month = self._months.get(first)
        if month is None:
            return
        month.fetch = None
        match outcome:
            case Done(value=value):
                self._show(first, month, month.loadable.loaded(value, self._now()))
            case Failed(error=error):
                self._show(first, month, month.loadable.failed_with(problem_of(error)))

    def _show(self, first: date, month: _Month, loadable: "Loadable[Calendar]") -> None:
        if loadable != month.loadable:
            month.loadable = loadable
            self.changed.emit(first)

    def _forget_oldest(self) -> None:
        while len(self._months) > MONTHS_KEPT:
            _, month = self._months.popitem(last=False)
            if month.fetch:
                month.fetch.cancel()
