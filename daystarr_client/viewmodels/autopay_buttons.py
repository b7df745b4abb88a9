"""The buttons at the foot of the AutoPay sheet."""

from dataclasses import replace
from typing import TYPE_CHECKING, assert_never

from PySide6.QtCore import QCoreApplication

from daystarr_client.viewmodels import pay_state as pay
from daystarr_client.viewmodels.autopay_state import (
    PREVIEW_FAILED,
    AskingOff,
    Capturing,
    Charged,
    Closed,
    Done,
    Editing,
    Notice,
    Off,
    Opening,
    Saving,
    State,
    TurningOff,
)
from daystarr_client.viewmodels.formats import Formats
from daystarr_client.viewmodels.pay_buttons import Button
from daystarr_client.viewmodels.wording import fill

if TYPE_CHECKING:
    from daystarr_client.api.models_autopay import AutopayPreview

translate = QCoreApplication.translate


def buttons_of(state: State, formats: Formats, *, fresh: bool, can_pay: bool) -> tuple[Button, ...]:
    """The buttons of this state, in reading order; `fresh` is whether what is shown is what is chosen."""
    match state:
        case Closed():
            return ()
        case Opening(problem=problem):
            return (_cancel(),) if problem is None else (_cancel(), _retry())
        case Editing():
            return _editing(state, formats, fresh=fresh, can_pay=can_pay)
        case Capturing(capture=capture):
            back = Button("back", translate("AutopaySheet", "Back"))
            return (back,) if capture is None else (back, _reopen())
        case Saving() | TurningOff():
            return _under_way(state, formats)
        case AskingOff():
            return (Button("close", translate("AutopaySheet", "Keep AutoPay"), "text"), _off())
        case Done() | Off():
            return (_main("close", translate("AutopaySheet", "Done")),)
        case Charged():
            return _charged(state)
        case _:
            assert_never(state)


def _editing(state: Editing, formats: Formats, *, fresh: bool, can_pay: bool) -> tuple[Button, ...]:
    if state.notice in (Notice.NOT_AVAILABLE, Notice.WAITING):
        return (_main("close", _close()),)
    if state.notice in PREVIEW_FAILED:
        return (_cancel(), _retry())
    if state.preview is None or not fresh:
        text = _set_up() if state.draft.etag is None else _save()
        return (_cancel(), replace(_main("save", text), usable=False))
    changes = state.draft.etag is not None
    return (_cancel(), *_form(state.preview, formats, armed=state.armed, changes=changes, can_pay=can_pay))


def _under_way(state: Saving | TurningOff, formats: Formats) -> tuple[Button, ...]:
    if state.unsure:
        return (_main("close", _close()),)
    if isinstance(state, TurningOff):
        return (replace(_off(), busy=True),)
    return (replace(_cancel(), usable=False), replace(_main("save", _saving(state, formats)), busy=True))


def _form(
    preview: "AutopayPreview", formats: Formats, *, armed: bool, changes: bool, can_pay: bool
) -> tuple[Button, ...]:
    if changes:
        text = _save()
        if preview.at_once is not None:
            text = fill(translate("AutopaySheet", "Save and charge %1"), formats.money(preview.at_once.amount))
        return (replace(_main("save", text), usable=armed),)
    if preview.pay_now is None or not can_pay:
        return (replace(_main("save", _set_up()), usable=armed),)
    only = Button("save", translate("AutopaySheet", "Only set up AutoPay"), usable=armed)
    return (only, replace(_main("pay", translate("AutopaySheet", "Pay now and set up AutoPay")), usable=armed))


def _saving(state: Saving, formats: Formats) -> str:
    charge = state.charge_minor
    if state.draft.etag is None:
        if charge is None:
            return _set_up()
        return translate("AutopaySheet", "Pay now and set up AutoPay")
    if charge is None:
        return _save()
    return fill(translate("AutopaySheet", "Save and charge %1"), formats.minor(charge, state.draft.currency))


def _charged(state: Charged) -> tuple[Button, ...]:
    close = _close()
    match state.result:
        case pay.Paid():
            return (_main("close", translate("AutopaySheet", "Done")),)
        case pay.RequiresAction(payment=payment) if payment.action_url is not None:
            return (Button("close", close), _reopen())
        case pay.Declined():
            return (Button("close", close, "text"), _main("again", translate("AutopaySheet", "Choose another method")))
        case pay.NeverReceived() | pay.Refused():
            return (Button("close", close, "text"), _main("again", translate("AutopaySheet", "Try again")))
        case pay.Processing() | pay.RequiresAction() | pay.Unknown():
            return (_main("close", close),)
        case _:
            assert_never(state.result)


def _save() -> str:
    return translate("AutopaySheet", "Save")


def _set_up() -> str:
    return translate("AutopaySheet", "Set up AutoPay")


def _close() -> str:
    return translate("AutopaySheet", "Close")


def _retry() -> Button:
    return _main("retry", translate("AutopaySheet", "Try again"))


def _reopen() -> Button:
    return _main("reopen", translate("AutopaySheet", "Open the page again"))


def _off() -> Button:
    return _main("off", translate("AutopaySheet", "Turn off AutoPay"))


def _cancel() -> Button:
    return Button("close", translate("AutopaySheet", "Cancel"), "text")


def _main(key: str, text: str) -> Button:
    return Button(key, text, "primary")
