"""Where somebody is who gets in for the first time, or back in after forgetting the password."""

from dataclasses import dataclass, field
from enum import Enum
from typing import Final, TypeAlias

from daystarr_client.api.enums import ProblemCode
from daystarr_client.api.enums_people import PasswordFault
from daystarr_client.api.errors import PortalError, RateLimited, RetryLater, Unreachable
from daystarr_client.services.entry import EntryKind
from daystarr_client.tasks import Surprise
from daystarr_client.viewmodels.password_judge import refused_fault

RESEND_S: Final = 30.0
ACCOUNT_DIGITS: Final = 11


class What(Enum):
    """What went wrong, as far as the person can act on it."""

    UNREACHABLE = "unreachable"
    UNSURE = "unsure"
    WAIT = "wait"
    LOCKED = "locked"
    CODE_WRONG = "code_wrong"
    CODE_EXPIRED = "code_expired"
    CODE_USED = "code_used"
    TOO_LATE = "too_late"
    USERNAME_INVALID = "username_invalid"
    USERNAME_TAKEN = "username_taken"
    PASSWORD = "password"  # noqa: S105
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class Trouble:
    """What went wrong. `until` is when to try again, on the monotonic clock; `reference` what support can look up."""

    what: What
    until: float = 0
    fault: PasswordFault | None = None
    reference: str = ""


class Missing(Enum):
    """A field that nothing useful stands in."""

    NUMBER = "number"
    EMAIL = "email"
    USERNAME = "username"
    CODE = "code"
    PASSWORD = "password"  # noqa: S105


@dataclass(frozen=True, slots=True)
class Closed:
    """Nobody asked for it."""


@dataclass(frozen=True, slots=True)
class Who:
    """Who it is about: an account number and an email to register, a username or an email to get back in."""

    kind: EntryKind
    number: str = ""
    email: str = ""
    username: str = ""
    missing: tuple[Missing, ...] = ()
    busy: bool = False
    trouble: Trouble | None = None

    @property
    def sent_to(self) -> str:
        """What was typed to say where the code goes."""
        return self.email if self.kind is EntryKind.REGISTER else self.username


@dataclass(frozen=True, slots=True)
class Code:
    """A code was sent: `entry` goes with it. Another one is sent from `resend_at` on, on the monotonic clock."""

    who: Who
    entry: str = field(repr=False)
    minutes: int
    resend_at: float
    typed: str = field(default="", repr=False)
    again: bool = False
    missing: bool = False
    sending: bool = False
    busy: bool = False
    trouble: Trouble | None = None


@dataclass(frozen=True, slots=True)
class Choosing:
    """The code was right. Lengths are those of the password, in characters; the password itself is kept nowhere."""

    who: Who
    ticket: str = field(repr=False)
    username: str
    missing: tuple[Missing, ...] = ()
    busy: bool = False
    trouble: Trouble | None = None


@dataclass(frozen=True, slots=True)
class Finished:
    """It is done: what is left is to sign in."""

    kind: EntryKind
    username: str


EntryState: TypeAlias = Closed | Who | Code | Choosing | Finished


def missing_of(who: Who) -> tuple[Missing, ...]:
    """The fields that cannot be right, in the order they stand."""
    if who.kind is EntryKind.RESET:
        return () if who.username.strip() else (Missing.USERNAME,)
    found: list[Missing] = []
    if sum(map(str.isdigit, who.number)) != ACCOUNT_DIGITS:
        found.append(Missing.NUMBER)
    head, at, tail = who.email.strip().partition("@")
    if not (head and at and tail):
        found.append(Missing.EMAIL)
    return tuple(found)


_BY_CODE: Final = {
    ProblemCode.CODE_WRONG: What.CODE_WRONG,
    ProblemCode.CODE_EXPIRED: What.CODE_EXPIRED,
    ProblemCode.CODE_USED: What.CODE_USED,
    ProblemCode.ENTRY_EXPIRED: What.TOO_LATE,
    ProblemCode.USERNAME_INVALID: What.USERNAME_INVALID,
    ProblemCode.USERNAME_TAKEN: What.USERNAME_TAKEN,
}


def trouble_of(error: PortalError | Surprise, clock: float) -> Trouble:
    """What an error means here; `clock` is now."""
    if isinstance(error, Surprise):
        return Trouble(What.BROKEN, reference=error.reference)
    until = clock + ((error.retry_after or 60) if isinstance(error, RetryLater) else 0)
    fault = refused_fault(error.code)
    match error:
        case RateLimited(code=ProblemCode.TOO_MANY_ATTEMPTS):
            return Trouble(What.LOCKED, until)
        case RateLimited():
            return Trouble(What.WAIT, until)
        case _ if fault is not None:
            return Trouble(What.PASSWORD, fault=fault)
        case _ if error.code in _BY_CODE:
            return Trouble(_BY_CODE[error.code])
        case _ if error.may_have_happened:
            return Trouble(What.UNSURE)
        case Unreachable():
            return Trouble(What.UNREACHABLE)
        case _:
            return Trouble(What.BROKEN, reference=error.request_id or "")
