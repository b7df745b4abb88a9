"""The whole portal with Stripe behind it: methods, payments, AutoPay and refunds as people ask for them."""

import random
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from daystarr_portal.autopay.command import run_autopay
from daystarr_portal.config import Settings
from daystarr_portal.core.ids import new_id
from daystarr_portal.payments.tables import PaymentMethodRow
from daystarr_portal.processor_settings import StripeSettings
from daystarr_portal.processors.stripe.setup import build_stripe
from daystarr_portal.seed import DEMO_PASSWORD
from tests.portal.autopay import with_autopay
from tests.portal.canned import Canned
from tests.portal.harness import Customer, ManualClock, Portal, portal_on
from tests.portal.money import Faults, FaultyPortal, Household, gone, household
from tests.portal.rows import writing
from tests.portal.test_autopay_run import on, quiet
from tests.portal.test_reversals import sound
from tests.portal.test_stripe import CARD, INTENTS, checkout, intent, listed, setup
from tests.portal.test_support_refunds import REP_EMAIL, cents, refund, seen
from tests.stripe_process import KEY, WEBHOOK_SECRET, StripeProcess

VISA, ASKS = "4242424242424242", "4000002500003155"


@pytest.fixture
def canned() -> Iterator[Canned]:
    canned = Canned()
    yield canned
    canned.close()


def with_stripe(settings: Settings, api: str) -> Settings:
    return replace(settings, sandbox_url=None, stripe=StripeSettings(KEY, (WEBHOOK_SECRET,), api=api))


@pytest.fixture
def portal(settings: Settings, stand_in: StripeProcess) -> Iterator[Portal]:
    stand_in.configure(reset=True, lose=0, hold=False)
    with portal_on(with_stripe(settings, stand_in.url)) as running:
        quiet(running)
        yield running


@pytest.fixture
def card(stand_in: StripeProcess) -> Callable[[Household, str], str]:
    """A card of a household that was taken on Stripe's hosted page, which localstripe does not have; answers its id."""

    def take(home: Household, number: str = VISA) -> str:
        customer = stand_in.ask("/v1/customers", {"metadata[account]": home.account_id})["id"]
        row = PaymentMethodRow(
            id=new_id("pm"),
            account_id=home.account_id,
            kind="card",
            brand="visa",
            last4=number[-4:],
            exp_month=12,
            exp_year=2030,
            processor="stripe",
            processor_token=stand_in.card(customer, number),
            processor_customer=customer,
            saved=True,
            created_at=home.portal.clock(),
        )
        with writing(home.portal) as session:
            session.add(row)
            return row.id

    return take


def test_a_method_from_the_hosted_page_pays_and_a_payment_may_have_to_be_confirmed(
    settings: Settings, canned: Canned
) -> None:
    address = "https://hooks.stripe.com/3d_secure/" + "x" * 1200
    canned.say("GET /v1/customers/search", listed())
    canned.say("POST /v1/customers", {"id": "cus_1"})
    canned.say("POST /v1/checkout/sessions", checkout("open"))
    canned.say("GET /v1/checkout/sessions/cs_test_1", checkout("complete", setup("succeeded", payment_method=CARD)))
    action = {"type": "redirect_to_url", "redirect_to_url": {"url": address}}
    canned.say(f"POST {INTENTS}", intent("requires_action", next_action=action))
    with portal_on(with_stripe(settings, canned.url)) as portal:
        home = household(portal)
        opened = home.customer.post(
            "/v1/payment-methods/captures", json={"save": True}, headers={"Idempotency-Key": new_id("key")}
        )
        assert opened.status_code == 201, opened.text
        assert len(opened.json()["url"]) > 900
        capture = home.customer.get(f"/v1/payment-methods/captures/{opened.json()['id']}").json()
        assert capture["state"] == "completed"
        assert (capture["payment_method"]["brand"], capture["payment_method"]["last4"]) == ("visa", "4242")
        assert canned.sent("POST /v1/customers")["metadata[account]"] == home.account_id

        waiting = home.paid(capture["payment_method"]["id"], 7499)

        assert (waiting["state"], waiting["action_url"]) == ("requires_action", address)
        assert canned.sent(f"POST {INTENTS}")["customer"] == "cus_1"


