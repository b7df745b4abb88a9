"""Contacts, line by line as the portal promises them: the real window against a real server process."""

import pytest
from PySide6.QtCore import Qt

from daystarr_client.api.bodies_contacts import Email, Person, Phone
from daystarr_client.api.enums import ContactRole, PhoneLabel, Topic
from daystarr_client.api.models_contacts import Contact
from daystarr_client.api.portal import Portal
from tests.driver import Driver
from tests.e2e.windows import Elsewhere, OpenAs
from tests.outbox_folder import code_sent_to, other_than
from tests.server_process import ServerProcess

MARIA, BUSINESS, OLIVIA = "maria", "machine", "olivia"
HOSTILE = "<img src='http://127.0.0.1:9/x.png'><b>%1 \u202eevil\u2028 " + "W" * 120


@pytest.fixture
def open_client(open_as: OpenAs) -> OpenAs:
    """Opens the window for somebody, at their contacts or at home."""

    def make(name: str, *, page: bool = True, size: tuple[int, int] = (1280, 800)) -> Driver:
        window = open_as(name, size=size)
        if page:
            window.click("menuButton")
            window.click("menu_contacts")
            window.wait_until(lambda: named(window, "contactCard_"), "a contact")
            window.settle()  # the drawer is gone, and gave the keyboard back
        return window

    return make


def named(window: Driver, start: str) -> list[str]:
    return [name for name in window.names() if name.startswith(start)]


def of(portal: Portal, name: str) -> Contact:
    return next(contact for contact in portal.contacts.list().items if contact.name == name)


def gone(window: Driver, name: str) -> None:
    window.wait_until(lambda: not window.sees(name), f"{name} to go")
    window.settle(200)


def press(window: Driver, button: str) -> None:
    window.click(f"contact_{button}Button")


def choose(window: Driver, name: str) -> None:
    """Press something on a card by the keyboard: the green button may stand over it until the page is scrolled."""
    window.focus(name)
    window.press(Qt.Key.Key_Return)


def confirmed_with(window: Driver, server: ServerProcess, where: str) -> None:
    """Type the code that was sent, after a wrong one."""
    window.find("contactCode")
    code = code_sent_to(server.folder / "outbox", where)
    window.fill("contactCode", other_than(code))
    press(window, "confirm")
    window.wait_for_text("This is not the code we sent last.")
    assert not window.value("contactResend", "enabled")
    window.fill("contactCode", code)
    press(window, "confirm")
    gone(window, "contactCode")


def test_customer_can_see_contact_information(open_client: OpenAs) -> None:
    window = open_client(BUSINESS)
    for words in ("Elena Lopez", "Primary", "Billing", "Technical", "(989) 555-0190", "machine@example.com"):
        assert window.reads(words), words
    assert window.reads("Notified of: Invoices, Payments, Appointments, Outages")
    assert window.reads("Confirmed")


def test_customer_can_update_contact_information(open_client: OpenAs, elsewhere: Elsewhere) -> None:
    window = open_client(MARIA)
    maria = of(elsewhere(MARIA), "Maria Lopez")
    choose(window, f"editContact_{maria.id}")
    assert window.reads("This is the last primary contact, so it cannot be removed.")
    assert not window.sees("contact_removeButton")
    assert not window.value("tick_primary", "enabled")
    window.fill("contact_name", "Maria José López")
    window.click("tick_technical")
    window.fill("contact_street", "PO Box 7")
    press(window, "save")
    window.wait_for_text("Enter the city.")
    assert window.text("contact_nameInput") == "Maria José López"
    window.click("useServiceAddress")
    press(window, "save")
    gone(window, "contact_saveButton")
    window.wait_for_text("Maria José López")
    window.wait_for_text("120 Main St, Owosso, MI 48867")
    saved = of(elsewhere(MARIA), "Maria José López")
    assert set(saved.roles) == {ContactRole.PRIMARY, ContactRole.BILLING, ContactRole.TECHNICAL}
    assert saved.phones == maria.phones


def test_a_contact_is_added_removed_and_brought_back(open_client: OpenAs, elsewhere: Elsewhere) -> None:
    window = open_client(BUSINESS)
    window.click("addContactButton")
    press(window, "save")
    window.wait_for_text("Enter a name.")
    window.write("Ana Ruiz")
    window.click("tick_billing")
    press(window, "save")
    window.wait_for_text("Ana Ruiz is on the account")
    press(window, "close")
    gone(window, "contact_phoneButton")
    ana = of(elsewhere(BUSINESS), "Ana Ruiz")
    choose(window, f"editContact_{ana.id}")
    press(window, "remove")
    window.wait_for_text("Ana Ruiz was removed.")
    gone(window, f"contactCard_{ana.id}")
    assert ana.id not in {contact.id for contact in elsewhere(BUSINESS).contacts.list().items}
    window.press(Qt.Key.Key_Return)  # the keyboard is on Undo
    window.find(f"contactCard_{ana.id}")
    gone(window, "undoButton")
    assert of(elsewhere(BUSINESS), "Ana Ruiz").id == ana.id


def test_phone_option_of_the_green_button_adds_a_phone_number(
    open_client: OpenAs, server: ServerProcess, elsewhere: Elsewhere
) -> None:
    window = open_client(OLIVIA, page=False)
    window.click("fabButton")
    window.click("action_add_a_phone_number")
    window.find("contact_where")  # the only contact is not asked for
    window.write("98955501")
    assert window.text("contact_whereInput") == "(989) 555-01"
    press(window, "save")
    window.wait_for_text("This is not a phone number we can call.")
    window.write("88")
    assert window.text("contact_whereInput") == "(989) 555-0188"
    assert window.reads("This number is complete.")
    window.click("label_home")
    press(window, "save")
    confirmed_with(window, server, "+19895550188")
    added = of(elsewhere(OLIVIA), "Olivia Hart").phones[-1]
    assert (added.number, added.label, added.verified) == ("+19895550188", PhoneLabel.HOME, True)


