"""The account's AutoPay: fetched again whenever it may have changed, previewed, and changed once for each press.

A press with a charge goes the way of payments instead, and this service never sees it.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject, Signal

from daystarr_client.services.calls import PortalCalls
from daystarr_client.services.fetched import Fetched
from daystarr_client.services.loadable import Loadable
from daystarr_client.services.presses import DELAYS_MS, Press, Pressed
from daystarr_client.tasks import Outcome, Task

if TYPE_CHECKING:
    from daystarr_client.api.bodies_autopay import AutopayTerms
    from daystarr_client.api.models_autopay import Autopay, AutopayPreview
    from daystarr_client.api.portal import Portal

Saving: TypeAlias = "Pressed[Autopay]"


class AutopayService(QObject):
    """Knows what AutoPay will do, and sees one press at a time through. An overtaken fetch is dropped."""

    changed = Signal()
    progressed = Signal(object)  # a Saving

    def __init__(
        self, calls: PortalCalls, parent: QObject | None = None, *, delays_ms: tuple[int, ...] = DELAYS_MS
    ) -> None:
        super().__init__(parent)
        self._calls = calls
        self._autopay: Fetched[Autopay] = Fetched(
            calls, lambda portal: portal.autopay.get(), lambda value: value.as_of, self.changed.emit
        )
        self._press: Press[Autopay] = Press(calls, self, delays_ms=delays_ms)
        self._press.progressed.connect(self.progressed)

    @property
    def autopay(self) -> "Loadable[Autopay]":
        """AutoPay, as far as known."""
        return self._autopay.state

    def refresh(self, *, quiet: bool = False) -> None:
        """Fetch it again, as the portal has it from now on. `quiet` shows no progress."""
        self._autopay.refresh(quiet=quiet)

    def preview(self, terms: "AutopayTerms", done: "Callable[[Outcome[AutopayPreview]], None]") -> Task:
        """Ask what exactly terms would do. Cancel the task when they are no longer what is wanted."""
        return self._calls.run(lambda portal: portal.autopay.preview(terms), done, quiet=True)

    def save(self, call: "Callable[[Portal], Autopay]") -> None:
        """Ask for a press, unless one is under way: `call` always carries the same key. `progressed` tells the rest."""
        self._press.ask(call)

    def try_now(self) -> None:
        """Ask again right away about a press nobody is sure of."""
        self._press.try_now()

    def close(self) -> None:
        """Nobody is signed in any more."""
        self._press.close()
