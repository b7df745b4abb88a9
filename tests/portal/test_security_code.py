"""The security code and giving the password again, through HTTP."""

import logging
from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy import delete, select

from daystarr_portal.accounts.brand import read_brand
from daystarr_portal.auth.lockout import Lockout
from daystarr_portal.core.database import Database
from daystarr_portal.core.problems import Problem
from daystarr_portal.core.sealing import Sealer
from daystarr_portal.messages.letters import Letters
from daystarr_portal.messages.outbox import Outbox, Sender
from daystarr_portal.security.service import SecurityService
from daystarr_portal.security.tables import OneCallCodeRow, SecurityCodeRow, SecurityEventRow
from daystarr_portal.seed import DEMO_PASSWORD
from tests.portal.harness import Customer, Portal
from tests.portal.post_office import PostOffice
from tests.portal.rows import account_of, switch, writing

MARIA, MARK = "maria@example.com", "mark@example.com"
CODE = "730518"


@pytest.fixture(autouse=True)
def no_codes(portal: Portal) -> None:
    with writing(portal) as session:
        for table in (SecurityCodeRow, OneCallCodeRow, SecurityEventRow):
            session.execute(delete(table))


@pytest.fixture
def customer(portal: Portal) -> Customer:
    return portal.sign_in(MARIA)


@pytest.fixture
def support(portal: Portal) -> Iterator[SecurityService]:
    """What support asks, until support has a door of its own."""
    secret = portal.settings.secret
    brand = read_brand(portal.settings.brand_file).brand
    database = Database(portal.settings.database_url)
    outbox = Outbox(database, portal.clock, Sealer(secret, "messages"), Sender(brand.name, brand.email))
    lockout = Lockout(Sealer(secret, "security code attempts"))
    yield SecurityService(database, portal.clock, Sealer(secret, "security code"), Letters(outbox, brand), lockout)
    database.close()


def confirmation(customer: Customer, password: str = DEMO_PASSWORD) -> dict[str, str]:
    answer = customer.post("/v1/auth/confirm-password", json={"password": password})
    assert answer.status_code == 200, answer.text
    assert answer.json()["expires_in"] == 300
    return {"X-Confirmation": answer.json()["proof"]}


def set_code(customer: Customer, code: str = CODE) -> Any:
    return customer.request("PUT", "/v1/security-code", json={"code": code}, headers=confirmation(customer))


def reveal(customer: Customer, headers: dict[str, str] | None = None) -> Any:
    return customer.post("/v1/security-code/reveal", headers=headers or confirmation(customer))


def test_a_code_is_set_shown_masked_and_revealed_after_the_password(customer: Customer) -> None:
    before = customer.get("/v1/security-code").json()
    assert before == {"set": False, "changed_at": None, "length": 0, "one_call": None}
    assert reveal(customer).json()["code"] == "security_code_not_set"

    answer = set_code(customer)

    assert answer.status_code == 200
    state = customer.get("/v1/security-code")
    assert state.json() == {"set": True, "changed_at": "2026-12-06T15:42:00Z", "length": 6, "one_call": None}
    assert CODE not in state.text
    assert reveal(customer).json() == {"code": CODE}


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("POST", "/v1/security-code/reveal", None),
        ("PUT", "/v1/security-code", {"code": CODE}),
        ("POST", "/v1/security-code/one-call", None),
    ],
)
def test_nothing_of_it_happens_without_the_password_of_this_sign_in(
    customer: Customer, portal: Portal, method: str, path: str, body: Any
) -> None:
    set_code(customer)
    elsewhere = confirmation(portal.sign_in(MARIA))
    someone_else = confirmation(portal.sign_in(MARK))
    for headers in ({}, {"X-Confirmation": "made up"}, elsewhere, someone_else):
        refused = customer.request(method, path, json=body, headers=headers)
        assert (refused.status_code, refused.json()["code"]) == (403, "confirmation_required")
    fresh = confirmation(customer)
    assert customer.request(method, path, json=body, headers=fresh).status_code == 200

    portal.clock.advance(seconds=301)

    late = customer.request(method, path, json=body, headers=fresh)
    assert (late.status_code, late.json()["code"]) == (403, "confirmation_required")


def test_the_password_cannot_be_guessed_at_an_open_screen(customer: Customer, portal: Portal) -> None:
    for _ in range(5):
        wrong = customer.post("/v1/auth/confirm-password", json={"password": "guess"})
        assert (wrong.status_code, wrong.json()["code"]) == (401, "wrong_password")

    closed = customer.post("/v1/auth/confirm-password", json={"password": DEMO_PASSWORD})

    assert (closed.status_code, closed.json()["code"]) == (429, "too_many_attempts")
    assert int(closed.headers["Retry-After"]) <= 900
    assert portal.sign_in(MARIA)  # signing in is another matter


@pytest.mark.parametrize("code", ["1234", "0000", "48867", "10427", "0142", "1999"])
def test_a_code_that_is_easy_to_guess_is_refused(customer: Customer, code: str) -> None:
    answer = set_code(customer, code)

    assert (answer.status_code, answer.json()["code"]) == (422, "code_trivial")
    assert answer.json()["errors"][0]["pointer"] == "/code"


