"""What can be chosen with a plan, as its row keeps it."""

from typing import Any

from pydantic import TypeAdapter

from daystarr_portal.core.schema import Schema


class Choice(Schema):
    """One of the answers to an option, with what it adds to the price, in cents."""

    id: str
    name: str
    monthly_minor: int = 0
    once_minor: int = 0


class Option(Schema):
    """Something to choose; the first choice is taken where nothing is said."""

    id: str
    name: str
    choices: list[Choice]


_OPTIONS = TypeAdapter(list[Option])


def read_options(kept: list[dict[str, Any]]) -> list[Option]:
    """The options in a plan's row. Raises `pydantic.ValidationError` for what is none."""
    return _OPTIONS.validate_python(kept)
