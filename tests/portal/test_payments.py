"""Paying bills: what is charged, where the money goes, and why a payment is refused."""

from typing import Any

import pytest

from daystarr_portal.billing.tables import AllocationRow, InvoiceRow, LedgerEntryRow
from daystarr_portal.core.ids import new_id
from daystarr_portal.core.pages import encode_token
from daystarr_portal.payments.tables import PaymentMethodRow
from tests.portal.harness import Portal
from tests.portal.money import (
    BANK,
    BANK_CLOSED,
    BANK_WITHOUT_FUNDS,
    DECLINES,
    MASTERCARD,
    Household,
    assert_balanced,
    household,
    writing,
)


def test_a_bill_paid_by_card_is_paid_at_once(home: Household) -> None:
    invoice = home.invoice(7499)

    payment = home.paid(home.method(), 7499, [invoice])

    assert payment["state"] == "succeeded"
    assert payment["failure_code"] is None
    assert payment["settled_at"] == payment["created_at"] == "2026-12-06T15:42:00Z"
    assert payment["method"] == {"kind": "card", "brand": "visa", "last4": "4242"}
    assert [(share["invoice_id"], share["amount"]["amount_minor"]) for share in payment["allocations"]] == [
        (invoice, 7499)
    ]
    assert payment["credit"]["amount_minor"] == 0
    assert payment["origin"] == "customer"
    assert home.bills()["items"] == []
    shown = home.customer.get(f"/v1/invoices/{invoice}").json()
    assert (shown["state"], shown["paid_on"], shown["amount_due"]["amount_minor"]) == ("paid", "2026-12-06", 0)
    assert [part["confirmation_number"] for part in shown["payments"]] == [payment["confirmation_number"]]
    assert home.payments() == [payment]
    assert assert_balanced(home).ledger_minor == 0


def test_without_choosing_the_oldest_bills_are_paid_first(home: Household) -> None:
    newest, oldest, middle = home.invoice(3000, 20), home.invoice(1000, -20), home.invoice(2000, 5)

    payment = home.paid(home.method(), 2500)

    assert _shares(payment) == [(oldest, 1000), (middle, 1500)]
    bills = home.bills()
    assert [(bill["id"], bill["state"]) for bill in bills["items"]] == [(middle, "partially_paid"), (newest, "open")]
    assert bills["amount_due"]["amount_minor"] == 3500
    assert_balanced(home)


def test_chosen_bills_go_first_then_the_oldest_and_the_rest_is_credit(home: Household) -> None:
    oldest, chosen = home.invoice(1000, -20), home.invoice(2000, 5)

    payment = home.paid(home.method(), 3500, [chosen])

    assert sorted(_shares(payment)) == sorted([(chosen, 2000), (oldest, 1000)])
    assert payment["credit"]["amount_minor"] == 500
    bills = home.bills()
    assert bills["credit"]["amount_minor"] == 500
    assert bills["balance"]["amount_minor"] == -500
    assert_balanced(home)


def test_paying_ahead_without_any_bill_becomes_credit(home: Household) -> None:
    payment = home.paid(home.method(), 5000)

    assert payment["allocations"] == []
    assert payment["credit"]["amount_minor"] == 5000
    assert home.bills()["credit"]["amount_minor"] == 5000
    assert_balanced(home)


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (DECLINES, "card_declined"),
        ("4000000000009995", "insufficient_funds"),
        ("4000000000000069", "expired_card"),
        ("4000000000000119", "processing_error"),
    ],
)
def test_a_declined_card_says_why_and_leaves_the_bill_to_pay_with_another(
    home: Household, number: str, code: str
) -> None:
    invoice = home.invoice(7499)

    payment = home.paid(home.method(number), 7499, [invoice])

    assert (payment["state"], payment["failure_code"]) == ("failed", code)
    assert home.bills()["amount_due"]["amount_minor"] == 7499
    assert home.bills()["processing"]["amount_minor"] == 0
    assert home.paid(home.method(MASTERCARD), 7499, [invoice])["state"] == "succeeded"
    books = assert_balanced(home)
    assert (books.charges, books.charged_minor) == (2, 7499)


def test_the_slow_card_is_charged_once(home: Household) -> None:
    invoice = home.invoice(7499)

    assert home.paid(home.method("4000000000005126"), 7499, [invoice])["state"] == "succeeded"
    assert_balanced(home)


