"""Versions of what can be edited, so that nobody overwrites a change they have not seen (RFC 9110, 13.1.1)."""

from http import HTTPStatus
from typing import Annotated

from fastapi import Header, Response

from daystarr_portal.core.problems import Problem

IfMatch = Annotated[
    str | None, Header(alias="If-Match", max_length=200, description="The ETag of what the change was made to.")
]


def etag_of(row_id: str, version: int) -> str:
    """The entity tag of one version of a row, with its quotes."""
    return f'"{row_id}.{version}"'


def require_match(given: str | None, current: str) -> None:
    """Go on only where `given` (an If-Match header) names the current version.

    Raises `Problem`: 428 `precondition_required` without a header, 412 `stale` where it names another version.
    """
    if not given:
        raise Problem(
            HTTPStatus.PRECONDITION_REQUIRED, "precondition_required", "Say with If-Match which version this changes."
        )
    tags = {tag.strip() for tag in given.split(",")}
    if "*" not in tags and current not in tags:
        raise Problem(
            HTTPStatus.PRECONDITION_FAILED,
            "stale",
            "This was changed in the meantime. Read it again.",
            headers={"ETag": current},
        )


def tagged(response: Response, tag: str) -> None:
    """Put the entity tag on an answer."""
    response.headers["ETag"] = tag
