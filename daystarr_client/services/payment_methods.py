"""The saved cards and bank accounts, and the hosted page where a new one is entered."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from daystarr_client.api.enums import CaptureState
from daystarr_client.api.errors import NotFound
from daystarr_client.api.idempotency import new_idempotency_key
from daystarr_client.services.calls import PortalCalls
from daystarr_client.services.fetched import Fetched
from daystarr_client.services.loadable import Loadable, ProblemKind, problem_of
from daystarr_client.tasks import Done, Failed, Outcome, Task

if TYPE_CHECKING:
    from daystarr_client.api.models import Capture, PaymentMethod

POLL_MS: Final = 1500


class PaymentMethodsService(QObject):
    """What the account can pay with."""

    changed = Signal()
    captured = Signal(object)  # the Capture, whenever it is known how it stands
    capture_failed = Signal(object)  # the ProblemKind that ended it

    def __init__(
        self,
        calls: PortalCalls,
        parent: QObject | None = None,
        *,
        poll_ms: int = POLL_MS,
    ) -> None:
        super().__init__(parent)
        self._calls = calls
        self._methods: Fetched[tuple[PaymentMethod, ...]] = Fetched(
            calls, lambda portal: portal.payment_methods.list().items, lambda _: datetime.now(UTC), self.changed.emit
        )
        self._asking: Task | None = None
        self._capture_id: str | None = None
        self._poll = QTimer(self)
        self._poll.setSingleShot(True)
        self._poll.setInterval(poll_ms)
        self._poll.timeout.connect(self._look)

    @property
    def methods(self) -> "Loadable[tuple[PaymentMethod, ...]]":
        """The saved methods."""
        return self._methods.state

    def refresh(self, *, quiet: bool = False) -> None:
        """Fetch the saved methods again, as the portal has them from now on. `quiet` shows no progress."""
        self._methods.refresh(quiet=quiet)

    def close(self) -> None:
        """Nobody is signed in any more."""
        self._poll.stop()

    # The hosted page

    def start_capture(self, *, save: bool = False) -> None:
        """Ask for a hosted page. The method is for one payment, which may save it; `save` keeps it at once."""
        self.stop_capture()
        key = new_idempotency_key()
        self._asking = self._calls.run(lambda portal: portal.captures.start(key, save=save), self._on_started)

    def stop_capture(self) -> None:
        """Wait no longer, and close the hosted page if it is open."""
        self._poll.stop()
        if self._asking:
            self._asking.cancel()
            self._asking = None
        if (capture_id := self._capture_id) is not None:
            self._capture_id = None
            self._calls.run(lambda portal: portal.captures.cancel(capture_id), lambda _: None, quiet=True)

    def look_now(self) -> None:
        """Ask how the hosted page stands without waiting, as when the customer comes back to the window."""
        if self._capture_id is not None and self._poll.isActive():
            self._look()

    def _look(self) -> None:
        capture_id = self._capture_id
        if capture_id is None:
            return
        self._poll.stop()
        self._asking = self._calls.run(lambda portal: portal.captures.get(capture_id), self._on_looked, quiet=True)

    def _on_started(self, outcome: "Outcome[Capture]") -> None:
        self._asking = None
        match outcome:
            case Done(value=capture):
                self._take(capture)
            case Failed(error=error):
                self.capture_failed.emit(problem_of(error))

    def _on_looked(self, outcome: "Outcome[Capture]") -> None:
        self._asking = None
        match outcome:
            case Done(value=capture):
                self._take(capture)
            case Failed(error=NotFound()):
                self._capture_id = None
                self.capture_failed.emit(ProblemKind.NOT_FOUND)
            case Failed():
                self._poll.start()  # the page in the browser may go on without us

    def _take(self, capture: "Capture") -> None:
        going_on = capture.state in (CaptureState.OPEN, CaptureState.OTHER)
        self._capture_id = capture.id if going_on else None
        if going_on:
            self._poll.start()
        self.captured.emit(capture)
