"""What the models are made of: their base, and kinds of values with the bounds beyond which they are absurd."""

import datetime as dt
from typing import Annotated

from pydantic import AfterValidator, AwareDatetime, BaseModel, ConfigDict, Field

from daystarr_client.api.addresses import safe_web_address

LARGEST_AMOUNT = 10**12


def _plausible_date(value: dt.date) -> dt.date:
    if not 1970 <= value.year <= 2200:
        raise ValueError("implausible year")
    return value


def _plausible_instant(value: dt.datetime) -> dt.datetime:
    _plausible_date(value.date())
    return value.astimezone(dt.UTC)


def _opens_in_a_browser(value: str) -> str:
    if safe_web_address(value) is None:
        raise ValueError("not an address to open")
    return value


Id = Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9_.:\-]{0,127}$")]
Etag = Annotated[str, Field(pattern=r'^"[\x21\x23-\x7e]{1,190}"$')]
Cursor = Annotated[str, Field(pattern=r"^[0-9]{1,18}$")]
Text = Annotated[str, Field(max_length=20_000)]
Token = Annotated[str, Field(pattern=r"^[\x21-\x7e]{1,4096}$")]
Word = Annotated[str, Field(max_length=200)]
Day = Annotated[dt.date, AfterValidator(_plausible_date)]
Instant = Annotated[AwareDatetime, AfterValidator(_plausible_instant)]
WebAddress = Annotated[str, AfterValidator(_opens_in_a_browser)]
Currency = Annotated[str, Field(pattern=r"^[A-Z]{3}$")]
Last4 = Annotated[str, Field(pattern=r"^[0-9]{4}$")]
Seconds = Annotated[int, Field(gt=0, le=10 * 366 * 24 * 3600)]
Year = Annotated[int, Field(ge=1970, le=2200)]
Month = Annotated[int, Field(ge=1, le=12)]


class Model(BaseModel):
    """The base of all answers. Errors never repeat what was sent."""

    model_config = ConfigDict(frozen=True, extra="ignore", strict=True, hide_input_in_errors=True)
