"""What the API client gets through together with a real portal server: a payment is made once or not at all."""

import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from itertools import count
from typing import Any

import pytest

from daystarr_client.api import errors
from daystarr_client.api.bodies import PaymentRequest
from daystarr_client.api.enums import PaymentState, ProblemCode, SettleOutcome
from daystarr_client.api.idempotency import new_idempotency_key
from daystarr_client.api.models import Payment
from daystarr_client.api.models_scheduled import Settled
from daystarr_client.api.portal import Portal
from daystarr_client.api.retries import Retries
from daystarr_client.api.transport import Deadlines
from tests.chaos_proxy import Bandwidth, ChaosProxy, DropAnswer, Fault, Html, Latency, Reset, Silence, Truncate
from tests.e2e.books import never_paid, paid_once, rows
from tests.hosted_page import CARD_OK, CARD_SLOW, enter_card
from tests.server_process import DEMO_PASSWORD, ServerProcess

PAYMENTS = "/v1/payments"
PATIENCE_S = 90.0
QUICK = Retries(first=0.02, longest=0.05)
ONCE = Retries(attempts=1)
_amounts = count(613)


@pytest.fixture
def open_portal(proxy: ChaosProxy) -> Iterator[Callable[..., Portal]]:
    """Makes clients that reach the server through the proxy."""
    made: list[Portal] = []

    def make(username: str | None = "olivia", *, retries: Retries = QUICK, **options: Any) -> Portal:
        portal = Portal(proxy.url, retries=retries, **options)
        made.append(portal)
        if username is not None:
            portal.auth.sign_in(f"{username}@example.com", DEMO_PASSWORD)
        return portal

    yield make
    for portal in made:
        portal.close()


@pytest.fixture
def request_to_pay(open_portal: Callable[..., Portal]) -> PaymentRequest:
    """A payment of an amount nobody paid before, by a good card."""
    return PaymentRequest(card_of(open_portal(), CARD_OK), next(_amounts))


def card_of(portal: Portal, number: str) -> str:
    """The id of a card entered on the hosted page."""
    capture = portal.captures.start(new_idempotency_key(), save=True)
    enter_card(capture.url, number)
    method = portal.captures.get(capture.id).payment_method
    assert method is not None
    return method.id


def settled(portal: Portal, key: str) -> Settled:
    """The outcome of a payment, asked for until the portal is there and knows."""
    until = time.monotonic() + PATIENCE_S
    while time.monotonic() < until:
        with suppress(errors.Unreachable, errors.RetryLater):
            answer = portal.payments.settle(key)
            if answer.payment is None or answer.payment.state is not PaymentState.PROCESSING:
                return answer
        time.sleep(0.2)
    raise AssertionError("the outcome of the payment stays unknown")


def unanswered(call: Callable[[], object]) -> errors.PortalError:
    """The error of a payment whose outcome is unknown."""
    with pytest.raises(errors.PortalError) as caught:
        call()
    assert caught.value.may_have_happened
    return caught.value


def test_a_lost_answer_is_asked_for_again_with_the_same_key(
    server: ServerProcess, proxy: ChaosProxy, open_portal: Callable[..., Portal], request_to_pay: PaymentRequest
) -> None:
    lost = proxy.add(DropAnswer(), method="POST", path=PAYMENTS, times=1)
    payment = open_portal().payments.pay(request_to_pay, new_idempotency_key())
    assert payment.state is PaymentState.SUCCEEDED
    assert lost.hits == 1
    assert [passed.status for passed in proxy.passed("POST", PAYMENTS)] == [201, 201]
    assert paid_once(server, request_to_pay.amount_minor)


def test_a_program_that_is_started_again_learns_that_its_payment_was_made(
    server: ServerProcess, proxy: ChaosProxy, open_portal: Callable[..., Portal], request_to_pay: PaymentRequest
) -> None:
    kept: list[str | None] = []
    key = new_idempotency_key()
    proxy.add(DropAnswer(), method="POST", path=PAYMENTS)
    before = open_portal(on_tokens_changed=kept.append)
    unanswered(lambda: before.payments.pay(request_to_pay, key))
    before.close()

    after = open_portal(None)
    after.auth.restore(str(kept[-1]))
    outcome = settled(after, key)
    assert outcome.outcome is SettleOutcome.FOUND
    assert outcome.payment is not None
    assert outcome.payment.state is PaymentState.SUCCEEDED
    assert after.payments.receipt(outcome.payment.id).startswith(b"%PDF-")
    assert paid_once(server, request_to_pay.amount_minor)


