"""An order is asked for until it is known what became of it, always with the same key."""

from collections.abc import Callable, Iterator
from types import SimpleNamespace
from typing import Any, cast

import pytest

from daystarr_client.api.bodies_orders import Cart, CartItem
from daystarr_client.api.enums import ProblemCode
from daystarr_client.api.errors import (
    BadAnswer,
    Conflict,
    Forbidden,
    InProgress,
    Invalid,
    PortalError,
    RateLimited,
    ServerFault,
    SignedOut,
    TimedOut,
    Unreachable,
)
from daystarr_client.services.calls import PortalCalls
from daystarr_client.services.orders import OrderProgress, OrdersService
from daystarr_client.services.presses import Carried, NotSent, Refused, Unsure, after_press
from tests.fakes.billing import NOW
from tests.fakes.hand_tasks import HandTasks
from tests.fakes.home import TODAY
from tests.fakes.orders import SLOTS, WIFI, an_order

CART = Cart((CartItem("pln_wifi"),))
LOST = TimedOut(may_have_happened=True)


@pytest.mark.parametrize(
    ("error", "first", "again"),
    [
        (Unreachable(), NotSent(), Unsure()),
        (LOST, Unsure(), Unsure()),
        (Conflict(ProblemCode.SLOT_TAKEN), Refused(ProblemCode.SLOT_TAKEN), Refused(ProblemCode.SLOT_TAKEN)),
        (
            Invalid(ProblemCode.NOT_AVAILABLE),
            Refused(ProblemCode.NOT_AVAILABLE),
            Refused(ProblemCode.NOT_AVAILABLE),
        ),
        (InProgress(retry_after=3.0), Unsure(3.0), Unsure(3.0)),
        (
            RateLimited(ProblemCode.RATE_LIMITED, retry_after=9.0),
            Refused(ProblemCode.RATE_LIMITED),
            Unsure(9.0),
        ),
        (Forbidden(ProblemCode.FORBIDDEN), Refused(ProblemCode.FORBIDDEN), Unsure()),
        (SignedOut(), Refused(ProblemCode.OTHER), Unsure()),
        (ServerFault(), Unsure(), Unsure()),
        (BadAnswer(), Unsure(), Unsure()),
    ],
)
def test_only_a_sure_refusal_counts_as_one(error: PortalError, first: OrderProgress, again: OrderProgress) -> None:
    assert after_press(error, unsure=False) == first
    assert after_press(error, unsure=True) == again


class Answers:
    """A portal that keeps what it was asked for."""

    def __init__(self) -> None:
        self.placed: list[tuple[Cart, str, str]] = []
        self.ranges: list[object] = []
        self.orders = SimpleNamespace(place=self._place, catalogue=self._catalogue, slots=self._slots)

    def _place(self, *asked: Any) -> object:
        self.placed.append(cast("tuple[Cart, str, str]", asked))
        return an_order()

    def _catalogue(self) -> object:
        return SimpleNamespace(items=(WIFI,))

    def _slots(self, *days: object) -> object:
        self.ranges.append(days)
        return SimpleNamespace(items=SLOTS)


@pytest.fixture
def portal() -> Answers:
    return Answers()


@pytest.fixture
def tasks() -> HandTasks:
    return HandTasks()


@pytest.fixture
def told() -> list[OrderProgress]:
    return []


@pytest.fixture
def service(qapp: object, tasks: HandTasks, portal: Answers, told: list[OrderProgress]) -> Iterator[OrdersService]:
    del qapp
    calls = PortalCalls(cast(Any, tasks), lambda: cast(Any, portal))
    orders = OrdersService(calls, lambda: NOW, delays_ms=(60_000,))
    orders.progressed.connect(told.append)
    yield orders
    orders.close()
    calls.close()


def test_an_order_whose_answer_was_lost_is_asked_for_again_with_the_same_key(
    service: OrdersService, tasks: HandTasks, portal: Answers, told: list[OrderProgress]
) -> None:
    service.place(CART, "quo_1", "key-1")
    tasks.take()[0].fail(LOST)
    assert service.unsure
    service.place(CART, "quo_2", "key-2")
    assert not tasks.started
    service.try_now()
    tasks.take()[0].fail(Unreachable())
    service.try_now()
    tasks.take()[0].end()
    assert portal.placed == [(CART, "quo_1", "key-1")]
    assert told == [Unsure(), Unsure(), Carried(an_order())]
    assert not service.unsure


def test_after_a_refusal_another_order_can_be_placed(
    service: OrdersService, tasks: HandTasks, portal: Answers, told: list[OrderProgress]
) -> None:
    service.place(CART, "quo_1", "key-1")
    tasks.take()[0].fail(Conflict(ProblemCode.QUOTE_CHANGED))
    service.try_now()
    assert not tasks.started
    service.place(CART, "quo_2", "key-2")
    tasks.end_all()
    assert portal.placed == [(CART, "quo_2", "key-2")]
    assert told == [Refused(ProblemCode.QUOTE_CHANGED), Carried(an_order())]


@pytest.mark.parametrize("which", ["catalogue", "slots"])
def test_lists_are_kept_when_the_portal_is_gone_and_overtaken_answers_change_nothing(
    service: OrdersService, tasks: HandTasks, which: str
) -> None:
    refresh: Callable[[], None] = (
        service.refresh_catalogue if which == "catalogue" else lambda: service.refresh_slots(TODAY)
    )

    def listed() -> Any:
        return service.catalogue if which == "catalogue" else service.slots

    refresh()
    refresh()
    overtaken, answer = tasks.take()
    overtaken.fail(ServerFault())
    assert listed().first_load
    answer.end()
    assert listed().value == ((WIFI,) if which == "catalogue" else SLOTS)
    refresh()
    tasks.take()[0].fail(Unreachable())
    assert listed().stale
