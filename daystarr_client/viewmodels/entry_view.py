"""Getting in for the first time, and back in, as it is shown: a pure function of where the person is."""

from dataclasses import dataclass, field
from math import ceil
from typing import assert_never

from PySide6.QtCore import QCoreApplication

from daystarr_client.services.entry import EntryKind
from daystarr_client.viewmodels.entry_state import (
    Choosing,
    Closed,
    Code,
    EntryState,
    Finished,
    Missing,
    Trouble,
    What,
    Who,
)
from daystarr_client.viewmodels.password_judge import Judged, Strength, fault_sentence, strength_view
from daystarr_client.viewmodels.sign_in_state import Note
from daystarr_client.viewmodels.wording import fill, one_line

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class EntryView:
    """`step` is "who", "code", "choose" or "done"; `errors` are by field."""

    open: bool = False
    register: bool = False
    step: str = ""
    progress: str = ""
    title: str = ""
    text: str = ""
    note: Note = field(default_factory=Note)
    number: str = ""
    email: str = ""
    username: str = ""
    code: str = ""
    errors: dict[str, str] = field(default_factory=dict[str, str])
    strength: Strength = field(default_factory=Strength)
    busy: bool = False
    usable: bool = True
    go: str = ""
    resend: str = ""
    can_resend: bool = False
    sending: bool = False
    back: str = ""


def entry_view(state: EntryState, judged: Judged, phone: str, clock: float) -> EntryView:
    """What is shown at `clock`; `phone` is the provider's."""
    match state:
        case Closed():
            return EntryView()
        case Who():
            return _who(state, phone, clock)
        case Code():
            return _code(state, phone, clock)
        case Choosing():
            return _choosing(state, judged, phone, clock)
        case Finished():
            return _finished(state)
        case _:
            assert_never(state)


def _progress(step: int) -> str:
    return fill(translate("Entry", "Step %1 of 3"), str(step))


def _title(kind: EntryKind) -> str:
    if kind is EntryKind.REGISTER:
        return translate("Entry", "Register")
    return translate("Entry", "Forgot your password?")


def _who(state: Who, phone: str, clock: float) -> EntryView:
    register = state.kind is EntryKind.REGISTER
    text = (
        translate("Entry", "Enter your account number and the email address we have on file. We send you a code.")
        if register
        else translate("Entry", "Enter your username or email. We send a code to the email address we have on file.")
    )
    return EntryView(
        open=True,
        register=register,
        step="who",
        progress=_progress(1),
        title=_title(state.kind),
        text=text,
        note=trouble_note(state.trouble, phone, clock),
        number=state.number,
        email=state.email,
        username=state.username,
        errors={missing.value: _missing(missing, state.kind) for missing in state.missing},
        busy=state.busy,
        usable=not _waits(state.trouble, clock),
        go=translate("Entry", "Send the code"),
        back=translate("Entry", "Back to sign in"),
    )


def _code(state: Code, phone: str, clock: float) -> EntryView:
    left = ceil(state.resend_at - clock)
    where = one_line(state.who.sent_to, 80)
    error = _missing(Missing.CODE, state.who.kind) if state.missing else _code_error(state.trouble)
    resend = (
        fill(translate("Entry", "Send another code in %1 s"), str(left))
        if left > 0 and not state.sending
        else translate("Entry", "Send another code")
    )
    return EntryView(
        open=True,
        register=state.who.kind is EntryKind.REGISTER,
        step="code",
        progress=_progress(2),
        title=translate("Entry", "Check your email"),
        text=fill(_sent(state), where, str(state.minutes)),
        note=Note() if error else trouble_note(state.trouble, phone, clock),
        code=state.typed,
        errors={"code": error} if error else {},
        busy=state.busy,
        go=translate("Entry", "Continue"),
        resend=resend,
        can_resend=left <= 0 and not state.sending and not state.busy,
        sending=state.sending,
        back=translate("Entry", "Back"),
    )


def _sent(state: Code) -> str:
    if state.again:
        return translate("Entry", "We sent another code. Only the newest one works, for %2 minutes.")
    if state.who.kind is EntryKind.REGISTER:
        return translate(
            "Entry",
            "If this account number and %1 belong together, a code is on its way there. It works for %2 minutes.",
        )
    return translate(
        "Entry", "If we know %1, a code is on its way to the email address we have on file. It works for %2 minutes."
    )


