"""Paying, click by click, over a portal whose answers a test chooses: every outcome, and every way it can go wrong."""

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from daystarr_client.api.idempotency import new_idempotency_key
from daystarr_client.services.outbox import Claim, Intent, Outbox
from tests.driver import Driver
from tests.fakes import portal_answers as answers
from tests.fakes.devices import FakeBrowser
from tests.fakes.fake_portal import FakePortal, Reply, json_reply, problem, reset, silence, slowly
from tests.qml.conftest import Open
from tests.qml.windows import focused, loaded

PAYMENTS, PREVIEW, SETTLE = "/v1/payments", "/v1/payments/preview", "/v1/payments/settle"
CAPTURES = "/v1/payment-methods/captures"
METHODS, BILLS, AUTOPAY = "/v1/payment-methods", "/v1/bills", "/v1/autopay"
NO_AUTOPAY = {"enabled": False, "as_of": "2026-12-06T15:42:00Z"}
ONE_TIME: dict[str, Any] = {**answers.PREVIEW, "recurring": None}
BANK = {"kind": "bank_account", "brand": "Sandbox Bank", "last4": "6789"}
BANK_ACCOUNT: dict[str, Any] = {
    **answers.PAYMENT_METHOD,
    **BANK,
    "id": "pm_2",
    "used_by_autopay": False,
    "exp_month": None,
}
BANK_ACCOUNT["exp_year"] = None


def usd(amount: int) -> dict[str, Any]:
    return {"amount_minor": amount, "currency": "USD"}


def payment(state: str = "succeeded", **changes: Any) -> dict[str, Any]:
    return {**answers.PAYMENT, "state": state, **changes}


@pytest.fixture(autouse=True)
def _paying_works(portal: FakePortal) -> None:
    portal.on(PREVIEW, json_reply(ONE_TIME))
    portal.on(PAYMENTS, json_reply(answers.PAYMENT, 201))
    portal.on(AUTOPAY, json_reply(NO_AUTOPAY))
    portal.on(METHODS, json_reply({"items": [answers.PAYMENT_METHOD, BANK_ACCOUNT], "next_page_token": None}))


def posts(portal: FakePortal) -> list[Any]:
    return [request for request in portal.requests(PAYMENTS) if request.method == "POST"]


def choosing(open_client: Open, **options: Any) -> Driver:
    """Step 2, from the Pay button of the balance."""
    window = loaded(open_client, **options)
    window.click("payButton")
    window.find("payMethod_pm_1")
    return window


def reviewing(open_client: Open, **options: Any) -> Driver:
    window = choosing(open_client, **options)
    window.click("pay_next")
    window.find("payLines")
    window.wait_until(lambda: window.value("pay_pay", "enabled"), "Pay to take a press")
    return window


def paying(open_client: Open, portal: FakePortal, *replies: Reply, **options: Any) -> Driver:
    """Pay was pressed, and the portal answers so."""
    window = reviewing(open_client, **options)
    portal.on(PAYMENTS, *replies)
    window.click("pay_pay")
    return window


def outbox_files(tmp_path: Path) -> list[Path]:
    return sorted((tmp_path / "outbox").rglob("*.json"))


# The way it should go


def to_agree_to(portal: FakePortal, text: str, language: str = "en", **preview: Any) -> None:
    """The portal's preview has this authorization."""
    recurring = {"text": text, "text_version": "2026-01", "language": language}
    portal.on(PREVIEW, json_reply({**answers.PREVIEW, **preview, "recurring": recurring}))


def test_a_bill_is_paid_in_three_presses(open_client: Open, portal: FakePortal, tmp_path: Path) -> None:
    window = choosing(open_client)
    assert window.reads("How would you like to pay $74.99?")
    assert window.reads("Step 2 of 3")
    window.click("pay_next")
    window.wait_for_text("Paid in full")
    window.click("pay_pay")
    window.wait_for_text("Payment received")
    assert window.reads("Thank you. We received $74.99 from Visa •••• 4242.")
    assert window.reads("DS-7KQ2M9")
    body = posts(portal)[0].json()
    assert body["invoice_ids"] == ["inv_1"]
    assert body["amount"] == usd(7499)
    assert not body["save_payment_method"]
    window.wait_until(lambda: not outbox_files(tmp_path), "the payment to be forgotten once it was told")
    window.click("pay_close")
    window.wait_until(lambda: not window.sees("pay_close"), "the sheet to close")


