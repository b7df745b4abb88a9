"""What can go wrong where settings are changed, and the sentences for it."""

from dataclasses import dataclass
from enum import Enum
from math import ceil
from typing import assert_never

from PySide6.QtCore import QCoreApplication

from daystarr_client.api.enums import ProblemCode
from daystarr_client.api.errors import InvalidCredentials, PortalError, RateLimited, RetryLater, Unreachable
from daystarr_client.tasks import Surprise
from daystarr_client.viewmodels.pay_words import SILENCE, Said
from daystarr_client.viewmodels.wording import fill

translate = QCoreApplication.translate


class What(Enum):
    """What went wrong, as far as the person can act on it."""

    WRONG_PASSWORD = "wrong_password"  # noqa: S105
    LOCKED = "locked"
    BUSY = "busy"
    UNREACHABLE = "unreachable"
    UNSURE = "unsure"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class Trouble:
    """What went wrong; `code` is the portal's word for it.

    `until` is when to try again, on the monotonic clock; `reference` what support can look up.
    """

    what: What
    code: ProblemCode = ProblemCode.OTHER
    until: float = 0
    reference: str = ""


def trouble_of(error: PortalError | Surprise, clock: float) -> Trouble:
    """What an error means; `clock` is now."""
    if isinstance(error, Surprise):
        return Trouble(What.BROKEN, reference=error.reference)
    until = clock + ((error.retry_after or 60) if isinstance(error, RetryLater) else 0)
    match error:
        case PortalError(code=ProblemCode.WRONG_PASSWORD) | InvalidCredentials():
            return Trouble(What.WRONG_PASSWORD, error.code)
        case RateLimited(code=ProblemCode.TOO_MANY_ATTEMPTS):
            return Trouble(What.LOCKED, error.code, until)
        case RateLimited():
            return Trouble(What.BUSY, error.code, until)
        case _ if error.may_have_happened:
            return Trouble(What.UNSURE, error.code)
        case Unreachable():
            return Trouble(What.UNREACHABLE, error.code)
        case _:
            return Trouble(What.BROKEN, error.code, reference=error.request_id or "")


def waits(trouble: Trouble | None, clock: float) -> bool:
    """Whether nothing is taken for a while."""
    return trouble is not None and trouble.until > clock


def trouble_words(trouble: Trouble | None, phone: str, clock: float) -> Said:
    """What went wrong and what to do; nothing once the wait is over."""
    if trouble is None or (trouble.until and trouble.until <= clock):
        return SILENCE
    minutes = max(1, ceil((trouble.until - clock) / 60))
    status, title, body = _told(trouble)
    return Said(status, title, fill(body, phone, trouble.reference, str(minutes)))


def _told(trouble: Trouble) -> tuple[str, str, str]:
    match trouble.what:
        case What.WRONG_PASSWORD:
            return "overdue", translate("Settings", "This is not your password"), wrong_password()
        case What.LOCKED:
            body = translate(
                "Settings", "To keep your account safe, try again in %3 min. If you need help, call us at %1."
            )
            return "due", translate("Settings", "Too many wrong attempts"), body
        case What.BUSY:
            body = translate("Settings", "Wait %3 min, then try again.")
            return "due", translate("Settings", "Too many requests"), body
        case What.UNREACHABLE:
            body = translate("Settings", "Check your internet connection, then try again. Nothing was changed.")
            return "due", translate("Settings", "The portal cannot be reached"), body
        case What.UNSURE:
            body = translate("Settings", "We cannot tell whether this was done. Try again: it does no harm.")
            return "due", translate("Settings", "No answer from the portal"), body
        case What.BROKEN:
            body = translate("Settings", "Try again. If it stays, call us at %1.")
            if trouble.reference:
                body = translate("Settings", "Try again. If it stays, call us at %1 and tell us the reference %2.")
            return "overdue", translate("Settings", "The portal had a problem"), body
        case _:
            assert_never(trouble.what)


def wrong_password() -> str:
    """What is said at the field of a password that is not the right one."""
    return translate("Settings", "This is not your password. Check it and try again.")
