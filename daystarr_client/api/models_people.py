"""What the portal answers about people's own sign-in: getting in, the password, the sessions."""

from pydantic import Field

from daystarr_client.api.enums_people import PasswordFault
from daystarr_client.api.fields import Id, Instant, Model, Seconds, Text, Token, Word


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


class EntryStarted(Model):
    """That a code was sent, should all have been right; `entry` goes with that code, for `expires_in` seconds."""

    entry: Token
    expires_in: Seconds


class EntryVerified(Model):
    """That the code was right: `ticket` is what to complete it with, for `expires_in` seconds.

    `username` is the one there is, or one to suggest; lengths are those of the password, in characters.
    """

    ticket: Token
    expires_in: Seconds
    username: Text
    shortest: int = Field(ge=1, le=10_000)
    longest: int = Field(ge=1, le=10_000)


class TwoStepState(Model):
    """Whether signing in takes a code of an authenticator app, since when, and how many recovery codes are left."""

    on: bool
    since: Instant | None
    recovery_codes_left: int = Field(ge=0)


class TwoStepBegun(Model):
    """What the app needs: `url` as a QR code, or `secret` to type in; to be confirmed within `expires_in` seconds."""

    secret: Word = Field(repr=False)
    url: Text = Field(repr=False, pattern="^otpauth://")
    expires_in: Seconds


class RecoveryCodes(Model):
    """Codes to sign in with when the app is lost, each once; they are shown this once."""

    codes: tuple[Word, ...] = Field(max_length=100, repr=False)
