"""What the portal answers about people's own sign-in."""

from pydantic import Field

from daystarr_client.api.enums_people import PasswordFault
from daystarr_client.api.fields import Id, Instant, Model, Word


class PasswordVerdict(Model):
    """Whether a password will do; `strength` is 0 (guessed at once) to 4, lengths are in characters."""

    acceptable: bool
    fault: PasswordFault | None
    strength: int = Field(ge=0, le=4)
    shortest: int = Field(ge=1, le=10_000)
    longest: int = Field(ge=1, le=10_000)


class SessionsEnded(Model):
    """How many sessions were ended."""

    ended: int = Field(ge=0)


class SignedInSession(Model):
    """One place where the person is signed in; `address` is the network address it was last used from."""

    id: Id
    device_name: Word
    address: Word
    created_at: Instant
    last_used_at: Instant
    current: bool
