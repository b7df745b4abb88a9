"""The buttons at the foot of each step of paying."""

from dataclasses import dataclass, replace
from typing import assert_never

from PySide6.QtCore import QCoreApplication

from daystarr_client.api.enums import ProblemCode
from daystarr_client.viewmodels.pay_state import (
    PREVIEW_FAILED,
    Capturing,
    ChoosingHow,
    ChoosingWhat,
    Closed,
    Declined,
    NeverReceived,
    Opening,
    Paid,
    Paying,
    Processing,
    Refused,
    RequiresAction,
    Result,
    Reviewing,
    ScheduledOn,
    State,
    Unknown,
)
from daystarr_client.viewmodels.wording import fill

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Button:
    """A button; `key` is what `press` is called with. The main one is large."""

    key: str
    text: str
    kind: str = "outline"
    busy: bool = False
    usable: bool = True


def buttons_of(state: State, amount: str) -> tuple[Button, ...]:
    """The buttons of this state, in reading order; `amount` is what will be paid, in words."""
    match state:
        case Closed():
            return ()
        case Opening(problem=problem):
            return (_cancel(),) if problem is None else (_cancel(), _main(_retry()))
        case ChoosingWhat():
            return (_cancel(), _main(_next()))
        case ChoosingHow():
            return (_cancel(), _back(), _main(_next()))
        case Capturing(capture=capture):
            return (_cancel(), _back()) if capture is None else (_cancel(), _back(), _main(_reopen()))
        case Reviewing() | Paying():
            return _review(state, amount)
        case (
            Paid()
            | ScheduledOn()
            | Processing()
            | RequiresAction()
            | Declined()
            | Unknown()
            | NeverReceived()
            | Refused()
        ):
            return _result(state)
        case _:
            assert_never(state)


def _result(state: Result) -> tuple[Button, ...]:
    match state:
        case Paid() | ScheduledOn():
            return (_main(Button("close", translate("Pay", "Done"))),)
        case RequiresAction(payment=payment) if payment.action_url is not None:
            return (_close(), _main(_reopen()))
        case Declined(draft=draft) if draft is not None:
            return (replace(_close(), kind="text"), _retry(), _main(_another()))
        case Refused(code=ProblemCode.FEATURE_UNAVAILABLE | ProblemCode.FORBIDDEN):
            return (_main(_close()),)
        case NeverReceived() | Refused() if state.draft is not None:
            return (replace(_close(), kind="text"), _main(_retry()))
        case Processing() | RequiresAction() | Declined() | Unknown() | NeverReceived() | Refused():
            return (_main(_close()),)
        case _:
            assert_never(state)


def _review(state: Reviewing | Paying, amount: str) -> tuple[Button, ...]:
    if isinstance(state, Reviewing) and state.preview is None:
        return (_cancel(), _back(), _main(_retry())) if state.notice in PREVIEW_FAILED else (_cancel(), _back())
    if state.draft.day is not None:
        text = translate("Pay", "Schedule %1")
    elif state.draft.recurring:
        text = translate("Pay", "Pay %1 and set up AutoPay")
    else:
        text = translate("Pay", "Pay %1")
    pay = _main(Button("pay", fill(text, amount)))
    if isinstance(state, Paying):
        return (replace(_cancel(), usable=False), replace(_back(), usable=False), replace(pay, busy=True))
    return (_cancel(), _back(), replace(pay, usable=state.armed))


def _main(button: Button) -> Button:
    return replace(button, kind="primary")


def _cancel() -> Button:
    return Button("close", translate("Pay", "Cancel"), "text")


def _close() -> Button:
    return Button("close", translate("Pay", "Close"))


def _back() -> Button:
    return Button("back", translate("Pay", "Back"))


def _next() -> Button:
    return Button("next", translate("Pay", "Continue"))


def _retry() -> Button:
    return Button("retry", translate("Pay", "Try again"))


def _reopen() -> Button:
    return Button("reopen", translate("Pay", "Open the page again"))


def _another() -> Button:
    return Button("another", translate("Pay", "Use another method"))
