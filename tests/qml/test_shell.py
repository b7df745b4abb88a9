"""The frame around the pages: bar, drawer, green button, user menu, keys, and how it bears trouble."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickItem

from tests.driver import Driver
from tests.fakes import portal_answers as answers
from tests.fakes.fake_portal import FakePortal, json_reply, problem, reset, silence, slowly
from tests.qml.conftest import FEATURES, Open, answer_well

MENU = (
    "Calendar",
    "Contacts",
    "Invoices",
    "Payment Receipts",
    "Recurring Payments",
    "Services",
    "Tickets",
    "Refer a Friend",
    "Security Information",
)
BILLS = "/v1/bills"


@pytest.fixture
def window(open_client: Open) -> Driver:
    """A window with Maria signed in, on her home page."""
    driver = open_client()
    driver.sign_in()
    driver.find("homePage")
    return driver


def lines(window: Driver, prefix: str) -> list[tuple[str, bool]]:
    """What the lines of a menu say, and whether they can be chosen."""
    found = [item for item in window.items() if item.objectName().startswith(prefix)]
    return [(str(item.property("title") or item.property("text")), item.isEnabled()) for item in found]


def below(item: QQuickItem, name: str) -> bool:
    """Whether an item of this name is there at all, in sight or not."""
    return item.objectName() == name or any(below(child, name) for child in item.childItems())


def holds(window: Driver, name: str) -> bool:
    """Whether the item that has the keyboard is this one or inside it."""
    item = window.window.activeFocusItem()
    while item and item.objectName() != name:
        item = item.parentItem()
    return bool(item)


def test_the_drawer_has_the_nine_pages_in_the_order_of_the_portal(window: Driver) -> None:
    window.click("menuButton")
    window.wait_until(lambda: window.sees("menu_calendar"))
    assert tuple(title for title, _ in lines(window, "menu_")) == MENU
    assert not any(window.value(name, "current") for name in window.names() if name.startswith("menu_"))
    assert not window.find("menu_tickets").isEnabled()
    assert window.value("menu_tickets", "note") == "Not available yet"


def test_what_the_portal_switches_off_cannot_be_opened(open_client: Open, portal: FakePortal) -> None:
    features = [{"name": name, "enabled": name != "invoices"} for name in FEATURES]
    portal.on("/v1/session", json_reply({**answers.SESSION, "features": features}))
    window = open_client()
    window.sign_in()
    window.click("menuButton")
    assert not window.find("menu_invoices").isEnabled()
    assert window.value("menu_invoices", "note") == "Not available yet"


def test_the_drawer_leads_to_a_page_and_the_star_leads_home(window: Driver) -> None:
    window.click("menuButton")
    window.settle()
    window.click("menu_invoices")
    window.find("invoicesPage")
    window.wait_until(lambda: not window.sees("menu_invoices") and not window.sees("homePage"))
    window.click("brandButton")
    window.find("homePage")
    assert not window.sees("invoicesPage")


def test_keys_lead_through_the_drawer(window: Driver) -> None:
    window.focus("menuButton")
    window.press(Qt.Key.Key_Return)
    window.wait_until(lambda: window.value("menu_calendar", "activeFocus"), "the page in sight to be chosen")
    for _ in MENU:
        if window.window.activeFocusItem().objectName() != "menu_invoices":
            window.press(Qt.Key.Key_Down)
    assert window.window.activeFocusItem().objectName() == "menu_invoices"
    window.press(Qt.Key.Key_Return)
    window.find("invoicesPage")
    window.wait_until(lambda: not window.sees("menu_calendar"), "the drawer to close")
    assert holds(window, "invoicesPage"), "the page has the keyboard"
    window.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    window.find("homePage")


def test_escape_closes_what_is_open(window: Driver) -> None:
    for button, inside in (
        ("menuButton", "menu_calendar"),
        ("fabButton", "fabCloseButton"),
        ("userMenuButton", "signOutItem"),
    ):
        window.click(button)
        window.find(inside)
        window.settle()
        window.press(Qt.Key.Key_Escape)
        window.wait_until(lambda inside=inside: not window.sees(inside), f"{inside} to go")


def test_the_green_button_offers_what_the_portal_offers_in_its_order(window: Driver) -> None:
    window.click("fabButton")
    window.find("action_add_a_service")
    offered = lines(window, "action_")
    assert [title for title, _ in offered] == ["Add a service", "Make a payment", "Add a phone number", "Add an email"]
    assert ("Make a payment", True) in offered
    for item in window.items():
        if item.objectName().startswith("action_"):
            assert bool(item.property("note")) != item.isEnabled()


def test_f5_fetches_the_page_in_sight_again(window: Driver, portal: FakePortal) -> None:
    window.wait_until(lambda: portal.count(BILLS) >= 1)
    before = portal.count(BILLS)
    window.press(Qt.Key.Key_F5)
    window.wait_until(lambda: portal.count(BILLS) > before, "the bills to be fetched again")


def test_the_user_menu_says_who_is_signed_in(window: Driver) -> None:
    assert window.reads("ML")
    window.click("userMenuButton")
    window.wait_for_text("maria@example.com")
    assert window.reads("Account 10000000001")


def test_user_settings_lead_to_their_page_and_the_keyboard_goes_along(window: Driver) -> None:
    window.click("userMenuButton")
    window.find("userSettingsItem")
    window.press(Qt.Key.Key_Up)
    window.wait_until(lambda: window.value("userSettingsItem", "activeFocus"), "the line to have the keyboard")
    window.press(Qt.Key.Key_Return)
    window.find("settingsPage")
    window.wait_until(lambda: window.value("settingsPage", "activeFocus"), "the page to have the keyboard")
    window.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    window.find("homePage")


def test_signing_out_leaves_nothing_of_the_customer_in_the_window(window: Driver, portal: FakePortal) -> None:
    window.wait_for_text("$74.99")
    window.click("userMenuButton")
    window.click("signOutItem")
    window.find("signInPage")
    window.wait_until(lambda: portal.count("/v1/auth/sign-out") == 1)
    window.wait_until(lambda: not window.sees("shell"))
    assert not window.reads("$74.99")
    assert not window.reads("Maria")


def test_what_was_open_over_the_page_goes_at_once_when_signing_out(window: Driver) -> None:
    window.wait_for_text("$74.99")
    window.click("payButton")
    window.find("paySheet")
    session = window.client.customer
    assert session
    session.view_model.shell.signOut()
    window.find("signInPage")
    window.wait_until(lambda: not window.sees("paySheet"), "the sheet to go")
    window.wait_until(lambda: not below(window.window.contentItem(), "shell"), "the pages to be taken down")
    window.sign_in()
    window.find("homePage")


def test_an_answer_that_comes_after_signing_out_reaches_nobody(open_client: Open, portal: FakePortal) -> None:
    portal.on(BILLS, slowly(0.8, json_reply(answers.BILLS)), json_reply({**answers.BILLS, "balance": answers.ZERO}))
    window = open_client()
    window.sign_in()
    window.click("userMenuButton")
    window.click("signOutItem")
    window.find("signInPage")
    window.sign_in("mark@example.com")
    window.wait_for_text("$0.00")
    window.settle(1000)
    assert window.value("balanceAmount", "text") == "$0.00"


def test_a_sign_in_that_the_portal_ended_leads_back_and_says_so(open_client: Open, portal: FakePortal) -> None:
    window = open_client()
    window.sign_in()
    window.find("homePage")
    portal.on(BILLS, problem(401, "token_expired"))
    portal.on("/v1/auth/refresh", problem(401, "refresh_token_reused"))
    window.press(Qt.Key.Key_F5)
    window.wait_for_text("You have been signed out")
    assert window.text("usernameField") == "maria@example.com"


def test_a_portal_that_goes_away_is_told_and_comes_back_by_itself(open_client: Open, portal: FakePortal) -> None:
    window = open_client()
    window.sign_in()
    window.wait_for_text("$74.99")
    port = portal.port
    portal.close()
    window.press(Qt.Key.Key_F5)
    window.wait_for_text("The portal cannot be reached. What you see is as of today, 10:42 AM.", 30)
    assert window.reads("$74.99")
    with FakePortal(port=port) as back:
        answer_well(back)
        back.on(BILLS, json_reply({**answers.BILLS, "balance": {"amount_minor": 1200, "currency": "USD"}}))
        window.wait_until(lambda: not window.sees("offlineBanner"), "the portal to be found again", 30)
        window.wait_for_text("$12.00")
        window.close()


def test_what_takes_long_shows_that_it_is_under_way(open_client: Open, portal: FakePortal) -> None:
    window = open_client()
    window.sign_in()
    window.wait_until(lambda: not window.sees("loadingBar"), "the first load to end")
    portal.on(BILLS, silence)
    window.press(Qt.Key.Key_F5)
    assert not window.sees("loadingBar")
    window.wait_until(lambda: window.sees("loadingBar"), "the loading bar")


def test_the_window_remembers_its_size(open_client: Open) -> None:
    first = open_client(size=None)
    first.window.resize(910, 640)
    first.settle(50)
    first.close()
    again = open_client(size=None)
    assert (again.window.width(), again.window.height()) == (910, 640)


def test_the_look_that_was_chosen_is_remembered(window: Driver, tmp_path: Path) -> None:
    window.click("userMenuButton")
    window.click("scheme_dark")
    assert window.value("scheme_dark", "checked")
    assert not window.value("scheme_light", "checked")
    assert json.loads((tmp_path / "settings.json").read_text())["scheme"] == "dark"


def test_a_surprise_is_told_with_its_reference_number(window: Driver) -> None:
    reference = window.client.surprises.report(RuntimeError("what nobody expected"))
    window.wait_for_text("Something went wrong in this program.")
    assert window.text("surpriseReference") == f"Reference {reference}"
    window.click("surpriseCloseButton")
    window.wait_until(lambda: not window.sees("surpriseSheet") and not window.sees("surpriseReference"))


def test_a_connection_that_breaks_once_is_not_worth_a_word(open_client: Open, portal: FakePortal) -> None:
    portal.on(BILLS, reset, json_reply(answers.BILLS))
    window = open_client()
    window.sign_in()
    window.wait_for_text("$74.99")
    assert not window.sees("offlineBanner")


@pytest.mark.parametrize("milliseconds", [0, 20, 80])
def test_a_window_closed_while_its_pages_are_made_goes_without_a_word(open_client: Open, milliseconds: int) -> None:
    window = open_client(size=(560, 600))
    window.sign_in()
    window.settle(milliseconds)
    window.close()  # which fails on anything that QML says