def test_bills_and_balance_are_fetched_again_after_a_payment(open_client: Open, portal: FakePortal) -> None:
    window = reviewing(open_client)
    before = portal.count(BILLS)
    paid: dict[str, Any] = {**answers.BILLS, "balance": usd(0), "amount_due": usd(0), "items": []}
    portal.on(BILLS, json_reply(paid))
    window.click("pay_pay")
    window.wait_for_text("Payment received")
    window.wait_until(lambda: portal.count(BILLS) > before, "the bills to be fetched")
    window.click("pay_close")
    window.wait_for_text("$0.00")


def test_a_double_press_pays_once(open_client: Open, portal: FakePortal) -> None:
    window = reviewing(open_client)
    portal.on(PAYMENTS, slowly(0.4, json_reply(answers.PAYMENT, 201)))
    button = window.find("pay_pay")
    middle = button.mapToScene(QPointF(button.width() / 2, button.height() / 2)).toPoint()
    for _ in range(3):
        QTest.mouseClick(window.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)
    window.press(Qt.Key.Key_Return)
    window.wait_for_text("Payment received")
    assert len(posts(portal)) == 1


def test_a_double_click_on_continue_does_not_pay(open_client: Open, portal: FakePortal) -> None:
    window = choosing(open_client)
    window.click("pay_next")
    window.find("payLines")
    assert not window.value("pay_pay", "enabled")
    window.wait_until(lambda: window.value("pay_pay", "enabled"), "Pay to take a press")
    assert not posts(portal)


def test_while_paying_nothing_closes_the_sheet(open_client: Open, portal: FakePortal) -> None:
    window = paying(open_client, portal, slowly(0.6, json_reply(answers.PAYMENT, 201)))
    window.press(Qt.Key.Key_Escape)
    assert window.sees("pay_pay")
    assert not window.value("pay_back", "enabled")
    window.wait_for_text("Payment received")


# What to pay


def test_any_amount_can_be_paid_and_what_is_wrong_with_it_is_said_at_the_field(
    open_client: Open, portal: FakePortal
) -> None:
    window = loaded(open_client)
    window.click("payAnotherButton")
    window.find("payAmount")
    for typed, words in (
        ("", "Enter the amount you want to pay."),
        ("12.345", "Enter at most two digits for the cents"),
        ("ten", "Enter an amount in dollars and cents"),
        ("0.50", "The smallest payment is $1.00."),
        ("99999", "The largest payment here is $25,000.00."),
    ):
        window.fill("payAmount", typed)
        window.click("pay_next")
        window.wait_for_text(words)
        assert window.value("payAmount", "text") == typed
    window.fill("payAmount", "$30,5")
    window.press(Qt.Key.Key_Return)
    window.wait_for_text("How would you like to pay $30.50?")
    window.click("pay_next")
    window.wait_until(lambda: portal.count(PREVIEW) > 0, "the review")
    assert portal.requests(PREVIEW)[-1].json()["amount"] == usd(3050)


def test_bills_are_ticked_and_unticked(open_client: Open, portal: FakePortal) -> None:
    second = {**answers.INVOICE_SUMMARY, "id": "inv_2", "number": "1078", "state": "overdue", "due_on": "2026-11-12"}
    portal.on(BILLS, json_reply({**answers.BILLS, "items": [second, answers.INVOICE_SUMMARY]}))
    window = loaded(open_client)
    window.click("payButton")
    window.click("pay_back")
    window.wait_for_text("2 bills, $149.98")
    window.click("payBill_inv_1")
    window.wait_for_text("1 bill, $74.99")
    window.click("payBill_inv_2")
    window.click("pay_next")
    window.wait_for_text("Tick at least one bill, or choose another amount.")
    window.click("payBill_inv_2")
    window.click("pay_next")
    window.wait_for_text("How would you like to pay $74.99?")


