"""Referring friends: what the page says of each friend, and that an invitation is never lost or sent twice."""

from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any, cast

import pytest

from daystarr_client.api.enums import ProblemCode
from daystarr_client.api.enums_trust import ReferralState
from daystarr_client.api.errors import (
    BadAnswer,
    Conflict,
    Invalid,
    PortalError,
    RateLimited,
    TimedOut,
    Unreachable,
)
from daystarr_client.services.calls import PortalCalls
from daystarr_client.services.links import Links
from daystarr_client.services.loadable import Loadable, ProblemKind
from daystarr_client.services.referrals import ReferralsService
from daystarr_client.tasks import Surprise
from daystarr_client.viewmodels.qr_code import QrCode
from daystarr_client.viewmodels.referrals import ReferralsViewModel
from daystarr_client.viewmodels.referrals_state import Invitation, Wrong, checked, not_sent
from daystarr_client.viewmodels.referrals_view import FRIENDS_SHOWN, ReferralsView, referrals_view
from daystarr_client.viewmodels.toasts import Toasts
from tests.fakes.billing import NOW
from tests.fakes.devices import FakeBrowser, FakeClipboard
from tests.fakes.hand_tasks import HandTasks
from tests.fakes.home import facts
from tests.fakes.referrals import LINK, a_friend, referrals_of

EMAIL = "ana@example.com"


def page(*friends: Any, invitation: Invitation | None = None, **changes: Any) -> ReferralsView:
    known = Loadable(value=referrals_of(*friends, **changes), as_of=NOW)
    return referrals_view(known, invitation or Invitation(), QrCode(), facts())


@pytest.mark.parametrize(
    ("state", "chip", "about"),
    [
        (ReferralState.INVITED, "Invited", "Has not signed up yet. Invited on Nov 13."),
        (ReferralState.SIGNED_UP, "Signed up", "Signed up on Nov 13. We are arranging the installation."),
        (
            ReferralState.INSTALLED,
            "Installed",
            "Installed on Nov 13. Your credit comes once their first bill is paid.",
        ),
        (ReferralState.CREDITED, "Credited", "Your credit was put on your account on Nov 13."),
        (ReferralState.EXPIRED, "Ran out", "The invitation ran out on Nov 13. You can invite them again."),
        (ReferralState.OTHER, "Ask us", "Changed on Nov 13. Ask us how it stands."),
    ],
)
def test_a_friend_is_told_in_plain_words(state: ReferralState, chip: str, about: str) -> None:
    (row,) = page(a_friend(state, credit=2500)).rows
    assert (row.chip, row.about, row.credit, bool(row.icon)) == (chip, about, "+$25.00", True)
    assert row.spoken.startswith(f"Kim N. {chip}." if row.name.endswith(".") else "Kim")


def test_the_page_says_what_a_referral_earns_and_did() -> None:
    shown = page(earned=5000)
    assert shown.headline == "You get $25.00 and your friend gets $10.00"
    assert shown.earned == "You have earned $50.00 so far."
    assert page().earned == ""
    assert shown.spoken_code == "H V T N E K G H"


def test_the_page_has_its_four_states() -> None:
    def at(loadable: Any) -> ReferralsView:
        return referrals_view(loadable, Invitation(), QrCode(), facts())

    assert at(Loadable()).phase == "loading"
    failed = at(Loadable(problem=ProblemKind.BROKEN))
    assert (failed.phase, failed.can_retry) == ("failed", True)
    assert page().empty
    stale = at(Loadable(value=referrals_of(), as_of=NOW, problem=ProblemKind.OFFLINE))
    assert (stale.phase, stale.stale) == ("ready", "Not up to date: as of today, 10:42 AM.")


def test_many_friends_come_a_few_at_a_time() -> None:
    friends = [a_friend(number=at) for at in range(FRIENDS_SHOWN + 3)]
    shown = page(*friends)
    assert (len(shown.rows), shown.more) == (FRIENDS_SHOWN, "Show 3 more")


def test_hostile_text_stays_on_its_line() -> None:
    hostile = "<img src='http://evil.example/x.png'>\u202e\n" * 500
    shown = page(a_friend(name=hostile), terms=hostile[:20_000])
    assert "\n" not in shown.rows[0].spoken + shown.terms
    assert "\u202e" not in shown.rows[0].spoken + shown.terms
    assert len(shown.terms) <= 1000


@pytest.mark.parametrize(
    ("email", "note", "email_wrong", "note_wrong"),
    [
        ("", "", Wrong.NO_EMAIL, None),
        ("  ", "", Wrong.NO_EMAIL, None),
        ("ana", "", Wrong.NOT_AN_EMAIL, None),
        (EMAIL, "x" * 501, None, Wrong.NOTE_TOO_LONG),
        (f" {EMAIL} ", "x" * 500, None, None),
    ],
)
def test_an_invitation_is_checked_at_its_fields(
    email: str, note: str, email_wrong: Wrong | None, note_wrong: Wrong | None
) -> None:
    from daystarr_client.services.reach_rules import address_of

    after = checked(Invitation(email, note), address_of)
    assert (after.email_wrong, after.note_wrong) == (email_wrong, note_wrong)


