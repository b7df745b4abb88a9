"""A call ends in its time, however slowly the other side goes about it."""

import json
import socket
import threading
import time
from collections.abc import Callable

import pytest

from daystarr_client.api import connections
from daystarr_client.api.bodies import PaymentRequest
from daystarr_client.api.errors import Closed, InProgress, PortalError, RateLimited, TimedOut, Unreachable
from daystarr_client.api.portal import Portal
from daystarr_client.api.retries import Retries
from daystarr_client.api.transport import Deadlines
from tests.fakes import portal_answers as good
from tests.fakes.fake_portal import (
    Exchange,
    FakePortal,
    Reply,
    drip,
    json_reply,
    problem,
    reply,
    reset,
    silence,
    slowly,
    whole_answer,
)
from tests.unit.api.conftest import HASTY

LONG = json_reply({**good.BRAND, "padding": "x" * 2000})
WHOLE = whole_answer(b"{" + b" " * 5000)
FOREVER = 60.0


def ends_in_time(call: Callable[[], object]) -> PortalError:
    """The error of a call that has half a second, from a thread of its own: a minute later it is lost."""
    caught: list[PortalError] = []

    def run() -> None:
        try:
            call()
        except PortalError as error:
            caught.append(error)

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    thread.join(FOREVER / 2)
    assert not thread.is_alive()
    return caught[0]


def look_up_names(monkeypatch: pytest.MonkeyPatch, find: Callable[[], object]) -> None:
    def getaddrinfo(*_args: object, **_named: object) -> object:
        return find()

    monkeypatch.setattr(connections.socket, "getaddrinfo", getaddrinfo)


SLOW: dict[str, Reply] = {
    "silence": silence,
    "a byte now and then": drip(WHOLE, 0.05),
    "a byte of the body now and then": drip(WHOLE, 0.05, at_once=len(WHOLE) - 5000),
    "headers now and then": drip(b"HTTP/1.1 200 OK\r\n" + b"X-More: 1\r\n" * 5000, 0.05, at_once=30),
    "go on, go on, go on": drip(b"HTTP/1.1 100 Continue\r\n\r\n" * 5000, 0.001),
    "never mind the length": drip(whole_answer(b"", headers={"Content-Length": "10000000"}) + b" " * 5000, 0.05, 200),
}


@pytest.mark.parametrize("answer", SLOW.values(), ids=SLOW.keys())
def test_a_slow_answer_cannot_outlast_its_deadline(
    server: FakePortal, connect: Callable[..., Portal], answer: Reply
) -> None:
    server.on("/v1/brand", answer)
    error = ends_in_time(connect(deadlines=HASTY).brand.get)
    assert type(error) is TimedOut


def test_a_slow_payment_may_have_happened(server: FakePortal, connect: Callable[..., Portal]) -> None:
    portal = connect(deadlines=HASTY)
    portal.auth.sign_in("maria@example.com", "x")
    server.on("/v1/payments", silence)
    error = ends_in_time(lambda: portal.payments.pay(PaymentRequest("pm_1", 100), "k"))
    assert isinstance(error, TimedOut)
    assert error.may_have_happened


def test_a_name_that_is_looked_up_without_end_cannot_outlast_the_deadline(
    server: FakePortal, connect: Callable[..., Portal], monkeypatch: pytest.MonkeyPatch
) -> None:
    found = threading.Event()
    look_up_names(monkeypatch, lambda: found.wait(FOREVER))
    error = ends_in_time(connect(f"http://localhost:{server.port}", deadlines=HASTY).brand.get)
    found.set()
    assert type(error) is TimedOut
    assert not error.may_have_happened


def test_a_portal_that_does_not_take_connections_is_given_up(connect: Callable[..., Portal]) -> None:
    with socket.create_server(("127.0.0.1", 0), backlog=0) as full:
        waiting = [socket.socket() for _ in range(8)]
        for one in waiting:
            one.setblocking(False)
            one.connect_ex(full.getsockname())
        error = ends_in_time(connect(f"http://127.0.0.1:{full.getsockname()[1]}", deadlines=HASTY).brand.get)
        for one in waiting:
            one.close()
    assert isinstance(error, TimedOut)


