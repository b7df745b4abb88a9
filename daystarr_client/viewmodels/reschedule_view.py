"""The sheet for moving a visit, in words."""

from dataclasses import dataclass, replace
from typing import assert_never

from PySide6.QtCore import QCoreApplication

from daystarr_client.services.loadable import ProblemKind
from daystarr_client.viewmodels.card import CardFacts
from daystarr_client.viewmodels.cart_rows import DayRow, day_count, day_rows, visit_words
from daystarr_client.viewmodels.pay_buttons import Button
from daystarr_client.viewmodels.problems import problem_sentence
from daystarr_client.viewmodels.reschedule_state import (
    Choosing,
    Closed,
    Confirming,
    Finished,
    Notice,
    Opening,
    Refused,
    State,
    Unsure,
)
from daystarr_client.viewmodels.wording import fill, one_line

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class RescheduleView:
    """Everything the sheet shows. `step` is loading, choose, confirm or said; `status` is the look of what is said."""

    open: bool = False
    step: str = ""
    title: str = ""
    subtitle: str = ""
    closable: bool = True
    notice: str = ""
    notice_status: str = "due"
    days: tuple[DayRow, ...] = ()
    more_days: str = ""
    before: str = ""
    after: str = ""
    address: str = ""
    note: str = ""
    status: str = "neutral"
    said_title: str = ""
    said: str = ""
    buttons: tuple[Button, ...] = ()


def reschedule_view(state: State, facts: CardFacts, days_shown: int) -> RescheduleView:
    """What the sheet shows in this state."""
    match state:
        case Closed():
            return RescheduleView()
        case Opening():
            view = _opening(state, facts)
        case Choosing():
            view = _choosing(state, facts, days_shown)
        case Confirming():
            view = _confirming(state, facts)
        case Finished(visit=visit):
            text = translate(
                "Reschedule", "We come on %1. Your calendar is up to date, and we sent you an email about it."
            )
            view = _said(
                "paid", translate("Reschedule", "The visit is moved"), fill(text, visit_words(visit, facts.formats))
            )
            view = replace(view, buttons=(_button("close", translate("Reschedule", "Done"), "primary"),))
        case Unsure():
            view = _unsure(facts)
        case Refused(gone=gone):
            view = _refused(facts, gone=gone)
        case _:
            assert_never(state)
    title = view.title or translate("Reschedule", "Choose another time")
    return replace(view, open=True, title=title)


def _opening(state: Opening, facts: CardFacts) -> RescheduleView:
    notice, status = notice_words(state.notice, facts.phone)
    if state.problem is None:
        return RescheduleView(step="loading", notice=notice, notice_status=status, buttons=(_cancel(),))
    title = translate("Reschedule", "The times could not be loaded")
    view = _said("overdue", title, problem_sentence(state.problem, facts.phone))
    again = state.problem not in (ProblemKind.DENIED, ProblemKind.SIGNED_OUT)
    buttons = (_cancel(), _button("retry", translate("Reschedule", "Try again"), "primary"))
    return replace(view, buttons=buttons if again else (_cancel(),))


def _choosing(state: Choosing, facts: CardFacts, days_shown: int) -> RescheduleView:
    formats, visit, slots = facts.formats, state.offer.visit, state.offer.slots
    notice, status = notice_words(state.notice, facts.phone)
    now = fill(translate("Reschedule", "Now: %1"), visit_words(visit, formats))
    if not slots:
        text = fill(translate("Reschedule", "Call us at %1 and we find a time together."), facts.phone)
        view = _said("neutral", translate("Reschedule", "No other times online"), text)
        return replace(view, subtitle=now, buttons=(_close(),))
    return RescheduleView(
        step="choose",
        subtitle=now,
        notice=notice,
        notice_status=status,
        days=day_rows(slots, state.slot, formats, days_shown),
        more_days=translate("Reschedule", "Show more days") if day_count(slots, formats) > days_shown else "",
        buttons=(_cancel(), _button("next", translate("Reschedule", "Continue"), "primary")),
    )


def _confirming(state: Confirming, facts: CardFacts) -> RescheduleView:
    notice, status = notice_words(state.notice, facts.phone)
    visit = state.offer.visit
    move = _button("move", translate("Reschedule", "Move the visit"), "primary")
    return RescheduleView(
        step="confirm",
        title=translate("Reschedule", "Move the visit?"),
        closable=not state.sending,
        notice=notice,
        notice_status=status,
        before=visit_words(visit, facts.formats),
        after=visit_words(state.slot, facts.formats),
        address=one_line(visit.address, 160),
        note=one_line(visit.note, 300),
        buttons=(
            replace(_cancel(), usable=not state.sending),
            Button("back", translate("Reschedule", "Back"), usable=not state.sending),
            replace(move, busy=state.sending),
        ),
    )


def _unsure(facts: CardFacts) -> RescheduleView:
    text = translate(
        "Reschedule",
        "The connection broke before the portal answered. Look again: you see whether the visit has its new time. If "
        "it takes long, call us at %1.",
    )
    title = translate("Reschedule", "We do not know yet whether the visit was moved")
    view = _said("processing", title, fill(text, facts.phone))
    return replace(view, buttons=(_close(), _button("retry", translate("Reschedule", "Look again"), "primary")))


def _refused(facts: CardFacts, *, gone: bool) -> RescheduleView:
    if gone:
        title = translate("Reschedule", "This visit is no longer there")
        text = translate("Reschedule", "It may have been canceled. Call us at %1 if that surprises you.")
    else:
        title = translate("Reschedule", "This visit cannot be moved online")
        text = translate(
            "Reschedule",
            "A visit can be moved until 24 hours before it begins. Call us at %1 and we see what we can do.",
        )
    return replace(_said("due", title, fill(text, facts.phone)), buttons=(_close(),))


def notice_words(notice: Notice | None, phone: str) -> tuple[str, str]:
    """What happened, and its look."""
    match notice:
        case None:
            return "", "due"
        case Notice.NO_TIME_CHOSEN:
            return translate("Reschedule", "Choose a time for us to come."), "due"
        case Notice.NOT_FREE:
            text = translate(
                "Reschedule", "Somebody else just took that time. The visit stays as it was: choose another time."
            )
            return text, "due"
        case Notice.OVERTAKEN:
            text = translate(
                "Reschedule",
                "Somebody else changed this visit in the meantime. You moved nothing: this is how it is now.",
            )
            return text, "due"
        case Notice.UNREACHABLE:
            return translate("Reschedule", "The portal cannot be reached. Nothing was moved. Try again."), "overdue"
        case Notice.FAILED:
            text = translate(
                "Reschedule", "The portal had a problem. Nothing was moved. Try again; if it stays, call us at %1."
            )
            return fill(text, phone), "overdue"
        case _:
            assert_never(notice)


def _said(status: str, title: str, text: str) -> RescheduleView:
    return RescheduleView(step="said", status=status, said_title=title, said=text)


def _button(key: str, text: str, kind: str) -> Button:
    return Button(key, text, kind)


def _cancel() -> Button:
    return Button("close", translate("Reschedule", "Cancel"), "text")


def _close() -> Button:
    return Button("close", translate("Reschedule", "Close"))
