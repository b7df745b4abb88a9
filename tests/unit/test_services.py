"""The way to the portal, whether it is there, who is signed in, and surprises."""

import logging
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, cast

import pytest
from pytestqt.qtbot import QtBot

from daystarr_client.api.errors import Closed, PortalError, ServerFault, SignedOut, TimedOut, Unreachable
from daystarr_client.api.portal import Portal
from daystarr_client.services.calls import PortalCalls
from daystarr_client.services.connection import ConnectionService, Reach
from daystarr_client.services.door import PortalDoor
from daystarr_client.services.links import Links
from daystarr_client.services.session import In, Out, SessionService, WhyOut
from daystarr_client.services.surprises import Surprises
from daystarr_client.tasks import THREADS, Failed, Outcome, Tasks
from tests.fakes import portal_answers as answers
from tests.fakes.devices import FakeBrowser, FakeKeyring
from tests.fakes.fake_portal import Exchange, FakePortal, Reply, json_reply, problem, reply

pytestmark = pytest.mark.usefixtures("qapp")
ADDRESS = "http://127.0.0.1:9"


def no_token(_: str | None) -> None:
    """Keep no token."""


def surprised(error: BaseException) -> str:
    raise AssertionError from error


@pytest.fixture
def tasks() -> Tasks:
    return Tasks(PortalError, surprised)


def calls_to(tasks: Tasks, portal: Callable[[], Any]) -> PortalCalls:
    return PortalCalls(tasks, cast("Callable[[], Portal]", portal))


# The door


def test_whoever_comes_early_waits_until_the_address_is_known() -> None:
    door = PortalDoor(no_token)
    with ThreadPoolExecutor(2) as pool:
        early = [pool.submit(door), pool.submit(door)]
        door.open(ADDRESS)
        assert early[0].result(10) is early[1].result(10)
    door.close()


def test_waiting_for_an_address_ends() -> None:
    with pytest.raises(TimedOut):
        PortalDoor(no_token, patience=0.05)()


def test_who_waits_is_told_when_the_portal_does_not_come_up() -> None:
    door = PortalDoor(no_token)
    with ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(door)
        while not waiting.done():
            door.fail()
        assert isinstance(waiting.exception(), Unreachable)


def test_a_closed_door_lets_nobody_wait() -> None:
    door = PortalDoor(no_token)
    with ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(door)
        door.close()
        assert isinstance(waiting.exception(10), Closed)


def test_tokens_never_follow_to_another_address() -> None:
    door = PortalDoor(no_token)
    door.open(ADDRESS)
    door.open(ADDRESS)
    with pytest.raises(ValueError, match="moved"):
        door.open("http://127.0.0.1:10")


# Calls


def test_after_closing_no_outcome_is_delivered(qtbot: QtBot, tasks: Tasks) -> None:
    release = threading.Event()
    seen: list[Outcome[bool]] = []
    calls = calls_to(tasks, object)
    calls.run(lambda _: release.wait(5), seen.append)
    calls.close()
    release.set()
    calls.run(lambda _: True, seen.append)
    qtbot.waitUntil(lambda: not tasks.busy)
    assert seen == []


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (Unreachable(), "unreachable"),
        (TimedOut(), "unreachable"),
        (SignedOut(), "signed_out"),
        (ServerFault(), "answered"),
        (Closed(), None),
    ],
)
def test_what_a_call_ends_with_tells_how_the_portal_stands(
    qtbot: QtBot, tasks: Tasks, error: PortalError, said: str | None
) -> None:
    calls = calls_to(tasks, object)
    heard: list[str] = []
    calls.unreachable.connect(lambda: heard.append("unreachable"))
    calls.signed_out.connect(lambda: heard.append("signed_out"))
    calls.answered.connect(lambda: heard.append("answered"))
    seen: list[Outcome[None]] = []

    def fail(_: object) -> None:
        raise error

    calls.run(fail, seen.append)
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [Failed(error)]
    assert heard == ([said] if said else [])


# The connection


def test_a_portal_that_comes_back_is_found_without_anybody_asking(qtbot: QtBot, tasks: Tasks) -> None:
    with FakePortal() as portal:
        port = portal.port
    door = PortalDoor(no_token)
    door.open(f"http://127.0.0.1:{port}")
    connection = ConnectionService(PortalCalls(tasks, door))
    recovered: list[bool] = []
    connection.recovered.connect(lambda: recovered.append(True))
    connection.check()
    qtbot.waitUntil(lambda: connection.reach is Reach.OFFLINE)
    with FakePortal(port=port) as portal:
        portal.on("/v1/health", json_reply(answers.HEALTH))
        qtbot.waitUntil(lambda: connection.reach is Reach.ONLINE, timeout=30_000)
    assert recovered == [True]
    tasks.close()
    door.close()


