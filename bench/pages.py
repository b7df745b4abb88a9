"""How long after its last answer a page is on the screen, on an account with more of everything than anyone has."""

import time
from collections.abc import Callable
from functools import partial
from typing import Any

from bench.frames import Frames
from daystarr_client.api.portal import Portal
from daystarr_client.services.calls import PortalCalls
from daystarr_client.tasks import Outcome, Task
from daystarr_client.viewmodels.pages import HOME, PAGES
from tests.driver import Driver

ROUNDS = 40


class Answers:
    """Watches the calls of a customer: when the last answer came, and whether any is still to come."""

    def __init__(self, calls: PortalCalls) -> None:
        self.last = 0.0
        self._open: list[Task] = []
        self._run = calls.run
        calls.run = self._watched

    @property
    def all_here(self) -> bool:
        """Whether nothing is asked for any more."""
        self._open = [task for task in self._open if not task.cancelled]
        return not self._open

    def _watched(
        self, call: Callable[[Portal], Any], done: Callable[[Outcome[Any]], None], *, quiet: bool = False
    ) -> Task:
        holder: list[Task] = []

        def stamped(portal: Portal) -> Any:
            try:
                return call(portal)
            finally:
                self.last = time.perf_counter()

        def delivered(outcome: Outcome[Any]) -> None:
            self._open = [task for task in self._open if task is not holder[0]]
            done(outcome)

        task = self._run(stamped, delivered, quiet=quiet)
        holder.append(task)
        self._open.append(task)
        return task


def page_openings(driver: Driver) -> dict[str, list[float]]:
    """For each page, milliseconds from the last answer it got to the first frame with it, each time it was opened."""
    customer = driver.client.customer
    assert customer is not None
    answers, frames = Answers(customer.calls), Frames(driver.window)
    shell = customer.view_model.shell_view_model
    found: dict[str, list[float]] = {page: [] for page in PAGES if page != HOME}
    for _ in range(ROUNDS):
        for page, times in found.items():
            name = PAGES[page].removesuffix(".qml")
            item = f"{name[0].lower()}{name[1:]}"
            frames.after(partial(shell.open, page), lambda item=item: driver.sees(item) and answers.all_here)
            times.append(max(0.0, (frames.drawn_at - answers.last) * 1000))
            frames.after(shell.home, lambda: driver.sees("homePage") and answers.all_here)
    return found
