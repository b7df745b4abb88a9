"""Setting AutoPay up, changing it and turning it off, through HTTP: exactly what was shown, once, or not at all."""

from typing import Any

import pytest

from daystarr_portal.config import Settings
from tests.portal.autopay import agreed, autopay, change, preview, set_up, terms, turn_off, with_autopay
from tests.portal.money import (
    ASKS,
    BANK,
    BANK_CLOSED,
    DECLINES,
    MASTERCARD,
    Household,
    assert_balanced,
    faulty_portal_on,
    gone,
    household,
)
from tests.portal.rows import switch


def money(minor: int) -> dict[str, Any]:
    return {"amount_minor": minor, "currency": "USD"}


def refused(answer: Any) -> tuple[int, str]:
    return answer.status_code, answer.json()["code"]


# What it would do


def test_the_preview_says_exactly_what_comes_next(home: Household) -> None:
    invoice, method = home.invoice(7499, due_in=7), home.method()
    number = home.bills()["items"][0]["number"]

    shown = preview(home, terms(method)).json()

    assert shown["method"] == {"kind": "card", "brand": "visa", "last4": "4242"}
    assert shown["next_charge"] == {
        "date": "2026-12-13",
        "amount": money(7499),
        "invoice_ids": [invoice],
        "invoice_numbers": [number],
        "attempt": 1,
        "left_over": money(0),
        "after_due": False,
        "turn_off_by": "2026-12-12",
    }
    assert (shown["at_once"], shown["left_out"], shown["changes_method"]) == (None, None, False)
    assert shown["pay_now"] == {
        "amount": money(7499),
        "invoice_ids": [invoice],
        "invoice_numbers": [number],
        "settlement": "immediate",
        "expected_on": None,
    }
    assert shown["consent"]["language"] == "en"
    assert "4242" in shown["consent"]["text"]
    assert not shown["consent"]["typed_name_required"]
    assert autopay(home)["enabled"] is False


@pytest.mark.parametrize(
    ("rule", "day", "words"),
    [
        ({"timing": "on_due_date"}, "2026-12-13", "on the due date of each bill"),
        ({"timing": "days_before", "days_before": 3}, "2026-12-10", "3 days before the due date"),
        ({"timing": "days_before", "days_before": 1}, "2026-12-12", "one day before the due date"),
        ({"timing": "day_of_month", "day_of_month": 9}, "2026-12-09", "on day 9 of each month"),
        ({"timing": "days_before", "days_before": 20}, "2026-12-13", "20 days before"),  # that day has passed
        ({"timing": "day_of_month", "day_of_month": 1}, "2026-12-13", "on day 1 of each month"),
    ],
)
def test_the_day_follows_from_the_rule_and_is_in_the_words(
    home: Household, rule: dict[str, Any], day: str, words: str
) -> None:
    home.invoice(7499, due_in=7)

    shown = preview(home, terms(home.method(), rule)).json()

    assert shown["next_charge"]["date"] == day
    assert words in shown["consent"]["text"]


def test_what_is_agreed_to_is_read_and_kept_in_the_language_spoken(home: Household) -> None:
    home.invoice(7499)
    spanish = {**terms(home.method()), "language": "es"}
    shown = preview(home, spanish).json()["consent"]
    assert (shown["language"], shown["text"].startswith("Autorizo")) == ("es", True)

    body = agreed(home, spanish)
    assert refused(set_up(home, {**body, "language": "en"})) == (409, "consent_changed")
    assert refused(set_up(home, {**body, "language": None})) == (409, "consent_changed")
    assert set_up(home, body).status_code == 201
    kept = home.customer.get("/v1/autopay/authorization").json()
    assert (kept["language"], kept["text"]) == ("es", shown["text"])


def test_a_day_after_the_due_date_is_said(home: Household) -> None:
    home.invoice(7499, due_in=7)

    shown = preview(home, terms(home.method(), {"timing": "day_of_month", "day_of_month": 15})).json()

    assert (shown["next_charge"]["date"], shown["next_charge"]["after_due"]) == ("2026-12-15", True)