# The session


@pytest.fixture
def keyring() -> FakeKeyring:
    return FakeKeyring()


MARKS = {
    **answers.SESSION,
    "user": {**answers.SESSION["user"], "id": "usr_mark", "username": "mark@example.com"},
    "account": {**answers.SESSION["account"], "id": "acc_mark"},
}


def whose(session: SessionService) -> str | None:
    """The username of who is signed in."""
    return session.state.session.user.username if isinstance(session.state, In) else None


def all_delivered(qtbot: QtBot, tasks: Tasks) -> None:
    """Wait until every thread has handed over what it was working on."""
    gate = threading.Barrier(THREADS)
    reached: list[Outcome[int]] = []
    for _ in range(THREADS):
        tasks.run(lambda: gate.wait(20), reached.append)
    qtbot.waitUntil(lambda: len(reached) == THREADS, timeout=20_000)


def service_on(tasks: Tasks, portal: FakePortal, keyring: FakeKeyring) -> tuple[SessionService, PortalDoor]:
    """A session service with nobody signed in, and its way to the portal."""
    portal.on("/v1/auth/sign-in", json_reply(answers.tokens()))
    portal.on("/v1/auth/sign-out", reply(b"", 204, None))
    portal.on("/v1/session", json_reply(answers.SESSION))
    sessions: list[SessionService] = []

    def keep(token: str | None) -> None:
        sessions[0].keep_token(token)

    door = PortalDoor(keep)
    door.open(portal.url)
    sessions.append(SessionService(PortalCalls(tasks, door), keyring))
    return sessions[0], door


def signed_in(
    qtbot: QtBot, tasks: Tasks, portal: FakePortal, keyring: FakeKeyring
) -> tuple[SessionService, PortalDoor]:
    session, door = service_on(tasks, portal, keyring)
    session.sign_in("maria@example.com", "secret", keep=True)
    qtbot.waitUntil(lambda: isinstance(session.state, In))
    return session, door


def test_the_time_is_the_portals(qtbot: QtBot, tasks: Tasks, keyring: FakeKeyring) -> None:
    with FakePortal() as portal:
        session, door = signed_in(qtbot, tasks, portal, keyring)
        assert session.now().isoformat().startswith("2026-12-06T15:42")
        door.close()


def test_signing_out_while_the_portal_is_away_forgets_the_token_all_the_same(
    qtbot: QtBot, tasks: Tasks, keyring: FakeKeyring
) -> None:
    with FakePortal() as portal:
        session, door = signed_in(qtbot, tasks, portal, keyring)
    assert keyring.token == "refresh-1"
    session.sign_out()
    assert session.state == Out(WhyOut.BY_CHOICE)
    qtbot.waitUntil(lambda: keyring.token is None, timeout=30_000)
    door.close()


def test_features_that_change_while_signed_in_are_taken_over(qtbot: QtBot, tasks: Tasks, keyring: FakeKeyring) -> None:
    with FakePortal() as portal:
        session, door = signed_in(qtbot, tasks, portal, keyring)
        portal.on("/v1/session", json_reply({**answers.SESSION, "today": "2026-12-07"}))
        session.retry()
        qtbot.waitUntil(
            lambda: isinstance(session.state, In) and session.state.session.today.isoformat() == "2026-12-07"
        )
        portal.on("/v1/session", problem(500, "internal"))
        session.renew()
        assert isinstance(session.state, In)
        door.close()


@pytest.mark.parametrize(
    "late",
    [json_reply({**answers.SESSION, "today": "2026-12-08"}), problem(401, "token_expired")],
    ids=["an answer", "a refusal"],
)
def test_what_was_asked_for_one_person_never_reaches_the_next(
    qtbot: QtBot, tasks: Tasks, keyring: FakeKeyring, late: Reply
) -> None:
    answer = threading.Event()

    def when_told(exchange: Exchange) -> None:
        answer.wait(20)
        late(exchange)

    with FakePortal() as portal:
        session, door = signed_in(qtbot, tasks, portal, keyring)
        portal.on("/v1/session", when_told, json_reply(MARKS))
        session.renew()
        qtbot.waitUntil(lambda: portal.count("/v1/session") == 2)
        session.sign_out()
        qtbot.waitUntil(lambda: keyring.token is None)
        session.sign_in("mark@example.com", "secret", keep=False)
        qtbot.waitUntil(lambda: isinstance(session.state, In))
        answer.set()
        all_delivered(qtbot, tasks)
        assert whose(session) == "mark@example.com"
        door.close()


