"""Random histories of a customer, several windows, a server, a network and a processor that all fail: money is right.

Everything is real: the server, the windows and the provider's timer are processes, killed as `kill -9` does; the
network between them is a proxy; the processor has books of its own. At the end of each history three sides are held
against each other: the processor's books, the portal's ledger, and what the customer was told of every press of Pay.
"""

import contextlib
import os
import secrets
import shutil
import sys
import tempfile
import traceback
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Final

import pytest
from hypothesis import HealthCheck, Phase, seed, settings, strategies
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule, run_state_machine_as_test

from daystarr_portal.core.ids import new_id
from daystarr_portal.payments.refunding import Wanted
from daystarr_portal.processors.reversals import ReversalKind, ReversalReason
from daystarr_portal.processors.sandbox.tables import SandboxChargeRow
from tests.chaos_proxy import Reset
from tests.faults.conftest import MakeDatabase
from tests.faults.office import AUTOPAY, RECONCILE
from tests.faults.payer import Asked, Payer
from tests.faults.processes import Window
from tests.faults.tally import Tally
from tests.faults.troubles import SETTLE, TROUBLES, Pressing, Trouble
from tests.faults.verdict import judge
from tests.faults.world import World
from tests.portal.autopay import with_autopay
from tests.portal.money import ASKS, BANK, BANK_WITHOUT_FUNDS, DECLINES, MASTERCARD, VISA, charges_of
from tests.portal.test_autopay_run import quiet

pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="processes are forked and killed as on Unix"),
    pytest.mark.timeout(5400),
]

NUMBERS: Final = (VISA, VISA, VISA, MASTERCARD, BANK, BANK_WITHOUT_FUNDS, DECLINES, ASKS)
WHICH: Final = strategies.integers(0, 40)
MOST_DAYS: Final = 18
"""A history is shorter than a sign-in lasts, with the days after it in which bank debits settle."""


@dataclass(frozen=True)
class Order:
    """One press of Pay that is to be: with what method, for what, at which window, and what goes wrong with it.

    `times` and `step` are those of `Pressing`. With `settle_too` the first questions about it are lost as well. A
    `patient` customer waits a moment for the outcome before they do anything else.
    """

    number: str
    what: str
    trouble: Trouble | None
    times: int
    settle_too: bool
    second: bool
    patient: bool
    step: int
    which: int


ORDERS: Final = strategies.builds(
    Order,
    number=strategies.sampled_from(NUMBERS),
    what=strategies.sampled_from(["a new bill", "a new bill", "a bill", "two bills", "part of a bill", "ahead"]),
    trouble=strategies.sampled_from(TROUBLES),
    times=strategies.sampled_from([1, 2, 4, 9, 20]),
    settle_too=strategies.booleans(),
    second=strategies.booleans(),
    patient=strategies.booleans(),
    step=strategies.integers(1, 16),
    which=WHICH,
)


@dataclass(frozen=True)
class Places:
    """Where histories take place: databases of one kind, each in a folder of its own."""

    kind: str
    make_database: MakeDatabase
    folder: Path

    def make(self, tally: Tally) -> World:
        """A new one."""
        folder = Path(tempfile.mkdtemp(dir=self.folder))
        return World(folder, self.make_database(self.kind, folder), tally)


