"""Cents never drift: properties of dividing payments, and of whole random histories."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, Phase, given, settings, strategies
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from daystarr_portal.core.database import Database
from daystarr_portal.core.ids import new_id
from daystarr_portal.payments.allocation import Bill, settle_split, split
from daystarr_portal.payments.audit import audit
from daystarr_portal.payments.bookkeeping import Bookkeeping
from daystarr_portal.payments.refunding import Refunding, Wanted
from daystarr_portal.payments.taking_back import Held, take_back
from daystarr_portal.processors.base import ProcessorRefusedError
from daystarr_portal.processors.reversals import ReversalKind, ReversalReason
from daystarr_portal.processors.sandbox.setup import Sandbox
from daystarr_portal.processors.sandbox.tables import SandboxChargeRow
from tests.portal.harness import Portal
from tests.portal.money import (
    ASKS,
    BANK,
    BANK_CLOSED,
    DECLINES,
    VISA,
    CrashError,
    FaultyPortal,
    assert_balanced,
    books_of,
    charges_of,
    gone,
    household,
)

WHICH = strategies.integers(0, 40)
LONG_AGO = datetime(2026, 12, 1, tzinfo=UTC)
AMOUNTS = strategies.integers(1, 3_000_000)
BILLS = strategies.lists(strategies.integers(0, 1_000_000), max_size=8).map(
    lambda amounts: [Bill(f"inv_{index}", amount) for index, amount in enumerate(amounts)]
)


@given(AMOUNTS, BILLS, strategies.data())
def test_a_payment_is_divided_without_a_cent_lost_or_made(
    amount: int, bills: list[Bill], data: strategies.DataObject
) -> None:
    ids = [bill.invoice_id for bill in bills]
    chosen = data.draw(strategies.sets(strategies.sampled_from(ids)) if ids else strategies.just(set[str]()))

    parts = split(amount, bills, chosen)

    shares = {share.invoice_id: share for share in parts.shares}
    assert sum(share.amount_minor for share in parts.shares) + parts.credit_minor == amount
    assert len(shares) == len(parts.shares)
    for bill in bills:
        share = shares.get(bill.invoice_id)
        assert share is None or share.amount_minor > 0
        assert share is None or share.amount_minor + share.remaining_minor == bill.open_minor
    if parts.credit_minor:
        assert sum(bill.open_minor for bill in bills) + parts.credit_minor == amount
    in_turn = [bill for bill in bills if bill.invoice_id in chosen] + [b for b in bills if b.invoice_id not in chosen]
    full = [shares[bill.invoice_id].remaining_minor == 0 if bill.invoice_id in shares else False for bill in in_turn]
    wanting = [is_full for bill, is_full in zip(in_turn, full, strict=True) if bill.open_minor]
    assert wanting == sorted(wanting, reverse=True), "nobody is served before those ahead of them have all they want"


@given(AMOUNTS, BILLS, BILLS)
def test_money_that_arrives_later_goes_where_it_is_still_wanted(
    amount: int, planned_for: list[Bill], bills: list[Bill]
) -> None:
    plan = [(share.invoice_id, share.amount_minor) for share in split(amount, planned_for).shares]

    parts = settle_split(amount, plan, bills)

    wanted = {bill.invoice_id: bill.open_minor for bill in bills}
    assert sum(share.amount_minor for share in parts.shares) + parts.credit_minor == amount
    assert all(0 < share.amount_minor <= wanted[share.invoice_id] for share in parts.shares)
    given_shares = {share.invoice_id: share.amount_minor for share in parts.shares}
    for invoice_id, planned in plan:
        assert given_shares.get(invoice_id, 0) >= min(planned, wanted.get(invoice_id, 0))
    if parts.credit_minor:
        assert given_shares == {invoice_id: open_minor for invoice_id, open_minor in wanted.items() if open_minor}


@given(AMOUNTS, BILLS)
def test_when_nothing_changed_the_money_goes_as_planned(amount: int, bills: list[Bill]) -> None:
    planned = split(amount, bills, [bill.invoice_id for bill in bills[1::2]])

    arrived = settle_split(amount, [(share.invoice_id, share.amount_minor) for share in planned.shares], bills)

    assert arrived == planned


@given(AMOUNTS, strategies.integers(-100, 2_000_000), BILLS)
def test_what_goes_back_is_taken_without_a_cent_lost_or_made(amount: int, free: int, bills: list[Bill]) -> None:
    held = [Held(bill.invoice_id, "pay_1", bill.open_minor) for bill in bills]

    taken = take_back(amount, free, held)

    given_back = {part.invoice_id: part.amount_minor for part in taken.parts}
    assert sum(given_back.values()) + taken.from_credit_minor == amount
    assert all(
        0 < part <= next(h.amount_minor for h in held if h.invoice_id == key) for key, part in given_back.items()
    )
    assert taken.from_credit_minor >= min(amount, max(0, free))
    if taken.from_credit_minor > max(0, free):
        assert given_back == {one.invoice_id: one.amount_minor for one in held if one.amount_minor}


class MoneyHistory(RuleBasedStateMachine):
    """One customer, a processor that fails at random, a clock that jumps: the books balance after every step."""

    faulty: FaultyPortal
    sandbox: Sandbox
    database: Database

    @initialize()
    def move_in(self) -> None:
        self.home = household(self.faulty.portal)
        self.methods = {number: self.home.method(number) for number in (VISA, BANK, BANK_CLOSED, DECLINES, ASKS)}
        self.reversals = self.sandbox.books.reversals
        self.telling = self.sandbox.telling
        self.refunding = Refunding(self.database, self.faulty.portal.clock, self.faulty.faults)
        self.invoices: list[str] = []
        self.sent: list[tuple[str, tuple[str, int, tuple[str, ...]]]] = []

    @rule(total=strategies.integers(1, 20_000), due_in=strategies.integers(-30, 30))
    def bill(self, total: int, due_in: int) -> None:
        self.invoices.append(self.home.invoice(total, due_in))

    @rule(
        number=strategies.sampled_from([VISA, BANK, BANK_CLOSED, DECLINES, ASKS]),
        amount=strategies.integers(100, 30_000),
        data=strategies.data(),
        fault=strategies.sampled_from(["none", "none", "before", "after", "crash before", "crash after", "refused"]),
    )
    def pay(self, number: str, amount: int, data: strategies.DataObject, fault: str) -> None:
        some = strategies.sets(strategies.sampled_from(self.invoices), max_size=3) if self.invoices else None
        chosen = tuple(data.draw(some)) if some is not None else ()
        faults = self.faulty.faults
        match fault:
            case "before":
                faults.before.append(gone())
            case "after":
                faults.after.append(gone())
            case "crash before":
                faults.before.append(CrashError())
            case "crash after":
                faults.after.append(CrashError())
            case "refused":
                faults.before.append(ProcessorRefusedError("no"))
            case _:
                pass
        key = new_id("key")
        answer = self.home.pay(self.methods[number], amount, chosen, key=key)
        assert answer.status_code in {201, 409, 422, 500}, answer.text
        self.sent.append((key, (number, amount, chosen)))
        faults.before.clear()
        faults.after.clear()

    @precondition(lambda self: self.sent)
    @rule(data=strategies.data())
    def send_again(self, data: strategies.DataObject) -> None:
        key, (number, amount, chosen) = data.draw(strategies.sampled_from(self.sent))
        answer = self.home.pay(self.methods[number], amount, chosen, key=key)
        assert answer.status_code in {201, 409, 422}, answer.text

    @precondition(lambda self: self.sent)
    @rule(data=strategies.data())
    def ask_what_became_of_it(self, data: strategies.DataObject) -> None:
        key, _ = data.draw(strategies.sampled_from(self.sent))
        answer = self.home.customer.post("/v1/payments/settle", json={"idempotency_key": key})
        assert answer.status_code in {200, 409}, answer.text

    @rule(decision=strategies.sampled_from(["approve", "refuse", "cancel"]))
    def answer_the_bank(self, decision: str) -> None:
        for payment in self.home.payments():
            if payment["state"] != "requires_action":
                continue
            if decision == "cancel":
                answer = self.home.customer.post(f"/v1/payments/{payment['id']}/cancel")
                assert answer.status_code in {200, 409}, "409 where the bank was answered in the meantime"
            else:
                page = payment["action_url"].removeprefix("http://portal.test")
                self.home.portal.client.post(page, data={"decision": decision})

    @rule(seconds=strategies.sampled_from([1, 20, 130, 86_400, 5 * 86_400]))
    def time_passes(self, seconds: int) -> None:
        self.faulty.portal.clock.now += timedelta(seconds=seconds)
        self.home = self.home.sign_in_again()

    @rule()
    def reconcile(self) -> None:
        self.faulty.portal.work("reconcile")

    @rule()
    def credit_pays(self) -> None:
        self.faulty.portal.work("apply credit")

    @precondition(lambda self: self.sent)
    @rule(
        which=WHICH,
        amount=strategies.one_of(strategies.none(), strategies.integers(1, 40_000)),
        fault=strategies.sampled_from(["none", "none", "before", "after"]),
    )
    def refund(self, which: int, amount: int | None, fault: str) -> None:
        payments = self.home.payments()
        if not payments:
            return
        number = payments[which % len(payments)]["confirmation_number"]
        if fault != "none":
            (self.faulty.faults.before if fault == "before" else self.faulty.faults.after).append(gone())
        self.refunding.refund(Wanted(number, amount, new_id("key"), "Pat"))
        self.faulty.faults.before.clear()
        self.faulty.faults.after.clear()

    @precondition(lambda self: self.sent)
    @rule(
        which=WHICH,
        part=strategies.one_of(strategies.none(), strategies.integers(1, 5_000)),
        kind=strategies.sampled_from([ReversalKind.RETURN, ReversalKind.CHARGEBACK]),
    )
    def money_is_taken_back(self, which: int, part: int | None, kind: ReversalKind) -> None:
        refs = [row.id for row in self.charges() if row.state == "succeeded"]
        if refs:
            self.reversals.take(refs[which % len(refs)], kind, ReversalReason.OTHER, part)

    @precondition(lambda self: self.sent)
    @rule(which=WHICH, won=strategies.booleans())
    def a_dispute_is_decided(self, which: int, won: bool) -> None:
        refs = [row.id for row in self.charges()]
        if refs:
            self.reversals.decide_dispute(refs[which % len(refs)], won=won)

    @rule(which=strategies.lists(WHICH, max_size=6))
    def messages_come(self, which: list[int]) -> None:
        """Some of them, in any order, some twice."""
        waiting = list(self.telling.waiting())
        for one in which if waiting else ():
            body, headers = self.telling.message(waiting[-1 - one % len(waiting)])
            answer = self.faulty.portal.client.post("/webhooks/sandbox", content=body, headers=headers)
            assert answer.status_code == 204

    def charges(self) -> Sequence[SandboxChargeRow]:
        return sorted(charges_of(self.home), key=lambda row: (row.created_at, row.amount_minor))

    @invariant()
    def nothing_is_posted_that_was_not_charged(self) -> None:
        if not hasattr(self, "home"):
            return
        books = books_of(self.home)
        assert books.posted_minor == books.succeeded_minor <= books.charged_minor
        assert books.charges <= books.payments
        assert books.credit_minor >= 0
        assert books.gone_minor <= books.succeeded_minor
        assert audit(self.database).breaches == ()
        bills = self.home.bills()
        assert bills["balance"]["amount_minor"] == books.ledger_minor
        assert bills["amount_due"]["amount_minor"] == books.open_minor
        assert bills["credit"]["amount_minor"] == books.credit_minor

    def teardown(self) -> None:
        if not hasattr(self, "home"):
            return
        self.faulty.portal.clock.now += timedelta(days=10)
        for _pass in range(2):
            self.faulty.portal.work("reconcile")
        books = Bookkeeping(self.database, self.faulty.portal.clock, self.faulty.faults)
        books.compare(LONG_AGO)
        self.home = self.home.sign_in_again()
        assert_balanced(self.home)
        compared = books.compare(LONG_AGO)
        assert (compared.learned, compared.adopted, compared.findings) == (0, 0, [])
        assert {payment["state"] for payment in self.home.payments()} <= {"succeeded", "failed", "canceled"}


@pytest.fixture
def portal(faulty: FaultyPortal) -> Portal:
    return faulty.portal


@pytest.fixture
def database(faulty: FaultyPortal) -> Iterator[Database]:
    database = Database(faulty.portal.settings.database_url)
    yield database
    database.close()


def test_after_any_history_the_ledger_is_what_the_processor_charged(
    faulty: FaultyPortal, sandbox: Sandbox, database: Database
) -> None:
    class History(MoneyHistory):
        pass

    History.faulty, History.sandbox, History.database = faulty, sandbox, database
    run_state_machine_as_test(
        History,
        settings=settings(
            max_examples=10,
            stateful_step_count=20,
            deadline=None,
            phases=[Phase.reuse, Phase.generate],  # a failing history is short enough, and each step takes its time
            suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large],
        ),
    )
