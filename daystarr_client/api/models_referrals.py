"""Referrals as the portal answers them."""

from pydantic import Field

from daystarr_client.api.enums_trust import ReferralState
from daystarr_client.api.fields import Id, Instant, Model, Text, WebAddress, Word
from daystarr_client.api.models import Money


class Referral(Model):
    """A friend who was referred; `at` is when the state was reached, `credit` what the account got."""

    id: Id
    friend_name: Text
    state: ReferralState
    at: Instant
    credit: Money | None = None


class Referrals(Model):
    """The account's link and code, what a referral earns, and the friends so far, the last first."""

    link: WebAddress
    code: Word
    reward: Money
    friend_reward: Money
    terms: Text
    total_earned: Money
    items: tuple[Referral, ...] = Field(max_length=10_000)
