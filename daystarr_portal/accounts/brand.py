"""The provider's name and how to reach it, from the brand file that the client ships too."""

import json
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from daystarr_portal.core.schema import Schema


class Brand(Schema):
    """Who the customer deals with, as the API says it."""

    name: str
    short_name: str
    phone: str
    email: str
    website: str
    support_hours: str


class Address(BaseModel):
    """Where the provider's office is."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    street: str
    city: str
    region: str
    postal_code: str


class BrandFile(BaseModel):
    """What the server uses of the brand file; the rest of it is the client's."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    name: str
    short_name: str
    phone: str
    email: str
    website: str
    support_hours: str
    address: Address

    @property
    def brand(self) -> Brand:
        """The part that the API publishes."""
        return Brand(**self.model_dump(exclude={"address"}))


def read_brand(file: Path) -> BrandFile:
    """The brand in a JSON file. Raises `OSError` or `pydantic.ValidationError` when it is missing or incomplete."""
    return BrandFile.model_validate(json.loads(file.read_text(encoding="utf-8")))
