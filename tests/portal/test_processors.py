"""What the portal relies on, of every payment processor."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from daystarr_portal.core.ids import new_id
from daystarr_portal.processors.base import (
    BookedCharge,
    Canceled,
    CaptureCanceled,
    CaptureCompleted,
    CaptureOpen,
    Charge,
    ChargeRequest,
    Declined,
    FailureCode,
    MethodKind,
    NeedsAction,
    PaymentProcessor,
    ProcessorRefusedError,
    ProcessorUnavailableError,
    Settling,
    Succeeded,
)
from daystarr_portal.processors.events import CaptureChanged, PaymentChanged, WebhookRefusedError
from daystarr_portal.processors.reversals import RefundRequest, ReversalKind, ReversalState
from tests.portal.bench import Bench, Can, Plays
from tests.portal.processors import BENCHES


@pytest.fixture(params=sorted(BENCHES))
def bench(request: pytest.FixtureRequest) -> Iterator[Bench]:
    with BENCHES[str(request.param)](request) as bench:
        needed = {need for mark in request.node.iter_markers("needs") for need in mark.args}
        if missing := sorted(need.value for need in needed - bench.can):
            pytest.skip(f"not covered for {request.param}: it cannot {', '.join(missing)} here")
        yield bench


@pytest.fixture
def processor(bench: Bench) -> PaymentProcessor:
    return bench.processor


@pytest.fixture
def customer(processor: PaymentProcessor) -> str:
    return processor.ensure_customer(new_id("acc"))


def test_an_account_is_the_same_customer_each_time(processor: PaymentProcessor) -> None:
    first, second = new_id("acc"), new_id("acc")

    assert processor.ensure_customer(first) == processor.ensure_customer(first)
    assert processor.ensure_customer(first) != processor.ensure_customer(second)


class TestTakingMethods:
    """Where card and account numbers go instead of to us."""

    @pytest.mark.needs(Can.HOSTED_PAGE)
    def test_a_method_entered_on_the_hosted_page_comes_as_a_token(self, bench: Bench, customer: str) -> None:
        opened = bench.processor.create_capture_session(customer, "en")
        assert opened.outcome == CaptureOpen()
        assert opened.url is not None
        assert opened.url.startswith("http")
        assert opened.expires_at > bench.now()

        bench.enter(opened.ref, Plays.CARD)

        outcome = bench.processor.get_capture(opened.ref).outcome
        assert isinstance(outcome, CaptureCompleted)
        method = outcome.method
        assert (method.kind, method.last4, method.customer) == (MethodKind.CARD, "4242", customer)
        assert method.token
        assert not method.token.isdigit()
        assert bench.processor.cancel_capture(opened.ref).outcome == outcome

    @pytest.mark.needs(Can.HOSTED_PAGE)
    def test_a_hosted_page_can_be_closed(self, bench: Bench, customer: str) -> None:
        opened = bench.processor.create_capture_session(customer, "es")

        assert bench.processor.cancel_capture(opened.ref).outcome == CaptureCanceled()
        assert bench.processor.get_capture(opened.ref).outcome == CaptureCanceled()

    @pytest.mark.needs(Can.READERS)
    def test_a_card_held_to_a_reader_comes_as_a_token_that_pays(self, bench: Bench, customer: str) -> None:
        reader = next(reader for reader in bench.processor.readers() if reader.online)
        asked = bench.processor.create_reader_capture(reader.ref, customer)
        assert (asked.url, asked.outcome) == (None, CaptureOpen())
        with pytest.raises(ProcessorRefusedError):
            bench.processor.create_reader_capture(reader.ref, customer)

        bench.present(reader.ref, Plays.CARD)

        outcome = bench.processor.get_capture(asked.ref).outcome
        assert isinstance(outcome, CaptureCompleted)
        paid = bench.processor.create_payment(asking(outcome.method.token, customer))
        assert paid.outcome == Succeeded()

    @pytest.mark.needs(Can.READERS)
    def test_waiting_at_a_reader_can_be_stopped(self, bench: Bench, customer: str) -> None:
        reader = next(reader for reader in bench.processor.readers() if reader.online)
        asked = bench.processor.create_reader_capture(reader.ref, customer)

        assert bench.processor.cancel_capture(asked.ref).outcome == CaptureCanceled()
        bench.processor.create_reader_capture(reader.ref, customer)

    @pytest.mark.needs(Can.READERS)
    def test_a_reader_that_is_not_there_is_refused(self, processor: PaymentProcessor, customer: str) -> None:
        with pytest.raises(ProcessorRefusedError):
            processor.create_reader_capture("no_such_reader", customer)


class TestCharging:
    """Once for each key, whatever happens on the way."""

    def test_a_card_pays_at_once(self, bench: Bench, customer: str) -> None:
        request = asking(bench.method(customer, Plays.CARD), customer)

        charge = bench.processor.create_payment(request)

        assert (charge.outcome, charge.key, charge.reversals) == (Succeeded(), request.idempotency_key, ())
        assert bench.processor.get_payment(charge.ref) == charge
        assert bench.processor.find_payment(request.idempotency_key) == charge
        assert bench.processor.expected_settlement(MethodKind.CARD, bench.now()) is None

    def test_a_key_charges_once_however_often_it_is_sent(self, bench: Bench, customer: str) -> None:
        request = asking(bench.method(customer, Plays.CARD), customer)

        with ThreadPoolExecutor(4) as pool:
            charges = list(pool.map(bench.processor.create_payment, [request] * 8))

        assert len({charge.ref for charge in charges}) == 1
        assert [booked.charge.ref for booked in books(bench)] == [charges[0].ref]

    def test_a_key_that_was_never_seen_finds_nothing(self, processor: PaymentProcessor) -> None:
        assert processor.find_payment(new_id("pay")) is None

    def test_a_card_that_is_declined_stays_so(self, bench: Bench, customer: str) -> None:
        request = asking(bench.method(customer, Plays.DECLINED), customer)

        declined = bench.processor.create_payment(request)

        assert declined.outcome == Declined(bench.declines_with)
        assert bench.processor.create_payment(request).outcome == declined.outcome

    def test_a_token_that_is_not_the_customers_is_refused(self, bench: Bench, customer: str) -> None:
        stranger = bench.processor.ensure_customer(new_id("acc"))
        token = bench.method(customer, Plays.CARD)

        for request in (asking(token, stranger), asking("no_such_token", customer)):
            with pytest.raises(ProcessorRefusedError):
                bench.processor.create_payment(request)
        assert books(bench) == []

    def test_a_payment_that_is_not_there_is_no_answer(self, processor: PaymentProcessor) -> None:
        for ask in (processor.get_payment, processor.cancel_payment, processor.get_capture):
            with pytest.raises(ProcessorUnavailableError):
                ask("no_such_thing")

    @pytest.mark.needs(Can.CONFIRMATION)
    @pytest.mark.parametrize(
        ("approved", "outcome"), [(True, Succeeded()), (False, Declined(FailureCode.AUTHENTICATION_FAILED))]
    )
    def test_a_card_that_asks_waits_for_the_customer(
        self, bench: Bench, customer: str, approved: bool, outcome: object
    ) -> None:
        charge = bench.processor.create_payment(asking(bench.method(customer, Plays.ASKS), customer))
        assert isinstance(charge.outcome, NeedsAction)
        assert charge.outcome.url.startswith("http")

        bench.confirm(charge.ref, approved=approved)

        assert bench.processor.get_payment(charge.ref).outcome == outcome
        assert bench.processor.cancel_payment(charge.ref).outcome == outcome, "what is over stays over"

    @pytest.mark.needs(Can.CONFIRMATION)
    def test_a_payment_that_waits_can_be_given_up(self, bench: Bench, customer: str) -> None:
        charge = bench.processor.create_payment(asking(bench.method(customer, Plays.ASKS), customer))

        assert bench.processor.cancel_payment(charge.ref).outcome == Canceled()
        assert bench.processor.get_payment(charge.ref).outcome == Canceled()

    @pytest.mark.needs(Can.CONFIRMATION)
    def test_without_the_customer_a_card_that_asks_is_declined(self, bench: Bench, customer: str) -> None:
        charge = bench.processor.create_payment(asking(bench.method(customer, Plays.ASKS), customer, present=False))

        assert charge.outcome == Declined(FailureCode.AUTHENTICATION_FAILED)

    @pytest.mark.needs(Can.BANK_ACCOUNTS)
    @pytest.mark.parametrize(
        ("plays", "outcome"),
        [(Plays.BANK, Succeeded()), (Plays.BANK_BOUNCES, Declined(FailureCode.INSUFFICIENT_FUNDS))],
    )
    def test_a_bank_account_takes_days(self, bench: Bench, customer: str, plays: Plays, outcome: object) -> None:
        charge = bench.processor.create_payment(asking(bench.method(customer, plays), customer))
        assert isinstance(charge.outcome, Settling)
        assert charge.outcome.settles_at > bench.now()
        assert bench.processor.expected_settlement(MethodKind.BANK_ACCOUNT, bench.now()) is not None

        bench.wait_for_banks()

        assert bench.processor.get_payment(charge.ref).outcome == outcome


class TestGoingBack:
    """Refunds that we ask for, and what banks and customers take by themselves."""

    def test_a_payment_is_given_back_in_parts_and_never_more_than_it(self, bench: Bench, customer: str) -> None:
        charge = paid(bench, customer, 5000)

        first = bench.processor.refund(RefundRequest("refund-1", charge.ref, 2000))
        second = bench.processor.refund(RefundRequest("refund-2", charge.ref, 3000))

        assert (first.kind, first.amount_minor, first.key) == (ReversalKind.REFUND, 2000, "refund-1")
        with pytest.raises(ProcessorRefusedError):
            bench.processor.refund(RefundRequest("refund-3", charge.ref, 1))
        found = bench.processor.get_payment(charge.ref)
        assert found.outcome == Succeeded()
        assert {part.ref for part in found.reversals} == {first.ref, second.ref}  # at one moment, in no order

    @pytest.mark.parametrize("amount", [0, -1, 5001])
    def test_more_than_was_paid_or_nothing_is_refused(self, bench: Bench, customer: str, amount: int) -> None:
        charge = paid(bench, customer, 5000)

        with pytest.raises(ProcessorRefusedError):
            bench.processor.refund(RefundRequest("refund", charge.ref, amount))
        assert bench.processor.get_payment(charge.ref).reversals == ()

    def test_a_key_gives_back_once_however_often_it_is_sent(self, bench: Bench, customer: str) -> None:
        charge = paid(bench, customer, 5000)
        request = RefundRequest("refund-1", charge.ref, 2000)

        with ThreadPoolExecutor(4) as pool:
            refunds = list(pool.map(bench.processor.refund, [request] * 8))

        assert len({refund.ref for refund in refunds}) == 1
        assert [part.amount_minor for part in bench.processor.get_payment(charge.ref).reversals] == [2000]

    def test_what_was_never_paid_is_not_given_back(self, bench: Bench, customer: str) -> None:
        declined = bench.processor.create_payment(asking(bench.method(customer, Plays.DECLINED), customer))

        for ref in (declined.ref, "no_such_payment"):
            with pytest.raises(ProcessorRefusedError):
                bench.processor.refund(RefundRequest(new_id("rfd"), ref, 100))

    @pytest.mark.needs(Can.BANK_ACCOUNTS, Can.TAKING_BACK)
    def test_a_bank_takes_a_payment_back_days_after_it_came(self, bench: Bench, customer: str) -> None:
        charge = bench.processor.create_payment(asking(bench.method(customer, Plays.BANK), customer))
        bench.wait_for_banks()

        bench.take_back(charge.ref, ReversalKind.RETURN)

        found = bench.processor.get_payment(charge.ref)
        assert found.outcome == Succeeded(), "it did succeed, and what went back is told beside it"
        assert [(part.kind, part.amount_minor, part.state) for part in found.reversals] == [
            (ReversalKind.RETURN, 7499, ReversalState.SUCCEEDED)
        ]
        assert found.reversals[0].reason is not None

    @pytest.mark.needs(Can.TAKING_BACK)
    def test_a_dispute_takes_the_money_until_it_is_won(self, bench: Bench, customer: str) -> None:
        charge = paid(bench, customer, 5000)

        bench.take_back(charge.ref, ReversalKind.CHARGEBACK)
        (disputed,) = bench.processor.get_payment(charge.ref).reversals
        assert (disputed.kind, disputed.state) == (ReversalKind.CHARGEBACK, ReversalState.PENDING)
        with pytest.raises(ProcessorRefusedError):
            bench.processor.refund(RefundRequest("refund", charge.ref, 100))
        bench.win_dispute(charge.ref)

        (won,) = bench.processor.get_payment(charge.ref).reversals
        assert (won.ref, won.state) == (disputed.ref, ReversalState.FAILED)


class TestBooks:
    """The list from which the ledger is checked."""

    def test_it_tells_everything_about_a_payment(self, bench: Bench, customer: str) -> None:
        request = asking(bench.method(customer, Plays.CARD), customer)
        charge = bench.processor.create_payment(request)

        (booked,) = books(bench)

        assert booked.charge == charge
        assert (booked.token, booked.customer) == (request.token, customer)
        assert (booked.amount_minor, booked.currency) == (7499, "USD")
        assert abs(booked.created_at - bench.now()) < timedelta(minutes=5)

    def test_it_has_every_payment_once_over_many_pages(self, bench: Bench, customer: str) -> None:
        token = bench.method(customer, Plays.CARD)
        refs = {bench.processor.create_payment(asking(token, customer)).ref for _ in range(105)}

        found = [booked.charge.ref for booked in books(bench)]

        assert len(found) == len(set(found))
        assert set(found) == refs

    def test_an_old_payment_is_in_it_again_when_money_goes_back(self, bench: Bench, customer: str) -> None:
        if Can.TAKING_BACK not in bench.can:
            pytest.skip("needs a clock to turn")
        old, other = paid(bench, customer, 5000), paid(bench, customer, 5000)
        bench.wait_for_banks()
        since = bench.now() - timedelta(days=1)
        assert books(bench, timedelta(days=1)) == []

        bench.processor.refund(RefundRequest("refund", old.ref, 100))

        found: list[BookedCharge] = list(bench.processor.list_payments(since).items)
        assert [booked.charge.ref for booked in found] == [old.ref]
        assert other.ref not in {booked.charge.ref for booked in found}


@pytest.mark.needs(Can.WEBHOOKS)
class TestMessages:
    """What the processor tells by itself."""

    def test_a_payment_is_told(self, bench: Bench, customer: str) -> None:
        charge = paid(bench, customer, 5000)

        told = [bench.processor.parse_webhook(body, headers) for body, headers in bench.messages()]

        assert PaymentChanged(charge.ref) in [event.subject for event in told]

    @pytest.mark.needs(Can.TELLING_REFUNDS)
    def test_what_goes_back_of_a_payment_is_told(self, bench: Bench, customer: str) -> None:
        charge = paid(bench, customer, 5000)
        told = [bench.processor.parse_webhook(body, headers) for body, headers in bench.messages()]

        bench.processor.refund(RefundRequest("refund", charge.ref, 100))

        later = [bench.processor.parse_webhook(body, headers) for body, headers in bench.messages()]
        assert PaymentChanged(charge.ref) in [event.subject for event in later]
        assert not {event.id for event in told} & {event.id for event in later}

    @pytest.mark.needs(Can.HOSTED_PAGE)
    def test_a_method_that_was_entered_is_told(self, bench: Bench, customer: str) -> None:
        opened = bench.processor.create_capture_session(customer, "en")
        bench.enter(opened.ref, Plays.CARD)

        told = [bench.processor.parse_webhook(body, headers).subject for body, headers in bench.messages()]

        assert CaptureChanged(opened.ref) in told

    def test_a_changed_body_a_wrong_signature_and_none_are_refused(self, bench: Bench, customer: str) -> None:
        paid(bench, customer, 5000)
        body, headers = bench.messages()[0]

        assert bench.processor.parse_webhook(body, headers) == bench.processor.parse_webhook(body, headers)
        broken = {name: value[:-1] + ("0" if value[-1] != "0" else "1") for name, value in headers.items()}
        for changed, signed in ((body + b" ", headers), (body, broken), (body, {})):
            with pytest.raises(WebhookRefusedError):
                bench.processor.parse_webhook(changed, signed)


def asking(token: str, customer: str, amount_minor: int = 7499, *, present: bool = True) -> ChargeRequest:
    return ChargeRequest(new_id("pay"), token, amount_minor, "USD", "en", customer, present)


def paid(bench: Bench, customer: str, amount_minor: int) -> Charge:
    charge = bench.processor.create_payment(asking(bench.method(customer, Plays.CARD), customer, amount_minor))
    assert charge.outcome == Succeeded()
    return charge


def books(bench: Bench, back: timedelta = timedelta(days=1)) -> list[BookedCharge]:
    """All pages of the processor's books of the last day."""
    found: list[BookedCharge] = []
    page: str | None = None
    while True:
        part = bench.processor.list_payments(bench.now() - back, page)
        found += part.items
        page = part.next_page
        if page is None:
            return found
