"""A portal with several workers: real processes, ended and killed, and each asked on purpose."""

import json
import os
import shutil
import signal
import socket
import sys
import time
from collections.abc import Callable, Generator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from http.client import HTTPConnection, HTTPException, HTTPResponse
from pathlib import Path
from typing import Any, Final

import pytest

from daystarr_portal.core.ids import new_id
from tests.faults.tally import Tally
from tests.faults.world import World
from tests.portal.money import assert_balanced, household
from tests.portal.test_command import SECRET, Serving, _run, serving

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="it has no signals that stop a process for a while")
PATIENCE: Final = 120.0


@contextmanager
def only(worker: int, workers: Sequence[int]) -> Generator[None]:
    """As long as the block lasts, none of these processes takes a new connection but one."""
    others = [other for other in workers if other != worker]
    for other in others:
        os.kill(other, signal.SIGSTOP)
    try:
        yield
    finally:
        for other in others:
            os.kill(other, signal.SIGCONT)


def started(log: Path, number: int) -> list[int]:
    """The processes that were worker `number`, by the server's log."""
    lines = [json.loads(line) for line in log.read_text("utf-8").splitlines()]
    return [line["process"] for line in lines if line["event"] == "worker started" and line["worker"] == number]


def connected(url: str) -> HTTPConnection:
    """A connection that a worker has answered on, which keeps it for some seconds."""
    connection = HTTPConnection(url.removeprefix("http://"), timeout=PATIENCE)
    connection.request("GET", "/v1/health")
    answer = connection.getresponse()
    assert (answer.status, json.loads(answer.read())["status"]) == (200, "ok")
    connection.auto_open = 0  # another one might be another worker's
    return connection


def until(true: Callable[[], bool]) -> None:
    """Wait for something."""
    end = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < end
        time.sleep(0.05)


# As people run it


@contextmanager
def deployed(template: Path, folder: Path) -> Generator[Serving]:
    """A deployed portal with two workers and nobody in it."""
    shutil.copyfile(template / "empty.db", folder / "portal.db")
    with serving(
        "--workers=2",
        DAYSTARR_PORTAL_DATABASE=f"sqlite:///{folder / 'portal.db'}",
        DAYSTARR_PORTAL_SECRET=SECRET,
        DAYSTARR_PORTAL_PUBLIC_URL="https://portal.example.com",
    ) as server:
        yield server


def printed_in_all(server: Serving) -> str:
    """What it printed after the first line, to the end of the last process that could have."""
    assert server.process.stdout
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(server.process.stdout.read).result(PATIENCE)


def test_a_worker_that_died_comes_back_and_the_portal_answers_meanwhile(sqlite_templates: Path, tmp_path: Path) -> None:
    with deployed(sqlite_templates, tmp_path) as server:
        first, (second,) = server.process.pid, started(server.log, 2)
        for worker in (first, second):  # all answered when it said so
            with only(worker, [first, second]):
                connected(server.url).close()

        os.kill(second, signal.SIGKILL)
        connected(server.url).close()
        until(lambda: len(started(server.log, 2)) == 2)
        another = started(server.log, 2)[-1]
        with only(another, [first]):
            connected(server.url).close()

        assert server.end() == ""
    assert server.process.returncode == 0


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_to_the_first_worker_ends_all_of_them_well(
    sqlite_templates: Path, tmp_path: Path, number: signal.Signals
) -> None:
    with deployed(sqlite_templates, tmp_path) as server:
        server.process.send_signal(number)
        assert printed_in_all(server) == ""
        server.process.wait(PATIENCE)
        log = server.log.read_text("utf-8")

    assert server.process.returncode == 0
    assert [json.loads(line)["event"] for line in log.splitlines()].count("worker started") == 1
    assert "error" not in log


def test_no_worker_outlives_the_first(sqlite_templates: Path, tmp_path: Path) -> None:
    with deployed(sqlite_templates, tmp_path) as server:
        server.process.kill()
        assert printed_in_all(server) == ""
        server.process.wait(PATIENCE)
    assert server.process.returncode == -signal.SIGKILL


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["--demo", "x", "--workers", "2"], "--demo DIR is one process: leave --workers out."),
        (["--workers", "0"], "must be from 1 to 64"),
        (["--workers", "many"], "invalid"),
    ],
)
def test_a_number_of_workers_that_cannot_be_is_refused(arguments: list[str], complaint: str) -> None:
    refused = _run("serve", *arguments)

    assert refused.returncode == 2
    assert complaint in refused.stderr
    assert "Traceback" not in refused.stderr