def test_a_session_of_somebody_else_is_never_taken_over(qtbot: QtBot, tasks: Tasks, keyring: FakeKeyring) -> None:
    with FakePortal() as portal:
        session, door = signed_in(qtbot, tasks, portal, keyring)
        portal.on("/v1/session", json_reply(MARKS))
        session.renew()
        all_delivered(qtbot, tasks)
        assert whose(session) == answers.SESSION["user"]["username"]
        door.close()


class LockedKeyring(FakeKeyring):
    """A keyring that asks the person to unlock it before it gives anything."""

    def __init__(self, token: str) -> None:
        super().__init__(token)
        self.asked = threading.Event()
        self.unlocked = threading.Event()

    def load(self) -> str | None:
        token = super().load()
        self.asked.set()
        self.unlocked.wait(20)
        return token


@pytest.mark.parametrize("stop", [True, False], ids=["chose the password", "signed in at once"])
@pytest.mark.parametrize(
    "refresh",
    [json_reply(answers.tokens(2)), problem(401, "invalid_refresh_token")],
    ids=["a good token", "a token that is over"],
)
def test_a_kept_sign_in_that_comes_late_leaves_who_signed_in_meanwhile_alone(
    qtbot: QtBot, tasks: Tasks, refresh: Reply, stop: bool
) -> None:
    keyring = LockedKeyring("refresh-1")
    with FakePortal() as portal:
        portal.on("/v1/auth/refresh", refresh)
        session, door = service_on(tasks, portal, keyring)
        portal.on("/v1/session", json_reply(MARKS))
        portal.on("/v1/auth/sign-in", json_reply(answers.tokens(50)))
        session.restore()
        assert keyring.asked.wait(20)
        if stop:
            session.stop_restoring()
        session.sign_in("mark@example.com", "secret", keep=True)
        qtbot.waitUntil(lambda: whose(session) == "mark@example.com")
        keyring.unlocked.set()
        all_delivered(qtbot, tasks)
        assert whose(session) == "mark@example.com"
        assert keyring.token == "refresh-50"
        assert portal.count("/v1/auth/refresh") == 0
        assert door().auth.signed_in
        door.close()


def test_a_kept_sign_in_refused_late_leaves_who_signed_in_meanwhile_alone(
    qtbot: QtBot, tasks: Tasks, keyring: FakeKeyring
) -> None:
    answer = threading.Event()

    def refuse(exchange: Exchange) -> None:
        answer.wait(20)
        problem(401, "invalid_refresh_token")(exchange)

    keyring.token = "refresh-1"
    with FakePortal() as portal:
        portal.on("/v1/auth/refresh", refuse)
        session, door = service_on(tasks, portal, keyring)
        portal.on("/v1/session", json_reply(MARKS))
        portal.on("/v1/auth/sign-in", json_reply(answers.tokens(50)))
        session.restore()
        qtbot.waitUntil(lambda: portal.count("/v1/auth/refresh") == 1)
        session.stop_restoring()
        session.sign_in("mark@example.com", "secret", keep=True)
        qtbot.waitUntil(lambda: whose(session) == "mark@example.com")
        answer.set()
        all_delivered(qtbot, tasks)
        assert whose(session) == "mark@example.com"
        assert keyring.token == "refresh-50"
        door.close()


# Surprises and links


def test_a_surprise_is_logged_under_the_number_that_is_told(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    surprises = Surprises()
    told: list[str] = []
    surprises.tell(told.append)
    with caplog.at_level(logging.ERROR):
        reference = surprises.report(ValueError("what happened"))
    qtbot.waitUntil(lambda: told == [reference])
    assert reference in caplog.text
    assert "what happened" in caplog.text


def test_only_pages_that_are_safe_are_opened() -> None:
    browser = FakeBrowser()
    links = Links(browser)
    assert links.open("https://daystarr.net")
    for address in ("http://daystarr.net", "file:///etc/passwd", "javascript:alert(1)", ""):
        assert not links.open(address)
    assert browser.opened == ["https://daystarr.net"]
