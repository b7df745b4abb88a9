"""The calendar page over a portal whose answers a test chooses."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from daystarr_client.api.enums import CalendarKind, CalendarStatus
from tests.driver import Driver
from tests.fakes import portal_answers as answers
from tests.fakes.appointments import a_visit_to_move
from tests.fakes.devices import FakeClipboard, FakeDownloads
from tests.fakes.fake_portal import (
    Exchange,
    FakePortal,
    Reply,
    json_reply,
    problem,
    reply,
    reset,
    silence,
)
from tests.fakes.home import TODAY, a_due_date, a_month, a_visit, an_autopay_run
from tests.fakes.orders import SLOTS
from tests.qml.conftest import Open

CALENDAR, FEED, FILE = "/v1/calendar", "/v1/calendar/feed", "/v1/calendar/export.ics"
VISIT, VISIT_SLOTS, MOVE = "/v1/appointments/apt_1", "/v1/appointments/apt_1/slots", "/v1/appointments/apt_1/reschedule"
ADDRESS = f"https://portal.example.com/v1/calendar/feeds/{'s' * 43}.ics"
HOSTILE = "<img src='http://evil.example/x.png'> <b>&amp;</b> %1 \u202etxt.exe\u202c " + "W" * 400
TICKET = a_visit(12, (8, 10), kind=CalendarKind.TICKET_VISIT, entry_id="apt_1")
DUE = a_due_date(13).model_copy(update={"invoice_id": "inv_1", "autopay_on": TODAY.replace(day=13)})
PAID = a_due_date(3, CalendarStatus.PAID, number="1086")


def by_method(**replies: Reply) -> Reply:
    """Another answer for each method."""

    def answer(exchange: Exchange) -> None:
        replies[exchange.request.method](exchange)

    return answer


def month_of(*items: Any) -> Reply:
    return json_reply(a_month(*items).model_dump(mode="json"))


@pytest.fixture(autouse=True)
def _the_calendar_is_there(portal: FakePortal) -> None:
    portal.on(CALENDAR, month_of(a_visit(2), PAID, DUE, an_autopay_run(13), TICKET))
    portal.on(
        FEED,
        by_method(
            GET=json_reply({"active": False, "created_at": None}),
            POST=json_reply({"url": ADDRESS, "created_at": "2026-12-06T15:43:00Z"}, 201),
            DELETE=reply(b"", 204, None),
        ),
    )
    portal.on(FILE, reply(b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", 200, "text/calendar; charset=utf-8"))
    portal.on(VISIT, json_reply(a_visit_to_move().model_dump(mode="json")))
    slots = [slot.model_dump(mode="json") for slot in SLOTS]
    portal.on(VISIT_SLOTS, json_reply({"items": slots, "next_page_token": None}))
    portal.on(MOVE, json_reply(a_visit_to_move(SLOTS[1], 2).model_dump(mode="json")))
    portal.on("/v1/invoices/inv_1", json_reply(answers.INVOICE))


def at_calendar(open_client: Open, **options: Any) -> Driver:
    window = open_client(**options)
    window.sign_in()
    window.find("homePage")
    window.click("menuButton")
    window.click("menu_calendar")
    window.find("calendarPage")
    window.wait_until(lambda: not window.sees("menu_calendar"), "the menu to go")
    return window


def ready(open_client: Open, **options: Any) -> Driver:
    window = at_calendar(open_client, **options)
    window.wait_until(lambda: "1 entry" in str(window.value("day_2026-12-02", "spoken")), "the month")
    return window


def open_day(window: Driver, day: str, name: str) -> None:
    window.focus(f"day_{day}")
    window.press(Qt.Key.Key_Return)
    window.find(name)
    window.settle()


def test_the_calendar_has_a_page_of_its_own_with_the_months_of_the_home_page(open_client: Open) -> None:
    window = ready(open_client)
    assert window.text("calendarPageTitle") == "December 2026"
    assert "AutoPay scheduled" in str(window.value("day_2026-12-13", "spoken"))
    assert "Invoice 1086. Paid" in str(window.value("day_2026-12-03", "spoken"))
    window.click("calendarPageNext")
    assert window.text("calendarPageTitle") == "January 2027"
    window.click("calendarPagePrevious")
    window.click("calendarPagePrevious")
    assert window.text("calendarPageTitle") == "November 2026"
    window.click("calendarPageToday")
    assert window.text("calendarPageTitle") == "December 2026"


def test_the_week_and_the_agenda_show_the_same_entries_in_words(open_client: Open) -> None:
    window = ready(open_client)
    window.click("calendarMode_week")
    window.wait_for_text("Ticket visit")
    assert window.text("calendarPageTitle") == "Dec 6 – Dec 12, 2026"
    window.click("calendarMode_agenda")
    window.wait_for_text("Invoice 1086")
    assert window.reads("AutoPay scheduled")
    window.click("agenda_2026-12-03/due_3_1086/0")
    window.wait_for_text("$74.99 was due on this day. It is paid.")


def test_kinds_are_chosen_and_everything_comes_back(open_client: Open) -> None:
    window = ready(open_client)
    window.click("calendarKind_invoice_due")
    assert "Nothing scheduled" in str(window.value("day_2026-12-02", "spoken"))
    assert "Invoice 1087" in str(window.value("day_2026-12-13", "spoken"))
    window.click("calendarKind_install")
    assert "Install" in str(window.value("day_2026-12-02", "spoken"))
    window.click("calendarKind_all")
    assert "AutoPay" in str(window.value("day_2026-12-13", "spoken"))


def test_keys_alone_lead_through_the_month_the_week_and_a_day(open_client: Open) -> None:
    window = ready(open_client)
    window.focus("calendarMode_month")
    window.press(Qt.Key.Key_Tab)
    window.press(Qt.Key.Key_Return)
    assert window.value("calendarMode_week", "checked")
    window.focus("day_2026-12-06")
    for _ in range(7):
        window.press(Qt.Key.Key_Right)
    window.wait_until(lambda: window.value("day_2026-12-13", "activeFocus"), "the next week's first day")
    assert window.text("calendarPageTitle") == "Dec 13 – Dec 19, 2026"
    window.press(Qt.Key.Key_Return)
    window.find("seeInvoiceButton_due_13_1087")
    window.settle()
    window.press(Qt.Key.Key_Escape)
    window.wait_until(lambda: not window.sees("seeInvoiceButton_due_13_1087"), "the day to close")
    window.wait_until(lambda: window.value("day_2026-12-13", "activeFocus"), "the day to have the keyboard again")


def test_an_invoice_of_a_day_leads_to_that_invoice_and_can_be_paid(open_client: Open, portal: FakePortal) -> None:
    other = {**answers.INVOICE_SUMMARY, "id": "inv_9", "number": "1099"}
    portal.on("/v1/invoices", json_reply({"items": [other], "next_page_token": None}))
    window = ready(open_client)
    open_day(window, "2026-12-13", "payBillButton_inv_1")
    window.click("payBillButton_inv_1")
    window.find("pay_close")
    window.press(Qt.Key.Key_Escape)
    window.wait_until(lambda: not window.sees("sheetCloseButton"), "the payment to close")
    open_day(window, "2026-12-13", "seeInvoiceButton_due_13_1087")
    window.click("seeInvoiceButton_due_13_1087")
    window.find("invoicesPage")
    window.wait_for_text("Invoice 1087")


def test_in_a_narrow_window_the_invoice_itself_is_shown(open_client: Open) -> None:
    window = ready(open_client, size=(800, 600))
    open_day(window, "2026-12-13", "seeInvoiceButton_due_13_1087")
    window.click("seeInvoiceButton_due_13_1087")
    window.find("invoicesPage")
    window.wait_for_text("Invoice 1087")
    assert not window.sees("invoiceList")


def test_a_visit_is_moved_by_keys_alone(open_client: Open, portal: FakePortal) -> None:
    window = ready(open_client)
    open_day(window, "2026-12-12", "moveVisitButton_apt_1")
    window.focus("moveVisitButton_apt_1")
    window.press(Qt.Key.Key_Return)
    time = f"rescheduleTime_{SLOTS[1].id}"
    window.find(time)
    window.settle()
    for _ in range(30):
        if window.value(time, "activeFocus"):
            break
        window.press(Qt.Key.Key_Tab)
    window.press(Qt.Key.Key_Space)
    window.wait_until(lambda: window.value(time, "checked"), "the time to be chosen")
    assert window.value(time, "activeFocus"), "choosing keeps the keyboard"
    window.focus("reschedule_next")
    window.press(Qt.Key.Key_Return)
    window.find("rescheduleCheck")
    assert window.text("rescheduleAfter") == "Tuesday, December 8, 10 AM – 12 PM"
    window.wait_until(lambda: window.value("rescheduleCheck", "activeFocus"), "the keyboard at what is to be read")
    seen = portal.count(CALENDAR)
    window.focus("reschedule_move")
    window.press(Qt.Key.Key_Return)
    window.wait_for_text("The visit is moved")
    (request,) = portal.requests(MOVE)
    assert (request.json(), request.headers["if-match"]) == ({"slot_id": SLOTS[1].id}, '"apt_1.1"')
    window.wait_until(lambda: portal.count(CALENDAR) > seen, "the calendar to be asked for again")
    window.press(Qt.Key.Key_Escape)
    window.wait_until(lambda: not window.sees("sheetCloseButton"), "the sheet to close")


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (problem(409, "slot_taken"), "Somebody else just took that time."),
        (problem(412, "stale"), "Somebody else changed this visit in the meantime."),
        (problem(409, "cannot_reschedule"), "This visit cannot be moved online"),
        (problem(404, "not_found"), "This visit is no longer there"),
        (problem(500, "internal"), "Nothing was moved."),
        (reset, "Nothing was moved."),
    ],
)
def test_a_visit_that_is_not_moved_says_why(open_client: Open, portal: FakePortal, answer: Reply, words: str) -> None:
    portal.on(MOVE, answer)
    if words.startswith("Somebody else changed"):
        newer = a_visit_to_move(SLOTS[10], 2)
        portal.on(VISIT, *(json_reply(visit.model_dump(mode="json")) for visit in (a_visit_to_move(), newer)))
    window = ready(open_client)
    open_day(window, "2026-12-12", "moveVisitButton_apt_1")
    window.click("moveVisitButton_apt_1")
    window.find(f"rescheduleTime_{SLOTS[1].id}")
    window.settle()
    window.click(f"rescheduleTime_{SLOTS[1].id}")
    window.click("reschedule_next")
    window.find("rescheduleCheck")
    window.click("reschedule_move")
    window.wait_for_text(words)
    assert not window.reads("SERVER WORDS")


def test_an_address_is_made_copied_scanned_and_turned_off(
    open_client: Open, portal: FakePortal, clipboard: FakeClipboard
) -> None:
    window = ready(open_client)
    window.click("calendarShareButton")
    window.click("makeAddressButton")
    window.find("sharingQr")
    assert window.text("sharingAddress") == ADDRESS
    window.click("copyAddressButton")
    assert clipboard.copied == [ADDRESS]
    window.click("revokeAddressButton")
    window.wait_until(lambda: window.value("askKeepButton", "activeFocus"), "the keyboard at what changes nothing")
    window.press(Qt.Key.Key_Return)
    window.wait_until(lambda: not window.sees("askKeepButton"), "the question to go")
    assert window.sees("sharingQr")
    window.click("revokeAddressButton")
    window.find("askYesButton")
    window.click("askYesButton")
    window.wait_until(lambda: not window.sees("sharingQr"), "the address to go")
    assert [request.method for request in portal.requests(FEED)] == ["GET", "POST", "DELETE"]
    assert window.text("makeAddressButton") == "Make an address"


def test_the_calendar_is_saved_and_opened_as_a_file_whole_or_one_entry_of_it(
    open_client: Open, portal: FakePortal, downloads: FakeDownloads
) -> None:
    window = ready(open_client)
    window.click("calendarShareButton")
    window.find("makeAddressButton")
    window.click("saveFileButton")
    window.wait_for_text("Saved as DayStarr calendar.ics in Downloads")
    window.press(Qt.Key.Key_Escape)
    window.wait_until(lambda: not window.sees("sheetCloseButton"), "the sheet to close")
    open_day(window, "2026-12-12", "addEntryButton_apt_1")
    window.click("addEntryButton_apt_1")
    window.wait_for_text("Handed to your calendar program")
    assert [file.name for file in downloads.opened] == ["Ticket visit, Dec 12, 2026.ics"]
    assert [request.target.partition("?")[2] for request in portal.requests(FILE)] == [
        "from=2026-06-07&to=2027-06-06",
        "from=2026-12-12&to=2026-12-12&entry=apt_1",
    ]


def test_until_it_is_known_the_calendar_is_laid_out_but_empty(open_client: Open, portal: FakePortal) -> None:
    portal.on(CALENDAR, silence)
    window = at_calendar(open_client)
    for mode in ("week", "agenda", "month"):
        window.click(f"calendarMode_{mode}")
        assert not window.reads("Nothing is scheduled")
        assert not window.sees("calendarFailed")


def test_a_calendar_that_cannot_be_had_says_so_and_trying_again_helps(open_client: Open, portal: FakePortal) -> None:
    portal.on(CALENDAR, problem(500, "internal"))
    window = at_calendar(open_client)
    window.wait_for_text("Your calendar could not be loaded")
    portal.on(CALENDAR, month_of(DUE))
    window.click("calendarFailedAction")
    window.wait_until(lambda: "Invoice 1087" in str(window.value("day_2026-12-13", "spoken")), "the month")


def test_a_calendar_that_cannot_be_renewed_stays_and_says_how_old_it_is(open_client: Open, portal: FakePortal) -> None:
    window = ready(open_client)
    portal.on(CALENDAR, problem(500, "internal"))
    window.press(Qt.Key.Key_F5)
    window.find("calendarStale")
    window.wait_for_text("as of")
    assert "Invoice 1087" in str(window.value("day_2026-12-13", "spoken"))


def test_nothing_is_said_with_a_way_on(open_client: Open, portal: FakePortal) -> None:
    portal.on(CALENDAR, month_of())
    window = at_calendar(open_client)
    window.wait_for_text("Nothing is scheduled in December 2026.")
    window.click("calendarNothingAction")
    window.wait_until(lambda: window.text("calendarPageTitle") == "January 2027", "the next month")
    window.click("calendarMode_agenda")
    window.find("calendarEmptyAgenda")
    window.wait_for_text("Nothing is scheduled in January 2027 – March 2027.")
    window.click("calendarEmptyAgendaAction")
    window.wait_until(lambda: "December 2026" in window.text("calendarPageTitle"), "today")


@pytest.mark.parametrize("size", [(800, 600), (360, 640), (1080, 1920), (3840, 2160)])
def test_hostile_text_is_shown_as_text_and_stays_in_its_place(
    open_client: Open, portal: FakePortal, size: tuple[int, int], tmp_path: Path
) -> None:
    bad = TICKET.model_copy(update={"address": HOSTILE, "note": HOSTILE})
    portal.on(
        CALENDAR,
        month_of(a_visit(2), bad, DUE.model_copy(update={"invoice_number": HOSTILE[:150]}), *[a_due_date(14)] * 40),
    )
    visit = a_visit_to_move(address=HOSTILE, note=HOSTILE)
    portal.on(VISIT, json_reply(visit.model_dump(mode="json")))
    window = ready(open_client, size=size)
    width = size[0]

    def inside(*names: str) -> None:
        window.grab(tmp_path / "hostile.png")
        for name in names:
            place = window.rectangle(window.find(name))
            assert -1 <= place.left() <= place.right() <= width + 1, (name, place)

    for mode in ("month", "week", "agenda"):
        window.focus(f"calendarMode_{mode}")
        window.press(Qt.Key.Key_Return)
        window.settle(50)
        inside("calendarPageCard", "calendarPageTitle", "calendarShareButton")
    window.focus("calendarMode_month")
    window.press(Qt.Key.Key_Return)
    open_day(window, "2026-12-12", "moveVisitButton_apt_1")
    inside("moveVisitButton_apt_1", "addEntryButton_apt_1")
    window.click("moveVisitButton_apt_1")
    window.find(f"rescheduleTime_{SLOTS[1].id}")
    window.settle()
    window.click(f"rescheduleTime_{SLOTS[1].id}")
    window.click("reschedule_next")
    window.find("rescheduleCheck")
    inside("rescheduleCheck", "rescheduleAddress", "reschedule_move")
    assert not any("evil" in request.target for request in portal.received)


def test_where_the_portal_offers_no_invoices_or_payments_a_day_leads_to_none(
    open_client: Open, portal: FakePortal
) -> None:
    features = [{"name": name, "enabled": name == "calendar"} for name in ("calendar", "invoices", "payments")]
    portal.on("/v1/session", json_reply({**answers.SESSION, "features": features}))
    window = ready(open_client)
    open_day(window, "2026-12-13", "addEntryButton_due_13_1087")
    assert not window.sees("seeInvoiceButton_due_13_1087")
    assert not window.sees("payBillButton_inv_1")
