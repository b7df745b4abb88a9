"""The search over any page: keys, clicks, a portal that is slow or away, another language."""

from itertools import pairwise
from urllib.parse import parse_qs, urlsplit

import pytest
from PySide6.QtCore import Qt

from tests.driver import Driver
from tests.fakes import portal_answers as answers
from tests.fakes.fake_portal import Exchange, FakePortal, json_reply, reset
from tests.qml.conftest import FEATURES, Open
from tests.qml.windows import around_keyboard, at_home

CONTROL = Qt.KeyboardModifier.ControlModifier
INVOICES = "/v1/invoices"


def search(window: Driver) -> None:
    window.press(Qt.Key.Key_K, CONTROL)
    window.find("searchField")
    window.wait_until(lambda: window.value("searchField", "activeFocus"), "the field to have the keyboard")


def gone(window: Driver) -> None:
    window.wait_until(lambda: not window.sees("searchField"), "the search to close")


def answer_searches(portal: FakePortal) -> None:
    """Find invoices by their numbers."""

    def answer(exchange: Exchange) -> None:
        asked = parse_qs(urlsplit(exchange.request.target).query).get("query", [""])[0]
        items = [answers.INVOICE_SUMMARY] if answers.INVOICE_SUMMARY["number"].startswith(asked) else []
        json_reply({"items": items, "next_page_token": None})(exchange)

    portal.on(INVOICES, answer)
    portal.on("/v1/invoices/inv_1", json_reply(answers.INVOICE))


def selected(window: Driver) -> str:
    assert window.client.customer
    return window.client.customer.view_model.search_view_model.state.selected


def test_keys_alone_open_it_find_a_page_and_go_there(open_client: Open) -> None:
    window = at_home(open_client)
    search(window)
    assert window.reads("Suggestions")

    window.write("receip")
    window.wait_for_text("Payment Receipts")
    window.press(Qt.Key.Key_Return)

    window.find("receiptsPage")
    gone(window)
    window.wait_until(lambda: "receiptsPage" in around_keyboard(window), "the page to have the keyboard")


def test_the_magnifier_opens_it_and_a_click_begins_an_action(open_client: Open) -> None:
    window = at_home(open_client)
    window.click("searchButton")
    window.fill("searchField", "add phone")
    window.click("search_add_a_phone_number")
    gone(window)
    window.find("contactSheet")
    assert window.reads("phone number")


def test_arrows_move_through_what_is_found_while_the_keyboard_stays_in_the_field(open_client: Open) -> None:
    window = at_home(open_client)
    search(window)
    first = selected(window)
    window.press(Qt.Key.Key_Down)
    second = selected(window)
    window.press(Qt.Key.Key_Up)
    assert second not in ("", first)
    assert selected(window) == first
    window.press(Qt.Key.Key_Up)
    assert selected(window) == "help"
    assert window.value("searchField", "activeFocus")


def test_tab_reaches_each_line_too(open_client: Open) -> None:
    window = at_home(open_client)
    search(window)
    window.find(f"search_{selected(window)}")
    for _ in range(3):
        window.press(Qt.Key.Key_Tab)
    item = window.window.activeFocusItem()
    assert item.objectName() == f"search_{selected(window)}"
    window.press(Qt.Key.Key_Escape)
    gone(window)


def test_escape_closes_it_and_gives_the_keyboard_back(open_client: Open) -> None:
    window = at_home(open_client)
    window.focus("payButton")
    search(window)
    window.write("pay")
    window.press(Qt.Key.Key_Escape)
    gone(window)
    assert window.window.activeFocusItem().objectName() == "payButton"


def test_wiping_what_is_typed_begins_nothing(open_client: Open) -> None:
    window = at_home(open_client)
    search(window)
    window.write("contacts")
    window.click("clearSearch")
    assert window.reads("Suggestions")
    assert window.sees("searchField")


