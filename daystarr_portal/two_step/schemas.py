"""Two-step sign-in as the API shows and takes it."""

from datetime import datetime
from typing import Annotated

from pydantic import Field

from daystarr_portal.auth.schemas import Password
from daystarr_portal.core.schema import Schema


class TwoStepState(Schema):
    """Whether signing in takes a code of an authenticator app, since when, and how many recovery codes are left."""

    on: bool
    since: datetime | None
    recovery_codes_left: int


class PasswordGiven(Schema):
    """The password, once more."""

    password: Password


class TwoStepBegun(Schema):
    """What the app needs: `url` as a QR code, or `secret` to type in; to be confirmed within `expires_in` seconds."""

    secret: str
    url: str
    expires_in: int


class TwoStepCode(Schema):
    """A code that the app shows."""

    code: Annotated[str, Field(min_length=1, max_length=12, repr=False)]


class RecoveryCodes(Schema):
    """Codes to sign in with when the app is lost, each once; they are shown this once."""

    codes: list[str]