class History(RuleBasedStateMachine):
    """One customer's life with the portal; every history has servers and databases of its own."""

    places: "Places"
    tally: Tally

    @initialize(same_computer=strategies.booleans(), autopay=strategies.sampled_from([None, VISA, BANK, DECLINES]))
    def move_in(self, same_computer: bool, autopay: str | None) -> None:
        self.world = self.places.make(self.tally)
        self.payer = Payer(self.world)
        self.payer.windows.append(self.payer.open("first" if same_computer else "second"))
        self.methods: dict[str, str] = {}
        self.bills: list[tuple[str, int]] = []
        self.amounts = count(1_009, 7)
        self.days = 0.0
        if autopay is not None:
            name = "Pat Doe" if autopay == BANK else None
            with_autopay(self.payer.home, self.method(autopay), name=name)

    def method(self, number: str) -> str:
        if number not in self.methods:
            self.methods[number] = self.payer.home.sign_in_again().method(number)
        return self.methods[number]

    @rule(due_in=strategies.integers(-10, 12), then=ORDERS)
    def a_bill_comes(self, due_in: int, then: Order) -> None:
        self.new_bill(due_in)
        self.pay_under(then)

    def new_bill(self, due_in: int) -> None:
        amount = next(self.amounts)
        self.bills.append((self.payer.home.invoice(amount, due_in), amount))

    @rule(orders=strategies.lists(ORDERS, min_size=2, max_size=6))
    def pay(self, orders: list[Order]) -> None:
        for order in orders:
            self.pay_under(order)

    def pay_under(self, order: Order) -> None:
        """One press of Pay, with its trouble, after which everything runs again."""
        amount, bills = self.wanted(order)
        method = self.method(order.number)
        window = self.payer.windows[order.second]
        wish = self.payer.wish_for(window, method, amount, bills)

        def press(at: Window) -> Asked:
            return self.payer.press(at, wish, method, amount, bills)

        if order.settle_too:
            self.world.proxy.add(Reset(), method="POST", path=SETTLE, times=2)
        pressing = Pressing(self.world, self.payer, window, press, order.times, order.step)
        asked, hit = pressing.suffer(order.trouble)
        self.world.proxy.clear()
        self.world.controls.lose_charges()
        self.world.controls.spare()
        self.tally.faulted_payments += hit
        self.make_alive()
        if order.patient:
            for one in asked:
                self.payer.learns(one, patience=0.5)

    def wanted(self, order: Order) -> tuple[int, tuple[str, ...]]:
        """The amount to pay, and the bills."""
        what, which = order.what, order.which
        if what == "ahead":
            return 500 + which, ()
        if what == "a new bill" or not self.bills:
            self.new_bill(due_in=3)
            which = len(self.bills) - 1
        first, second = self.bills[which % len(self.bills)], self.bills[(which + 1) % len(self.bills)]
        if what == "two bills" and first != second:
            return first[1] + second[1], (first[0], second[0])
        return (first[1] // 2 if what == "part of a bill" else first[1]), (first[0],)

    def make_alive(self) -> None:
        """Start again whatever was killed."""
        if not self.world.server.is_alive:
            self.world.restart_server()
        for window in self.payer.windows:
            if not window.is_alive:
                window.start()

    @rule(which=strategies.integers(0, 2), then=ORDERS)
    def somebody_is_killed(self, which: int, then: Order) -> None:
        [*self.payer.windows, self.world.server][which].kill()
        self.make_alive()
        self.pay_under(then)

    @rule(seconds=strategies.sampled_from([1, 20, 130, 86_400, 5 * 86_400]), then=ORDERS)
    def time_passes(self, seconds: int, then: Order) -> None:
        self.advance(seconds)
        self.pay_under(then)

    def advance(self, seconds: int) -> None:
        if self.days + seconds / 86_400 < MOST_DAYS:
            self.days += seconds / 86_400
            self.world.clock.advance(seconds=seconds)
            self.payer.home = self.payer.home.sign_in_again()

    @rule(then=ORDERS)
    def autopay_runs_twice_at_once(self, then: Order) -> None:
        self.advance(86_400)
        for office in self.world.offices:
            office.begin(AUTOPAY)
        self.pay_under(then)
        for office in self.world.offices:
            assert office.finish()["troubled"] == 0

    @rule(then=ORDERS)
    def reconcile(self, then: Order) -> None:
        self.world.offices[0].begin(RECONCILE)
        self.pay_under(then)
        self.world.offices[0].finish()

    @precondition(lambda self: self.payer.asked)
    @rule(which=WHICH, amount=strategies.one_of(strategies.none(), strategies.integers(1, 900)), then=ORDERS)
    def refund(self, which: int, amount: int | None, then: Order) -> None:
        self.pay_under(then)
        payments = self.payer.home.sign_in_again().payments()
        if payments:
            number = payments[which % len(payments)]["confirmation_number"]
            self.world.books.work.refunding.refund(Wanted(number, amount, new_id("key"), "Pat"))

    @precondition(lambda self: self.payer.asked)
    @rule(
        which=WHICH,
        part=strategies.one_of(strategies.none(), strategies.integers(1, 900)),
        kind=strategies.sampled_from([ReversalKind.RETURN, ReversalKind.CHARGEBACK]),
    )
    def money_is_taken_back(self, which: int, part: int | None, kind: ReversalKind) -> None:
        if refs := self.charges("succeeded"):
            self.world.sandbox.books.reversals.take(refs[which % len(refs)], kind, ReversalReason.OTHER, part)

    @precondition(lambda self: self.payer.asked)
    @rule(which=WHICH, won=strategies.booleans())
    def a_dispute_is_decided(self, which: int, won: bool) -> None:
        if refs := self.charges("succeeded"):
            self.world.sandbox.books.reversals.decide_dispute(refs[which % len(refs)], won=won)

    @rule(which=strategies.lists(WHICH, max_size=6), then=ORDERS)
    def messages_come(self, which: list[int], then: Order) -> None:
        """Some of the processor's messages, late, in any order, some twice."""
        waiting = list(self.world.sandbox.telling.waiting())
        for one in which if waiting else ():
            body, headers = self.world.sandbox.telling.message(waiting[-1 - one % len(waiting)])
            answer = self.world.portal.client.post("/webhooks/sandbox", content=body, headers=headers)
            assert answer.status_code == 204, answer.text
        self.pay_under(then)

    @rule(approve=strategies.booleans())
    def the_bank_is_answered(self, approve: bool) -> None:
        for payment in self.payer.home.sign_in_again().payments():
            if payment["state"] == "requires_action":
                self.world.portal.client.post(
                    payment["action_url"], data={"decision": "approve" if approve else "refuse"}
                )

    def charges(self, state: str) -> list[str]:
        rows = sorted(charges_of(self.payer.home), key=_age)
        return [row.id for row in rows if row.state == state]

    def teardown(self) -> None:
        if sys.exc_info()[0] is not None:
            traceback.print_exc(file=sys.stdout)  # where chance did not repeat it, hypothesis tells of that alone
        if not hasattr(self, "world"):
            return
        with contextlib.closing(self.world):
            self.make_alive()
            self.world.clock.advance(seconds=40)
            self.world.offices[0].do(RECONCILE)  # only now some of them are asked about by the bank
            self.the_bank_is_answered(approve=True)
            settled = self.payer.settles()
            self.tally.lost += 0 if settled else 1
            assert settled, f"nobody ever tells what became of {self.payer.unknown()}"
            quiet(self.world.portal)  # or AutoPay would go on charging in the days after the history
            self.world.clock.advance(days=10)
            for _pass in range(2):
                self.world.offices[0].do(RECONCILE)
            judge(self.world, [self.payer])
        self.world.forget()


def _age(row: SandboxChargeRow) -> tuple[object, int]:
    return row.created_at, row.amount_minor


SLOW: Final = [pytest.param(kind, 10, 40, marks=pytest.mark.slow) for kind in ["sqlite"] * 4 + ["postgresql"] * 2]
"""In parts, so that several run at the same time."""


@pytest.mark.parametrize(("kind", "histories", "steps"), [("sqlite", 2, 12), *SLOW])
def test_after_any_history_books_and_customer_agree(
    kind: str, histories: int, steps: int, make_database: MakeDatabase, tally: Tally, tmp_path: Path
) -> None:
    chosen = int(os.environ.get("DAYSTARR_SEED", secrets.randbelow(1_000_000)))
    print(f"DAYSTARR_SEED={chosen}")  # noqa: T201

    class Life(History):
        pass

    Life.places, Life.tally = Places(kind, make_database, tmp_path), tally
    run_state_machine_as_test(
        seed(chosen)(Life),
        settings=settings(
            max_examples=histories,
            stateful_step_count=steps,
            deadline=None,
            database=None,
            phases=[Phase.generate],  # a failing history is short enough, and each step takes its time
            suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large],
        ),
    )
    shutil.rmtree(tmp_path, ignore_errors=True)
    print(tally)  # noqa: T201
    assert (tally.lost, tally.doubled, tally.unbalanced) == (0, 0, 0)
