"""Agreements to pay later: what is offered, what holds, and agreeing to one, once for each press."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject, Signal

from daystarr_client.services.calls import PortalCalls
from daystarr_client.services.fetched import Fetched
from daystarr_client.services.loadable import Loadable
from daystarr_client.services.presses import DELAYS_MS, Carried, Press, Pressed, Unsure
from daystarr_client.tasks import Done, Outcome, Task

if TYPE_CHECKING:
    from datetime import datetime

    from daystarr_client.api.bodies_scheduled import ArrangementRequest
    from daystarr_client.api.models_scheduled import Arrangement, Arrangements


Agreeing: TypeAlias = "Pressed[Arrangement]"


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
        self._known: Fetched[Arrangements] = Fetched(
            calls, lambda portal: portal.arrangements.get(), lambda _: now(), self.changed.emit
        )
        self._press: Press[Arrangement] = Press(calls, self, delays_ms=delays_ms)
        self._press.progressed.connect(self._on_pressed)

    @property
    def arrangements(self) -> "Loadable[Arrangements]":
        """What holds or is offered, as far as known."""
        return self._known.state

    def refresh(self, *, quiet: bool = False) -> None:
        """Fetch it again, as the portal has it from now on. `quiet` shows no progress."""
        self._known.refresh(quiet=quiet)

    def agree(self, request: "ArrangementRequest", key: str) -> None:
        """Agree to an offer, unless a press is under way. `progressed` tells what became of it."""
        self._press.ask(lambda portal: portal.arrangements.agree(request, key))

    def cancel(self, arrangement_id: str, done: "Callable[[Outcome[Arrangements]], None]") -> Task:
        """Give an arrangement up; asking twice does no harm."""

        def finished(outcome: "Outcome[Arrangements]") -> None:
            if isinstance(outcome, Done):
                self._known.put(outcome.value)
                self.arranged.emit()
            done(outcome)

        return self._calls.run(lambda portal: portal.arrangements.cancel(arrangement_id), finished)

    def try_now(self) -> None:
        """Ask again right away about a press nobody is sure of."""
        self._press.try_now()

    def close(self) -> None:
        """Nobody is signed in any more."""
        self._press.close()

    def _on_pressed(self, pressed: Agreeing) -> None:
        if not isinstance(pressed, Unsure):
            self.refresh(quiet=True)
        if isinstance(pressed, Carried):
            self.arranged.emit()
        self.progressed.emit(pressed)
