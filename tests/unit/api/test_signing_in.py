"""Signing in, staying signed in and being signed out, whatever else goes on at the same time."""

import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest

from daystarr_client.api import errors
from daystarr_client.api.bodies import PaymentRequest
from daystarr_client.api.enums import ProblemCode
from daystarr_client.api.portal import Portal
from daystarr_client.api.retries import Retries
from tests.fakes import portal_answers as good
from tests.fakes.fake_portal import (
    Exchange,
    FakePortal,
    Reply,
    html,
    json_reply,
    problem,
    reset,
    silence,
    slowly,
)
from tests.unit.api.conftest import HASTY

EXPIRED = problem(401, "token_expired")


def accepts(*access: str, answer: object = None) -> Reply:
    """Answers requests with these access tokens, and calls all others expired."""

    def reply(exchange: Exchange) -> None:
        token = exchange.request.headers.get("authorization", "").removeprefix("Bearer ")
        (json_reply(answer or good.BILLS) if token in access else EXPIRED)(exchange)

    return reply


def failures(calls: int, call: Callable[[], object]) -> list[Exception | None]:
    """What so many calls at the same time raise, None for each that works."""
    gate = threading.Barrier(calls)

    def one(_: int) -> Exception | None:
        gate.wait()
        try:
            call()
        except errors.PortalError as error:
            return error
        return None

    with ThreadPoolExecutor(calls) as pool:
        return list(pool.map(one, range(calls)))


def test_nobody_is_signed_in_at_first_and_nothing_is_asked(server: FakePortal, portal: Portal) -> None:
    assert not portal.auth.signed_in
    with pytest.raises(errors.SignedOut):
        portal.bills.get()
    assert server.received == []


def test_the_refresh_token_to_keep_is_told(signed_in: Portal, kept: list[str | None]) -> None:
    assert signed_in.auth.signed_in
    assert kept == ["refresh-1"]


def test_a_wrong_password_is_no_sign_out(server: FakePortal, portal: Portal, kept: list[str | None]) -> None:
    server.on("/v1/auth/sign-in", problem(401, "invalid_credentials"))
    with pytest.raises(errors.InvalidCredentials):
        portal.auth.sign_in("maria@example.com", "wrong")
    assert kept == []


def test_too_many_attempts_say_how_long_to_wait_and_are_not_repeated(server: FakePortal, portal: Portal) -> None:
    server.on("/v1/auth/sign-in", problem(429, "too_many_attempts", headers={"Retry-After": "60"}))
    with pytest.raises(errors.RateLimited) as caught:
        portal.auth.sign_in("maria@example.com", "wrong")
    assert caught.value.code is ProblemCode.TOO_MANY_ATTEMPTS
    assert caught.value.retry_after == 60
    assert server.count("/v1/auth/sign-in") == 1


def test_somebody_who_is_no_customer_is_told_apart(server: FakePortal, portal: Portal) -> None:
    server.on("/v1/auth/sign-in", problem(403, "forbidden"))
    with pytest.raises(errors.Forbidden):
        portal.auth.sign_in("rep@daystarr.example", "x")
    assert not portal.auth.signed_in


def test_an_expired_access_token_is_renewed_without_a_word(
    server: FakePortal, signed_in: Portal, kept: list[str | None]
) -> None:
    server.on("/v1/bills", accepts("access-2"))
    assert signed_in.bills.get()
    assert server.requests("/v1/auth/refresh")[0].json() == {"refresh_token": "refresh-1"}
    assert "authorization" not in server.requests("/v1/auth/refresh")[0].headers
    assert kept == ["refresh-1", "refresh-2"]


def test_a_payment_is_made_with_its_own_key_after_a_renewal(server: FakePortal, signed_in: Portal) -> None:
    server.on("/v1/payments", accepts("access-2", answer=good.PAYMENT))
    signed_in.payments.pay(PaymentRequest("pm_1", 7499), "key-1")
    assert [request.headers["idempotency-key"] for request in server.requests("/v1/payments")] == ["key-1", "key-1"]


def test_any_number_of_expired_calls_renew_once(server: FakePortal, signed_in: Portal, kept: list[str | None]) -> None:
    server.on("/v1/bills", accepts("access-2"))
    server.on("/v1/auth/refresh", slowly(0.2, json_reply(good.tokens(2))))
    assert failures(12, signed_in.bills.get) == [None] * 12
    assert server.count("/v1/auth/refresh") == 1
    assert kept == ["refresh-1", "refresh-2"]


