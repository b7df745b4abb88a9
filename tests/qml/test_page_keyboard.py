"""Whoever opens a page has the keyboard in it, however the page came about and whatever was still moving then."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from daystarr_client.viewmodels.pages import HOME, MENU
from tests.driver import Driver, let_run
from tests.fakes.fake_portal import FakePortal, json_reply, silence, slowly
from tests.qml.conftest import EVERYTHING_OFFERED, Open
from tests.qml.whole_portal import item_of
from tests.qml.windows import around_keyboard, at_home

# A page of each line of the drawer that leads somewhere else than home
LINES = {entry.name: entry.page for entry in MENU if entry.page not in (None, HOME)}


@pytest.fixture(autouse=True)
def every_page_is_offered(portal: FakePortal) -> None:
    portal.on("/v1/session", json_reply(EVERYTHING_OFFERED))
    portal.on("/v1/tickets", json_reply({"items": [], "next_page_token": None}))


def has_keyboard(window: Driver, page: str) -> None:
    """Wait for a page to come into sight, then hold that it has the keyboard for good."""
    window.find(item_of(page))
    window.wait_until(lambda: item_of(page) in around_keyboard(window), f"the page {page} to have the keyboard")
    window.wait_until(lambda: not window.sees("menu_invoices"), "the drawer to close")
    let_run(50)
    assert item_of(page) in around_keyboard(window)


def press_line(window: Driver, line: str) -> None:
    """Press a line of the drawer where it is at this moment, without waiting for the drawer to arrive."""
    at = window.rectangle(window.find(line)).center()
    QTest.mouseClick(window.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at.toPoint())


def go(window: Driver, line: str) -> None:
    """Have a line of the drawer chosen without the drawer."""
    assert window.client.customer
    window.client.customer.view_model.shell_view_model.choose(line)


@pytest.mark.parametrize("line", LINES)
def test_a_page_chosen_while_the_drawer_still_slides_in_gets_the_keyboard(open_client: Open, line: str) -> None:
    window = at_home(open_client)
    for chosen in (line, "calendar" if line != "calendar" else "invoices"):
        window.click("menuButton")
        name = f"menu_{chosen}"
        window.wait_until(lambda name=name: window.rectangle(window.find(name)).center().x() > 5, "the drawer")
        press_line(window, name)
        has_keyboard(window, LINES[chosen])


@pytest.mark.parametrize("line", LINES)
def test_a_page_chosen_by_keys_gets_the_keyboard(open_client: Open, line: str) -> None:
    window = at_home(open_client)
    window.focus("menuButton")
    window.press(Qt.Key.Key_Return)
    window.wait_until(lambda: window.value("menu_calendar", "activeFocus"), "the page in sight to be chosen")
    for _ in MENU:
        if f"menu_{line}" not in around_keyboard(window):
            window.press(Qt.Key.Key_Down)
    window.press(Qt.Key.Key_Return)
    has_keyboard(window, LINES[line])


LEAVING: dict[str, Callable[[Driver], None]] = {
    "alt+left": lambda window: window.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier),
    "brand": lambda window: window.click("brandButton"),
}


@pytest.mark.parametrize("way", LEAVING)
@pytest.mark.parametrize("line", LINES)
def test_the_page_gone_back_to_gets_the_keyboard(open_client: Open, line: str, way: str) -> None:
    window = at_home(open_client)
    window.click("menuButton")
    window.settle()
    window.click(f"menu_{line}")
    has_keyboard(window, LINES[line])
    LEAVING[way](window)
    has_keyboard(window, HOME)


@pytest.mark.parametrize("line", LINES)
def test_a_page_keeps_the_keyboard_when_its_answers_come_late_or_never(
    open_client: Open, portal: FakePortal, line: str
) -> None:
    for path in ("/v1/invoices", "/v1/payments", "/v1/contacts", "/v1/services"):
        portal.on(path, slowly(0.3, json_reply({"items": [], "next_page_token": None})), silence)
    window = at_home(open_client)
    go(window, line)  # before its page was made
    has_keyboard(window, LINES[line])
    window.settle(500)
    has_keyboard(window, LINES[line])


def test_no_page_out_of_sight_holds_the_keyboard(open_client: Open) -> None:
    window = at_home(open_client)
    home = window.find("homePage")
    go(window, "invoices")
    has_keyboard(window, "invoices")
    home.forceActiveFocus(Qt.FocusReason.OtherFocusReason)  # as a popup does that gives it back where it was
    has_keyboard(window, "invoices")
