"""Keeps what the client holds in step with what was changed elsewhere: a payment posted, an appointment moved."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from daystarr_client.api.enums_changes import ChangeTopic
from daystarr_client.services.calls import PortalCalls
from daystarr_client.services.connection import ConnectionService, Reach

if TYPE_CHECKING:
    from collections.abc import Callable

    from daystarr_client.api.changes_reader import ChangesReader, Hint
    from daystarr_client.api.portal import Portal
    from daystarr_client.tasks import Task

AT_ONCE_MS: Final = 100
BETWEEN_MS: Final = 1_000


class Held(Enum):
    """What the client holds of an account, each part fetched by itself."""

    SESSION = "session"
    BILLS = "bills"
    AUTOPAY = "autopay"
    SCHEDULED = "scheduled"
    ARRANGEMENTS = "arrangements"
    CALENDAR = "calendar"
    INVOICES = "invoices"
    RECEIPTS = "receipts"
    METHODS = "methods"
    HISTORIES = "histories"
    CONTACTS = "contacts"
    SERVICES = "services"
    TICKETS = "tickets"
    REFERRALS = "referrals"
    SECURITY = "security"
    OWN_SESSIONS = "own_sessions"
    TWO_STEP = "two_step"
    PREFERENCES = "preferences"


EVERYTHING: Final = frozenset(Held)
CONCERNED: Final[Mapping[ChangeTopic, frozenset[Held]]] = {
    ChangeTopic.SESSION: frozenset({Held.SESSION}),
    ChangeTopic.BILLS: frozenset({Held.BILLS}),
    ChangeTopic.INVOICES: frozenset({Held.INVOICES}),
    ChangeTopic.PAYMENTS: frozenset({Held.RECEIPTS, Held.HISTORIES, Held.SCHEDULED, Held.ARRANGEMENTS}),
    ChangeTopic.PAYMENT_METHODS: frozenset({Held.METHODS}),
    ChangeTopic.AUTOPAY: frozenset({Held.AUTOPAY}),
    ChangeTopic.CALENDAR: frozenset({Held.CALENDAR}),
    ChangeTopic.CONTACTS: frozenset({Held.CONTACTS}),
    ChangeTopic.SERVICES: frozenset({Held.SERVICES}),
    ChangeTopic.TICKETS: frozenset({Held.TICKETS}),
    ChangeTopic.REFERRALS: frozenset({Held.REFERRALS}),
    ChangeTopic.SECURITY: frozenset({Held.SECURITY}),
    ChangeTopic.SIGN_IN: frozenset({Held.OWN_SESSIONS, Held.TWO_STEP}),
    ChangeTopic.PREFERENCES: frozenset({Held.PREFERENCES, Held.SESSION}),
    ChangeTopic.OTHER: EVERYTHING,
}


def concerned_by(hint: "Hint") -> frozenset[Held]:
    """What a hint says to fetch again."""
    return EVERYTHING if hint.everything else frozenset[Held]().union(*(CONCERNED[topic] for topic in hint.topics))


@dataclass(frozen=True, slots=True)
class Reached:
    """Whether the portal can be reached, as the thread that listens has just found out."""

    value: bool


class LiveUpdates(QObject):
    """Hears of changes from sign-in to sign-out. A burst of them is told at once, and then once a second."""

    changed = Signal(object)  # what is to be fetched again, a frozenset of Held

    def __init__(
        self,
        calls: PortalCalls,
        connection: ConnectionService,
        parent: QObject | None = None,
        *,
        between_ms: int = BETWEEN_MS,
    ) -> None:
        super().__init__(parent)
        self._calls = calls
        self._connection = connection
        self._reader: ChangesReader | None = None
        self._task: Task | None = None
        self._closed = False
        self._waiting: frozenset[Held] = frozenset()
        self._soon = _timer(self, AT_ONCE_MS, self._tell)
        self._pause = _timer(self, between_ms, self._tell_rest)

    def start(self, cursor: str | None) -> None:
        """Hear of everything after a cursor of the session's; a portal that gives none out has nothing to tell."""
        if cursor is not None and self._task is None:
            self._task = self._calls.attend(lambda portal, tell: self._listen(portal, cursor, tell), self.hear)

    def close(self) -> None:
        """Nobody is signed in any more. The thread ends as soon as what it waits for does; nothing is told any more."""
        self._closed = True
        self._soon.stop()
        self._pause.stop()
        if self._task is not None:
            self._task.cancel()
        if self._reader is not None:
            self._reader.stop()

    def _listen(self, portal: "Portal", cursor: str, tell: "Callable[[Hint | Reached], None]") -> None:
        from daystarr_client.api.changes_reader import ChangesReader

        reader = ChangesReader(portal.events, tell, tell_reach=lambda reached: tell(Reached(reached)))
        self._reader = reader
        if self._closed:  # meanwhile, on the other thread
            return
        reader.run(cursor)

    def hear(self, told: "Hint | Reached") -> None:
        """What the thread that listens tells, on this one."""
        match told:
            case Reached(value=reached):
                if reached is (self._connection.reach is Reach.OFFLINE):
                    self._connection.check()
            case hint:
                self._waiting |= concerned_by(hint)
                if self._waiting and not (self._soon.isActive() or self._pause.isActive()):
                    self._soon.start()

    def _tell(self) -> None:
        waiting, self._waiting = self._waiting, frozenset()
        self._pause.start()
        self.changed.emit(waiting)

    def _tell_rest(self) -> None:
        if self._waiting:
            self._tell()


def _timer(parent: QObject, milliseconds: int, then: "Callable[[], None]") -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    timer.timeout.connect(then)
    return timer
