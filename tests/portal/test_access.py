"""Who gets in where: every address of the API, asked for by nobody, by a rep, and by another customer."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select

from daystarr_portal.accounts.tables import UserRow
from daystarr_portal.auth.tables import AccessTokenRow, SignInSessionRow
from daystarr_portal.auth.tokens import token_hash
from daystarr_portal.services.tables import PlanRow
from tests.portal.harness import Customer, Portal
from tests.portal.money import household
from tests.portal.rows import switch, writing

METHODS = {"get", "post", "put", "patch", "delete"}
PLAN = "t_access"


def operations(portal: Portal) -> Iterator[tuple[str, str]]:
    """Every operation that needs a sign-in."""
    for path, found in portal.client.get("/v1/openapi.json").json()["paths"].items():
        for method, operation in found.items():
            if method in METHODS and operation.get("security"):
                yield method.upper(), path


def made_up(path: str) -> str:
    return "/".join("x" if part.startswith("{") else part for part in path.split("/"))


def test_nobody_gets_in_without_signing_in(portal: Portal) -> None:
    asked = list(operations(portal))
    assert len(asked) > 60

    for method, path in asked:
        answer = portal.client.request(method, made_up(path), json={} if method != "GET" else None)
        assert (answer.status_code, answer.json()["code"]) == (401, "invalid_token"), (method, path)


def test_a_rep_is_no_customer_anywhere(portal: Portal) -> None:
    with writing(portal) as session:
        rep = session.scalars(select(UserRow).where(UserRow.role == "rep")).first()
        assert rep is not None
        now = portal.clock()
        row = SignInSessionRow(id="ses_rep", user_id=rep.id, device_name="", created_at=now, last_used_at=now)
        session.add(row)
        session.flush()
        session.add(
            AccessTokenRow(
                token_hash=token_hash("token-of-a-rep"),
                session_id=row.id,
                refresh_hash="",
                expires_at=now + timedelta(minutes=10),
            )
        )

    for method, path in operations(portal):
        if path == "/v1/auth/sign-out":
            continue  # would end the very sign-in that this test asks with, if it were let in
        if path.startswith("/v1/support/"):
            continue  # theirs
        answer = portal.client.request(
            method,
            made_up(path),
            json={} if method != "GET" else None,
            headers={"Authorization": "Bearer token-of-a-rep"},
        )
        assert (answer.status_code, answer.json()["code"]) == (403, "forbidden"), (method, path)


def test_a_customer_is_no_rep_anywhere(portal: Portal) -> None:
    customer = portal.sign_in()
    asked = [(method, path) for method, path in operations(portal) if path.startswith("/v1/support/")]
    assert len(asked) >= 3

    for method, path in asked:
        answer = customer.request(method, made_up(path), json={} if method != "GET" else None)
        assert (answer.status_code, answer.json()["code"]) == (403, "forbidden"), (method, path)


@pytest.fixture
def owner(portal: Portal) -> Customer:
    home = household(portal)
    switch(portal, home.username, "tickets", enabled=True)
    with writing(portal) as session:
        session.add(
            PlanRow(
                id=PLAN,
                code=PLAN,
                name="Wire care",
                kind="other",
                customers="residential",
                price_minor=499,
                needs_visit=True,
                options=[],
            )
        )
    return home.customer


def everything_of(owner: Customer) -> dict[str, str]:
    """One of everything beside money, by the name that paths give its id."""
    contact = owner.post("/v1/contacts", json={"name": "Ann Lee"}).json()
    ids = {"contact_id": contact["id"]}
    for kind, body in (("phone", {"number": "989-555-0142"}), ("email", {"address": "ann@example.com"})):
        contact = owner.post(
            f"/v1/contacts/{contact['id']}/{kind}s", json=body, headers={"If-Match": contact["etag"]}
        ).json()
        ids[f"{kind}_id"] = contact[f"{kind}s"][0]["id"]
    ticket = owner.post(
        "/v1/tickets",
        json={"subject": "Slow", "category": "internet", "body": "Very"},
        headers={"Idempotency-Key": "ticket"},
    ).json()
    file = owner.post(f"/v1/tickets/{ticket['id']}/attachments", files={"file": ("a.txt", b"Hello")}).json()
    slot = owner.get("/v1/appointment-slots?kind=install&from=2026-12-06&to=2026-12-31").json()["items"][0]
    cart = {"items": [{"catalogue_id": PLAN}], "slot_id": slot["id"]}
    quote = owner.post("/v1/orders/quote", json=cart).json()
    order = owner.post(
        "/v1/orders", json={**cart, "quote_hash": quote["quote_hash"]}, headers={"Idempotency-Key": "order"}
    ).json()
    return ids | {
        "session_id": owner.get("/v1/sessions").json()["items"][0]["id"],
        "ticket_id": ticket["id"],
        "attachment_id": file["id"],
        "order_id": order["id"],
        "appointment_id": order["appointment"]["id"],
    }


BODIES: dict[str, Any] = {
    "/v1/contacts/{contact_id}/phones": {"json": {"number": "989-555-0199"}},
    "/v1/contacts/{contact_id}/emails": {"json": {"address": "b@example.com"}},
    "/v1/contacts/{contact_id}/phones/{phone_id}/confirm": {"json": {"code": "123456"}},
    "/v1/contacts/{contact_id}/emails/{email_id}/confirm": {"json": {"code": "123456"}},
    "/v1/tickets/{ticket_id}/messages": {"json": {"body": "Hi"}},
    "/v1/tickets/{ticket_id}/attachments": {"files": {"file": ("a.txt", b"Hello")}},
    "/v1/appointments/{appointment_id}/reschedule": {"json": {"slot_id": "slot_x"}},
}


def test_another_customer_cannot_tell_whether_it_exists(portal: Portal, owner: Customer) -> None:
    ids = everything_of(owner)
    stranger = household(portal)
    switch(portal, stranger.username, "tickets", enabled=True)
    asked = 0
    for method, path in operations(portal):
        names = [part[1:-1] for part in path.split("/") if part.startswith("{")]
        if not names or not set(names) <= set(ids):
            continue
        options = BODIES.get(path, {} if method in {"GET", "DELETE"} else {"json": {}})
        headers = {"If-Match": "*"}
        real = stranger.customer.request(method, path.format(**ids), headers=headers, **options)
        none = stranger.customer.request(method, made_up(path), headers=headers, **options)

        assert (real.status_code, real.json()["code"]) == (404, "not_found"), (method, path, real.text)
        assert (none.status_code, none.json()["detail"]) == (404, real.json()["detail"]), (method, path)
        asked += 1
    assert asked >= 20
    assert owner.get(f"/v1/contacts/{ids['contact_id']}").status_code == 200
    assert owner.get(f"/v1/tickets/{ids['ticket_id']}").json()["state"] == "open"
    assert owner.get(f"/v1/attachments/{ids['attachment_id']}").content == b"Hello"
