"""Contacts: seen, added, edited, confirmed and removed, from the page and from the green button."""

from PySide6.QtCore import Qt

from tests.tour.scenes import Scene
from tests.tour.stage import Stage

CONTACTS = Scene("contacts", changes_data=True)
CONTACTS_FROM_ANYWHERE = Scene("contacts-from-anywhere", changes_data=True)


def _back_on_the_page(stage: Stage) -> None:
    driver = stage.driver
    driver.wait_until(lambda: not driver.sees("sheetCloseButton"), "the sheet to go")
    driver.settle(200)


@CONTACTS.step("contacts")
def page(stage: Stage) -> None:
    driver = stage.open_as("machine@example.com")
    driver.click("menuButton")
    driver.click("menu_contacts")
    driver.find("contactsPage")
    driver.wait_for_text("(989) 555-0190")


@CONTACTS.step("contacts-add")
def add(stage: Stage) -> None:
    driver = stage.driver
    driver.click("addContactButton")
    driver.find("contact_name")
    driver.click("contact_saveButton")
    driver.wait_for_text("Enter a name.")


@CONTACTS.step("contacts-added")
def added(stage: Stage) -> None:
    driver = stage.driver
    driver.fill("contact_name", "Ana Ruiz")
    driver.click("tick_billing")
    driver.click("useServiceAddress")
    driver.click("contact_saveButton")
    driver.wait_for_text("Ana Ruiz is on the account")


@CONTACTS.step("contacts-email")
def email(stage: Stage) -> None:
    driver = stage.driver
    driver.click("contact_emailButton")
    driver.find("contact_where")
    driver.write("ana.ruiz@example.com")


@CONTACTS.step("contacts-code")
def code(stage: Stage) -> None:
    driver = stage.driver
    driver.click("contact_saveButton")
    driver.find("contactCode")


@CONTACTS.step("contacts-not-confirmed")
def later(stage: Stage) -> None:
    stage.driver.click("contact_closeButton")
    _back_on_the_page(stage)
    stage.driver.wait_for_text("ana.ruiz@example.com")


@CONTACTS.step("contacts-leaving")
def leaving(stage: Stage) -> None:
    driver = stage.driver
    driver.click(stage.name_of("editContact_", "Edit"))
    driver.find("contact_name")
    driver.write(" and more")
    driver.press(Qt.Key.Key_Escape)
    driver.wait_for_text("Your changes are not saved")


@CONTACTS.step("contacts-removed")
def removed(stage: Stage) -> None:
    driver = stage.driver
    driver.click("contact_discardButton")
    _back_on_the_page(stage)
    card = stage.name_of("contactCard_", "Ana Ruiz")
    # By keyboard: in a small window the green button stands over it until the page is scrolled
    driver.focus(card.replace("contactCard_", "editContact_"))
    driver.press(Qt.Key.Key_Return)
    driver.click("contact_removeButton")
    driver.find("undoButton")
    _back_on_the_page(stage)


@CONTACTS_FROM_ANYWHERE.step("contacts-whose-phone")
def whose(stage: Stage) -> None:
    driver = stage.open_as("machine@example.com")
    driver.click("fabButton")
    driver.click("action_add_a_phone_number")
    driver.find("contact_personButton")


@CONTACTS_FROM_ANYWHERE.step("contacts-phone")
def phone(stage: Stage) -> None:
    driver = stage.driver
    driver.click(stage.name_of("pick_", "Elena Lopez"))
    driver.find("contact_where")
    driver.write("9895550188")


SCENES = (CONTACTS, CONTACTS_FROM_ANYWHERE)
