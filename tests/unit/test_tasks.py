"""Work off the UI thread: outcomes arrive on it, once, as values; surprises are reported."""

import gc
from collections.abc import Callable
from threading import Barrier, Event, current_thread, main_thread
from typing import Any, cast

import pytest
from pytestqt.qtbot import QtBot

from daystarr_client.api.errors import PortalError, SignedOut, Unreachable
from daystarr_client.services.calls import PortalCalls
from daystarr_client.tasks import Done, Failed, Outcome, Surprise, Tasks

pytestmark = pytest.mark.usefixtures("qapp")


class Reports:
    def __init__(self) -> None:
        self.errors: list[BaseException] = []

    def __call__(self, error: BaseException) -> str:
        self.errors.append(error)
        return "R-1"


@pytest.fixture
def reports() -> Reports:
    return Reports()


@pytest.fixture
def tasks(reports: Reports) -> Tasks:
    return Tasks(PortalError, reports)


def test_a_value_comes_back_on_the_ui_thread(qtbot: QtBot, tasks: Tasks) -> None:
    seen: list[tuple[Outcome[bool], bool]] = []
    tasks.run(
        lambda: current_thread() is main_thread(),
        lambda outcome: seen.append((outcome, current_thread() is main_thread())),
    )
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [(Done(False), True)]


def test_an_expected_error_comes_back_as_a_value(qtbot: QtBot, tasks: Tasks, reports: Reports) -> None:
    error = Unreachable()

    def work() -> None:
        raise error

    seen: list[Outcome[None]] = []
    tasks.run(work, seen.append)
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [Failed(error)]
    assert reports.errors == []


def test_a_surprise_is_reported_and_comes_back_as_its_reference(qtbot: QtBot, tasks: Tasks, reports: Reports) -> None:
    seen: list[Outcome[int]] = []
    tasks.run(lambda: 1 // 0, seen.append)
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [Failed(Surprise("R-1"))]
    assert isinstance(reports.errors[0], ZeroDivisionError)


def test_what_was_cancelled_is_never_delivered(qtbot: QtBot, tasks: Tasks) -> None:
    seen: list[str] = []
    tasks.run(lambda: "first", lambda _: seen.append("first")).cancel()
    tasks.run(lambda: "second", lambda _: seen.append("second"))
    qtbot.waitUntil(lambda: not tasks.busy)
    assert seen == ["second"]


def test_several_calls_wait_side_by_side(qtbot: QtBot, tasks: Tasks) -> None:
    meeting = Barrier(4, timeout=5)
    seen: list[Outcome[int]] = []
    for _ in range(4):
        tasks.run(meeting.wait, seen.append)
    qtbot.waitUntil(lambda: len(seen) == 4)
    assert sorted(outcome.value for outcome in seen if isinstance(outcome, Done)) == [0, 1, 2, 3]


def test_it_is_busy_while_someone_waits_but_not_for_quiet_work(qtbot: QtBot, tasks: Tasks) -> None:
    told: list[bool] = []
    tasks.busy_changed.connect(lambda: told.append(tasks.busy))
    quiet: list[Outcome[None]] = []
    tasks.run(lambda: None, quiet.append, quiet=True)
    qtbot.waitUntil(lambda: bool(quiet))
    assert told == []
    tasks.run(lambda: None, lambda _: None)
    assert tasks.busy
    qtbot.waitUntil(lambda: told == [True, False])


def test_nothing_is_delivered_after_closing(qtbot: QtBot, tasks: Tasks) -> None:
    seen: list[Outcome[int]] = []
    tasks.run(lambda: 1, seen.append)
    tasks.close()
    tasks.run(lambda: 2, seen.append)
    qtbot.wait(50)
    assert seen == []


def test_what_is_attended_to_tells_things_while_it_goes_on(qtbot: QtBot, tasks: Tasks) -> None:
    seen: list[tuple[str, bool]] = []
    ended: list[Outcome[None]] = []
    go_on = Event()

    def work(tell: Callable[[str], None]) -> None:
        tell("one")
        go_on.wait()
        tell("two")

    tasks.attend(work, lambda value: seen.append((value, current_thread() is main_thread())), ended.append)
    qtbot.waitUntil(lambda: seen == [("one", True)])
    assert not tasks.busy
    assert not tasks.join(0.0)
    go_on.set()
    qtbot.waitUntil(lambda: ended == [Done(None)])
    assert seen == [("one", True), ("two", True)]
    assert tasks.join(5.0)


def test_what_is_attended_to_tells_nothing_once_cancelled(qtbot: QtBot, tasks: Tasks) -> None:
    seen: list[str] = []
    go_on = Event()

    def work(tell: Callable[[str], None]) -> None:
        go_on.wait()
        tell("late")

    tasks.attend(work, seen.append, lambda _: seen.append("ended")).cancel()
    go_on.set()
    assert tasks.join(5.0)
    settled: list[Outcome[None]] = []
    tasks.run(lambda: None, settled.append)
    qtbot.waitUntil(lambda: bool(settled))
    assert seen == []


def test_whoever_attends_learns_that_nobody_is_signed_in_any_more(qtbot: QtBot, tasks: Tasks) -> None:
    calls = PortalCalls(tasks, lambda: cast(Any, None))
    told: list[str] = []
    calls.signed_out.connect(lambda: told.append("signed out"))

    def work(_portal: object, _tell: object) -> None:
        raise SignedOut

    calls.attend(work, told.append)
    qtbot.waitUntil(lambda: told == ["signed out"])


def test_calls_that_were_cancelled_are_forgotten(qtbot: QtBot, tasks: Tasks) -> None:
    calls = PortalCalls(tasks, lambda: cast(Any, None))
    for _ in range(20):
        calls.run(lambda _: None, lambda _: None).cancel()
    qtbot.waitUntil(lambda: not tasks.busy)
    gc.collect()
    qtbot.waitUntil(lambda: calls.under_way == 0)