def test_a_bank_payment_is_on_its_way_until_it_settles(home: Household) -> None:
    invoice = home.invoice(7499)

    payment = home.paid(home.method(BANK), 7499, [invoice])

    assert (payment["state"], payment["settled_at"]) == ("processing", None)
    assert payment["expected_on"] == "2026-12-10"  # four business days after a Sunday
    bills = home.bills()
    assert (bills["amount_due"]["amount_minor"], bills["processing"]["amount_minor"]) == (7499, 7499)
    assert bills["items"][0]["processing_amount"]["amount_minor"] == 7499
    assert bills["items"][0]["state"] == "open"

    home.portal.clock.advance(days=3)
    home.portal.work("reconcile")
    home = home.sign_in_again()
    assert home.payment(payment["id"])["state"] == "processing"

    home.portal.clock.advance(days=1, minutes=1)
    home.portal.work("reconcile")
    home = home.sign_in_again()
    settled = home.payment(payment["id"])
    assert (settled["state"], settled["expected_on"]) == ("succeeded", None)
    assert settled["settled_at"] == "2026-12-10T15:43:00Z"
    assert home.bills()["items"] == []
    assert home.customer.get(f"/v1/invoices/{invoice}").json()["paid_on"] == "2026-12-10"
    assert_balanced(home)


@pytest.mark.parametrize(
    ("number", "code"), [(BANK_WITHOUT_FUNDS, "insufficient_funds"), (BANK_CLOSED, "account_closed")]
)
def test_a_bank_payment_that_fails_later_leaves_the_bill_to_pay(home: Household, number: str, code: str) -> None:
    invoice = home.invoice(7499)
    payment = home.paid(home.method(number), 7499, [invoice])
    assert payment["state"] == "processing"

    home.portal.clock.advance(days=5)
    home.portal.work("reconcile")
    home = home.sign_in_again()

    failed = home.payment(payment["id"])
    assert (failed["state"], failed["failure_code"]) == ("failed", code)
    bills = home.bills()
    assert (bills["amount_due"]["amount_minor"], bills["processing"]["amount_minor"]) == (7499, 0)
    assert home.paid(home.method(), 7499, [invoice])["state"] == "succeeded"
    assert_balanced(home)


def test_a_bill_with_a_payment_on_its_way_cannot_be_paid_again(home: Household) -> None:
    invoice, other = home.invoice(7499), home.invoice(2000, 30)
    home.paid(home.method(BANK), 7499, [invoice])

    _refused(home.pay(home.method(), 7499, [invoice]), 409, "invoice_processing")
    assert _shares(home.paid(home.method(), 2000)) == [(other, 2000)]
    assert_balanced(home)


def test_what_a_payment_on_its_way_leaves_open_can_be_paid(home: Household) -> None:
    invoice = home.invoice(7499)
    home.paid(home.method(BANK), 5000, [invoice])

    payment = home.paid(home.method(), 2499, [invoice])

    assert _shares(payment) == [(invoice, 2499)]
    home.portal.clock.advance(days=5)
    home.portal.work("reconcile")
    assert home.sign_in_again().bills()["items"] == []
    assert_balanced(home)


def test_money_that_arrives_for_a_bill_paid_otherwise_goes_to_the_next(home: Household) -> None:
    invoice = home.invoice(7499)
    home.paid(home.method(BANK), 7499, [invoice])
    with writing(home.portal) as session:
        row = session.get(InvoiceRow, invoice)
        row.paid_minor, row.paid_on = 7499, row.due_on  # the office took cash
        common = {"account_id": home.account_id, "invoice_id": invoice}
        session.add(
            LedgerEntryRow(
                id=new_id("led"), kind="adjustment", amount_minor=-7499, posted_at=home.portal.clock(), **common
            )
        )
        session.add(AllocationRow(id=new_id("alc"), amount_minor=7499, applied_on=row.due_on, **common))
    later = home.invoice(5000, 30)

    home.portal.clock.advance(days=5)
    home.portal.work("reconcile")
    home = home.sign_in_again()

    assert _shares(home.payments()[0]) == [(later, 5000)]
    assert home.payments()[0]["credit"]["amount_minor"] == 2499
    assert_balanced(home)