def test_a_limit_says_what_it_leaves_to_the_customer(home: Household) -> None:
    home.invoice(7499)

    shown = preview(home, terms(home.method(), limit_minor=5000)).json()

    assert (shown["next_charge"]["amount"], shown["next_charge"]["left_over"]) == (money(5000), money(2499))
    assert shown["pay_now"]["amount"] == money(7499)
    assert "at most $50.00 at a time" in shown["consent"]["text"]


def test_what_was_overdue_before_is_left_to_the_customer_and_said(home: Household) -> None:
    home.invoice(2000, due_in=-3)
    home.invoice(7499, due_in=7)
    late, coming = (bill["number"] for bill in home.bills()["items"])

    shown = preview(home, terms(home.method())).json()

    assert shown["left_out"] == {"amount": money(2000), "invoice_numbers": [late]}
    assert shown["next_charge"]["invoice_numbers"] == [coming]
    assert shown["pay_now"]["amount"] == money(9499)


def test_bills_with_money_on_its_way_are_left_out(home: Household) -> None:
    paid, _coming = home.invoice(2000, due_in=3), home.invoice(7499, due_in=7)
    home.paid(home.method(BANK), 2000, [paid])

    shown = preview(home, terms(home.method())).json()

    assert shown["next_charge"]["amount"] == money(7499)
    assert shown["pay_now"]["amount"] == money(7499)


@pytest.mark.parametrize(
    ("wrong", "code", "pointer"),
    [
        ({"payment_method_id": "pm_unknown"}, "payment_method_unavailable", "/payment_method_id"),
        ({"timing": "days_before"}, "invalid_request", "/days_before"),
        ({"timing": "days_before", "days_before": 0}, "invalid_request", "/days_before"),
        ({"days_before": 3}, "invalid_request", "/days_before"),
        ({"timing": "day_of_month", "day_of_month": 32}, "invalid_request", "/day_of_month"),
        ({"limit": {"amount_minor": 99, "currency": "USD"}}, "amount_too_small", "/limit"),
        ({"limit": {"amount_minor": 2_500_001, "currency": "USD"}}, "amount_too_large", "/limit"),
        ({"limit": {"amount_minor": 5000, "currency": "EUR"}}, "invalid_request", "/limit/currency"),
        ({"surprise": True}, "invalid_request", "/surprise"),
    ],
)
def test_terms_that_make_no_sense_are_refused_where_they_are_wrong(
    home: Household, wrong: dict[str, Any], code: str, pointer: str
) -> None:
    answer = preview(home, {**terms(home.method()), **wrong})

    assert refused(answer) == (422, code)
    assert [error["pointer"] for error in answer.json()["errors"]] == [pointer]


def test_a_bank_debit_can_be_stopped_until_three_business_days_before(home: Household) -> None:
    home.invoice(7499, due_in=7)  # a Sunday

    shown = preview(home, terms(home.method(BANK))).json()

    assert shown["next_charge"]["turn_off_by"] == "2026-12-09"
    assert "three business days before a debit" in shown["consent"]["text"]
    assert shown["consent"]["typed_name_required"]
    assert (shown["pay_now"]["settlement"], shown["pay_now"]["expected_on"]) == ("delayed", "2026-12-10")


# Setting it up


def test_it_is_set_up_without_paying_and_keeps_the_method(home: Household) -> None:
    home.invoice(7499)
    method = home.method(save=False)

    state = with_autopay(home, method, {"timing": "days_before", "days_before": 3}, 6000)

    assert (state["enabled"], state["timing"], state["days_before"], state["limit"]) == (
        True,
        "days_before",
        3,
        money(6000),
    )
    assert state["next_charge"]["date"] == "2026-12-10"
    assert home.payments() == []
    assert [item["id"] for item in home.customer.get("/v1/payment-methods").json()["items"]] == [method]
    assert home.customer.get("/v1/autopay").headers["ETag"] == state["etag"]


def test_it_is_set_up_and_everything_owed_is_paid_with_one_press(home: Household) -> None:
    home.invoice(2000, due_in=-3)
    home.invoice(7499)
    method = home.method(save=False)

    answer = set_up(home, agreed(home, terms(method), pay_now=True)).json()

    assert (answer["payment"]["state"], answer["payment"]["amount"]) == ("succeeded", money(9499))
    assert (answer["autopay"]["enabled"], answer["autopay"]["next_charge"]) == (True, None)
    assert home.bills()["amount_due"] == money(0)
    assert assert_balanced(home).charges == 1


