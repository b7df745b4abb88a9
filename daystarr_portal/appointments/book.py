"""The appointment book: what is still free, and taking it."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from daystarr_portal.accounts.tables import AccountRow
from daystarr_portal.appointments import repository
from daystarr_portal.appointments.schemas import VisitKind, VisitStatus
from daystarr_portal.appointments.slots import Slot, SlotPolicy, offered_slots
from daystarr_portal.appointments.tables import AppointmentRow
from daystarr_portal.core.clock import Clock, local_date
from daystarr_portal.core.ids import new_id
from daystarr_portal.core.locks import hold
from daystarr_portal.core.problems import Problem, conflict


class AppointmentBook:
    """Offers times by the provider's policy, and gives each crew away once, inside the caller's transaction."""

    def __init__(self, clock: Clock, policy: SlotPolicy) -> None:
        self._clock = clock
        self._policy = policy

    def offered(
        self,
        session: Session,
        account: AccountRow,
        kind: VisitKind,
        first: date | None = None,
        last: date | None = None,
        instead_of: AppointmentRow | None = None,
    ) -> list[Slot]:
        """What is free on these days (by default, on all that are offered); `instead_of` is the visit to be moved."""
        zone = ZoneInfo(account.time_zone)
        today = local_date(self._clock(), account.time_zone)
        first = max(first or today, today)
        last = min(last or date.max, today + timedelta(days=self._policy.horizon_days))
        if first > last:
            return []
        start = datetime.combine(first, time.min, zone).astimezone(UTC)
        end = datetime.combine(last + timedelta(days=1), time.min, zone).astimezone(UTC)
        busy = repository.busy(session, start, end, instead_of.id if instead_of else None)
        slots = offered_slots(self._policy, kind, account.time_zone, today, first, last, busy)
        return [slot for slot in slots if instead_of is None or slot.starts_at != instead_of.starts_at]

    def slot(self, session: Session, account: AccountRow, kind: VisitKind, slot_id: str) -> Slot | None:
        """The slot with this id, if it is still offered."""
        return next((slot for slot in self.offered(session, account, kind) if slot.id == slot_id), None)

    def book(
        self, session: Session, account: AccountRow, kind: VisitKind, slot_id: str, address: str, note: str
    ) -> AppointmentRow:
        """A new visit. Raises `Problem` 409 `slot_taken`."""
        hold(session, "appointment book")
        slot = self.slot(session, account, kind, slot_id)
        if slot is None:
            raise slot_taken()
        row = AppointmentRow(
            id=new_id("apt"),
            account_id=account.id,
            kind=kind,
            status=VisitStatus.SCHEDULED,
            starts_at=slot.starts_at,
            ends_at=slot.ends_at,
            address=address,
            note=note,
            version=1,
            created_at=self._clock(),
        )
        session.add(row)
        return row

    def move(self, session: Session, account: AccountRow, row: AppointmentRow, slot_id: str) -> None:
        """Move a visit. Raises `Problem` 409 `slot_taken`."""
        hold(session, "appointment book")
        slots = self.offered(session, account, VisitKind(row.kind), instead_of=row)
        slot = next((slot for slot in slots if slot.id == slot_id), None)
        if slot is None:
            raise slot_taken()
        row.starts_at, row.ends_at = slot.starts_at, slot.ends_at
        row.version += 1


def slot_taken() -> Problem:
    """409: someone else was faster, or the time is not offered."""
    return conflict("slot_taken", "This time is not free any more. Choose another.")