@pytest.mark.parametrize("share_minor", [0, 1500], ids=["all of the bill on its way", "a part of it still open"])
def test_money_paid_ahead_does_not_take_the_place_of_money_on_its_way(home: Household, share_minor: int) -> None:
    invoice, card, bank = home.invoice(7499), home.method(), home.method(BANK)
    coming = home.paid(bank, 7499 - share_minor, [invoice])
    body = home.request(card, 5000)

    preview = home.customer.post("/v1/payments/preview", json=body).json()
    payment = home.paid(card, 5000)

    expected = [(invoice, share_minor)] if share_minor else []
    assert _shares(preview) == _shares(payment) == expected
    assert preview["credit"] == payment["credit"] == {"amount_minor": 5000 - share_minor, "currency": "USD"}
    home.portal.clock.advance(days=5)
    home.portal.work("reconcile")
    home = home.sign_in_again()
    assert _shares(home.payment(coming["id"])) == [(invoice, 7499 - share_minor)]
    assert home.bills()["items"] == []
    assert_balanced(home)


class TestConfirming:
    """A card whose bank asks the customer to confirm on its own page."""

    def test_nothing_is_charged_before_the_customer_confirmed(self, home: Household) -> None:
        payment = self._asked(home)

        assert payment["state"] == "requires_action"
        assert payment["action_url"].startswith("http://portal.test/sandbox/confirm/")
        assert home.bills()["amount_due"]["amount_minor"] == 7499
        assert assert_balanced(home).charged_minor == 0

    def test_confirmed_it_is_paid(self, home: Household) -> None:
        payment = self._asked(home)

        self._answer(home, payment, "approve")

        found = home.payment(payment["id"])
        assert (found["state"], found["action_url"]) == ("succeeded", None)
        assert home.bills()["items"] == []
        assert_balanced(home)

    def test_refused_it_failed_and_can_be_paid_otherwise(self, home: Household) -> None:
        payment = self._asked(home)

        self._answer(home, payment, "refuse")

        found = home.payment(payment["id"])
        assert (found["state"], found["failure_code"]) == ("failed", "authentication_failed")
        assert home.paid(home.method(), 7499)["state"] == "succeeded"
        assert_balanced(home)

    def test_given_up_it_is_canceled_and_confirming_later_charges_nothing(self, home: Household) -> None:
        payment = self._asked(home)

        canceled = home.customer.post(f"/v1/payments/{payment['id']}/cancel")

        assert canceled.status_code == 200
        assert canceled.json()["state"] == "canceled"
        self._answer(home, payment, "approve")
        home.portal.work("reconcile")
        assert home.payment(payment["id"])["state"] == "canceled"
        assert home.customer.post(f"/v1/payments/{payment['id']}/cancel").json()["state"] == "canceled"
        assert assert_balanced(home).charged_minor == 0

    def test_forgotten_it_is_canceled_after_a_while(self, home: Household) -> None:
        payment = self._asked(home)

        home.portal.clock.advance(minutes=16)
        home.portal.work("reconcile")

        assert home.sign_in_again().payment(payment["id"])["state"] == "canceled"

    def test_confirmed_while_nobody_asked_it_is_found_out(self, home: Household) -> None:
        payment = self._asked(home)
        self._answer(home, payment, "approve")

        home.portal.work("reconcile")

        assert home.payments()[0]["state"] == "succeeded"
        assert_balanced(home)

    def test_once_confirmed_it_cannot_be_canceled(self, home: Household) -> None:
        payment = self._asked(home)
        self._answer(home, payment, "approve")

        _refused(home.customer.post(f"/v1/payments/{payment['id']}/cancel"), 409, "payment_not_cancelable")
        assert home.payment(payment["id"])["state"] == "succeeded"
        assert_balanced(home)

    def _asked(self, home: Household) -> dict[str, Any]:
        return home.paid(home.method("4000002500003155"), 7499, [home.invoice(7499)])

    def _answer(self, home: Household, payment: dict[str, Any], decision: str) -> None:
        page = payment["action_url"].removeprefix("http://portal.test")
        assert home.portal.client.post(page, data={"decision": decision}).status_code in {200, 410}


