"""Two simulated card readers: a capture waits at one until a test card is held to it."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from daystarr_portal.core.clock import Clock
from daystarr_portal.core.database import Database
from daystarr_portal.core.locks import hold
from daystarr_portal.processors.base import ProcessorRefusedError, Reader
from daystarr_portal.processors.sandbox.books import EnteredMethod, SandboxBooks
from daystarr_portal.processors.sandbox.tables import SandboxCaptureRow, SandboxReaderCaptureRow

READERS = (
    Reader("sbx_reader_counter", "Counter", online=True),
    Reader("sbx_reader_kiosk", "Kiosk", online=True),
    Reader("sbx_reader_spare", "Spare", online=False),
)


class SandboxReaders:
    """The readers, and what each waits for."""

    def __init__(self, database: Database, clock: Clock, books: SandboxBooks) -> None:
        self._database = database
        self._clock = clock
        self._books = books

    def ask(self, reader: str, customer: str) -> SandboxCaptureRow:
        """Wait for a card at a reader. Raises `ProcessorRefusedError` for one unknown, offline or busy."""
        if not any(known.ref == reader and known.online for known in READERS):
            raise ProcessorRefusedError("there is no such reader, or it is offline")
        row = self._books.new_capture(customer, "en")
        with self._database.write() as session:
            hold(session, f"sandbox reader {reader}")
            if self._waiting(session, reader) is not None:
                raise ProcessorRefusedError("the reader is busy")
            session.add(row)
            session.flush()
            session.add(SandboxReaderCaptureRow(capture_id=row.id, reader=reader))
        return row

    def waiting(self, reader: str) -> SandboxCaptureRow | None:
        """What a reader waits for."""
        with self._database.read() as session:
            return self._waiting(session, reader)

    def present(self, reader: str, card: EnteredMethod) -> bool:
        """Hold a card to a reader; answers whether it was waiting for one."""
        waiting = self.waiting(reader)
        if waiting is not None:
            self._books.complete_capture(waiting.id, card)
        return waiting is not None

    def is_reader(self, capture: str) -> bool:
        """Whether a capture is one at a reader."""
        with self._database.read() as session:
            return session.get(SandboxReaderCaptureRow, capture) is not None

    def _waiting(self, session: Session, reader: str) -> SandboxCaptureRow | None:
        return session.scalars(
            select(SandboxCaptureRow)
            .join(SandboxReaderCaptureRow, SandboxReaderCaptureRow.capture_id == SandboxCaptureRow.id)
            .where(
                SandboxReaderCaptureRow.reader == reader,
                SandboxCaptureRow.state == "open",
                SandboxCaptureRow.expires_at > self._clock(),
            )
            .limit(1)
        ).one_or_none()