def test_the_second_address_of_a_portal_is_tried_when_the_first_is_dead(
    server: FakePortal, connect: Callable[..., Portal], monkeypatch: pytest.MonkeyPatch
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        dead = closed.getsockname()
    targets = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", address) for address in (dead, ("127.0.0.1", server.port))]
    look_up_names(monkeypatch, lambda: targets)
    server.on("/v1/brand", json_reply(good.BRAND))
    assert connect(f"http://localhost:{server.port}").brand.get().short_name == "DayStarr"


def test_no_portal_at_the_address_is_known_at_once(connect: Callable[..., Portal]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    for host in ("127.0.0.1", "localhost"):
        error = ends_in_time(connect(f"http://{host}:{port}").brand.get)
        assert type(error) is Unreachable
        assert not error.may_have_happened


def test_a_name_nobody_has_is_unreachable(connect: Callable[..., Portal]) -> None:
    for name in ("nobody.invalid", "x" * 100 + ".invalid", "a..b.invalid"):
        error = ends_in_time(connect(f"https://{name}").brand.get)
        assert isinstance(error, Unreachable)
        assert not error.may_have_happened


def test_reading_is_repeated_until_it_works(server: FakePortal, portal: Portal) -> None:
    server.on("/v1/brand", problem(503, "unavailable"), reset, json_reply(good.BRAND))
    assert portal.brand.get().short_name == "DayStarr"
    assert server.count("/v1/brand") == 3


def test_reading_is_not_repeated_without_end(server: FakePortal, portal: Portal) -> None:
    server.on("/v1/brand", reset)
    with pytest.raises(Unreachable):
        portal.brand.get()
    assert server.count("/v1/brand") == 4


def test_a_payment_is_repeated_with_the_same_key_and_the_same_body(server: FakePortal, signed_in: Portal) -> None:
    server.on(
        "/v1/payments",
        reset,
        problem(409, "idempotency_in_progress", headers={"Retry-After": "0"}),
        json_reply(good.PAYMENT, 201, headers={"Idempotency-Replayed": "true"}),
    )
    assert signed_in.payments.pay(PaymentRequest("pm_1", 7499), "key-1").id == "pay_1"
    attempts = server.requests("/v1/payments")
    assert [attempt.headers["idempotency-key"] for attempt in attempts] == ["key-1"] * 3
    assert len({attempt.body for attempt in attempts}) == 1


def test_once_an_attempt_was_lost_a_payment_may_have_happened_whatever_comes_after(
    server: FakePortal, signed_in: Portal
) -> None:
    server.on("/v1/payments", reset, problem(429, "rate_limited", headers={"Retry-After": "99"}))
    with pytest.raises(RateLimited) as caught:
        signed_in.payments.pay(PaymentRequest("pm_1", 7499), "key-1")
    assert caught.value.may_have_happened


@pytest.mark.parametrize("answer", [problem(503, "unavailable"), problem(429, "rate_limited"), reset])
def test_what_has_no_key_is_done_once(server: FakePortal, signed_in: Portal, answer: Reply) -> None:
    calls: dict[str, Callable[[], object]] = {
        "/v1/payments/preview": lambda: signed_in.payments.preview(PaymentRequest("pm_1", 7499)),
        "/v1/payments/settle": lambda: signed_in.payments.settle("key-1"),
        "/v1/payment-methods/captures/cap_1/cancel": lambda: signed_in.captures.cancel("cap_1"),
        "/v1/auth/sign-in": lambda: signed_in.auth.sign_in("a", "b"),
        "/v1/auth/sign-out": signed_in.auth.sign_out,
    }
    for path, call in calls.items():
        server.on(path, answer)
        before = server.count(path)
        with pytest.raises(PortalError):
            call()
        assert server.count(path) == before + 1


def test_looking_whether_the_portal_is_there_is_one_attempt(server: FakePortal, portal: Portal) -> None:
    server.on("/v1/health", problem(503, "unavailable"))
    with pytest.raises(PortalError):
        portal.health.get()
    assert server.count("/v1/health") == 1


@pytest.mark.parametrize("value", ["30", "Fri, 31 Dec 2100 23:59:59 GMT"])
def test_a_wait_longer_than_the_deadline_is_left_to_the_caller(server: FakePortal, portal: Portal, value: str) -> None:
    server.on("/v1/brand", problem(429, "rate_limited", headers={"Retry-After": value}))
    with pytest.raises(RateLimited) as caught:
        portal.brand.get()
    assert caught.value.retry_after is not None
    assert caught.value.retry_after >= 30
    assert server.count("/v1/brand") == 1


@pytest.mark.parametrize("value", ["-5", "soon", "", "\u00b2", "1e9", "nan", "Mon, 01 Jan 0001 00:00:00 GMT"])
def test_a_wait_that_is_none_is_not_waited_for(server: FakePortal, portal: Portal, value: str) -> None:
    answer = problem(429, "rate_limited", headers={"Retry-After": value})
    server.on("/v1/brand", answer, json_reply(good.BRAND))
    portal.brand.get()
    assert server.count("/v1/brand") == 2


def test_waits_are_jittered_between_nothing_and_a_doubling_bound() -> None:
    error = Unreachable()
    longest = Retries(attempts=9, first=1.0, longest=6.0, chance=lambda: 1.0)
    shortest = Retries(attempts=9, first=1.0, longest=6.0, chance=lambda: 0.0)
    assert [longest.wait(error, made) for made in (1, 2, 3, 4, 5)] == [1.0, 2.0, 4.0, 6.0, 6.0]
    assert [shortest.wait(error, made) for made in (1, 2, 3)] == [0.0, 0.0, 0.0]
    assert longest.wait(error, 9) is None


def test_what_the_portal_asks_for_is_the_shortest_wait() -> None:
    retries = Retries(first=1.0, chance=lambda: 0.5)
    assert retries.wait(InProgress(retry_after=3.0), 1) == 3.5
    assert retries.wait(RateLimited(retry_after=None), 1) == 0.5


def test_closing_gives_up_what_is_under_way(server: FakePortal, connect: Callable[..., Portal]) -> None:
    portal = connect(deadlines=Deadlines(call=FOREVER))
    server.on("/v1/brand", silence)
    caught: list[PortalError] = []

    def ask() -> None:
        try:
            portal.brand.get()
        except PortalError as error:
            caught.append(error)

    threads = [threading.Thread(target=ask, daemon=True) for _ in range(3)]
    for thread in threads:
        thread.start()
    while server.count("/v1/brand") < 3:
        time.sleep(0.01)
    portal.close()
    portal.close()
    for thread in threads:
        thread.join(FOREVER / 2)
        assert not thread.is_alive()
    assert [type(error) for error in caught] == [Closed] * 3


def test_closing_gives_up_waiting_for_another_attempt(server: FakePortal, connect: Callable[..., Portal]) -> None:
    portal = connect(retries=Retries(first=FOREVER, longest=FOREVER, chance=lambda: 0.9), deadlines=Deadlines(call=999))
    server.on("/v1/brand", problem(503, "unavailable"))
    threading.Timer(0.2, portal.close).start()
    assert isinstance(ends_in_time(portal.brand.get), Closed)


def test_a_closed_client_asks_nothing_any_more(server: FakePortal, portal: Portal) -> None:
    portal.close()
    with pytest.raises(Closed) as caught:
        portal.brand.get()
    assert not caught.value.may_have_happened
    assert server.received == []


def test_connections_are_used_again_and_watched_again(server: FakePortal, connect: Callable[..., Portal]) -> None:
    portal = connect(deadlines=HASTY)
    server.on("/v1/brand", json_reply(good.BRAND), slowly(0.05, LONG), drip(WHOLE, 0.05))
    portal.brand.get()
    portal.brand.get()
    assert type(ends_in_time(portal.brand.get)) is TimedOut
    server.on("/v1/brand", json_reply(good.BRAND))
    portal.brand.get()


def test_a_connection_the_portal_closed_meanwhile_does_not_fail_the_next_call(
    server: FakePortal, portal: Portal
) -> None:
    def last_words(exchange: Exchange) -> None:
        json_reply(good.BRAND)(exchange)
        exchange.hang_up()

    server.on("/v1/brand", last_words)
    for _ in range(5):
        assert portal.brand.get()
        time.sleep(0.02)


def test_a_large_answer_within_bounds_arrives(server: FakePortal, portal: Portal) -> None:
    server.on("/v1/brand", reply(LONG_BODY))
    assert portal.brand.get().short_name == "DayStarr"


LONG_BODY = b'{"padding": "' + b"x" * 5_000_000 + b'", ' + json.dumps(good.BRAND).encode()[1:]
