"""Hearing of changes through a real portal server, over networks that do not want it."""

import queue
import threading
import time
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from datetime import timedelta

import pytest

from daystarr_client.api import errors
from daystarr_client.api.bodies_contacts import Person
from daystarr_client.api.changes_reader import ChangesReader, Hint, Pace
from daystarr_client.api.enums import ProblemCode
from daystarr_client.api.enums_changes import ChangeTopic
from daystarr_client.api.portal import Portal
from daystarr_client.api.transport import Deadlines
from tests.chaos_proxy import ChaosProxy, Fault, Html, Latency, Silence
from tests.server_process import DEMO_PASSWORD, ServerProcess

PATIENCE = 60.0
QUICK = Pace(again=0.05, steady=0.2, ask=0.1, stream_again=3600.0)
CONTACTS = Hint(frozenset({ChangeTopic.CONTACTS}))


class Hearing:
    """A reader in a thread of its own, and what it told."""

    def __init__(self, portal: Portal, pace: Pace = QUICK) -> None:
        self._portal = portal
        self._told: queue.Queue[Hint] = queue.Queue()
        self.reader = ChangesReader(portal.events, self._told.put, pace)
        self.ended_with: BaseException | None = None
        self._thread = threading.Thread(target=self._run, daemon=True)

    def start(self) -> None:
        self._cursor = self._portal.session.get().changes_cursor
        self._thread.start()

    def next(self) -> Hint:
        """The next hint that is no news of signing in."""
        while True:
            hint = self._told.get(timeout=PATIENCE)
            if hint.topics - {ChangeTopic.SIGN_IN} or hint.everything:
                return hint

    def rest(self) -> list[Hint]:
        """What was told beside that, once the reader has ended."""
        self.reader.stop()
        self.join()
        return [hint for hint in self._told.queue if hint.topics - {ChangeTopic.SIGN_IN}]

    def join(self) -> None:
        self._thread.join(timeout=PATIENCE)
        assert not self._thread.is_alive()

    def _run(self) -> None:
        try:
            self.reader.run(self._cursor)
        except errors.PortalError as error:
            self.ended_with = error


@contextmanager
def hearing(portal: Portal, pace: Pace = QUICK) -> Generator[Hearing]:
    heard = Hearing(portal, pace)
    heard.start()
    yield heard
    heard.reader.stop()
    heard.join()


@pytest.fixture
def proxy(server: ServerProcess) -> Iterator[ChaosProxy]:
    with ChaosProxy(server.port) as running:
        yield running


@pytest.fixture
def through(proxy: ChaosProxy) -> Iterator[Portal]:
    portal = Portal(proxy.url, deadlines=Deadlines(silence=2.0))
    portal.auth.sign_in("maria@example.com", DEMO_PASSWORD, "behind a proxy")
    yield portal
    portal.close()


def change(portal: Portal) -> None:
    portal.contacts.add(Person("Ann Lee"))