@pytest.mark.parametrize("size", [(1280, 800), (800, 600), (360, 640)])
def test_the_keyboard_reaches_every_bill_and_sees_it(
    open_client: Open, portal: FakePortal, size: tuple[int, int]
) -> None:
    bills = [{**answers.INVOICE_SUMMARY, "id": f"inv_{at}", "number": str(1000 + at)} for at in range(12)]
    portal.on(BILLS, json_reply({**answers.BILLS, "items": bills}))
    window = loaded(open_client, size=size)
    window.click("payButton")
    window.click("pay_back")
    window.wait_until(lambda: focused(window) == "payBills", "the first choice to have the keyboard")
    for key, order in ((Qt.Key.Key_Tab, range(12)), (Qt.Key.Key_Backtab, range(10, -1, -1))):
        for at in order:
            window.press(key)
            assert focused(window) == f"payBill_inv_{at}"
            window.settle(50)
            place = window.rectangle(window.find(f"payBill_inv_{at}"))
            assert window.rectangle(window.find("payBillList")).contains(place)
            assert place.top() >= 0
            assert place.bottom() <= window.rectangle(window.find("pay_next")).top()
    window.press(Qt.Key.Key_Space)
    window.wait_for_text("11 bills")


def test_with_nothing_due_an_amount_becomes_credit(open_client: Open, portal: FakePortal) -> None:
    portal.on(BILLS, json_reply({**answers.BILLS, "balance": usd(0), "amount_due": usd(0), "items": []}))
    window = loaded(open_client)
    window.click("payAnotherButton")
    window.wait_for_text("You have no bill to pay.")
    assert not window.sees("payBills")
    assert focused(window) == "payAmountInput"


# How to pay


def test_autopay_that_is_on_is_updated_elsewhere(open_client: Open, portal: FakePortal) -> None:
    portal.on(AUTOPAY, json_reply(answers.AUTOPAY))
    window = choosing(open_client)
    assert not window.sees("payRecurring")
    assert window.reads("AutoPay is already on. You can update it on the home page.")


def test_setting_up_autopay_needs_the_box_ticked(open_client: Open, portal: FakePortal) -> None:
    to_agree_to(portal, "I authorize DayStarr to charge each bill.")
    portal.on(PAYMENTS, json_reply(payment(autopay_created=True), 201))
    window = choosing(open_client)
    window.click("payRecurring")
    window.click("pay_next")
    window.wait_for_text("I authorize DayStarr to charge each bill.")
    assert not window.value("payAuthorize", "checked")
    window.click("pay_pay")
    window.wait_for_text("Tick the box to set up AutoPay, or go back to pay just once.")
    assert focused(window) == "payAuthorize"
    assert not posts(portal)
    window.click("payAuthorize")
    window.click("pay_pay")
    window.wait_for_text("AutoPay is on")
    body = posts(portal)[0].json()
    assert (body["set_up_recurring"], body["recurring_text_version"]) == (True, "2026-01")


def test_another_language_shows_the_authorization_in_it_to_be_agreed_to_anew(
    open_client: Open, portal: FakePortal
) -> None:
    to_agree_to(portal, "I authorize DayStarr to charge each bill.")
    portal.on(PAYMENTS, json_reply(payment(autopay_created=True), 201))
    window = choosing(open_client)
    window.click("payRecurring")
    window.click("pay_next")
    window.wait_for_text("I authorize DayStarr to charge each bill.")
    window.click("payAuthorize")
    to_agree_to(portal, "Autorizo a DayStarr a cobrar cada factura.", "es")
    window.client.view_model.appearance.setLanguage("es")

    window.wait_for_text("Autorizo a DayStarr a cobrar cada factura.")
    assert not window.value("payAuthorize", "checked")
    window.click("pay_pay")
    assert not posts(portal)
    window.click("payAuthorize")
    window.click("pay_pay")
    window.wait_until(lambda: posts(portal), "it to be asked for")
    assert posts(portal)[0].json()["language"] == "es"


