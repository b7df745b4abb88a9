"""What customers hand out, keep secret or ask for, line by line as the portal promises it: the real window against a
real server process."""

from email import message_from_bytes
from email.policy import default
from pathlib import Path
from urllib.parse import urlencode
from urllib.request import urlopen

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage

from daystarr_client.api.enums_trust import SecurityAction, TicketCategory, TicketState
from daystarr_client.api.errors import FeatureUnavailable
from tests.driver import DEMO_PASSWORD, Driver
from tests.e2e.windows import Elsewhere, OpenAs, go_to
from tests.fakes.devices import FakeClipboard, FakePicker
from tests.server_process import ServerProcess


@pytest.fixture
def open_at(open_as: OpenAs) -> OpenAs:
    """Sign a customer of the demo in and go to a page through the menu."""

    def sign_in(name: str, menu: str, page: str) -> Driver:
        window = open_as(name)
        go_to(window, menu, page)
        return window

    return sign_in


def confirm(window: Driver, password: str = DEMO_PASSWORD) -> None:
    window.fill("confirmPassword", password)
    window.click("security_confirmButton")


def test_security_information_has_the_code_needed_to_give_out_specific_information(
    open_at: OpenAs, server: ServerProcess, clipboard: FakeClipboard
) -> None:
    window = open_at("maria", "security_information", "securityPage")
    window.wait_for_text("we ask for this code before we tell you certain things, your static IP address for example")
    window.wait_until(lambda: window.text("securityCode") == "••••••", "the code, hidden")
    window.click("revealCodeButton")
    confirm(window, "not-the-password")
    window.wait_for_text("This is not your password.")
    confirm(window)
    window.wait_until(lambda: window.text("securityCode") == "417263", "the code")
    window.wait_for_text("Hides by itself in 0:")
    window.wait_for_text("The code was shown")
    assert clipboard.copied == []
    window.wait_until(lambda: not window.sees("confirmPassword"), "the sheet to go")
    window.click("copyCodeButton")
    assert clipboard.copied == ["417263"]
    assert "417263" not in server.log()


def test_security_information_is_changed_and_a_code_for_one_call_is_made(open_at: OpenAs, elsewhere: Elsewhere) -> None:
    window = open_at("mark", "security_information", "securityPage")
    window.click("changeCodeButton")
    confirm(window)
    window.fill("newCode", "12")
    window.click("security_saveButton")
    window.wait_for_text("Enter at least 4 and at most 8 digits.")
    window.fill("newCode", "8080")
    window.click("security_saveButton")
    window.wait_for_text("This code is too easy to guess.")
    window.fill("newCode", "730518")
    window.click("security_saveButton")
    window.wait_for_text("The code was changed")
    window.wait_until(lambda: not window.sees("newCode"), "the sheet to go")
    window.click("oneCallButton")
    window.find("oneCallCode")
    window.wait_for_text("A one-call code was made")
    assert len(window.text("oneCallCode")) == 6
    assert window.text("oneCallLeft").startswith("Good until ")
    portal = elsewhere("mark")
    proof = portal.auth.confirm_password(DEMO_PASSWORD).proof
    assert portal.security.reveal(proof).code == "730518"
    assert portal.security.state().one_call is not None
    assert SecurityAction.ONE_CALL_CREATED in {event.action for event in portal.security.log().items}


FRIEND = {
    "name": "Julia Berg",
    "email": "julia.berg@example.com",
    "phone": "989-720-6001",
    "street": "9 Oak St",
    "city": "Owosso",
    "postal": "48867",
}


def test_refer_a_friend_has_a_direct_link_and_code_for_customers_to_give_out_for_referral_credits(
    open_at: OpenAs, clipboard: FakeClipboard
) -> None:
    window = open_at("maria", "refer_a_friend", "referPage")
    window.wait_for_text("You get $25.00 and your friend gets $25.00")
    window.find("referralQr")
    assert window.text("referralsEarned") == "You have earned $25.00 so far."
    assert window.reads("Your credit was put on your account on Sep 2.")
    window.click("referralLinkCopy")
    window.click("referralCodeCopy")
    link, code = clipboard.copied
    assert link == window.text("referralLinkText")
    assert code == window.text("referralCodeText")
    # What a friend's browser gets
    with urlopen(link, timeout=30) as answer:
        page = answer.read().decode()
    assert f'value="{code}"' in page
    with urlopen(link, urlencode({"code": code, **FRIEND}).encode(), timeout=30) as answer:
        assert "thanks=true" in answer.url
    window.press(Qt.Key.Key_F5)
    window.wait_for_text("Signed up on Dec 6. We are arranging the installation.")
    assert window.reads("Julia B.")


