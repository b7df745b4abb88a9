"""What a change made elsewhere leads to: fetched at once where somebody looks, later elsewhere, once a burst."""

from types import SimpleNamespace
from typing import Any, cast

import pytest
from pytestqt.qtbot import QtBot

from daystarr_client.api.changes_reader import Hint
from daystarr_client.api.enums_changes import ChangeTopic
from daystarr_client.bootstrap_live import renewals
from daystarr_client.services.calls import PortalCalls
from daystarr_client.services.connection import ConnectionService, Reach
from daystarr_client.services.live_updates import CONCERNED, EVERYTHING, Held, LiveUpdates, Reached, concerned_by
from daystarr_client.viewmodels.in_sight import ALWAYS, SHOWN, Freshness, Renewal, seen_on
from daystarr_client.viewmodels.pages import CONTACTS, HOME, INVOICES, PAGES, RECURRING_PAYMENTS
from daystarr_portal.changes.topics import ChangeTopic as ServerTopic
from tests.fakes.hand_tasks import HandTasks

pytestmark = pytest.mark.usefixtures("qapp")
T = ChangeTopic


def test_every_kind_of_change_that_the_portal_tells_is_known() -> None:
    known = {topic.value for topic in CONCERNED}
    assert {topic.value for topic in ServerTopic} == known - {T.OTHER.value}
    assert set(CONCERNED) == set(ChangeTopic)


def test_everything_held_is_told_of_by_some_change_and_is_in_sight_somewhere() -> None:
    told = frozenset[Held]().union(*(held for topic, held in CONCERNED.items() if topic is not T.OTHER))
    assert told == EVERYTHING
    assert frozenset[Held]().union(ALWAYS, *SHOWN.values()) == EVERYTHING


def test_every_page_says_what_it_shows() -> None:
    assert set(SHOWN) == set(PAGES)


@pytest.mark.parametrize(
    ("hint", "held"),
    [
        (Hint(frozenset({T.BILLS, T.CALENDAR})), {Held.BILLS, Held.CALENDAR}),
        (Hint(frozenset({T.PAYMENTS})), {Held.RECEIPTS, Held.SCHEDULED, Held.ARRANGEMENTS, Held.HISTORIES}),
        (Hint(frozenset({T.PREFERENCES})), {Held.SESSION, Held.PREFERENCES}),
        (Hint(frozenset({T.OTHER})), set(Held)),
        (Hint(frozenset(), everything=True), set(Held)),
        (Hint(frozenset({T.SIGN_IN})), {Held.OWN_SESSIONS, Held.TWO_STEP}),
        (Hint(frozenset()), set[Held]()),
    ],
)
def test_a_hint_says_what_to_fetch_again(hint: Hint, held: set[Held]) -> None:
    assert concerned_by(hint) == held


@pytest.mark.parametrize(
    ("page", "seen"),
    [
        (HOME, {Held.BILLS, Held.AUTOPAY, Held.SCHEDULED, Held.ARRANGEMENTS, Held.CALENDAR, Held.SESSION}),
        (RECURRING_PAYMENTS, {Held.METHODS, Held.AUTOPAY, Held.HISTORIES, Held.SESSION}),
        ("a page of tomorrow", {Held.SESSION}),
    ],
)
def test_a_page_has_in_sight_what_it_shows_and_the_frame_around_it(page: str, seen: set[Held]) -> None:
    assert seen_on(page) == seen


class House:
    """Live updates without a portal, and what they led to."""

    def __init__(self, page: str = HOME) -> None:
        self.page = page
        self.tasks = HandTasks()
        self.checked = 0
        self.reach = Reach.ONLINE
        self.calls = PortalCalls(cast(Any, self.tasks), lambda: cast(Any, SimpleNamespace(events=None)))
        self.live = LiveUpdates(self.calls, cast(ConnectionService, self), between_ms=30)
        self.done: list[str] = []
        self.told: list[frozenset[Held]] = []
        self.live.changed.connect(self.told.append)
        self.fresh = Freshness(self.live, {held: self._renewal(held) for held in Held}, lambda: self.page)

    def check(self) -> None:
        self.checked += 1

    def hear(self, value: Any) -> None:
        """As from the thread that listens."""
        self.live.hear(value)

    def _renewal(self, held: Held) -> Renewal:
        return Renewal(lambda: self.done.append(held.value), lambda: self.done.append(f"{held.value} later"))


