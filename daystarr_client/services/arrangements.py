"""Agreements to pay later: what is offered, what holds, and agreeing to one, once for each press.

A press whose answer was lost is asked for again with the same key until the portal tells what became of it: the portal
carries a key out once.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject, QTimer, Signal

from daystarr_client.services.autopay import DELAYS_MS, SaveNotSent, SaveRefused, SaveUnsure, after_save
from daystarr_client.services.calls import PortalCalls
from daystarr_client.services.loadable import Loadable, problem_of
from daystarr_client.tasks import Done, Failed, Outcome, Task

if TYPE_CHECKING:
    from datetime import datetime

    from daystarr_client.api.bodies_scheduled import ArrangementRequest
    from daystarr_client.api.models_scheduled import Arrangement, Arrangements


@dataclass(frozen=True)
class Agreed:
    """The portal has it."""

    arrangement: "Arrangement"


Agreeing: TypeAlias = Agreed | SaveRefused | SaveNotSent | SaveUnsure


class ArrangementsService(QObject):
    """Knows what is arranged, and sees one press at a time through. `now` is the portal's time."""

    changed = Signal()
    progressed = Signal(object)  # an Agreeing
    arranged = Signal()  # something was agreed to or ended: bills, AutoPay and the calendar may be different

    def __init__(
        self,
        calls: PortalCalls,
        now: "Callable[[], datetime]",
        parent: QObject | None = None,
        *,
        delays_ms: tuple[int, ...] = DELAYS_MS,
    ) -> None:
        super().__init__(parent)
        self._calls = calls
        self._now = now
        self._delays = delays_ms
        self._known: Loadable[Arrangements] = Loadable()
        self._fetch: Task | None = None
        self._asked: tuple[ArrangementRequest, str] | None = None
        self._unsure = False
        self._tries = 0
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.timeout.connect(self._ask)

    @property
    def arrangements(self) -> "Loadable[Arrangements]":
        """What holds or is offered, as far as known."""
        return self._known

    def refresh(self, *, quiet: bool = False) -> None:
        """Fetch it again, as the portal has it from now on. `quiet` shows no progress."""
        if self._fetch:
            self._fetch.cancel()
        self._show(self._known.started())
        self._fetch = self._calls.run(lambda portal: portal.arrangements.get(), self._on_fetched, quiet=quiet)

    def agree(self, request: "ArrangementRequest", key: str) -> None:
        """Agree to an offer, unless a press is under way. `progressed` tells what became of it."""
        if self._asked is None:
            self._asked, self._unsure, self._tries = (request, key), False, 0
            self._ask()

    def cancel(self, arrangement_id: str, done: "Callable[[Outcome[Arrangements]], None]") -> Task:
        """Give an arrangement up; asking twice does no harm."""

        def finished(outcome: "Outcome[Arrangements]") -> None:
            if isinstance(outcome, Done):
                self._show(self._known.loaded(outcome.value, self._now()))
                self.arranged.emit()
            done(outcome)

        return self._calls.run(lambda portal: portal.arrangements.cancel(arrangement_id), finished)

    def try_now(self) -> None:
        """Ask again right away about a press nobody is sure of."""
        if self._again.isActive():
            self._ask()

    def close(self) -> None:
        """Nobody is signed in any more."""
        self._again.stop()

    def _ask(self) -> None:
        self._again.stop()
        if self._asked is not None:
            request, key = self._asked
            self._calls.run(lambda portal: portal.arrangements.agree(request, key), self._on_asked)

    def _on_asked(self, outcome: "Outcome[Arrangement]") -> None:
        match outcome:
            case Done(value=arrangement):
                progress: Agreeing = Agreed(arrangement)
            case Failed(error=error):
                saving = after_save(error, unsure=self._unsure)
                assert isinstance(saving, (SaveRefused, SaveNotSent, SaveUnsure))
                progress = saving
        if isinstance(progress, SaveUnsure):
            self._unsure = True
            delay = self._delays[min(self._tries, len(self._delays) - 1)]
            self._tries += 1
            self._again.start(max(delay, int((progress.wait or 0) * 1000)))
        else:
            self._asked, self._unsure = None, False
            self.refresh(quiet=True)
        if isinstance(progress, Agreed):
            self.arranged.emit()
        self.progressed.emit(progress)

    def _on_fetched(self, outcome: "Outcome[Arrangements]") -> None:
        self._fetch = None
        match outcome:
            case Done(value=value):
                self._show(self._known.loaded(value, self._now()))
            case Failed(error=error):
                self._show(self._known.failed_with(problem_of(error)))

    def _show(self, known: "Loadable[Arrangements]") -> None:
        if known != self._known:
            self._known = known
            self.changed.emit()
