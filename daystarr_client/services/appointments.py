"""Moving visits to times that the portal offers, never over what somebody else changed meanwhile."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject

from daystarr_client.api.enums import ProblemCode
from daystarr_client.api.errors import Conflict, NotFound, PortalError, Stale
from daystarr_client.services.calls import PortalCalls
from daystarr_client.tasks import Outcome, Task

if TYPE_CHECKING:
    from daystarr_client.api.models_appointments import Appointment, Slot
    from daystarr_client.api.portal import Portal


@dataclass(frozen=True, slots=True)
class Offer:
    """A visit as it is, and the times it can be moved to."""

    visit: "Appointment"
    slots: "tuple[Slot, ...]"


@dataclass(frozen=True, slots=True)
class Moved:
    """The visit is at the time that was wanted."""

    visit: "Appointment"


@dataclass(frozen=True, slots=True)
class NotFree:
    """Somebody else took the time first. Nothing was moved."""


@dataclass(frozen=True, slots=True)
class NotMovable:
    """This visit cannot be moved in the portal any more. Nothing was moved."""


@dataclass(frozen=True, slots=True)
class Overtaken:
    """Somebody else changed the visit first. Nothing was moved."""


@dataclass(frozen=True, slots=True)
class Gone:
    """There is no such visit any more."""


MoveResult: TypeAlias = Moved | NotFree | NotMovable | Overtaken | Gone


class AppointmentsService(QObject):
    """Fetches visits with the times offered for them, and moves them."""

    def __init__(self, calls: PortalCalls, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._calls = calls

    def fetch(self, visit_id: str, done: Callable[[Outcome[Offer]], None]) -> Task:
        """Get a visit with the times it can be moved to."""
        return self._calls.run(partial(_offer, visit_id), done)

    def move(self, visit: "Appointment", slot: "Slot", done: Callable[[Outcome[MoveResult]], None]) -> Task:
        """Move a visit that was seen as `visit`.

        A failure that may have happened is one where the portal did not say either whether the visit was moved.
        """
        return self._calls.run(partial(_move, visit, slot.id, slot.starts_at), done)


def _offer(visit_id: str, portal: "Portal") -> Offer:
    visit = portal.appointments.get(visit_id)
    slots = portal.appointments.slots(visit_id).items if visit.can_reschedule else ()
    return Offer(visit, slots)


def _move(visit: "Appointment", slot_id: str, starts_at: datetime, portal: "Portal") -> MoveResult:
    try:
        return Moved(portal.appointments.reschedule(visit.id, visit.etag, slot_id))
    except Stale:
        return _as_it_is(visit, starts_at, portal) or Overtaken()
    except Conflict as refused:
        match refused.code:
            case ProblemCode.SLOT_TAKEN:
                return NotFree()
            case ProblemCode.CANNOT_RESCHEDULE:
                return NotMovable()
            case _:
                raise
    except NotFound:
        return Gone()
    except PortalError as error:
        if not error.may_have_happened:
            raise
        try:
            found = _as_it_is(visit, starts_at, portal)
        except PortalError:
            raise error from None
        if found is None:
            error.may_have_happened = False
            raise
        return found


def _as_it_is(visit: "Appointment", starts_at: datetime, portal: "Portal") -> MoveResult | None:
    """What became of a visit; None while it is the very version that was to be moved."""
    try:
        newest = portal.appointments.get(visit.id)
    except NotFound:
        return Gone()
    if newest.starts_at == starts_at:
        return Moved(newest)
    return None if newest.etag == visit.etag else Overtaken()