def test_setting_up_autopay_with_a_bank_account_is_signed(open_client: Open, portal: FakePortal) -> None:
    to_agree_to(portal, "I authorize DayStarr to debit each bill.", method=BANK)
    portal.on(PAYMENTS, json_reply(payment(autopay_created=True), 201))
    window = choosing(open_client)
    window.click("payMethod_pm_2")
    window.click("payRecurring")
    window.click("pay_next")
    window.click("payAuthorize")
    window.click("pay_pay")
    window.wait_for_text("Type your full name.")
    assert not posts(portal)
    window.fill("payNameInput", "Maria Lopez")
    window.click("pay_pay")
    window.wait_for_text("AutoPay is on")
    assert posts(portal)[0].json()["recurring_typed_name"] == "Maria Lopez"


def test_an_expired_card_cannot_be_chosen(open_client: Open, portal: FakePortal) -> None:
    expired = {**answers.PAYMENT_METHOD, "expired": True, "used_by_autopay": False}
    portal.on(METHODS, json_reply({"items": [expired, BANK_ACCOUNT], "next_page_token": None}))
    window = choosing(open_client)
    assert not window.value("payMethod_pm_1", "enabled")
    assert window.value("payMethod_pm_2", "checked")


def test_a_new_card_is_entered_in_the_browser_and_used_at_once(
    open_client: Open, portal: FakePortal, browser: FakeBrowser
) -> None:
    new = {**answers.PAYMENT_METHOD, "id": "pm_new", "last4": "5100", "used_by_autopay": False}
    portal.on(CAPTURES, json_reply(answers.CAPTURE, 201))
    done = json_reply({**answers.CAPTURE, "state": "completed", "payment_method": new})
    portal.on(f"{CAPTURES}/cap_1", json_reply(answers.CAPTURE), done)
    window = choosing(open_client)
    window.click("payMethod_new")
    window.click("pay_next")
    window.wait_for_text("Waiting for the secure page")
    assert browser.opened == [answers.CAPTURE["url"]]
    window.click("pay_reopen")
    assert browser.opened == [answers.CAPTURE["url"]] * 2
    window.find("payLines")
    assert portal.requests(PREVIEW)[-1].json()["payment_method_id"] == "pm_new"
    window.click("pay_pay")
    window.wait_for_text("Payment received")
    assert posts(portal)[0].json()["save_payment_method"]


@pytest.mark.parametrize(
    ("state", "words"),
    [("canceled", "closed before it was finished"), ("expired", "The secure page has expired")],
)
def test_a_hosted_page_that_ends_without_a_card_is_said(
    open_client: Open, portal: FakePortal, state: str, words: str
) -> None:
    portal.on(CAPTURES, json_reply(answers.CAPTURE, 201))
    portal.on(f"{CAPTURES}/cap_1", json_reply({**answers.CAPTURE, "state": state}))
    window = choosing(open_client)
    window.click("payMethod_new")
    window.click("pay_next")
    window.wait_for_text(words)
    assert window.value("payMethod_new", "checked")


def test_going_back_closes_the_hosted_page(open_client: Open, portal: FakePortal) -> None:
    portal.on(CAPTURES, json_reply(answers.CAPTURE, 201))
    portal.on(f"{CAPTURES}/cap_1", json_reply(answers.CAPTURE))
    portal.on(f"{CAPTURES}/cap_1/cancel", json_reply({**answers.CAPTURE, "state": "canceled"}))
    window = choosing(open_client)
    window.click("payMethod_new")
    window.click("pay_next")
    window.wait_for_text("Waiting for the secure page")
    window.click("pay_back")
    window.find("payMethod_pm_1")
    window.wait_until(lambda: portal.count(f"{CAPTURES}/cap_1/cancel") == 1, "the hosted page to be closed")