def test_the_command_charges_what_autopay_has_to_charge_and_nobody_is_there_to_confirm(
    portal: Portal, stand_in: StripeProcess, card: Callable[[Household, str], str]
) -> None:
    good, asks = household(portal), household(portal)
    for home, number in ((good, VISA), (asks, ASKS)):
        home.invoice(7499, due_in=2)
        with_autopay(home, card(home, number))
    good, asks = on(good, "2026-12-08"), on(asks, "2026-12-08")

    ran = [run_autopay(portal.settings, portal.clock) for _twice in range(2)]

    assert [one.charged for one in ran] == [2, 0]
    assert [(one["state"], one["origin"]) for one in good.payments()] == [("succeeded", "autopay")]
    assert [(one["state"], one["failure_code"]) for one in asks.payments()] == [("failed", "authentication_failed")]
    assert stand_in.charged() == [7499]


def test_support_gives_back_what_stripe_has(
    portal: Portal, stand_in: StripeProcess, card: Callable[[Household, str], str]
) -> None:
    home = household(portal)
    payment = home.paid(card(home, VISA), 7499, [home.invoice(7499)])
    signed_in = portal.client.post("/v1/support/sign-in", json={"username": REP_EMAIL, "password": DEMO_PASSWORD})
    rep = Customer(portal.client, signed_in.json())

    made = [refund(rep, payment, cents(2000), "one-press").json() for _again in range(2)]

    assert made[0] == made[1]
    assert made[0]["state"] == "succeeded"
    (at_stripe,) = stand_in.ask("/v1/refunds")["data"]
    assert (at_stripe["amount"], at_stripe["metadata"]) == (2000, {"refund": made[0]["id"]})
    stand_in.ask("/v1/refunds", {"payment_intent": stand_in.ask(INTENTS)["data"][0]["id"], "amount": "5000"})
    too_much = refund(rep, payment, cents(1000)).json()
    assert too_much["state"] == "failed", "somebody gave more back at Stripe itself"
    portal.clock.now += timedelta(minutes=1)
    portal.work("reconcile books")
    assert seen(rep, payment)["refundable"]["amount_minor"] == 499


@pytest.fixture
def faulty(settings: Settings, stand_in: StripeProcess) -> Iterator[FaultyPortal]:
    """A portal whose way to Stripe breaks on command."""
    stand_in.configure(reset=True, lose=0, hold=False)
    chosen = with_stripe(settings, stand_in.url)
    assert chosen.stripe is not None
    clock = ManualClock()
    processor = build_stripe(chosen.stripe, clock, chosen.public_url)
    faults = Faults(processor)
    with portal_on(chosen, clock, faults) as running:
        yield FaultyPortal(running, faults)
    processor.close()


@pytest.mark.parametrize("seed", [1, 2])
def test_whatever_fails_each_payment_is_made_once_at_stripe_and_once_in_the_ledger(
    faulty: FaultyPortal, stand_in: StripeProcess, card: Callable[[Household, str], str], seed: int
) -> None:
    chance = random.Random(seed)
    home = household(faulty.portal)
    method = card(home, VISA)
    amounts = [2000 + number for number in range(16)]

    for amount in amounts:
        match chance.choice(["nothing", "before", "after", "one answer", "every answer"]):
            case "before":
                faulty.faults.before.append(gone())
            case "after":
                faulty.faults.after.append(gone())
            case "one answer":
                stand_in.configure(lose=1)
            case "every answer":
                stand_in.configure(lose=1000)
            case _:
                pass
        state = home.paid(method, amount)["state"]
        assert state in {"succeeded", "processing"}
        stand_in.configure(lose=0)
    faulty.portal.clock.advance(seconds=30)
    faulty.portal.work("reconcile")

    assert {payment["state"] for payment in home.payments()} == {"succeeded"}
    assert sorted(stand_in.charged()) == amounts
    assert home.bills()["balance"]["amount_minor"] == -sum(amounts)
    sound(home)
