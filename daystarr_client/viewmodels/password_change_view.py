"""Changing the password, as it is shown: a pure function of what was tried and what is known of the new one."""

from dataclasses import dataclass, field, replace
from enum import Enum

from PySide6.QtCore import QCoreApplication

from daystarr_client.api.enums import ProblemCode
from daystarr_client.viewmodels.password_judge import Judged, Strength, fault_sentence, refused_fault, strength_view
from daystarr_client.viewmodels.pay_words import SILENCE, Said
from daystarr_client.viewmodels.settings_trouble import Trouble, What, trouble_words, waits, wrong_password

translate = QCoreApplication.translate


class Missing(Enum):
    """A field in which nothing stands."""

    CURRENT = "current"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class ChangeState:
    """How far it is; the passwords themselves are kept nowhere."""

    missing: tuple[Missing, ...] = ()
    busy: bool = False
    trouble: Trouble | None = None


@dataclass(frozen=True, slots=True)
class PasswordChangeView:
    """The card; errors are those at the two fields."""

    current_error: str = ""
    new_error: str = ""
    notice: Said = SILENCE
    strength: Strength = field(default_factory=Strength)
    busy: bool = False
    usable: bool = True


def password_change_view(state: ChangeState, judged: Judged, phone: str, clock: float) -> PasswordChangeView:
    """What is shown at `clock`."""
    view = PasswordChangeView(
        current_error=translate("Settings", "Enter your current password.") if Missing.CURRENT in state.missing else "",
        new_error=translate("Settings", "Enter a new password.") if Missing.NEW in state.missing else "",
        strength=strength_view(judged),
        busy=state.busy,
        usable=not waits(state.trouble, clock),
    )
    if state.trouble is None:
        return view
    if state.trouble.what is What.WRONG_PASSWORD:
        return replace(view, current_error=wrong_password())
    if about_new(state.trouble):
        return replace(view, new_error=_refused(state.trouble.code, judged))
    if state.trouble.what is What.UNSURE:
        body = translate(
            "Settings",
            "We cannot tell whether your password was changed. Try again; if your current password is not taken any "
            "more, the new one is in force.",
        )
        return replace(view, notice=Said("due", translate("Settings", "No answer from the portal"), body))
    return replace(view, notice=trouble_words(state.trouble, phone, clock))


def about_new(trouble: Trouble) -> bool:
    """Whether it is the new password that was refused."""
    return trouble.code is ProblemCode.PASSWORD_SAME or refused_fault(trouble.code) is not None


def _refused(code: ProblemCode, judged: Judged) -> str:
    fault = refused_fault(code)
    if fault is None:
        return translate("Settings", "This is the password you have now. Choose another one.")
    return fault_sentence(fault, judged)