def topics(*names: ChangeTopic) -> Hint:
    return Hint(frozenset(names))


def test_a_burst_of_changes_is_fetched_once_and_what_comes_after_it_once_more(qtbot: QtBot) -> None:
    house = House()
    for hint in (topics(T.BILLS), topics(T.BILLS, T.INVOICES), topics(T.CALENDAR)):
        house.hear(hint)
    qtbot.waitUntil(lambda: bool(house.told))
    for _ in range(3):
        house.hear(topics(T.BILLS))
    qtbot.waitUntil(lambda: len(house.told) == 2)
    assert house.told == [{Held.BILLS, Held.INVOICES, Held.CALENDAR}, {Held.BILLS}]
    assert house.done == ["bills", "calendar", "invoices later", "bills"]


def test_what_concerns_nothing_held_is_told_to_nobody(qtbot: QtBot) -> None:
    house = House()
    house.hear(topics())
    house.hear(topics(T.CONTACTS))
    qtbot.waitUntil(lambda: bool(house.told))
    assert house.told == [{Held.CONTACTS}]


def test_what_this_version_does_not_know_is_fetched_where_somebody_looks(qtbot: QtBot) -> None:
    house = House(CONTACTS)
    house.hear(topics(T.OTHER))
    qtbot.waitUntil(lambda: bool(house.told))
    assert {name for name in house.done if not name.endswith("later")} == {"session", "contacts"}
    assert len(house.done) == len(Held)


def test_another_page_in_sight_gets_the_next_change(qtbot: QtBot) -> None:
    house = House(INVOICES)
    house.hear(topics(T.INVOICES))
    qtbot.waitUntil(lambda: len(house.done) == 1)
    house.page = CONTACTS
    house.hear(topics(T.INVOICES))
    qtbot.waitUntil(lambda: len(house.done) == 2)
    assert house.done == ["invoices", "invoices later"]


def test_everything_held_can_be_fetched_again() -> None:
    class Anything:
        def __getattr__(self, name: str) -> Any:
            return Anything()

        def __call__(self, **_: Any) -> None:
            raise AssertionError("nothing is fetched before it changed")

    assert set(renewals(cast(Any, Anything()))) == set(Held)


@pytest.mark.parametrize(
    ("reach", "reached", "checks"),
    [
        (Reach.ONLINE, True, 0),
        (Reach.ONLINE, False, 1),
        (Reach.OFFLINE, True, 1),
        (Reach.OFFLINE, False, 0),
        (Reach.UNKNOWN, True, 0),
    ],
)
def test_whether_the_portal_is_there_is_looked_into_where_it_is_believed_otherwise(
    reach: Reach, reached: bool, checks: int
) -> None:
    house = House()
    house.reach = reach
    house.hear(Reached(reached))
    assert house.checked == checks


def test_nothing_listens_where_the_portal_gives_no_cursor_and_one_thread_where_it_does() -> None:
    house = House()
    house.live.start(None)
    assert not house.tasks.attended
    house.live.start("7")
    house.live.start("8")
    assert len(house.tasks.attended) == 1


def test_after_signing_out_nothing_is_told_any_more(qtbot: QtBot) -> None:
    house = House()
    house.live.start("7")
    house.hear(topics(T.BILLS))
    house.live.close()
    assert house.tasks.attended[0].task.cancelled
    house.tasks.attended[0].end()  # what begins only now ends at once
    qtbot.wait(150)
    assert house.told == []