def test_a_call_that_started_before_a_renewal_uses_what_it_brought(server: FakePortal, signed_in: Portal) -> None:
    late = threading.Event()

    def answer(exchange: Exchange) -> None:
        if exchange.request.headers["authorization"] == "Bearer access-1":
            late.wait(20)
        accepts("access-2")(exchange)

    server.on("/v1/bills", answer)
    server.on("/v1/autopay", accepts("access-2", answer=good.AUTOPAY))
    with ThreadPoolExecutor(1) as pool:
        early = pool.submit(signed_in.bills.get)
        while not server.count("/v1/bills"):
            time.sleep(0.01)
        signed_in.autopay.get()
        late.set()
        assert early.result()
    assert server.count("/v1/auth/refresh") == 1


@pytest.mark.parametrize("code", ["invalid_refresh_token", "refresh_token_reused"])
def test_a_refused_refresh_token_signs_everybody_out(
    server: FakePortal, signed_in: Portal, kept: list[str | None], code: str
) -> None:
    server.on("/v1/bills", EXPIRED)
    server.on("/v1/auth/refresh", slowly(0.2, problem(401, code)))
    caught = failures(8, signed_in.bills.get)
    assert [type(error) for error in caught] == [errors.SignedOut] * 8
    assert len({id(error) for error in caught}) == 8
    assert server.count("/v1/auth/refresh") == 1
    assert kept == ["refresh-1", None]
    assert not signed_in.auth.signed_in


def test_a_renewal_that_cannot_be_made_now_signs_nobody_out(
    server: FakePortal, connect: Callable[..., Portal], kept: list[str | None]
) -> None:
    portal = connect(retries=Retries(attempts=1))
    portal.auth.sign_in("maria@example.com", "x")
    server.on("/v1/bills", EXPIRED)
    for answer, kind in (
        (slowly(0.2, reset), errors.Unreachable),
        (slowly(0.2, problem(503, "unavailable")), errors.ServerFault),
        (slowly(0.2, html(401)), errors.BadAnswer),
    ):
        server.on("/v1/auth/refresh", answer)
        before = server.count("/v1/auth/refresh")
        caught = failures(5, portal.bills.get)
        assert [type(error) for error in caught] == [kind] * 5
        assert server.count("/v1/auth/refresh") == before + 1
    assert portal.auth.signed_in
    server.on("/v1/auth/refresh", json_reply(good.tokens(2)))
    server.on("/v1/bills", accepts("access-2"))
    assert portal.bills.get()
    assert kept == ["refresh-1", "refresh-2"]


def test_a_payment_refused_for_its_token_has_not_happened_even_if_renewing_fails(
    server: FakePortal, signed_in: Portal
) -> None:
    server.on("/v1/payments", EXPIRED)
    server.on("/v1/auth/refresh", reset)
    with pytest.raises(errors.Unreachable) as caught:
        signed_in.payments.pay(PaymentRequest("pm_1", 7499), "key-1")
    assert not caught.value.may_have_happened


def test_a_lost_answer_to_a_renewal_is_asked_for_again(server: FakePortal, signed_in: Portal) -> None:
    server.on("/v1/bills", accepts("access-2"))
    server.on("/v1/auth/refresh", reset, json_reply(good.tokens(2)))
    assert signed_in.bills.get()
    assert [request.json() for request in server.requests("/v1/auth/refresh")] == [{"refresh_token": "refresh-1"}] * 2


def test_a_renewal_keeps_to_the_time_of_the_call(server: FakePortal, connect: Callable[..., Portal]) -> None:
    portal = connect(deadlines=HASTY)
    portal.auth.sign_in("maria@example.com", "x")
    server.on("/v1/bills", EXPIRED)
    server.on("/v1/auth/refresh", silence)
    assert {type(error) for error in failures(4, portal.bills.get)} == {errors.TimedOut}
    assert portal.auth.signed_in


def test_a_new_refresh_token_is_kept_before_it_can_be_used_up(
    server: FakePortal, connect: Callable[..., Portal]
) -> None:
    story: list[str] = []

    def keep(refresh_token: str | None) -> None:
        time.sleep(0.05)
        story.append(f"kept {refresh_token}")

    def renew(exchange: Exchange) -> None:
        number = int(exchange.request.json()["refresh_token"].rpartition("-")[2]) + 1
        story.append(f"used refresh-{number - 1}")
        json_reply(good.tokens(number))(exchange)

    portal = connect(on_tokens_changed=keep)
    portal.auth.sign_in("maria@example.com", "x")
    server.on("/v1/auth/refresh", renew)
    server.on("/v1/bills", accepts("access-2"))
    server.on("/v1/autopay", accepts("access-3", answer=good.AUTOPAY))
    portal.bills.get()
    portal.autopay.get()
    assert story == ["kept refresh-1", "used refresh-1", "kept refresh-2", "used refresh-2", "kept refresh-3"]