@pytest.mark.parametrize(
    ("error", "email_wrong", "note_wrong"),
    [
        (Invalid(ProblemCode.EMAIL_INVALID), Wrong.NOT_AN_EMAIL, None),
        (Invalid(ProblemCode.OWN_EMAIL), Wrong.OWN_EMAIL, None),
        (Conflict(ProblemCode.ALREADY_INVITED), Wrong.INVITED_BEFORE, None),
        (Invalid(ProblemCode.NOTE_HAS_LINK), None, Wrong.NOTE_HAS_LINK),
        (Invalid(ProblemCode.INVALID_REQUEST, errors={"/note": "..."}), None, Wrong.NOTE_REFUSED),
    ],
)
def test_what_the_portal_finds_wrong_is_said_at_its_field(
    error: PortalError, email_wrong: Wrong | None, note_wrong: Wrong | None
) -> None:
    after = not_sent(Invitation(EMAIL, "note", sending=True), error)
    assert after is not None
    assert (after.email_wrong, after.note_wrong, after.trouble, after.sending) == (email_wrong, note_wrong, None, False)


@pytest.mark.parametrize(
    ("error", "title", "body"),
    [
        (Unreachable(), "The portal cannot be reached", "Nothing was sent."),
        (TimedOut(may_have_happened=True), "No answer from the portal", "Send it again: nobody gets it twice."),
        (RateLimited(retry_after=7 * 3600), "Too many invitations for now", "Wait 7 hours"),
        (RateLimited(retry_after=30), "Too many invitations for now", "Wait 2 minutes"),
        (BadAnswer(request_id="REF77"), "The invitation could not be sent", "tell us the reference REF77."),
        (Surprise("REF88"), "The invitation could not be sent", "tell us the reference REF88."),
    ],
)
def test_what_went_wrong_says_what_to_do(error: PortalError | Surprise, title: str, body: str) -> None:
    after = not_sent(Invitation(EMAIL, "note", sending=True), error)
    assert after is not None
    said = page(invitation=after).notice
    assert said.title == title
    assert body in said.body


def test_an_invitation_that_arrived_after_all_counts_as_sent() -> None:
    lost = not_sent(Invitation(EMAIL), TimedOut(may_have_happened=True))
    assert lost is not None
    assert lost.unsure
    assert not_sent(lost, Conflict(ProblemCode.ALREADY_INVITED)) is None


# What is done, from press to press


class House:
    """The page over a portal that takes invitations."""

    def __init__(self) -> None:
        self.tasks = HandTasks()
        self.sent: list[tuple[str, str]] = []
        portal = SimpleNamespace(referrals=SimpleNamespace(get=referrals_of, invite=self._invite))
        self.calls = PortalCalls(cast(Any, self.tasks), lambda: cast(Any, portal))
        self.copied = FakeClipboard()
        self.browser = FakeBrowser()
        self.said: list[str] = []
        toasts = Toasts()
        toasts.said.connect(self._hear)
        service = ReferralsService(self.calls, lambda: NOW)
        self.page = ReferralsViewModel(service, self.copied, Links(self.browser), facts(), "DayStarr", toasts)
        self.page.opened()
        self.tasks.end_all()

    def _invite(self, email: str, note: str) -> None:
        self.sent.append((email, note))

    def _hear(self, text: str, _icon: str) -> None:
        self.said.append(text)


@pytest.fixture
def house() -> Iterator[House]:
    made = House()
    yield made
    made.calls.close()


def test_link_and_code_are_copied_on_a_press(house: House) -> None:
    assert house.copied.copied == []
    house.page.copyLink()
    house.page.copyCode()
    assert house.copied.copied == [LINK, "HVTNEKGH"]
    assert house.page.state.qr.size > 20


def test_an_invitation_is_sent_once_and_its_fields_are_empty_again(house: House) -> None:
    house.page.typeEmail(f" {EMAIL}")
    house.page.typeNote("Come along\nsoon")
    house.page.invite()
    house.page.invite()
    house.page.typeEmail("other@example.com")  # not while it is on its way
    house.tasks.end_all()
    assert house.sent == [(EMAIL, "Come along\nsoon")]
    assert (house.page.state.email, house.page.state.note) == ("", "")
    assert house.said == ["The invitation to ana@example.com is on its way"]


def test_what_is_typed_stays_when_it_cannot_be_sent(house: House) -> None:
    house.page.typeEmail(EMAIL)
    house.page.typeNote("note")
    house.page.invite()
    house.tasks.take()[0].fail(Unreachable())
    house.tasks.end_all()
    assert (house.page.state.email, house.page.state.note, house.page.state.sending) == (EMAIL, "note", False)
    house.page.retranslate()
    assert house.page.state.email == EMAIL


@pytest.mark.parametrize(
    ("typed", "to"),
    [(EMAIL, "ana@example.com"), ("", ""), ("a@example.com?bcc=evil@example.com&body=x", ""), ("two,three", "")],
)
def test_the_own_mail_program_gets_a_letter_to_nobody_but_the_friend(house: House, typed: str, to: str) -> None:
    house.page.typeEmail(typed)
    house.page.writeMyself()
    (address,) = house.browser.opened
    head, _, rest = address.partition("?")
    assert head == f"mailto:{to}"
    assert rest.startswith("subject=Internet%20from%20DayStarr&body=I%20use%20DayStarr")
    assert rest.count("&") == 1
    assert "https%3A%2F%2Fportal.example.com%2Frefer%2FHVTNEKGH" in rest