# Outcomes


def test_a_bank_debit_is_processing_and_never_called_paid(
    open_client: Open, portal: FakePortal, tmp_path: Path
) -> None:
    portal.on(PREVIEW, json_reply({**ONE_TIME, "method": BANK, "settlement": "delayed", "expected_on": "2026-12-10"}))
    processing = payment("processing", method=BANK, settled_at=None, expected_on="2026-12-10")
    window = choosing(open_client)
    window.click("payMethod_pm_2")
    window.click("pay_next")
    window.wait_for_text("Until then the payment is processing, not paid.")
    assert window.reads("you authorize DayStarr Communications to debit this bank account once for $74.99")
    portal.on(PAYMENTS, json_reply(processing, 201))
    window.click("pay_pay")
    window.wait_for_text("Your payment is on its way")
    assert window.reads("by December 10, 2026. Until then it is processing, not paid.")
    assert not window.reads("Payment received")
    window.wait_until(lambda: not outbox_files(tmp_path), "the payment to be forgotten once it was told")


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("card_declined", "Your bank declined Visa •••• 4242."),
        ("insufficient_funds", "There was not enough money on Visa •••• 4242."),
        ("expired_card", "Visa •••• 4242 has expired."),
        ("processing_error", "could not be charged just now"),
        ("a_code_of_next_year", "was declined"),
    ],
)
def test_a_decline_says_why_and_that_no_money_was_taken(
    open_client: Open, portal: FakePortal, code: str, words: str
) -> None:
    window = paying(open_client, portal, json_reply(payment("failed", failure_code=code, settled_at=None), 201))
    window.wait_for_text("Payment declined")
    assert window.reads(words)
    assert window.reads("No money was taken.")


def test_after_a_decline_another_method_pays_with_a_new_key(open_client: Open, portal: FakePortal) -> None:
    declined = payment("failed", failure_code="card_declined", settled_at=None)
    window = paying(open_client, portal, json_reply(declined, 201), json_reply(answers.PAYMENT, 201))
    window.click("pay_another")
    window.wait_for_text("How would you like to pay $74.99?")
    window.click("payMethod_pm_2")
    window.click("pay_next")
    window.click("pay_pay")
    window.wait_for_text("Payment received")
    keys = [request.headers["idempotency-key"] for request in posts(portal)]
    assert len(set(keys)) == 2


def test_a_payment_to_confirm_opens_the_banks_page_and_its_outcome_arrives_by_itself(
    open_client: Open, portal: FakePortal, browser: FakeBrowser
) -> None:
    waiting = payment("requires_action", settled_at=None, action_url="https://bank.example/confirm/1")
    portal.on(f"{PAYMENTS}/pay_1", json_reply(waiting), json_reply(answers.PAYMENT))
    window = paying(open_client, portal, json_reply(waiting, 201))
    window.wait_for_text("Your bank wants you to confirm")
    assert browser.opened == ["https://bank.example/confirm/1"]
    window.wait_for_text("Payment received")
    assert len(posts(portal)) == 1


def test_a_lost_answer_is_unknown_until_the_portal_tells(open_client: Open, portal: FakePortal, tmp_path: Path) -> None:
    portal.on(SETTLE, reset)
    window = paying(open_client, portal, reset)
    window.wait_for_text("We are checking your payment")
    assert window.reads("Do not pay again")
    assert len(outbox_files(tmp_path)) == 1
    window.click("pay_close")
    window.settle()
    window.click("payButton")
    window.wait_for_text("We are checking your payment")
    assert not window.sees("pay_pay")
    portal.on(SETTLE, json_reply(answers.SETTLED))
    window.wait_for_text("Payment received", 20)
    window.wait_until(lambda: not outbox_files(tmp_path), "the payment to be forgotten once it was told")
    key = posts(portal)[0].headers["idempotency-key"]
    assert {request.headers["idempotency-key"] for request in posts(portal)} == {key}
    assert {request.json()["idempotency_key"] for request in portal.requests(SETTLE)} == {key}


