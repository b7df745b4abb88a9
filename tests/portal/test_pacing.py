"""A processor across the network is asked often about what is new, and seldom about what takes days."""

from datetime import timedelta

import pytest

from daystarr_portal.payments.pacing import Pace
from tests.portal.harness import NOW, ManualClock
from tests.portal.money import BANK, FaultyPortal, household


@pytest.fixture
def database_kind() -> str:
    return "sqlite"


@pytest.mark.parametrize(
    ("age", "since_last", "due"),
    [
        (timedelta(), None, True),
        (timedelta(days=3), None, True),
        (timedelta(minutes=59), timedelta(seconds=3), True),
        (timedelta(minutes=61), timedelta(seconds=3), False),
        (timedelta(days=3), timedelta(minutes=4), False),
        (timedelta(days=3), timedelta(minutes=5), True),
        (timedelta(days=3), timedelta(minutes=-1), True),
    ],
)
def test_what_is_old_is_asked_about_seldom(age: timedelta, since_last: timedelta | None, due: bool) -> None:
    clock = ManualClock()
    pace = Pace(clock, fresh=timedelta(hours=1), seldom=timedelta(minutes=5))
    if since_last is not None:
        clock.now = NOW - since_last
        assert pace.is_due("pay_1", NOW - age)
        clock.now = NOW

    assert pace.is_due("pay_1", NOW - age) is due
    assert pace.is_due("pay_2", NOW - age), "each by itself"


def test_a_bank_payment_in_flight_for_days_is_asked_about_now_and_then(faulty: FaultyPortal) -> None:
    home = household(faulty.portal)
    home.paid(home.method(BANK), 7499)
    asked: list[None] = []
    faulty.faults.during = lambda: asked.append(None)
    faulty.portal.clock.advance(hours=30)

    faulty.portal.work("reconcile")
    at_first = len(asked)
    assert at_first > 0
    for _pass in range(10):
        faulty.portal.clock.advance(seconds=3)
        faulty.portal.work("reconcile")
    assert len(asked) == at_first
    faulty.portal.clock.advance(days=6)
    faulty.portal.work("reconcile")

    assert len(asked) > at_first
    home = home.sign_in_again()
    assert home.payments()[0]["state"] == "succeeded"
