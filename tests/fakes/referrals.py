"""Referrals as the portal would answer them."""

import datetime as dt
from typing import Any

from daystarr_client.api.enums_trust import ReferralState
from daystarr_client.api.models_referrals import Referral, Referrals
from tests.fakes.billing import NOW, usd

LINK = "https://portal.example.com/refer/HVTNEKGH"
JSON_REFERRALS: dict[str, Any] = {
    "link": LINK,
    "code": "HVTNEKGH",
    "reward": {"amount_minor": 2500, "currency": "USD"},
    "friend_reward": {"amount_minor": 1000, "currency": "USD"},
    "terms": "Once their first bill is paid.",
    "total_earned": {"amount_minor": 2500, "currency": "USD"},
    "items": [
        {"id": "ref_1", "friend_name": "Kim N.", "state": "moved_in", "at": "2026-11-13T15:10:00Z", "credit": None},
        {
            "id": "ref_2",
            "friend_name": "Julia B.",
            "state": "credited",
            "at": "2025-09-02T15:10:00Z",
            "credit": {"amount_minor": 2500, "currency": "USD"},
        },
    ],
}


def a_friend(
    state: ReferralState = ReferralState.INVITED, *, name: str = "Kim N.", credit: int | None = None, number: int = 1
) -> Referral:
    return Referral(
        id=f"ref_{number}",
        friend_name=name,
        state=state,
        at=NOW - dt.timedelta(days=23),
        credit=None if credit is None else usd(credit),
    )


def referrals_of(*friends: Referral, earned: int = 0, terms: str = "Once their first bill is paid.") -> Referrals:
    return Referrals(
        link=LINK,
        code="HVTNEKGH",
        reward=usd(2500),
        friend_reward=usd(1000),
        terms=terms,
        total_earned=usd(earned),
        items=friends,
    )
