"""What is written for a ticket, as far as it has come, and what can go wrong with it."""

from dataclasses import dataclass, field
from enum import Enum
from typing import Final, TypeAlias

from daystarr_client.api.enums import ProblemCode
from daystarr_client.api.enums_trust import TicketCategory
from daystarr_client.api.errors import (
    FeatureUnavailable,
    Invalid,
    NotFound,
    PortalError,
    RateLimited,
    RetryLater,
    Unreachable,
)
from daystarr_client.tasks import Surprise

LONGEST_BODY: Final = 10_000
LONGEST_SUBJECT: Final = 200


class What(Enum):
    """What went wrong, as far as the person can act on it."""

    UNREACHABLE = "unreachable"
    UNSURE = "unsure"
    WAIT = "wait"
    CLOSED = "closed"
    CARD_NUMBER = "card_number"
    TOO_MANY_FILES = "too_many_files"
    FILE_TOO_LARGE = "file_too_large"
    FILE_KIND = "file_kind"
    FILE_UNREADABLE = "file_unreadable"
    FILES_GONE = "files_gone"
    SWITCHED_OFF = "switched_off"
    REFUSED = "refused"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class Trouble:
    """What went wrong. `name` is of the file it is about; `seconds` is how long to wait."""

    what: What
    name: str = ""
    seconds: float = 0
    reference: str = ""


@dataclass(frozen=True, slots=True)
class DraftFile:
    """A file to go with a message. It went out once it has an `attachment_id`; `share` is how much of it did."""

    key: str
    name: str
    content: bytes = field(repr=False, compare=False)
    attachment_id: str = ""
    share: float | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """A message that is being written into a ticket. `unsure` when an attempt to send it was never answered; `known`
    are the messages that were there before that.
    """

    text: str = ""
    files: tuple[DraftFile, ...] = ()
    missing: bool = False
    reading: bool = False
    sending: bool = False
    unsure: bool = False
    known: frozenset[str] = frozenset()
    trouble: Trouble | None = None


class Wrong(Enum):
    """What is wrong with a field of a new ticket."""

    MISSING = "missing"
    TOO_LONG = "too_long"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Closed:
    """The sheet is closed."""


@dataclass(frozen=True, slots=True)
class Writing:
    """A new ticket is written. While an attempt is `unsure`, nothing of it can be changed: the same is sent again."""

    key: str
    subject: str = ""
    category: TicketCategory | None = None
    body: str = ""
    subject_wrong: Wrong | None = None
    category_missing: bool = False
    body_wrong: Wrong | None = None
    sending: bool = False
    unsure: bool = False
    leaving: bool = False
    trouble: Trouble | None = None


@dataclass(frozen=True, slots=True)
class Ending:
    """Shall this ticket be closed?"""

    ticket_id: str
    title: str
    busy: bool = False
    trouble: Trouble | None = None


SheetState: TypeAlias = Closed | Writing | Ending

_CODES: Final = {
    ProblemCode.TICKET_CLOSED: What.CLOSED,
    ProblemCode.CARD_NUMBER_REFUSED: What.CARD_NUMBER,
    ProblemCode.TOO_MANY_ATTACHMENTS: What.TOO_MANY_FILES,
    ProblemCode.ATTACHMENT_TOO_LARGE: What.FILE_TOO_LARGE,
    ProblemCode.BODY_TOO_LARGE: What.FILE_TOO_LARGE,
    ProblemCode.ATTACHMENT_TYPE_REFUSED: What.FILE_KIND,
    ProblemCode.ATTACHMENT_UNKNOWN: What.FILES_GONE,
}


def trouble_of(error: PortalError | Surprise, name: str = "") -> Trouble:
    """What an error means here; `name` is of the file that was sent."""
    if isinstance(error, Surprise):
        return Trouble(What.BROKEN, name, reference=error.reference)
    if error.code in _CODES:
        return Trouble(_CODES[error.code], name)
    reference = error.request_id or ""
    match error:
        case RateLimited():
            return Trouble(What.WAIT, name, seconds=_seconds(error))
        case FeatureUnavailable():
            return Trouble(What.SWITCHED_OFF, name)
        case _ if error.may_have_happened:
            return Trouble(What.UNSURE, name)
        case Unreachable():
            return Trouble(What.UNREACHABLE, name)
        case Invalid() | NotFound():
            return Trouble(What.REFUSED, name, reference=reference)
        case _:
            return Trouble(What.BROKEN, name, reference=reference)


def _seconds(error: PortalError) -> float:
    return (error.retry_after or 0) if isinstance(error, RetryLater) else 0


def body_wrong(text: str) -> Wrong | None:
    """What is wrong with what is written, as far as can be told here."""
    if not text.strip():
        return Wrong.MISSING
    return Wrong.TOO_LONG if len(text.strip()) > LONGEST_BODY else None
