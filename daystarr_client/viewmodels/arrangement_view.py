"""The sheet of an arrangement as it is shown: a pure function of the state and of what is known of the account."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, assert_never

from PySide6.QtCore import QCoreApplication

from daystarr_client.api.enums import MethodKind
from daystarr_client.api.enums_payments import ArrangementKind
from daystarr_client.viewmodels.arrangement_state import (
    Asking,
    Choosing,
    Closed,
    Ending,
    Made,
    Notice,
    Reading,
    State,
    can_close,
)
from daystarr_client.viewmodels.card import CardFacts
from daystarr_client.viewmodels.pay_buttons import Button
from daystarr_client.viewmodels.pay_rows import Line
from daystarr_client.viewmodels.pay_words import SILENCE, Said, method_words
from daystarr_client.viewmodels.wording import fill, short_method

if TYPE_CHECKING:
    from daystarr_client.api.models import PaymentMethod
    from daystarr_client.api.models_scheduled import Arrangement, ArrangementOffer

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of the account; `pauses` is whether AutoPay is on and waits for an arrangement."""

    facts: CardFacts
    brand: str
    offers: "tuple[ArrangementOffer, ...]"
    methods: "tuple[PaymentMethod, ...]"
    pauses: bool


@dataclass(frozen=True, slots=True)
class Choice:
    """An offer, or a payment method, as an option card."""

    key: str
    title: str
    subtitle: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class ArrangementView:
    """Everything the sheet shows. `step` picks its body."""

    open: bool = False
    step: str = ""
    title: str = ""
    subtitle: str = ""
    closable: bool = True
    notice: Said = SILENCE
    offers: tuple[Choice, ...] = ()
    lines: tuple[Line, ...] = ()
    methods: tuple[Choice, ...] = ()
    any_methods: bool = False
    autopay: str = ""
    terms: str = ""
    agreed: bool = False
    screen: Said = SILENCE
    buttons: tuple[Button, ...] = ()


def arrangement_view(state: State, known: Known) -> ArrangementView:
    """What the sheet shows in this state."""
    match state:
        case Closed():
            return ArrangementView()
        case Choosing():
            view = _choosing(state, known)
        case Reading():
            view = _reading(state, known)
        case Asking():
            view = _asking(state, known)
        case Made():
            view = _made(state.arrangement, known)
        case Ending():
            view = _ending(state, known)
        case _:
            assert_never(state)
    return replace(view, open=True, closable=can_close(state), any_methods=bool(view.methods))


def _choosing(state: Choosing, known: Known) -> ArrangementView:
    return ArrangementView(
        step="choose",
        title=translate("Arrangement", "Need more time?"),
        subtitle=translate("Arrangement", "Choose what suits you. Nothing is agreed to yet."),
        notice=_notice(state.notice, known),
        offers=tuple(_choice(offer, state.offer_id, known) for offer in known.offers),
        buttons=(_close(), _main("next", translate("Arrangement", "Continue"))),
    )


def _choice(offer: "ArrangementOffer", chosen: str, known: Known) -> Choice:
    formats, today = known.facts.formats, known.facts.today
    total, until = formats.money(offer.total), formats.spelt(offer.ends_on, today)
    if offer.kind is ArrangementKind.PROMISE:
        title = fill(translate("Arrangement", "Promise to pay %1 by %2"), total, until)
        about = translate("Arrangement", "You pay it yourself, all at once or bit by bit.")
        return Choice(offer.id, title, about, offer.id == chosen)
    title = fill(translate("Arrangement", "Pay %1 in %2 parts"), total, formats.number(len(offer.parts)))
    first = offer.parts[0]
    text = translate("Arrangement", "%1 on %2, the last part on %3. Charged by itself.")
    about = fill(text, formats.money(first.amount), formats.spelt(first.pay_on, today), until)
    return Choice(offer.id, title, about, offer.id == chosen)


def _reading(state: Reading, known: Known) -> ArrangementView:
    methods = tuple(
        Choice(method.id, method_words(method), "", method.id == state.method_id)
        for method in known.methods
        if not method.expired
    )
    return ArrangementView(
        step="read",
        title=translate("Arrangement", "Your payment plan")
        if state.is_plan
        else translate("Arrangement", "Your promise"),
        subtitle=translate("Arrangement", "Please read it before you agree."),
        notice=_notice(state.notice, known),
        lines=_lines(state.offer, known),
        methods=methods if state.is_plan else (),
        autopay=_autopay(state.offer, known),
        terms=_terms(state, known),
        agreed=state.agreed,
        buttons=(_close(), Button("back", translate("Arrangement", "Back")), _main("agree", _agree(state))),
    )


def _agree(state: Reading) -> str:
    return (
        translate("Arrangement", "Agree to the plan") if state.is_plan else translate("Arrangement", "Promise to pay")
    )


def _lines(offer: "ArrangementOffer", known: Known) -> tuple[Line, ...]:
    formats, today = known.facts.formats, known.facts.today
    rows = [
        Line(str(at), formats.spelt(part.pay_on, today), formats.money(part.amount))
        for at, part in enumerate(offer.parts)
    ]
    if len(rows) > 1:
        rows.append(Line("total", translate("Arrangement", "All together"), formats.money(offer.total), strong=True))
    return tuple(rows)


