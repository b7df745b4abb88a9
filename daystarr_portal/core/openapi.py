"""What the OpenAPI document says about errors."""

from http import HTTPStatus
from typing import Any

from daystarr_portal.core.problems import MEDIA_TYPE

PROBLEM_SCHEMA = {"$ref": "#/components/schemas/ProblemDetails"}


def problem_responses(*statuses: HTTPStatus) -> dict[int | str, dict[str, Any]]:
    """The `responses=` of an endpoint that refuses with these statuses.

    401, 422, 429 and 500 are documented for every endpoint they can happen to by `create_app`: name the others.
    """
    return {
        status.value: {"description": status.phrase, "content": {MEDIA_TYPE: {"schema": PROBLEM_SCHEMA}}}
        for status in statuses
    }
