"""Recurring payments and the card of the green button, over a portal whose answers a test chooses."""

from typing import Any

import pytest
from PySide6.QtCore import Qt

from tests.driver import Driver
from tests.fakes import portal_answers as answers
from tests.fakes.devices import FakeBrowser
from tests.fakes.fake_portal import FakePortal, json_reply, problem, reply, silence
from tests.fakes.payments import BANK, PAYMENTS, PaymentBooks, json_payment, unsettled
from tests.qml.conftest import Open
from tests.qml.windows import focused

METHODS, AUTOPAY = "/v1/payment-methods", "/v1/autopay"
CAPTURES = f"{METHODS}/captures"
OFF = {"enabled": False, "as_of": "2026-12-06T15:42:00Z"}
USED = answers.PAYMENT_METHOD
EXPIRED: dict[str, Any] = {
    **USED,
    "id": "pm_2",
    "last4": "1881",
    "exp_month": 8,
    "exp_year": 2025,
    "expired": True,
    "used_by_autopay": False,
}
SOON: dict[str, Any] = {
    **EXPIRED,
    "id": "pm_3",
    "last4": "4444",
    "exp_year": 2026,
    "expired": False,
    "expires_soon": True,
}
ACCOUNT: dict[str, Any] = {**EXPIRED, **BANK, "id": "pm_4", "exp_month": None, "exp_year": None, "expired": False}
AGREED = {
    "text": "I authorize DayStarr Communications to charge my Visa card ending in 4242.",
    "text_version": "1",
    "language": "en",
    "agreed_at": "2026-11-22T15:42:00Z",
    "method": answers.VISA,
    "typed_name": None,
}
NOTHING_ENDS = {"ends_autopay": False, "scheduled_payments": 0}


def methods(*items: dict[str, Any]) -> Any:
    return json_reply({"items": list(items), "next_page_token": None})


@pytest.fixture(autouse=True)
def history(portal: FakePortal) -> PaymentBooks:
    """Four methods, AutoPay on the first one, which paid 120 times."""
    portal.on(METHODS, methods(EXPIRED, SOON, USED, ACCOUNT))
    portal.on(f"{AUTOPAY}/authorization", json_reply(AGREED))
    for method in (EXPIRED, SOON, ACCOUNT):
        portal.on(f"{METHODS}/{method['id']}/payments", methods())
        portal.on(f"{METHODS}/{method['id']}/removal", json_reply(NOTHING_ENDS))
    portal.on(f"{METHODS}/pm_1/removal", json_reply({"ends_autopay": True, "scheduled_payments": 1}))
    items = [json_payment(0, origin="autopay"), unsettled(1, "failed", failure_code="card_declined")]
    return PaymentBooks(portal, [*items, *(json_payment(at) for at in range(2, 120))], f"{METHODS}/pm_1/payments")


def at_recurring(open_client: Open, **options: Any) -> Driver:
    window = open_client(**options)
    window.sign_in()
    window.find("balanceAmount")
    window.settle(200)
    window.click("menuButton")
    window.click("menu_recurring_payments")
    window.find("recurringPage")
    window.settle(300)
    return window


def at_card(open_client: Open, **options: Any) -> Driver:
    window = open_client(**options)
    window.sign_in()
    window.find("balanceAmount")
    window.settle(200)
    window.click("fabButton")
    window.click("action_make_a_payment")
    window.find("card_pay")
    return window


def shown(window: Driver) -> list[str]:
    cards = [item for item in window.items() if item.objectName().startswith("method_pm_")]
    return [card.objectName() for card in sorted(cards, key=lambda card: window.rectangle(card).y())]


def removals(portal: FakePortal, method: str) -> list[str]:
    return [request.target for request in portal.requests(f"{METHODS}/{method}") if request.method == "DELETE"]


# Seeing


def test_the_methods_are_there_with_what_autopay_does_and_what_was_paid(open_client: Open) -> None:
    window = at_recurring(open_client)
    window.find("method_pm_1")
    assert shown(window) == ["method_pm_1", "method_pm_2", "method_pm_3", "method_pm_4"]
    for words in ("Saved · expires 12/2028", "Expired", "Expires soon", "Bank account •••• 6789"):
        assert window.reads(words), words
    assert window.text("methodTitle") == "Visa •••• 4242"
    window.wait_for_text("Next charge: $74.99 on Dec 13 for invoice 1087.")
    window.find("methodPayment_pay_0")
    assert window.reads("Declined")
    assert window.reads("Charged by AutoPay")
    assert window.reads("AutoPay itself is set up, changed and turned off on the home page.")


