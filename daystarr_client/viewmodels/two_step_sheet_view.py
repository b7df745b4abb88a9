"""The sheet of two-step sign-in as it is shown: the password, the app, the recovery codes."""

from dataclasses import dataclass, field
from typing import assert_never

from PySide6.QtCore import QCoreApplication

from daystarr_client.api.enums import ProblemCode
from daystarr_client.viewmodels.pay_buttons import Button
from daystarr_client.viewmodels.pay_words import SILENCE, Said
from daystarr_client.viewmodels.qr_code import QrCode
from daystarr_client.viewmodels.settings_trouble import Trouble, What, trouble_words, waits, wrong_password
from daystarr_client.viewmodels.two_step_state import Asking, Closed, Codes, Pairing, Purpose, SheetState, Why
from daystarr_client.viewmodels.wording import fill

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class TwoStepSheetView:
    """The sheet. `step` is "password", "app" or "codes".

    `saving` while the codes go into a file, `printing` until it is asked where.
    """

    open: bool = False
    step: str = ""
    progress: str = ""
    title: str = ""
    subtitle: str = ""
    notice: Said = SILENCE
    password_error: str = ""
    qr: QrCode = field(default_factory=QrCode, repr=False)
    key: str = field(default="", repr=False)
    code: str = field(default="", repr=False)
    code_error: str = ""
    codes: tuple[str, ...] = field(default=(), repr=False)
    busy: bool = False
    saving: bool = False
    printing: bool = False
    buttons: tuple[Button, ...] = ()


def two_step_sheet_view(state: SheetState, phone: str, clock: float) -> TwoStepSheetView:
    """What is shown at `clock`; `phone` is the provider's."""
    match state:
        case Closed():
            return TwoStepSheetView()
        case Asking():
            return _asking(state, phone, clock)
        case Pairing():
            return _pairing(state, phone, clock)
        case Codes():
            return _codes(state)
        case _:
            assert_never(state)


def _progress(step: int) -> str:
    return fill(translate("Settings", "Step %1 of 3"), str(step))


def _asking(state: Asking, phone: str, clock: float) -> TwoStepSheetView:
    error = translate("Settings", "Enter your password.") if state.missing else ""
    if state.trouble is not None and state.trouble.what is What.WRONG_PASSWORD:
        error = wrong_password()
    title, subtitle, button, kind = _purpose(state.purpose)
    return TwoStepSheetView(
        open=True,
        step="password",
        progress=_progress(1) if state.purpose is Purpose.SET_UP else "",
        title=title,
        subtitle=subtitle,
        notice=SILENCE if error else _why_asked(state, phone, clock),
        password_error=error,
        busy=state.busy,
        buttons=(
            Button("close", translate("Settings", "Cancel"), "text"),
            Button("confirm", button, kind, busy=state.busy, usable=not waits(state.trouble, clock)),
        ),
    )


def _purpose(purpose: Purpose) -> tuple[str, str, str, str]:
    match purpose:
        case Purpose.SET_UP:
            title = translate("Settings", "Set up two-step sign-in")
            subtitle = translate("Settings", "First confirm that it is you: enter the password you sign in with.")
            return title, subtitle, translate("Settings", "Continue"), "primary"
        case Purpose.RENEW:
            title = translate("Settings", "New recovery codes")
            subtitle = translate("Settings", "Enter your password. The codes you have now will not work any more.")
            return title, subtitle, translate("Settings", "Make new codes"), "primary"
        case Purpose.TURN_OFF:
            title = translate("Settings", "Turn two-step sign-in off")
            subtitle = translate("Settings", "Enter your password. From then on it alone is enough to sign in.")
            return title, subtitle, translate("Settings", "Turn it off"), "danger"
        case _:
            assert_never(purpose)


def _why_asked(state: Asking, phone: str, clock: float) -> Said:
    if state.trouble is not None and state.trouble.code is ProblemCode.PASSWORD_TOO_SHORT:
        title = translate("Settings", "Your password is too short on its own")
        body = translate(
            "Settings", "Choose one of at least 15 characters first. Then turn two-step sign-in off with it."
        )
        return Said("due", title, body)
    if state.trouble is not None:
        return trouble_words(state.trouble, phone, clock)
    match state.why:
        case Why.FIRST:
            return SILENCE
        case Why.TOO_LATE:
            body = translate("Settings", "Enter your password to begin again. Remove from your app what you added.")
            return Said("due", translate("Settings", "This took too long"), body)
        case Why.CODES_LOST:
            body = translate("Settings", "Your recovery codes were lost on the way. Make new ones now.")
            return Said("due", translate("Settings", "Two-step sign-in is on"), body)
        case _:
            assert_never(state.why)


def _pairing(state: Pairing, phone: str, clock: float) -> TwoStepSheetView:
    error = translate("Settings", "Enter the 6 digits that your app shows now.") if state.missing else ""
    error = error or _code_error(state.trouble)
    return TwoStepSheetView(
        open=True,
        step="app",
        progress=_progress(2),
        title=translate("Settings", "Set up two-step sign-in"),
        subtitle=translate("Settings", "Have your phone at hand, with an authenticator app on it."),
        notice=SILENCE if error else trouble_words(state.trouble, phone, clock),
        qr=state.qr,
        key=state.secret,
        code=state.typed,
        code_error=error,
        busy=state.busy,
        buttons=(
            Button("close", translate("Settings", "Cancel"), "text", usable=not state.busy),
            Button(
                "verify",
                translate("Settings", "Turn it on"),
                "primary",
                busy=state.busy,
                usable=not waits(state.trouble, clock),
            ),
        ),
    )


def _code_error(trouble: Trouble | None) -> str:
    match trouble:
        case Trouble(code=ProblemCode.CODE_WRONG):
            return translate(
                "Settings", "This code is not right, or is too old. Enter the one that your app shows now."
            )
        case Trouble(code=ProblemCode.INVALID_REQUEST):
            return translate("Settings", "This is not a code. Enter the 6 digits that your app shows now.")
        case _:
            return ""


def _codes(state: Codes) -> TwoStepSheetView:
    notice = SILENCE
    buttons = (Button("close", translate("Settings", "Done"), "primary"),)
    if state.leaving:
        body = translate(
            "Settings", "They are not shown again. Without them and without your phone you cannot sign in by yourself."
        )
        notice = Said("due", translate("Settings", "Have you kept your codes?"), body)
        buttons = (
            Button("stay", translate("Settings", "Back to the codes")),
            Button("leave", translate("Settings", "I have kept them"), "primary"),
        )
    return TwoStepSheetView(
        open=True,
        step="codes",
        progress="" if state.renewed else _progress(3),
        title=translate("Settings", "Your new recovery codes")
        if state.renewed
        else translate("Settings", "Two-step sign-in is on"),
        subtitle=translate(
            "Settings",
            "Keep these recovery codes. Each signs you in once if you do not have your phone. They are shown only now.",
        ),
        notice=notice,
        codes=state.codes,
        saving=state.saving,
        printing=state.printing,
        buttons=buttons,
    )
