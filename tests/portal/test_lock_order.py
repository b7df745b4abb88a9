"""Whoever takes two locks takes them in one order: nobody is answered "busy" because two requests crossed."""

import threading
import time
from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import text

from daystarr_portal.accounts import repository as accounts
from daystarr_portal.appointments.tables import AppointmentRow
from daystarr_portal.auth import repository as auth
from daystarr_portal.auth.tables import SignInSessionRow
from daystarr_portal.core.database import Database
from daystarr_portal.core.ids import new_id
from daystarr_portal.core.locks import hold
from tests.portal.money import Household
from tests.portal.rows import writing

PATIENCE = 60.0


@pytest.fixture
def database_kind() -> str:
    return "postgresql"  # SQLite has one writer at a time


def meanwhile(database: Database, work: Callable[[], Any]) -> tuple[threading.Thread, list[Any]]:
    """Start some work that has to wait for a lock, and wait until it does."""
    outcome: list[Any] = []
    thread = threading.Thread(target=lambda: outcome.append(work()))
    thread.start()
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        with database.engine.connect() as connection:
            if connection.scalar(text("SELECT count(*) FROM pg_locks WHERE NOT granted")):
                return thread, outcome
        time.sleep(0.02)
    raise AssertionError("nobody waits for a lock")


def finished(thread: threading.Thread, outcome: list[Any]) -> Any:
    thread.join(PATIENCE)
    assert not thread.is_alive()
    return outcome[0]


def test_a_token_used_for_the_first_time_while_its_session_ends(home: Household) -> None:
    """The first request with a token, and the sign-out that deletes it."""
    fresh = home.portal.sign_in(home.username)
    database = Database(home.portal.settings.database_url)
    now = home.portal.clock()
    with database.read() as session:
        sign_ins = session.query(SignInSessionRow).order_by(SignInSessionRow.created_at, SignInSessionRow.id).all()
        token = fresh.tokens["access_token"]
    from daystarr_portal.auth.tokens import token_hash

    with database.read() as session:
        bearer = auth.bearer(session, token_hash(token))
    assert bearer is not None
    assert sign_ins

    with database.write() as session:
        session.get_one(SignInSessionRow, bearer.session_id, with_for_update=True)
        thread, outcome = meanwhile(database, lambda: fresh.get("/v1/session").status_code)
        auth.revoke(session, bearer.session_id, "signed_out", now)

    assert finished(thread, outcome) in {200, 401}
    database.close()


def test_moving_a_visit_while_the_same_customer_orders(home: Household) -> None:
    database = Database(home.portal.settings.database_url)
    visit = new_id("apt")
    slots = home.customer.get("/v1/appointment-slots?kind=install&from=2026-12-09&to=2026-12-31").json()["items"]
    with writing(home.portal) as session:
        session.add(
            AppointmentRow(
                id=visit,
                account_id=home.account_id,
                kind="install",
                status="scheduled",
                starts_at=home.portal.clock().replace(day=20),
                ends_at=home.portal.clock().replace(day=20, hour=18),
                address="1 Elm St",
                note="",
                created_at=home.portal.clock(),
            )
        )
    etag = home.customer.get(f"/v1/appointments/{visit}").json()["etag"]

    def move() -> int:
        answer = home.customer.post(
            f"/v1/appointments/{visit}/reschedule", json={"slot_id": slots[0]["id"]}, headers={"If-Match": etag}
        )
        return answer.status_code

    with database.write() as session:
        accounts.locked_account(session, home.account_id)  # as an order does first
        thread, outcome = meanwhile(database, move)
        hold(session, "appointment book")  # as an order does next

    assert finished(thread, outcome) == 200
    database.close()


def test_signing_in_while_money_of_the_account_moves(home: Household) -> None:
    """A sign-in tells of itself without the account, and whoever moves money holds that first and tells last."""
    database = Database(home.portal.settings.database_url)
    outcome: list[Any] = []
    with database.write() as session:
        accounts.locked_account(session, home.account_id)
        thread = threading.Thread(target=lambda: outcome.append(home.portal.sign_in(home.username)))
        thread.start()
        assert finished(thread, outcome), "it waits for nobody"
        hold(session, f"changes {home.account_id}")
    database.close()
