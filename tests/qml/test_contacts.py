"""The contacts page in each of its states, and what happens to what is typed when the portal does not answer well."""

from typing import Any

import pytest
from PySide6.QtCore import Qt

from tests.driver import Driver
from tests.fakes.contacts import JSON_CONTACT
from tests.fakes.fake_portal import FakePortal, json_reply, problem, reply, reset, silence
from tests.qml.conftest import Open
from tests.qml.windows import focused

CONTACTS, ONE = "/v1/contacts", "/v1/contacts/con_1"
SIZES = [(800, 600), (1280, 800), (1080, 1920), (360, 640)]


def page_of(*contacts: dict[str, Any]) -> dict[str, Any]:
    return {"items": list(contacts), "next_page_token": None}


@pytest.fixture(autouse=True)
def someone(portal: FakePortal) -> None:
    portal.on(CONTACTS, json_reply(page_of(JSON_CONTACT)))


def at_contacts(open_client: Open, **options: Any) -> Driver:
    window = open_client(**options)
    window.sign_in()
    window.find("balanceAmount")
    window.click("menuButton")
    window.click("menu_contacts")
    window.find("contactsPage")
    window.settle()  # the drawer is gone
    return window


def editing_name(open_client: Open) -> Driver:
    window = at_contacts(open_client)
    window.click("editContact_con_1")
    window.fill("contact_name", "Maria Typed")
    return window


def test_the_page_waits_with_a_sketch_of_itself(portal: FakePortal, open_client: Open) -> None:
    portal.on(CONTACTS, silence)
    window = at_contacts(open_client)
    window.find("contactsSkeleton")
    assert not window.sees("addContactButton")


def test_an_account_without_contacts_says_what_to_do(portal: FakePortal, open_client: Open) -> None:
    portal.on(CONTACTS, json_reply(page_of()))
    window = at_contacts(open_client)
    window.click("contactsEmptyAction")
    window.find("contact_name")


def test_a_page_that_cannot_be_loaded_says_so_and_tries_again(portal: FakePortal, open_client: Open) -> None:
    portal.on(CONTACTS, problem(500, "internal"))
    window = at_contacts(open_client)
    window.wait_for_text("Your contacts could not be loaded", 30)
    portal.on(CONTACTS, json_reply(page_of(JSON_CONTACT)))
    window.click("contactsErrorAction")
    window.wait_for_text("Maria Lopez")


def test_a_page_that_cannot_be_renewed_stays_and_says_since_when(portal: FakePortal, open_client: Open) -> None:
    window = at_contacts(open_client)
    window.find("contactCard_con_1")
    portal.on(CONTACTS, problem(500, "internal"))
    window.press(Qt.Key.Key_F5)
    window.find("contactsStale")
    assert window.reads("(989) 720-6000")


def test_words_of_tomorrow_are_shown_as_far_as_they_are_known(open_client: Open) -> None:
    window = at_contacts(open_client)
    window.wait_for_text("+52 55 1234 5678")
    window.wait_for_text("Phone · Not notified of anything")
    window.find("confirm_cph_2")


@pytest.mark.parametrize("size", SIZES)
def test_nothing_sticks_out_of_any_window(open_client: Open, size: tuple[int, int]) -> None:
    window = at_contacts(open_client, size=size)
    window.find("contactCard_con_1")
    window.settle(50)
    for item in window.items(window.find("contactCard_con_1")):
        if item.width() > 0:
            assert window.rectangle(item).right() <= size[0] + 0.5, item.objectName()
    window.focus("addEmail_con_1")
    window.press(Qt.Key.Key_Return)
    window.find("contact_where")
    window.settle()
    for name in ("contact_where", "tick_marketing", "contact_saveButton", "sheetCloseButton"):
        frame = window.rectangle(window.find(name))
        assert frame.left() >= 0, name
        assert frame.right() <= size[0], name


