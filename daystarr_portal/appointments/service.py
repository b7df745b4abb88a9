"""A customer's appointments, and moving them."""

from datetime import date, datetime, timedelta

from sqlalchemy.orm import Session

from daystarr_portal.accounts import repository as accounts
from daystarr_portal.appointments import repository
from daystarr_portal.appointments.book import AppointmentBook
from daystarr_portal.appointments.schemas import Appointment, OfferedSlot, VisitKind, VisitStatus
from daystarr_portal.appointments.slots import Slot
from daystarr_portal.appointments.tables import AppointmentRow
from daystarr_portal.auth.principal import Principal
from daystarr_portal.core.clock import Clock
from daystarr_portal.core.database import Database
from daystarr_portal.core.etags import etag_of, require_match
from daystarr_portal.core.formats import span_text
from daystarr_portal.core.pages import Page
from daystarr_portal.core.problems import FieldProblem, conflict, invalid, not_found
from daystarr_portal.messages.letters import Letters
from daystarr_portal.messages.message import Kind

MOVABLE_UNTIL = timedelta(hours=24)
LONGEST_RANGE = timedelta(days=100)


class AppointmentService:
    """Shows visits, offers times and moves visits to them."""

    def __init__(self, database: Database, clock: Clock, book: AppointmentBook, letters: Letters) -> None:
        self._database = database
        self._clock = clock
        self._book = book
        self._letters = letters

    def slots(self, who: Principal, kind: VisitKind, first: date, last: date) -> Page[OfferedSlot]:
        """The times offered on these days. Raises `Problem` 422 for a range that is none, or longer than 100 days."""
        if not timedelta(0) <= last - first <= LONGEST_RANGE:
            raise invalid(FieldProblem(pointer="to", detail="Ask for at most 100 days, from the first to the last."))
        with self._database.read() as session:
            account = accounts.account(session, who.account_id)
            return _slots(self._book.offered(session, account, kind, first, last))

    def appointment(self, who: Principal, appointment_id: str) -> Appointment:
        """One visit. Raises `Problem` 404."""
        with self._database.read() as session:
            return appointment_view(_one(session, who, appointment_id), self._clock())

    def slots_for(self, who: Principal, appointment_id: str) -> Page[OfferedSlot]:
        """The times a visit can be moved to: none where it cannot be moved. Raises `Problem` 404."""
        with self._database.read() as session:
            row = _one(session, who, appointment_id)
            if not can_reschedule(row, self._clock()):
                return Page(items=[])
            account = accounts.account(session, who.account_id)
            return _slots(self._book.offered(session, account, VisitKind(row.kind), instead_of=row))

    def reschedule(self, who: Principal, appointment_id: str, if_match: str | None, slot_id: str) -> Appointment:
        """Move a visit; who chose to be is told by email.

        Raises `Problem`: 404, 412, 428, 409 `slot_taken` or `cannot_reschedule`.
        """
        now = self._clock()
        with self._database.write() as session:
            # The account before the book, like an order: whoever takes two locks takes them in this order.
            account = accounts.locked_account(session, who.account_id)
            row = _one(session, who, appointment_id, lock=True)
            require_match(if_match, etag_of(row.id, row.version))
            if not can_reschedule(row, now):
                raise conflict("cannot_reschedule", "This appointment cannot be moved in the portal. Call us.")
            self._book.move(session, account, row, slot_id)
            at = span_text(row.starts_at, row.ends_at, account.time_zone, account.language)
            self._letters.write(session, account, Kind.APPOINTMENT_MOVED, at=at)
            return appointment_view(row, now)


def can_reschedule(row: AppointmentRow, now: datetime) -> bool:
    """Whether the customer may move a visit: it is to come, in more than a day."""
    return row.status == VisitStatus.SCHEDULED and row.starts_at - now >= MOVABLE_UNTIL


def appointment_view(row: AppointmentRow, now: datetime) -> Appointment:
    """A visit as the API shows it."""
    return Appointment(
        id=row.id,
        etag=etag_of(row.id, row.version),
        kind=VisitKind(row.kind),
        starts_at=row.starts_at,
        ends_at=row.ends_at,
        status=VisitStatus(row.status),
        address=row.address,
        note=row.note,
        can_reschedule=can_reschedule(row, now),
    )


def _slots(slots: list[Slot]) -> Page[OfferedSlot]:
    return Page(items=[OfferedSlot(id=slot.id, starts_at=slot.starts_at, ends_at=slot.ends_at) for slot in slots])


def _one(session: Session, who: Principal, appointment_id: str, *, lock: bool = False) -> AppointmentRow:
    row = repository.appointment(session, who.account_id, appointment_id, lock=lock)
    if row is None:
        raise not_found()
    return row