def test_refer_a_friend_writes_the_invitation_for_the_customer(open_at: OpenAs, server: ServerProcess) -> None:
    window = open_at("mark", "refer_a_friend", "referPage")
    window.fill("inviteEmail", "mark@example.com")
    window.click("inviteSend")
    window.wait_for_text("This is your own address.")
    window.fill("inviteEmail", "ana.friend@example.com")
    window.focus("inviteNote")
    window.write("It never drops.")
    window.click("inviteSend")
    window.wait_for_text("Has not signed up yet. Invited on Dec 6.")
    window.wait_until(lambda: any("It never drops." in text for text in letters(server)), "the letter to be sent")
    assert "ana.friend" not in server.log()


def letters(server: ServerProcess) -> list[str]:
    """What the portal has sent, as text."""
    found: list[str] = []
    for file in (server.folder / "outbox").glob("*-invitation-*.eml"):
        body = message_from_bytes(file.read_bytes(), policy=default).get_body(("plain",))
        found.append(body.get_content() if body else "")
    return found


def test_tickets_are_currently_not_available_for_customer_use(open_at: OpenAs, elsewhere: Elsewhere) -> None:
    window = open_at("maria", "calendar", "calendarPage")
    window.click("menuButton")
    entry = window.find("menu_tickets")
    assert not entry.isEnabled()
    assert any("Not available yet" in str(part.property("text")) for part in window.items(entry))
    with pytest.raises(FeatureUnavailable):
        elsewhere("maria").tickets.list()


def test_tickets_where_the_portal_has_them_switched_on_are_read_answered_and_closed(
    open_at: OpenAs, elsewhere: Elsewhere, picker: FakePicker, tmp_path: Path, server: ServerProcess
) -> None:
    portal = elsewhere("machine")
    waiting = next(one for one in portal.tickets.list().items if one.state is TicketState.WAITING_FOR_YOU)
    window = open_at("machine", "tickets", "ticketsPage")
    window.click(f"ticket_{waiting.id}")
    window.wait_for_text("technician can come by")
    picker.file = tmp_path / "мой router <1>.png"
    image = QImage(300, 200, QImage.Format.Format_RGB32)
    image.fill(QColor("steelblue"))
    assert image.save(str(picker.file))
    assert window.text("fileLimits") == "Files: PNG or JPEG pictures, PDF or plain text, at most 5 MB each."
    window.click("attachButton")
    window.wait_for_text("мой router <1>.png")
    window.click("ticketReply")
    window.write("Here is where it stands.")
    window.click("sendButton")
    window.wait_for_text("мой router _1_.png")
    (file,) = portal.tickets.get(waiting.id).messages[-1].attachments
    assert portal.tickets.file(file.id) == picker.file.read_bytes()
    window.click(f"file_{file.id}")
    window.find("filePage")
    window.click("fileSave")
    window.wait_for_text("Saved as мой router _1_.png in Downloads")
    assert (tmp_path / "Downloads" / "мой router _1_.png").read_bytes() == picker.file.read_bytes()
    window.press(Qt.Key.Key_Escape)
    window.wait_until(lambda: not window.sees("fileSave"), "the sheet to go")
    # What is written elsewhere appears by itself
    portal.tickets.reply(waiting.id, "And one more thing.")
    window.wait_for_text("And one more thing.", 60)
    assert "мой router" not in server.log()
    window.click("closeTicketButton")
    window.click("ticket_endButton")
    window.find("ticketOver")
    assert portal.tickets.get(waiting.id).state is TicketState.CLOSED


def test_tickets_a_new_one_is_opened(open_at: OpenAs, elsewhere: Elsewhere) -> None:
    window = open_at("machine", "tickets", "ticketsPage")
    window.click("newTicketButton")
    window.fill("ticketSubject", "No dial tone")
    window.click("category_phone")
    window.click("ticketBody")
    window.write("Line 3, since this morning.")
    window.click("ticket_sendButton")
    window.wait_for_text("is open. We answer as soon as we can.")
    window.wait_for_text("Line 3, since this morning.")
    newest = elsewhere("machine").tickets.list().items[0]
    assert (newest.subject, newest.category, newest.state) == (
        "No dial tone",
        TicketCategory.PHONE,
        TicketState.OPEN,
    )