def test_envelope_option_of_the_green_button_adds_an_email(
    open_client: OpenAs, server: ServerProcess, elsewhere: Elsewhere
) -> None:
    window = open_client(BUSINESS, page=False)
    elena = of(elsewhere(BUSINESS), "Elena Lopez")
    window.click("fabButton")
    window.click("action_add_an_email")
    window.click(f"pick_{elena.id}")
    window.find("contact_where")
    window.write("office@machine")
    press(window, "save")
    window.wait_for_text("It should look like name@example.com.")
    window.write(".example.com")
    window.click("tick_marketing")
    press(window, "save")
    confirmed_with(window, server, "office@machine.example.com")
    added = of(elsewhere(BUSINESS), "Elena Lopez").emails[-1]
    assert (added.address, added.verified) == ("office@machine.example.com", True)
    assert Topic.MARKETING in added.notify


def test_a_number_is_changed_confirmed_later_and_removed(
    open_client: OpenAs, server: ServerProcess, elsewhere: Elsewhere
) -> None:
    portal = elsewhere(BUSINESS)
    contact = portal.contacts.add(Person("Dana Fox"))
    contact = portal.contacts.add_phone(contact.id, contact.etag, Phone("9895550170", PhoneLabel.WORK))
    phone = contact.phones[0]
    window = open_client(BUSINESS)
    choose(window, f"reach_{phone.id}")
    window.fill("contact_where", "9895550171")
    press(window, "save")
    window.find("contactCode")
    press(window, "close")
    gone(window, "contactCode")
    window.wait_for_text("(989) 555-0171")
    choose(window, f"confirm_{phone.id}")
    confirmed_with(window, server, "+19895550171")
    choose(window, f"reach_{phone.id}")
    press(window, "remove")
    window.wait_for_text("We will not use (989) 555-0171 for Dana Fox any more.")
    press(window, "remove")
    gone(window, f"reach_{phone.id}")
    assert portal.contacts.get(contact.id).phones == ()


def test_two_people_editing_at_once_are_told_and_lose_nothing(open_client: OpenAs, elsewhere: Elsewhere) -> None:
    portal = elsewhere(BUSINESS)
    kim = portal.contacts.add(Person("Kim Noe", (ContactRole.TECHNICAL,)))
    window = open_client(BUSINESS)
    choose(window, f"editContact_{kim.id}")
    window.fill("contact_name", "Kim Noe-Mine")
    window.click("useServiceAddress")
    portal.contacts.change(kim.id, kim.etag, Person("Kim Theirs", (ContactRole.TECHNICAL, ContactRole.BILLING)))
    press(window, "save")
    window.wait_for_text("Someone else changed this")
    assert window.value("mergeMine_name", "title") == "Kim Noe-Mine"
    assert window.value("mergeTheirs_name", "title") == "Kim Theirs"
    assert window.text("mergeChange_billing") == "It was “No”. Now it is “Yes”."
    window.click("mergeTheirs_name")
    window.click("mergeMine_name")
    press(window, "save")
    gone(window, "contact_saveButton")
    now = portal.contacts.get(kim.id)
    assert (now.name, set(now.roles)) == ("Kim Noe-Mine", {ContactRole.TECHNICAL, ContactRole.BILLING})
    assert now.mailing_address is not None


def test_what_somebody_else_removed_can_be_added_again_as_typed(open_client: OpenAs, elsewhere: Elsewhere) -> None:
    portal = elsewhere(BUSINESS)
    lee = portal.contacts.add(Person("Lee Gone"))
    window = open_client(BUSINESS)
    choose(window, f"editContact_{lee.id}")
    window.fill("contact_name", "Lee Here")
    portal.contacts.remove(lee.id, lee.etag)
    press(window, "save")
    window.wait_for_text("Someone else removed this in the meantime")
    assert window.text("contact_nameInput") == "Lee Here"
    press(window, "save")
    window.wait_for_text("Lee Here is on the account")


def test_what_is_typed_is_not_thrown_away_unasked(open_client: OpenAs) -> None:
    window = open_client(BUSINESS)
    window.click("addContactButton")
    window.write("Half a name")
    window.press(Qt.Key.Key_Escape)
    window.wait_for_text("Your changes are not saved")
    press(window, "stay")
    assert window.text("contact_nameInput") == "Half a name"
    window.click("sheetCloseButton")
    press(window, "discard")
    gone(window, "contact_saveButton")


@pytest.mark.parametrize("size", [(800, 600), (360, 640)])
def test_hostile_text_is_only_text(open_client: OpenAs, elsewhere: Elsewhere, size: tuple[int, int]) -> None:
    portal = elsewhere("mark")
    name = HOSTILE.replace("\u2028", "").replace("\u202e", "")[:200]
    contact = portal.contacts.add(Person(name))
    contact = portal.contacts.add_email(contact.id, contact.etag, Email(f"{'x' * 60}@{'y' * 60}.example.com"))
    window = open_client("mark", size=size)
    window.wait_until(lambda: window.reads("<img src='http://127.0.0.1:9/x.png'><b>"), "the name as it is")
    for item in window.items(window.find(f"contactCard_{contact.id}")):
        right = window.rectangle(item).right()
        assert right <= size[0], item.objectName()
    choose(window, f"editContact_{contact.id}")
    assert window.text("contact_nameInput") == contact.name
    window.click("sheetCloseButton")
    gone(window, "contact_saveButton")
    portal.contacts.remove(contact.id, portal.contacts.get(contact.id).etag)
