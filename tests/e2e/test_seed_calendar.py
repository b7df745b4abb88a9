"""The seed document's lines about the calendar, in the real window over a real portal server."""

import requests
from icalendar import Calendar
from PySide6.QtCore import Qt

from tests.driver import Driver
from tests.e2e.windows import OpenAs, go_to
from tests.fakes.devices import FakeClipboard, FakeDownloads


def says(window: Driver, day: str, words: str) -> None:
    """Wait until a day of the grid says these words."""
    window.wait_until(lambda: words in str(window.value(f"day_{day}", "spoken")), f"{words} on {day}")


def open_day(window: Driver, day: str) -> None:
    window.focus(f"day_{day}")
    window.press(Qt.Key.Key_Return)
    window.wait_until(lambda: any(name.startswith("addEntryButton_") for name in window.names()), "the day")
    window.settle()


def named(window: Driver, start: str) -> str:
    return next(name for name in window.names() if name.startswith(start))


def test_main_page_customer_can_view_calendar_and_see_any_scheduled_tickets_or_installs_as_well_as_invoices(
    open_as: OpenAs,
) -> None:
    window = open_as("maria")
    assert window.sees("homePage")
    says(window, "2026-12-02", "Install")
    says(window, "2026-12-19", "Ticket visit. Scheduled")
    says(window, "2026-12-13", "Invoice 1087")


def test_calendar_allows_customer_to_view_scheduled_installs_or_appointments(open_as: OpenAs) -> None:
    window = open_as("nora")
    go_to(window, "calendar", "calendarPage")
    window.wait_for_text("Install")
    window.click("calendarMode_agenda")
    window.wait_for_text("Scheduled")
    install = next(name for name in window.names() if name.startswith("agenda_2026-"))
    assert str(window.value(install, "spoken")).split(". ")[1:3] == ["Install", "Scheduled"]
    window.close()
    window = open_as("machine")
    go_to(window, "calendar", "calendarPage")
    says(window, "2026-12-15", "Appointment. Scheduled")
    open_day(window, "2026-12-15")
    window.wait_for_text("Move the desk phones to the new office")


def test_invoice_due_dates_appear_here_and_do_not_disappear_once_the_invoice_is_paid(open_as: OpenAs) -> None:
    window = open_as("maria")
    go_to(window, "calendar", "calendarPage")
    says(window, "2026-12-13", "Invoice 1087. AutoPay scheduled")
    open_day(window, "2026-12-13")
    window.click(named(window, "payBillButton_inv"))
    window.click("pay_next")
    window.wait_until(lambda: window.value("pay_pay", "enabled"), "the payment to be ready to review")
    window.settle()
    window.click("pay_pay")
    window.find("payReceiptView")
    window.click("pay_close")
    window.wait_until(lambda: not window.sees("sheetCloseButton"), "the payment to close")
    says(window, "2026-12-13", "Invoice 1087. Paid")
    window.click("calendarMode_agenda")
    window.wait_for_text("$74.99 was due on this day. It is paid.")
    window.click("calendarMode_month")
    open_day(window, "2026-12-13")
    assert not any(name.startswith("payBillButton_inv") for name in window.names())
    window.click(named(window, "seeInvoiceButton_"))
    window.find("invoicesPage")
    window.wait_for_text("Invoice 1087")


def test_a_visit_is_moved_to_a_time_the_portal_offers_and_the_customer_is_told(open_as: OpenAs) -> None:
    window = open_as("maria")
    go_to(window, "calendar", "calendarPage")
    says(window, "2026-12-19", "Ticket visit")
    open_day(window, "2026-12-19")
    window.click(named(window, "moveVisitButton_"))
    window.wait_until(lambda: any(name.startswith("rescheduleTime_") for name in window.names()), "the times")
    window.settle()
    window.click("rescheduleTime_slot_20261209T1300Z")
    window.click("reschedule_next")
    window.find("rescheduleCheck")
    assert window.text("rescheduleAfter") == "Wednesday, December 9, 8–10 AM"
    window.click("reschedule_move")
    window.wait_for_text("The visit is moved")
    window.press(Qt.Key.Key_Escape)
    window.wait_until(lambda: not window.sees("sheetCloseButton"), "the sheet to close")
    says(window, "2026-12-09", "Ticket visit. Scheduled. 8–10 AM")
    says(window, "2026-12-19", "Nothing scheduled")
    window.click("brandButton")
    window.find("homePage")
    says(window, "2026-12-09", "Ticket visit")


def test_the_calendar_goes_into_other_programs_by_an_address_and_by_a_file(
    open_as: OpenAs, clipboard: FakeClipboard, downloads: FakeDownloads
) -> None:
    window = open_as("mark")
    go_to(window, "calendar", "calendarPage")
    window.click("calendarShareButton")
    window.click("makeAddressButton")
    window.find("sharingQr")
    window.click("copyAddressButton")
    (address,) = clipboard.copied
    read = requests.get(address, timeout=30)
    assert any("Invoice" in str(event["SUMMARY"]) for event in Calendar.from_ical(read.content).walk("VEVENT"))
    window.click("openFileButton")
    window.wait_until(lambda: downloads.opened, "the file to be opened")
    events = Calendar.from_ical(downloads.opened[0].read_bytes()).walk("VEVENT")
    assert len(events) > 3
    assert any("(paid)" in str(event["SUMMARY"]) for event in events)
    window.click("revokeAddressButton")
    window.click("askYesButton")
    window.wait_until(lambda: not window.sees("sharingQr"), "the address to go")
    assert requests.get(address, timeout=30).status_code == 404
