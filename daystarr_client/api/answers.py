"""Reading answers: the model that was asked for, or the error that says why not."""

import re
import time
from collections.abc import Callable, Collection
from email.utils import parsedate_to_datetime
from typing import TypeVar

from pydantic import Field, ValidationError

from daystarr_client.api.enums import ProblemCode
from daystarr_client.api.errors import (
    BadAnswer,
    Conflict,
    FeatureUnavailable,
    Forbidden,
    InProgress,
    Invalid,
    InvalidCredentials,
    NotFound,
    PortalError,
    RateLimited,
    SecondStepRequired,
    ServerFault,
    SignedOut,
    Stale,
    Unreachable,
)
from daystarr_client.api.fields import Model, Seconds, Token
from daystarr_client.api.transport import EVENT_STREAM, Answer

FILE_TYPES = frozenset({"image/png", "image/jpeg", "application/pdf", "text/plain"})
LONGEST_WAIT = 24 * 3600.0
_REFERENCE = re.compile(r"[A-Za-z0-9_\-]{1,64}")

M = TypeVar("M", bound=Model)


class FieldProblem(Model):
    """One thing wrong with a request."""

    pointer: str = Field(max_length=1000)
    detail: str = Field(max_length=20_000)


class Challenge(Model):
    """What goes with the code of a second step."""

    token: Token
    expires_in: Seconds


class ProblemDetails(Model):
    """What the client uses of an error answer (RFC 9457)."""

    code: ProblemCode
    request_id: str
    errors: tuple[FieldProblem, ...] = Field(default=(), max_length=1000)
    challenge: Challenge | None = None


def read_model(model: type[M], answer: Answer, good: Collection[int] = frozenset({200, 201})) -> M:
    """The model in a `good` answer. Raises `BadAnswer`, or the error in any other answer."""
    if answer.status not in good:
        raise refusal(answer)
    if answer.media_type != "application/json":
        raise bad_answer(answer)
    try:
        return model.model_validate_json(answer.body)
    except ValidationError:
        raise bad_answer(answer) from None


def read_pdf(answer: Answer) -> bytes:
    """The PDF document in a good answer. Raises `BadAnswer`, or the error in any other answer."""
    if answer.status != 200:
        raise refusal(answer)
    if answer.media_type != "application/pdf" or not answer.body.startswith(b"%PDF-"):
        raise bad_answer(answer)
    return answer.body


def read_calendar_file(answer: Answer) -> bytes:
    """The calendar file in a good answer. Raises `BadAnswer`, or the error in any other answer."""
    if answer.status != 200:
        raise refusal(answer)
    if answer.media_type != "text/calendar" or not answer.body.startswith(b"BEGIN:VCALENDAR"):
        raise bad_answer(answer)
    return answer.body


def read_zip(answer: Answer) -> bytes:
    """The ZIP archive in a good answer. Raises `BadAnswer`, or the error in any other answer."""
    if answer.status != 200:
        raise refusal(answer)
    if answer.media_type != "application/zip" or not answer.body.startswith(b"PK"):
        raise bad_answer(answer)
    return answer.body


def read_head(answer: Answer) -> None:
    """Accept the head of a stream of events. Raises `BadAnswer`, or the error in any other answer."""
    if answer.status != 200:
        raise refusal(answer)
    if answer.media_type != EVENT_STREAM:
        raise bad_answer(answer)


def read_file(answer: Answer) -> bytes:
    """The file in a good answer. Raises `BadAnswer`, or the error in any other answer."""
    if answer.status != 200:
        raise refusal(answer)
    if answer.media_type not in FILE_TYPES:
        raise bad_answer(answer)
    return answer.body


def read_nothing(answer: Answer) -> None:
    """Accept an answer without content. Raises the error in any other answer."""
    if answer.status not in {202, 204}:
        raise refusal(answer)


def bad_answer(answer: Answer) -> BadAnswer:
    """The error for an answer that is not one of the Portal API."""
    return BadAnswer(request_id=_reference(answer.headers.get("x-request-id", "")), may_have_happened=True)


def refusal(answer: Answer) -> PortalError:
    """The error that an answer other than the expected one stands for."""
    wait = _retry_after(answer.headers.get("retry-after", ""))
    problem = _problem(answer)
    code = ProblemCode.OTHER if problem is None else problem.code
    reference = _reference(answer.headers.get("x-request-id", "") if problem is None else problem.request_id)
    if answer.status >= 500:
        return ServerFault(code, retry_after=wait, request_id=reference, may_have_happened=True)
    if answer.status == 429:
        return RateLimited(code, retry_after=wait, request_id=reference)
    if problem is None:
        # Not the portal's own words: a proxy, a captive network, a wrong address. Nobody is signed out by those.
        return Unreachable() if answer.status == 407 else bad_answer(answer)
    if answer.status == 401 and problem.challenge is not None:
        return SecondStepRequired(problem.challenge.token, problem.challenge.expires_in, request_id=reference)
    if answer.status == 409 and code is ProblemCode.IDEMPOTENCY_IN_PROGRESS:
        return InProgress(code, retry_after=wait, request_id=reference, may_have_happened=True)
    if answer.status in {400, 413, 415, 422}:
        return Invalid(code, errors={error.pointer: error.detail for error in problem.errors}, request_id=reference)
    return _plain_refusal(answer.status, code)(code, request_id=reference)


def _plain_refusal(status: int, code: ProblemCode) -> Callable[..., PortalError]:
    match status, code:
        case 401, (ProblemCode.INVALID_CREDENTIALS | ProblemCode.WRONG_PASSWORD):
            return InvalidCredentials
        case 401, _:
            return SignedOut
        case 403, ProblemCode.FEATURE_UNAVAILABLE:
            return FeatureUnavailable
        case 403, _:
            return Forbidden
        case ((404 | 410), _):
            return NotFound
        case ((409 | 428), _):
            return Conflict
        case 412, _:
            return Stale
        case _:
            return BadAnswer


def _problem(answer: Answer) -> ProblemDetails | None:
    if answer.media_type != "application/problem+json":
        return None
    try:
        return ProblemDetails.model_validate_json(answer.body)
    except ValidationError:
        return None


def _reference(text: str) -> str | None:
    return text if _REFERENCE.fullmatch(text) else None


def _retry_after(text: str) -> float | None:
    if text.isascii() and text.isdigit():
        return min(float(text[:9]), LONGEST_WAIT)
    try:
        return min(max(0.0, parsedate_to_datetime(text).timestamp() - time.time()), LONGEST_WAIT)
    except (ValueError, OverflowError, OSError):
        return None
