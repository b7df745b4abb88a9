"""A portal server whose payment processor is Stripe, as far as localstripe is: each payment is charged once."""

import json
import re
import secrets
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from itertools import count
from typing import Any

import pytest
import requests
import stripe

from daystarr_client.api import errors
from daystarr_client.api.bodies import PaymentRequest
from daystarr_client.api.enums import PaymentState
from daystarr_client.api.idempotency import new_idempotency_key
from daystarr_client.api.models import Payment
from daystarr_client.api.portal import Portal
from daystarr_client.api.retries import Retries
from tests.e2e.books import posted, rows
from tests.server_process import DEMO_PASSWORD, ROOT, ServerProcess
from tests.stripe_process import KEY, WEBHOOK_SECRET, Inbox, StripeProcess, stripe_process, wait_until

VISA = "4242424242424242"
DECLINES = "4000000000000341"
ASKS = "4000002500003155"
ONCE = Retries(attempts=1)
ALL_TRIES = 1000
_amounts = count(731)


@pytest.fixture(scope="module")
def stand_in() -> Iterator[StripeProcess]:
    with stripe_process() as running:
        yield running


@pytest.fixture(scope="module")
def server(stand_in: StripeProcess, tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServerProcess]:
    folder = tmp_path_factory.mktemp("stripe") / "demo"
    with ServerProcess(folder, now=datetime.now(UTC), environment=stand_in.environment()) as running:
        yield running


@pytest.fixture
def inbox(stand_in: StripeProcess) -> Iterator[Inbox]:
    inbox = Inbox()
    stand_in.send_to(inbox.url)
    yield inbox
    inbox.close()


@pytest.fixture
def portal(server: ServerProcess, stand_in: StripeProcess) -> Iterator[Portal]:
    stand_in.configure(lose=0, hold=False)
    portal = Portal(server.url, retries=ONCE)
    portal.auth.sign_in("olivia@example.com", DEMO_PASSWORD)
    yield portal
    stand_in.configure(lose=0, hold=False)
    portal.close()


@pytest.fixture
def with_card(server: ServerProcess, stand_in: StripeProcess) -> Callable[[str], PaymentRequest]:
    """A payment of an amount nobody paid before, by a card that was taken on Stripe's hosted page."""

    def make(number: str = VISA) -> PaymentRequest:
        (account,) = rows(server, "portal.db", "SELECT account_id FROM users WHERE username = 'olivia@example.com'")
        customer = stand_in.ask("/v1/customers", {"metadata[account]": account})["id"]
        token = stand_in.card(customer, number)
        method = f"pm_{secrets.token_hex(16)}"
        with closing(sqlite3.connect(server.folder / "portal.db", timeout=60)) as database, database:
            database.execute(
                "INSERT INTO payment_methods (id, account_id, kind, brand, last4, exp_month, exp_year, processor, "
                "processor_token, processor_customer, saved, created_at) "
                "VALUES (?, ?, 'card', 'visa', ?, 12, 2030, 'stripe', ?, ?, 1, '2026-01-01 00:00:00.000000')",
                (method, account, number[-4:], token, customer),
            )
        return PaymentRequest(method, next(_amounts))

    return make


def paid_once(server: ServerProcess, stand_in: StripeProcess, amount_minor: int) -> bool:
    return stand_in.charged().count(amount_minor) == 1 and posted(server, amount_minor) == 1


def until_known(portal: Portal, key: str) -> Payment:
    """A payment, once it has its outcome."""
    found: list[Payment] = []

    def known() -> bool:
        try:
            payment = portal.payments.settle(key).payment
        except (errors.Unreachable, errors.RetryLater):
            return False
        if payment is None or payment.state is PaymentState.PROCESSING:
            return False
        found.append(payment)
        return True

    wait_until(known, "the outcome of the payment")
    return found[0]


