"""Lists in pages, by keyset: the token says after which row the next page starts."""

import base64
import binascii
import json
from datetime import UTC, datetime
from typing import Annotated, Generic, TypeVar, cast

from pydantic import Field

from daystarr_portal.core.problems import FieldProblem, Problem, invalid
from daystarr_portal.core.schema import Schema
from daystarr_portal.core.text import can_be_kept

PageSize = Annotated[int, Field(ge=1, le=200)]
PageToken = Annotated[str, Field(min_length=1, max_length=512)]
DEFAULT_PAGE_SIZE = 50

Item = TypeVar("Item")


class Page(Schema, Generic[Item]):
    """One page; `next_page_token` is null on the last one."""

    items: list[Item]
    next_page_token: str | None = None


def encode_token(*key: str) -> str:
    """The opaque token for the page that starts after the row with this key."""
    return base64.urlsafe_b64encode(json.dumps(key).encode()).decode().rstrip("=")


def decode_token(token: str, parts: int) -> tuple[str, ...]:
    """The key in a token of ours, of `parts` strings.

    Raises `Problem` (422) for a token this server did not make.
    """
    try:
        padded = token + "=" * (-len(token) % 4)
        key: object = json.loads(base64.urlsafe_b64decode(padded.encode("ascii")))
    except (binascii.Error, ValueError) as error:
        raise bad_token() from error
    if not isinstance(key, list):
        raise bad_token()
    given = cast("list[object]", key)
    strings = tuple(part for part in given if isinstance(part, str))
    if not len(strings) == len(given) == parts:
        raise bad_token()
    if not all(can_be_kept(part) for part in strings):
        raise bad_token()
    return strings


def encode_position(instant: datetime, row_id: str) -> str:
    """The token for the page that starts after the row of that instant with that id."""
    return encode_token(instant.isoformat(), row_id)


def decode_position(token: str) -> tuple[datetime, str]:
    """The instant and the id in such a token. Raises `Problem` (422) for a token this server did not make."""
    instant_text, row_id = decode_token(token, 2)
    try:
        instant = datetime.fromisoformat(instant_text)
        if instant.tzinfo is None:
            raise bad_token()
        return instant.astimezone(UTC), row_id
    except (ValueError, OverflowError):
        raise bad_token() from None


def bad_token() -> Problem:
    """422: a page token that this server did not make."""
    return invalid(FieldProblem(pointer="page_token", detail="This page token is not one of ours."))