def test_a_payment_that_never_arrived_is_known_never_to_arrive(
    server: ServerProcess, proxy: ChaosProxy, open_portal: Callable[..., Portal], request_to_pay: PaymentRequest
) -> None:
    portal = open_portal()
    key = new_idempotency_key()
    broken = proxy.add(Reset(), method="POST", path=PAYMENTS)
    unanswered(lambda: portal.payments.pay(request_to_pay, key))
    proxy.remove(broken)
    assert settled(portal, key).outcome is SettleOutcome.NEVER_RECEIVED
    with pytest.raises(errors.Conflict) as caught:
        portal.payments.pay(request_to_pay, key)
    assert caught.value.code is ProblemCode.IDEMPOTENCY_KEY_ABANDONED
    assert never_paid(server, request_to_pay.amount_minor)
    portal.payments.pay(request_to_pay, new_idempotency_key())
    assert paid_once(server, request_to_pay.amount_minor)


@pytest.mark.parametrize(
    "fault",
    [Truncate(after=40), Truncate(after=500), Bandwidth(bytes_per_second=30), Html(502), Html(200), Silence()],
    ids=repr,
)
def test_whatever_becomes_of_the_answer_the_payment_is_made_once_or_not_at_all(
    server: ServerProcess,
    proxy: ChaosProxy,
    open_portal: Callable[..., Portal],
    request_to_pay: PaymentRequest,
    fault: Fault,
) -> None:
    portal = open_portal(deadlines=Deadlines(payment=2.0))
    key = new_idempotency_key()
    rule = proxy.add(fault, method="POST", path=PAYMENTS)
    unanswered(lambda: portal.payments.pay(request_to_pay, key))
    proxy.remove(rule)
    arrived = not isinstance(fault, Html | Silence)
    assert settled(portal, key).outcome is (SettleOutcome.FOUND if arrived else SettleOutcome.NEVER_RECEIVED)
    assert (paid_once if arrived else never_paid)(server, request_to_pay.amount_minor)


def test_a_press_on_pay_that_counts_many_times_pays_once(
    server: ServerProcess, open_portal: Callable[..., Portal], request_to_pay: PaymentRequest
) -> None:
    portal = open_portal(retries=Retries(attempts=20, first=0.05, longest=0.2))
    key = new_idempotency_key()
    with ThreadPoolExecutor(6) as pool:
        answers = [
            future.result() for future in [pool.submit(portal.payments.pay, request_to_pay, key) for _ in range(6)]
        ]
    assert len({payment.id for payment in answers}) == 1
    assert paid_once(server, request_to_pay.amount_minor)


def test_a_key_pays_for_one_thing_only(
    server: ServerProcess, open_portal: Callable[..., Portal], request_to_pay: PaymentRequest
) -> None:
    portal = open_portal()
    key = new_idempotency_key()
    portal.payments.pay(request_to_pay, key)
    other = PaymentRequest(request_to_pay.payment_method_id, next(_amounts))
    with pytest.raises(errors.Invalid) as caught:
        portal.payments.pay(other, key)
    assert caught.value.code is ProblemCode.IDEMPOTENCY_KEY_REUSED
    assert paid_once(server, request_to_pay.amount_minor)
    assert never_paid(server, other.amount_minor)


def killed_during(
    server: ServerProcess, portal: Portal, request: PaymentRequest, key: str, wait: Callable[[], None]
) -> Future[Payment]:
    """What came of a payment while which the server was killed, when `wait` is over, and started again."""
    with ThreadPoolExecutor(1) as pool:
        future = pool.submit(portal.payments.pay, request, key)
        wait()
        server.kill()
        server.start()
    return future


def settled_after(portal: Portal, future: Future[Payment], key: str) -> Settled:
    """The outcome, as a client finds out: from the answer, or else by settling."""
    error = future.exception()
    assert error is None or (isinstance(error, errors.PortalError) and error.may_have_happened), error
    return settled(portal, key)


def test_a_server_killed_while_the_processor_thinks_finds_out_and_charges_once(
    server: ServerProcess, open_portal: Callable[..., Portal]
) -> None:
    portal = open_portal(retries=ONCE)
    request, key = PaymentRequest(card_of(portal, CARD_SLOW), next(_amounts)), new_idempotency_key()

    def until_begun() -> None:
        until = time.monotonic() + PATIENCE_S
        query = "SELECT state FROM payments WHERE amount_minor = ?"
        while rows(server, "portal.db", query, request.amount_minor) != ["processing"]:
            assert time.monotonic() < until
            time.sleep(0.02)

    outcome = settled_after(portal, killed_during(server, portal, request, key, until_begun), key)
    assert outcome.outcome is SettleOutcome.FOUND
    assert outcome.payment is not None
    assert outcome.payment.state is PaymentState.SUCCEEDED
    assert paid_once(server, request.amount_minor)


