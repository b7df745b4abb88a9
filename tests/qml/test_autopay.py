"""AutoPay set up, changed and turned off, click by click, over a portal whose answers a test chooses."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from tests.driver import Driver
from tests.fakes import portal_answers as answers
from tests.fakes.autopay import (
    CONSENT,
    OFF,
    a_change,
    a_charge,
    a_charge_now,
    a_preview,
    by_method,
    one_after_another,
    usd,
)
from tests.fakes.devices import FakeBrowser
from tests.fakes.fake_portal import FakePortal, Reply, json_reply, problem, reset, slowly
from tests.qml.conftest import Open
from tests.qml.windows import loaded

AUTOPAY, PREVIEW, TURN_OFF = "/v1/autopay", "/v1/autopay/preview", "/v1/autopay/turn-off"
METHODS, CAPTURES, SETTLE = "/v1/payment-methods", "/v1/payment-methods/captures", "/v1/payments/settle"
BANK: dict[str, Any] = {
    **answers.PAYMENT_METHOD,
    "id": "pm_2",
    "kind": "bank_account",
    "brand": "Sandbox Bank",
    "last4": "6789",
    "used_by_autopay": False,
    "exp_month": None,
    "exp_year": None,
}
AT_ONCE = a_preview(
    method={"kind": "bank_account", "brand": "Sandbox Bank", "last4": "6789"},
    changes_method=True,
    next_charge=None,
    at_once=a_charge_now(2000),
    consent={"id": "agr_b", "typed_name_required": True},
)


@pytest.fixture(autouse=True)
def _autopay_works(portal: FakePortal) -> None:
    portal.on(METHODS, json_reply({"items": [answers.PAYMENT_METHOD, BANK], "next_page_token": None}))
    portal.on(PREVIEW, json_reply(a_preview(pay_now=a_charge_now())))
    off(portal)


def off(portal: FakePortal, *saved: Reply) -> None:
    """AutoPay is off; `saved` answers setting it up."""
    post = saved[0] if saved else json_reply(a_change(), 201)
    portal.on(AUTOPAY, by_method(GET=json_reply(OFF), POST=post))


def on(portal: FakePortal, *saved: Reply) -> None:
    """AutoPay is on; `saved` answers changing it."""
    put = saved[0] if saved else json_reply(a_change())
    portal.on(AUTOPAY, by_method(GET=json_reply(answers.AUTOPAY), PUT=put))


def sent(portal: FakePortal, path: str = AUTOPAY, method: str = "POST") -> list[Any]:
    return [request for request in portal.requests(path) if request.method == method]


def at_home(open_client: Open, **options: Any) -> Driver:
    return loaded(open_client, "autopaySentence", **options)


def creating(open_client: Open, **options: Any) -> Driver:
    window = at_home(open_client, **options)
    window.click("createAutopayButton")
    ready(window)
    return window


def updating(open_client: Open, portal: FakePortal, *saved: Reply) -> Driver:
    on(portal, *saved)
    window = at_home(open_client)
    window.click("updateAutopayButton")
    ready(window)
    return window


def ready(window: Driver, button: str = "autopay_save") -> None:
    """What is shown is what is chosen, and it can be pressed."""
    window.wait_until(lambda: window.sees(button) and window.value(button, "enabled"), "the form to take a press")


def choose(window: Driver, select: str, key: str) -> None:
    """Pick from a list, as a mouse does."""
    window.click(select)
    window.find(f"{select}_{key}")
    window.settle(100)
    window.click(f"{select}_{key}")


def said(window: Driver) -> str:
    return str(window.value("autopayNextSentence", "sentence")["text"])


def outbox_files(tmp_path: Path) -> list[Path]:
    return sorted((tmp_path / "outbox").rglob("*.json"))


# Setting it up


def test_it_is_set_up_without_paying_after_reading_and_ticking(open_client: Open, portal: FakePortal) -> None:
    window = creating(open_client)
    assert said(window) == "On December 13 we will charge $74.99 to Visa ending 4242 for invoice 1087."
    assert window.text("autopayThen") == "After that, each bill on its due date."
    assert window.reads(CONSENT)
    assert window.value("autopayAgree", "checked") is False
    assert window.value("autopay_save", "text") == "Only set up AutoPay"

    window.click("autopay_save")
    window.wait_for_text("Tick the box to agree.")
    assert not sent(portal)
    window.click("autopayAgree")
    window.click("autopay_save")

    window.wait_for_text("AutoPay is on")
    body = sent(portal)[0].json()
    assert (body["payment_method_id"], body["timing"], body["limit"]) == ("pm_1", "on_due_date", None)
    assert (body["consent_id"], body["charge_now"], body["typed_name"]) == ("agr_a", None, None)
    assert window.reads("Next charge: $74.99 to Visa ending 4242 on December 13.")
    window.click("autopay_close")
    window.wait_until(lambda: not window.sees("autopay_close"), "the sheet to close")


def test_paying_now_goes_the_way_of_payments_and_says_both(
    open_client: Open, portal: FakePortal, tmp_path: Path
) -> None:
    off(portal, json_reply(a_change({**answers.PAYMENT, "autopay_created": True}), 201))
    window = creating(open_client)
    assert window.reads("If you pay now, we charge $74.99 to Visa ending 4242 today for invoice 1087.")
    window.click("autopayAgree")
    window.click("autopay_pay")

    window.wait_for_text("Payment received")
    assert sent(portal)[0].json()["charge_now"] == usd(7499)
    assert window.reads("AutoPay is on. We send you a copy of what you agreed to by email.")
    assert window.reads("DS-7KQ2M9")
    window.click("autopay_close")
    window.wait_until(lambda: not outbox_files(tmp_path), "the payment to be forgotten once it was told")
    assert not window.sees("paySheet")


def test_without_anything_to_pay_there_is_one_button(open_client: Open, portal: FakePortal) -> None:
    portal.on(PREVIEW, json_reply(a_preview(next_charge=None)))
    window = creating(open_client)

    assert said(window) == "There is nothing to charge right now. Your next bill goes to Visa ending 4242."
    assert window.text("autopayThen") == "Each bill is charged on its due date."
    assert window.value("autopay_save", "text") == "Set up AutoPay"
    assert not window.sees("autopay_pay")


def test_a_double_press_sets_it_up_once(open_client: Open, portal: FakePortal) -> None:
    off(portal, slowly(0.4, json_reply(a_change(), 201)))
    window = creating(open_client)
    window.click("autopayAgree")
    window.click("autopay_save")
    window.press(Qt.Key.Key_Return)
    window.press(Qt.Key.Key_Escape)
    window.wait_for_text("AutoPay is on")
    assert len(sent(portal)) == 1


def test_what_was_overdue_before_is_said_before_agreeing(open_client: Open, portal: FakePortal) -> None:
    left = {"amount": usd(2000), "invoice_numbers": ["1085"]}
    portal.on(PREVIEW, json_reply(a_preview(pay_now=a_charge_now(9499, "1085", "1087"), left_out=left)))
    window = creating(open_client)

    assert window.reads("$20.00 is overdue already.")
    assert window.reads("If you only set up AutoPay, it does not pay invoice 1085: pay it yourself.")


# The live sentence


def test_the_sentence_follows_every_choice_and_comes_from_the_portal(open_client: Open, portal: FakePortal) -> None:
    window = creating(open_client)
    early = a_preview(timing="days_before", days_before=3, next_charge=a_charge(7499, "2026-12-10"))
    portal.on(PREVIEW, json_reply(early))

    choose(window, "autopayTiming", "days_before")
    ready(window)

    assert said(window) == "On December 10 we will charge $74.99 to Visa ending 4242 for invoice 1087."
    assert window.text("autopayThen") == "After that, each bill 3 days before its due date."
    body = sent(portal, PREVIEW)[-1].json()
    assert (body["timing"], body["days_before"], body["day_of_month"]) == ("days_before", 3, None)
    choose(window, "autopayCount", "5")
    window.wait_until(lambda: sent(portal, PREVIEW)[-1].json()["days_before"] == 5, "the portal to be asked")


def test_a_stale_sentence_is_never_shown_and_nothing_can_be_pressed_meanwhile(
    open_client: Open, portal: FakePortal
) -> None:
    window = creating(open_client)
    window.click("autopayAgree")
    bank = a_preview(method={"kind": "bank_account", "brand": "Sandbox Bank", "last4": "6789"}, consent={"id": "agr_c"})
    portal.on(PREVIEW, slowly(1.0, json_reply(bank)))

    choose(window, "autopayMethod", "pm_2")

    assert not window.sees("autopayNextSentence")
    assert not window.value("autopay_save", "enabled")
    ready(window)
    assert said(window) == "On December 13 we will take $74.99 from bank account ending 6789 for invoice 1087."
    assert window.value("autopayAgree", "checked") is False


def test_a_late_answer_about_another_choice_is_dropped(open_client: Open, portal: FakePortal) -> None:
    window = creating(open_client)
    before = portal.count(PREVIEW)
    late = a_preview(timing="day_of_month", day_of_month=1, next_charge=a_charge(7499, "2027-01-01"))
    portal.on(PREVIEW, slowly(1.5, json_reply(late)), json_reply(a_preview()))
    choose(window, "autopayTiming", "day_of_month")
    window.wait_until(lambda: portal.count(PREVIEW) > before, "the slow question to be asked")
    choose(window, "autopayTiming", "on_due_date")
    ready(window)

    window.settle(2000)

    assert said(window) == "On December 13 we will charge $74.99 to Visa ending 4242 for invoice 1087."


def test_a_limit_is_typed_and_a_wrong_one_says_what_to_type(open_client: Open, portal: FakePortal) -> None:
    window = creating(open_client)
    choose(window, "autopayAmount", "limited")
    window.fill("autopayLimitInput", "abc")
    window.wait_for_text("Enter an amount in dollars and cents, for example 75.00.")
    assert not window.sees("autopayNextSentence")
    limited = a_preview(limit=usd(5000), next_charge=a_charge(5000, "2026-12-13", left_over=usd(2499)))
    portal.on(PREVIEW, json_reply(limited))
    window.fill("autopayLimitInput", "50")
    window.wait_for_text("$24.99 of it is more than your limit: pay that yourself.")

    assert sent(portal, PREVIEW)[-1].json()["limit"] == usd(5000)


def test_a_portal_out_of_reach_is_said_and_tried_again(open_client: Open, portal: FakePortal) -> None:
    portal.on(PREVIEW, reset)
    window = at_home(open_client)
    window.click("createAutopayButton")
    window.wait_for_text("The portal cannot be reached, so nothing was saved.")
    portal.on(PREVIEW, json_reply(a_preview()))
    window.click("autopay_retry")
    ready(window)


# Changing it


def test_another_method_with_a_balance_says_first_what_is_charged_at_once(
    open_client: Open, portal: FakePortal
) -> None:
    payment = {**answers.PAYMENT, "amount": usd(2000)}
    window = updating(open_client, portal, json_reply(a_change(payment)))
    assert window.value("autopay_save", "text") == "Save"
    portal.on(PREVIEW, json_reply(AT_ONCE))
    choose(window, "autopayMethod", "pm_2")
    window.wait_for_text("You are changing the payment method and owe $20.00.")
    assert window.reads("When you save, we take $20.00 from bank account ending 6789 now, for invoice 1087.")
    ready(window)
    assert window.value("autopay_save", "text") == "Save and charge $20.00"

    window.click("autopayAgree")
    window.click("autopay_save")
    window.wait_for_text("Type your full name.")
    window.fill("autopayNameInput", "  Maria   Lopez ")
    window.click("autopay_save")

    window.wait_for_text("AutoPay is updated. We send you a copy of what you agreed to by email.")
    request = sent(portal, method="PUT")[0]
    body = request.json()
    assert request.headers["if-match"] == answers.AUTOPAY["etag"]
    assert (body["charge_now"], body["consent_id"]) == (usd(2000), "agr_b")
    assert body["typed_name"] == "Maria Lopez"


def test_a_new_method_that_is_declined_leaves_it_as_it_was(open_client: Open, portal: FakePortal) -> None:
    declined = {**answers.PAYMENT, "state": "failed", "failure_code": "card_declined"}
    window = updating(open_client, portal, json_reply(a_change(declined)))
    portal.on(PREVIEW, json_reply({**AT_ONCE, "consent": {**AT_ONCE["consent"], "typed_name_required": False}}))
    choose(window, "autopayMethod", "pm_2")
    window.wait_for_text("Save and charge $20.00")
    ready(window)
    window.click("autopayAgree")
    window.click("autopay_save")

    window.wait_for_text("Payment declined")
    assert window.reads("AutoPay was not changed: it goes on as it was.")
    window.click("autopay_again")
    window.find("autopayMethod")


def test_terms_that_changed_meanwhile_are_shown_again_and_agreed_to_anew(open_client: Open, portal: FakePortal) -> None:
    window = updating(open_client, portal, problem(409, "amount_changed"))
    window.click("autopayAgree")
    portal.on(PREVIEW, json_reply(a_preview(next_charge=a_charge(9999), consent={"id": "agr_d"})))
    window.click("autopay_save")

    window.wait_for_text("Something changed meanwhile, so nothing was saved. Please read it again.")
    ready(window)
    assert "$99.99" in said(window)
    assert window.value("autopayAgree", "checked") is False


def test_another_language_shows_the_text_in_it_to_be_agreed_to_anew(open_client: Open, portal: FakePortal) -> None:
    window = creating(open_client)
    window.click("autopayAgree")
    portal.on(
        PREVIEW, json_reply(a_preview(consent={"id": "agr_es", "text": "Autorizo a DayStarr.", "language": "es"}))
    )
    window.client.view_model.appearance.setLanguage("es")

    window.wait_for_text("Autorizo a DayStarr.")
    ready(window)
    assert window.value("autopayAgree", "checked") is False
    window.click("autopayAgree")
    window.click("autopay_save")
    window.wait_until(lambda: sent(portal), "it to be asked for")
    body = sent(portal)[0].json()
    assert (body["consent_id"], body["language"]) == ("agr_es", "es")


def test_a_change_made_elsewhere_is_not_overwritten(open_client: Open, portal: FakePortal) -> None:
    window = updating(open_client, portal, problem(412, "stale"))
    window.click("autopayAgree")
    newer = {**answers.AUTOPAY, "etag": '"apy_1.7"'}
    portal.on(AUTOPAY, by_method(GET=json_reply(newer), PUT=json_reply(a_change())))
    portal.on(AUTOPAY, by_method(GET=json_reply(newer), PUT=problem(412, "stale")))
    window.click("autopay_save")
    window.wait_for_text("AutoPay was changed somewhere else, so nothing was saved. Look at it again.")
    portal.on(AUTOPAY, by_method(GET=json_reply(newer), PUT=json_reply(a_change())))
    window.click("autopay_retry")
    ready(window)
    window.click("autopayAgree")
    window.click("autopay_save")
    window.wait_for_text("AutoPay is updated")
    assert sent(portal, method="PUT")[-1].headers["if-match"] == '"apy_1.7"'


# A new method


def test_a_new_method_is_entered_on_the_hosted_page(
    open_client: Open, portal: FakePortal, browser: FakeBrowser
) -> None:
    window = creating(open_client)
    capture = {**answers.CAPTURE, "state": "open", "payment_method": None}
    new = {**answers.PAYMENT_METHOD, "id": "pm_new", "last4": "5100", "used_by_autopay": False}
    portal.on(CAPTURES, json_reply(capture, 201))
    completed = {**capture, "state": "completed", "payment_method": new}
    portal.on(f"{CAPTURES}/{capture['id']}", json_reply(capture), json_reply(completed))
    choose(window, "autopayMethod", "new")
    window.wait_for_text("Waiting for the secure page")
    window.wait_until(lambda: browser.opened, "the hosted page to open")

    ready(window)

    assert sent(portal, PREVIEW)[-1].json()["payment_method_id"] == "pm_new"
    assert window.value("autopayMethod", "displayText") == "Visa •••• 5100"


def test_the_hosted_page_can_be_left(open_client: Open, portal: FakePortal) -> None:
    window = creating(open_client)
    capture = {**answers.CAPTURE, "state": "open", "payment_method": None}
    portal.on(CAPTURES, json_reply(capture, 201))
    portal.on(f"{CAPTURES}/{capture['id']}", json_reply(capture))
    portal.on(f"{CAPTURES}/{capture['id']}/cancel", json_reply({**capture, "state": "canceled"}))
    choose(window, "autopayMethod", "new")
    window.wait_for_text("Waiting for the secure page")
    window.click("autopay_back")
    ready(window)
    assert window.value("autopayMethod", "displayText") == "Visa •••• 4242"


# An answer that is lost


def test_a_lost_answer_is_asked_for_again_with_the_same_key(open_client: Open, portal: FakePortal) -> None:
    window = creating(open_client)
    off(portal, one_after_another(*[reset] * 4, json_reply(a_change(), 201)))
    window.click("autopayAgree")
    window.click("autopay_save")

    window.wait_for_text("We are checking AutoPay", 30)
    window.wait_for_text("AutoPay is on", 30)
    keys = {request.headers["idempotency-key"] for request in sent(portal)}
    assert len(sent(portal)) == 5
    assert len(keys) == 1


def test_a_lost_answer_about_money_is_settled_by_its_key_also_after_a_restart(
    open_client: Open, portal: FakePortal, tmp_path: Path
) -> None:
    off(portal, reset)
    portal.on(SETTLE, problem(503, "unavailable"))
    window = creating(open_client)
    window.click("autopayAgree")
    window.click("autopay_pay")
    window.wait_for_text("We are checking your payment", 30)
    assert window.reads("Do not pay again")
    (left,) = outbox_files(tmp_path)
    key = sent(portal)[0].headers["idempotency-key"]
    assert left.stem == key
    window.close()

    portal.on(SETTLE, json_reply({"outcome": "found", "payment": {**answers.PAYMENT, "autopay_created": True}}))
    again = open_client()
    again.sign_in()
    again.wait_for_text("Payment received", 30)
    assert again.reads("AutoPay is on: from now on we charge each bill to Visa •••• 4242 by itself.")
    assert {request.json()["idempotency_key"] for request in portal.requests(SETTLE)} == {key}


# Turning it off


def test_turning_it_off_says_the_cut_off_and_takes_two_presses(open_client: Open, portal: FakePortal) -> None:
    on(portal)
    portal.on(TURN_OFF, json_reply({**OFF, "ended_because": "turned_off"}))
    window = at_home(open_client)
    window.click("turnOffAutopayButton")
    window.wait_for_text("Turn off AutoPay?")
    assert window.reads("The charge of $74.99 on December 13 will not be made.")
    assert window.reads("The last day to stop it for sure is December 12.")
    assert window.reads("A payment that is already on its way goes on.")
    portal.on(AUTOPAY, json_reply(OFF))
    window.click("autopay_off")

    window.wait_for_text("AutoPay is off")
    assert window.reads("We have sent you an email that confirms it.")
    assert sent(portal, TURN_OFF)[0].headers["if-match"] == answers.AUTOPAY["etag"]
    window.click("autopay_close")
    window.find("createAutopayButton")


def test_keeping_it_changes_nothing(open_client: Open, portal: FakePortal) -> None:
    on(portal)
    window = at_home(open_client)
    window.click("turnOffAutopayButton")
    window.find("autopayOff_0")
    window.press(Qt.Key.Key_Escape)
    window.wait_until(lambda: not window.sees("autopayOff_0"), "the sheet to close")
    assert not sent(portal, TURN_OFF)


# By keyboard


def test_the_keyboard_alone_chooses_agrees_and_saves(open_client: Open, portal: FakePortal) -> None:
    window = creating(open_client)
    window.settle()
    window.press(Qt.Key.Key_Tab)
    window.press(Qt.Key.Key_Return)
    window.find("autopayTiming_days_before")
    window.press(Qt.Key.Key_Escape)
    window.wait_until(lambda: not window.sees("autopayTiming_days_before"), "the list to close")
    assert window.sees("autopayMethod")
    window.press(Qt.Key.Key_Down)
    window.wait_until(lambda: sent(portal, PREVIEW)[-1].json()["timing"] == "days_before", "the portal to be asked")
    ready(window)
    window.focus("autopayAgree")
    window.press(Qt.Key.Key_Space)
    window.focus("autopay_save")
    window.press(Qt.Key.Key_Return)
    window.wait_for_text("AutoPay is on")


@pytest.mark.parametrize("size", [(800, 600), (640, 900)])
def test_everything_can_be_reached_in_a_small_window(
    open_client: Open, portal: FakePortal, size: tuple[int, int]
) -> None:
    window = creating(open_client, size=size)
    window.click("autopayAgree")
    window.click("autopay_save")
    window.wait_for_text("AutoPay is on")
    assert len(sent(portal)) == 1