def test_a_payment_that_never_arrived_is_said_to_be_none_and_can_be_made_again(
    open_client: Open, portal: FakePortal
) -> None:
    portal.on(SETTLE, json_reply({"outcome": "never_received", "payment": None}))
    window = paying(open_client, portal, reset)
    window.wait_for_text("No payment was made", 20)
    assert window.reads("it is safe to pay again")
    before = len(posts(portal))
    portal.on(PAYMENTS, json_reply(answers.PAYMENT, 201))
    window.click("pay_retry")
    window.click("pay_pay")
    window.wait_for_text("Payment received")
    assert posts(portal)[before].headers["idempotency-key"] != posts(portal)[0].headers["idempotency-key"]


def test_an_outcome_that_arrives_after_the_sheet_was_closed_is_told(open_client: Open, portal: FakePortal) -> None:
    portal.on(SETTLE, reset)
    window = paying(open_client, portal, reset)
    window.wait_for_text("We are checking your payment")
    window.click("pay_close")
    window.wait_until(lambda: not window.sees("pay_close"), "the sheet to close")
    portal.on(SETTLE, json_reply(answers.SETTLED))
    window.wait_for_text("Payment received", 20)


@pytest.mark.parametrize(
    ("status", "code", "words", "there"),
    [
        (409, "invoice_processing", "is already on its way", "payBills"),
        (422, "invoice_not_open", "is no longer open", "payBills"),
        (422, "payment_method_unavailable", "can no longer be used", "payMethod_pm_1"),
        (409, "autopay_exists", "AutoPay is already on", "payLines"),
        (403, "feature_unavailable", "Payments are not available", "payScreen"),
        (429, "rate_limited", "too many tries", "payScreen"),
    ],
)
def test_a_refusal_leads_to_where_it_can_be_put_right(
    open_client: Open, portal: FakePortal, tmp_path: Path, status: int, code: str, words: str, there: str
) -> None:
    window = paying(open_client, portal, problem(status, code))
    window.wait_for_text(words)
    window.find(there)
    window.wait_until(lambda: not outbox_files(tmp_path), "nothing to be open")
    assert not window.reads("SERVER WORDS")


def test_a_portal_that_goes_away_before_the_review_is_said_and_recovers_by_itself(
    open_client: Open, portal: FakePortal
) -> None:
    window = choosing(open_client)
    portal.on(PREVIEW, reset)
    portal.on("/v1/health", reset)
    window.click("pay_next")
    window.wait_for_text("so nothing was paid")
    portal.on(PREVIEW, json_reply(ONE_TIME))
    portal.on("/v1/health", json_reply(answers.HEALTH))
    window.find("payLines")
    window.wait_for_text("Paid in full", 15)


def test_a_disk_that_cannot_be_written_keeps_the_payment_from_being_asked_for(
    open_client: Open, portal: FakePortal, tmp_path: Path
) -> None:
    window = reviewing(open_client)
    (tmp_path / "outbox").write_text("a file where the directory should be")
    window.click("pay_pay")
    window.wait_for_text("Nothing was paid: this computer could not keep a record of it.")
    assert not posts(portal)


# Earlier starts of the program


def an_open_payment(tmp_path: Path, portal: FakePortal, invoice_id: str = "inv_1") -> str:
    intent = Intent(new_idempotency_key(), 7499, "USD", (invoice_id,), ("1087",), "2026-12-06T15:40:00Z")
    claim = Outbox(tmp_path / "outbox", portal.url).begin("acc_1", intent)
    assert isinstance(claim, Claim)
    claim.release()
    return intent.key


def test_a_payment_left_open_is_settled_and_told_after_signing_in(
    open_client: Open, portal: FakePortal, tmp_path: Path
) -> None:
    key = an_open_payment(tmp_path, portal)
    portal.on(SETTLE, json_reply(answers.SETTLED))
    window = open_client()
    window.sign_in()
    window.wait_for_text("Payment received")
    assert window.reads("You started this payment earlier on this computer.")
    assert portal.requests(SETTLE)[0].json() == {"idempotency_key": key}
    assert not posts(portal)
    window.wait_until(lambda: not outbox_files(tmp_path), "the payment to be forgotten once it was told")