def wait_until(true: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def test_a_change_made_elsewhere_is_heard_of_once(open_portal: Callable[..., Portal]) -> None:
    here, there, stranger = open_portal("maria"), open_portal("maria"), open_portal("mark")
    with hearing(here) as heard:
        change(stranger)
        change(there)
        assert heard.next() == CONTACTS
        change(there)
        assert heard.next() == CONTACTS
        assert heard.rest() == []


def test_what_was_asked_for_now_and_then_is_told_once_too(open_portal: Callable[..., Portal]) -> None:
    here, there = open_portal("maria"), open_portal("maria")
    start = here.events.changes()
    assert start.topics == ()
    change(there)
    told = here.events.changes(start.cursor)
    assert told.topics == (ChangeTopic.CONTACTS,)
    assert here.events.changes(told.cursor).topics == ()


def test_a_stream_that_drops_and_comes_back_misses_nothing_and_tells_nothing_twice(
    open_portal: Callable[..., Portal], proxy: ChaosProxy, through: Portal
) -> None:
    there = open_portal("maria")
    with hearing(through) as heard:
        for _ in range(3):
            change(there)
            assert heard.next() == CONTACTS
            proxy.go_away()
            change(there)
            proxy.come_back()
            assert heard.next() == CONTACTS
        assert heard.rest() == []


@pytest.mark.parametrize("fault", [Silence(), Html()], ids=["swallowed", "answered-by-something-else"])
def test_where_streams_are_blocked_the_portal_is_asked_instead(
    open_portal: Callable[..., Portal], proxy: ChaosProxy, through: Portal, fault: Fault
) -> None:
    proxy.add(fault, path="/v1/events")
    there = open_portal("maria")
    with hearing(through) as heard:
        for _ in range(3):
            change(there)
            assert heard.next() == CONTACTS
        assert heard.rest() == []
        proxy.clear()


def test_once_streams_get_through_again_they_are_used_again(
    open_portal: Callable[..., Portal], proxy: ChaosProxy, through: Portal
) -> None:
    streams = proxy.add(Latency(0.0), path="/v1/events")
    proxy.add(Html(), path="/v1/events", times=2)
    there = open_portal("maria")
    pace = Pace(again=0.05, steady=0.2, ask=0.05, stream_again=0.5)
    with hearing(through, pace) as heard:
        change(there)
        assert heard.next() == CONTACTS
        wait_until(lambda: streams.hits >= 3)
        change(there)
        assert heard.next() == CONTACTS
        assert heard.rest() == []


def test_whether_the_portal_can_be_reached_is_told(proxy: ChaosProxy, through: Portal) -> None:
    reach: queue.Queue[bool] = queue.Queue()
    reader = ChangesReader(through.events, lambda _: None, QUICK, tell_reach=reach.put)
    thread = threading.Thread(target=reader.run)
    thread.start()
    for _ in range(2):
        proxy.go_away()
        wait_until(lambda: reach.get(timeout=PATIENCE) is False)
        proxy.come_back()
        wait_until(lambda: reach.get(timeout=PATIENCE) is True)
    reader.stop()
    thread.join(timeout=PATIENCE)
    assert not thread.is_alive()


def test_hearing_goes_on_when_the_access_token_has_expired(tmp_path_factory: pytest.TempPathFactory) -> None:
    with ServerProcess(tmp_path_factory.mktemp("expiring") / "demo") as server:
        here, there = Portal(server.url), Portal(server.url)
        for portal in (here, there):
            portal.auth.sign_in("maria@example.com", DEMO_PASSWORD, "here and there")
        with hearing(here) as heard:
            change(there)
            assert heard.next() == CONTACTS
            server.restart(later=timedelta(hours=2))
            change(there)
            assert heard.next() == CONTACTS
            assert heard.rest() == []
        for portal in (here, there):
            portal.close()


def test_hearing_ends_with_the_session(open_portal: Callable[..., Portal]) -> None:
    here, there = open_portal("maria"), open_portal("maria")
    with hearing(here) as heard:
        change(there)
        heard.next()
        there.sessions.end_others()
        heard.join()
        assert isinstance(heard.ended_with, errors.SignedOut)


def test_hearing_ends_at_once_when_told_to_and_when_the_client_is_closed(open_portal: Callable[..., Portal]) -> None:
    here, other = open_portal("maria"), open_portal("maria")
    with hearing(here) as heard, hearing(other) as closed:
        change(here)
        assert (heard.next(), closed.next()) == (CONTACTS, CONTACTS)
        began = time.monotonic()
        heard.reader.stop()
        heard.join()
        other.close()
        closed.join()
        assert time.monotonic() - began < PATIENCE
        assert (heard.ended_with, closed.ended_with) == (None, None)


def test_one_person_listens_in_so_many_places(open_portal: Callable[..., Portal]) -> None:
    portals = [open_portal("olivia") for _ in range(9)]
    streams = [portal.events.listen() for portal in portals[:8]]
    with pytest.raises(errors.RateLimited) as refused:
        portals[8].events.listen()
    assert refused.value.code is ProblemCode.TOO_MANY_STREAMS
    for stream in streams:
        stream.close()


def test_nobody_listens_without_signing_in(open_portal: Callable[..., Portal]) -> None:
    with pytest.raises(errors.SignedOut):
        open_portal().events.listen()


def test_a_server_that_is_told_to_end_does_not_wait_for_those_who_listen(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    with ServerProcess(tmp_path_factory.mktemp("ending") / "demo") as server:
        portal = Portal(server.url)
        portal.auth.sign_in("maria@example.com", DEMO_PASSWORD)
        stream = portal.events.listen()
        body = stream.body()
        assert b"hello" in next(body)
    assert b"server_closing" in b"".join(body)
    stream.close()
    portal.close()
