"""No address with an id can be forgotten: each is in the matrix of who gets in where, or is said to be everybody's."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import pytest

from daystarr_portal.app import create_app
from daystarr_portal.config import Settings
from daystarr_portal.core.ids import new_id
from tests.portal import test_ownership
from tests.portal.autopay import terms
from tests.portal.harness import Portal
from tests.portal.money import Household, household
from tests.portal.rows import switch
from tests.portal.test_access import everything_of, owner
from tests.portal.test_arrangements import agree, offered

__all__ = ["owner"]

# Ids that are nobody's own, and why
EVERYBODYS: Mapping[str, str] = {
    "plan_id": "plans are offered to everyone",
    "secret": "the address of a calendar lets in whoever has it, and is asked for without signing in",
    "slot_id": "free times are offered to everyone at an address",
    "items": "a cart names plans",
    "offer_id": "what may be promised is the same for everyone",
    "consent_id": "names the words of an agreement, which each customer can only give for themself",
}
# Ids that a test of their own tries
ELSEWHERE = {"arrangement_id", "confirmation_number"}
# Ids that another address or its body names: what a stranger sends who knows the owner's
Asked = Callable[[Household, str], Any]


def _paid(path: str, field: str) -> Asked:
    def ask(home: Household, foreign: str) -> Any:
        own = home.method()
        body = home.request(foreign if field == "payment_method_id" else own, 7499)
        body["invoice_ids"] = [foreign] if field == "invoice_ids" else []
        return home.customer.post(path, json=body, headers={"Idempotency-Key": new_id("key")})

    return ask


def _agreed(method: str, path: str) -> Asked:
    def ask(home: Household, foreign: str) -> Any:
        consent = {} if path.endswith("preview") else {"consent_id": "agr_" + "0" * 20, "charge_now": None}
        headers = {"Idempotency-Key": new_id("key"), "If-Match": '"none"'}
        return home.customer.request(method, path, json={**terms(foreign), **consent}, headers=headers)

    return ask


def _scheduled(path: str, field: str) -> Asked:
    def ask(home: Household, foreign: str) -> Any:
        body = {**test_ownership.scheduling(home.method()), "pay_on": "2026-12-10"}
        body[field] = [foreign] if field == "invoice_ids" else foreign
        return home.customer.post(path, json=body, headers={"Idempotency-Key": new_id("key")})

    return ask


def _arranged(home: Household, foreign: str) -> Any:
    home.invoice(10_000, -3)
    return agree(home, offered(home)["plan-3"], foreign)


def _said(home: Household, foreign: str) -> Any:
    switch(home.portal, home.username, "tickets", enabled=True)
    ticket = home.customer.post(
        "/v1/tickets",
        json={"subject": "Slow", "category": "internet", "body": "Very"},
        headers={"Idempotency-Key": new_id("key")},
    ).json()
    return home.customer.post(
        f"/v1/tickets/{ticket['id']}/messages", json={"body": "Look", "attachment_ids": [foreign]}
    )


NAMED: Mapping[tuple[str, str, str], Asked] = {
    ("GET", "/v1/invoices/archive", "ids"): lambda home, foreign: home.customer.get(
        f"/v1/invoices/archive?ids={foreign}"
    ),
    ("POST", "/v1/tickets/{ticket_id}/messages", "attachment_ids"): _said,
    **{
        ("POST", path, field): _paid(path, field)
        for path in ("/v1/payments", "/v1/payments/preview")
        for field in ("payment_method_id", "invoice_ids")
    },
    **{
        ("POST", path, field): _scheduled(path, field)
        for path in ("/v1/scheduled-payments", "/v1/scheduled-payments/preview")
        for field in ("payment_method_id", "invoice_ids")
    },
    ("POST", "/v1/arrangements", "payment_method_id"): _arranged,
    **{
        (method, path, "payment_method_id"): _agreed(method, path)
        for method, path in (("POST", "/v1/autopay"), ("PUT", "/v1/autopay"), ("POST", "/v1/autopay/preview"))
    },
}
OWNED = {
    "ids": "invoice_id",
    "invoice_ids": "invoice_id",
    "payment_method_id": "method_id",
    "attachment_ids": "attachment_id",
}


@pytest.fixture(scope="module")
def document() -> dict[str, Any]:
    return create_app(Settings(database_url="sqlite://", secret="unused")).openapi()


def _operations(document: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for path, methods in document["paths"].items():
        for method, operation in methods.items():
            yield method.upper(), path, operation


def _is_id(name: str) -> bool:
    return bool(re.fullmatch(r"ids?|items|secret|\w+_ids?", name))


def _named(document: dict[str, Any], operation: dict[str, Any]) -> Iterator[str]:
    """The ids that an operation takes in its query or body."""
    yield from (one["name"] for one in operation.get("parameters", []) if one["in"] == "query")
    for content in operation.get("requestBody", {}).get("content", {}).values():
        schema = content["schema"]
        while "$ref" in schema:
            schema = document["components"]["schemas"][schema["$ref"].rpartition("/")[2]]
        for one in [schema, *schema.get("anyOf", []), *schema.get("oneOf", [])]:
            yield from one.get("properties", {})


def test_every_id_in_an_address_is_tried_by_a_stranger(portal: Portal, owner: Any, document: dict[str, Any]) -> None:
    tried = set(everything_of(owner)) | set(test_ownership.everything_of(household(portal)))
    for method, path, _ in _operations(document):
        for name in re.findall(r"{(\w+)}", path):
            assert name in tried or name in EVERYBODYS or name in ELSEWHERE, f"{method} {path}: say whose {name} is"


def test_every_id_in_a_query_or_body_is_tried_by_a_stranger(document: dict[str, Any]) -> None:
    found = {
        (method, path, name)
        for method, path, operation in _operations(document)
        for name in _named(document, operation)
        if _is_id(name) and name not in EVERYBODYS
    }
    assert found == set(NAMED)


def test_a_promise_of_another_customer_is_as_good_as_none(portal: Portal) -> None:
    theirs = household(portal)
    theirs.invoice(10_000, -3)
    promise = agree(theirs, offered(theirs)["promise-14"]).json()
    stranger = household(portal).customer
    real = stranger.post(f"/v1/arrangements/{promise['id']}/cancel")
    made_up = stranger.post("/v1/arrangements/arr_made_up/cancel")

    assert (
        (real.status_code, real.json()["code"]) == (made_up.status_code, made_up.json()["code"]) == (404, "not_found")
    )
    assert real.json()["detail"] == made_up.json()["detail"]
    assert theirs.customer.get("/v1/arrangements").json()["active"]["id"] == promise["id"]


@pytest.mark.parametrize("where", NAMED, ids=" ".join)
def test_an_id_of_another_customer_is_as_good_as_none(portal: Portal, where: tuple[str, str, str], owner: Any) -> None:
    theirs = {**everything_of(owner), **test_ownership.everything_of(household(portal))}[OWNED[where[2]]]
    real = NAMED[where](household(portal), theirs)
    made_up = NAMED[where](household(portal), f"{theirs[:-2]}zz")

    assert 400 <= real.status_code < 500, real.text
    assert (real.status_code, real.json()["code"]) == (made_up.status_code, made_up.json()["code"])
    assert real.json()["detail"] == made_up.json()["detail"]