def test_a_payment_left_open_that_never_arrived_is_told_too(
    open_client: Open, portal: FakePortal, tmp_path: Path
) -> None:
    an_open_payment(tmp_path, portal)
    portal.on(SETTLE, json_reply({"outcome": "never_received", "payment": None}))
    window = open_client()
    window.sign_in()
    window.wait_for_text("No payment was made")
    assert window.reads("Your payment of $74.99 did not reach us.")


def test_while_a_payment_left_open_is_unknown_its_bills_cannot_be_paid(
    open_client: Open, portal: FakePortal, tmp_path: Path
) -> None:
    an_open_payment(tmp_path, portal)
    portal.on(SETTLE, problem(503, "internal"))
    window = loaded(open_client)
    window.wait_until(lambda: portal.count(SETTLE) > 0, "the portal to be asked")
    window.click("payButton")
    window.wait_for_text("We are checking your payment")
    assert not posts(portal)


def test_an_earlier_payment_that_is_over_by_now_is_told_when_it_holds_up_another(
    open_client: Open, portal: FakePortal, tmp_path: Path
) -> None:
    an_open_payment(tmp_path, portal, "inv_2")
    portal.on(SETTLE, problem(503, "internal"))
    second = {**answers.INVOICE_SUMMARY, "id": "inv_2", "number": "1078"}
    portal.on(BILLS, json_reply({**answers.BILLS, "items": [answers.INVOICE_SUMMARY, second]}))
    portal.on("/v1/invoices/inv_1", json_reply(answers.INVOICE))
    window = loaded(open_client)
    window.click("menuButton")
    window.click("menu_invoices")
    window.click("invoicePay")
    window.click("pay_back")
    window.click("payBill_inv_2")
    window.click("pay_next")
    window.click("pay_next")
    before = portal.count(BILLS)
    portal.on(SETTLE, json_reply(answers.SETTLED))
    window.wait_until(lambda: portal.count(BILLS) > before, "the earlier payment to be over")
    window.wait_until(lambda: window.value("pay_pay", "enabled"), "Pay to take a press")
    window.click("pay_pay")
    window.wait_for_text("Payment received")
    assert window.reads("You started this payment earlier on this computer.")
    assert not posts(portal)
    window.wait_until(lambda: not outbox_files(tmp_path), "the payment to be forgotten once it was told")
    window.click("pay_close")
    window.wait_until(lambda: not window.sees("pay_close"), "the sheet to close")


def test_a_damaged_record_of_a_payment_is_settled_all_the_same(
    open_client: Open, portal: FakePortal, tmp_path: Path
) -> None:
    an_open_payment(tmp_path, portal)
    outbox_files(tmp_path)[0].write_bytes(b"\x00\xff not json")
    portal.on(SETTLE, json_reply({"outcome": "never_received", "payment": None}))
    window = open_client()
    window.sign_in()
    window.wait_for_text("An earlier payment did not reach us.")


def test_what_can_be_done_with_a_receipt_is_in_one_row_in_each_language(open_client: Open, portal: FakePortal) -> None:
    window = paying(open_client, portal, json_reply(answers.PAYMENT, 201))
    window.wait_for_text("Payment received")
    for language in ("en", "es"):
        window.client.view_model.appearance.setLanguage(language)
        window.settle()
        tops = {window.rectangle(window.find(f"payReceipt{name}")).top() for name in ("View", "Save", "Print")}
        assert len(tops) == 1


