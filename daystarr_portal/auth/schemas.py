"""Bodies of sign-in and refresh."""

from typing import Annotated, Literal

from pydantic import Field, SecretStr

from daystarr_portal.core.schema import Schema
from daystarr_portal.core.text import Line

DeviceName = Annotated[Line, Field(max_length=100)]
Password = Annotated[SecretStr, Field(min_length=1, max_length=1024)]


class SignIn(Schema):
    """A username (an email address, usually) and its password; the device's name is shown among the sign-ins."""

    username: Annotated[str, Field(min_length=1, max_length=254)]
    password: Password
    device_name: DeviceName = ""


class SecondStep(Schema):
    """The challenge that came with `second_step_required`, and a code of the app, or a recovery code."""

    challenge: Annotated[SecretStr, Field(min_length=1, max_length=200)]
    code: Annotated[str, Field(min_length=1, max_length=20, repr=False)]


class Refresh(Schema):
    """The refresh token of the last answer."""

    refresh_token: Annotated[SecretStr, Field(min_length=1, max_length=200)]


class Tokens(Schema):
    """What a client needs to go on: lifetimes are in seconds, and each refresh token works once."""

    access_token: str
    token_type: Literal["Bearer"] = "Bearer"  # noqa: S105
    expires_in: int
    refresh_token: str
    refresh_expires_in: int
