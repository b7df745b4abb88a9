"""Where the contact sheet is."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, TypeAlias

from daystarr_client.api.enums import ProblemCode
from daystarr_client.api.errors import Conflict, Invalid, NotFound, PortalError, RateLimited, RetryLater, Unreachable
from daystarr_client.tasks import Surprise
from daystarr_client.viewmodels.contact_draft import Draft, Form

if TYPE_CHECKING:
    from daystarr_client.api.models_contacts import Contact


class What(Enum):
    """What went wrong, as far as the person can act on it."""

    UNREACHABLE = "unreachable"
    UNSURE = "unsure"
    WAIT = "wait"
    LAST_PRIMARY = "last_primary"
    TOO_MANY_CONTACTS = "too_many_contacts"
    TOO_MANY_REACHES = "too_many_reaches"
    CARD_NUMBER = "card_number"
    REFUSED = "refused"
    TOO_LATE = "too_late"
    GONE = "gone"
    PERSON_GONE = "person_gone"
    CODE_WRONG = "code_wrong"
    CODE_EXPIRED = "code_expired"
    TOO_MANY_TRIES = "too_many_tries"
    CHANGED = "changed"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class Trouble:
    """What went wrong. `seconds` is how long to wait, `reference` what support can look up."""

    what: What
    seconds: float = 0
    reference: str = ""


@dataclass(frozen=True, slots=True)
class Closed:
    """The sheet is closed."""


@dataclass(frozen=True, slots=True)
class Picking:
    """Whose phone or email is it? Also while the contacts are still on their way."""

    form: Form


@dataclass(frozen=True, slots=True)
class Editing:
    """Something is typed. `base` is the person as they were when it began, None for a new one.

    `left` are the fields whose errors are shown; `refused` what the portal found wrong with which field. `unsure` when
    an attempt to save was never answered. `leaving` asks whether to throw away what was typed.
    """

    form: Form
    base: "Contact | None"
    start: Draft
    draft: Draft
    reach_id: str = ""
    cursor: int = 0
    edits: int = 0
    left: frozenset[str] = frozenset()
    refused: Mapping[str, ProblemCode] = field(default_factory=dict[str, ProblemCode])
    saving: bool = False
    removing: bool = False
    unsure: bool = False
    leaving: bool = False
    trouble: Trouble | None = None


@dataclass(frozen=True, slots=True)
class Merging:
    """Somebody else changed the same: `newest` is how it is now. `kept` are the parts in which mine shall stand."""

    editing: Editing
    newest: "Contact"
    theirs: Draft
    kept: frozenset[str]


@dataclass(frozen=True, slots=True)
class Added:
    """A person is new on the account, and nobody knows yet how to reach them."""

    contact: "Contact"


@dataclass(frozen=True, slots=True)
class Removing:
    """A phone or an email is to be taken away."""

    form: Form
    base: "Contact"
    reach_id: str
    busy: bool = False
    trouble: Trouble | None = None


@dataclass(frozen=True, slots=True)
class Confirming:
    """The code that was sent is to be typed. `resend_at` is on the monotonic clock, in seconds."""

    form: Form
    contact_id: str
    reach_id: str
    where: str
    typed: str = ""
    missing: bool = False
    busy: bool = False
    sending: bool = False
    sent_again: bool = False
    resend_at: float = 0
    trouble: Trouble | None = None


State: TypeAlias = Closed | Picking | Editing | Merging | Added | Removing | Confirming

_CODES = {
    ProblemCode.LAST_PRIMARY_CONTACT: What.LAST_PRIMARY,
    ProblemCode.TOO_MANY_CONTACTS: What.TOO_MANY_CONTACTS,
    ProblemCode.TOO_MANY_REACHES: What.TOO_MANY_REACHES,
    ProblemCode.RESTORE_EXPIRED: What.TOO_LATE,
    ProblemCode.CARD_NUMBER_REFUSED: What.CARD_NUMBER,
    ProblemCode.CODE_WRONG: What.CODE_WRONG,
    ProblemCode.CODE_EXPIRED: What.CODE_EXPIRED,
    ProblemCode.TOO_MANY_ATTEMPTS: What.TOO_MANY_TRIES,
}


def trouble_of(error: PortalError | Surprise) -> Trouble:
    """What an error means here."""
    if isinstance(error, Surprise):
        return Trouble(What.BROKEN, reference=error.reference)
    seconds = (error.retry_after or 0) if isinstance(error, RetryLater) else 0
    if error.code in _CODES:
        return Trouble(_CODES[error.code], seconds)
    match error:
        case _ if error.may_have_happened:
            return Trouble(What.UNSURE)
        case Unreachable():
            return Trouble(What.UNREACHABLE)
        case RateLimited():
            return Trouble(What.WAIT, seconds)
        case NotFound():
            return Trouble(What.GONE)
        case Invalid() | Conflict():
            return Trouble(What.REFUSED, reference=error.request_id or "")
        case _:
            return Trouble(What.BROKEN, reference=error.request_id or "")


def refusals(error: PortalError | Surprise) -> dict[str, ProblemCode]:
    """Which fields the portal found something wrong with."""
    if not isinstance(error, Invalid) or error.code is ProblemCode.CARD_NUMBER_REFUSED:
        return {}
    names = {"number": "where", "address": "where"}
    parts = [pointer.strip("/").split("/") for pointer in error.errors]
    fields = [part[-1] if part[0] == "mailing_address" else part[0] for part in parts if part[0]]
    return {names.get(name, name): error.code for name in fields}