def test_a_refresh_token_that_cannot_be_kept_fails_no_call(
    server: FakePortal, connect: Callable[..., Portal], caplog: pytest.LogCaptureFixture
) -> None:
    def lose(refresh_token: str | None) -> None:
        raise LookupError(refresh_token)

    portal = connect(on_tokens_changed=lose)
    server.on("/v1/bills", accepts("access-2"))
    server.on("/v1/auth/sign-out", lambda exchange: exchange.write(b"HTTP/1.1 204 No Content\r\n\r\n"))
    portal.auth.sign_in("maria@example.com", "x")
    assert portal.bills.get()
    portal.auth.sign_out()
    assert not portal.auth.signed_in
    assert "LookupError" in caplog.text
    assert "refresh-" not in caplog.text


def test_a_renewed_token_that_is_refused_too_ends_the_sign_in(
    server: FakePortal, signed_in: Portal, kept: list[str | None]
) -> None:
    server.on("/v1/bills", EXPIRED)
    with pytest.raises(errors.SignedOut):
        signed_in.bills.get()
    assert server.count("/v1/auth/refresh") == 1
    assert kept[-1] is None


def test_without_a_refresh_token_an_expired_sign_in_is_over(server: FakePortal, portal: Portal) -> None:
    kiosk = {name: value for name, value in good.tokens(1).items() if not name.startswith("refresh")}
    server.on("/v1/auth/sign-in", json_reply(kiosk))
    server.on("/v1/bills", EXPIRED)
    portal.auth.sign_in("maria@example.com", "x")
    with pytest.raises(errors.SignedOut):
        portal.bills.get()
    assert not portal.auth.signed_in


def test_a_kept_refresh_token_brings_the_sign_in_back(
    server: FakePortal, portal: Portal, kept: list[str | None]
) -> None:
    portal.auth.restore("refresh-1")
    server.on("/v1/bills", accepts("access-2"))
    assert portal.bills.get()
    assert kept == ["refresh-2"]
    assert server.count("/v1/bills") == 1


def test_a_kept_refresh_token_that_is_over_is_forgotten(
    server: FakePortal, portal: Portal, kept: list[str | None]
) -> None:
    for answer in (problem(401, "invalid_refresh_token"), problem(422, "invalid_request")):
        server.on("/v1/auth/refresh", answer)
        with pytest.raises(errors.SignedOut):
            portal.auth.restore("refresh-0")
        assert kept[-1] is None
        assert not portal.auth.signed_in


def test_a_kept_refresh_token_survives_a_portal_that_is_not_there(
    server: FakePortal, portal: Portal, kept: list[str | None]
) -> None:
    server.on("/v1/auth/refresh", reset)
    with pytest.raises(errors.Unreachable):
        portal.auth.restore("refresh-1")
    assert portal.auth.signed_in
    assert kept == []
    server.on("/v1/auth/refresh", json_reply(good.tokens(2)))
    server.on("/v1/bills", accepts("access-2"))
    assert portal.bills.get()


def test_a_kept_refresh_token_that_comes_too_late_signs_nobody_in_or_out(
    server: FakePortal, signed_in: Portal, kept: list[str | None]
) -> None:
    with pytest.raises(errors.Closed):
        signed_in.auth.restore("refresh-0", given_up=lambda: True)
    assert signed_in.auth.signed_in
    assert server.count("/v1/auth/refresh") == 0
    assert kept == ["refresh-1"]


def test_signing_out_tells_the_portal_and_forgets(
    server: FakePortal, signed_in: Portal, kept: list[str | None]
) -> None:
    server.on("/v1/auth/sign-out", lambda exchange: exchange.write(b"HTTP/1.1 204 No Content\r\n\r\n"))
    signed_in.auth.sign_out()
    assert server.requests("/v1/auth/sign-out")[0].headers["authorization"] == "Bearer access-1"
    assert kept == ["refresh-1", None]
    with pytest.raises(errors.SignedOut):
        signed_in.bills.get()


