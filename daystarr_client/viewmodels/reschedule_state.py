"""Moving a visit to another time: the states of the sheet, and what leads from one to the next."""

from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import TYPE_CHECKING, TypeAlias, assert_never

from daystarr_client.services.appointments import Gone, Moved, MoveResult, NotFree, NotMovable, Offer, Overtaken
from daystarr_client.services.loadable import ProblemKind, problem_of
from daystarr_client.tasks import Done, Failed, Outcome, Surprise

if TYPE_CHECKING:
    from daystarr_client.api.models_appointments import Appointment, Slot


class Notice(Enum):
    """What is said above the times, or above what is to be confirmed. In all of them nothing was moved."""

    NO_TIME_CHOSEN = auto()
    NOT_FREE = auto()
    OVERTAKEN = auto()
    UNREACHABLE = auto()
    FAILED = auto()


@dataclass(frozen=True, slots=True)
class Closed:
    """No sheet."""


@dataclass(frozen=True, slots=True)
class Opening:
    """The visit and its times are on their way, or could not be had."""

    visit_id: str
    notice: Notice | None = None
    problem: ProblemKind | None = None


@dataclass(frozen=True, slots=True)
class Choosing:
    """The customer looks for a time."""

    offer: Offer
    slot: "Slot | None" = None
    notice: Notice | None = None


@dataclass(frozen=True, slots=True)
class Confirming:
    """The customer has chosen `slot`; `sending` while the portal is asked."""

    offer: Offer
    slot: "Slot"
    notice: Notice | None = None
    sending: bool = False


@dataclass(frozen=True, slots=True)
class Finished:
    """The visit was moved."""

    visit: "Appointment"


@dataclass(frozen=True, slots=True)
class Unsure:
    """The portal did not say whether the visit was moved."""

    visit_id: str


@dataclass(frozen=True, slots=True)
class Refused:
    """This visit cannot be moved here."""

    gone: bool = False


State: TypeAlias = Closed | Opening | Choosing | Confirming | Finished | Unsure | Refused


def offered(state: Opening, outcome: Outcome[Offer]) -> State:
    """The visit and its times have come, or not."""
    match outcome:
        case Failed(error=error):
            problem = problem_of(error)
            return Refused(gone=True) if problem is ProblemKind.NOT_FOUND else replace(state, problem=problem)
        case Done(value=offer):
            return Choosing(offer, notice=state.notice) if offer.visit.can_reschedule else Refused()


def chosen(state: Choosing, slot_id: str) -> Choosing:
    """A time was chosen."""
    slot = next((slot for slot in state.offer.slots if slot.id == slot_id), None)
    return state if slot is None else Choosing(state.offer, slot)


def went_on(state: Choosing) -> State:
    """On to what is to be confirmed, once a time is chosen."""
    if state.slot is None:
        return replace(state, notice=Notice.NO_TIME_CHOSEN)
    return Confirming(state.offer, state.slot)


def moved(state: Confirming, outcome: Outcome[MoveResult]) -> State:
    """The portal has answered, or not. `Opening` asks for the times again."""
    visit_id = state.offer.visit.id
    match outcome:
        case Failed(error=error) if isinstance(error, Surprise) or error.may_have_happened:
            return Unsure(visit_id)
        case Failed(error=error):
            offline = problem_of(error) in (ProblemKind.OFFLINE, ProblemKind.BUSY)
            return replace(state, sending=False, notice=Notice.UNREACHABLE if offline else Notice.FAILED)
        case Done(value=result):
            match result:
                case Moved(visit=visit):
                    return Finished(visit)
                case NotFree():
                    return Opening(visit_id, Notice.NOT_FREE)
                case Overtaken():
                    return Opening(visit_id, Notice.OVERTAKEN)
                case NotMovable():
                    return Refused()
                case Gone():
                    return Refused(gone=True)
                case _:
                    assert_never(result)
