"""Two-step sign-in with an authenticator app, through HTTP."""

import logging
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from urllib.parse import urlsplit

import pytest
from sqlalchemy import select, text

from daystarr_portal.auth.tables import SignInChallengeRow
from daystarr_portal.seed import DEMO_PASSWORD
from daystarr_portal.tables import all_tables
from daystarr_portal.two_step.factors import authenticator
from tests.authenticator_app import AuthenticatorApp
from tests.portal.harness import Customer, Portal
from tests.portal.post_office import PostOffice
from tests.portal.rows import account_of, writing

MARIA = "maria@example.com"
PASSWORD = {"password": DEMO_PASSWORD}


class Phone:
    """Maria's phone, with the app on it."""

    def __init__(self, portal: Portal, secret: str) -> None:
        self._portal = portal
        self._app = AuthenticatorApp(secret)

    def code(self, seconds: float = 0.0) -> str:
        """What it shows, or shows so many seconds later."""
        return self._app.code(self._portal.clock().timestamp() + seconds)


class SetUp:
    """Two-step sign-in, turned on."""

    def __init__(self, portal: Portal) -> None:
        self.portal = portal
        self.customer = portal.sign_in()
        begun = self.customer.post("/v1/two-step/begin", json=PASSWORD).json()
        self.secret = str(begun["secret"])
        self.phone = Phone(portal, self.secret)
        answer = self.customer.post("/v1/two-step/confirm", json={"code": self.phone.code()})
        assert answer.status_code == 200, answer.text
        self.recovery_codes: list[str] = answer.json()["codes"]
        portal.clock.advance(seconds=30)  # the next code

    def challenge(self, password: str = DEMO_PASSWORD) -> str:
        answer = self.first_step(password)
        assert code_of(answer) == (401, "second_step_required"), answer.text
        return str(answer.json()["challenge"]["token"])

    def first_step(self, password: str = DEMO_PASSWORD) -> Any:
        body = {"username": MARIA, "password": password, "device_name": "Maria's PC"}
        return self.portal.client.post("/v1/auth/sign-in", json=body)

    def second_step(self, challenge: str, code: str) -> Any:
        return self.portal.client.post("/v1/auth/second-step", json={"challenge": challenge, "code": code})


@pytest.fixture
def set_up(portal: Portal) -> SetUp:
    return SetUp(portal)


def code_of(answer: Any) -> tuple[int, str]:
    return answer.status_code, answer.json().get("code", "")


@pytest.mark.parametrize(
    ("seconds", "code"),
    [(59, "287082"), (1111111109, "081804"), (1234567890, "005924"), (20000000000, "353130")],
)
def test_the_portal_reckons_as_the_standard_does(seconds: int, code: str) -> None:
    assert authenticator(b"12345678901234567890").generate(seconds).decode() == code  # RFC 6238, appendix B


def test_signing_in_takes_the_password_and_a_code(set_up: SetUp, portal: Portal) -> None:
    required = set_up.first_step()
    assert "access_token" not in required.json()
    assert required.json()["challenge"]["expires_in"] == 300

    answer = set_up.second_step(required.json()["challenge"]["token"], set_up.phone.code())

    assert answer.status_code == 200
    mine, *_ = Customer(portal.client, answer.json()).get("/v1/sessions").json()["items"]
    assert (mine["device_name"], mine["current"]) == ("Maria's PC", True)
    state = set_up.customer.get("/v1/two-step").json()
    assert state == {"on": True, "since": "2026-12-06T15:42:00Z", "recovery_codes_left": 10}


def test_a_wrong_password_says_nothing_of_the_second_step(set_up: SetUp) -> None:
    answer = set_up.first_step("a guess")

    assert code_of(answer) == (401, "invalid_credentials")
    assert "challenge" not in answer.json()


def test_others_sign_in_as_ever(set_up: SetUp) -> None:
    assert set_up.portal.sign_in("mark@example.com").get("/v1/two-step").json()["on"] is False


def test_the_link_for_the_app_says_all_of_it(portal: Portal) -> None:
    begun = portal.sign_in().post("/v1/two-step/begin", json=PASSWORD).json()

    url = urlsplit(str(begun["url"]))
    secret = begun["secret"].replace(" ", "")
    assert (url.scheme, url.netloc, url.path) == ("otpauth", "totp", "/DayStarr:maria%40example.com")
    assert url.query == f"secret={secret}&issuer=DayStarr&algorithm=SHA1&digits=6&period=30"
    assert len(secret) == 32


