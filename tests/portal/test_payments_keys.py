"""Idempotency keys: whatever is sent again, and whenever, is done once and answered the same."""

from typing import Any

import pytest
from sqlalchemy import select

from daystarr_portal.core.ids import new_id
from daystarr_portal.payments import idempotency
from daystarr_portal.payments.tables import IdempotencyKeyRow
from tests.portal.harness import Portal
from tests.portal.money import BANK, DECLINES, Household, assert_balanced, household
from tests.portal.rows import writing


def test_sent_again_it_is_charged_once_and_answered_the_same(home: Household) -> None:
    invoice, method = home.invoice(), home.method()

    first = home.pay(method, 7499, [invoice], key="key-1")
    again = home.pay(method, 7499, [invoice], key="key-1")

    assert (again.status_code, again.content) == (first.status_code, first.content) == (201, first.content)
    assert "Idempotency-Replayed" not in first.headers
    assert again.headers["Idempotency-Replayed"] == "true"
    assert assert_balanced(home).charges == 1


def test_the_answer_is_the_same_even_after_the_payment_settled(home: Household) -> None:
    invoice, method = home.invoice(), home.method(BANK)
    first = home.pay(method, 7499, [invoice], key="key-1")
    home.portal.clock.advance(days=5)
    home.portal.work("reconcile")
    home = home.sign_in_again()

    assert home.pay(method, 7499, [invoice], key="key-1").content == first.content
    assert home.payment(first.json()["id"])["state"] == "succeeded"


def test_a_decline_is_answered_the_same_too(home: Household) -> None:
    invoice, method = home.invoice(), home.method(DECLINES)
    first = home.pay(method, 7499, [invoice], key="key-1")

    assert home.pay(method, 7499, [invoice], key="key-1").content == first.content
    assert assert_balanced(home).charges == 1


def test_fields_in_another_order_are_the_same_request(home: Household) -> None:
    body = home.request(home.method(), 7499, [home.invoice()])
    headers = {"Idempotency-Key": "key-1"}
    first = home.customer.post("/v1/payments", json=body, headers=headers)

    again = home.customer.post("/v1/payments", json=dict(reversed(body.items())), headers=headers)

    assert again.content == first.content


def test_a_key_belongs_to_one_request_and_one_customer(home: Household, portal: Portal) -> None:
    invoice, method = home.invoice(), home.method()
    home.paid(method, 2000, [invoice], key="key-1")

    _refused(home.pay(method, 2001, [invoice], key="key-1"), 422, "idempotency_key_reused")
    _refused(
        home.customer.post("/v1/payment-methods/captures", json={"save": True}, headers={"Idempotency-Key": "key-1"}),
        422,
        "idempotency_key_reused",
    )
    other = household(portal)
    assert other.paid(other.method(), 2000, key="key-1")["state"] == "succeeded"
    assert assert_balanced(home).charges == 1


def test_without_a_key_nothing_is_charged(home: Household) -> None:
    body = home.request(home.method(), 7499, [home.invoice()])

    for headers in ({}, {"Idempotency-Key": ""}):
        _refused(home.customer.post("/v1/payments", json=body, headers=headers), 400, "idempotency_key_missing")
    endless = {"Idempotency-Key": "k" * 256}
    _refused(home.customer.post("/v1/payments", json=body, headers=endless), 422, "invalid_request")
    assert assert_balanced(home).charges == 0


def test_a_refused_request_leaves_its_key_free(home: Household) -> None:
    invoice, method = home.invoice(), home.method()
    _refused(home.pay(method, 1, [invoice], key="key-1"), 422, "amount_too_small")

    assert home.paid(method, 7499, [invoice], key="key-1")["state"] == "succeeded"


