"""Refusals that more than one part of payments has."""

from http import HTTPStatus

from daystarr_portal.core.problems import Problem


def processor_unavailable() -> Problem:
    """503: the processor gave no answer, and what was asked can be asked again."""
    return Problem(
        HTTPStatus.SERVICE_UNAVAILABLE,
        "processor_unavailable",
        "The payment processor does not answer. Try again in a moment.",
        headers={"Retry-After": "5"},
    )
