"""The home page, as the customer who opens it finds it."""

import copy
from typing import Any

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtQuick import QQuickItem

from tests.driver import Driver
from tests.fakes import portal_answers as answers
from tests.fakes.fake_portal import FakePortal, json_reply, problem, reset, silence, slowly
from tests.qml.conftest import FEATURES, Open, answer_well
from tests.qml.windows import at_home, focused

BILLS, AUTOPAY, CALENDAR = "/v1/bills", "/v1/autopay", "/v1/calendar"
SESSION, HEALTH = "/v1/session", "/v1/health"
CARDS = ("balanceCard", "autopayCard", "billsCard", "calendarCard")
SIZES = [(800, 600), (1024, 768), (1280, 800), (1366, 768), (1080, 1920), (480, 900), (360, 640), (1920, 1080)]


def usd(amount: int) -> dict[str, Any]:
    return {"amount_minor": amount, "currency": "USD"}


def a_bill(
    number: str, amount: int, *, processing: int = 0, bill_id: str | None = None, **changes: Any
) -> dict[str, Any]:
    return {
        **answers.INVOICE_SUMMARY,
        "id": bill_id or f"inv_{number}",
        "number": number,
        "total": usd(amount),
        "amount_due": usd(amount),
        "processing_amount": usd(processing),
        **changes,
    }


def bills_of(*items: dict[str, Any]) -> dict[str, Any]:
    due = sum(item["amount_due"]["amount_minor"] for item in items)
    paying = sum(item["processing_amount"]["amount_minor"] for item in items)
    return {
        **answers.BILLS,
        "balance": usd(due),
        "amount_due": usd(due),
        "processing": usd(paying),
        "any_overdue": any(item["state"] == "overdue" for item in items),
        "items": list(items),
    }


def calendar_of(*items: dict[str, Any]) -> dict[str, Any]:
    return {**answers.CALENDAR, "items": list(items)}


def a_visit(entry_id: str, day: int = 13, **changes: Any) -> dict[str, Any]:
    return {**answers.CALENDAR["items"][0], "id": entry_id, "date": f"2026-12-{day:02}", **changes}


def loaded(open_client: Open, **options: Any) -> Driver:
    window = at_home(open_client, **options)
    window.find("balanceAmount")
    window.find("autopaySentence")
    window.wait_until(lambda: not window.client.view_model.busy, "everything to be there")
    window.settle(50)
    return window


def test_home_shows_balance_autopay_bills_and_calendar(open_client: Open) -> None:
    window = loaded(open_client)
    assert window.text("balanceAmount") == "$74.99"
    assert window.text("balanceAsOf") == "Balance as of today, 10:42 AM"
    assert window.text("payButton") == "Pay $74.99"
    sentence = window.value("autopaySentence", "sentence")
    assert sentence["text"] == "On Dec 13 we will charge $74.99 to Visa •••• 4242 for invoice 1087."
    assert window.reads("Fiber 500 · Nov 22 – Dec 21")
    assert window.text("calendarTitle") == "December 2026"
    assert "Invoice 1087. Due" in window.value("day_2026-12-13", "spoken")


def test_tab_leads_through_the_page_and_the_calendar_takes_one_stop(open_client: Open) -> None:
    window = loaded(open_client)
    window.focus("payButton")
    stops: list[str] = []
    for _ in range(9):
        stops.append(focused(window))
        window.press(Qt.Key.Key_Tab)
    assert stops == [
        "payButton",
        "payAnotherButton",
        "autopayRefreshButton",
        "updateAutopayButton",
        "turnOffAutopayButton",
        "calendarTodayButton",
        "calendarPreviousButton",
        "calendarNextButton",
        "day_2026-12-06",
    ]
    assert not focused(window).startswith("day_")


