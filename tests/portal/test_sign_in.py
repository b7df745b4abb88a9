"""Signing in, staying signed in, signing out."""

import logging
import statistics
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import create_engine, func, select, text

from daystarr_portal.auth.passwords import Passwords
from daystarr_portal.auth.tables import AccessTokenRow, RefreshTokenRow, SignInAttemptRow, SignInSessionRow
from daystarr_portal.core.database import Database
from daystarr_portal.seed import DEMO_PASSWORD
from daystarr_portal.tables import all_tables
from tests.portal.harness import Customer, Portal

MARIA = {"username": "maria@example.com", "password": DEMO_PASSWORD}


def _sign_in(portal: Portal, **changed: str) -> tuple[int, str]:
    answer = portal.client.post("/v1/auth/sign-in", json={**MARIA, **changed})
    return answer.status_code, str(answer.json().get("code", ""))


def _refresh(portal: Portal, token: str) -> tuple[int, dict[str, str]]:
    answer = portal.client.post("/v1/auth/refresh", json={"refresh_token": token})
    return answer.status_code, answer.json()


def test_the_right_password_signs_in(portal: Portal) -> None:
    answer = portal.client.post("/v1/auth/sign-in", json={**MARIA, "device_name": "Maria’s laptop"})

    tokens = answer.json()
    assert answer.status_code == 200
    assert tokens["token_type"] == "Bearer"
    assert tokens["expires_in"] == 600
    assert tokens["refresh_expires_in"] == 30 * 24 * 3600
    assert Customer(portal.client, tokens).get("/v1/session").status_code == 200


@pytest.mark.parametrize("username", ["MARIA@Example.COM", "  maria@example.com ", "ｍａｒｉａ@example.com"])
def test_case_and_spaces_of_the_username_do_not_matter(portal: Portal, username: str) -> None:
    assert _sign_in(portal, username=username) == (200, "")


@pytest.mark.parametrize(
    "changed", [{"password": "sunny-owosso-fibre"}, {"username": "nobody@example.com"}, {"password": "x" * 1024}]
)
def test_a_wrong_name_and_a_wrong_password_get_the_same_answer(portal: Portal, changed: dict[str, str]) -> None:
    answer = portal.client.post("/v1/auth/sign-in", json={**MARIA, **changed})

    assert answer.status_code == 401
    problem = answer.json()
    del problem["request_id"]
    assert problem == {
        "type": "urn:daystarr:problem:invalid_credentials",
        "title": "Unauthorized",
        "status": 401,
        "detail": "The username or the password is not right.",
        "code": "invalid_credentials",
        "errors": [],
    }


def test_an_unknown_username_costs_as_much_work_as_a_known_one() -> None:
    passwords = Passwords()
    kept = passwords.hash(DEMO_PASSWORD)

    def work(stored: str | None) -> float:
        started = time.thread_time_ns()
        assert not passwords.check(stored, "a guess")
        return float(time.thread_time_ns() - started)

    known, unknown = (statistics.median(work(stored) for _ in range(7)) for stored in (kept, None))
    assert known / 2 < unknown < known * 2  # a mere look-up would be a thousand times less


def test_support_is_told_that_this_is_for_customers(portal: Portal) -> None:
    assert _sign_in(portal, username="rep@daystarr.example") == (403, "not_for_reps")


def test_five_failures_lock_the_username_for_fifteen_minutes(portal: Portal) -> None:
    for _ in range(5):
        assert _sign_in(portal, password="wrong") == (401, "invalid_credentials")
        portal.clock.advance(minutes=1)

    locked = portal.client.post("/v1/auth/sign-in", json=MARIA)
    assert locked.status_code == 429
    assert locked.json()["code"] == "too_many_attempts"
    assert locked.headers["Retry-After"] == "600"
    assert _sign_in(portal, username="mark@example.com") == (200, "")

    portal.clock.advance(minutes=10)
    assert _sign_in(portal) == (200, "")


def test_unknown_usernames_lock_like_known_ones(portal: Portal) -> None:
    answers = [_sign_in(portal, username="nobody@example.com") for _ in range(6)]

    assert answers == [(401, "invalid_credentials")] * 5 + [(429, "too_many_attempts")]


def test_the_right_password_clears_earlier_failures(portal: Portal) -> None:
    for _ in range(3):
        for _ in range(4):
            assert _sign_in(portal, password="wrong")[0] == 401
        assert _sign_in(portal) == (200, "")