def test_everything_can_be_done_by_keyboard(portal: FakePortal, open_client: Open) -> None:
    added: dict[str, Any] = {
        **JSON_CONTACT,
        "id": "con_2",
        "name": "Ana",
        "is_last_primary": False,
        "roles": [],
        "phones": [],
    }
    window = at_contacts(open_client)
    window.focus("addContactButton")
    portal.on(CONTACTS, json_reply(added, 201), json_reply(page_of(JSON_CONTACT, added)))
    window.press(Qt.Key.Key_Return)
    window.wait_until(lambda: focused(window).startswith("contact_name"), "the keyboard in the first field")
    window.write("Ana")
    window.press(Qt.Key.Key_Tab)
    assert focused(window) == "tick_primary"
    window.press(Qt.Key.Key_Tab)
    window.press(Qt.Key.Key_Space)
    window.focus("contact_name")
    window.press(Qt.Key.Key_Return)
    window.wait_for_text("Ana is on the account")
    sent = [request.json() for request in portal.requests(CONTACTS) if request.method == "POST"]
    assert sent == [{"name": "Ana", "roles": ["billing"], "mailing_address": None}]
    window.press(Qt.Key.Key_Escape)
    window.find("contactCard_con_2")


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        (reset, "No answer from the portal"),
        (problem(500, "internal"), "No answer from the portal"),
        (problem(409, "last_primary_contact"), "This is the last primary contact"),
        (problem(409, "something_new"), "This could not be saved"),
        (problem(422, "card_number_refused"), "This looks like a card number"),
    ],
)
def test_what_is_typed_stays_whatever_the_portal_says(
    portal: FakePortal, open_client: Open, answer: Any, says: str
) -> None:
    window = editing_name(open_client)
    portal.on(ONE, answer)
    window.click("contact_saveButton")
    window.wait_for_text(says)
    assert window.text("contact_nameInput") == "Maria Typed"
    window.wait_until(lambda: portal.count(ONE) > 0, "the request")
    assert portal.requests(ONE)[0].headers["if-match"] == '"con_1.1"'
    portal.on(ONE, json_reply({**JSON_CONTACT, "name": "Maria Typed", "etag": '"con_1.2"'}))
    portal.on(CONTACTS, json_reply(page_of({**JSON_CONTACT, "name": "Maria Typed", "etag": '"con_1.2"'})))
    window.click("contact_saveButton")
    window.wait_until(lambda: not window.sees("contact_saveButton"), "the sheet to go")
    assert window.text("contactName_con_1") == "Maria Typed"


def test_an_undo_that_comes_too_late_says_so(portal: FakePortal, open_client: Open) -> None:
    portal.on(CONTACTS, json_reply(page_of({**JSON_CONTACT, "is_last_primary": False})))
    window = at_contacts(open_client)
    window.click("editContact_con_1")
    portal.on(ONE, reply(b"", 204, None))
    portal.on(CONTACTS, json_reply(page_of()))
    window.click("contact_removeButton")
    window.wait_for_text("Maria Lopez was removed.")
    portal.on(f"{ONE}/restore", problem(409, "restore_expired"))
    window.settle()
    window.click("undoButton")
    window.wait_for_text("It is too late to undo this. Add the contact again.")
    window.click("forgetUndoButton")
    assert not window.sees("undoButton")


def test_an_action_waits_for_the_contacts_and_can_try_again(portal: FakePortal, open_client: Open) -> None:
    window = open_client()
    window.sign_in()
    window.find("balanceAmount")
    portal.on(CONTACTS, problem(500, "internal"))
    window.click("fabButton")
    window.click("action_add_an_email")
    window.wait_for_text("Your contacts could not be loaded", 30)
    portal.on(CONTACTS, json_reply(page_of(JSON_CONTACT)))
    window.click("contact_retryButton")
    window.find("contact_where")
    window.wait_for_text("For Maria Lopez")