def _choosing(state: Choosing, judged: Judged, phone: str, clock: float) -> EntryView:
    errors = {missing.value: _missing(missing, state.who.kind) for missing in state.missing}
    match state.trouble:
        case Trouble(what=What.PASSWORD, fault=fault) if fault is not None:
            errors["password"] = fault_sentence(fault, judged)
        case Trouble(what=What.USERNAME_TAKEN):
            errors["username"] = translate("Entry", "Somebody else has this username. Choose another one.")
        case Trouble(what=What.USERNAME_INVALID):
            errors["username"] = translate(
                "Entry", "Use at least 3 characters and no blanks. Of email addresses, only your own will do."
            )
        case _:
            pass
    register = state.who.kind is EntryKind.REGISTER
    return EntryView(
        open=True,
        register=register,
        step="choose",
        progress=_progress(3),
        title=translate("Entry", "Choose how you sign in") if register else translate("Entry", "Choose a new password"),
        text=""
        if register
        else fill(translate("Entry", "For %1. You are then signed out everywhere."), one_line(state.username, 80)),
        note=Note() if errors else trouble_note(state.trouble, phone, clock),
        username=state.username,
        errors=errors,
        strength=strength_view(judged),
        busy=state.busy,
        go=translate("Entry", "Register and sign in") if register else translate("Entry", "Save the password"),
        back=translate("Entry", "Begin again"),
    )


def _finished(state: Finished) -> EntryView:
    register = state.kind is EntryKind.REGISTER
    return EntryView(
        open=True,
        register=register,
        step="done",
        title=translate("Entry", "You are registered") if register else translate("Entry", "Your password is changed"),
        text=translate("Entry", "Sign in with what you have just chosen."),
        username=state.username,
        go=translate("Entry", "Sign in"),
    )


def _missing(missing: Missing, kind: EntryKind) -> str:
    match missing:
        case Missing.NUMBER:
            return translate("Entry", "Enter the 11 digits of your account number. They are on your bill.")
        case Missing.EMAIL:
            return translate("Entry", "Enter the email address that your bills go to.")
        case Missing.USERNAME if kind is EntryKind.REGISTER:
            return translate("Entry", "Enter a username to sign in with.")
        case Missing.USERNAME:
            return translate("Entry", "Enter your username or email.")
        case Missing.CODE:
            return translate("Entry", "Enter the 6 digits from the email.")
        case Missing.PASSWORD:
            return translate("Entry", "Enter a new password.")
        case _:
            assert_never(missing)


def _code_error(trouble: Trouble | None) -> str:
    match trouble:
        case Trouble(what=What.CODE_WRONG):
            return translate("Entry", "This is not the code we sent. Check the newest email.")
        case Trouble(what=What.CODE_EXPIRED):
            return translate("Entry", "This code is too old. Send another one.")
        case Trouble(what=What.CODE_USED):
            return translate("Entry", "This code was used already. Send another one.")
        case Trouble(what=What.LOCKED):
            return translate("Entry", "Too many wrong codes. Send another one and use that.")
        case _:
            return ""


def _waits(trouble: Trouble | None, clock: float) -> bool:
    return trouble is not None and trouble.what is What.WAIT and trouble.until > clock


def trouble_note(trouble: Trouble | None, phone: str, clock: float) -> Note:
    """What went wrong and what to do, where no field is to blame."""
    if trouble is None or (trouble.what is What.WAIT and trouble.until <= clock):
        return Note()
    status, title, body = _told(trouble)
    minutes = max(1, ceil((trouble.until - clock) / 60))
    return Note(status, title, fill(body, phone, trouble.reference, str(minutes)))


def _told(trouble: Trouble) -> tuple[str, str, str]:
    match trouble.what:
        case What.UNREACHABLE:
            body = translate("Entry", "Check your internet connection, then try again. What you typed stays here.")
            return "due", translate("Entry", "The portal cannot be reached"), body
        case What.UNSURE:
            body = translate(
                "Entry", "We cannot tell whether this was done. Try again; if that is refused, try to sign in."
            )
            return "due", translate("Entry", "No answer from the portal"), body
        case What.WAIT:
            body = translate("Entry", "Wait %3 min, then try again. If you cannot wait, call us at %1.")
            return "due", translate("Entry", "Too many requests"), body
        case What.TOO_LATE:
            body = translate("Entry", "This took too long, or was done already. Begin again, or try to sign in.")
            return "due", translate("Entry", "This cannot be finished any more"), body
        case _:
            body = translate("Entry", "Try again. If it stays, call us at %1.")
            if trouble.reference:
                body = translate("Entry", "Try again. If it stays, call us at %1 and tell us the reference %2.")
            return "overdue", translate("Entry", "The portal had a problem"), body