def test_guessing_in_parallel_gains_nothing(portal: Portal) -> None:
    with ThreadPoolExecutor(12) as pool:
        attempts = [pool.submit(_sign_in, portal, password="wrong") for _ in range(24)]

    assert sorted(attempt.result()[0] for attempt in attempts) == [401] * 5 + [429] * 19


def test_the_lockout_outlives_the_server_and_names_nobody(
    portal: Portal, restarted: Callable[[], Portal], database_url: str
) -> None:
    for _ in range(5):
        _sign_in(portal, password="wrong")
    again = restarted()

    assert _sign_in(again) == (429, "too_many_attempts")
    database = Database(database_url)
    with database.read() as session:
        assert all("maria" not in row.subject for row in session.scalars(select(SignInAttemptRow)))
    database.close()


def test_tokens_and_passwords_are_nowhere_in_the_database(portal: Portal, database_url: str) -> None:
    customer = portal.sign_in()
    secrets = [customer.tokens["access_token"], customer.tokens["refresh_token"], DEMO_PASSWORD]

    database = Database(database_url)
    with database.read() as session:
        for name in all_tables().tables:
            for row in session.execute(text(f'SELECT * FROM "{name}"')):
                assert not any(secret in str(value) for value in row for secret in secrets), name
    database.close()


def test_an_access_token_ends_after_ten_minutes(portal: Portal) -> None:
    customer = portal.sign_in()
    portal.clock.advance(minutes=9, seconds=59)
    assert customer.get("/v1/session").status_code == 200
    portal.clock.advance(seconds=1)

    answer = customer.get("/v1/session")

    assert (answer.status_code, answer.json()["code"]) == (401, "token_expired")
    assert answer.headers["WWW-Authenticate"] == "Bearer"


@pytest.mark.parametrize(
    "header", [None, "", "Bearer", "Bearer nonsense", "Basic bWFyaWE6eA==", "Bearer " + "x" * 5000]
)
def test_without_a_token_of_ours_there_is_no_session(portal: Portal, header: str | None) -> None:
    answer = portal.client.get("/v1/session", headers={} if header is None else {"Authorization": header})

    assert (answer.status_code, answer.json()["code"]) == (401, "invalid_token")


def test_a_refresh_token_works_once_and_brings_the_next(portal: Portal) -> None:
    customer = portal.sign_in()
    status, fresh = _refresh(portal, customer.tokens["refresh_token"])

    assert status == 200
    assert fresh["refresh_token"] != customer.tokens["refresh_token"]
    assert Customer(portal.client, fresh).get("/v1/session").status_code == 200
    assert _refresh(portal, fresh["refresh_token"])[0] == 200


def test_a_refresh_token_used_twice_ends_the_whole_session(portal: Portal) -> None:
    customer = portal.sign_in()
    _, fresh = _refresh(portal, customer.tokens["refresh_token"])
    portal.clock.advance(seconds=21)

    status, problem = _refresh(portal, customer.tokens["refresh_token"])

    assert (status, problem["code"]) == (401, "refresh_token_reused")
    assert Customer(portal.client, fresh).get("/v1/session").json()["code"] == "invalid_token"
    assert _refresh(portal, fresh["refresh_token"])[1]["code"] == "invalid_refresh_token"
    assert portal.sign_in().get("/v1/session").status_code == 200


def test_a_lost_answer_to_a_refresh_does_not_sign_anyone_out(portal: Portal) -> None:
    customer = portal.sign_in()
    _refresh(portal, customer.tokens["refresh_token"])  # the answer never arrives
    portal.clock.advance(seconds=19)

    status, fresh = _refresh(portal, customer.tokens["refresh_token"])

    assert status == 200
    assert Customer(portal.client, fresh).get("/v1/session").status_code == 200
    assert _refresh(portal, fresh["refresh_token"])[0] == 200


@pytest.mark.parametrize("use", ["access", "refresh"])
def test_once_the_next_tokens_were_used_the_old_one_is_a_theft(portal: Portal, use: str) -> None:
    customer = portal.sign_in()
    _, fresh = _refresh(portal, customer.tokens["refresh_token"])
    if use == "access":
        Customer(portal.client, fresh).get("/v1/session")
    else:
        _refresh(portal, fresh["refresh_token"])

    status, problem = _refresh(portal, customer.tokens["refresh_token"])

    assert (status, problem["code"]) == (401, "refresh_token_reused")