def test_arrows_and_page_keys_lead_from_day_to_day_and_month_to_month(open_client: Open) -> None:
    window = loaded(open_client)
    window.focus("day_2026-12-06")
    for key, day in (
        (Qt.Key.Key_Right, "2026-12-07"),
        (Qt.Key.Key_Down, "2026-12-14"),
        (Qt.Key.Key_End, "2026-12-19"),
        (Qt.Key.Key_Home, "2026-12-13"),
        (Qt.Key.Key_PageDown, "2027-01-13"),
        (Qt.Key.Key_PageUp, "2026-12-13"),
        (Qt.Key.Key_PageUp, "2026-11-13"),
    ):
        window.press(key)
        assert focused(window) == f"day_{day}"
    assert window.text("calendarTitle") == "November 2026"
    window.press(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert focused(window) == "day_2026-11-30"
    window.press(Qt.Key.Key_Right)
    assert (focused(window), window.text("calendarTitle")) == ("day_2026-12-01", "December 2026")


def test_enter_opens_the_details_of_a_day_and_escape_leads_back_to_it(open_client: Open) -> None:
    window = loaded(open_client)
    window.focus("day_2026-12-13")
    window.press(Qt.Key.Key_Return)
    window.wait_for_text("Sunday, December 13")
    window.wait_for_text("$74.99 is due on this day.")
    window.press(Qt.Key.Key_Escape)
    window.wait_until(lambda: not window.sees("sheetCloseButton"))
    assert focused(window) == "day_2026-12-13"


def test_a_day_is_opened_with_a_tap_and_its_bill_can_be_paid_from_there(open_client: Open) -> None:
    window = loaded(open_client)
    window.click("day_2026-12-13")
    window.click("payBillButton_inv_1")
    window.wait_for_text("Make a payment")
    assert not window.sees("dayDetailsEmpty")
    window.wait_until(lambda: not window.reads("Sunday, December 13"), "the day to fade out")


def test_a_day_without_entries_says_so(open_client: Open) -> None:
    window = loaded(open_client)
    window.click("day_2026-12-25")
    window.wait_for_text("Nothing is scheduled on this day.")


def test_buttons_turn_the_months_and_lead_back_to_today(open_client: Open, portal: FakePortal) -> None:
    window = loaded(open_client)
    window.click("calendarNextButton")
    assert window.text("calendarTitle") == "January 2027"
    window.click("calendarPreviousButton")
    window.click("calendarPreviousButton")
    assert window.text("calendarTitle") == "November 2026"
    window.click("calendarTodayButton")
    assert window.text("calendarTitle") == "December 2026"
    assert any("from=2026-11-25&to=2027-01-06" in request.target for request in portal.requests(CALENDAR))


def test_a_month_seen_before_is_there_without_asking_again(open_client: Open, portal: FakePortal) -> None:
    window = loaded(open_client)
    window.wait_until(lambda: portal.count(CALENDAR) == 3, "the months beside this one")
    window.click("calendarNextButton")
    window.click("calendarPreviousButton")
    window.wait_until(lambda: portal.count(CALENDAR) == 4, "the month after next")
    window.settle(50)
    assert portal.count(CALENDAR) == 4


def test_a_full_day_counts_what_does_not_fit(open_client: Open, portal: FakePortal) -> None:
    portal.on(CALENDAR, json_reply(calendar_of(*(a_visit(f"cal_{at}") for at in range(7)))))
    window = loaded(open_client)
    window.wait_until(lambda: window.value("day_2026-12-13", "more"), "the count of what is hidden")
    assert window.value("day_2026-12-13", "more") == "+6 more"
    window.click("day_2026-12-13")
    window.settle()
    assert sum(text == "Install" for text in window.texts()) >= 7


@pytest.mark.parametrize("size", [(1024, 768), (480, 900)])
def test_where_days_are_too_small_for_words_the_month_is_listed_below(open_client: Open, size: tuple[int, int]) -> None:
    window = loaded(open_client, size=size)
    window.find("agenda_2026-12-13/cal_2/0")
    window.click("agenda_2026-12-13/cal_2/0")
    window.wait_for_text("Sunday, December 13")


def test_an_empty_month_says_so(open_client: Open, portal: FakePortal) -> None:
    portal.on(CALENDAR, json_reply(calendar_of()))
    window = loaded(open_client)
    assert window.text("calendarEmpty") == "Nothing is scheduled in December 2026."


def test_bills_are_ticked_one_by_one_with_a_running_total(open_client: Open, portal: FakePortal) -> None:
    paying = a_bill("1090", 5000, processing=5000)
    portal.on(BILLS, json_reply(bills_of(a_bill("1042", 7499, state="overdue"), a_bill("1087", 7499), paying)))
    window = loaded(open_client)
    assert window.text("payBillsButton") == "Pay all 2 bills · $149.98"
    assert window.reads("Payment processing")
    assert not window.sees("billCheckBox_inv_1090")
    window.click("billCheckBox_inv_1042")
    assert window.text("payBillsButton") == "Pay 1 bill · $74.99"
    window.click("billsAllCheckBox")
    assert window.text("payBillsButton") == "Pay all 2 bills · $149.98"
    window.click("billsAllCheckBox")
    assert window.text("payBillsButton") == "Choose a bill to pay"
    assert not window.find("payBillsButton").isEnabled()
    window.focus("billCheckBox_inv_1087")
    window.press(Qt.Key.Key_Space)
    assert window.text("payBillsButton") == "Pay 1 bill · $74.99"
    window.click("payBillsButton")
    window.wait_for_text("Make a payment")


def test_ticks_outlive_a_refresh(open_client: Open, portal: FakePortal) -> None:
    portal.on(BILLS, json_reply(bills_of(a_bill("1042", 7499), a_bill("1087", 7499))))
    window = loaded(open_client)
    window.click("billCheckBox_inv_1042")
    asked = portal.count(BILLS)
    window.press(Qt.Key.Key_F5)
    window.wait_until(lambda: portal.count(BILLS) > asked and not window.client.view_model.busy)
    assert window.text("payBillsButton") == "Pay 1 bill · $74.99"


def test_a_long_list_of_bills_is_shown_in_parts(open_client: Open, portal: FakePortal) -> None:
    portal.on(BILLS, json_reply(bills_of(*(a_bill(str(1000 + at), 100) for at in range(40)))))
    window = loaded(open_client)
    assert window.text("payBillsButton") == "Pay all 40 bills · $40.00"
    assert not window.sees("billCheckBox_inv_1006")
    window.click("showMoreBillsButton")
    window.find("billCheckBox_inv_1025")


def test_another_amount_and_autopay_open_their_sheets(open_client: Open, portal: FakePortal) -> None:
    portal.on(AUTOPAY, json_reply({"enabled": False, "as_of": answers.BILLS["as_of"]}))
    window = loaded(open_client)
    window.click("payAnotherButton")
    window.find("payAmount")
    window.press(Qt.Key.Key_Escape)
    window.wait_until(lambda: not window.sees("payAmount"))
    window.settle()
    window.click("createAutopayButton")
    window.wait_for_text("Create AutoPay")
    window.find("autopayMethod")


def test_autopay_is_refreshed_on_its_own_and_says_so(open_client: Open, portal: FakePortal) -> None:
    window = loaded(open_client)
    bills, autopay = portal.count(BILLS), portal.count(AUTOPAY)
    portal.on(AUTOPAY, slowly(0.6, json_reply({"enabled": False, "as_of": answers.BILLS["as_of"]})))
    window.click("autopayRefreshButton")
    window.find("autopayRefreshButtonSpinner")
    window.find("createAutopayButton")
    window.wait_for_text("Your AutoPay schedule is up to date.")
    assert not window.sees("autopayRefreshButtonSpinner")
    assert (portal.count(BILLS), portal.count(AUTOPAY)) == (bills, autopay + 1)


def test_autopay_that_is_not_offered_can_still_be_turned_off(open_client: Open, portal: FakePortal) -> None:
    features = [{"name": name, "enabled": name != "recurring_payments"} for name in FEATURES]
    portal.on(SESSION, json_reply({**answers.SESSION, "features": features}))
    window = loaded(open_client)
    assert not window.find("updateAutopayButton").isEnabled()
    assert window.find("turnOffAutopayButton").isEnabled()
    said = "AutoPay cannot be changed here for your account. Call us at 989-720-6000."
    assert window.text("autopayUnavailable") == said


def test_each_card_waits_for_its_own_answer(open_client: Open, portal: FakePortal) -> None:
    portal.on(BILLS, silence)
    window = at_home(open_client)
    window.find("autopaySentence")
    assert not window.sees("balanceAmount")
    assert not window.sees("balanceError")
    assert window.sees("balanceSkeleton")
    window.click("calendarNextButton")
    assert window.text("calendarTitle") == "January 2027"


@pytest.mark.parametrize(
    ("path", "error", "healed"),
    [
        (BILLS, "balanceError", "balanceAmount"),
        (BILLS, "billsError", "billsCount"),
        (AUTOPAY, "autopayError", "autopaySentence"),
        (CALENDAR, "calendarError", "monthGrid"),
    ],
)
def test_a_card_that_could_not_be_loaded_can_be_tried_again(
    open_client: Open, portal: FakePortal, path: str, error: str, healed: str
) -> None:
    good = {BILLS: answers.BILLS, AUTOPAY: answers.AUTOPAY, CALENDAR: answers.CALENDAR}[path]
    portal.on(path, problem(500, "internal"))
    window = at_home(open_client)
    window.find(error)
    assert not window.sees(healed)
    portal.on(path, json_reply(good))
    window.click(f"{error}Action")
    window.find(healed)
    window.wait_until(lambda: not window.sees(error))


def test_what_is_not_fresh_says_since_when_and_stays(open_client: Open, portal: FakePortal) -> None:
    window = loaded(open_client)
    portal.on(BILLS, problem(500, "internal"))
    window.press(Qt.Key.Key_F5)
    window.wait_until(lambda: window.sees("homeStaleBanner"), "the banner")
    assert window.text("homeStaleBanner") == (
        "Some of this could not be refreshed. What you see is as of today, 10:42 AM."
    )
    assert window.text("balanceAmount") == "$74.99"
    portal.on(BILLS, json_reply(bills_of()))
    window.press(Qt.Key.Key_F5)
    window.wait_until(lambda: not window.sees("homeStaleBanner"))
    assert window.text("balanceAmount") == "$0.00"


def test_home_is_renewed_by_itself_when_the_portal_is_back(open_client: Open, portal: FakePortal) -> None:
    window = loaded(open_client)
    for path in (HEALTH, SESSION, BILLS, AUTOPAY, CALENDAR):
        portal.on(path, reset)
    window.press(Qt.Key.Key_F5)
    window.find("offlineBanner")
    assert window.text("balanceAmount") == "$74.99"
    assert not window.sees("homeStaleBanner")
    answer_well(portal)
    portal.on(BILLS, json_reply(bills_of(a_bill("1088", 2000))))
    window.wait_until(lambda: window.text("balanceAmount") == "$20.00", "the new balance", 30)
    window.wait_until(lambda: not window.sees("offlineBanner"), "the banner to go")


def test_a_new_customer_is_told_what_comes_next(open_client: Open, portal: FakePortal) -> None:
    portal.on(BILLS, json_reply(bills_of()))
    portal.on("/v1/invoices", json_reply({"items": [], "next_page_token": None}))
    window = loaded(open_client)
    assert window.reads("No bills yet")
    assert window.value("balanceChip", "text") == "Nothing due"
    assert not window.sees("payButton")


def test_features_that_are_off_offer_no_button_that_would_fail(open_client: Open, portal: FakePortal) -> None:
    off = ("payments", "recurring_payments", "tickets")
    features = [{"name": name, "enabled": name not in off} for name in (*FEATURES, "tickets")]
    portal.on(SESSION, json_reply({**answers.SESSION, "features": features}))
    portal.on(AUTOPAY, json_reply({"enabled": False, "as_of": answers.BILLS["as_of"]}))
    window = loaded(open_client)
    assert not window.sees("payButton")
    assert not window.sees("payAnotherButton")
    assert not window.find("createAutopayButton").isEnabled()
    assert window.reads("Paying here is not available yet. Call 989-720-6000 to pay.")


def hostile(text: str) -> tuple[dict[str, Any], dict[str, Any], dict[str, Any]]:
    bills = bills_of(a_bill(text[:200], 7499, summary=text, bill_id="inv_a"), a_bill("1087", 10**11))
    autopay = copy.deepcopy(answers.AUTOPAY)
    autopay["method"]["brand"] = text[:200]
    autopay["next_charge"]["invoice_numbers"] = [text[:200]]
    calendar = calendar_of(
        a_visit("cal_1", address=text, note=text),
        {**answers.CALENDAR["items"][1], "invoice_number": text[:200], "amount": usd(10**11)},
    )
    return bills, autopay, calendar


@pytest.mark.parametrize(
    "text",
    [
        "x" * 10_000,
        "wide words " * 900,
        "<img src='http://127.0.0.1:1/x.png'><b>bold</b>",
        "\u202eright to left\u202c \u2067isolate\u2069",
        "%1 %2 %3",
        "a\nb\u2028c\x9cd" * 50,
    ],
    ids=["long", "words", "markup", "bidi", "places", "breaks"],
)
def test_no_text_of_the_portal_breaks_the_layout(open_client: Open, portal: FakePortal, text: str) -> None:
    bills, autopay, calendar = hostile(text)
    portal.on(BILLS, json_reply(bills))
    portal.on(AUTOPAY, json_reply(autopay))
    portal.on(CALENDAR, json_reply(calendar))
    window = loaded(open_client)
    assert_fits(window)
    window.click("day_2026-12-13")
    window.find("sheetCloseButton")
    window.settle()
    assert_fits(window)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_the_page_fits_every_window(open_client: Open, portal: FakePortal, size: tuple[int, int]) -> None:
    portal.on(BILLS, json_reply(bills_of(a_bill("1042", 7499, state="overdue"), a_bill("1087", 7499))))
    window = loaded(open_client, size=size)
    assert_fits(window)
    page, cards = window.find("homePage"), {name: window.rectangle(window.find(name)) for name in CARDS}
    if size[0] >= 900 and size[0] >= size[1]:
        assert cards["calendarCard"].right() < cards["balanceCard"].left()
        assert cards["calendarCard"].top() == cards["balanceCard"].top()
    else:
        tops = [cards[name].top() for name in CARDS]
        assert tops == sorted(tops)
        assert len({(card.left(), card.right()) for card in cards.values()}) == 1
    assert page.property("contentWidth") == page.width()


def test_a_customer_with_one_bill_sees_the_whole_page_at_once(open_client: Open) -> None:
    page = loaded(open_client).find("homePage")
    assert page.property("contentHeight") <= page.height()


def assert_fits(window: Driver) -> None:
    """Nothing stands out of the card or sheet it is in, and no cell's text is cut inside a letter."""
    for name in (*CARDS, "dayDetails"):
        for card in [item for item in window.items() if item.objectName() == name]:
            box = window.rectangle(card)
            assert QRectF(0, box.top(), window.window.width(), box.height()).adjusted(-0.5, 0, 0.5, 0).contains(box)
            for item in window.items(card):
                assert_inside(window, item, box)


def assert_inside(window: Driver, item: QQuickItem, box: QRectF) -> None:
    text, inside = item.property("text"), window.rectangle(item)
    if not isinstance(text, str) or not text or inside.isEmpty():
        return
    assert box.adjusted(-1, -1, 1, 1).contains(inside), f"{text[:40]!r} is at {inside}, outside {box}"
