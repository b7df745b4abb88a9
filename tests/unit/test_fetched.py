"""What a service holds of the portal: fetched again, replaced, changed, and never by an older answer."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any, cast

import pytest

from daystarr_client.api.errors import Unreachable
from daystarr_client.services.calls import PortalCalls
from daystarr_client.services.fetched import Fetched
from daystarr_client.services.loadable import Loadable, ProblemKind
from daystarr_client.tasks import Done, Failed, Outcome
from tests.fakes.hand_tasks import HandTasks

NOON = datetime(2026, 12, 6, 12, 0, tzinfo=UTC)
LOADING: Loadable[int] = Loadable(loading=True)


def at(minutes: int) -> datetime:
    return NOON + timedelta(minutes=minutes)


class Number:
    """A number at the portal that is held here, and every state that was heard of."""

    def __init__(self) -> None:
        self.at_portal = 1
        self.heard: list[Loadable[int]] = []
        self.tasks = HandTasks()
        self.calls = PortalCalls(cast("Any", self.tasks), lambda: cast("Any", self))
        self.held: Fetched[int] = Fetched(self.calls, lambda _: self.at_portal, at, self._hear)

    def _hear(self) -> None:
        self.heard.append(self.held.state)

    def raise_to(self, number: int) -> int:
        self.at_portal = number
        return number


@pytest.fixture
def number() -> Iterator[Number]:
    made = Number()
    yield made
    made.calls.close()


def test_it_is_held_with_its_time_and_every_other_state_is_heard_of_once(number: Number) -> None:
    assert number.held.state.first_load
    number.held.refresh()
    number.held.refresh()
    assert number.heard == [LOADING]
    number.tasks.end_all()
    assert number.heard == [LOADING, Loadable(1, at(1))]


def test_what_is_held_stays_when_fetching_it_again_fails(number: Number) -> None:
    number.held.put(1)
    number.held.refresh(quiet=True)
    (again,) = number.tasks.take()
    assert again.quiet
    again.fail(Unreachable())
    assert number.held.state == Loadable(1, at(1), problem=ProblemKind.OFFLINE)


@pytest.mark.parametrize("older_first", [True, False])
def test_a_fetch_that_a_later_one_overtook_changes_nothing(number: Number, older_first: bool) -> None:
    number.held.refresh()
    number.held.refresh()
    older, newer = number.tasks.take()
    if older_first:
        older.fail(Unreachable())
        newer.end()
    else:
        newer.end()
        older.fail(Unreachable())
    assert number.heard == [LOADING, Loadable(1, at(1))]


@pytest.mark.parametrize(("overtakes", "held"), [(False, 1), (True, 5)])
def test_a_value_that_came_another_way_is_held_at_once_and_overtakes_a_fetch_where_told(
    number: Number, overtakes: bool, held: int
) -> None:
    number.held.refresh()
    number.held.put(5, overtakes=overtakes)
    assert number.held.state == Loadable(5, at(5))
    number.tasks.end_all()
    assert number.held.state == Loadable(held, at(held))


@pytest.mark.parametrize("lost", [False, True])
def test_after_a_change_it_is_fetched_again_whatever_came_of_it(number: Number, lost: bool) -> None:
    told: list[tuple[Outcome[int], bool]] = []
    number.held.put(1)
    number.held.refresh()
    number.held.change(lambda _: number.raise_to(2), lambda outcome: told.append((outcome, number.held.state.loading)))
    before, change = number.tasks.take()
    number.at_portal = 2
    if lost:
        error = Unreachable()
        change.fail(error)
        assert told == [(Failed(error), True)]
    else:
        change.end()
        assert told == [(Done(2), True)]
    before.fail(Unreachable())  # overtaken
    (again,) = number.tasks.take()
    assert again.quiet
    again.end()
    assert number.held.state == Loadable(2, at(2))
