"""Preferences as the API shows and takes them."""

from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from daystarr_portal.contacts.schemas import Topic
from daystarr_portal.core.money import Money
from daystarr_portal.core.schema import Schema

Topics = Annotated[list[Topic], Field(max_length=5)]


class Language(StrEnum):
    """A language that emails and documents are written in."""

    ENGLISH = "en"
    SPANISH = "es"


class Preferences(Schema):
    """What the customer prefers; `etag` goes into If-Match of a change.

    `paper_bill_fee` is what each bill on paper costs, and `next_bill_on` the day of the first bill that a change of
    `paper_bills` is about, where that is known. `notify` is what the user's own email address is written about; codes
    and news about the sign-in are sent in any case.
    """

    etag: str
    language: Language
    paper_bills: bool
    paper_bill_fee: Money
    next_bill_on: date | None
    notify: list[Topic]


class PreferencesChange(Schema):
    """What to change: fields left out or null stay."""

    language: Language | None = None
    paper_bills: bool | None = None
    notify: Topics | None = None