def test_a_lost_answer_that_turns_up_in_other_hands_ends_the_session(portal: Portal) -> None:
    customer = portal.sign_in()
    _, lost = _refresh(portal, customer.tokens["refresh_token"])
    _, fresh = _refresh(portal, customer.tokens["refresh_token"])

    assert Customer(portal.client, lost).get("/v1/session").json()["code"] == "invalid_token"
    assert _refresh(portal, lost["refresh_token"])[1]["code"] == "refresh_token_reused"
    assert Customer(portal.client, fresh).get("/v1/session").json()["code"] == "invalid_token"


def test_two_refreshes_at_once_leave_one_session_that_works(portal: Portal) -> None:
    customer = portal.sign_in()
    with ThreadPoolExecutor(2) as pool:
        refreshes = [pool.submit(_refresh, portal, customer.tokens["refresh_token"]) for _ in range(2)]
    answers = [refresh.result() for refresh in refreshes]

    assert [status for status, _ in answers] == [200, 200]
    works = [Customer(portal.client, tokens).get("/v1/session").status_code for _, tokens in answers]
    assert sorted(works) == [200, 401]


def test_a_refresh_token_ends_after_thirty_days_without_use(portal: Portal) -> None:
    customer = portal.sign_in()
    portal.clock.advance(days=30)

    assert _refresh(portal, customer.tokens["refresh_token"])[1]["code"] == "invalid_refresh_token"


def test_a_session_ends_after_half_a_year_however_busy(portal: Portal) -> None:
    tokens: dict[str, str] = portal.sign_in().tokens
    for _ in range(9):
        portal.clock.advance(days=19)
        status, tokens = _refresh(portal, tokens["refresh_token"])
        assert status == 200
    assert int(tokens["refresh_expires_in"]) == 9 * 24 * 3600
    portal.clock.advance(days=9)

    assert _refresh(portal, tokens["refresh_token"])[1]["code"] == "invalid_refresh_token"


def test_signing_out_ends_this_session_and_no_other(portal: Portal) -> None:
    here, there = portal.sign_in(), portal.sign_in()

    assert here.post("/v1/auth/sign-out").status_code == 204
    assert here.get("/v1/session").json()["code"] == "invalid_token"
    assert _refresh(portal, here.tokens["refresh_token"])[1]["code"] == "invalid_refresh_token"
    assert there.get("/v1/session").status_code == 200


def test_what_has_expired_is_deleted_and_reuse_is_still_noticed(portal: Portal, database_url: str) -> None:
    kept = portal.sign_in()
    _, fresh = _refresh(portal, kept.tokens["refresh_token"])
    portal.sign_in().post("/v1/auth/sign-out")
    _sign_in(portal, password="wrong")
    portal.clock.advance(days=2)
    portal.work("purge")
    assert _counts(database_url) == (0, 0, 2, 3)  # the signed-out session is remembered for a while

    assert _refresh(portal, kept.tokens["refresh_token"])[1]["code"] == "refresh_token_reused"
    assert _refresh(portal, fresh["refresh_token"])[1]["code"] == "invalid_refresh_token"
    portal.clock.advance(days=31)
    portal.work("purge")
    assert _counts(database_url) == (0, 0, 0, 0)


def _counts(database_url: str) -> tuple[int, int, int, int]:
    engine = create_engine(database_url)
    with engine.connect() as connection:
        attempts, access, sessions, refresh = (
            int(connection.scalar(select(func.count()).select_from(table)) or 0)
            for table in (SignInAttemptRow, AccessTokenRow, SignInSessionRow, RefreshTokenRow)
        )
    engine.dispose()
    return attempts, access, sessions, refresh


def test_nothing_of_a_sign_in_is_logged(portal: Portal, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG, "daystarr_portal"):
        customer = portal.sign_in()
        _sign_in(portal, username="someone@else.example", password="a wrong password")
        customer.get("/v1/session")

    logged = " ".join(f"{record.getMessage()} {record.__dict__}" for record in caplog.records)
    assert "/auth/sign-in" in logged
    tokens = (customer.tokens["access_token"], customer.tokens["refresh_token"])
    for secret in (DEMO_PASSWORD, "maria", "someone", "a wrong password", *tokens):
        assert secret not in logged
