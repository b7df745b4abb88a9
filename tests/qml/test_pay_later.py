"""Paying on another day, click by click: choosing it, what is sent once, what comes of a lost answer, and canceling."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from daystarr_client.api.idempotency import new_idempotency_key
from daystarr_client.services.outbox import Claim, Intent, Outbox
from tests.driver import Driver
from tests.fakes import portal_answers as answers
from tests.fakes.fake_portal import Exchange, FakePortal, Reply, json_reply, problem, reset
from tests.fakes.scheduled import JSON_PREVIEW, JSON_SCHEDULED, listed
from tests.qml.conftest import Open
from tests.qml.windows import focused, loaded

SCHEDULED = "/v1/scheduled-payments"
PREVIEW, SETTLE = f"{SCHEDULED}/preview", "/v1/payments/settle"
CANCEL = f"{SCHEDULED}/sch_1/cancel"
METHODS, AUTOPAY, PAYMENTS = "/v1/payment-methods", "/v1/autopay", "/v1/payments"


@pytest.fixture(autouse=True)
def _scheduling_works(portal: FakePortal) -> None:
    portal.on(AUTOPAY, json_reply({"enabled": False, "as_of": "2026-12-06T15:42:00Z"}))
    portal.on(METHODS, json_reply({"items": [answers.PAYMENT_METHOD], "next_page_token": None}))
    portal.on(SCHEDULED, json_reply(listed()))
    portal.on(PREVIEW, json_reply(JSON_PREVIEW))
    portal.on(CANCEL, json_reply(JSON_SCHEDULED))


def posts(portal: FakePortal, path: str = SCHEDULED) -> list[Any]:
    return [request for request in portal.requests(path) if request.method == "POST"]


def choosing(open_client: Open) -> Driver:
    window = loaded(open_client)
    window.click("payButton")
    window.find("payWhen_later")
    return window


def reviewing(open_client: Open) -> Driver:
    window = choosing(open_client)
    window.click("payWhen_later")
    window.click("payDay_2026-12-10")
    window.click("pay_next")
    window.wait_until(lambda: window.sees("pay_pay") and window.value("pay_pay", "enabled"), "Schedule to take a press")
    return window


def outbox_files(tmp_path: Path) -> list[Path]:
    return sorted((tmp_path / "outbox").rglob("*.json"))


def answers_posts(portal: FakePortal, then: Reply) -> None:
    """The list is read and payments are scheduled at one address."""

    def answer(exchange: Exchange) -> None:
        if exchange.request.method == "POST":
            then(exchange)
        else:
            json_reply(listed(JSON_SCHEDULED))(exchange)

    portal.on(SCHEDULED, answer)


def test_a_payment_is_scheduled_and_stands_beside_the_balance(
    open_client: Open, portal: FakePortal, tmp_path: Path
) -> None:
    window = reviewing(open_client)
    assert window.reads("December 10")
    answers_posts(portal, then=json_reply(JSON_SCHEDULED, 201))
    window.click("pay_pay")
    window.wait_for_text("Your payment is scheduled")
    assert window.reads("On December 10 we will charge $74.99 to Visa •••• 4242. Nothing is charged now.")
    (post,) = posts(portal)
    assert post.json()["pay_on"] == "2026-12-10"
    assert post.json()["invoice_ids"] == ["inv_1"]
    assert not posts(portal, PAYMENTS)
    window.wait_until(lambda: not outbox_files(tmp_path), "the payment to be forgotten once it was told")
    window.click("pay_close")
    window.find("scheduledSentence_sch_1")


def test_the_keyboard_alone_chooses_the_day(open_client: Open, portal: FakePortal) -> None:
    window = choosing(open_client)
    window.find("payWhen_later").forceActiveFocus(Qt.FocusReason.TabFocusReason)
    window.press(Qt.Key.Key_Return)
    window.wait_until(lambda: focused(window) == "payDay_2026-12-07", "the first day to have the keyboard")
    window.press(Qt.Key.Key_Left)
    assert focused(window) == "payDay_2026-12-07"  # nothing before it can be chosen
    window.press(Qt.Key.Key_Down)
    window.press(Qt.Key.Key_PageDown)
    window.wait_until(lambda: focused(window) == "payDay_2027-01-14", "the next month")
    window.press(Qt.Key.Key_Return)
    window.wait_for_text("Thursday, January 14")
    window.click("pay_next")
    window.wait_until(lambda: portal.count(PREVIEW) > 0, "the review")
    assert portal.requests(PREVIEW)[-1].json()["pay_on"] == "2027-01-14"


def test_without_a_day_nothing_goes_on(open_client: Open, portal: FakePortal) -> None:
    window = choosing(open_client)
    window.click("payWhen_later")
    window.click("pay_next")
    window.wait_for_text("Choose the day on which you want to pay.")
    assert not window.value("payDay_2026-12-06", "enabled")  # today is no other day
    assert window.reads("Until February 4, 2027")
    assert portal.count(PREVIEW) == 0


def test_a_lost_answer_is_settled_and_not_asked_for_twice(open_client: Open, portal: FakePortal) -> None:
    portal.on(SETTLE, problem(503, "unavailable"))
    window = reviewing(open_client)
    answers_posts(portal, then=reset)
    window.click("pay_pay")
    window.wait_for_text("Do not schedule it again")
    portal.on(SETTLE, json_reply({"outcome": "found", "payment": None, "scheduled_payment": JSON_SCHEDULED}))
    window.wait_for_text("Your payment is scheduled")
    assert len({request.headers["idempotency-key"] for request in posts(portal)}) == 1


def test_one_that_never_arrived_is_told_and_can_be_tried_again(open_client: Open, portal: FakePortal) -> None:
    portal.on(SETTLE, json_reply({"outcome": "never_received", "payment": None, "scheduled_payment": None}))
    window = reviewing(open_client)
    answers_posts(portal, then=reset)
    window.click("pay_pay")
    window.wait_for_text("No payment was scheduled")
    window.click("pay_retry")
    window.wait_until(lambda: window.sees("pay_pay") and window.value("pay_pay", "enabled"), "Schedule to take a press")


def test_what_an_earlier_start_scheduled_is_told_after_signing_in(
    open_client: Open, portal: FakePortal, tmp_path: Path
) -> None:
    portal.on(SETTLE, json_reply({"outcome": "found", "payment": None, "scheduled_payment": JSON_SCHEDULED}))
    outbox = Outbox(tmp_path / "outbox", portal.url)
    key = new_idempotency_key()
    intent = Intent(key, 7499, "USD", ("inv_1",), ("1087",), "2026-12-06T15:00:00Z", "2026-12-10")
    claim = outbox.begin(answers.SESSION["account"]["id"], intent)
    assert isinstance(claim, Claim)
    claim.release()
    window = open_client()
    window.sign_in()
    window.wait_for_text("You scheduled this payment earlier on this computer.")
    assert portal.requests(SETTLE)[0].json()["idempotency_key"] == key


def test_canceling_asks_first_and_says_that_nothing_will_be_charged(open_client: Open, portal: FakePortal) -> None:
    portal.on(SCHEDULED, json_reply(listed(JSON_SCHEDULED)))
    window = loaded(open_client)
    window.click("scheduledCancel_sch_1")
    window.wait_for_text("Cancel this payment?")
    window.press(Qt.Key.Key_Escape)
    window.wait_until(lambda: not window.sees("scheduledBody"), "the sheet to close")
    assert portal.count(CANCEL) == 0
    window.click("scheduledCancel_sch_1")
    portal.on(SCHEDULED, json_reply(listed()))
    window.click("scheduledCancel")
    window.wait_for_text("The payment of $74.99 on December 10 is canceled. Nothing will be charged.")
    window.wait_until(lambda: not window.sees("scheduledCard"), "the card to go")


def test_one_that_was_made_already_says_so(open_client: Open, portal: FakePortal) -> None:
    portal.on(SCHEDULED, json_reply(listed(JSON_SCHEDULED)))
    portal.on(CANCEL, problem(409, "scheduled_payment_over"))
    window = loaded(open_client)
    window.click("scheduledCancel_sch_1")
    window.click("scheduledCancel")
    window.wait_for_text("It is too late to cancel")
    assert not window.sees("scheduledCancel")
    window.click("scheduledKeep")