class TestRefusals:
    """What cannot be paid is said at its place, and nothing is charged."""

    @pytest.fixture
    def database_kind(self) -> str:
        return "sqlite"  # these rules ask no more of a database than those above

    @pytest.mark.parametrize(
        ("amount", "code"),
        [
            (99, "amount_too_small"),
            (0, "amount_too_small"),
            (-500, "amount_too_small"),
            (2_500_001, "amount_too_large"),
        ],
    )
    def test_amounts_have_limits(self, home: Household, amount: int, code: str) -> None:
        invoice = home.invoice(7499)

        answer = home.pay(home.method(), amount, [invoice])

        assert _refused(answer, 422, code) == ["/amount"]
        assert assert_balanced(home).charges == 0

    def test_the_limits_are_told_with_the_bills(self, home: Household) -> None:
        assert home.bills()["limits"] == _limits(100)
        home.invoice(40)
        assert home.bills()["limits"] == _limits(40)

    def test_a_bill_of_less_than_a_dollar_can_be_paid_in_full(self, home: Household) -> None:
        small = home.invoice(40)
        home.invoice(5000, 30)
        method = home.method()

        _refused(home.pay(method, 39, [small]), 422, "amount_too_small")
        assert home.paid(method, 40, [small])["state"] == "succeeded"

    def test_a_bill_that_is_paid_void_or_unknown_cannot_be_paid(self, home: Household) -> None:
        paid, void, fine = home.invoice(1000, paid_minor=1000), home.invoice(1000, void=True), home.invoice(1000)

        answer = home.pay(home.method(), 1000, [fine, paid, void, "inv_unknown"])

        assert _refused(answer, 422, "invoice_not_open") == ["/invoice_ids/1", "/invoice_ids/2", "/invoice_ids/3"]

    def test_a_bill_paid_a_moment_ago_is_not_charged_again(self, home: Household) -> None:
        invoice, method = home.invoice(7499), home.method()
        home.paid(method, 7499, [invoice])

        _refused(home.pay(method, 7499, [invoice]), 422, "invoice_not_open")
        assert assert_balanced(home).charges == 1

    def test_the_very_same_part_payment_needs_a_moment_in_between(self, home: Household) -> None:
        invoice, method = home.invoice(7499), home.method()
        home.paid(method, 2000, [invoice])

        _refused(home.pay(method, 2000, [invoice]), 409, "duplicate_payment")
        home.paid(method, 2001, [invoice])
        home.portal.clock.advance(minutes=2)
        home.paid(method, 2000, [invoice])
        assert assert_balanced(home).charged_minor == 6001

    def test_a_part_payment_that_failed_can_be_repeated_at_once(self, home: Household) -> None:
        invoice, method = home.invoice(7499), home.method(DECLINES)

        assert home.paid(method, 2000, [invoice])["state"] == "failed"
        assert home.paid(method, 2000, [invoice])["state"] == "failed"

    def test_an_unknown_removed_or_foreign_method_cannot_pay(self, home: Household, portal: Portal) -> None:
        invoice, removed, foreign = home.invoice(7499), home.method(), household(portal).method()
        with writing(portal) as session:
            session.get(PaymentMethodRow, removed).removed_at = portal.clock()

        for method in ("pm_unknown", removed, foreign):
            answer = home.pay(method, 7499, [invoice])
            assert _refused(answer, 422, "payment_method_unavailable") == ["/payment_method_id"]

    def test_an_expired_card_cannot_pay(self, home: Household, portal: Portal) -> None:
        invoice, method = home.invoice(7499), home.method()
        with writing(portal) as session:
            row = session.get(PaymentMethodRow, method)
            row.exp_month, row.exp_year = 11, 2026

        _refused(home.pay(method, 7499, [invoice]), 422, "payment_method_unavailable")
        assert home.customer.get("/v1/payment-methods").json()["items"][0]["expired"] is True

    def test_a_card_entered_for_one_payment_pays_one(self, home: Household) -> None:
        first, second = home.invoice(1000), home.invoice(2000)
        method = home.method(save=False)
        assert home.customer.get("/v1/payment-methods").json()["items"] == []

        home.paid(method, 1000, [first])

        _refused(home.pay(method, 2000, [second]), 422, "payment_method_unavailable")

    @pytest.mark.parametrize(
        ("change", "pointer"),
        [
            ({"surprise": 1}, "/surprise"),
            ({"amount": {"amount_minor": "7499", "currency": "USD"}}, "/amount/amount_minor"),
            ({"amount": {"amount_minor": 74.5, "currency": "USD"}}, "/amount/amount_minor"),
            ({"amount": {"amount_minor": True, "currency": "USD"}}, "/amount/amount_minor"),
            ({"amount": {"amount_minor": 7499, "currency": "EUR"}}, "/amount/currency"),
            ({"invoice_ids": ["inv_1", "inv_1"]}, "/invoice_ids"),
            ({"invoice_ids": ["inv"] * 201}, "/invoice_ids"),
            ({"payment_method_id": ""}, "/payment_method_id"),
        ],
    )
    def test_a_body_that_is_not_right_says_where(self, home: Household, change: dict[str, Any], pointer: str) -> None:
        body = home.request(home.method(), 7499) | change

        answer = home.customer.post("/v1/payments", json=body, headers={"Idempotency-Key": new_id("key")})

        assert pointer in _refused(answer, 422, "invalid_request")

    def test_an_absurd_amount_is_too_large_and_no_more(self, home: Household) -> None:
        _refused(home.pay(home.method(), 10**30), 422, "amount_too_large")