@pytest.mark.parametrize(
    ("method", "title", "words"),
    [
        ("pm_2", "This card expired in 08/2025", "It cannot be charged any more. You can remove it."),
        ("pm_3", "This card expires at the end of 08/2026", "It cannot be charged after that."),
    ],
)
def test_a_card_that_expires_warns(open_client: Open, method: str, title: str, words: str) -> None:
    window = at_recurring(open_client)
    window.click(f"method_{method}")
    window.wait_for_text(title)
    assert window.reads(words)
    assert window.reads("AutoPay charges Visa •••• 4242, not this one.")
    assert not window.sees("methodAuthorization")
    window.wait_for_text("Nothing was paid with it yet")


def test_the_payments_of_a_method_come_page_by_page_and_lead_to_the_receipt(
    open_client: Open, history: PaymentBooks, portal: FakePortal
) -> None:
    PaymentBooks(portal, history.items)
    portal.on(f"{METHODS}/pm_1/payments", history.list)
    window = at_recurring(open_client)
    window.find("methodPayment_pay_0")
    listed = window.find("methodPayments")
    for _ in range(100):
        if window.value("methodPayments", "count") == 120:
            break
        listed.setProperty("contentY", listed.property("contentHeight") + listed.property("originY") - listed.height())
        window.settle(30)
    assert window.value("methodPayments", "count") == 120
    listed.setProperty("contentY", listed.property("originY"))
    window.click("methodPayment_pay_1")
    window.find("receiptsPage")
    window.wait_until(lambda: window.text("receiptChip") == "Declined", "the payment among the receipts")


def test_the_authorization_is_read_word_for_word(open_client: Open) -> None:
    window = at_recurring(open_client)
    window.click("methodAuthorization")
    window.wait_for_text(str(AGREED["text"]))
    assert window.reads("Agreed to on Nov 22, 2026, 10:42 AM, for Visa •••• 4242")
    window.press(Qt.Key.Key_Escape)
    window.wait_until(lambda: not window.sees("authorizationText"), "the sheet to close")


def test_autopay_is_changed_at_home(open_client: Open) -> None:
    window = at_recurring(open_client)
    window.click("methodHome")
    window.find("balanceAmount")
    assert not window.sees("recurringPage")


# Removing


def test_a_method_is_removed_after_saying_that_nothing_else_ends(open_client: Open, portal: FakePortal) -> None:
    portal.on(f"{METHODS}/pm_2", reply(b"", 204, None))
    window = at_recurring(open_client)
    window.click("method_pm_2")
    window.click("methodRemove")
    window.wait_for_text("AutoPay does not use it.")
    portal.on(METHODS, methods(SOON, USED, ACCOUNT))
    window.click("removalRemove")
    window.wait_for_text("Visa •••• 1881 was removed.")
    window.wait_until(lambda: not window.sees("method_pm_2"), "the card to go")
    assert removals(portal, "pm_2") == [f"{METHODS}/pm_2?ends_autopay=false"]
    assert window.text("methodTitle") == "Visa •••• 4242"


def test_removing_what_autopay_uses_says_that_autopay_ends(open_client: Open, portal: FakePortal) -> None:
    portal.on(f"{METHODS}/pm_1", reply(b"", 204, None))
    window = at_recurring(open_client)
    window.click("methodRemove")
    window.wait_for_text("This ends AutoPay, and the charge it has planned is not made.")
    assert window.text("removalRemove") == "Remove it and end AutoPay"
    window.click("removalKeep")
    window.wait_until(lambda: not window.sees("removalKeep"), "the sheet to close")
    assert removals(portal, "pm_1") == []
    window.click("methodRemove")
    portal.on(METHODS, methods(ACCOUNT))
    portal.on(AUTOPAY, json_reply(OFF))
    window.click("removalRemove")
    window.wait_for_text("Visa •••• 4242 was removed, and AutoPay is off.")
    assert removals(portal, "pm_1") == [f"{METHODS}/pm_1?ends_autopay=true"]
    window.wait_for_text("AutoPay is off, so nothing is charged to it by itself.")