def test_signing_out_keeps_an_unknown_payment_for_the_next_time(
    open_client: Open, portal: FakePortal, tmp_path: Path
) -> None:
    portal.on(SETTLE, problem(503, "internal"))
    window = paying(open_client, portal, reset)
    window.wait_for_text("We are checking your payment")
    window.click("pay_close")
    window.settle()
    window.click("userMenuButton")
    window.click("signOutItem")
    window.find("signInPage")
    assert len(outbox_files(tmp_path)) == 1
    portal.on(SETTLE, json_reply(answers.SETTLED))
    window.sign_in()
    window.wait_for_text("Payment received", 20)


# Keyboard, words, sizes


def test_the_keyboard_alone_pays(open_client: Open, portal: FakePortal) -> None:
    window = loaded(open_client)
    window.focus("payButton")
    window.press(Qt.Key.Key_Return)
    window.wait_until(lambda: focused(window) == "payMethod_pm_1", "the method chosen to have the keyboard")
    for _ in range(12):
        if focused(window) == "pay_next":
            break
        window.press(Qt.Key.Key_Tab)
    window.press(Qt.Key.Key_Return)
    window.wait_until(lambda: window.sees("pay_pay") and window.value("pay_pay", "enabled"), "the review")
    window.wait_until(lambda: focused(window) == "payReview", "the review to have the keyboard")
    window.press(Qt.Key.Key_Return)
    assert not posts(portal)
    for _ in range(12):
        if focused(window) == "pay_pay":
            break
        window.press(Qt.Key.Key_Tab)
    window.press(Qt.Key.Key_Space)
    window.wait_for_text("Payment received")
    window.wait_until(lambda: focused(window) == "payScreen", "the outcome to have the keyboard")
    window.press(Qt.Key.Key_Escape)
    window.wait_until(lambda: not window.sees("payScreen"), "the sheet to close")


def test_escape_leaves_without_paying(open_client: Open, portal: FakePortal) -> None:
    window = reviewing(open_client)
    window.press(Qt.Key.Key_Escape)
    window.wait_until(lambda: not window.sees("pay_pay"), "the sheet to close")
    assert not posts(portal)


@pytest.mark.parametrize("size", [(800, 600), (480, 900), (360, 640), (1080, 1920)])
def test_every_button_is_within_reach_in_any_window(open_client: Open, size: tuple[int, int]) -> None:
    window = reviewing(open_client, size=size)
    for name in ("pay_close", "pay_back", "pay_pay"):
        place = window.rectangle(window.find(name))
        assert place.left() >= 0
        assert place.right() <= size[0]
        assert place.top() >= 0
        assert place.bottom() <= size[1]
        assert place.height() >= 44


def test_words_of_the_portal_are_shown_as_they_are(open_client: Open, portal: FakePortal) -> None:
    nasty = "<img src='x'><b>\u202e" + "W" * 180
    method = {**answers.VISA, "brand": nasty}
    preview: dict[str, Any] = copy.deepcopy(ONE_TIME) | {"method": method}
    preview["allocations"][0]["invoice_number"] = nasty
    portal.on(PREVIEW, json_reply(preview))
    listed = {**answers.PAYMENT_METHOD, "brand": nasty}
    portal.on(METHODS, json_reply({"items": [listed], "next_page_token": None}))
    portal.on(PAYMENTS, json_reply(payment(method=method, confirmation_number=nasty), 201))
    window = reviewing(open_client, size=(800, 600))
    window.click("pay_pay")
    window.wait_for_text("Payment received")
    assert "\u202e" not in "".join(window.texts())
    for name in ("pay_close", "payScreen"):
        assert window.rectangle(window.find(name)).right() <= 800


def test_nothing_of_a_card_number_is_ever_asked_or_sent(open_client: Open, portal: FakePortal) -> None:
    window = reviewing(open_client)
    window.click("pay_pay")
    window.wait_for_text("Payment received")
    sent = json.dumps([request.body.decode("utf-8", "replace") for request in portal.received])
    assert "number" not in sent


def test_a_silent_portal_keeps_the_customer_waiting_not_guessing(open_client: Open, portal: FakePortal) -> None:
    window = paying(open_client, portal, silence)
    window.settle(600)
    assert window.value("pay_pay", "busy")
    assert not window.reads("Payment received")