def test_the_preview_says_exactly_what_the_payment_does(home: Household) -> None:
    oldest, chosen = home.invoice(1000, -20), home.invoice(2000, 5)
    body = home.request(home.method(BANK, save=False), 3500, [chosen], save_payment_method=True)

    preview = home.customer.post("/v1/payments/preview", json=body).json()
    payment = home.customer.post("/v1/payments", json=body, headers={"Idempotency-Key": new_id("key")}).json()

    assert preview["settlement"] == "delayed"
    assert preview["expected_on"] == payment["expected_on"] == "2026-12-10"
    assert preview["method"] == payment["method"] == {"kind": "bank_account", "brand": "Sandbox Bank", "last4": "6789"}
    assert sorted(_shares(preview)) == sorted(_shares(payment)) == sorted([(oldest, 1000), (chosen, 2000)])
    assert [share["remaining"]["amount_minor"] for share in preview["allocations"]] == [0, 0]
    assert preview["credit"] == payment["credit"] == {"amount_minor": 500, "currency": "USD"}
    assert preview["balance_after"]["amount_minor"] == -500
    assert preview["saves_method"] is True
    assert preview["recurring"] is None
    assert [item["last4"] for item in home.customer.get("/v1/payment-methods").json()["items"]] == ["6789"]


def test_a_preview_charges_and_keeps_nothing(home: Household) -> None:
    body = home.request(home.method(save=False), 7499, [home.invoice(7499)], set_up_recurring=True)

    assert home.customer.post("/v1/payments/preview", json=body).status_code == 200

    assert home.payments() == []
    assert assert_balanced(home).charges == 0


def test_payments_come_newest_first_page_by_page(home: Household) -> None:
    method = home.method()
    made: list[str] = []
    for amount in range(100, 107):
        made.append(home.paid(method, amount)["id"])
        home.portal.clock.advance(seconds=amount % 2)  # some at the very same instant

    seen: list[str] = []
    token: str | None = None
    while True:
        page = home.customer.get("/v1/payments", params={"page_size": 2} | ({"page_token": token} if token else {}))
        seen += [item["id"] for item in page.json()["items"]]
        token = page.json()["next_page_token"]
        if token is None:
            break

    assert sorted(seen) == sorted(made)
    assert seen == [item["id"] for item in home.payments()]


@pytest.mark.parametrize(
    "token",
    [
        "x",
        "WyJhIl0",
        "WyIyMDI2LTEyLTA2VDE1OjQyOjAwIiwgIngiXQ",
        "WzEsMl0",
        "é",
        encode_token("2026-12-06T15:42:00+00:00", "NUL\x00"),
        encode_token("2026-12-06T15:42:00+00:00", "half \ud800"),
        encode_token("9999-12-31T23:59:59-14:00", "pay_1"),
        encode_token("0001-01-01T00:00:00+14:00", "pay_1"),
    ],
)
def test_a_page_token_not_made_here_is_refused(home: Household, token: str) -> None:
    answer = home.customer.get("/v1/payments", params={"page_token": token})

    assert _refused(answer, 422, "invalid_request") == ["page_token"]


def _shares(payment: dict[str, Any]) -> list[tuple[str, int]]:
    return [(share["invoice_id"], share["amount"]["amount_minor"]) for share in payment["allocations"]]


def _limits(least: int) -> dict[str, Any]:
    return {"min": {"amount_minor": least, "currency": "USD"}, "max": {"amount_minor": 2_500_000, "currency": "USD"}}


def _refused(answer: Any, status: int, code: str) -> list[str]:
    assert (answer.status_code, answer.json()["code"]) == (status, code), answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    return [error["pointer"] for error in answer.json()["errors"]]
