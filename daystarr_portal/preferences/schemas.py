"""Preferences as the API shows and takes them."""

from datetime import date, datetime
from typing import Annotated

from pydantic import Field

from daystarr_portal.contacts.schemas import Topic
from daystarr_portal.core.languages import Language
from daystarr_portal.core.money import Money
from daystarr_portal.core.schema import Schema

Topics = Annotated[list[Topic], Field(max_length=5)]


class Preferences(Schema):
    """What the customer prefers; `etag` goes into If-Match of a change.

    `paper_bill_fee` is what each bill on paper costs, put on it by the provider's billing. `next_bill_on` is the day of
    the first bill that a change of `paper_bills` is about, where that is known; `paper_bills_since` when the present
    choice was made in the portal. `notify` is what the user's own email address is written about, and `offered` what
    of it the portal itself writes. Codes, news about the sign-in, copies of what was agreed to, and what AutoPay will
    charge are sent in any case.
    """

    etag: str
    language: Language
    paper_bills: bool
    paper_bill_fee: Money
    next_bill_on: date | None
    paper_bills_since: datetime | None
    notify: list[Topic]
    offered: list[Topic]


class PreferencesChange(Schema):
    """What to change: fields left out or null stay."""

    language: Language | None = None
    paper_bills: bool | None = None
    notify: Topics | None = None
