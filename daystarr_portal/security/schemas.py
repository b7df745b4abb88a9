"""The security code as the API shows and takes it."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated

from pydantic import Field, SecretStr

from daystarr_portal.core.schema import Schema


class Action(StrEnum):
    """What happened to a security code."""

    REVEALED = "revealed"
    CHANGED = "changed"
    ONE_CALL_CREATED = "one_call_created"
    ASKED_BY_REP = "asked_by_rep"
    CONFIRMED = "confirmed"


class PasswordConfirmation(Schema):
    """The password, once more."""

    password: Annotated[SecretStr, Field(min_length=1, max_length=1024)]


class Proof(Schema):
    """What to send as `X-Confirmation`, for `expires_in` seconds, in this sign-in session only."""

    proof: str
    expires_in: int


class OneCallState(Schema):
    """A code for one call that is still good."""

    expires_at: datetime


class SecurityCodeState(Schema):
    """What can be known of the code without seeing it; `length` is 0 while none is set."""

    set: bool
    changed_at: datetime | None
    length: int
    one_call: OneCallState | None


class RevealedCode(Schema):
    """The code itself."""

    code: str


class NewCode(Schema):
    """A code of 4 to 8 digits that nobody would try first."""

    code: Annotated[str, Field(min_length=4, max_length=8, pattern=r"^[0-9]+$", repr=False)]


class OneCallCode(Schema):
    """A code for one call, shown this once."""

    code: str
    expires_at: datetime


class SecurityEvent(Schema):
    """Something that happened to the code, and who did it."""

    id: str
    at: datetime
    action: Action
    by: str
