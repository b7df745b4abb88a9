"""An arrangement beside the balance: what holds with its parts, how one ended, or that more time can be had."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from daystarr_client.api.enums import InvoiceState
from daystarr_client.api.enums_payments import ArrangementKind, ArrangementState, PartState
from daystarr_client.viewmodels.card import CardFacts
from daystarr_client.viewmodels.payable import payable_bills
from daystarr_client.viewmodels.wording import fill, short_method

if TYPE_CHECKING:
    from daystarr_client.api.models import Bills
    from daystarr_client.api.models_scheduled import Arrangement, ArrangementPart, Arrangements

translate = QCoreApplication.translate
OFFERED: Final = "offered"
CALL: Final = "call"
HOLDS: Final = "holds"
KEPT: Final = "kept"
BROKEN: Final = "broken"


@dataclass(frozen=True, slots=True)
class PartRow:
    """A part of an arrangement: its day, how much, and how it stands, in colours, icon and word."""

    key: str
    day: str
    amount: str
    status: str
    icon: str
    word: str
    spoken: str


@dataclass(frozen=True, slots=True)
class ArrangementCard:
    """The card; `phase` is empty where there is none. `action` and `ending` are what its buttons say."""

    phase: str = ""
    title: str = ""
    status: str = ""
    icon: str = ""
    chip: str = ""
    text: str = ""
    note: str = ""
    parts: tuple[PartRow, ...] = ()
    action: str = ""
    ending: str = ""


def arrangement_card(known: "Arrangements | None", bills: "Bills | None", facts: CardFacts) -> ArrangementCard:
    """The card of an account; more time is spoken of only where something is overdue."""
    if known is None:
        return ArrangementCard()
    if known.active is not None:
        return _holds(known.active, facts, pauses=known.pauses_autopay)
    if known.ended is not None:
        return _ended(known.ended, facts, goes_on=known.pauses_autopay, again=bool(known.offers))
    if bills is None or not any(bill.state is InvoiceState.OVERDUE for bill in payable_bills(bills)):
        return ArrangementCard()
    title = translate("Arrangement", "Need more time?")
    if known.offers and facts.can_pay:
        text = translate("Arrangement", "You can promise to pay by a later day, or pay what you owe in parts.")
        return ArrangementCard(OFFERED, title, text=text, action=translate("Arrangement", "See what is possible"))
    text = fill(translate("Arrangement", "Call us at %1. We look for a way together."), facts.phone)
    return ArrangementCard(CALL, title, text=text)


def _holds(arrangement: "Arrangement", facts: CardFacts, *, pauses: bool) -> ArrangementCard:
    formats, today = facts.formats, facts.today
    total, until = formats.money(arrangement.total), formats.spelt(arrangement.ends_on, today)
    plan = arrangement.kind is not ArrangementKind.PROMISE
    if not plan:
        text = fill(
            translate("Arrangement", "You promised to pay %1 by %2. Pay whenever it suits you until then."),
            total,
            until,
        )
    elif arrangement.method is None:
        text = fill(translate("Arrangement", "You pay %1 in parts, until %2."), total, until)
    else:
        text = translate("Arrangement", "You pay %1 in parts. We charge each to %2 on its day.")
        text = fill(text, total, short_method(arrangement.method))
    note = fill(translate("Arrangement", "AutoPay waits until %1 and goes on after that."), until) if pauses else ""
    return ArrangementCard(
        HOLDS,
        title=translate("Arrangement", "Your payment plan")
        if plan
        else translate("Arrangement", "Your promise to pay"),
        status="scheduled",
        icon="calendar-check",
        chip=fill(translate("Arrangement", "Until %1"), formats.day_near(arrangement.ends_on, today)),
        text=text,
        note=note,
        parts=part_rows(arrangement, facts),
        ending=translate("Arrangement", "End this plan") if plan else translate("Arrangement", "Take back the promise"),
    )


def _ended(arrangement: "Arrangement", facts: CardFacts, *, goes_on: bool, again: bool) -> ArrangementCard:
    formats = facts.formats
    total, until = formats.money(arrangement.total), formats.spelt(arrangement.ends_on, facts.today)
    if arrangement.state is ArrangementState.KEPT:
        return ArrangementCard(
            KEPT,
            title=translate("Arrangement", "You kept your word"),
            status="paid",
            icon="check",
            chip=translate("Arrangement", "Kept"),
            text=fill(translate("Arrangement", "You have paid %1 as agreed. Thank you."), total),
            note=translate("Arrangement", "AutoPay goes on.") if goes_on else "",
        )
    return ArrangementCard(
        BROKEN,
        title=translate("Arrangement", "Your arrangement has ended"),
        status="overdue",
        icon="alert",
        chip=translate("Arrangement", "Broken"),
        text=fill(
            translate(
                "Arrangement",
                "You had agreed to pay %1 by %2, and that did not happen. Your bills are due as before. "
                "Please pay now, or call us at %3.",
            ),
            total,
            until,
            facts.phone,
        ),
        note=translate("Arrangement", "AutoPay goes on.") if goes_on else "",
        parts=part_rows(arrangement, facts),
        action=translate("Arrangement", "See what is possible") if again and facts.can_pay else "",
    )


def part_rows(arrangement: "Arrangement", facts: CardFacts) -> tuple[PartRow, ...]:
    """The parts, in order."""
    return tuple(
        _part(at, part, look_of_part(part.state, part.pay_on, facts.today), facts)
        for at, part in enumerate(arrangement.parts)
    )


def look_of_part(state: PartState, day: date, today: date) -> tuple[str, str, str]:
    """Colours, icon and word of a part."""
    match state:
        case PartState.PAID:
            return "paid", "check", translate("Arrangement", "Paid")
        case PartState.PROCESSING:
            return "processing", "progress-clock", translate("Arrangement", "Processing")
        case PartState.MISSED:
            return "overdue", "alert", translate("Arrangement", "Missed")
        case PartState.TO_COME if day <= today:
            return "due", "alert-circle-outline", translate("Arrangement", "Due now")
        case PartState.TO_COME:
            return "scheduled", "calendar-clock", translate("Arrangement", "To come")
        case PartState.OTHER:
            return "neutral", "information-outline", translate("Arrangement", "Not known yet")


def _part(at: int, part: "ArrangementPart", look: tuple[str, str, str], facts: CardFacts) -> PartRow:
    status, icon, word = look
    day, amount = facts.formats.spelt(part.pay_on, facts.today), facts.formats.money(part.amount)
    spoken = fill(translate("Arrangement", "%1, %2, %3"), day, amount, word)
    return PartRow(str(at), day, amount, status, icon, word, spoken)