def test_the_same_key_sets_up_and_charges_once(home: Household) -> None:
    home.invoice(7499)
    body = agreed(home, terms(home.method()), pay_now=True)

    first, again = set_up(home, body, "one"), set_up(home, body, "one")

    assert first.status_code == again.status_code == 201
    assert again.headers["Idempotency-Replayed"] == "true"
    assert first.json() == again.json()
    assert refused(set_up(home, {**body, "typed_name": "Pat"}, "one")) == (422, "idempotency_key_reused")
    assert assert_balanced(home).charges == 1


def test_the_same_key_sets_up_once_without_a_payment(home: Household) -> None:
    body = agreed(home, terms(home.method()))

    first, again = set_up(home, body, "one"), set_up(home, body, "one")

    assert again.headers["Idempotency-Replayed"] == "true"
    assert first.json() == again.json()
    assert refused(set_up(home, body)) == (409, "autopay_exists")


def test_a_key_is_required_and_so_is_the_version_that_is_changed(home: Household) -> None:
    method = home.method()
    body = agreed(home, terms(method))
    assert refused(home.customer.post("/v1/autopay", json=body)) == (400, "idempotency_key_missing")
    with_autopay(home, method)
    key = {"Idempotency-Key": "x"}
    assert refused(home.customer.request("PUT", "/v1/autopay", json=body, headers=key)) == (
        428,
        "precondition_required",
    )
    assert refused(home.customer.post("/v1/autopay/turn-off", headers=key)) == (428, "precondition_required")
    assert refused(change(home, body, etag='"other.1"')) == (412, "stale")
    assert refused(turn_off(home, etag='"other.1"')) == (412, "stale")
    assert autopay(home)["enabled"]


def test_only_what_was_shown_can_be_agreed_to(home: Household) -> None:
    home.invoice(7499)
    method = home.method()
    body = agreed(home, terms(method), pay_now=True)

    assert refused(set_up(home, {**body, "consent_id": "agr_0"})) == (409, "consent_changed")
    assert refused(set_up(home, {**body, "timing": "days_before", "days_before": 2})) == (409, "consent_changed")
    home.invoice(1000)
    assert refused(set_up(home, body)) == (409, "amount_changed")

    assert home.payments() == []
    assert autopay(home)["enabled"] is False


@pytest.mark.parametrize("name", [None, " ", "\t \n"])
def test_a_bank_debit_needs_a_typed_name(home: Household, name: str | None) -> None:
    answer = set_up(home, agreed(home, terms(home.method(BANK)), name=name))

    assert refused(answer) == (422, "typed_name_required")
    assert [error["pointer"] for error in answer.json()["errors"]] == ["/typed_name"]


def test_a_payment_that_fails_sets_nothing_up(home: Household) -> None:
    home.invoice(7499)

    answer = set_up(home, agreed(home, terms(home.method(DECLINES)), pay_now=True)).json()

    assert (answer["payment"]["state"], answer["autopay"]["enabled"]) == ("failed", False)
    assert answer["autopay"]["waiting_for"] is None
    assert set_up(home, agreed(home, terms(home.method()))).status_code == 201


def test_a_payment_to_be_confirmed_holds_it_up_until_it_is(home: Household) -> None:
    home.invoice(7499)
    method = home.method(ASKS)
    answer = set_up(home, agreed(home, terms(method), pay_now=True)).json()
    assert (answer["autopay"]["enabled"], answer["autopay"]["waiting_for"]) == (False, answer["payment"]["id"])
    assert refused(preview(home, terms(method))) == (409, "autopay_waiting")

    page = answer["payment"]["action_url"].removeprefix("http://portal.test")
    home.portal.client.post(page, data={"decision": "approve"})
    home.payment(answer["payment"]["id"])

    assert (autopay(home)["enabled"], autopay(home)["waiting_for"]) == (True, None)


def test_what_is_being_set_up_can_be_turned_off_too(home: Household) -> None:
    home.invoice(7499)
    answer = set_up(home, agreed(home, terms(home.method(ASKS)), pay_now=True)).json()

    assert turn_off(home).status_code == 200

    page = answer["payment"]["action_url"].removeprefix("http://portal.test")
    home.portal.client.post(page, data={"decision": "approve"})
    assert home.payment(answer["payment"]["id"])["state"] == "succeeded"
    assert autopay(home)["enabled"] is False