def test_signing_out_forgets_even_when_the_portal_is_not_there(
    server: FakePortal, signed_in: Portal, kept: list[str | None]
) -> None:
    server.on("/v1/auth/sign-out", reset)
    with pytest.raises(errors.Unreachable):
        signed_in.auth.sign_out()
    assert kept[-1] is None
    assert not signed_in.auth.signed_in


def test_signing_out_ends_the_sign_in_at_the_portal_after_a_long_break_too(
    server: FakePortal, signed_in: Portal, kept: list[str | None]
) -> None:
    server.on("/v1/auth/sign-out", EXPIRED, lambda exchange: exchange.write(b"HTTP/1.1 204 No Content\r\n\r\n"))
    signed_in.auth.sign_out()
    tried = [request.headers["authorization"] for request in server.requests("/v1/auth/sign-out")]
    assert tried == ["Bearer access-1", "Bearer access-2"]
    assert kept == ["refresh-1", None]
    assert not signed_in.auth.signed_in


def test_a_slow_sign_out_leaves_the_next_person_signed_in(
    server: FakePortal, signed_in: Portal, kept: list[str | None]
) -> None:
    answer = threading.Event()

    def end(exchange: Exchange) -> None:
        answer.wait(20)
        reset(exchange)

    server.on("/v1/auth/sign-out", end)
    server.on("/v1/auth/sign-in", json_reply(good.tokens(50)))
    with ThreadPoolExecutor(1) as pool:
        marias = pool.submit(signed_in.auth.sign_out)
        while not server.count("/v1/auth/sign-out"):
            time.sleep(0.01)
        assert not signed_in.auth.signed_in
        assert kept == ["refresh-1", None]
        signed_in.auth.sign_in("mark@example.com", "x")
        answer.set()
        assert isinstance(marias.exception(), errors.Unreachable)
    assert server.requests("/v1/auth/sign-out")[0].headers["authorization"] == "Bearer access-1"
    assert signed_in.auth.signed_in
    assert kept == ["refresh-1", None, "refresh-50"]


def test_signing_out_of_a_sign_in_that_is_over_already_is_no_error(server: FakePortal, signed_in: Portal) -> None:
    server.on("/v1/auth/sign-out", EXPIRED)
    server.on("/v1/auth/refresh", problem(401, "invalid_refresh_token"))
    signed_in.auth.sign_out()
    assert not signed_in.auth.signed_in


def test_no_call_goes_on_as_somebody_else(server: FakePortal, signed_in: Portal, kept: list[str | None]) -> None:
    # Maria's payment is under way; meanwhile she signs out and Mark signs in; only then is her token refused.
    refuse = threading.Event()

    def answer(exchange: Exchange) -> None:
        refuse.wait(20)
        EXPIRED(exchange)

    server.on("/v1/payments", answer)
    server.on("/v1/auth/sign-in", json_reply(good.tokens(50)))
    with ThreadPoolExecutor(1) as pool:
        marias = pool.submit(signed_in.payments.pay, PaymentRequest("pm_1", 7499), "key-1")
        while not server.count("/v1/payments"):
            time.sleep(0.01)
        signed_in.auth.sign_in("mark@example.com", "x")
        refuse.set()
        assert isinstance(marias.exception(), errors.SignedOut)
    assert [request.headers["authorization"] for request in server.requests("/v1/payments")] == ["Bearer access-1"]
    assert signed_in.auth.signed_in
    assert kept == ["refresh-1", "refresh-50"]


def test_a_renewal_that_ends_after_signing_out_brings_nobody_back(
    server: FakePortal, signed_in: Portal, kept: list[str | None]
) -> None:
    go_on = threading.Event()

    def renew(exchange: Exchange) -> None:
        go_on.wait(20)
        json_reply(good.tokens(2))(exchange)

    server.on("/v1/bills", EXPIRED)
    server.on("/v1/auth/refresh", renew)
    server.on("/v1/auth/sign-out", reset)
    with ThreadPoolExecutor(1) as pool:
        call = pool.submit(signed_in.bills.get)
        while not server.count("/v1/auth/refresh"):
            time.sleep(0.01)
        with pytest.raises(errors.Unreachable):
            signed_in.auth.sign_out()
        go_on.set()
        assert isinstance(call.exception(), errors.SignedOut)
    assert kept == ["refresh-1", None]
    assert not signed_in.auth.signed_in


def test_tokens_show_up_nowhere() -> None:
    from daystarr_client.api.models import Tokens

    shown = repr(Tokens.model_validate_json('{"access_token":"AAA","token_type":"Bearer","expires_in":1}'))
    assert "AAA" not in shown