def command(server: ServerProcess, stand_in: StripeProcess, *arguments: str) -> Any:
    """What an operator's command says, as JSON; it has to end well."""
    ran = subprocess.run(
        [sys.executable, "-m", "daystarr_portal", *arguments, "--json"],
        cwd=ROOT,
        env={**server.environment, **stand_in.environment()},
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert ran.returncode == 0, ran.stderr + ran.stdout
    return json.loads(ran.stdout)


def assert_sound(server: ServerProcess, stand_in: StripeProcess) -> None:
    assert (
        command(server, stand_in, "audit", "--database", f"sqlite:///{server.folder / 'portal.db'}")["breaches"] == []
    )
    assert command(server, stand_in, "reconcile", "--demo", str(server.folder))["books"]["findings"] == []


def test_a_card_pays_and_another_is_declined(
    server: ServerProcess, stand_in: StripeProcess, portal: Portal, with_card: Callable[[str], PaymentRequest]
) -> None:
    good, bad = with_card(VISA), with_card(DECLINES)

    paid = portal.payments.pay(good, new_idempotency_key())
    declined = portal.payments.pay(bad, new_idempotency_key())

    assert paid.state is PaymentState.SUCCEEDED
    assert declined.state is PaymentState.FAILED
    assert paid_once(server, stand_in, good.amount_minor)
    assert posted(server, bad.amount_minor) == 0


def test_a_card_that_asks_is_charged_once_the_customer_has_confirmed(
    server: ServerProcess, stand_in: StripeProcess, portal: Portal, with_card: Callable[[str], PaymentRequest]
) -> None:
    request = with_card(ASKS)
    waiting = portal.payments.pay(request, new_idempotency_key())
    assert waiting.state is PaymentState.REQUIRES_ACTION
    assert waiting.action_url is not None
    assert posted(server, request.amount_minor) == 0

    (ref,) = rows(server, "portal.db", "SELECT processor_ref FROM payments WHERE id = ?", waiting.id)
    stand_in.confirm(ref, approved=True)

    assert portal.payments.get(waiting.id).state is PaymentState.SUCCEEDED
    assert paid_once(server, stand_in, request.amount_minor)


def test_a_message_that_comes_late_and_twice_tells_once_of_a_payment_whose_answer_was_lost(
    server: ServerProcess,
    stand_in: StripeProcess,
    portal: Portal,
    inbox: Inbox,
    with_card: Callable[[str], PaymentRequest],
) -> None:
    request, key = with_card(VISA), new_idempotency_key()
    stand_in.configure(lose=ALL_TRIES)
    assert portal.payments.pay(request, key).state is PaymentState.PROCESSING
    wait_until(lambda: any(_is_about(body, request.amount_minor) for body, _ in inbox.messages), "the message")
    stand_in.configure(lose=0)
    body, headers = next(one for one in inbox.messages if _is_about(one[0], request.amount_minor))
    signed = {"Stripe-Signature": headers["stripe-signature"]}
    stale = stripe.WebhookSignature.generate_signature_header(body.decode(), WEBHOOK_SECRET, int(time.time()) - 600)

    assert tell(server, body + b" ", signed) == 400
    assert tell(server, body, {"Stripe-Signature": stale}) == 400
    assert tell(server, body, {}) == 400
    assert [tell(server, body, signed) for _again in range(2)] == [204, 204]

    assert until_known(portal, key).state is PaymentState.SUCCEEDED
    assert paid_once(server, stand_in, request.amount_minor)


def test_a_payment_whose_answer_was_lost_is_found_without_any_message(
    server: ServerProcess, stand_in: StripeProcess, portal: Portal, with_card: Callable[[str], PaymentRequest]
) -> None:
    request, key = with_card(VISA), new_idempotency_key()
    stand_in.configure(lose=ALL_TRIES)
    assert portal.payments.pay(request, key).state is PaymentState.PROCESSING
    assert posted(server, request.amount_minor) == 0
    stand_in.configure(lose=0)

    assert until_known(portal, key).state is PaymentState.SUCCEEDED
    assert paid_once(server, stand_in, request.amount_minor)
    assert_sound(server, stand_in)


def test_a_server_killed_between_charge_and_answer_charges_once(
    server: ServerProcess, stand_in: StripeProcess, portal: Portal, with_card: Callable[[str], PaymentRequest]
) -> None:
    request, key = with_card(VISA), new_idempotency_key()
    held = stand_in.state()["held"]
    stand_in.configure(hold=True)
    lost: list[errors.PortalError] = []

    def pay() -> None:
        try:
            portal.payments.pay(request, key)
        except errors.PortalError as error:
            lost.append(error)

    paying = threading.Thread(target=pay)
    paying.start()
    wait_until(lambda: stand_in.state()["held"] > held, "the charge")
    server.kill()
    paying.join()
    assert lost[0].may_have_happened
    assert stand_in.charged().count(request.amount_minor) == 1
    assert posted(server, request.amount_minor) == 0
    stand_in.configure(hold=False)
    server.restart()

    assert until_known(portal, key).state is PaymentState.SUCCEEDED
    assert paid_once(server, stand_in, request.amount_minor)
    assert_sound(server, stand_in)


def test_no_number_reaches_us_and_no_secret_leaves_us(
    server: ServerProcess,
    stand_in: StripeProcess,
    portal: Portal,
    with_card: Callable[[str], PaymentRequest],
) -> None:
    for number in (VISA, DECLINES, ASKS):
        portal.payments.pay(with_card(number), new_idempotency_key())
    stand_in.configure(lose=ALL_TRIES)
    portal.payments.pay(with_card(VISA), new_idempotency_key())
    stand_in.configure(lose=0)
    tell(server, b"{}", {"Stripe-Signature": "t=1,v1=0"})

    sent = [line for line in stand_in.state()["seen"] if "PythonBindings" in line]
    assert len(sent) > 4
    numbers = re.compile(f"{VISA}|{DECLINES}|{ASKS}")
    hidden = re.compile(f"{KEY}|{WEBHOOK_SECRET}")
    assert not [line for line in sent if numbers.search(line) or WEBHOOK_SECRET in line]
    assert "stripe did not do it" in server.log()
    assert not numbers.search(server.log())
    assert not hidden.search(server.log())
    for file in server.folder.rglob("*"):
        kept = file.read_bytes().decode("latin-1") if file.is_file() else ""
        assert not numbers.search(kept), file
        assert not hidden.search(kept), file


def tell(server: ServerProcess, body: bytes, headers: dict[str, str]) -> int:
    """Deliver a message to the portal; answers the status."""
    with requests.Session() as session:
        session.trust_env = False
        return session.post(f"{server.url}/webhooks/stripe", body, headers=headers, timeout=120).status_code


def _is_about(body: bytes, amount_minor: int) -> bool:
    about = json.loads(body)["data"]["object"]
    return about["object"] == "payment_intent" and about["amount"] == amount_minor
