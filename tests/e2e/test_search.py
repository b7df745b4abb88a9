"""Finding a page, an action and an invoice from anywhere, in the real window over a real portal server."""

import pytest
from PySide6.QtCore import Qt

from tests.driver import Driver
from tests.e2e.windows import OpenAs


@pytest.fixture
def window(open_as: OpenAs) -> Driver:
    """Maria's window, on her home page."""
    return open_as("maria")


def search(window: Driver, text: str) -> None:
    window.press(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    window.find("searchField")
    window.wait_until(lambda: window.value("searchField", "activeFocus"), "the field to have the keyboard")
    window.write(text)


def invoices_found(window: Driver) -> list[str]:
    return [name for name in window.names() if name.startswith("search_invoice:")]


def test_keys_alone_find_an_invoice_a_page_and_an_action(window: Driver) -> None:
    search(window, "74.99")
    window.wait_until(lambda: len(invoices_found(window)) > 1, "the invoices of this amount")
    window.press(Qt.Key.Key_Return)
    window.find("invoicesPage")
    window.wait_until(lambda: not window.sees("searchField"), "the search to close")

    search(window, "december")
    window.wait_until(lambda: bool(invoices_found(window)), "the invoices of December")
    window.fill("searchField", "servicios")
    window.wait_until(lambda: window.sees("search_services"), "the page by its Spanish name")
    window.press(Qt.Key.Key_Return)
    window.find("servicesPage")
    window.wait_until(lambda: not window.sees("searchField"), "the search to close")

    search(window, "pay my bills")
    window.press(Qt.Key.Key_Return)
    window.wait_for_text("What would you like to pay?")