def test_what_changed_since_it_was_read_is_read_again_before_anything_is_removed(
    open_client: Open, portal: FakePortal
) -> None:
    portal.on(f"{METHODS}/pm_4", problem(409, "method_in_use_by_autopay"), reply(b"", 204, None))
    window = at_recurring(open_client)
    window.click("method_pm_4")
    window.click("methodRemove")
    window.wait_for_text("AutoPay does not use it.")
    portal.on(f"{METHODS}/pm_4/removal", json_reply({"ends_autopay": True, "scheduled_payments": 2}))
    window.click("removalRemove")
    window.wait_for_text("Something has changed in the meantime. Please read again what this ends.")
    assert window.reads("the 2 charges it has planned are not made")
    assert not window.reads("SERVER WORDS")
    window.click("removalRemove")
    window.wait_for_text("Bank account •••• 6789 was removed, and AutoPay is off.")
    assert removals(portal, "pm_4")[-1].endswith("ends_autopay=true")


def test_a_version_that_somebody_else_overtook_is_read_again_too(open_client: Open, portal: FakePortal) -> None:
    portal.on(f"{METHODS}/pm_4", problem(412, "stale"))
    window = at_recurring(open_client)
    window.click("method_pm_4")
    window.click("methodRemove")
    window.find("removalRemove")
    window.click("removalRemove")
    window.find("removalNotice")
    assert window.sees("removalRemove")


def test_a_method_that_is_gone_already_is_as_good_as_removed(open_client: Open, portal: FakePortal) -> None:
    portal.on(f"{METHODS}/pm_2", problem(404, "not_found"))
    window = at_recurring(open_client)
    window.click("method_pm_2")
    window.click("methodRemove")
    window.find("removalRemove")
    portal.on(METHODS, methods(SOON, USED, ACCOUNT))
    window.click("removalRemove")
    window.wait_for_text("Visa •••• 1881 was removed already.")
    window.wait_until(lambda: not window.sees("method_pm_2"), "the card to go")


def test_nothing_is_removed_while_the_portal_does_not_say_what_that_ends(open_client: Open, portal: FakePortal) -> None:
    portal.on(f"{METHODS}/pm_1/removal", problem(500, "internal"))
    window = at_recurring(open_client)
    window.click("methodRemove")
    window.find("removalProblem")
    assert not window.sees("removalRemove")
    portal.on(f"{METHODS}/pm_1/removal", json_reply(NOTHING_ENDS))
    window.click("removalRetry")
    window.wait_for_text("AutoPay does not use it.")


# Saving a method alone, from here and from the green button


def to_the_page(window: Driver, portal: FakePortal, browser: FakeBrowser) -> None:
    portal.on(CAPTURES, json_reply(answers.CAPTURE, 201))
    portal.on(f"{CAPTURES}/cap_1", json_reply(answers.CAPTURE))
    portal.on(f"{CAPTURES}/cap_1/cancel", json_reply({**answers.CAPTURE, "state": "canceled"}))
    window.click("saveMethodGo")
    window.wait_until(lambda: browser.opened, "the hosted page to be opened")


def test_a_method_is_saved_from_the_page(open_client: Open, portal: FakePortal, browser: FakeBrowser) -> None:
    window = at_recurring(open_client)
    window.click("recurringSave")
    window.wait_for_text("This program never sees its number.")
    assert not browser.opened
    to_the_page(window, portal, browser)
    window.wait_for_text("Waiting for the secure page")
    new = {**ACCOUNT, "id": "pm_5", "last4": "9999"}
    portal.on(METHODS, methods(EXPIRED, SOON, USED, ACCOUNT, new))
    portal.on(f"{CAPTURES}/cap_1", json_reply({**answers.CAPTURE, "state": "completed", "payment_method": new}))
    window.wait_for_text("Bank account •••• 9999 is saved")
    assert portal.requests(CAPTURES)[0].json() == {"save": True}
    window.click("saveMethodLeave")
    window.find("method_pm_5")


