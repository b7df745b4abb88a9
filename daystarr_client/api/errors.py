"""Everything that can go wrong between the client and the portal, as one tree.

No error carries words of the portal for people to read: texts are chosen by class and `code`. `request_id` is the
reference number that support can look up.
"""

from collections.abc import Mapping

from daystarr_client.api.enums import ProblemCode


class PortalAddressError(ValueError):
    """The portal's address is not one the client may use: not https, or not an address at all."""


class PortalError(Exception):
    """A call to the portal did not give what was asked for.

    `may_have_happened` is true when the portal may have done what was asked all the same: the request, or an earlier
    attempt at it, was sent and never answered. A payment is then unknown, and must be settled before another is made.
    """

    def __init__(
        self,
        code: ProblemCode = ProblemCode.OTHER,
        *,
        request_id: str | None = None,
        may_have_happened: bool = False,
    ) -> None:
        super().__init__()
        self.code = code
        self.request_id = request_id
        self.may_have_happened = may_have_happened

    def __str__(self) -> str:
        reference = f" ({self.request_id})" if self.request_id else ""
        return f"{type(self).__name__}: {self.code.value}{reference}"


class Unreachable(PortalError):
    """No answer: the portal, or the way to it, is not there, or the connection broke."""


class TimedOut(Unreachable):
    """No complete answer within the time allowed for the whole call."""


class Untrusted(Unreachable):
    """Whoever answered could not prove to be the portal: its certificate is not one this machine trusts."""


class Closed(Unreachable):
    """The call was given up because this client is being closed."""


class BadAnswer(PortalError):
    """The answer is not one of the Portal API: HTML, a redirect, broken JSON, absurd values, too long."""


class SignedOut(PortalError):
    """Nobody is signed in any more, and signing in again is the only way on."""


class InvalidCredentials(PortalError):
    """The username or the password is wrong, or the password given again to confirm something."""


class SecondStepRequired(PortalError):
    """The password is right, and a code of the authenticator app is needed too.

    `challenge` goes with that code, for `expires_in` seconds.
    """

    def __init__(self, challenge: str, expires_in: int, *, request_id: str | None = None) -> None:
        super().__init__(ProblemCode.SECOND_STEP_REQUIRED, request_id=request_id)
        self.challenge = challenge
        self.expires_in = expires_in


class Forbidden(PortalError):
    """Signed in, but not allowed to do this."""


class FeatureUnavailable(Forbidden):
    """The portal has switched this off for the account."""


class NotFound(PortalError):
    """There is no such thing on this account."""


class Invalid(PortalError):
    """The portal refused what was sent.

    `errors` says by JSON pointer what is wrong where, in the portal's words: match the pointers, never show the words.
    """

    def __init__(
        self,
        code: ProblemCode = ProblemCode.INVALID_REQUEST,
        *,
        errors: Mapping[str, str] | None = None,
        request_id: str | None = None,
        may_have_happened: bool = False,
    ) -> None:
        super().__init__(code, request_id=request_id, may_have_happened=may_have_happened)
        self.errors: Mapping[str, str] = dict(errors or {})


class Conflict(PortalError):
    """What was asked does not fit the present state; `code` says why."""


class Stale(Conflict):
    """Someone else changed it in the meantime: read it again first."""


class RetryLater(PortalError):
    """The portal asks to wait. `retry_after` is in seconds, None when it did not say how long."""

    def __init__(
        self,
        code: ProblemCode = ProblemCode.OTHER,
        *,
        retry_after: float | None = None,
        request_id: str | None = None,
        may_have_happened: bool = False,
    ) -> None:
        super().__init__(code, request_id=request_id, may_have_happened=may_have_happened)
        self.retry_after = retry_after


class RateLimited(RetryLater):
    """Too many requests, or too many attempts at signing in."""


class InProgress(RetryLater, Conflict):
    """The same idempotency key is being worked on right now."""


class ServerFault(RetryLater):
    """The portal failed, or is being restarted."""