def test_a_lost_outcome_is_found_out_and_begins_it(settings: Settings) -> None:
    with faulty_portal_on(settings) as faulty:
        home = household(faulty.portal)
        home.invoice(7499)
        body = agreed(home, terms(home.method()), pay_now=True)
        faulty.faults.after = [gone()]

        answer = set_up(home, body, "lost").json()
        assert (answer["payment"]["state"], answer["autopay"]["enabled"]) == ("processing", False)
        faulty.portal.clock.advance(seconds=30)
        faulty.portal.work("reconcile")

        assert autopay(home)["enabled"]
        again = set_up(home, body, "lost").json()
        assert (again["payment"]["state"], again["autopay"]["enabled"]) == ("succeeded", True)
        assert assert_balanced(home).charges == 1


def test_a_press_that_was_cut_off_goes_on_with_the_same_key(settings: Settings) -> None:
    with faulty_portal_on(settings) as faulty:
        home = household(faulty.portal)
        home.invoice(7499)
        body = agreed(home, terms(home.method()), pay_now=True)
        faulty.faults.before = [RuntimeError("the server dies here")]
        assert set_up(home, body, "cut").status_code == 500
        assert refused(set_up(home, body, "cut")) == (409, "idempotency_in_progress")

        faulty.portal.clock.advance(seconds=40)
        answer = set_up(home, body, "cut")

        assert (answer.json()["payment"]["state"], answer.json()["autopay"]["enabled"]) == ("succeeded", True)
        assert assert_balanced(home).charges == 1


# Changing it


def test_the_day_and_the_limit_change_without_a_charge(home: Household) -> None:
    home.invoice(7499)
    method = home.method()
    before = with_autopay(home, method)

    answer = change(home, agreed(home, terms(method, {"timing": "day_of_month", "day_of_month": 31}, 5000)))

    state = answer.json()["autopay"]
    assert (answer.status_code, answer.json()["payment"]) == (200, None)
    assert (state["timing"], state["day_of_month"], state["limit"]) == ("day_of_month", 31, money(5000))
    assert state["next_charge"]["date"] == "2026-12-13"  # the last of November has passed: on the due date, then
    assert state["etag"] != before["etag"]
    assert home.payments() == []


def test_another_method_with_a_balance_is_charged_at_once_and_the_preview_says_so_first(home: Household) -> None:
    home.invoice(7499)
    with_autopay(home, home.method())
    bank = home.method(MASTERCARD)

    shown = preview(home, terms(bank)).json()
    assert (shown["changes_method"], shown["at_once"]["amount"], shown["next_charge"]) == (True, money(7499), None)
    assert shown["pay_now"] is None
    assert "a charge of $74.99 now" in shown["consent"]["text"]
    answer = change(home, agreed(home, terms(bank))).json()

    assert (answer["payment"]["state"], answer["payment"]["amount"]) == ("succeeded", money(7499))
    assert answer["autopay"]["method"]["id"] == bank
    assert home.bills()["amount_due"] == money(0)
    assert assert_balanced(home).charges == 1


def test_what_is_charged_at_once_keeps_to_the_limit_and_the_rest_is_the_customers(home: Household) -> None:
    home.invoice(7499)
    with_autopay(home, home.method())

    answer = change(home, agreed(home, terms(home.method(MASTERCARD), limit_minor=5000))).json()

    assert answer["payment"]["amount"] == money(5000)
    assert answer["autopay"]["next_charge"] is None
    assert home.bills()["amount_due"] == money(2499)


def test_another_method_without_a_balance_charges_nothing(home: Household) -> None:
    with_autopay(home, home.method())

    answer = change(home, agreed(home, terms(home.method(MASTERCARD)))).json()

    assert (answer["payment"], answer["autopay"]["method"]["last4"]) == (None, "4444")


def test_the_charge_has_to_be_known(home: Household) -> None:
    home.invoice(7499)
    with_autopay(home, home.method())
    body = agreed(home, terms(home.method(MASTERCARD)))

    assert refused(change(home, {**body, "charge_now": None})) == (409, "amount_changed")
    assert refused(change(home, {**body, "charge_now": money(7498)})) == (409, "amount_changed")
    assert autopay(home)["method"]["last4"] == "4242"


