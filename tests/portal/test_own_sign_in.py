"""Changing the password, and seeing and ending one's sessions, through HTTP."""

import logging
from dataclasses import replace
from typing import Any

import pytest

from daystarr_portal.auth.rules import Fault, PasswordRules
from daystarr_portal.config import RateLimits, Settings
from daystarr_portal.seed import DEMO_PASSWORD
from tests.portal.harness import Customer, Portal, portal_on
from tests.portal.post_office import PostOffice
from tests.portal.rows import account_of, writing

MARIA = "maria@example.com"
NEW = "violet bicycles cross the river"
RULES = PasswordRules(("DayStarr Communications", "DayStarr", "https://www.daystarr.net"))
ABOUT_MARIA = (MARIA, "Maria Lopez", "40012345678", "120 Main St", "Owosso")


def change(customer: Customer, new: str = NEW, **changed: Any) -> Any:
    body = {"current_password": DEMO_PASSWORD, "new_password": new, **changed}
    return customer.post("/v1/password", json=body)


def words_about_maria(portal: Portal) -> str:
    with writing(portal) as session:
        return account_of(session, MARIA).number


def refused(answer: Any) -> tuple[int, str, str]:
    return answer.status_code, answer.json()["code"], answer.json()["errors"][0]["pointer"]


@pytest.mark.parametrize(
    ("password", "second_step", "fault"),
    [
        ("seven 7", True, Fault.TOO_SHORT),
        ("fourteen chars", False, Fault.TOO_SHORT),
        ("quilt ember fox", False, None),
        ("q7!vR2#x", True, None),
        ("q7!vR2#x", False, Fault.TOO_SHORT),
        (NEW, False, None),
        ("a" * 257, False, Fault.TOO_LONG),
        ("correct horse battery staple " * 8, False, None),
        ("passwordpassword", False, Fault.COMMON),
        ("qwertyuiopasdfghjkl", False, Fault.COMMON),
        ("123456789012345678", False, Fault.COMMON),
        ("aaaaaaaaaaaaaaaaaaaaaaaa", False, Fault.COMMON),
        ("contraseñacontraseña", False, Fault.COMMON),
        ("monkey12", True, Fault.COMMON),
        ("DayStarr Communications 1", False, Fault.PERSONAL),
        ("maria@example.com1", False, Fault.PERSONAL),
        ("Maria-Lopez-Owosso", False, Fault.PERSONAL),
        ("40012345678-2026", False, Fault.PERSONAL),
        ("solo letras sin nada más", False, None),
        ("ＤａｙＳｔａｒｒＤａｙＳｔａｒｒ!", False, Fault.PERSONAL),
    ],
)
def test_a_password_is_long_and_nothing_that_others_would_try(
    password: str, second_step: bool, fault: Fault | None
) -> None:
    assert RULES.judge(password, second_step=second_step, personal=ABOUT_MARIA).fault is fault


def test_characters_are_counted_the_way_people_count_them() -> None:
    decomposed = "e\u0301" * 8  # eight characters, each typed as a letter and an accent
    assert RULES.judge(decomposed, second_step=False).fault is Fault.TOO_SHORT


def test_anyone_may_ask_whether_a_password_will_do(portal: Portal) -> None:
    answer = portal.client.post("/v1/password/check", json={"password": NEW, "username": MARIA})

    assert answer.status_code == 200
    assert answer.json() == {"acceptable": True, "fault": None, "strength": 4, "shortest": 15, "longest": 256}
    own = portal.client.post("/v1/password/check", json={"password": MARIA, "username": MARIA}).json()
    assert (own["acceptable"], own["fault"]) == (False, "personal")


@pytest.mark.parametrize("typed", [NEW, "x" * 64 + NEW, "  blanks  stay  as  they  are  ", "zażółć gęślą jaźń 🚲🚲"])
def test_the_new_password_signs_in_and_the_old_one_does_not(portal: Portal, typed: str) -> None:
    assert change(portal.sign_in(), typed).status_code == 200

    assert portal.sign_in(password=typed).get("/v1/session").status_code == 200
    old = portal.client.post("/v1/auth/sign-in", json={"username": MARIA, "password": DEMO_PASSWORD})
    assert old.status_code == 401


def test_one_keyboard_and_another_type_the_same_password(portal: Portal) -> None:
    change(portal.sign_in(), "cafe\u0301 con leche y pan ﬁno")

    assert portal.sign_in(password="caf\u00e9 con leche y pan fino").get("/v1/session").status_code == 200


def test_other_sessions_end_and_this_one_goes_on(portal: Portal) -> None:
    here, there, someone_else = portal.sign_in(), portal.sign_in(), portal.sign_in("mark@example.com")

    assert change(here).json() == {"ended": 1}

    assert here.get("/v1/session").status_code == 200
    assert there.get("/v1/session").json()["code"] == "invalid_token"
    lost = portal.client.post("/v1/auth/refresh", json={"refresh_token": there.tokens["refresh_token"]})
    assert lost.json()["code"] == "invalid_refresh_token"
    assert someone_else.get("/v1/session").status_code == 200


def test_other_sessions_go_on_where_that_is_wanted(portal: Portal) -> None:
    here, there = portal.sign_in(), portal.sign_in()

    assert change(here, end_other_sessions=False).json() == {"ended": 0}
    assert there.get("/v1/session").status_code == 200


