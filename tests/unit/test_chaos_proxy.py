"""The proxy of the survival tests does to a connection what it says, and nothing else."""

import http.client
import json
import socket
import threading
import time
from collections.abc import Callable, Iterator

import pytest

from tests.chaos_proxy import Bandwidth, ChaosProxy, DropAnswer, Html, Latency, Reset, Silence, Truncate
from tests.fakes.fake_portal import FakePortal, json_reply, raw, reply, whole_answer

BODY = {"hello": "world", "padding": "x" * 50_000}
CHUNKED = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n6;x=1\r\n world\r\n0\r\n\r\n"


@pytest.fixture
def server() -> Iterator[FakePortal]:
    with FakePortal() as portal:
        portal.on("/a", json_reply(BODY))
        portal.on("/b", json_reply(BODY))
        yield portal


@pytest.fixture
def proxy(server: FakePortal) -> Iterator[ChaosProxy]:
    with ChaosProxy(server.port) as made:
        yield made


def ask(proxy: ChaosProxy, path: str = "/a", method: str = "GET", body: bytes | None = None) -> tuple[int, bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", proxy.port, timeout=20)
    try:
        connection.request(method, path, body)
        answer = connection.getresponse()
        return answer.status, answer.read()
    finally:
        connection.close()


def breaks(call: Callable[[], object]) -> bool:
    try:
        call()
    except (OSError, http.client.HTTPException):
        return True
    return False


def test_without_rules_it_is_not_there(server: FakePortal, proxy: ChaosProxy) -> None:
    server.on("/chunked", raw(CHUNKED))
    server.on("/empty", reply(b"", 204, None))
    connection = http.client.HTTPConnection("127.0.0.1", proxy.port, timeout=20)
    for path, expected in (
        ("/a?x=1", json.dumps(BODY).encode()),
        ("/chunked", b"hello world"),
        ("/empty", b""),
        ("/a", json.dumps(BODY).encode()),
    ):
        connection.request("POST", path, b'{"some": "body"}', {"X-One": "1"})
        assert connection.getresponse().read() == expected
    connection.close()
    first = server.received[0]
    assert (first.method, first.target, first.body, first.headers["x-one"]) == (
        "POST",
        "/a?x=1",
        b'{"some": "body"}',
        "1",
    )
    assert [(request.path, request.status) for request in proxy.passed()] == [
        ("/a", 200),
        ("/chunked", 200),
        ("/empty", 204),
        ("/a", 200),
    ]


def test_a_reset_never_reaches_the_portal(server: FakePortal, proxy: ChaosProxy) -> None:
    rule = proxy.add(Reset())
    with pytest.raises(ConnectionError):
        ask(proxy)
    assert rule.hits == 1
    assert server.received == []
    assert proxy.passed()[0].status is None


def test_a_dropped_answer_was_given_by_the_portal(server: FakePortal, proxy: ChaosProxy) -> None:
    rule = proxy.add(DropAnswer())
    with pytest.raises(ConnectionError):
        ask(proxy, method="POST", body=b"{}")
    assert rule.hit.wait(20)
    assert server.count("/a") == 1
    assert proxy.passed("POST", "/a")[0].status == 200


def test_a_page_for_people_comes_instead_of_an_answer(server: FakePortal, proxy: ChaosProxy) -> None:
    proxy.add(Html(503))
    status, body = ask(proxy)
    assert status == 503
    assert body.startswith(b"<!doctype html>")
    assert server.received == []


def test_a_truncated_answer_ends_early(proxy: ChaosProxy) -> None:
    proxy.add(Truncate(after=20_000))
    with pytest.raises(http.client.IncompleteRead) as caught:
        ask(proxy)
    assert 15_000 < len(caught.value.partial) < 20_000


def test_bandwidth_is_shared_out_over_time_and_nothing_is_lost(server: FakePortal, proxy: ChaosProxy) -> None:
    server.on("/a", json_reply({"padding": "x" * 2000}))
    proxy.add(Bandwidth(bytes_per_second=10_000))
    started = time.monotonic()
    assert ask(proxy) == (200, json.dumps({"padding": "x" * 2000}).encode())
    assert time.monotonic() - started >= 0.2


def test_latency_comes_before_the_answer(proxy: ChaosProxy) -> None:
    proxy.add(Latency(0.2))
    started = time.monotonic()
    assert ask(proxy)[0] == 200
    assert time.monotonic() - started >= 0.2


def test_silence_lasts_until_its_rule_is_removed(server: FakePortal, proxy: ChaosProxy) -> None:
    rule = proxy.add(Silence())
    broken: list[bool] = []
    thread = threading.Thread(target=lambda: broken.append(breaks(lambda: ask(proxy))))
    thread.start()
    while not rule.hits:
        time.sleep(0.01)
    assert broken == []
    proxy.remove(rule)
    thread.join()
    assert broken == [True]
    assert server.received == []


def test_a_rule_is_for_its_method_and_path_and_for_so_many_requests(proxy: ChaosProxy) -> None:
    proxy.add(Html(), method="POST", path="/a|/c/.*", times=2, after=1)
    seen = [ask(proxy, path, method)[1][:1] for path, method in [("/a", "GET"), ("/b", "POST"), *[("/a", "POST")] * 4]]
    assert seen == [b"{", b"{", b"{", b"<", b"<", b"{"]


def test_faults_of_several_rules_add_up(proxy: ChaosProxy) -> None:
    proxy.add(Latency(0.1))
    proxy.add(Truncate(after=10))
    started = time.monotonic()
    assert breaks(lambda: ask(proxy))
    assert time.monotonic() - started >= 0.1
    proxy.clear()
    assert ask(proxy)[0] == 200


def test_it_goes_away_and_comes_back_on_the_same_port(proxy: ChaosProxy) -> None:
    kept = http.client.HTTPConnection("127.0.0.1", proxy.port, timeout=20)
    kept.request("GET", "/a")
    kept.getresponse().read()
    proxy.go_away()
    with pytest.raises(ConnectionRefusedError):
        ask(proxy)
    assert breaks(lambda: (kept.request("GET", "/a"), kept.getresponse().read()))
    proxy.come_back()
    assert ask(proxy)[0] == 200
    kept.close()


def test_a_portal_that_is_gone_is_gone_behind_the_proxy_too(server: FakePortal, proxy: ChaosProxy) -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    with ChaosProxy(port) as behind:
        assert breaks(lambda: ask(behind))
    server.on("/half", lambda exchange: (exchange.write(whole_answer(b"x" * 100)[:-50]), exchange.hang_up())[1])
    assert breaks(lambda: ask(proxy, "/half"))