def test_nothing_changes_before_a_code_is_confirmed(portal: Portal) -> None:
    customer = portal.sign_in()
    assert code_of(customer.post("/v1/two-step/confirm", json={"code": "123456"})) == (409, "two_step_not_begun")
    secret = customer.post("/v1/two-step/begin", json=PASSWORD).json()["secret"]
    phone = Phone(portal, secret)
    assert code_of(customer.post("/v1/two-step/confirm", json={"code": phone.code(seconds=3600)})) == (
        422,
        "code_wrong",
    )
    assert portal.sign_in().get("/v1/two-step").json()["on"] is False

    portal.clock.advance(minutes=16)
    customer = portal.sign_in()
    late = customer.post("/v1/two-step/confirm", json={"code": phone.code()})
    assert code_of(late) == (409, "two_step_not_begun")


def test_beginning_again_makes_another_secret(portal: Portal) -> None:
    customer = portal.sign_in()
    first, second = (customer.post("/v1/two-step/begin", json=PASSWORD).json()["secret"] for _ in range(2))

    old = customer.post("/v1/two-step/confirm", json={"code": Phone(portal, first).code()})
    new = customer.post("/v1/two-step/confirm", json={"code": Phone(portal, second).code()})

    assert (code_of(old), new.status_code) == ((422, "code_wrong"), 200)


def test_the_password_is_asked_every_time(set_up: SetUp) -> None:
    for path in ("begin", "recovery-codes", "turn-off"):
        refused = set_up.customer.post(f"/v1/two-step/{path}", json={"password": "a guess"})
        assert code_of(refused) == (422, "wrong_password"), path
    assert code_of(set_up.customer.post("/v1/two-step/begin", json=PASSWORD)) == (409, "two_step_on")


@pytest.mark.parametrize("seconds", [-30, 0, 30])
def test_a_phone_whose_clock_differs_a_little_will_do(set_up: SetUp, seconds: int) -> None:
    set_up.portal.clock.advance(seconds=60)  # past every code used before
    assert set_up.second_step(set_up.challenge(), set_up.phone.code(seconds)).status_code == 200


@pytest.mark.parametrize("seconds", [-60, 60, 3600])
def test_a_code_of_another_time_will_not(set_up: SetUp, seconds: int) -> None:
    set_up.portal.clock.advance(seconds=90)
    answer = set_up.second_step(set_up.challenge(), set_up.phone.code(seconds))
    assert code_of(answer) == (422, "code_wrong")


def test_a_code_works_once(set_up: SetUp) -> None:
    code = set_up.phone.code()
    assert set_up.second_step(set_up.challenge(), code).status_code == 200

    again = set_up.second_step(set_up.challenge(), code)
    earlier = set_up.second_step(set_up.challenge(), set_up.phone.code(-30))

    assert (code_of(again), code_of(earlier)) == ((422, "code_wrong"), (422, "code_wrong"))


def test_two_with_the_same_code_get_one_session(set_up: SetUp) -> None:
    code, challenges = set_up.phone.code(), [set_up.challenge(), set_up.challenge()]
    with ThreadPoolExecutor(2) as pool:
        running = [pool.submit(set_up.second_step, challenge, code) for challenge in challenges]

    assert sorted(answer.result().status_code for answer in running) == [200, 422]


def test_a_challenge_works_once_and_for_five_minutes(set_up: SetUp) -> None:
    challenge = set_up.challenge()
    assert set_up.second_step(challenge, set_up.phone.code()).status_code == 200
    set_up.portal.clock.advance(seconds=30)
    assert code_of(set_up.second_step(challenge, set_up.phone.code())) == (422, "challenge_expired")

    late = set_up.challenge()
    set_up.portal.clock.advance(minutes=5)
    assert code_of(set_up.second_step(late, set_up.phone.code())) == (422, "challenge_expired")
    assert code_of(set_up.second_step("made up", set_up.phone.code())) == (422, "challenge_expired")


def test_codes_cannot_be_guessed(set_up: SetUp) -> None:
    challenge = set_up.challenge()
    for number in range(5):
        assert code_of(set_up.second_step(challenge, f"00000{number}")) == (422, "code_wrong")

    locked = set_up.second_step(set_up.challenge(), set_up.phone.code())

    assert code_of(locked) == (429, "too_many_attempts")
    assert locked.headers["Retry-After"] == "3600"
    set_up.portal.clock.advance(hours=1)
    assert set_up.second_step(set_up.challenge(), set_up.phone.code()).status_code == 200


def test_a_recovery_code_signs_in_once_however_it_is_typed(set_up: SetUp) -> None:
    first, second, *_ = set_up.recovery_codes
    assert len(set(set_up.recovery_codes)) == 10

    assert set_up.second_step(set_up.challenge(), first).status_code == 200
    assert set_up.second_step(set_up.challenge(), f" {second.lower().replace('-', ' ')} ").status_code == 200

    assert code_of(set_up.second_step(set_up.challenge(), first)) == (422, "code_wrong")
    assert set_up.customer.get("/v1/two-step").json()["recovery_codes_left"] == 8


