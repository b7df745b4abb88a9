"""The search over all pages."""

from PySide6.QtCore import Qt

from tests.tour.scenes import Scene
from tests.tour.stage import Stage

SEARCH = Scene("search")
AWAY = Scene("search-offline")


@SEARCH.step("search-suggestions")
def suggestions(stage: Stage) -> None:
    driver = stage.open_as("maria@example.com")
    driver.click("searchButton")
    driver.wait_for_text("Suggestions")


@SEARCH.step("search-words")
def words(stage: Stage) -> None:
    driver = stage.driver
    driver.fill("searchField", "payment")
    driver.find("search_payment_receipts")
    driver.find("search_pay")


@SEARCH.step("search-switched-off")
def switched_off(stage: Stage) -> None:
    driver = stage.driver
    driver.fill("searchField", "support")
    driver.find("search_tickets")
    driver.find("search_help")


@SEARCH.step("search-invoices")
def invoices(stage: Stage) -> None:
    driver = stage.driver
    driver.fill("searchField", "74.99")
    driver.wait_until(lambda: any(name.startswith("search_invoice:") for name in driver.names()), "the invoices")


@SEARCH.step("search-nothing")
def nothing(stage: Stage) -> None:
    driver = stage.driver
    driver.fill("searchField", "zebra")
    driver.find("searchNothing")


@SEARCH.step("search-led")
def led(stage: Stage) -> None:
    driver = stage.driver
    driver.fill("searchField", "receipts")
    driver.find("search_payment_receipts")
    driver.press(Qt.Key.Key_Return)
    driver.find("receiptsPage")
    driver.wait_until(lambda: not driver.sees("searchField"), "the search to go")
    driver.wait_until(lambda: not driver.client.view_model.busy, "the payments")


@AWAY.step("search-away")
def away(stage: Stage) -> None:
    driver = stage.open_as("maria@example.com", bad_network=True)
    stage.proxy.go_away()
    driver.click("searchButton")
    driver.fill("searchField", "74.99")
    driver.wait_until(lambda: driver.sees("searchNote"), "the sentence about the portal", 60)


SCENES = (SEARCH, AWAY)
