"""Where the security page and its sheet are."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from typing import Final, TypeAlias

from daystarr_client.api.enums import ProblemCode
from daystarr_client.api.errors import InvalidCredentials, PortalError, RateLimited, RetryLater, Unreachable
from daystarr_client.tasks import Surprise

SHORTEST: Final = 4
LONGEST: Final = 8
SHOWN_S: Final = 30.0


class Purpose(Enum):
    """What the password is asked for."""

    SHOW = "show"
    CHANGE = "change"
    ONE_CALL = "one_call"


class What(Enum):
    """What went wrong, as far as the person can act on it."""

    UNREACHABLE = "unreachable"
    UNSURE = "unsure"
    WRONG_PASSWORD = "wrong_password"  # noqa: S105
    LOCKED = "locked"
    BUSY = "busy"
    NOT_SET = "not_set"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class Trouble:
    """What went wrong. `until` is when to try again, on the monotonic clock; `reference` what support can look up."""

    what: What
    until: float = 0
    reference: str = ""


class CodeProblem(Enum):
    """What is wrong with a new code."""

    MISSING = "missing"
    NOT_DIGITS = "not_digits"
    LENGTH = "length"
    TOO_EASY = "too_easy"


@dataclass(frozen=True, slots=True)
class Shown:
    """The code is in sight until a moment of the monotonic clock."""

    code: str = field(repr=False)
    until: float


@dataclass(frozen=True, slots=True)
class OneCall:
    """A code for one call that was just made; `expires_at` is on the portal's clock."""

    code: str = field(repr=False)
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class PageState:
    """What the page itself is at. `doing` is under way; `trouble` is how the last thing that was tried ended."""

    shown: Shown | None = None
    one_call: OneCall | None = None
    doing: Purpose | None = None
    trouble: Trouble | None = None


@dataclass(frozen=True, slots=True)
class Closed:
    """The sheet is closed."""


@dataclass(frozen=True, slots=True)
class Asking:
    """The password is asked for. `typed` is a new code that waits for it."""

    purpose: Purpose
    typed: str = field(default="", repr=False)
    missing: bool = False
    busy: bool = False
    trouble: Trouble | None = None


@dataclass(frozen=True, slots=True)
class Changing:
    """A new code is typed."""

    typed: str = field(default="", repr=False)
    problem: CodeProblem | None = None
    busy: bool = False
    trouble: Trouble | None = None


SheetState: TypeAlias = Closed | Asking | Changing


def code_problem(typed: str) -> CodeProblem | None:
    """What is wrong with a code, as far as can be told here; whether it is easy to guess the portal tells."""
    if not typed:
        return CodeProblem.MISSING
    if not (typed.isascii() and typed.isdecimal()):
        return CodeProblem.NOT_DIGITS
    return None if SHORTEST <= len(typed) <= LONGEST else CodeProblem.LENGTH


def trouble_of(error: PortalError | Surprise, clock: float) -> Trouble:
    """What an error means here; `clock` is now."""
    until = clock + ((error.retry_after or 60) if isinstance(error, RetryLater) else 0)
    match error:
        case Surprise(reference=reference):
            return Trouble(What.BROKEN, reference=reference)
        case InvalidCredentials():
            return Trouble(What.WRONG_PASSWORD)
        case RateLimited(code=ProblemCode.TOO_MANY_ATTEMPTS):
            return Trouble(What.LOCKED, until)
        case RateLimited():
            return Trouble(What.BUSY, until)
        case _ if error.may_have_happened:
            return Trouble(What.UNSURE)
        case Unreachable():
            return Trouble(What.UNREACHABLE)
        case _ if error.code is ProblemCode.SECURITY_CODE_NOT_SET:
            return Trouble(What.NOT_SET)
        case _:
            return Trouble(What.BROKEN, reference=error.request_id or "")
