"""Whose it is: every address about money, asked for by another customer and by nobody."""

from collections.abc import Iterator
from typing import Any

import pytest

from daystarr_portal.core.ids import new_id
from tests.portal.harness import Portal
from tests.portal.money import ASKS, BANK, Household, assert_balanced, household

AREAS = (
    "/v1/invoices",
    "/v1/payments",
    "/v1/payment-methods",
    "/v1/bills",
    "/v1/autopay",
    "/v1/scheduled-payments",
)


@pytest.fixture
def owner(portal: Portal) -> Household:
    return household(portal)


@pytest.fixture
def stranger(portal: Portal) -> Household:
    return household(portal)


def test_another_customer_cannot_tell_whether_it_exists(portal: Portal, owner: Household, stranger: Household) -> None:
    ids = everything_of(owner)
    paths = [(method, path) for method, path in _operations(portal) if path.startswith(AREAS) and "{" in path]
    assert len(paths) >= 7

    for method, path in paths:
        (name,) = [part[1:-1] for part in path.split("/") if part.startswith("{")]
        real = stranger.customer.request(method, path.format(**{name: ids[name]}), **_extras(method))
        made_up = stranger.customer.request(method, path.format(**{name: f"{name}_x"}), **_extras(method))

        assert real.status_code == made_up.status_code == 404, (method, path, real.text)
        assert real.json()["code"] == made_up.json()["code"] == "not_found"
        assert real.json()["detail"] == made_up.json()["detail"]
        assert owner.customer.request("GET", path.format(**{name: ids[name]})).status_code != 404

    assert owner.payment(ids["payment_id"])["state"] == "requires_action", "nobody else canceled it"


def test_nobody_gets_in_without_signing_in(portal: Portal) -> None:
    asked = 0
    for method, path in _operations(portal):
        if not path.startswith((*AREAS, "/v1/calendar")) or "feed" in path:
            continue
        filled = "/".join("x" if part.startswith("{") else part for part in path.split("/"))
        for headers in ({}, {"Authorization": "Bearer not-a-token"}, {"Authorization": "Basic eDp4"}):
            answer = portal.client.request(method, filled, headers=headers, **_extras(method))
            assert (answer.status_code, answer.json()["code"]) == (401, "invalid_token"), (method, path)
            asked += 1
    assert asked >= 45


def test_lists_hold_only_what_is_ones_own(owner: Household, stranger: Household) -> None:
    everything_of(owner)

    for path in ("/v1/invoices", "/v1/bills", "/v1/payments", "/v1/payment-methods"):
        assert stranger.customer.get(path).json()["items"] == []
        assert owner.customer.get(path).json()["items"] != []


def test_another_customers_bills_and_methods_cannot_be_named_in_a_payment(
    owner: Household, stranger: Household
) -> None:
    theirs, method = owner.invoice(7499), stranger.method()

    for path in ("/v1/payments", "/v1/payments/preview"):
        headers = {"Idempotency-Key": new_id("key")}
        foreign_bill = stranger.customer.post(path, json=stranger.request(method, 7499, [theirs]), headers=headers)
        foreign_card = stranger.customer.post(path, json=stranger.request(owner.method(), 7499), headers=headers)

        assert (foreign_bill.status_code, foreign_bill.json()["code"]) == (422, "invoice_not_open")
        assert (foreign_card.status_code, foreign_card.json()["code"]) == (422, "payment_method_unavailable")
    assert assert_balanced(stranger).charges == assert_balanced(owner).charges == 0


def test_a_page_token_of_another_customer_shows_nothing_of_theirs(owner: Household, stranger: Household) -> None:
    for index in range(3):
        owner.invoice(100 + index, index)
    token = owner.customer.get("/v1/invoices?page_size=1").json()["next_page_token"]

    assert stranger.customer.get("/v1/invoices", params={"page_token": token}).json()["items"] == []


def everything_of(home: Household) -> dict[str, str]:
    """One of everything, by the name that paths give its id."""
    home.paid(home.method(BANK), 1000, [home.invoice(1000)])
    invoice = home.invoice(7499)
    method = home.method(ASKS)
    payment = home.paid(method, 7499, [invoice])
    capture = home.customer.post(
        "/v1/payment-methods/captures", json={"save": True}, headers={"Idempotency-Key": new_id("key")}
    ).json()
    scheduled = home.customer.post(
        "/v1/scheduled-payments",
        json={**scheduling(home.method()), "pay_on": "2026-12-10"},
        headers={"Idempotency-Key": new_id("key")},
    ).json()
    return {
        "invoice_id": invoice,
        "payment_id": payment["id"],
        "capture_id": capture["id"],
        "method_id": method,
        "scheduled_id": scheduled["id"],
    }


def scheduling(method: str) -> dict[str, Any]:
    """A payment for a later day, in a request that still lacks the day."""
    return {"payment_method_id": method, "amount": {"amount_minor": 500, "currency": "USD"}, "invoice_ids": []}


def _operations(portal: Portal) -> Iterator[tuple[str, str]]:
    document = portal.client.get("/v1/openapi.json").json()
    for path, operations in document["paths"].items():
        for method in operations:
            if method in {"get", "post", "put", "patch", "delete"}:
                yield method.upper(), path


def _extras(method: str) -> dict[str, Any]:
    return {} if method == "GET" else {"json": {}}