def test_a_visit_given_up_closes_the_page_and_saves_nothing(
    open_client: Open, portal: FakePortal, browser: FakeBrowser
) -> None:
    window = at_recurring(open_client)
    window.click("recurringSave")
    to_the_page(window, portal, browser)
    window.find("saveMethodLeave")
    window.press(Qt.Key.Key_Escape)
    window.wait_until(lambda: portal.count(f"{CAPTURES}/cap_1/cancel") == 1, "the page to be closed")
    window.wait_until(lambda: not window.sees("saveMethodPanel"), "the sheet to close")


@pytest.mark.parametrize(
    ("state", "words"), [("canceled", "was closed before it was finished"), ("expired", "has expired")]
)
def test_a_visit_that_came_to_nothing_says_so_and_can_be_tried_again(
    open_client: Open, portal: FakePortal, browser: FakeBrowser, state: str, words: str
) -> None:
    window = at_recurring(open_client)
    window.click("recurringSave")
    to_the_page(window, portal, browser)
    portal.on(f"{CAPTURES}/cap_1", json_reply({**answers.CAPTURE, "state": state}))
    window.wait_for_text(words)
    assert window.text("saveMethodGo") == "Open the secure page"


def test_a_page_that_cannot_be_had_says_what_to_do(open_client: Open, portal: FakePortal) -> None:
    portal.on(CAPTURES, problem(503, "processor_unavailable"))
    window = at_recurring(open_client)
    window.click("recurringSave")
    window.click("saveMethodGo")
    window.find("saveMethodTrouble")
    assert window.text("saveMethodGo") == "Open the secure page"
    assert not window.reads("SERVER WORDS")


# The card of the green button


def test_the_card_leads_to_a_one_time_payment(open_client: Open) -> None:
    window = at_card(open_client)
    window.click("card_pay")
    window.find("payBills")


def test_the_card_leads_to_saving_a_method_alone(open_client: Open, portal: FakePortal, browser: FakeBrowser) -> None:
    window = at_card(open_client)
    window.click("card_save")
    to_the_page(window, portal, browser)
    portal.on(f"{CAPTURES}/cap_1", json_reply({**answers.CAPTURE, "state": "completed", "payment_method": ACCOUNT}))
    window.wait_for_text("Bank account •••• 6789 is saved")


def test_the_card_cannot_update_autopay_and_leads_home(open_client: Open) -> None:
    window = at_card(open_client)
    window.wait_for_text("AutoPay is on already, with Visa •••• 4242. It is updated on the home page, not here.")
    assert not window.sees("card_recur")
    window.click("card_home")
    window.wait_until(lambda: not window.sees("card_home"), "the sheet to close")
    assert window.sees("balanceAmount")


def test_the_card_sets_up_recurring_payments_where_there_are_none(open_client: Open, portal: FakePortal) -> None:
    portal.on(AUTOPAY, json_reply(OFF))
    window = at_card(open_client)
    window.wait_for_text("AutoPay pays each bill by itself.")
    window.click("card_recur")
    window.wait_until(lambda: not window.sees("card_recur"), "the sheet to lead on")


def test_the_card_by_keyboard_alone(open_client: Open) -> None:
    window = at_card(open_client)
    window.wait_until(lambda: focused(window) == "card_pay", "the first choice to have the keyboard")
    window.press(Qt.Key.Key_Tab)
    window.wait_until(lambda: focused(window) == "card_save", "the second choice")
    window.press(Qt.Key.Key_Return)
    window.find("saveMethodGo")


# States, keyboard, sizes, hostile text


def test_a_customer_without_methods_is_told_what_they_are_for(open_client: Open, portal: FakePortal) -> None:
    portal.on(METHODS, methods())
    window = at_recurring(open_client)
    window.wait_for_text("No saved payment methods")
    window.click("recurringMessageAction")
    window.find("saveMethodGo")


def test_errors_say_what_to_do_and_can_be_retried(open_client: Open, portal: FakePortal, history: PaymentBooks) -> None:
    portal.on(METHODS, problem(500, "internal"))
    portal.on(f"{METHODS}/pm_1/payments", problem(500, "internal"))
    window = at_recurring(open_client)
    window.wait_for_text("Your payment methods could not be loaded")
    portal.on(METHODS, methods(USED))
    window.click("recurringMessageAction")
    window.wait_for_text("Its payments could not be loaded")
    portal.on(f"{METHODS}/pm_1/payments", history.list)
    window.click("historyMessageAction")
    window.find("methodPayment_pay_0")
    portal.on(METHODS, problem(500, "internal"))
    window.press(Qt.Key.Key_F5)
    window.find("recurringStale")
    assert window.sees("method_pm_1")