def test_new_recovery_codes_replace_the_old_ones(set_up: SetUp) -> None:
    renewed = set_up.customer.post("/v1/two-step/recovery-codes", json=PASSWORD).json()["codes"]

    assert code_of(set_up.second_step(set_up.challenge(), set_up.recovery_codes[0])) == (422, "code_wrong")
    assert set_up.second_step(set_up.challenge(), renewed[0]).status_code == 200


def test_turned_off_the_password_is_enough_again(set_up: SetUp) -> None:
    answer = set_up.customer.post("/v1/two-step/turn-off", json=PASSWORD)

    assert answer.json() == {"on": False, "since": None, "recovery_codes_left": 0}
    assert set_up.first_step().status_code == 200
    assert code_of(set_up.customer.post("/v1/two-step/turn-off", json=PASSWORD)) == (409, "two_step_off")
    assert code_of(set_up.customer.post("/v1/two-step/recovery-codes", json=PASSWORD)) == (409, "two_step_off")


def test_a_shorter_password_will_do_with_a_code_but_not_without(set_up: SetUp) -> None:
    short = "q7!vR2#x"
    changed = set_up.customer.post("/v1/password", json={"current_password": DEMO_PASSWORD, "new_password": short})
    assert changed.status_code == 200
    assert set_up.second_step(set_up.challenge(short), set_up.phone.code()).status_code == 200

    refused = set_up.customer.post("/v1/two-step/turn-off", json={"password": short})

    assert code_of(refused) == (422, "password_too_short")
    assert set_up.customer.get("/v1/two-step").json()["on"] is True


def test_what_was_begun_with_an_old_password_is_not_finished(set_up: SetUp) -> None:
    challenge = set_up.challenge()
    new = {"current_password": DEMO_PASSWORD, "new_password": "violet bicycles cross the river"}
    set_up.customer.post("/v1/password", json=new)

    assert code_of(set_up.second_step(challenge, set_up.phone.code())) == (422, "challenge_expired")


def test_a_forgotten_password_does_not_take_the_second_step_away(set_up: SetUp, portal: Portal) -> None:
    entry = portal.client.post("/v1/password-reset", json={"username": MARIA}).json()["entry"]
    portal.work("entries")
    code = PostOffice(portal).code_mailed(MARIA)
    verified = portal.client.post("/v1/password-reset/verify", json={"entry": entry, "code": code}).json()
    assert verified["shortest"] == 8
    body = {"ticket": verified["ticket"], "new_password": "q7!vR2#x"}
    assert portal.client.post("/v1/password-reset/complete", json=body).status_code == 204

    assert code_of(set_up.first_step("q7!vR2#x")) == (401, "second_step_required")


def test_the_customer_is_told_by_email_in_their_language(portal: Portal) -> None:
    set_up = SetUp(portal)
    set_up.customer.post("/v1/two-step/recovery-codes", json=PASSWORD)
    with writing(portal) as session:
        account_of(session, MARIA).language = "es"
    portal.clock.advance(seconds=1)
    set_up.customer.post("/v1/two-step/turn-off", json=PASSWORD)

    assert [mail.subject for mail in PostOffice(portal).mails(MARIA)] == [
        "Two-step sign-in is on",
        "You have new recovery codes",
        "El inicio de sesión en dos pasos está desactivado",
    ]


def test_secrets_and_codes_are_nowhere_in_the_database_or_the_logs(
    portal: Portal, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG, "daystarr_portal"):
        set_up = SetUp(portal)
        challenge = set_up.challenge()
        set_up.second_step(challenge, set_up.recovery_codes[0])
        challenge = set_up.challenge()
    secrets = [set_up.secret.replace(" ", ""), challenge, *(code.replace("-", "") for code in set_up.recovery_codes)]
    with writing(portal) as session:
        assert session.scalars(select(SignInChallengeRow)).one()
        kept = [str(row) for name in all_tables().tables for row in session.execute(text(f'SELECT * FROM "{name}"'))]

    logged = " ".join(f"{record.getMessage()} {record.__dict__}" for record in caplog.records)
    for secret in secrets:
        assert secret not in logged
        assert not any(secret in row for row in kept)


def test_challenges_nobody_can_use_are_deleted(set_up: SetUp) -> None:
    set_up.challenge()
    set_up.portal.clock.advance(minutes=6)
    set_up.portal.work("purge")

    with writing(set_up.portal) as session:
        assert session.scalars(select(SignInChallengeRow)).all() == []