@pytest.mark.parametrize("milliseconds", [0, 4, 8, 15, 30, 60])
def test_a_server_killed_at_any_moment_charges_once_or_not_at_all(
    server: ServerProcess, open_portal: Callable[..., Portal], request_to_pay: PaymentRequest, milliseconds: int
) -> None:
    portal = open_portal(retries=ONCE)
    key = new_idempotency_key()
    future = killed_during(server, portal, request_to_pay, key, lambda: time.sleep(milliseconds / 1000))
    outcome = settled_after(portal, future, key)
    if outcome.outcome is SettleOutcome.FOUND:
        assert paid_once(server, request_to_pay.amount_minor)
    else:
        assert future.exception() is not None
        assert never_paid(server, request_to_pay.amount_minor)
        portal.payments.pay(request_to_pay, new_idempotency_key())
        assert paid_once(server, request_to_pay.amount_minor)


def test_a_server_killed_after_answering_has_not_forgotten(
    server: ServerProcess, proxy: ChaosProxy, open_portal: Callable[..., Portal], request_to_pay: PaymentRequest
) -> None:
    portal = open_portal(retries=ONCE)
    key = new_idempotency_key()
    dropped = proxy.add(DropAnswer(), method="POST", path=PAYMENTS, times=1)
    future = killed_during(server, portal, request_to_pay, key, lambda: assert_happens(dropped.hit))
    assert settled_after(portal, future, key).outcome is SettleOutcome.FOUND
    assert portal.payments.pay(request_to_pay, key).state is PaymentState.SUCCEEDED
    assert paid_once(server, request_to_pay.amount_minor)


def assert_happens(event: threading.Event) -> None:
    assert event.wait(PATIENCE_S)


def test_a_sign_in_survives_lost_answers_to_its_renewals(proxy: ChaosProxy, open_portal: Callable[..., Portal]) -> None:
    kept: list[str | None] = []
    open_portal(on_tokens_changed=kept.append)
    lost = proxy.add(DropAnswer(), method="POST", path="/v1/auth/refresh", times=1)
    first = open_portal(None, on_tokens_changed=kept.append)
    first.auth.restore(str(kept[-1]))
    assert lost.hits == 1
    assert first.session.get()
    # Killed before the answer could be kept: the program that is started again has the older token only.
    proxy.add(DropAnswer(), method="POST", path="/v1/auth/refresh", times=1)
    unlucky = open_portal(None, retries=ONCE)
    with pytest.raises(errors.Unreachable):
        unlucky.auth.restore(str(kept[-1]))
    unlucky.close()
    again = open_portal(None, on_tokens_changed=kept.append)
    again.auth.restore(str(kept[-1]))
    assert again.session.get()


def test_a_portal_that_goes_away_is_missed_at_once_and_found_again(
    proxy: ChaosProxy, open_portal: Callable[..., Portal]
) -> None:
    portal = open_portal()
    bills = portal.bills.get()
    proxy.go_away()
    for read in (portal.bills.get, portal.health.get, portal.session.get):
        with pytest.raises(errors.Unreachable) as caught:
            read()
        assert not caught.value.may_have_happened
    proxy.come_back()
    assert portal.health.get().status == "ok"
    assert portal.bills.get().items == bills.items


def test_reading_gets_through_a_bad_network(proxy: ChaosProxy, open_portal: Callable[..., Portal]) -> None:
    portal = open_portal()
    expected = [invoice.id for invoice in portal.invoices.iterate()]
    for fault in (Reset(), DropAnswer(), Truncate(after=900), Latency(0.3), Bandwidth(bytes_per_second=100_000)):
        rule = proxy.add(fault, path="/v1/invoices", times=2)
        assert [invoice.id for invoice in portal.invoices.iterate()] == expected
        proxy.remove(rule)
    assert portal.auth.signed_in


def test_a_page_for_people_in_front_of_the_portal_signs_nobody_out(
    proxy: ChaosProxy, open_portal: Callable[..., Portal]
) -> None:
    portal = open_portal()
    for status in (200, 401, 403, 404):
        rule = proxy.add(Html(status))
        with pytest.raises(errors.BadAnswer):
            portal.bills.get()
        proxy.remove(rule)
    assert portal.bills.get()
