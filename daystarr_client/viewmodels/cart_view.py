"""The cart as it is shown: a pure function of the state and of what the portal offers."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, assert_never

from PySide6.QtCore import QCoreApplication

from daystarr_client.services.loadable import Loadable, ProblemKind
from daystarr_client.viewmodels.card import CardFacts
from daystarr_client.viewmodels.cart_rows import (
    DAYS_SHOWN,
    DayRow,
    ItemRow,
    Line,
    day_count,
    day_rows,
    item_rows,
    order_lines,
    quote_lines,
    visit_words,
)
from daystarr_client.viewmodels.cart_state import (
    QUOTE_FAILED,
    Choosing,
    Closed,
    Draft,
    Notice,
    Placed,
    Placing,
    Reviewing,
    Scheduling,
    State,
    Unsure,
    needs_visit,
)
from daystarr_client.viewmodels.pay_buttons import Button
from daystarr_client.viewmodels.pay_words import SILENCE, Said
from daystarr_client.viewmodels.problems import problem_sentence
from daystarr_client.viewmodels.wording import fill, one_line

if TYPE_CHECKING:
    from daystarr_client.api.models_appointments import Slot
    from daystarr_client.api.models_orders import CatalogueItem, Order

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Offer:
    """What the portal offers, as far as known. `address` is where it is installed."""

    catalogue: "Loadable[tuple[CatalogueItem, ...]]"
    slots: "Loadable[tuple[Slot, ...]]"
    facts: CardFacts
    address: str
    days_shown: int = DAYS_SHOWN

    @property
    def items(self) -> "tuple[CatalogueItem, ...]":
        """The catalogue, empty while it is not known."""
        return self.catalogue.value or ()


@dataclass(frozen=True, slots=True)
class CartView:
    """Everything the sheet shows. `step` picks its body; `phase` is loading, ready, empty or failed."""

    open: bool = False
    step: str = ""
    title: str = ""
    subtitle: str = ""
    place: str = ""
    closable: bool = True
    notice: Said = SILENCE
    phase: str = "ready"
    message_title: str = ""
    message: str = ""
    items: tuple[ItemRow, ...] = ()
    days: tuple[DayRow, ...] = ()
    more_days: str = ""
    lines: tuple[Line, ...] = ()
    terms: str = ""
    screen: Said = SILENCE
    waiting: bool = False
    buttons: tuple[Button, ...] = ()


def cart_view(state: State, offer: Offer) -> CartView:
    """What the sheet shows in this state."""
    match state:
        case Closed():
            return CartView()
        case Choosing():
            view = _choosing(state, offer)
        case Scheduling():
            view = _scheduling(state, offer)
        case Reviewing() | Placing():
            view = _reviewing(state, offer)
        case Placed(order=order):
            view = _placed(order, offer)
        case Unsure():
            view = _unsure(offer)
        case _:
            assert_never(state)
    return replace(view, open=True, closable=not isinstance(state, Placing))


def _choosing(state: Choosing, offer: Offer) -> CartView:
    view = CartView(
        step="choose",
        title=translate("Cart", "Add a service"),
        subtitle=translate("Cart", "What you have now stays as it is. Prices are before taxes and fees."),
        place=_place(1, state.draft, offer),
        notice=notice_words(state.notice, offer.facts.phone),
        items=item_rows(offer.items, state.draft, offer.facts.formats),
    )
    if offer.catalogue.value is None:
        return _without(view, offer.catalogue.problem, offer, translate("Cart", "The services could not be loaded"))
    if not offer.items:
        title, body = _nothing_offered(offer.facts.phone)
        return replace(view, phase="empty", message_title=title, message=body, buttons=(_close("primary"),))
    return replace(view, buttons=(_cancel(), Button("next", translate("Cart", "Continue"), "primary")))


def _scheduling(state: Scheduling, offer: Offer) -> CartView:
    formats, slots = offer.facts.formats, offer.slots.value
    view = CartView(
        step="schedule",
        title=translate("Cart", "When should we come?"),
        subtitle=fill(translate("Cart", "Someone has to be at home: %1."), offer.address),
        place=_place(2, state.draft, offer),
        notice=notice_words(state.notice, offer.facts.phone),
    )
    if slots is None:
        return _without(view, offer.slots.problem, offer, translate("Cart", "The times could not be loaded"), _back())
    if not slots:
        title = translate("Cart", "No free times online")
        body = fill(translate("Cart", "Call us at %1 and we find one together."), offer.facts.phone)
        return replace(view, phase="empty", message_title=title, message=body, buttons=(_cancel(), _back()))
    hidden = day_count(slots, formats) - offer.days_shown
    return replace(
        view,
        days=day_rows(slots, state.draft.slot, formats, offer.days_shown),
        more_days=translate("Cart", "Show more days") if hidden > 0 else "",
        buttons=(_cancel(), _back(), Button("next", translate("Cart", "Continue"), "primary")),
    )


def _reviewing(state: Reviewing | Placing, offer: Offer) -> CartView:
    notice = state.notice if isinstance(state, Reviewing) else None
    quote = state.quote
    draft = state.draft if needs_visit(state.draft, offer.items) else replace(state.draft, slot=None)
    view = CartView(
        step="review",
        title=translate("Cart", "Check your order"),
        subtitle=fill(translate("Cart", "For %1."), offer.address),
        place=_place(3, state.draft, offer),
        notice=notice_words(notice, offer.facts.phone),
    )
    if quote is None:
        if notice not in QUOTE_FAILED:
            return replace(view, phase="loading", buttons=(_cancel(), _back()))
        again = () if notice is Notice.DENIED else (_again(),)
        return replace(view, phase="failed", buttons=(_cancel(), _back(), *again))
    placing = isinstance(state, Placing)
    text = fill(translate("Cart", "Place order · %1 a month"), offer.facts.formats.money(quote.monthly_total))
    armed = isinstance(state, Placing) or state.armed
    place = Button("place", text, "primary", busy=placing, usable=armed)
    return replace(
        view,
        lines=quote_lines(quote, draft, offer.facts.formats),
        terms=translate(
            "Cart",
            "These prices are before taxes and fees, which depend on your address. Your other services stay as they "
            "are: this order ends none of them.",
        ),
        buttons=(replace(_cancel(), usable=not placing), replace(_back(), usable=not placing), place),
    )


def _placed(order: "Order", offer: Offer) -> CartView:
    formats, visit = offer.facts.formats, order.appointment
    number = one_line(order.number, 40)
    if visit is None:
        text = translate("Cart", "Your order number is %1. We set it up from here and email you when it works.")
        body = fill(text, number)
    else:
        text = translate("Cart", "Your order number is %1. We come on %2. The appointment is on your calendar.")
        body = fill(text, number, visit_words(visit, formats))
    buttons = (Button("services", translate("Cart", "See my services")), _done())
    if visit is not None:
        buttons = (Button("calendar", translate("Cart", "See my calendar")), *buttons)
    return CartView(
        step="result",
        title=translate("Cart", "Add a service"),
        screen=Said("paid", translate("Cart", "Order placed"), body),
        lines=order_lines(order, formats),
        buttons=buttons,
    )


def _unsure(offer: Offer) -> CartView:
    text = translate(
        "Cart",
        "The connection broke before the portal answered. We keep asking for you. The order cannot be placed twice, so "
        "there is no need to order again. You may close this: we tell you as soon as we know. If it takes long, call "
        "us at %1.",
    )
    return CartView(
        step="waiting",
        title=translate("Cart", "Add a service"),
        screen=Said(
            "processing",
            translate("Cart", "We do not know yet whether your order arrived"),
            fill(text, offer.facts.phone),
        ),
        waiting=True,
        buttons=(_close("outline"), Button("retry", translate("Cart", "Ask again now"), "primary")),
    )


def notice_words(notice: Notice | None, phone: str) -> Said:
    """What happened, for the top of a step."""
    match notice:
        case None:
            return SILENCE
        case Notice.NOTHING_CHOSEN:
            status, text = "due", translate("Cart", "Choose at least one service to add.")
        case Notice.NO_TIME_CHOSEN:
            status, text = "due", translate("Cart", "Choose a time for us to come.")
        case Notice.NOT_AVAILABLE:
            text = translate(
                "Cart", "Something in your cart cannot be added any more. Nothing was ordered. Look at what is left."
            )
            status = "due"
        case Notice.SLOT_TAKEN:
            text = translate(
                "Cart",
                "Somebody else just took the time you chose. Nothing was ordered. Everything else you chose is kept: "
                "choose another time.",
            )
            status = "due"
        case Notice.QUOTE_CHANGED:
            text = translate("Cart", "The price has changed since you looked. Nothing was ordered. Check the new one.")
            status = "due"
        case Notice.UNREACHABLE:
            text = translate("Cart", "The portal cannot be reached. Nothing was ordered. Try again.")
            status = "overdue"
        case Notice.DENIED:
            text = translate("Cart", "Your account cannot add services now. Nothing was ordered. Call us at %1.")
            status = "overdue"
        case Notice.FAILED:
            text = translate(
                "Cart", "The portal had a problem. Nothing was ordered. Try again; if it stays, call us at %1."
            )
            status = "overdue"
        case _:
            assert_never(notice)
    return Said(status, "", fill(text, phone))


def _without(view: CartView, problem: ProblemKind | None, offer: Offer, title: str, *more: Button) -> CartView:
    """A step whose list is not there: on its way, or failed."""
    if problem is None:
        return replace(view, phase="loading", buttons=(_cancel(), *more))
    can_retry = problem not in (ProblemKind.DENIED, ProblemKind.SIGNED_OUT)
    sentence = problem_sentence(problem, offer.facts.phone)
    buttons = (_cancel(), *more, _again()) if can_retry else (_cancel(), *more)
    return replace(view, phase="failed", message_title=title, message=sentence, buttons=buttons)


def _nothing_offered(phone: str) -> tuple[str, str]:
    title = translate("Cart", "Nothing can be added online")
    return title, fill(translate("Cart", "Call us at %1 and we look for what suits you."), phone)


def _place(step: int, draft: Draft, offer: Offer) -> str:
    visit = needs_visit(draft, offer.items)
    if not draft.items:
        return ""
    formats = offer.facts.formats
    at, of = (step, 3) if visit else (min(step, 2), 2)
    return fill(translate("Cart", "Step %1 of %2"), formats.number(at), formats.number(of))


def _cancel() -> Button:
    return Button("close", translate("Cart", "Cancel"), "text")


def _close(kind: str) -> Button:
    return Button("close", translate("Cart", "Close"), kind)


def _done() -> Button:
    return Button("close", translate("Cart", "Done"), "primary")


def _back() -> Button:
    return Button("back", translate("Cart", "Back"))


def _again() -> Button:
    return Button("retry", translate("Cart", "Try again"), "primary")
