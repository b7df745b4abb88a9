"""The seed document's line about AutoPay, in the real window over a real portal server."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from tests.driver import Driver
from tests.e2e.windows import OpenAs
from tests.fakes.devices import FakeBrowser
from tests.hosted_page import enter_bank_account
from tests.server_process import ServerProcess


@pytest.fixture
def demo(server: ServerProcess) -> Path:
    return server.folder


@pytest.fixture
def window(open_as: OpenAs) -> Driver:
    """Olivia at home: she owes three bills and has no AutoPay."""
    window = open_as("olivia")
    window.find("createAutopayButton")
    return window


def ready(window: Driver) -> None:
    window.wait_until(lambda: window.sees("autopay_save") and window.value("autopay_save", "enabled"), "the form")


def done(window: Driver) -> None:
    window.click("autopay_close")
    window.wait_until(lambda: not window.sees("autopay_close"), "the sheet to close")
    window.settle()


def choose(window: Driver, select: str, key: str) -> None:
    window.click(select)
    window.find(f"{select}_{key}")
    window.settle(100)
    window.click(f"{select}_{key}")


def letters(demo: Path, kind: str) -> int:
    return len(list((demo / "outbox").glob(f"*-{kind}-*.eml")))


def test_customer_can_create_and_update_autopay_from_here(window: Driver, browser: FakeBrowser, demo: Path) -> None:
    # Created, without paying now
    window.click("createAutopayButton")
    ready(window)
    assert window.reads("$229.46 is overdue already.")
    assert window.value("autopayAgree", "checked") is False
    choose(window, "autopayTiming", "day_of_month")
    window.click("autopayCount")
    window.find("autopayCount_1")
    window.press(Qt.Key.Key_End)
    window.press(Qt.Key.Key_Return)
    ready(window)
    window.wait_for_text("A shorter month has it on its last day.")
    ready(window)
    window.click("autopayAgree")
    window.click("autopay_save")
    window.wait_for_text("AutoPay is on")
    done(window)
    window.wait_for_text("Runs on day 31 of each month")
    window.wait_until(lambda: letters(demo, "autopay_agreed") == 1, "a copy by email")

    # Updated, with a new method that is charged at once because she owes money
    window.click("updateAutopayButton")
    ready(window)
    choose(window, "autopayMethod", "new")
    window.wait_until(lambda: browser.opened, "the hosted page to open")
    enter_bank_account(browser.opened[-1])
    window.wait_for_text("You are changing the payment method and owe $229.46.")
    ready(window)
    assert window.value("autopay_save", "text") == "Save and charge $229.46"
    window.click("autopayAgree")
    window.fill("autopayNameInput", "Olivia Hart")
    window.click("autopay_save")
    window.wait_for_text("AutoPay is updated.")
    assert window.reads("Your payment is on its way")
    done(window)
    window.wait_until(lambda: "Bank account •••• 6789" in said(window), "the box to follow")
    window.wait_until(lambda: letters(demo, "autopay_agreed") == 2, "a copy by email")

    # Turned off, in as few presses
    window.click("turnOffAutopayButton")
    window.wait_for_text("A payment that is already on its way goes on.")
    window.click("autopay_off")
    window.wait_for_text("We have sent you an email that confirms it.")
    done(window)
    window.find("createAutopayButton")
    window.wait_until(lambda: letters(demo, "autopay_ended") == 1, "a confirmation by email")


def said(window: Driver) -> str:
    return str(window.value("autopaySentence", "sentence")["text"])