# With customers


@pytest.fixture
def world(empty_database_url: str, tmp_path: Path) -> Generator[World]:
    """A portal with two workers."""
    world = World(tmp_path, empty_database_url, Tally(), offices=0, workers=2)
    yield world
    world.close()


def workers_of(world: World) -> tuple[int, int]:
    return world.server.pid, started(world.log, 2)[-1]


class Post:
    """A request that one worker has begun to read: it has the head and waits for the body."""

    def __init__(self, world: World, worker: int, path: str, headers: dict[str, str], body: dict[str, Any]) -> None:
        self._body = json.dumps(body).encode()
        head = {
            "Host": "portal.test",
            "Content-Type": "application/json",
            "Content-Length": str(len(self._body)),
            "Expect": "100-continue",
            **headers,
        }
        lines = [f"POST {path} HTTP/1.1", *(f"{name}: {value}" for name, value in head.items()), "", ""]
        with only(worker, workers_of(world)):
            self._socket = socket.create_connection(("127.0.0.1", world.server.port), timeout=PATIENCE)
            self._socket.sendall("\r\n".join(lines).encode())
            assert self._socket.recv(9, socket.MSG_PEEK).startswith(b"HTTP/1.1 ")

    def send(self) -> None:
        """The body comes."""
        self._socket.sendall(self._body)

    def answer(self) -> tuple[int, Any]:
        """Status and content."""
        answer = HTTPResponse(self._socket, method="POST")
        answer.begin()
        content = json.loads(answer.read())
        answer.close()
        self._socket.close()
        return answer.status, content


def test_one_press_that_comes_to_both_workers_at_once_is_charged_once(world: World) -> None:
    home = household(world.portal)
    method = home.method()
    presses = 4
    for press in range(presses):
        headers = {
            "Authorization": f"Bearer {home.customer.tokens['access_token']}",
            "Idempotency-Key": new_id("key"),
        }
        body = home.request(method, 2_500 + press)
        posts = [Post(world, worker, "/v1/payments", headers, body) for worker in workers_of(world)]
        for post in posts:
            post.send()
        answers = [post.answer() for post in posts]

        assert {status for status, _ in answers} <= {201, 409}, answers
        paid = [payment for status, payment in answers if status == 201]
        assert paid
        assert len({payment["id"] for payment in paid}) == 1

    assert assert_balanced(home).charges == presses


def test_what_changes_at_one_worker_is_told_at_the_other_and_the_end_to_all(world: World) -> None:
    home = household(world.portal)
    token = {"Authorization": f"Bearer {home.customer.tokens['access_token']}"}
    first, second = workers_of(world)
    with listening(world, second, token) as stream:
        post = Post(world, first, "/v1/contacts", token, {"name": "Ann Lee"})
        post.send()
        assert post.answer()[0] == 201
        assert "contacts" in read_until(stream, b'"topic"')

        os.kill(first, signal.SIGTERM)
        assert "server_closing" in read_until(stream, b"server_closing")


@contextmanager
def listening(world: World, worker: int, token: dict[str, str]) -> Generator[HTTPResponse]:
    """A stream of changes from this worker."""
    end = time.monotonic() + PATIENCE
    while True:
        with only(worker, workers_of(world)):
            connection = connected(world.settings.public_url)
        with closing(connection):
            try:
                connection.request("GET", "/v1/events", headers=token)
                stream = connection.getresponse()
            except (HTTPException, OSError):  # the connection was kept for some seconds only
                assert time.monotonic() < end
            else:
                with closing(stream):
                    yield stream
                return


def read_until(stream: HTTPResponse, word: bytes) -> str:
    """Lines up to one with a word in it; each comes within a moment, if only to say that there is nothing new."""
    lines: list[bytes] = []
    while word not in (line := stream.readline()):
        assert line, lines
        lines.append(line)
    return b"".join([*lines, line]).decode()
