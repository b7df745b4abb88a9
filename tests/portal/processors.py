"""The processors that the contract suite is held against.

To add a processor: write a `Bench` for it in a file of its own, and name it in `BENCHES`. What a processor, or the
stand-in for it, cannot do is left out of `can`; the tests that need it are then skipped, and say so.
"""

from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from daystarr_portal.accounts.brand import read_brand
from daystarr_portal.config import BRAND_FILE, Settings
from daystarr_portal.processors.base import FailureCode, MethodKind, PaymentProcessor
from daystarr_portal.processors.reversals import ReversalKind, ReversalReason
from daystarr_portal.processors.sandbox.books import EnteredMethod
from daystarr_portal.processors.sandbox.numbers import Behavior
from daystarr_portal.processors.sandbox.setup import Sandbox, build_sandbox
from tests.portal.bench import Bench, Can, Plays
from tests.portal.harness import ManualClock
from tests.portal.stripe_bench import stripe_bench


class SandboxBench:
    """The sandbox with a clock to turn."""

    can = frozenset(Can)
    declines_with = FailureCode.INSUFFICIENT_FUNDS

    def __init__(self, sandbox: Sandbox, clock: ManualClock) -> None:
        self._sandbox = sandbox
        self._clock = clock
        self._heard: set[str] = set()
        self.processor: PaymentProcessor = sandbox.processor

    def method(self, customer: str, plays: Plays) -> str:
        capture = self.processor.create_capture_session(customer, "en").ref
        self.enter(capture, plays)
        found = self._sandbox.books.capture(capture)
        assert found is not None
        assert found[1] is not None
        return found[1].token

    def enter(self, capture: str, plays: Plays) -> None:
        self._sandbox.books.complete_capture(capture, _entered(plays))

    def present(self, reader: str, plays: Plays) -> None:
        assert self._sandbox.readers.present(reader, _entered(plays))

    def confirm(self, ref: str, *, approved: bool) -> None:
        charge = self._sandbox.books.charge_by_ref(ref)
        assert charge is not None
        assert charge.action_key is not None
        self._sandbox.books.confirm(charge.action_key, approved=approved)

    def wait_for_banks(self) -> None:
        self._clock.now += timedelta(days=7)

    def take_back(self, ref: str, kind: ReversalKind) -> None:
        reason = ReversalReason.DISPUTED if kind is ReversalKind.CHARGEBACK else ReversalReason.INSUFFICIENT_FUNDS
        self._sandbox.books.reversals.take(ref, kind, reason)

    def win_dispute(self, ref: str) -> None:
        self._sandbox.books.reversals.decide_dispute(ref, won=True)

    def messages(self) -> Sequence[tuple[bytes, Mapping[str, str]]]:
        fresh = [event for event in self._sandbox.telling.waiting() if event.id not in self._heard]
        self._heard |= {event.id for event in fresh}
        return [self._sandbox.telling.message(event) for event in fresh]

    def now(self) -> datetime:
        return self._clock()


def _entered(plays: Plays) -> EnteredMethod:
    match plays:
        case Plays.CARD:
            return _card(Behavior.SUCCEEDS)
        case Plays.DECLINED:
            return _card(Behavior.INSUFFICIENT_FUNDS)
        case Plays.ASKS:
            return _card(Behavior.NEEDS_ACTION)
        case Plays.BANK:
            return _bank(Behavior.SETTLES_LATER)
        case Plays.BANK_BOUNCES:
            return _bank(Behavior.FAILS_LATER)


def _card(behavior: Behavior) -> EnteredMethod:
    return EnteredMethod(MethodKind.CARD, "visa", "4242", 12, 2029, behavior)


def _bank(behavior: Behavior) -> EnteredMethod:
    return EnteredMethod(MethodKind.BANK_ACCOUNT, "Sandbox Bank", "6789", None, None, behavior)


@contextmanager
def sandbox_bench(folder: Path) -> Generator[Bench]:
    """A sandbox with books of its own in `folder`."""
    clock = ManualClock()
    settings = Settings(
        database_url="sqlite://",
        secret="only-for-tests-Kq7vT2mXw9ZpB4nR8sL3",
        public_url="http://portal.test",
        sandbox_url=f"sqlite:///{folder / 'sandbox.db'}",
        sandbox_slow_seconds=0.0,
    )
    sandbox = build_sandbox(settings, clock, read_brand(BRAND_FILE).brand)
    assert sandbox is not None
    yield SandboxBench(sandbox, clock)
    sandbox.database.close()


BENCHES: dict[str, Callable[[pytest.FixtureRequest], AbstractContextManager[Bench]]] = {
    "sandbox": lambda request: sandbox_bench(request.getfixturevalue("tmp_path")),
    "stripe": lambda request: stripe_bench(request.getfixturevalue("stand_in")),
}
