"""The security code as the portal answers it."""

from typing import Annotated

from pydantic import Field

from daystarr_client.api.enums_trust import SecurityAction
from daystarr_client.api.fields import Id, Instant, Model, Seconds, Text, Token

Digits = Annotated[str, Field(pattern=r"^[0-9]{1,32}$", repr=False)]


class Proof(Model):
    """That the password was given again; good for `expires_in` seconds, in this sign-in only."""

    proof: Annotated[Token, Field(repr=False)]
    expires_in: Seconds


class OneCallState(Model):
    """A code for one call that is still good."""

    expires_at: Instant


class SecurityCodeState(Model):
    """What can be known of the code without seeing it; `length` is 0 while none is set."""

    set: bool
    changed_at: Instant | None = None
    length: int = Field(ge=0, le=32)
    one_call: OneCallState | None = None


class RevealedCode(Model):
    """The code itself."""

    code: Digits


class OneCallCode(Model):
    """A code for one call, shown this once."""

    code: Digits
    expires_at: Instant


class SecurityEvent(Model):
    """Something that happened to the code, and who did it."""

    id: Id
    at: Instant
    action: SecurityAction
    by: Text