def _autopay(offer: "ArrangementOffer", known: Known) -> str:
    if not known.pauses:
        return ""
    text = translate("Arrangement", "AutoPay waits until %1 and charges nothing meanwhile. After that it goes on.")
    return fill(text, known.facts.formats.spelt(offer.ends_on, known.facts.today))


def _terms(state: Reading, known: Known) -> str:
    formats = known.facts.formats
    if not state.is_plan:
        text = translate("Arrangement", "I promise to pay %1 by %2. Nothing is charged by itself.")
        return fill(text, formats.money(state.offer.total), formats.long_day(state.offer.ends_on))
    method = next((method for method in known.methods if method.id == state.method_id), None)
    if method is None:
        return ""
    if method.kind is MethodKind.BANK_ACCOUNT:
        text = translate("Arrangement", "I authorize %1 to debit %2 on each of these days for the amount beside it.")
    else:
        text = translate("Arrangement", "I authorize %1 to charge %2 on each of these days for the amount beside it.")
    return fill(text, known.brand, short_method(method))


def _asking(state: Asking, known: Known) -> ArrangementView:
    view = _reading(state.reading, known)
    if not state.unsure:
        busy = tuple(replace(button, usable=False, busy=button.key == "agree") for button in view.buttons)
        return replace(view, buttons=busy)
    title = translate("Arrangement", "We are checking your agreement")
    body = translate(
        "Arrangement", "We do not know yet whether it arrived. Do not agree again: we keep asking by ourselves."
    )
    close = _main("close", translate("Arrangement", "Close"))
    return ArrangementView(step="result", title=view.title, screen=Said("processing", title, body), buttons=(close,))


def _made(arrangement: "Arrangement", known: Known) -> ArrangementView:
    formats, today = known.facts.formats, known.facts.today
    total, until = formats.money(arrangement.total), formats.spelt(arrangement.ends_on, today)
    if arrangement.kind is ArrangementKind.PROMISE:
        title = translate("Arrangement", "We have your promise")
        body = fill(translate("Arrangement", "Pay %1 by %2. We have sent you an email with it."), total, until)
    else:
        title = translate("Arrangement", "Your payment plan is set up")
        body = translate(
            "Arrangement", "We charge each part by itself, the last on %1. We have sent you an email with them."
        )
        body = fill(body, until)
    rows = tuple(
        Line(str(at), formats.spelt(part.pay_on, today), formats.money(part.amount))
        for at, part in enumerate(arrangement.parts)
    )
    return ArrangementView(
        step="result",
        title=translate("Arrangement", "Thank you"),
        lines=rows,
        screen=Said("paid", title, body, "calendar-check"),
        buttons=(_main("close", translate("Arrangement", "Done")),),
    )


def _ending(state: Ending, known: Known) -> ArrangementView:
    plan = state.arrangement.kind is not ArrangementKind.PROMISE
    if plan:
        title = translate("Arrangement", "End this plan?")
        body = translate(
            "Arrangement",
            "One part cannot be canceled alone: all parts to come are canceled, and your bills are due as before.",
        )
        end, keep = translate("Arrangement", "End the plan"), translate("Arrangement", "Keep the plan")
    else:
        title = translate("Arrangement", "Take back your promise?")
        body = translate("Arrangement", "Your bills are due as before.")
        end, keep = translate("Arrangement", "Take it back"), translate("Arrangement", "Keep the promise")
    autopay = translate("Arrangement", "AutoPay goes on at once.") if known.pauses else ""
    return ArrangementView(
        step="end",
        title=title,
        notice=_notice(state.notice, known),
        terms=body,
        autopay=autopay,
        buttons=(
            Button("close", keep, "text", usable=not state.busy),
            Button("end", end, "danger", busy=state.busy),
        ),
    )


def _notice(notice: Notice | None, known: Known) -> Said:
    match notice:
        case None:
            return SILENCE
        case Notice.NOTHING_CHOSEN:
            text = translate("Arrangement", "Choose one of these first.")
        case Notice.NOT_AGREED:
            text = translate("Arrangement", "Tick the box under it to agree.")
        case Notice.NO_METHOD:
            text = translate(
                "Arrangement",
                "A plan is charged to a saved payment method. Choose one, or save one with the green button.",
            )
        case Notice.METHOD_UNAVAILABLE:
            text = translate(
                "Arrangement", "That payment method cannot be used until the last part. Choose another one."
            )
        case Notice.CHANGED:
            text = translate("Arrangement", "What is possible has changed. Nothing was agreed to. Please look again.")
        case Notice.UNREACHABLE:
            text = translate(
                "Arrangement", "The portal cannot be reached. Nothing has changed. Check your internet connection."
            )
        case Notice.DENIED:
            text = translate("Arrangement", "We cannot agree to this here. Nothing has changed. Call us at %1.")
        case _:
            assert_never(notice)
    return Said("due", "", fill(text, known.facts.phone))


def _close() -> Button:
    return Button("close", translate("Arrangement", "Cancel"), "text")


def _main(key: str, text: str) -> Button:
    return Button(key, text, "primary")
