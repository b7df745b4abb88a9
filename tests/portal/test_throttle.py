"""How often one address may ask."""

from daystarr_portal.core import throttle
from daystarr_portal.core.throttle import per_minute


class Seconds:
    """A clock that goes when told."""

    now = 100.0

    def __call__(self) -> float:
        return self.now


def test_an_address_asks_so_often_in_its_minute_and_then_waits_for_the_next() -> None:
    clock = Seconds()
    allow = per_minute(2, clock)

    assert [allow("a"), allow("a")] == [0, 0]
    clock.now += 14.5
    assert allow("a") == 46, "it is told how long"
    assert allow("b") == 0, "nobody waits for another"
    clock.now += 45.5
    assert [allow("a"), allow("a"), allow("a")] == [0, 0, 60]


def test_addresses_are_forgotten_once_their_minute_is_over_and_not_before() -> None:
    clock = Seconds()
    allow = per_minute(1, clock)
    for number in range(throttle.FEW // 2):
        allow(f"early {number}")
    clock.now += 30
    for number in range(throttle.FEW):
        allow(f"late {number}")

    assert allow("early 0") > 0
    assert allow("late 0") > 0
    clock.now += 31
    assert allow("early 0") == 0
    assert allow("late 0") > 0
