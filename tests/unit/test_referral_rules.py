"""How friends are named, and which notes and codes are taken."""

from datetime import UTC, datetime, timedelta

import pytest

from daystarr_portal.referrals.forms import Rejected, read_sign_up
from daystarr_portal.referrals.program import Program, ReferralState, has_link, normal_code, shown_name, state_now
from daystarr_portal.referrals.service import SignUp

NOW = datetime(2026, 12, 6, tzinfo=UTC)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Julia Brandt", "Julia B."),
        ("Ana María de la Cruz", "Ana C."),
        ("Cher", "Cher"),
        ("j•••@example.com", "j•••@example.com"),
    ],
)
def test_a_friend_is_named_by_first_name_and_initial(name: str, shown: str) -> None:
    assert shown_name(name) == shown


@pytest.mark.parametrize("note", ["http://x", "see www.evil", "go to evil.com now", "EVIL.XYZ", "https://a.b"])
def test_a_note_with_a_link_is_noticed(note: str) -> None:
    assert has_link(note)


@pytest.mark.parametrize("note", ["", "You will love it. It is fast!", "Up 500 Mbps, down 500.", "e.g. movies"])
def test_a_note_without_a_link_is_fine(note: str) -> None:
    assert not has_link(note)


def test_an_invitation_lapses_and_nothing_else_does() -> None:
    long_ago = NOW - timedelta(days=91)

    assert state_now("invited", long_ago, NOW, Program()) is ReferralState.EXPIRED
    assert state_now("invited", NOW - timedelta(days=90), NOW, Program()) is ReferralState.INVITED
    assert state_now("signed_up", long_ago, NOW, Program()) is ReferralState.SIGNED_UP


def test_a_code_is_taken_however_it_is_typed() -> None:
    assert normal_code(" ab2-cd3 ef ") == "AB2CD3EF"


TYPED = {
    "code": "ab2cd3ef",
    "name": "  Julia\tBrandt ",
    "email": "julia@example.com",
    "phone": "989 555 0123",
    "street": "1 Elm St",
    "city": "Owosso",
    "postal": "48867",
}


def test_a_sign_up_is_read_into_normal_form() -> None:
    assert read_sign_up(TYPED, knows_code=True) == SignUp(
        "AB2CD3EF", "Julia Brandt", "julia@example.com", "+19895550123", "1 Elm St, Owosso 48867"
    )


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"name": " "}, {"name": "name_missing"}),
        ({"name": "4242 4242 4242 4242"}, {"name": "name_missing"}),
        ({"email": "julia"}, {"email": "email_wrong"}),
        ({"phone": "123"}, {"phone": "phone_wrong"}),
        ({"street": ""}, {"street": "street_missing"}),
        ({"city": "\u0000"}, {"city": "city_missing"}),
        ({"postal": "4886"}, {"postal": "postal_wrong"}),
        ({"postal": "４８８６７x"}, {"postal": "postal_wrong"}),
    ],
)
def test_what_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost(
    changes: dict[str, str], error: dict[str, str]
) -> None:
    read = read_sign_up({**TYPED, **changes}, knows_code=True)

    assert isinstance(read, Rejected)
    assert read.errors == error
    assert read.values["email"] == {**TYPED, **changes}["email"]


def test_an_unknown_code_is_refused_and_no_code_is_not() -> None:
    unknown = read_sign_up(TYPED, knows_code=False)
    assert isinstance(unknown, Rejected)
    assert unknown.errors == {"code": "code_unknown"}
    assert isinstance(read_sign_up({**TYPED, "code": ""}, knows_code=False), SignUp)
