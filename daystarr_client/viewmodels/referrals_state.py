"""An invitation as far as it is typed, and what can be wrong with it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum
from typing import Final

from daystarr_client.api.enums import ProblemCode
from daystarr_client.api.errors import Invalid, PortalError, RateLimited, RetryLater, Unreachable
from daystarr_client.tasks import Surprise

LONGEST_NOTE: Final = 500


class Wrong(Enum):
    """What is wrong with the email address or the note."""

    NO_EMAIL = "no_email"
    NOT_AN_EMAIL = "not_an_email"
    OWN_EMAIL = "own_email"
    INVITED_BEFORE = "invited_before"
    NOTE_HAS_LINK = "note_has_link"
    NOTE_TOO_LONG = "note_too_long"
    NOTE_REFUSED = "note_refused"


class What(Enum):
    """What went wrong with sending it."""

    UNREACHABLE = "unreachable"
    UNSURE = "unsure"
    WAIT = "wait"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class Trouble:
    """What went wrong. `seconds` is how long to wait, `reference` what support can look up."""

    what: What
    seconds: float = 0
    reference: str = ""


@dataclass(frozen=True, slots=True)
class Invitation:
    """What is typed. `unsure` when an attempt to send the same was never answered."""

    email: str = ""
    note: str = ""
    email_wrong: Wrong | None = None
    note_wrong: Wrong | None = None
    sending: bool = False
    unsure: bool = False
    trouble: Trouble | None = None


def checked(invitation: Invitation, address_of: Callable[[str], str | None]) -> Invitation:
    """The invitation with what can be seen to be wrong with it here."""
    email_wrong = None
    if not invitation.email.strip():
        email_wrong = Wrong.NO_EMAIL
    elif address_of(invitation.email) is None:
        email_wrong = Wrong.NOT_AN_EMAIL
    note_wrong = Wrong.NOTE_TOO_LONG if len(invitation.note.strip()) > LONGEST_NOTE else None
    return replace(invitation, email_wrong=email_wrong, note_wrong=note_wrong)


_AT_EMAIL: Final = {
    ProblemCode.EMAIL_INVALID: Wrong.NOT_AN_EMAIL,
    ProblemCode.OWN_EMAIL: Wrong.OWN_EMAIL,
    ProblemCode.ALREADY_INVITED: Wrong.INVITED_BEFORE,
}


def not_sent(invitation: Invitation, error: PortalError | Surprise) -> Invitation | None:
    """The invitation after `error`; None where the error says that it was sent by an earlier attempt."""
    after = replace(invitation, sending=False, trouble=None)
    if isinstance(error, Surprise):
        return replace(after, trouble=Trouble(What.BROKEN, reference=error.reference))
    if error.code is ProblemCode.ALREADY_INVITED and invitation.unsure:
        return None
    if error.code in _AT_EMAIL:
        return replace(after, email_wrong=_AT_EMAIL[error.code])
    if error.code is ProblemCode.NOTE_HAS_LINK:
        return replace(after, note_wrong=Wrong.NOTE_HAS_LINK)
    if isinstance(error, Invalid) and "/note" in error.errors:
        return replace(after, note_wrong=Wrong.NOTE_REFUSED)
    return replace(after, unsure=after.unsure or error.may_have_happened, trouble=_trouble(error))


def _trouble(error: PortalError) -> Trouble:
    seconds = (error.retry_after or 0) if isinstance(error, RetryLater) else 0
    match error:
        case RateLimited():
            return Trouble(What.WAIT, seconds)
        case _ if error.may_have_happened:
            return Trouble(What.UNSURE)
        case Unreachable():
            return Trouble(What.UNREACHABLE)
        case _:
            return Trouble(What.BROKEN, reference=error.request_id or "")
