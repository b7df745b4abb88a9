"""What the sign-in page shows, worked out from the session, the connection and what was just tried."""

from dataclasses import dataclass, field
from math import ceil

from PySide6.QtCore import QCoreApplication

from daystarr_client.api.errors import Invalid, InvalidCredentials, PortalError, RateLimited, Unreachable
from daystarr_client.device.embedded_portal import DEMO_PASSWORD, DEMO_USERNAME
from daystarr_client.services.connection import Reach
from daystarr_client.services.session import In, Out, Restoring, SigningIn, State, WhyOut
from daystarr_client.tasks import Surprise

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class SignInFacts:
    """All that decides what the page shows.

    `lock_s` is how long the username tried last must still wait, in seconds; `changed_since` whether something was
    typed after the last attempt.
    """

    session: State = field(default_factory=Out)
    reach: Reach = Reach.UNKNOWN
    slow_start: bool = False
    username_missing: bool = False
    password_missing: bool = False
    changed_since: bool = False
    lock_s: float = 0.0
    caps_lock: bool = False
    keyring: bool = True
    embedded: bool = False


@dataclass(frozen=True, slots=True)
class Note:
    """A tinted box on the page; `status` is one of the statuses of the theme, none for no box."""

    status: str = ""
    title: str = ""
    body: str = ""


@dataclass(frozen=True, slots=True)
class SignInView:
    """What the page shows."""

    busy: bool = False
    can_submit: bool = True
    restoring: bool = False
    restoring_text: str = ""
    starting_text: str = ""
    username_error: str = ""
    password_error: str = ""
    password_hint: str = ""
    keep_hint: str = ""
    can_keep: bool = True
    note: Note = field(default_factory=Note)
    demo_hint: str = ""


def sign_in_view(facts: SignInFacts, phone: str) -> SignInView:
    """Work out what the page shows; `phone` is the provider's."""
    return SignInView(
        busy=isinstance(facts.session, (SigningIn, In)),
        can_submit=facts.lock_s <= 0,
        restoring=isinstance(facts.session, Restoring),
        restoring_text=_restoring(facts),
        starting_text=translate("SignIn", "The portal is starting. You can type meanwhile.")
        if facts.slow_start and facts.reach is Reach.UNKNOWN
        else "",
        username_error=_username_error(facts),
        password_error=_password_error(facts),
        password_hint=translate("SignIn", "Caps Lock is on.") if facts.caps_lock else "",
        keep_hint=""
        if facts.keyring
        else translate(
            "SignIn", "This computer has no keyring to keep you signed in. You will sign in again next time."
        ),
        can_keep=facts.keyring,
        note=_note(facts, phone),
        demo_hint=_demo_hint() if facts.embedded else "",
    )


def wait_sentence(seconds: float, phone: str) -> str:
    """After too many attempts: how long to wait, in minutes, and what else to do."""
    minutes = ceil(seconds / 60)
    if minutes <= 1:
        text = QCoreApplication.translate(
            "SignIn", "Wait a minute, then try again. If you forgot your password, call us at %1."
        )
        return text.replace("%1", phone)
    text = QCoreApplication.translate(
        "SignIn", "Wait %1 minutes, then try again. If you forgot your password, call us at %2."
    )
    return text.replace("%1", str(minutes)).replace("%2", phone)


def _demo_hint() -> str:
    text = translate("SignIn", "This is a demo. Sign in as %1 with the password %2.")
    return text.replace("%1", DEMO_USERNAME).replace("%2", DEMO_PASSWORD)


def _restoring(facts: SignInFacts) -> str:
    match facts.session:
        case Restoring(waiting=True):
            return translate("SignIn", "You will be signed in as soon as the portal answers.")
        case Restoring():
            return translate("SignIn", "Signing you in.")
        case _:
            return ""


def _username_error(facts: SignInFacts) -> str:
    match facts.session:
        case _ if facts.username_missing:
            return translate("SignIn", "Enter your email or username.")
        case Out(error=Invalid(errors=errors)) if not facts.changed_since and _names(errors, "username"):
            return translate("SignIn", "This does not look like an email or username. Check it.")
        case _:
            return ""


def _password_error(facts: SignInFacts) -> str:
    match facts.session:
        case _ if facts.password_missing:
            return translate("SignIn", "Enter your password.")
        case _ if facts.changed_since or facts.username_missing:
            return ""
        case Out(error=InvalidCredentials()):
            return translate("SignIn", "This email and password do not match. Check both, or choose Forgot password.")
        case Out(error=Invalid(errors=errors)) if not _names(errors, "username"):
            return translate("SignIn", "This password cannot be used. Check it, or choose Forgot password.")
        case _:
            return ""


def _names(errors: object, field_name: str) -> bool:
    return field_name in str(errors)


def _note(facts: SignInFacts, phone: str) -> Note:
    if facts.lock_s > 0:
        return Note("due", translate("SignIn", "Too many attempts"), wait_sentence(facts.lock_s, phone))
    if facts.reach is Reach.OFFLINE:
        body = translate("SignIn", "Check your internet connection. We keep trying, and what you typed stays here.")
        return Note("due", translate("SignIn", "The portal cannot be reached"), body)
    match facts.session:
        case Out(why=WhyOut.NOT_A_CUSTOMER) if not facts.changed_since:
            body = translate("SignIn", "Support staff cannot use this program yet. Sign in with a customer's account.")
            return Note("scheduled", translate("SignIn", "This is a support sign-in"), body)
        case Out(why=WhyOut.ENDED):
            body = translate("SignIn", "Your sign-in ended, to keep your account safe. Sign in again to go on.")
            return Note("scheduled", translate("SignIn", "You have been signed out"), body)
        case Out(why=WhyOut.CODE_TOO_LATE) if not facts.changed_since:
            body = translate("SignIn", "Enter your password again, and then a code within 5 minutes.")
            return Note("scheduled", translate("SignIn", "The code came too late"), body)
        case Out(error=error) if error is not None and not facts.changed_since:
            return _error_note(error, phone)
        case _:
            return Note()


def _error_note(error: PortalError | Surprise, phone: str) -> Note:
    match error:
        case InvalidCredentials() | Invalid() | RateLimited() | Unreachable():
            return Note()  # told at the field, or by the notes above
        case Surprise(reference=reference):
            pass
        case PortalError():
            reference = error.request_id or ""
    if reference:
        body = translate("SignIn", "Try again in a moment. If it stays, call us at %1 and tell us the reference %2.")
        body = body.replace("%1", phone).replace("%2", reference)
    else:
        body = translate("SignIn", "Try again in a moment. If it stays, call us at %1.").replace("%1", phone)
    return Note("overdue", translate("SignIn", "The portal had a problem"), body)