@pytest.mark.parametrize("code", ["", "123", "123456789", "12a4", "12 45", "١٢٣٤٥"])
def test_what_is_no_code_is_refused_without_echo(customer: Customer, code: str) -> None:
    answer = set_code(customer, code)

    assert (answer.status_code, answer.json()["code"]) == (422, "invalid_request")
    assert answer.json()["errors"][0]["pointer"] == "/code"
    assert not code or code not in answer.text


def test_changing_the_code_is_told_by_email_without_the_code(customer: Customer, portal: Portal) -> None:
    set_code(customer)

    (mail,) = PostOffice(portal).mails(MARIA)

    assert mail.subject == "Your security code was changed"
    assert CODE not in mail.text


def test_a_code_for_one_call_lasts_fifteen_minutes_and_is_replaced_by_the_next(
    customer: Customer, portal: Portal, support: SecurityService
) -> None:
    first = customer.post("/v1/security-code/one-call", headers=confirmation(customer)).json()
    assert len(first["code"]) == 6
    assert first["expires_at"] == "2026-12-06T15:57:00Z"
    assert customer.get("/v1/security-code").json()["one_call"] == {"expires_at": "2026-12-06T15:57:00Z"}

    portal.clock.advance(minutes=1)
    second = customer.post("/v1/security-code/one-call", headers=confirmation(customer)).json()
    account_id = account_id_of(portal)
    if first["code"] != second["code"]:
        assert not support.confirm_caller(account_id, first["code"], "Rep Kim")
    assert support.confirm_caller(account_id, second["code"], "Rep Kim")
    assert not support.confirm_caller(account_id, second["code"], "Rep Kim")  # used up
    assert customer.get("/v1/security-code").json()["one_call"] is None

    customer.post("/v1/security-code/one-call", headers=confirmation(customer))
    portal.clock.advance(minutes=15)
    portal.work("purge security")
    assert portal.sign_in(MARIA).get("/v1/security-code").json()["one_call"] is None


def test_a_caller_is_confirmed_by_the_code_and_cannot_guess_it(
    customer: Customer, portal: Portal, support: SecurityService
) -> None:
    set_code(customer)
    account_id = account_id_of(portal)
    assert support.confirm_caller(account_id, "730 518", "Rep Kim")

    for guess in ("1111", "2222", "3333", "4444", "5555"):
        assert not support.confirm_caller(account_id, guess, "Rep Kim")

    with pytest.raises(Problem) as refused:
        support.confirm_caller(account_id, CODE, "Rep Kim")
    assert refused.value.code == "too_many_attempts"


def test_the_log_says_who_did_what_newest_first_in_pages(
    customer: Customer, portal: Portal, support: SecurityService
) -> None:
    set_code(customer)
    portal.clock.advance(seconds=1)
    reveal(customer)
    portal.clock.advance(seconds=1)
    customer.post("/v1/security-code/one-call", headers=confirmation(customer))
    portal.clock.advance(seconds=1)
    support.confirm_caller(account_id_of(portal), "9999", "Rep Kim")

    first = customer.get("/v1/security-code/log?page_size=3").json()
    second = customer.get(
        "/v1/security-code/log", params={"page_size": 3, "page_token": first["next_page_token"]}
    ).json()

    assert [(item["action"], item["by"]) for item in first["items"] + second["items"]] == [
        ("asked_by_rep", "Rep Kim"),
        ("one_call_created", "Maria Lopez"),
        ("revealed", "Maria Lopez"),
        ("changed", "Maria Lopez"),
    ]
    assert second["next_page_token"] is None


def test_the_code_is_unreadable_in_the_database_and_never_logged(
    customer: Customer, portal: Portal, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    set_code(customer)
    reveal(customer)

    with writing(portal) as session:
        row = session.scalars(select(SecurityCodeRow)).one()
    assert CODE.encode() not in row.sealed
    assert CODE not in row.digest
    assert CODE not in caplog.text


def test_each_account_has_its_own_code(customer: Customer, portal: Portal) -> None:
    set_code(customer)
    other = portal.sign_in(MARK)

    assert not other.get("/v1/security-code").json()["set"]
    assert other.get("/v1/security-code/log").json()["items"] == []


def test_where_the_page_is_off_nothing_of_it_answers(customer: Customer, portal: Portal) -> None:
    headers = confirmation(customer)
    switch(portal, MARIA, "security_information", enabled=False)

    for method, path in (
        ("GET", ""),
        ("GET", "/log"),
        ("POST", "/reveal"),
        ("POST", "/one-call"),
        ("PUT", ""),
    ):
        answer = customer.request(method, f"/v1/security-code{path}", headers=headers)
        assert answer.json()["code"] == "feature_unavailable", (method, path)


def account_id_of(portal: Portal) -> str:
    with writing(portal) as session:
        return account_of(session, MARIA).id
