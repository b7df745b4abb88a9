"""The sheet of the security page as it is shown: the password, or a new code."""

import math
from dataclasses import dataclass, field
from typing import assert_never

from PySide6.QtCore import QCoreApplication

from daystarr_client.viewmodels.pay_buttons import Button
from daystarr_client.viewmodels.pay_words import SILENCE, Said
from daystarr_client.viewmodels.security_state import (
    Asking,
    Changing,
    Closed,
    CodeProblem,
    Purpose,
    SheetState,
    Trouble,
    What,
)
from daystarr_client.viewmodels.wording import fill

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class SecuritySheetView:
    """The sheet: the password, or a new code. `step` is "password" or "change"."""

    open: bool = False
    step: str = ""
    title: str = ""
    subtitle: str = ""
    notice: Said = SILENCE
    password_error: str = ""
    code: str = ""
    code_error: str = ""
    busy: bool = False
    buttons: tuple[Button, ...] = field(default_factory=tuple)


def left(seconds: float) -> str:
    """0:07, 14:32: what is left of a time."""
    minutes, rest = divmod(max(0, math.ceil(seconds)), 60)
    return f"{minutes}:{rest:02}"


def security_sheet_view(sheet: SheetState, phone: str, clock: float, *, is_set: bool) -> SecuritySheetView:
    """The sheet at `clock`; `is_set` is whether there is a code already."""
    match sheet:
        case Closed():
            return SecuritySheetView()
        case Asking():
            return _asking(sheet, phone, clock)
        case Changing():
            return _changing(sheet, phone, clock, is_set=is_set)
        case _:
            assert_never(sheet)


def _asking(state: Asking, phone: str, clock: float) -> SecuritySheetView:
    wrong = state.trouble is not None and state.trouble.what is What.WRONG_PASSWORD
    error = ""
    if state.missing:
        error = translate("Security", "Enter your password.")
    elif wrong:
        error = translate("Security", "This is not your password. Check it and try again.")
    locked = state.trouble is not None and state.trouble.what is What.LOCKED and state.trouble.until > clock
    return SecuritySheetView(
        open=True,
        step="password",
        title=translate("Security", "Confirm that it is you"),
        subtitle=translate("Security", "Enter the password you sign in with. We ask again after 5 minutes."),
        notice=SILENCE if wrong else trouble_words(state.trouble, phone, clock),
        password_error=error,
        busy=state.busy,
        buttons=(
            Button("close", translate("Security", "Cancel"), "text"),
            Button("confirm", _purpose(state.purpose), "primary", busy=state.busy, usable=not locked),
        ),
    )


def _purpose(purpose: Purpose) -> str:
    match purpose:
        case Purpose.SHOW:
            return translate("Security", "Show the code")
        case Purpose.CHANGE:
            return translate("Security", "Continue")
        case Purpose.ONE_CALL:
            return translate("Security", "Make the code")
        case _:
            assert_never(purpose)


def _changing(state: Changing, phone: str, clock: float, *, is_set: bool) -> SecuritySheetView:
    return SecuritySheetView(
        open=True,
        step="change",
        title=translate("Security", "Change your security code")
        if is_set
        else translate("Security", "Set your security code"),
        subtitle=translate("Security", "From then on we ask for the new one when you call. We confirm it by email."),
        notice=trouble_words(state.trouble, phone, clock),
        code=state.typed,
        code_error=problem_words(state.problem),
        busy=state.busy,
        buttons=(
            Button("close", translate("Security", "Cancel"), "text", usable=not state.busy),
            Button("save", translate("Security", "Save the code"), "primary", busy=state.busy),
        ),
    )


def problem_words(problem: CodeProblem | None) -> str:
    """What is wrong with a new code, and what to type instead."""
    match problem:
        case None:
            return ""
        case CodeProblem.MISSING:
            return translate("Security", "Enter a code of 4 to 8 digits.")
        case CodeProblem.NOT_DIGITS:
            return translate("Security", "Use digits only, 4 to 8 of them.")
        case CodeProblem.LENGTH:
            return translate("Security", "Enter at least 4 and at most 8 digits.")
        case CodeProblem.TOO_EASY:
            return translate("Security", "This code is too easy to guess. Choose another one.")
        case _:
            assert_never(problem)


def trouble_words(trouble: Trouble | None, phone: str, clock: float) -> Said:
    """What went wrong and what to do."""
    if trouble is None or (trouble.until and trouble.until <= clock):
        return SILENCE
    status, title, body = _told(trouble)
    return Said(status, title, fill(body, phone, trouble.reference, left(trouble.until - clock)))


def _told(trouble: Trouble) -> tuple[str, str, str]:
    match trouble.what:
        case What.UNREACHABLE:
            body = translate("Security", "Check your internet connection, then try again.")
            return "due", translate("Security", "The portal cannot be reached"), body
        case What.UNSURE:
            body = translate("Security", "We cannot tell whether this was done. Try again: it does no harm.")
            return "due", translate("Security", "No answer from the portal"), body
        case What.LOCKED:
            body = translate("Security", "Try again in %3. If you forgot your password, call us at %1.")
            return "overdue", translate("Security", "Too many wrong passwords"), body
        case What.BUSY:
            body = translate("Security", "Try again in %3.")
            return "due", translate("Security", "Too many requests"), body
        case What.NOT_SET:
            body = translate("Security", "Set one, so that we can be sure that it is you when you call.")
            return "due", translate("Security", "There is no security code"), body
        case What.WRONG_PASSWORD | What.BROKEN:
            body = translate("Security", "Try again. If it stays, call us at %1.")
            if trouble.reference:
                body = translate("Security", "Try again. If it stays, call us at %1 and tell us the reference %2.")
            return "overdue", translate("Security", "The portal had a problem"), body
        case _:
            assert_never(trouble.what)
