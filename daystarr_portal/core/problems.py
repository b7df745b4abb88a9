"""Errors of the API as problem details (RFC 9457)."""

from dataclasses import dataclass, field
from http import HTTPStatus

from starlette.responses import Response

from daystarr_portal.core.schema import Schema

MEDIA_TYPE = "application/problem+json"


class FieldProblem(Schema):
    """One thing wrong with the request: `pointer` is a JSON pointer into its body or a parameter's name."""

    pointer: str
    detail: str


class Challenge(Schema):
    """What to send with a code to finish a sign-in, within `expires_in` seconds."""

    token: str
    expires_in: int


class ProblemDetails(Schema):
    """The body of every error answer; `challenge` comes with `second_step_required` only."""

    type: str
    title: str
    status: int
    detail: str
    code: str
    request_id: str
    errors: list[FieldProblem] = []
    challenge: Challenge | None = None


@dataclass(eq=False)
class Problem(Exception):
    """An expected refusal; the app turns it into `ProblemDetails`.

    `code` is what clients act on: lower snake case, never renamed once published.
    """

    status: HTTPStatus
    code: str
    detail: str
    errors: tuple[FieldProblem, ...] = ()
    headers: dict[str, str] = field(default_factory=dict[str, str])
    challenge: Challenge | None = None


def not_found() -> Problem:
    """404: no such thing, or not this customer's (the two are never told apart)."""
    return Problem(HTTPStatus.NOT_FOUND, "not_found", "There is no such thing on this account.")


def invalid(*errors: FieldProblem, code: str = "invalid_request") -> Problem:
    """422: the request was understood, and these parts of it are wrong."""
    return Problem(HTTPStatus.UNPROCESSABLE_ENTITY, code, "The request has fields that are not valid.", errors)


def conflict(code: str, detail: str) -> Problem:
    """409: the request does not fit the present state."""
    return Problem(HTTPStatus.CONFLICT, code, detail)


def feature_unavailable() -> Problem:
    """403: this part of the portal is switched off for the account."""
    return Problem(HTTPStatus.FORBIDDEN, "feature_unavailable", "This is not available on this account.")


def problem_response(problem: Problem, request_id: str) -> Response:
    """The answer that says what `problem` says, under the reference of its request."""
    body = ProblemDetails(
        type=f"urn:daystarr:problem:{problem.code}",
        title=problem.status.phrase,
        status=problem.status,
        detail=problem.detail,
        code=problem.code,
        request_id=request_id,
        errors=list(problem.errors),
        challenge=problem.challenge,
    )
    return Response(body.model_dump_json(exclude_none=True), problem.status, dict(problem.headers), MEDIA_TYPE)
