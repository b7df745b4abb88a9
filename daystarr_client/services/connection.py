"""Whether the portal can be reached, found out from what calls end with, and by asking while it cannot."""

from enum import Enum
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal

from daystarr_client.services.calls import PortalCalls
from daystarr_client.tasks import Done, Outcome

FIRST_WAIT_MS = 1_000
LONGEST_WAIT_MS = 10_000


class Reach(Enum):
    """How the portal stands."""

    UNKNOWN = "unknown"
    ONLINE = "online"
    OFFLINE = "offline"


class ConnectionService(QObject):
    """Knows whether the portal answers. While it does not, asks again after 1, 2, 4, 8 and then every 10 seconds.

    `recovered` says that it answers again: what could not be fetched can be fetched now.
    """

    changed = Signal()
    recovered = Signal()

    def __init__(self, calls: PortalCalls, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._calls = calls
        self._reach = Reach.UNKNOWN
        self._wait = FIRST_WAIT_MS
        self._asking = False
        self._answered_at = monotonic()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._ask)
        self.watch(calls)

    @property
    def reach(self) -> Reach:
        """How the portal stands, as far as known."""
        return self._reach

    @property
    def silence(self) -> float:
        """How long ago the portal answered last, in seconds."""
        return monotonic() - self._answered_at

    def watch(self, calls: PortalCalls) -> None:
        """Learn from these calls too."""
        calls.answered.connect(self._on_answered)
        calls.unreachable.connect(self._on_unreachable)

    def check(self) -> None:
        """Ask now instead of waiting for the next time."""
        self._wait = FIRST_WAIT_MS
        self._timer.stop()
        self._ask()

    def _ask(self) -> None:
        if self._asking:
            return
        self._asking = True
        # What it ends with arrives through `answered` and `unreachable`, as for any other call.
        self._calls.run(lambda portal: portal.health.get(), self._on_health, quiet=True)

    def _on_health(self, outcome: Outcome[object]) -> None:
        self._asking = False
        if self._reach is Reach.OFFLINE and not isinstance(outcome, Done):
            self._timer.start(self._wait)
            self._wait = min(self._wait * 2, LONGEST_WAIT_MS)

    def _on_answered(self) -> None:
        self._timer.stop()
        self._wait = FIRST_WAIT_MS
        self._answered_at = monotonic()
        was = self._reach
        self._become(Reach.ONLINE)
        if was is Reach.OFFLINE:
            self.recovered.emit()

    def _on_unreachable(self) -> None:
        if self._reach is not Reach.OFFLINE:
            self._become(Reach.OFFLINE)
            if not self._asking:
                self._timer.start(self._wait)

    def _become(self, reach: Reach) -> None:
        if reach is not self._reach:
            self._reach = reach
            self.changed.emit()
