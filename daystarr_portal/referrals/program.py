"""What a referral earns, and how people are named on the page: rules without a database."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

CODE_ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
CODE_LENGTH = 8
_LINK = re.compile(
    r"https?:|www\.|\b[a-z0-9-]+\.(com|net|org|info|biz|io|co|ru|cn|xyz|top|link|click|app|me)\b", re.IGNORECASE
)


class ReferralState(StrEnum):
    """How far a friend has come."""

    INVITED = "invited"
    SIGNED_UP = "signed_up"
    INSTALLED = "installed"
    CREDITED = "credited"
    EXPIRED = "expired"


@dataclass(frozen=True)
class Program:
    """The provider's offer, in cents; an invitation nobody took up expires after `expires_after`."""

    reward_minor: int = 25_00
    friend_reward_minor: int = 25_00
    expires_after: timedelta = timedelta(days=90)
    invitations_a_day: int = 10


def state_now(kept: str, invited_at: datetime, now: datetime, program: Program) -> ReferralState:
    """The state of a referral, which lapses by itself."""
    state = ReferralState(kept)
    lapsed = state is ReferralState.INVITED and now - invited_at > program.expires_after
    return ReferralState.EXPIRED if lapsed else state


def shown_name(name: str) -> str:
    """First name and initial (`Julia B.`); a masked address, or a single name, as it is."""
    words = name.split()
    if "@" in name or len(words) < 2:
        return name
    return f"{words[0]} {words[-1][0]}."


def normal_code(text: str) -> str:
    """A code the way it is kept, however it was typed."""
    return "".join(c for c in text.upper() if c.isalnum())[:16]


def has_link(text: str) -> bool:
    """Whether a note holds what a mail program would turn into a link."""
    return _LINK.search(text) is not None
