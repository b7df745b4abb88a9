"""Refer a Friend in each of its states, by keyboard alone, and where the portal does not answer well."""

from typing import Any

import pytest
from PySide6.QtCore import Qt

from tests.driver import Driver
from tests.fakes.devices import FakeBrowser
from tests.fakes.fake_portal import FakePortal, json_reply, problem, reply, silence
from tests.fakes.referrals import JSON_REFERRALS
from tests.qml.conftest import Open

PATH, INVITE = "/v1/referrals", "/v1/referrals/invite"
SIZES = [(800, 600), (1280, 800), (1080, 1920), (360, 640)]
HOSTILE = "<img src='http://127.0.0.1:9/x.png'><b>\u202eKim</b> " + "W" * 300


@pytest.fixture(autouse=True)
def referrals(portal: FakePortal) -> None:
    portal.on(PATH, json_reply(JSON_REFERRALS))
    portal.on(INVITE, reply(b"", 202, None))


def at_refer(open_client: Open, **options: Any) -> Driver:
    window = open_client(**options)
    window.sign_in()
    window.find("balanceAmount")
    window.click("menuButton")
    window.click("menu_refer_a_friend")
    window.find("referPage")
    window.wait_until(lambda: not window.sees("menu_refer_a_friend"), "the menu to go")
    return window


def focused(window: Driver) -> str:
    item = window.window.activeFocusItem()
    return item.objectName() if item else ""


def test_the_page_waits_with_a_sketch_of_itself(portal: FakePortal, open_client: Open) -> None:
    portal.on(PATH, silence)
    window = at_refer(open_client)
    window.find("referSkeleton")
    assert not window.sees("inviteSend")


def test_a_page_that_cannot_be_loaded_says_so_and_tries_again(portal: FakePortal, open_client: Open) -> None:
    portal.on(PATH, problem(500, "internal"))
    window = at_refer(open_client)
    window.wait_for_text("Your referrals could not be loaded", 30)
    portal.on(PATH, json_reply(JSON_REFERRALS))
    window.click("referErrorAction")
    window.find("referralQr")


def test_a_page_that_cannot_be_renewed_stays_with_what_was_typed(portal: FakePortal, open_client: Open) -> None:
    window = at_refer(open_client)
    window.fill("inviteEmail", "ana@")
    portal.on(PATH, problem(500, "internal"))
    window.press(Qt.Key.Key_F5)
    window.find("referStale")
    assert window.text("inviteEmailInput") == "ana@"


def test_a_customer_without_friends_is_told_what_to_do(portal: FakePortal, open_client: Open) -> None:
    portal.on(PATH, json_reply({**JSON_REFERRALS, "items": []}))
    window = at_refer(open_client)
    window.find("friendsEmpty")


def test_an_invitation_is_written_and_sent_by_keyboard_alone(portal: FakePortal, open_client: Open) -> None:
    window = at_refer(open_client)
    window.focus("inviteEmail")
    window.press(Qt.Key.Key_Return)
    window.wait_for_text("Enter your friend's email address.")
    window.write("ana@example.com")
    window.press(Qt.Key.Key_Tab)
    assert focused(window) == "inviteNoteInput"
    window.write("One")
    window.press(Qt.Key.Key_Return)
    window.write("Two")
    window.press(Qt.Key.Key_Backtab)
    assert focused(window) == "inviteEmailInput"
    window.press(Qt.Key.Key_Tab)
    window.press(Qt.Key.Key_Tab)
    assert focused(window) == "inviteSend"
    window.press(Qt.Key.Key_Space)
    window.wait_for_text("The invitation to ana@example.com is on its way")
    assert [request.json() for request in portal.requests(INVITE)] == [{"email": "ana@example.com", "note": "One\nTwo"}]
    window.wait_until(lambda: window.text("inviteNoteInput") == "", "the note to be empty again")


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        (problem(409, "already_invited"), "You have invited this friend already."),
        (problem(422, "note_has_link"), "Take the link out of your note"),
        (problem(429, "rate_limited", headers={"Retry-After": "36000"}), "Wait 10 hours"),
        (problem(500, "internal"), "We cannot tell yet whether it was sent."),
    ],
)
def test_what_is_typed_stays_whatever_the_portal_says(
    portal: FakePortal, open_client: Open, answer: Any, says: str
) -> None:
    portal.on(INVITE, answer)
    window = at_refer(open_client)
    window.fill("inviteEmail", "ana@example.com")
    window.focus("inviteNote")
    window.write("see me")
    window.click("inviteSend")
    window.wait_for_text(says)
    assert not window.reads("SERVER WORDS")
    assert (window.text("inviteEmailInput"), window.text("inviteNoteInput")) == ("ana@example.com", "see me")


def test_the_own_mail_program_opens_with_the_link(open_client: Open, browser: FakeBrowser) -> None:
    window = at_refer(open_client)
    window.click("inviteMyself")
    assert browser.opened[0].startswith("mailto:?subject=")
    assert "HVTNEKGH" in browser.opened[0]


@pytest.mark.parametrize("size", SIZES)
def test_nothing_sticks_out_of_any_window_whoever_came(
    portal: FakePortal, open_client: Open, size: tuple[int, int]
) -> None:
    friends = [{**friend, "friend_name": HOSTILE} for friend in JSON_REFERRALS["items"]]
    long_link = "https://portal.example.com/refer/" + "H" * 300
    portal.on(PATH, json_reply({**JSON_REFERRALS, "items": friends, "terms": HOSTILE * 5, "link": long_link}))
    window = at_refer(open_client, size=size)
    window.find("friend_1")
    window.settle(50)
    assert window.reads("Changed on Nov 13. Ask us how it stands.")
    for item in window.items(window.find("referPage")):
        if item.width() > 0:
            assert window.rectangle(item).right() <= size[0] + 0.5, item.objectName()
