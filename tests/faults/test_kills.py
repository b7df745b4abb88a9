"""The portal server is killed with no warning at any point of a payment, or of an AutoPay run: the books balance."""

import os
import random
import secrets
import sys
import time
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Final

import pytest

from tests.faults.conftest import MakeDatabase
from tests.faults.controls import AUTOPAY, REQUESTS
from tests.faults.office import AUTOPAY as RUN_AUTOPAY
from tests.faults.office import RECONCILE
from tests.faults.payer import Payer
from tests.faults.processes import PATIENCE
from tests.faults.tally import Tally
from tests.faults.verdict import judge
from tests.faults.world import World
from tests.portal.autopay import with_autopay

pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="processes are forked and killed as on Unix"),
    pytest.mark.timeout(3600),
]
KINDS: Final = ("sqlite", "postgresql")
FEW: Final = 3
HOMES: Final = 3
many = pytest.param(50, marks=pytest.mark.slow)


@pytest.fixture(params=KINDS)
def world(request: pytest.FixtureRequest, make_database: MakeDatabase, tally: Tally, tmp_path: Path) -> Iterator[World]:
    made = World(tmp_path, make_database(request.param, tmp_path), tally)
    yield made
    made.close()


@pytest.fixture
def dice() -> random.Random:
    """Chance that can be had again: a failure shows the seed, and DAYSTARR_SEED takes it."""
    seed = int(os.environ.get("DAYSTARR_SEED", secrets.randbelow(1_000_000)))
    print(f"DAYSTARR_SEED={seed}")  # noqa: T201
    return random.Random(seed)


def measured(world: World, scope: int, work: Callable[[], object]) -> tuple[int, float]:
    """How many steps some work has, and how many seconds it takes."""
    world.controls.count(scope)
    started = time.perf_counter()
    work()
    return world.controls.steps, time.perf_counter() - started


def killed_during(
    world: World, dice: random.Random, span: tuple[int, float], scope: int, begin: Callable[[], object]
) -> str:
    """Begin something, and have the server killed in the middle: at a step, or after some time; answers where."""
    steps, seconds = span
    if dice.random() < 0.6:
        step = dice.randint(1, steps)
        world.controls.die_at(step, scope)
        begin()
        world.server.dies()
        return f"at step {step} of {steps}"
    delay = dice.uniform(0, seconds)
    begin()
    time.sleep(delay)
    world.server.kill()
    return f"after {delay * 1000:.1f} of {seconds * 1000:.1f} ms"


@pytest.mark.parametrize("points", [FEW, many])
def test_killed_in_the_middle_of_a_payment(world: World, tally: Tally, dice: random.Random, points: int) -> None:
    payer = Payer(world)
    window = payer.windows[0]
    method = payer.home.method()
    amounts = count(1_301)

    def press() -> Callable[[], bool]:
        amount = next(amounts)
        asked = payer.press(window, payer.new_wish(), method, amount, (payer.home.invoice(amount),))
        return lambda: payer.learns(asked)

    def press_and_learn() -> None:
        press()()

    press_and_learn()  # the first is slower
    span = measured(world, REQUESTS, press_and_learn)
    for _point in range(points):
        learns: list[Callable[[], bool]] = []
        where = killed_during(world, dice, span, REQUESTS, lambda: learns.append(press()))  # noqa: B023
        tally.faulted_payments += 1
        world.restart_server()
        assert learns[0](), f"nobody learned what became of a payment whose server was killed {where}"
        world.clock.advance(seconds=40)
        world.offices[0].do(RECONCILE)
        print(f"killed {where}: {list(payer.asked.values())[-1].told}")  # noqa: T201
    assert payer.settles()
    judge(world, [payer])


@pytest.mark.parametrize("points", [FEW, many])
def test_killed_in_the_middle_of_an_autopay_run(world: World, tally: Tally, dice: random.Random, points: int) -> None:
    payers = [Payer(world) for _ in range(HOMES)]
    for payer in payers:
        with_autopay(payer.home, payer.home.method())
    bills = 0

    def bill() -> datetime:
        """A bill for each, and when it is to be charged."""
        nonlocal bills
        bills += 1
        for payer in payers:
            payer.home.invoice(2_000 + bills, due_in=2)
        return world.clock().replace(hour=15) + timedelta(days=2)

    def charged() -> bool:
        return all(len(payer_charges(payer)) >= bills for payer in payers)

    def run(due: datetime) -> None:
        world.clock.now = due
        wait_until(charged)

    run(bill())
    due = bill()
    span = measured(world, AUTOPAY, lambda: run(due))
    for _point in range(points):
        due = bill()
        where = killed_during(world, dice, span, AUTOPAY, lambda: setattr(world.clock, "now", due))  # noqa: B023
        tally.faulted_payments += HOMES
        world.restart_server()
        for office in world.offices:
            office.begin(RUN_AUTOPAY)
        for office in world.offices:
            assert office.finish()["troubled"] == 0
        wait_until(charged)
        world.clock.advance(seconds=40)
        world.offices[0].do(RECONCILE)
        print(f"killed {where}")  # noqa: T201
        assert [len(payer_charges(payer)) for payer in payers] == [bills] * HOMES, f"killed {where}"
    judge(world, payers)


def payer_charges(payer: Payer) -> list[str]:
    from tests.portal.money import charges_of

    return [row.id for row in charges_of(payer.home) if row.state == "succeeded"]


def wait_until(condition: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < end, "it never happens"
        time.sleep(0.02)
