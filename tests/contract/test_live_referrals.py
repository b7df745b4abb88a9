"""Referring friends through a real portal server, up to a friend who signs up with the link."""

from collections.abc import Callable
from urllib.parse import urlencode
from urllib.request import urlopen

import pytest

from daystarr_client.api import errors
from daystarr_client.api.enums import ProblemCode
from daystarr_client.api.enums_trust import ReferralState
from daystarr_client.api.portal import Portal

FRIEND = {
    "name": "Julia Berg",
    "email": "julia.berg@example.com",
    "phone": "989-720-6001",
    "street": "9 Oak St",
    "city": "Owosso",
    "postal": "48867",
}


def test_a_friend_is_invited_once(open_portal: Callable[..., Portal]) -> None:
    portal = open_portal("maria")
    before = portal.referrals.get()
    assert before.total_earned.amount_minor > 0
    assert ReferralState.CREDITED in {friend.state for friend in before.items}
    assert before.link.endswith(f"/refer/{before.code}")
    portal.referrals.invite("ana.friend@example.com", "It is fast.")
    newest = portal.referrals.get().items[0]
    assert (newest.state, newest.friend_name) == (ReferralState.INVITED, "a•••@example.com")
    with pytest.raises(errors.Conflict) as again:
        portal.referrals.invite("Ana.Friend@example.com")
    assert again.value.code is ProblemCode.ALREADY_INVITED
    with pytest.raises(errors.Invalid) as own:
        portal.referrals.invite("maria@example.com")
    assert own.value.code is ProblemCode.OWN_EMAIL
    with pytest.raises(errors.Invalid) as link:
        portal.referrals.invite("somebody@example.com", "see www.example.com")
    assert link.value.code is ProblemCode.NOTE_HAS_LINK


def test_the_link_leads_to_the_sign_up_page_which_applies_the_code_by_itself(
    open_portal: Callable[..., Portal],
) -> None:
    portal = open_portal("mark")
    referrals = portal.referrals.get()
    with urlopen(referrals.link, timeout=30) as answer:
        page = answer.read().decode()
    assert f'value="{referrals.code}"' in page
    with urlopen(referrals.link, urlencode({"code": referrals.code, **FRIEND}).encode(), timeout=30) as answer:
        assert "thanks=true" in answer.url
    newest = portal.referrals.get().items[0]
    assert (newest.friend_name, newest.state) == ("Julia B.", ReferralState.SIGNED_UP)
