"""The home page of the demo's customers, over a real portal server."""

from typing import Any

import pytest
from PySide6.QtCore import Qt

from tests.driver import Driver
from tests.e2e.windows import OpenAs
from tests.server_process import ServerProcess


@pytest.fixture
def open_as(open_as: OpenAs) -> OpenAs:
    """Sign a customer of the demo in and wait for everything on their home page."""

    def sign_in(name: str, **how: Any) -> Driver:
        window = open_as(name, **how)
        window.find("autopaySentence")
        window.wait_until(lambda: not window.client.view_model.busy, "everything to be there")
        return window

    return sign_in


def said(window: Driver) -> str:
    return str(window.value("autopaySentence", "sentence")["text"])


def day(window: Driver, key: str) -> str:
    window.wait_until(lambda: window.sees(f"day_{key}"), f"the day {key}")
    return str(window.value(f"day_{key}", "spoken"))


def test_maria_sees_her_bill_her_autopay_and_her_visits(open_as: OpenAs) -> None:
    window = open_as("maria")
    assert window.text("balanceAmount") == "$74.99"
    assert window.value("balanceChip", "text") == "Due Dec 13"
    assert window.text("balanceAsOf").startswith("Balance as of today, ")
    assert said(window) == "On Dec 13 we will charge $74.99 to Visa •••• 4242 for invoice 1087."
    assert window.reads("Runs on each due date, 21 days after the invoice")
    assert window.text("billsCount") == "1 unpaid"
    assert not window.sees("payBillsButton")
    assert "Install. Done. 9–11 AM" in day(window, "2026-12-02")
    assert "Invoice 1087. Due" in day(window, "2026-12-13")
    assert "AutoPay. Scheduled" in day(window, "2026-12-13")
    assert "Ticket visit. Scheduled. 1–3 PM" in day(window, "2026-12-19")


def test_due_dates_stay_on_the_calendar_once_they_are_paid(open_as: OpenAs) -> None:
    window = open_as("maria")
    window.click("calendarPreviousButton")
    window.wait_until(lambda: window.text("calendarTitle") == "November 2026", "November")
    window.wait_until(
        lambda: any("Paid." in day(window, f"2026-11-{number:02}") for number in range(1, 31)), "a paid invoice"
    )


def test_mark_who_has_paid_everything_is_told_so(open_as: OpenAs) -> None:
    window = open_as("mark")
    assert (window.text("balanceAmount"), window.value("balanceChip", "text")) == ("$0.00", "Paid")
    assert window.reads("No unpaid bills")
    assert not window.sees("payButton")
    assert said(window) == "AutoPay is off. You pay each bill yourself."
    assert window.find("createAutopayButton").isEnabled()


def test_olivia_pays_one_several_or_all_of_her_overdue_bills(open_as: OpenAs) -> None:
    window = open_as("olivia")
    assert window.value("balanceChip", "text").startswith("Overdue since ")
    assert window.text("billsCount") == "3 unpaid"
    everything = window.text("payBillsButton")
    assert everything.startswith("Pay all 3 bills · $")
    assert everything.removeprefix("Pay all 3 bills · ") == window.text("balanceAmount")
    boxes = [name for name in window.names() if name.startswith("billCheckBox_")]
    assert len(boxes) == 3
    window.click(boxes[0])
    assert window.text("payBillsButton").startswith("Pay 2 bills · $")
    window.click(boxes[1])
    assert window.text("payBillsButton").startswith("Pay 1 bill · $")
    window.click("billsAllCheckBox")
    assert window.text("payBillsButton") == everything
    window.click("payBillsButton")
    window.wait_for_text("Make a payment")


def test_the_business_sees_the_payment_on_its_way(open_as: OpenAs) -> None:
    window = open_as("machine")
    assert window.reads("processing")
    assert "Bank account ••••" in said(window)


def test_nora_who_is_new_is_told_what_comes_next(open_as: OpenAs) -> None:
    window = open_as("nora")
    assert window.value("balanceChip", "text") == "Nothing due"
    assert window.reads("No bills yet")
    window.wait_until(
        lambda: any("Install. Scheduled" in day(window, f"2026-12-{number:02}") for number in range(7, 20)),
        "the install next week",
    )


def test_home_keeps_what_it_has_while_the_portal_is_away_and_renews_it_after(
    open_as: OpenAs, server: ServerProcess
) -> None:
    window = open_as("maria")
    server.stop()
    try:
        window.press(Qt.Key.Key_F5)
        window.find("offlineBanner")
        assert window.text("balanceAmount") == "$74.99"
        assert "AutoPay. Scheduled" in day(window, "2026-12-13")
        window.click("day_2026-12-13")
        window.wait_for_text("$74.99 is due on this day.")
        window.press(Qt.Key.Key_Escape)
    finally:
        server.start()
    window.wait_until(lambda: not window.sees("offlineBanner"), "the banner to go", 30)
    window.wait_until(lambda: not window.client.view_model.busy, "everything to be renewed")
    assert not window.sees("homeStaleBanner")
    assert window.text("balanceAmount") == "$74.99"