class TestSettling:
    """Asking what became of a key whose answer was lost."""

    def test_a_payment_that_was_made_is_found(self, home: Household) -> None:
        payment = home.paid(home.method(), 7499, [home.invoice()], key="key-1")

        assert _settle(home, "key-1").json() == {"outcome": "found", "payment": payment, "scheduled_payment": None}

    def test_a_declined_payment_is_found_too(self, home: Household) -> None:
        payment = home.paid(home.method(DECLINES), 7499, [home.invoice()], key="key-1")

        assert _settle(home, "key-1").json() == {"outcome": "found", "payment": payment, "scheduled_payment": None}

    def test_a_key_never_received_cannot_arrive_late(self, home: Household) -> None:
        invoice, method = home.invoice(), home.method()

        for _attempt in range(2):
            assert _settle(home, "key-1").json() == {
                "outcome": "never_received",
                "payment": None,
                "scheduled_payment": None,
            }

        _refused(home.pay(method, 7499, [invoice], key="key-1"), 409, "idempotency_key_abandoned")
        assert assert_balanced(home).charges == 0
        assert home.paid(method, 7499, [invoice], key="key-2")["state"] == "succeeded"

    def test_the_key_of_something_else_is_refused(self, home: Household) -> None:
        headers = {"Idempotency-Key": "key-1"}
        home.customer.post("/v1/payment-methods/captures", json={"save": True}, headers=headers)
        home.portal.clock.advance(minutes=1)

        _refused(_settle(home, "key-1"), 422, "idempotency_key_reused")

    def test_another_customers_key_is_not_found(self, home: Household, portal: Portal) -> None:
        other = household(portal)
        other.paid(other.method(), 2000, key="key-1")

        assert _settle(home, "key-1").json()["outcome"] == "never_received"
        assert other.paid(other.method(), 2000, key="key-2")

    @pytest.mark.parametrize("body", [{}, {"idempotency_key": ""}, {"idempotency_key": "k" * 256}, {"key": "a"}])
    def test_a_body_that_is_not_right_is_refused(self, home: Household, body: dict[str, Any]) -> None:
        _refused(home.customer.post("/v1/payments/settle", json=body), 422, "invalid_request")


def test_a_hosted_page_is_opened_once_for_each_key(home: Household) -> None:
    key = new_id("key")
    opened = [
        home.customer.post("/v1/payment-methods/captures", json={"save": True}, headers={"Idempotency-Key": key})
        for _ in range(2)
    ]

    assert opened[0].json() == opened[1].json()
    assert opened[1].headers["Idempotency-Replayed"] == "true"
    _refused(home.customer.post("/v1/payment-methods/captures", json={"save": True}), 400, "idempotency_key_missing")


def _settle(home: Household, key: str) -> Any:
    return home.customer.post("/v1/payments/settle", json={"idempotency_key": key})


def _refused(answer: Any, status: int, code: str) -> None:
    assert (answer.status_code, answer.json()["code"]) == (status, code), answer.text


def test_old_keys_are_forgotten_but_never_one_of_a_payment_or_of_work_under_way(home: Household) -> None:
    payment = home.paid(home.method(), 500, key="of a payment")
    capture = {"save": False}
    home.customer.post("/v1/payment-methods/captures", json=capture, headers={"Idempotency-Key": "of a page"})
    home.customer.post("/v1/payments/settle", json={"idempotency_key": "given up"})
    with writing(home.portal) as session:
        idempotency.start(session, home.account_id, "under way", "x", home.portal.clock())

    def kept() -> set[str]:
        with writing(home.portal) as session:
            rows = session.scalars(select(IdempotencyKeyRow).where(IdempotencyKeyRow.account_id == home.account_id))
            return {row.key for row in rows} & {"of a payment", "of a page", "given up", "under way"}

    home.portal.clock.advance(days=59)
    home.portal.work("purge payments")
    assert kept() == {"of a payment", "of a page", "given up", "under way"}
    home.portal.clock.advance(days=2)
    home.portal.work("purge payments")
    assert kept() == {"of a payment", "given up", "under way"}
    home.portal.clock.advance(days=700)
    home.portal.work("purge payments")
    assert kept() == {"of a payment", "under way"}
    home = home.sign_in_again()
    settled = home.customer.post("/v1/payments/settle", json={"idempotency_key": "of a payment"}).json()
    assert (settled["outcome"], settled["payment"]["id"]) == ("found", payment["id"])
