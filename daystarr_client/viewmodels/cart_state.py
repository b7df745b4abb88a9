"""Adding a service, from the choice to the order: a closed set of states, and what is chosen as pure functions."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import TYPE_CHECKING, TypeAlias

from daystarr_client.api.bodies_orders import Cart, CartItem
from daystarr_client.api.enums import ProblemCode
from daystarr_client.api.enums_services import ServiceKind, Unavailable

if TYPE_CHECKING:
    from daystarr_client.api.models_appointments import Slot
    from daystarr_client.api.models_orders import CatalogueItem, Order, Quote

    Catalogue: TypeAlias = Sequence[CatalogueItem]


class Notice(Enum):
    """What made the customer land on a step again; told at the top of it."""

    NOTHING_CHOSEN = "nothing_chosen"
    NO_TIME_CHOSEN = "no_time_chosen"
    NOT_AVAILABLE = "not_available"
    SLOT_TAKEN = "slot_taken"
    QUOTE_CHANGED = "quote_changed"
    UNREACHABLE = "unreachable"
    DENIED = "denied"
    FAILED = "failed"


QUOTE_FAILED = frozenset({Notice.UNREACHABLE, Notice.FAILED, Notice.DENIED})


@dataclass(frozen=True)
class Draft:
    """Everything the customer chose; it survives every error and every step back.

    `items` are what to add, each with choice ids by option id; an option that is not named has its first choice.
    """

    items: Mapping[str, Mapping[str, str]] = field(default_factory=dict[str, Mapping[str, str]])
    slot: "Slot | None" = None


@dataclass(frozen=True)
class Closed:
    """Nothing is being added."""


@dataclass(frozen=True)
class Choosing:
    """What to add, and with which options."""

    draft: Draft
    notice: Notice | None = None


@dataclass(frozen=True)
class Scheduling:
    """When someone comes for it."""

    draft: Draft
    notice: Notice | None = None


@dataclass(frozen=True)
class Reviewing:
    """What it costs, as the portal says; `quote` is None until it has said so.

    The order takes no press before it is `armed`, a moment after the quote appeared.
    """

    draft: Draft
    quote: "Quote | None" = None
    notice: Notice | None = None
    armed: bool = False


@dataclass(frozen=True)
class Placing:
    """The button was pressed, once."""

    draft: Draft
    quote: "Quote"


@dataclass(frozen=True)
class Placed:
    """The portal has the order."""

    order: "Order"


@dataclass(frozen=True)
class Unsure:
    """Nobody knows yet whether the order arrived; it is being asked for again with the same key."""

    draft: Draft
    quote: "Quote"


State: TypeAlias = Closed | Choosing | Scheduling | Reviewing | Placing | Placed | Unsure


def can_choose(item: "CatalogueItem", draft: Draft, catalogue: "Catalogue") -> bool:
    """Whether something can be put into the cart; what needs internet may come with it."""
    if item.unavailable_reason is None:
        return True
    return item.unavailable_reason is Unavailable.NEEDS_INTERNET and any(
        other.kind is ServiceKind.INTERNET and other.id in draft.items for other in catalogue
    )


def put(draft: Draft, item_id: str, catalogue: "Catalogue", *, on: bool) -> Draft:
    """Put something in or take it out; of internet plans there is one."""
    item = next((item for item in catalogue if item.id == item_id), None)
    if item is None or (on and not can_choose(item, draft, catalogue)):
        return draft
    gone = {item_id}
    if on and item.kind is ServiceKind.INTERNET:
        gone |= {other.id for other in catalogue if other.kind is ServiceKind.INTERNET}
    kept = {key: chosen for key, chosen in draft.items.items() if key not in gone}
    return fitting(replace(draft, items={**kept, item_id: {}} if on else kept), catalogue)


def choose(draft: Draft, item_id: str, option_id: str, choice_id: str) -> Draft:
    """Choose something with what is in the cart."""
    if item_id not in draft.items:
        return draft
    return replace(draft, items={**draft.items, item_id: {**draft.items[item_id], option_id: choice_id}})


def fitting(draft: Draft, catalogue: "Catalogue") -> Draft:
    """What of it the catalogue still has."""
    known = {item.id: item for item in catalogue}
    offered = {key: chosen for key, chosen in draft.items.items() if key in known}
    there = replace(draft, items=offered)
    kept = {
        key: {
            option.id: chosen[option.id]
            for option in known[key].options
            if chosen.get(option.id) in {choice.id for choice in option.choices}
        }
        for key, chosen in offered.items()
        if can_choose(known[key], there, catalogue)
    }
    return replace(draft, items=kept)


def needs_visit(draft: Draft, catalogue: "Catalogue") -> bool:
    """Whether someone has to come for any of it."""
    return any(item.needs_appointment for item in catalogue if item.id in draft.items)


def cart_of(draft: Draft, catalogue: "Catalogue") -> Cart:
    """The cart as it is sent: every option with its choice, so that nothing is left to be understood."""
    items = tuple(
        CartItem(
            item.id,
            tuple((option.id, draft.items[item.id].get(option.id, option.choices[0].id)) for option in item.options),
        )
        for item in catalogue
        if item.id in draft.items
    )
    slot = draft.slot if needs_visit(draft, catalogue) else None
    return Cart(items, slot.id if slot else None)


def go_on(state: Choosing | Scheduling, catalogue: "Catalogue") -> State:
    """On from a step, or back to it with a word about what is missing."""
    draft = fitting(state.draft, catalogue)
    if not draft.items:
        return Choosing(draft, Notice.NOTHING_CHOSEN)
    if not needs_visit(draft, catalogue):
        return Reviewing(draft)
    if isinstance(state, Choosing):
        return Scheduling(draft)
    return Scheduling(draft, Notice.NO_TIME_CHOSEN) if draft.slot is None else Reviewing(draft)


def back(state: State, catalogue: "Catalogue") -> State:
    """One step back."""
    match state:
        case Scheduling(draft=draft):
            return Choosing(draft)
        case Reviewing(draft=draft):
            return Scheduling(draft) if needs_visit(draft, catalogue) else Choosing(draft)
        case _:
            return state


def refused(draft: Draft, code: ProblemCode) -> State:
    """The portal refused a quote or an order: nothing was ordered, and the customer goes on where it can be mended."""
    match code:
        case ProblemCode.SLOT_TAKEN:
            return Scheduling(replace(draft, slot=None), Notice.SLOT_TAKEN)
        case ProblemCode.SLOT_REQUIRED:
            return Scheduling(replace(draft, slot=None), Notice.NO_TIME_CHOSEN)
        case ProblemCode.NOT_AVAILABLE | ProblemCode.CHOICE_INVALID:
            return Choosing(draft, Notice.NOT_AVAILABLE)
        case ProblemCode.QUOTE_CHANGED:
            return Reviewing(draft, notice=Notice.QUOTE_CHANGED)
        case ProblemCode.FEATURE_UNAVAILABLE | ProblemCode.FORBIDDEN:
            return Reviewing(draft, notice=Notice.DENIED)
        case _:
            return Reviewing(draft, notice=Notice.FAILED)


def slots_changed(state: State, slots: "Sequence[Slot]") -> State:
    """The times offered are known anew: a time that is gone is not chosen any more."""
    if not isinstance(state, Scheduling) or state.draft.slot is None:
        return state
    if any(slot.id == state.draft.slot.id for slot in slots):
        return state
    return Scheduling(replace(state.draft, slot=None), Notice.SLOT_TAKEN)