def test_an_invoice_is_found_by_its_number_and_opened(open_client: Open, portal: FakePortal) -> None:
    answer_searches(portal)
    window = at_home(open_client)
    search(window)
    window.write("1087")
    window.find("search_invoice:inv_1")
    assert window.reads("Nov 22, 2026 · $74.99 · Due Dec 13")
    window.press(Qt.Key.Key_Return)
    window.find("invoicesPage")
    gone(window)
    window.wait_for_text("Invoice 1087")


def test_a_portal_that_is_away_is_said_while_pages_are_found(open_client: Open, portal: FakePortal) -> None:
    window = at_home(open_client)
    window.wait_until(lambda: not window.client.view_model.busy, "everything to be there")
    portal.on(INVOICES, reset)
    search(window)
    window.write("1087")
    window.wait_for_text("no invoices are found", 30)
    window.fill("searchField", "services")
    window.find("search_services")
    assert not window.sees("searchNote")

    answer_searches(portal)
    window.fill("searchField", "1087")
    window.find("search_invoice:inv_1")


def test_nothing_found_says_what_to_do(open_client: Open) -> None:
    window = at_home(open_client)
    search(window)
    window.write("zebra")
    window.wait_for_text("Nothing found")
    assert window.reads("Or call us at")


def test_what_the_portal_switches_off_is_shown_and_stays_shut(open_client: Open, portal: FakePortal) -> None:
    features = [{"name": name, "enabled": name != "services"} for name in FEATURES]
    portal.on("/v1/session", json_reply({**answers.SESSION, "features": features}))
    window = at_home(open_client)
    search(window)
    window.write("services")
    assert not window.find("search_services").isEnabled()
    assert window.reads("Not available yet")


def test_it_opens_over_no_sheet(open_client: Open) -> None:
    window = at_home(open_client)
    window.click("fabButton")
    window.find("fabCloseButton")
    window.press(Qt.Key.Key_K, CONTROL)
    window.settle(50)
    assert not window.sees("searchField")


def test_another_language_keeps_what_is_typed(open_client: Open) -> None:
    window = at_home(open_client)
    search(window)
    window.write("facturas")
    assert window.find("search_invoices")
    window.client.view_model.appearance.setLanguage("es")
    window.wait_for_text("Facturas")
    assert window.text("searchField") == "facturas"
    assert window.reads("Página")


def test_looks_and_language_are_changed_from_it(open_client: Open) -> None:
    window = at_home(open_client)
    search(window)
    window.write("dark")
    window.press(Qt.Key.Key_Return)
    gone(window)
    assert window.client.view_model.appearance_view_model.state.theme == "dark"
    search(window)
    window.write("espanol")
    window.press(Qt.Key.Key_Return)
    window.wait_for_text("Facturas por pagar")


@pytest.mark.parametrize(("size", "text_size"), [((800, 600), 100), ((800, 600), 200), ((360, 480), 200)])
def test_the_bar_has_room_for_everything(open_client: Open, size: tuple[int, int], text_size: int) -> None:
    window = at_home(open_client, size=size)
    window.client.view_model.appearance.setTextSize(text_size)
    window.settle(50)
    places = [window.rectangle(window.find(name)) for name in ("menuButton", "brandButton", "searchButton")]
    places += [window.rectangle(window.find(name)) for name in ("languageButton", "userMenuButton")]
    assert all(left.right() <= right.left() + 0.5 for left, right in pairwise(places))
    assert places[0].left() >= 0
    assert places[-1].right() <= window.window.width()


def test_hostile_numbers_of_invoices_stay_text(open_client: Open, portal: FakePortal) -> None:
    hostile = {**answers.INVOICE_SUMMARY, "number": "1<img src='http://evil.example/x.png'>" + "W" * 80}
    portal.on(INVOICES, json_reply({"items": [hostile], "next_page_token": None}))
    window = at_home(open_client)
    search(window)
    window.write("1")
    line = window.find("search_invoice:inv_1")
    assert window.rectangle(line).right() <= window.window.width()
    assert window.reads("Invoice 1<img src=")
