"""Passwords and sessions as the API shows and takes them."""

from datetime import datetime
from typing import Annotated

from pydantic import Field

from daystarr_portal.auth.rules import Fault
from daystarr_portal.auth.schemas import Password
from daystarr_portal.core.schema import Schema


class PasswordQuestion(Schema):
    """A password that somebody thinks of; `second_step` says whether signing in takes a code too."""

    password: Password
    username: Annotated[str, Field(max_length=254)] = ""
    second_step: bool = False


class PasswordVerdict(Schema):
    """Whether a password will do; `strength` is 0 to 4, lengths are in characters."""

    acceptable: bool
    fault: Fault | None
    strength: int
    shortest: int
    longest: int


class PasswordChange(Schema):
    """Another password; the sessions elsewhere end with `end_other_sessions`."""

    current_password: Password
    new_password: Password
    end_other_sessions: bool = True


class SessionsEnded(Schema):
    """How many sessions were ended."""

    ended: int


class SignedInSession(Schema):
    """One place where someone is signed in; `address` is the network address it was last used from."""

    id: str
    device_name: str
    address: str
    created_at: datetime
    last_used_at: datetime
    current: bool
