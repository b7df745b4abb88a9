"""The seed document's lines about the frame and the invoices, in the real window over a real portal server."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from daystarr_client.api.errors import SignedOut
from daystarr_client.api.portal import Portal
from tests.driver import DEMO_PASSWORD
from tests.e2e.windows import Elsewhere, OpenAs, go_to
from tests.server_process import ServerProcess

NEW_PASSWORD = "violet bicycles cross the river"
MENU = [
    "Calendar",
    "Contacts",
    "Invoices",
    "Payment Receipts",
    "Recurring Payments",
    "Services",
    "Tickets",
    "Refer a Friend",
    "Security Information",
]


def test_clicking_on_the_daystarr_communications_at_the_very_top_next_to_the_menu_takes_customer_back_to_this_main_page(
    open_as: OpenAs,
) -> None:
    window = open_as("maria")
    brand, menu = (window.rectangle(window.find(name)) for name in ("brandButton", "menuButton"))
    assert window.text("brandButton") == "DayStarr Communications"
    assert brand.top() < 20
    assert menu.right() <= brand.left() <= menu.right() + 20
    for entry, page in (("invoices", "invoicesPage"), ("contacts", "contactsPage"), ("services", "servicesPage")):
        go_to(window, entry, page)
        window.click("brandButton")
        window.find("homePage")
        assert not window.sees(page)


def test_menu_options_at_top_left_three_lines_next_to_daystarr_communications_are_those_of_the_portal_in_its_order(
    open_as: OpenAs,
) -> None:
    window = open_as("maria")
    place = window.rectangle(window.find("menuButton"))
    assert place.left() < 20
    assert place.top() < 20
    window.click("menuButton")
    window.find("menu_security_information")
    lines = [item for item in window.items() if item.objectName().startswith("menu_")]
    lines.sort(key=lambda item: window.rectangle(item).top())
    assert [item.property("title") for item in lines] == MENU


def test_some_options_under_the_menu_are_not_currently_available_for_customers_to_view_at_this_time(
    open_as: OpenAs, elsewhere: Elsewhere
) -> None:
    off = {feature.name.value for feature in elsewhere("maria").session.get().features if not feature.enabled}
    assert off
    window = open_as("maria")
    window.click("menuButton")
    window.find("menu_tickets")
    for item in window.items():
        name = item.objectName().removeprefix("menu_")
        if name in off:
            assert not item.isEnabled()
            assert item.property("note") == "Not available yet"


def test_tickets_are_currently_not_available_for_customer_use(open_as: OpenAs) -> None:
    window = open_as("maria")
    window.click("menuButton")
    line = window.find("menu_tickets")
    assert not line.isEnabled()
    assert line.property("note") == "Not available yet"
    window.press(Qt.Key.Key_Escape)
    window.find("homePage")


def test_invoices_shows_all_invoice_history_customer_can_download_pdfs_and_can_see_if_they_are_paid_or_unpaid(
    open_as: OpenAs, elsewhere: Elsewhere, tmp_path: Path
) -> None:
    history = list(elsewhere("olivia").invoices.iterate())
    window = open_as("olivia")
    go_to(window, "invoices", "invoicesPage")
    window.wait_until(lambda: window.value("invoiceList", "count") == len(history), "all of the history")
    words = {item.property("chip") for item in window.items() if item.objectName().startswith("invoice_inv")}
    assert any(word.startswith("Paid") for word in words)
    assert any(word.startswith("Overdue") for word in words)
    window.click("filter_open")
    unpaid = [invoice for invoice in history if invoice.amount_due.amount_minor > 0]
    window.wait_until(lambda: window.value("invoiceList", "count") == len(unpaid), "the unpaid ones")
    window.click("invoiceSave")
    window.wait_for_text("Saved as Invoice")
    (file,) = (tmp_path / "Downloads").iterdir()
    assert file.name == f"Invoice {unpaid[0].number}.pdf"
    assert file.read_bytes().startswith(b"%PDF-")


def test_invoices_of_a_year_are_downloaded_as_one_file(open_as: OpenAs, tmp_path: Path) -> None:
    window = open_as("olivia")
    go_to(window, "invoices", "invoicesPage")
    window.wait_until(lambda: window.value("invoiceList", "count") > 10, "the history")
    window.click("saveSeveral")
    window.click("pickingAll")
    window.click("pickingSave")
    window.wait_for_text("Saved as Invoices")
    (file,) = (tmp_path / "Downloads").iterdir()
    assert file.read_bytes().startswith(b"PK")


def test_green_action_button_is_in_the_bottom_right_corner_with_its_four_options(open_as: OpenAs) -> None:
    window = open_as("maria")
    place = window.rectangle(window.find("fabButton"))
    assert place.right() > 1280 - 60
    assert place.bottom() > 800 - 60
    window.click("fabButton")
    window.find("action_add_an_email")
    lines = [item for item in window.items() if item.objectName().startswith("action_")]
    lines.sort(key=lambda item: window.rectangle(item).top())
    assert [item.property("title") for item in lines] == [
        "Add a service",
        "Make a payment",
        "Add a phone number",
        "Add an email",
    ]
    assert all(item.isEnabled() for item in lines)


def test_user_settings_are_at_the_top_right_corner(open_as: OpenAs) -> None:
    window = open_as("maria")
    place = window.rectangle(window.find("userMenuButton"))
    assert place.right() > 1280 - 20
    assert place.top() < 20
    window.click("userMenuButton")
    window.click("userSettingsItem")
    window.find("settingsPage")


def test_user_settings_customer_can_update_their_portal_password_here(open_as: OpenAs, server: ServerProcess) -> None:
    elsewhere = Portal(server.url)
    elsewhere.auth.sign_in("mark@example.com", DEMO_PASSWORD, "Linux, KITCHEN")
    window = open_as("mark")
    window.click("userMenuButton")
    window.click("userSettingsItem")
    window.wait_for_text("Linux, KITCHEN")
    window.fill("currentPassword", "not my password at all")
    window.fill("newPassword", NEW_PASSWORD)
    window.wait_for_text("Strong password")
    window.press(Qt.Key.Key_Return)
    window.wait_until(lambda: window.value("currentPassword", "errorText"), "a word about the current password")
    assert window.text("newPasswordInput") == NEW_PASSWORD
    window.fill("currentPassword", DEMO_PASSWORD)
    window.click("endOtherSessions")
    window.click("savePasswordButton")
    window.wait_for_text("Your password is changed, and you are signed out in 1 other place")
    assert not window.text("currentPasswordInput")
    assert not window.text("newPasswordInput")
    window.wait_until(lambda: not window.reads("Linux, KITCHEN"), "the other session to leave the list")
    with pytest.raises(SignedOut):
        elsewhere.session.get()
    elsewhere.close()
    window.click("userMenuButton")
    window.click("signOutItem")
    window.find("signInPage")
    window.fill("passwordField", DEMO_PASSWORD)
    window.press(Qt.Key.Key_Return)
    window.wait_for_text("This email and password do not match.")
    window.sign_in("mark@example.com", NEW_PASSWORD)
    window.find("balanceAmount")
    assert NEW_PASSWORD not in server.log()
