"""Asking for more time, from the offers to an agreement, and ending one: a closed set of states."""

from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING, TypeAlias

from daystarr_client.api.enums import ProblemCode
from daystarr_client.api.enums_payments import ArrangementKind
from daystarr_client.services.arrangements import Agreeing
from daystarr_client.services.presses import Carried, NotSent, Refused, Unsure

if TYPE_CHECKING:
    from collections.abc import Sequence

    from daystarr_client.api.models import PaymentMethod
    from daystarr_client.api.models_scheduled import Arrangement, ArrangementOffer


class Notice(Enum):
    """What is told at the top of a step."""

    NOTHING_CHOSEN = "nothing_chosen"
    NOT_AGREED = "not_agreed"
    NO_METHOD = "no_method"
    METHOD_UNAVAILABLE = "method_unavailable"
    CHANGED = "changed"
    UNREACHABLE = "unreachable"
    DENIED = "denied"


@dataclass(frozen=True)
class Closed:
    """Nothing is asked for."""


@dataclass(frozen=True)
class Choosing:
    """Which offer."""

    offer_id: str = ""
    notice: Notice | None = None


@dataclass(frozen=True)
class Reading:
    """Each part with day and amount, before it is agreed to."""

    offer: "ArrangementOffer"
    method_id: str = ""
    agreed: bool = False
    notice: Notice | None = None

    @property
    def is_plan(self) -> bool:
        """Whether it is charged to a payment method."""
        return self.offer.kind is not ArrangementKind.PROMISE


@dataclass(frozen=True)
class Asking:
    """Agree was pressed, once; `unsure` while nobody knows whether it arrived."""

    reading: Reading
    unsure: bool = False


@dataclass(frozen=True)
class Made:
    """It holds."""

    arrangement: "Arrangement"


@dataclass(frozen=True)
class Ending:
    """Whether to end what holds."""

    arrangement: "Arrangement"
    busy: bool = False
    notice: Notice | None = None


State: TypeAlias = Closed | Choosing | Reading | Asking | Made | Ending


def read(
    state: Choosing, offers: "Sequence[ArrangementOffer]", methods: "Sequence[PaymentMethod]"
) -> Choosing | Reading:
    """On to the parts of the offer chosen; a plan begins with the first method that can be charged."""
    offer = next((offer for offer in offers if offer.id == state.offer_id), None)
    if offer is None:
        return replace(state, notice=Notice.NOTHING_CHOSEN)
    if offer.kind is ArrangementKind.PROMISE:
        return Reading(offer)
    usable = [method for method in methods if not method.expired]
    return Reading(offer, usable[0].id if usable else "", notice=None if usable else Notice.NO_METHOD)


def press_agree(state: Reading) -> Reading | Asking:
    """Agree was pressed: it counts only once it was ticked, and a plan needs a method."""
    if state.is_plan and not state.method_id:
        return replace(state, notice=Notice.NO_METHOD)
    if not state.agreed:
        return replace(state, notice=Notice.NOT_AGREED)
    return Asking(replace(state, notice=None))


def after(state: Asking, progress: Agreeing) -> State:
    """Where a press leads, once something is known of it."""
    match progress:
        case Carried(value=arrangement):
            return Made(arrangement)
        case Unsure():
            return replace(state, unsure=True)
        case NotSent():
            return replace(state.reading, notice=Notice.UNREACHABLE)
        case Refused(code=ProblemCode.PAYMENT_METHOD_UNAVAILABLE):
            return replace(state.reading, method_id="", agreed=False, notice=Notice.METHOD_UNAVAILABLE)
        case Refused(code=ProblemCode.ARRANGEMENT_CHANGED | ProblemCode.ARRANGEMENT_EXISTS):
            return Choosing(notice=Notice.CHANGED)
        case Refused():
            return replace(state.reading, agreed=False, notice=Notice.DENIED)


def can_close(state: State) -> bool:
    """Whether Esc may take the customer away."""
    match state:
        case Asking(unsure=unsure):
            return unsure
        case Ending(busy=busy):
            return not busy
        case _:
            return True