def test_while_the_portal_is_slow_the_page_shows_that_it_loads(open_client: Open, portal: FakePortal) -> None:
    portal.on(METHODS, silence)
    window = at_recurring(open_client)
    assert not window.sees("recurringMessage")
    assert not window.sees("recurringHome")


def test_the_keyboard_alone_reaches_everything_in_a_small_window(open_client: Open) -> None:
    window = at_recurring(open_client, size=(800, 600))
    window.wait_until(lambda: focused(window) == "method_pm_1", "the first method to have the keyboard")
    window.press(Qt.Key.Key_Return)
    window.find("methodBack")
    seen = {focused(window)}
    for _ in range(12):
        window.press(Qt.Key.Key_Tab)
        name = focused(window)
        seen.add(name)
        if name.startswith("method"):
            place = window.rectangle(window.find(name))
            assert place.top() >= 0, name
    assert {"methodBack", "methodAuthorization", "methodHome", "methodRemove"} <= seen
    window.focus("methodPayments")
    window.press(Qt.Key.Key_Down)
    window.wait_until(lambda: focused(window) == "methodPayment_pay_1", "the second payment")
    window.press(Qt.Key.Key_Escape)
    window.wait_until(lambda: window.sees("method_pm_1"), "the list again")


@pytest.mark.parametrize("size", [(800, 600), (480, 900), (360, 640), (1080, 1920), (1920, 1080)])
def test_nothing_is_cut_off_in_any_window(open_client: Open, size: tuple[int, int]) -> None:
    window = at_recurring(open_client, size=size)
    for name in ("method_pm_1", "recurringSave"):
        place = window.rectangle(window.find(name))
        assert place.left() >= 0
        assert place.right() <= size[0]
        assert place.height() >= 44


@pytest.mark.parametrize("size", [(1280, 800), (360, 640)])
def test_words_of_the_portal_are_shown_as_they_are(
    open_client: Open, portal: FakePortal, size: tuple[int, int]
) -> None:
    nasty = "<img src='x'>\u202e" + "W" * 150
    method = {**USED, "brand": nasty}
    charge = {**answers.AUTOPAY["next_charge"], "invoice_numbers": [nasty]}
    portal.on(METHODS, methods(method))
    portal.on(AUTOPAY, json_reply({**answers.AUTOPAY, "method": method, "next_charge": charge}))
    portal.on(f"{AUTOPAY}/authorization", json_reply({**AGREED, "text": nasty * 3, "typed_name": nasty}))
    window = at_recurring(open_client, size=size)
    window.click("method_pm_1")
    window.click("methodAuthorization")
    window.find("authorizationText")

    def too_wide() -> list[str]:
        parts = [*window.items(window.find("methodDetail")), *window.items(window.find("authorizationWords"))]
        return [item.objectName() for item in parts if window.rectangle(item).right() > size[0]]

    window.wait_until(lambda: not too_wide(), "everything to be within the window")
    assert "\u202e" not in window.text("methodTitle") + window.text("methodAutopay")


def test_a_payment_made_now_is_among_those_of_its_method(
    open_client: Open, portal: FakePortal, history: PaymentBooks
) -> None:
    portal.on("/v1/payments/preview", json_reply({**answers.PREVIEW, "recurring": None}))
    window = at_recurring(open_client)
    window.find("methodPayment_pay_0")
    window.click("fabButton")
    window.click("action_make_a_payment")
    window.click("card_pay")
    window.click("pay_next")
    window.click("pay_next")
    window.find("payLines")
    history.items.insert(0, json_payment(0, id="pay_new"))
    portal.on(PAYMENTS, json_reply(json_payment(0, id="pay_new"), 201))
    window.wait_until(lambda: window.value("pay_pay", "enabled"), "Pay to take a press")
    window.click("pay_pay")
    window.wait_for_text("Payment received")
    window.click("pay_close")
    window.find("methodPayment_pay_new")
