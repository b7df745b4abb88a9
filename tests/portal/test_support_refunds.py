"""Support gives money back over the API: once for each key, never more than was paid, and it is kept who did it."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from daystarr_portal.core.ids import new_id
from daystarr_portal.seed import DEMO_PASSWORD
from daystarr_portal.seed.demo import REP_EMAIL
from tests.portal.harness import Customer, Portal
from tests.portal.money import DECLINES, VISA, FaultyPortal, Household, gone
from tests.portal.test_reversals import assert_sound, letters

TWICE = {"amount": None, "reason": "paid_twice", "note": None}


@pytest.fixture
def portal(faulty: FaultyPortal) -> Portal:
    return faulty.portal


@pytest.fixture
def rep(faulty: FaultyPortal) -> Customer:
    """Someone of support, signed in."""
    return sign_in(faulty)


@pytest.fixture
def payment(home: Household) -> dict[str, Any]:
    return home.paid(home.method(VISA), 7499, [home.invoice(7499)])


def sign_in(faulty: FaultyPortal) -> Customer:
    answer = faulty.portal.client.post(
        "/v1/support/sign-in", json={"username": REP_EMAIL, "password": DEMO_PASSWORD, "device_name": "Desk 3"}
    )
    assert answer.status_code == 200, answer.text
    return Customer(faulty.portal.client, answer.json())


def refund(rep: Customer, payment: dict[str, Any], body: dict[str, Any], key: str | None = None) -> Any:
    return rep.post(
        f"/v1/support/payments/{payment['confirmation_number']}/refunds",
        json=body,
        headers={"Idempotency-Key": key or new_id("key")},
    )


def cents(amount_minor: int, currency: str = "USD") -> dict[str, Any]:
    return {
        "amount": {"amount_minor": amount_minor, "currency": currency},
        "reason": "service_problem",
        "note": "Two days without service, call of December 5",
    }


def seen(rep: Customer, payment: dict[str, Any]) -> dict[str, Any]:
    answer = rep.get(f"/v1/support/payments/{payment['confirmation_number'].lower()}")
    assert answer.status_code == 200, answer.text
    return answer.json()


def test_a_part_goes_back_and_everyone_sees_what_concerns_them(
    home: Household, rep: Customer, payment: dict[str, Any]
) -> None:
    answer = refund(rep, payment, cents(2000))

    assert answer.status_code == 201
    assert "idempotency-replayed" not in answer.headers
    made = answer.json()
    assert (made["state"], made["amount"]["amount_minor"]) == ("succeeded", 2000)
    assert (made["asked_by"], made["reason"]) == ("Rep Kim", "service_problem")
    shown = seen(rep, payment)
    assert shown["refunds"] == [made]
    assert shown["refundable"]["amount_minor"] == 5499
    assert shown["payment"]["id"] == payment["id"]
    assert shown["account_number"] == home.customer.get("/v1/session").json()["account"]["number"]

    customers = home.payment(payment["id"])
    assert customers["reversed_amount"]["amount_minor"] == 2000
    assert [part["id"] for part in customers["reversals"]] == [made["id"]]
    assert "December 5" not in str(customers)
    assert "Kim" not in str(customers)
    assert home.bills()["amount_due"]["amount_minor"] == 2000
    assert home.customer.get(f"/v1/payments/{payment['id']}/receipt").status_code == 200
    assert [letters(home).count("refund"), letters(home).count("refund")] == [1, 1]
    assert_sound(home)


def test_all_that_is_left_goes_back_and_then_nothing_more(
    home: Household, rep: Customer, payment: dict[str, Any]
) -> None:
    assert refund(rep, payment, cents(2000)).status_code == 201

    assert refund(rep, payment, TWICE).json()["amount"]["amount_minor"] == 5499

    assert seen(rep, payment)["refundable"]["amount_minor"] == 0
    for body in (cents(1), TWICE):
        refused = refund(rep, payment, body)
        assert (refused.status_code, refused.json()["code"]) == (409, "refund_too_large")
    assert_sound(home)


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        (cents(7500), 409, "refund_too_large"),
        (cents(0), 409, "refund_too_large"),
        (cents(-1), 409, "refund_too_large"),
        (cents(100, "EUR"), 422, "invalid_request"),
        ({"amount": None, "reason": "because"}, 422, "invalid_request"),
        ({**TWICE, "note": "4111 1111 1111 1111"}, 422, "card_number_refused"),
        ({**TWICE, "to": "another card"}, 422, "invalid_request"),
    ],
)
def test_what_cannot_be_given_back_is_refused_and_nothing_is_written(
    faulty: FaultyPortal, rep: Customer, payment: dict[str, Any], body: dict[str, Any], status: int, code: str
) -> None:
    refused = refund(rep, payment, body)

    assert (refused.status_code, refused.json()["code"]) == (status, code)
    assert faulty.faults.refunds == []
    assert seen(rep, payment)["refunds"] == []


def test_a_payment_that_was_declined_or_never_made_is_not_given_back(home: Household, rep: Customer) -> None:
    declined = home.paid(home.method(DECLINES), 1000)

    refused = refund(rep, declined, TWICE)
    assert (refused.status_code, refused.json()["code"]) == (409, "payment_not_refundable")
    assert seen(rep, declined)["refundable"]["amount_minor"] == 0
    unknown = {"confirmation_number": "DS-NONE0-NONE0"}
    assert refund(rep, unknown, TWICE).status_code == 404
    assert rep.get("/v1/support/payments/DS-NONE0-NONE0").json()["code"] == "not_found"


def test_a_key_gives_back_once_however_often_it_is_sent(
    faulty: FaultyPortal, home: Household, rep: Customer, payment: dict[str, Any]
) -> None:
    with ThreadPoolExecutor(4) as pool:
        sent = [pool.submit(refund, rep, payment, cents(1000), "one-press") for _press in range(4)]
        answers = [one.result() for one in sent]
    again = refund(rep, payment, cents(1000), "one-press")

    assert {answer.json()["id"] for answer in [*answers, again]} == {again.json()["id"]}
    assert again.headers["idempotency-replayed"] == "true"
    assert len({request.idempotency_key for request in faulty.faults.refunds}) == 1
    for other in (cents(1001), {**cents(1000), "reason": "goodwill"}):
        refused = refund(rep, payment, other, "one-press")
        assert (refused.status_code, refused.json()["code"]) == (422, "idempotency_key_reused")
    missing = rep.post(f"/v1/support/payments/{payment['confirmation_number']}/refunds", json=TWICE)
    assert (missing.status_code, missing.json()["code"]) == (400, "idempotency_key_missing")
    assert home.payment(payment["id"])["reversed_amount"]["amount_minor"] == 1000
    assert_sound(home)


@pytest.mark.parametrize("when", ["before", "after"])
def test_a_refund_whose_answer_was_lost_is_followed_until_it_is_known(
    faulty: FaultyPortal, home: Household, rep: Customer, payment: dict[str, Any], when: str
) -> None:
    getattr(faulty.faults, when).append(gone())

    asked = refund(rep, payment, cents(1000)).json()

    assert asked["state"] == "asked"
    assert seen(rep, payment)["refundable"]["amount_minor"] == 6499
    assert home.payment(payment["id"])["reversals"][0]["state"] == "pending"
    faulty.portal.work("reconcile")
    assert seen(rep, payment)["refunds"][0]["state"] == "succeeded"
    assert home.payment(payment["id"])["reversed_amount"]["amount_minor"] == 1000
    assert_sound(home)


def test_only_support_gets_in(faulty: FaultyPortal, home: Household, rep: Customer, payment: dict[str, Any]) -> None:
    refused = refund(home.customer, payment, TWICE)
    assert (refused.status_code, refused.json()["code"]) == (403, "forbidden")
    turned_away = faulty.portal.client.post(
        "/v1/support/sign-in", json={"username": home.username, "password": DEMO_PASSWORD}
    )
    assert (turned_away.status_code, turned_away.json()["code"]) == (403, "not_for_customers")
    wrong = faulty.portal.client.post("/v1/support/sign-in", json={"username": REP_EMAIL, "password": "wrong"})
    assert (wrong.status_code, wrong.json()["code"]) == (401, "invalid_credentials")

    assert rep.post("/v1/support/sign-out").status_code == 204
    assert refund(rep, payment, TWICE).json()["code"] == "invalid_token"
