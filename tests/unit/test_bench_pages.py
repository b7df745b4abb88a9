"""The measurement of pages knows when the last answer is there."""

from typing import Any, cast

import pytest

from bench.pages import Answers
from daystarr_client.services.calls import PortalCalls
from tests.fakes.hand_tasks import HandTasks


@pytest.mark.usefixtures("qapp")
def test_all_answers_are_here_once_none_is_asked_for_any_more() -> None:
    tasks = HandTasks()
    calls = PortalCalls(cast("Any", tasks), lambda: cast("Any", None))
    answers = Answers(calls)
    got: list[object] = []
    calls.run(lambda _: 1, got.append)
    late = calls.run(lambda _: 2, got.append, quiet=True)
    assert not answers.all_here
    first, _ = tasks.take()
    first.end()
    assert not answers.all_here
    late.cancel()
    assert answers.all_here
    assert len(got) == 1
    assert answers.last > 0