def test_what_is_wrong_is_said_at_the_field_and_nothing_changes(portal: Portal) -> None:
    here, there = portal.sign_in(), portal.sign_in()
    own = words_about_maria(portal)

    assert refused(change(here, current_password="a guess")) == (422, "wrong_password", "/current_password")
    for new, code in {
        "too short": "password_too_short",
        "passwordpassword": "password_common",
        "lopez-owosso-maria": "password_personal",
        f"{own} {own}": "password_personal",
        "n" * 300: "password_too_long",
        DEMO_PASSWORD: "password_same",
    }.items():
        assert refused(change(here, new)) == (422, code, "/new_password")

    assert there.get("/v1/session").status_code == 200
    assert portal.sign_in().get("/v1/session").status_code == 200
    assert PostOffice(portal).mails() == []


def test_the_current_password_cannot_be_guessed_at_an_open_screen(portal: Portal) -> None:
    customer = portal.sign_in()
    for _ in range(5):
        assert change(customer, current_password="a guess").json()["code"] == "wrong_password"

    locked = change(customer)

    assert (locked.status_code, locked.json()["code"]) == (429, "too_many_attempts")
    assert locked.headers["Retry-After"] == "900"
    confirmed = customer.post("/v1/auth/confirm-password", json={"password": DEMO_PASSWORD})
    assert confirmed.status_code == 429  # guesses count together, wherever they are made
    portal.clock.advance(minutes=15)
    assert change(portal.sign_in()).status_code == 200


@pytest.mark.parametrize(
    ("language", "subject"), [("en", "Your password was changed"), ("es", "Se cambió su contraseña")]
)
def test_the_customer_is_told_by_email_in_their_language(portal: Portal, language: str, subject: str) -> None:
    with writing(portal) as session:
        account_of(session, MARIA).language = language
    change(portal.sign_in())

    (mail,) = PostOffice(portal).mails(MARIA)
    assert mail.subject == subject
    assert "989-720-6000" in mail.text
    assert NEW not in mail.text


def test_no_password_is_logged_or_kept_in_the_clear(portal: Portal, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG, "daystarr_portal"):
        portal.client.post("/v1/password/check", json={"password": NEW})
        change(portal.sign_in())

    logged = " ".join(f"{record.getMessage()} {record.__dict__}" for record in caplog.records)
    assert "/password" in logged
    for secret in (NEW, DEMO_PASSWORD, MARIA):
        assert secret not in logged


def test_sessions_say_what_and_where_from_and_when(portal: Portal) -> None:
    body = {"username": MARIA, "password": DEMO_PASSWORD, "device_name": "Windows on ANNA-PC"}
    portal.client.post("/v1/auth/sign-in", json=body)
    portal.clock.advance(hours=1)
    here = portal.sign_in()

    mine, other = here.get("/v1/sessions").json()["items"]

    assert (mine["current"], mine["created_at"]) == (True, "2026-12-06T16:42:00Z")
    assert other == {
        "id": other["id"],
        "device_name": "Windows on ANNA-PC",
        "address": "testclient",
        "created_at": "2026-12-06T15:42:00Z",
        "last_used_at": "2026-12-06T15:42:00Z",
        "current": False,
    }


def test_sessions_that_are_over_are_not_listed(portal: Portal) -> None:
    portal.sign_in().post("/v1/auth/sign-out")
    portal.sign_in()
    portal.clock.advance(days=30)

    assert [session["current"] for session in portal.sign_in().get("/v1/sessions").json()["items"]] == [True]


def test_one_session_is_ended_from_another_one(portal: Portal) -> None:
    here, there = portal.sign_in(), portal.sign_in()
    theirs = next(item["id"] for item in there.get("/v1/sessions").json()["items"] if item["current"])

    assert here.request("DELETE", f"/v1/sessions/{theirs}").status_code == 204

    assert there.get("/v1/session").json()["code"] == "invalid_token"
    assert here.request("DELETE", f"/v1/sessions/{theirs}").status_code == 404
    mine = here.get("/v1/sessions").json()["items"][0]["id"]
    own = here.request("DELETE", f"/v1/sessions/{mine}")
    assert (own.status_code, own.json()["code"]) == (409, "session_current")


def test_all_other_sessions_are_ended_at_once(portal: Portal) -> None:
    others = [portal.sign_in() for _ in range(3)]
    stranger, here = portal.sign_in("mark@example.com"), portal.sign_in()

    assert here.post("/v1/sessions/end-others").json() == {"ended": 3}

    assert {other.get("/v1/session").status_code for other in others} == {401}
    assert (here.get("/v1/session").status_code, stranger.get("/v1/session").status_code) == (200, 200)
    assert here.post("/v1/sessions/end-others").json() == {"ended": 0}


def test_passwords_are_judged_only_so_often(settings: Settings) -> None:
    with portal_on(replace(settings, rate_limits=RateLimits(password_checks=2))) as portal:
        answers = [portal.client.post("/v1/password/check", json={"password": NEW}) for _ in range(3)]

    assert [answer.status_code for answer in answers] == [200, 200, 429]
    assert 0 < int(answers[-1].headers["Retry-After"]) <= 60
