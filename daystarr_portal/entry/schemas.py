"""Registration and forgotten passwords as the API takes and shows them."""

from typing import Annotated

from pydantic import Field, SecretStr

from daystarr_portal.auth.schemas import DeviceName, Password
from daystarr_portal.core.schema import Schema

Secret = Annotated[SecretStr, Field(min_length=1, max_length=200)]
Code = Annotated[str, Field(min_length=1, max_length=12, repr=False)]


class Registration(Schema):
    """Whose account it is: its number, with or without blanks, and an email address that is on it."""

    account_number: Annotated[str, Field(min_length=1, max_length=30)]
    email: Annotated[str, Field(min_length=1, max_length=254)]


class PasswordReset(Schema):
    """Whose password is forgotten: the username, or the email address it belongs to."""

    username: Annotated[str, Field(min_length=1, max_length=254)]


class EntryStarted(Schema):
    """That a code was sent, should all have been right; `entry` goes with that code, for `expires_in` seconds."""

    entry: str
    expires_in: int


class Verification(Schema):
    """The code that was sent."""

    entry: Secret
    code: Code


class EntryVerified(Schema):
    """That the code was right: `ticket` is what to complete it with, for `expires_in` seconds.

    `username` is the one there is, or one to suggest; lengths are those of the password, in characters.
    """

    ticket: str
    expires_in: int
    username: str
    shortest: int
    longest: int


class RegistrationCompletion(Schema):
    """The username and the password to sign in with from now on; this begins the first session."""

    ticket: Secret
    username: Annotated[str, Field(min_length=1, max_length=254)]
    password: Password
    device_name: DeviceName = ""


class PasswordResetCompletion(Schema):
    """The new password."""

    ticket: Secret
    new_password: Password