def test_a_new_method_that_is_declined_changes_nothing(home: Household) -> None:
    home.invoice(7499)
    before = with_autopay(home, home.method())

    answer = change(home, agreed(home, terms(home.method(DECLINES)))).json()

    assert answer["payment"]["state"] == "failed"
    assert answer["autopay"]["method"] == before["method"]
    assert answer["autopay"]["next_charge"] == before["next_charge"]
    assert change(home, agreed(home, terms(home.method(MASTERCARD)))).json()["payment"]["state"] == "succeeded"


def test_a_change_that_waits_for_its_payment_can_be_followed_and_holds_up_others(home: Household) -> None:
    home.invoice(7499)
    method = home.method()
    with_autopay(home, method)
    asks = home.method(ASKS)
    answer = change(home, agreed(home, terms(asks))).json()
    assert answer["autopay"]["method"]["last4"] == "4242"
    assert answer["autopay"]["waiting_for"] == answer["payment"]["id"]
    assert refused(preview(home, terms(method))) == (409, "autopay_waiting")

    page = answer["payment"]["action_url"].removeprefix("http://portal.test")
    home.portal.client.post(page, data={"decision": "approve"})
    home.payment(answer["payment"]["id"])

    assert (autopay(home)["method"]["id"], autopay(home)["waiting_for"]) == (asks, None)


def test_two_windows_cannot_change_it_over_each_other(home: Household) -> None:
    method = home.method()
    etag = with_autopay(home, method)["etag"]
    body = agreed(home, terms(method, limit_minor=5000))
    assert change(home, body, "first", etag).status_code == 200

    assert refused(change(home, body, "second", etag)) == (412, "stale")
    assert change(home, body, "first", etag).headers["Idempotency-Replayed"] == "true"


def test_there_is_nothing_to_change_while_it_is_off(home: Household) -> None:
    body = agreed(home, terms(home.method()))

    assert refused(change(home, body)) == (409, "autopay_off")
    assert refused(turn_off(home)) == (409, "autopay_off")


# Turning it off


def test_turning_it_off_takes_effect_at_once_and_again_answers_the_same(home: Household) -> None:
    home.invoice(7499)
    etag = with_autopay(home, home.method())["etag"]

    answer = turn_off(home, "off", etag)

    assert (answer.status_code, answer.json()["enabled"], answer.json()["ended_because"]) == (200, False, "turned_off")
    assert turn_off(home, "off", etag).json() == answer.json()
    assert autopay(home)["enabled"] is False
    assert set_up(home, agreed(home, terms(home.method()))).status_code == 201


def test_where_recurring_payments_are_off_it_can_only_be_turned_off(home: Household) -> None:
    method = home.method()
    body = agreed(home, terms(method))
    with_autopay(home, method)
    switch(home.portal, home.username, "recurring_payments", enabled=False)

    for answer in (preview(home, terms(method)), set_up(home, body), change(home, body)):
        assert refused(answer) == (403, "feature_unavailable")
    assert turn_off(home).status_code == 200


def test_where_payments_are_off_nothing_is_paid_along_with_it(home: Household) -> None:
    home.invoice(7499)
    method = home.method()
    paying, only = agreed(home, terms(method), pay_now=True), agreed(home, terms(method))
    switch(home.portal, home.username, "payments", enabled=False)

    assert refused(set_up(home, paying)) == (403, "feature_unavailable")
    assert set_up(home, only).status_code == 201


def test_a_bank_account_found_closed_ends_it(home: Household) -> None:
    home.invoice(7499)
    set_up(home, agreed(home, terms(home.method(BANK_CLOSED)), pay_now=True, name="Pat Doe"))
    assert autopay(home)["enabled"]
    home.portal.clock.advance(days=5)
    home.portal.work("reconcile")
    home = home.sign_in_again()

    assert (autopay(home)["enabled"], autopay(home)["ended_because"]) == (False, "method_unusable")


def test_nobody_uses_the_method_of_another(home: Household) -> None:
    method = home.method()
    other = household(home.portal)

    assert refused(preview(other, terms(method))) == (422, "payment_method_unavailable")
