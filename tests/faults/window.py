"""A client's own process: sign-in, API client, payment service and outbox as the program has them, without a window."""

import logging
import threading
from dataclasses import dataclass
from datetime import UTC, datetime
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Final, assert_never

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal

from daystarr_client.api.bodies import PaymentRequest
from daystarr_client.api.enums import PaymentState
from daystarr_client.api.errors import PortalError
from daystarr_client.api.portal import Portal
from daystarr_client.api.retries import Retries
from daystarr_client.services import presses
from daystarr_client.services.calls import PortalCalls
from daystarr_client.services.outbox import Intent, Outbox
from daystarr_client.services.payment_progress import (
    Answered,
    HeldUp,
    NotReceived,
    NotWrittenDown,
    Progress,
    Scheduled,
    is_over,
)
from daystarr_client.services.payments import PaymentsService
from daystarr_client.services.surprises import Surprises
from daystarr_client.tasks import Tasks

RETRIES: Final = Retries(attempts=4, first=0.01, longest=0.05)
FOLLOW_MS: Final = (30, 60, 120, 250)
AGAIN_MS: Final = 100
ACCOUNTS: Final = "https://portal.example.com"
"""The outbox tells portals apart by their address; that of the server under test may change."""


@dataclass(frozen=True)
class Person:
    """Who sits at the window."""

    account_id: str
    username: str
    password: str


@dataclass(frozen=True)
class Press:
    """Pay was pressed."""

    key: str
    method_id: str
    amount_minor: int
    invoice_ids: tuple[str, ...]


@dataclass(frozen=True)
class Told:
    """The customer has seen the outcome of this key."""

    key: str


@dataclass(frozen=True)
class News:
    """What the customer is shown of a payment; `words` is one of those of `words_of`."""

    key: str
    words: str


Command = Press | Told


def words_of(progress: Progress) -> str:
    """A payment as the customer is told of it, in one word."""
    match progress:
        case Answered(payment=payment):
            match payment.state:
                case PaymentState.SUCCEEDED:
                    return "paid"
                case PaymentState.FAILED | PaymentState.CANCELED:
                    return "declined"
                case PaymentState.REQUIRES_ACTION:
                    return "asks"
                case _:
                    return "on its way" if is_over(progress) else "processing"
        case presses.Refused(code=code):
            return f"refused {code}"
        case Scheduled() | presses.NotSent() | NotReceived() | NotWrittenDown() | HeldUp():
            return type(progress).__name__
        case presses.Unsure():
            return "unsure"
        case _:
            assert_never(progress)


class _Mail(QObject):
    """Brings commands from the thread that reads them to the one that the services live on."""

    came = Signal(object)


class Room(QObject):
    """What the program builds for whoever is signed in, and builds anew when they had to sign in again."""

    def __init__(self, connection: Connection, portal: Portal, data: Path, person: Person) -> None:
        super().__init__()
        self._connection = connection
        self._portal = portal
        self._person = person
        self._outbox = Outbox(data / "outbox", ACCOUNTS)
        self._tasks = Tasks(PortalError, Surprises().report)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.timeout.connect(self.enter)
        self._build()

    def enter(self) -> None:
        """The customer signs in; what an earlier start left open is settled first."""
        try:
            self._portal.auth.sign_in(self._person.username, self._person.password, None)
        except PortalError:
            self._again.start(AGAIN_MS)
        else:
            self._build()
            self._payments.start()

    def obey(self, command: Command) -> None:
        """What the customer does."""
        match command:
            case Press(key, method_id, amount_minor, invoice_ids):
                intent = Intent(key, amount_minor, "USD", invoice_ids, (), datetime.now(UTC).isoformat())
                self._payments.pay(PaymentRequest(method_id, amount_minor, "USD", invoice_ids), intent)
            case Told(key):
                self._payments.told(key)
            case _:
                assert_never(command)

    def _build(self) -> None:
        self._calls = PortalCalls(self._tasks, lambda: self._portal)
        self._calls.signed_out.connect(self._leave, Qt.ConnectionType.QueuedConnection)
        self._payments = PaymentsService(
            self._tasks, self._calls, self._outbox, self._person.account_id, delays_ms=FOLLOW_MS
        )
        self._payments.progressed.connect(self._tell)

    def _leave(self) -> None:
        if not self._again.isActive():
            self._payments.close()
            self._calls.close()
            self._again.start(0)

    def _tell(self, key: str, progress: Progress) -> None:
        self._connection.send(News(key, words_of(progress)))


def run_window(connection: Connection, url: str, data: Path, person: Person, log: Path) -> None:
    """Sign in, then do as told until nobody is there any more."""
    logging.basicConfig(filename=log, level=logging.WARNING, force=True)
    app = QCoreApplication([])
    room = Room(connection, Portal(url, retries=RETRIES), data, person)
    mail = _Mail()
    mail.came.connect(room.obey, Qt.ConnectionType.QueuedConnection)
    threading.Thread(target=_read, args=(connection, mail), daemon=True).start()
    room.enter()
    connection.send("ready")
    app.exec()


def _read(connection: Connection, mail: _Mail) -> None:
    while True:
        try:
            mail.came.emit(connection.recv())
        except (EOFError, OSError):
            QCoreApplication.exit()
            return
