"""Referrals as the API shows and takes them."""

from datetime import datetime
from typing import Annotated

from pydantic import Field

from daystarr_portal.core.money import Money
from daystarr_portal.core.schema import Schema
from daystarr_portal.core.text import Paragraphs
from daystarr_portal.referrals.program import ReferralState


class Referral(Schema):
    """A friend who was referred; `at` is when the state was reached, `credit` what the account got."""

    id: str
    friend_name: str
    state: ReferralState
    at: datetime
    credit: Money | None


class Referrals(Schema):
    """The account's link and code, what a referral earns, and the friends so far, the last first."""

    link: str
    code: str
    reward: Money
    friend_reward: Money
    terms: str
    total_earned: Money
    items: list[Referral]


class Invitation(Schema):
    """Whom to invite, with a few words of one's own."""

    email: Annotated[str, Field(min_length=1, max_length=254)]
    note: Annotated[Paragraphs, Field(max_length=500)] = ""
