"""Tickets in each of their states, by keyboard alone, and where the portal does not answer well."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage

from tests.driver import Driver
from tests.fakes.devices import FakePicker
from tests.fakes.fake_portal import FakePortal, json_reply, problem, reply, reset, silence
from tests.fakes.tickets import JSON_MESSAGE, JSON_SUMMARY, JSON_TICKET
from tests.qml.conftest import EVERYTHING_OFFERED, Open

LIST, ONE, MESSAGES, FILES = (
    "/v1/tickets",
    "/v1/tickets/tkt_1",
    "/v1/tickets/tkt_1/messages",
    "/v1/tickets/tkt_1/attachments",
)
SIZES = [(800, 600), (1280, 800), (1080, 1920), (360, 640)]
HOSTILE = "<img src='http://127.0.0.1:9/x.png'><b>\u202e%1</b> " + "W" * 300
FILE: dict[str, Any] = {"id": "att_1", "filename": "router.png", "media_type": "image/png", "size": 2008}


def page_of(*tickets: dict[str, Any]) -> dict[str, Any]:
    return {"items": list(tickets), "next_page_token": None}


@pytest.fixture(autouse=True)
def tickets(portal: FakePortal) -> None:
    portal.on("/v1/session", json_reply(EVERYTHING_OFFERED))
    portal.on(LIST, json_reply(page_of(JSON_SUMMARY)))
    portal.on(ONE, json_reply(JSON_TICKET))


def at_tickets(open_client: Open, **options: Any) -> Driver:
    window = open_client(**options)
    window.sign_in()
    window.find("balanceAmount")
    window.click("menuButton")
    window.click("menu_tickets")
    window.find("ticketsPage")
    window.wait_until(lambda: not window.sees("menu_tickets"), "the menu to go")
    return window


def focused(window: Driver) -> str:
    item = window.window.activeFocusItem()
    return item.objectName() if item else ""


def picture(folder: Path) -> Path:
    file = folder / "router.png"
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(QColor("steelblue"))
    assert image.save(str(file))
    return file


def test_the_page_waits_with_a_sketch_of_itself(portal: FakePortal, open_client: Open) -> None:
    portal.on(ONE, silence)
    window = at_tickets(open_client)
    window.find("ticketSkeleton")
    assert not window.sees("sendButton")


def test_a_page_that_cannot_be_loaded_says_so_and_tries_again(portal: FakePortal, open_client: Open) -> None:
    portal.on(LIST, problem(500, "internal"))
    window = at_tickets(open_client)
    window.wait_for_text("Your tickets could not be loaded", 30)
    portal.on(LIST, json_reply(page_of(JSON_SUMMARY)))
    window.click("ticketMessageAction")
    window.wait_for_text("Weak Wi-Fi")


def test_a_ticket_that_cannot_be_loaded_says_so_and_tries_again(portal: FakePortal, open_client: Open) -> None:
    portal.on(ONE, problem(500, "internal"))
    window = at_tickets(open_client)
    window.wait_for_text("This ticket could not be loaded", 30)
    portal.on(ONE, json_reply(JSON_TICKET))
    window.click("ticketErrorAction")
    window.wait_for_text("Where does it stand?")


def test_a_page_that_cannot_be_renewed_stays_with_what_was_written(portal: FakePortal, open_client: Open) -> None:
    window = at_tickets(open_client)
    window.click("ticketReply")
    window.write("In the cellar")
    for path in (LIST, ONE):
        portal.on(path, problem(500, "internal"))
    window.press(Qt.Key.Key_F5)
    window.find("ticketsStale")
    window.find("ticketStale")
    assert window.text("ticketReplyInput") == "In the cellar"


def test_a_customer_without_tickets_can_write_the_first(portal: FakePortal, open_client: Open) -> None:
    portal.on(LIST, json_reply(page_of()))
    window = at_tickets(open_client)
    window.click("ticketMessageAction")
    window.find("ticketSubject")


def test_a_ticket_is_opened_by_keyboard_alone(portal: FakePortal, open_client: Open) -> None:
    window = at_tickets(open_client)
    window.focus("newTicketButton")
    window.press(Qt.Key.Key_Return)
    window.wait_until(lambda: focused(window) == "ticketSubjectInput", "the keyboard in the first field")
    window.write("No dial tone")
    for _ in range(2):
        window.press(Qt.Key.Key_Tab)
    assert focused(window) == "category_phone"
    window.press(Qt.Key.Key_Space)
    for _ in range(4):
        window.press(Qt.Key.Key_Tab)
    assert focused(window) == "ticketBodyInput"
    window.write("Since today")
    portal.on(LIST, json_reply(JSON_TICKET, 201), json_reply(page_of(JSON_SUMMARY)))
    window.press(Qt.Key.Key_Tab)
    window.press(Qt.Key.Key_Tab)
    assert focused(window) == "ticket_sendButton"
    window.press(Qt.Key.Key_Return)
    window.wait_for_text("Ticket T4104 is open.")
    (sent,) = [request for request in portal.requests(LIST) if request.method == "POST"]
    assert sent.json() == {"subject": "No dial tone", "category": "phone", "body": "Since today"}
    assert sent.headers["idempotency-key"]


def test_an_answer_with_a_file_is_written_by_keyboard_and_looked_at(
    portal: FakePortal, open_client: Open, picker: FakePicker, tmp_path: Path
) -> None:
    picker.file = picture(tmp_path)
    portal.on(FILES, json_reply(FILE, 201))
    message = {**JSON_MESSAGE, "id": "tkm_2", "author": "customer", "attachments": [FILE]}
    answered = {**JSON_TICKET, "messages": [JSON_MESSAGE, message]}
    portal.on(MESSAGES, json_reply(answered, 201))
    portal.on("/v1/attachments/att_1", reply(picker.file.read_bytes(), 200, "image/png"))
    window = at_tickets(open_client)
    window.find("sendButton")
    window.focus("ticketReply")
    window.write("Look")
    window.press(Qt.Key.Key_Tab)
    assert focused(window) == "sendButton"
    window.press(Qt.Key.Key_Tab)
    assert focused(window) == "attachButton"
    window.press(Qt.Key.Key_Space)
    window.wait_for_text("router.png")
    window.focus("sendButton")
    portal.on(ONE, json_reply(answered))
    window.press(Qt.Key.Key_Return)
    window.find("file_att_1")
    assert b'filename="router.png"' in portal.requests(FILES)[0].body
    assert portal.requests(MESSAGES)[0].json() == {"body": "Look", "attachment_ids": ["att_1"]}
    assert window.text("ticketReplyInput") == ""
    window.focus("file_att_1")
    window.press(Qt.Key.Key_Return)
    window.find("filePage")
    window.click("fileSave")
    window.wait_for_text("Saved as router.png in Downloads")
    assert (tmp_path / "Downloads" / "router.png").read_bytes() == picker.file.read_bytes()
    window.press(Qt.Key.Key_Escape)
    window.wait_until(lambda: not window.sees("fileSave"), "the sheet to go")


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        (reset, "No answer from the portal"),
        (problem(409, "ticket_closed"), "This ticket was closed in the meantime"),
        (problem(422, "card_number_refused"), "This looks like a card number"),
        (problem(429, "rate_limited", headers={"Retry-After": "7200"}), "Wait 2 hours"),
        (problem(403, "feature_unavailable"), "Tickets are not available any more"),
        (problem(422, "something_new"), "This could not be sent"),
    ],
)
def test_what_is_written_stays_whatever_the_portal_says(
    portal: FakePortal, open_client: Open, answer: Any, says: str
) -> None:
    portal.on(MESSAGES, answer)
    window = at_tickets(open_client)
    window.click("ticketReply")
    window.write("In the cellar")
    window.click("sendButton")
    window.wait_for_text(says)
    assert not window.reads("SERVER WORDS")
    assert window.text("ticketReplyInput") == "In the cellar"


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        (problem(413, "attachment_too_large"), "router.png has more than 5 MB."),
        (problem(422, "attachment_type_refused"), "router.png is not a picture"),
        (problem(409, "too_many_attachments"), "No more files fit here"),
        (reset, "No answer from the portal"),
    ],
)
def test_a_file_the_portal_refuses_stays_until_it_is_taken_away(
    portal: FakePortal, open_client: Open, picker: FakePicker, tmp_path: Path, answer: Any, says: str
) -> None:
    picker.file = picture(tmp_path)
    portal.on(FILES, answer)
    window = at_tickets(open_client)
    window.click("ticketReply")
    window.write("Look")
    window.click("attachButton")
    window.wait_for_text("router.png")
    window.click("sendButton")
    window.wait_for_text(says)
    assert portal.count(MESSAGES) == 0
    assert window.text("ticketReplyInput") == "Look"
    window.click(next(name for name in window.names() if name.startswith("removeDraft_")))
    portal.on(MESSAGES, json_reply(JSON_TICKET, 201))
    window.click("sendButton")
    window.wait_until(lambda: window.text("ticketReplyInput") == "", "the answer to be sent")


def test_a_file_taken_away_comes_back_with_the_keyboard_alone(
    open_client: Open, picker: FakePicker, tmp_path: Path
) -> None:
    picker.file = picture(tmp_path)
    window = at_tickets(open_client)
    window.click("ticketReply")
    for _ in range(2):
        window.click("attachButton")
        window.wait_for_text("router.png")
        window.click(next(name for name in window.names() if name.startswith("removeDraft_")))
        window.wait_for_text("router.png is not sent with it")
        for _ in range(120):
            if window.window.activeFocusItem().objectName() == "toastUndoButton":
                break
            window.press(Qt.Key.Key_Tab)
        window.press(Qt.Key.Key_Return)
        window.wait_until(lambda: any(name.startswith("removeDraft_") for name in window.names()), "the file")
        window.wait_until(lambda: not window.sees("toast"), "the message to go")
        assert window.window.activeFocusItem().objectName() != "toastUndoButton"
        window.click(next(name for name in window.names() if name.startswith("removeDraft_")))
        window.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        window.wait_until(lambda: any(name.startswith("removeDraft_") for name in window.names()), "the file again")


def test_a_message_with_a_way_back_is_in_the_language_spoken_now(
    open_client: Open, picker: FakePicker, tmp_path: Path
) -> None:
    picker.file = picture(tmp_path)
    window = at_tickets(open_client)
    window.click("ticketReply")
    window.click("attachButton")
    window.wait_for_text("router.png")
    window.click(next(name for name in window.names() if name.startswith("removeDraft_")))
    window.wait_for_text("router.png is not sent with it")
    window.client.language.speak("es")
    window.wait_for_text("router.png no se envía")
    assert window.text("toastUndoButton") == "Deshacer"
    window.client.language.speak("en")
    window.wait_for_text("router.png is not sent with it")


def test_what_is_typed_in_a_new_ticket_is_not_thrown_away_unasked(open_client: Open) -> None:
    window = at_tickets(open_client)
    window.click("newTicketButton")
    window.fill("ticketSubject", "Half a")
    window.press(Qt.Key.Key_Escape)
    window.wait_for_text("Your ticket is not sent")
    window.click("ticket_stayButton")
    assert window.text("ticketSubjectInput") == "Half a"
    window.press(Qt.Key.Key_Escape)
    window.click("ticket_discardButton")
    window.wait_until(lambda: not window.sees("ticketSubject"), "the sheet to go")


@pytest.mark.parametrize("size", SIZES)
def test_nothing_sticks_out_of_any_window_whatever_was_written(
    portal: FakePortal, open_client: Open, size: tuple[int, int]
) -> None:
    message = {**JSON_MESSAGE, "body": HOSTILE, "author_name": HOSTILE, "attachments": [{**FILE, "filename": HOSTILE}]}
    hostile = {**JSON_SUMMARY, "subject": HOSTILE, "number": "9" * 100}
    portal.on(LIST, json_reply(page_of(*({**hostile, "id": f"tkt_{at}"} for at in range(1, 30)))))
    portal.on(ONE, json_reply({**hostile, "messages": [message] * 1}))
    window = at_tickets(open_client, size=size)
    window.find("ticket_tkt_1")
    if not window.sees("ticketThread"):
        window.click("ticket_tkt_1")
    window.wait_until(lambda: window.reads("<img src='http://127.0.0.1:9/x.png'><b>%1</b>"), "the message as it is")
    window.settle(50)
    for item in window.items(window.find("ticketsPage")):
        if item.width() > 0:
            assert window.rectangle(item).right() <= size[0] + 0.5, item.objectName()
    for name in ("sendButton", "attachButton"):
        assert not window.rectangle(window.find(name)).intersects(window.rectangle(window.find("fabButton"))), name
