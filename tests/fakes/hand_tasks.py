"""Work that ends when a test says so, in the order it says."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Signal

from daystarr_client.api.errors import PortalError
from daystarr_client.tasks import Done, Failed, Outcome, Surprise, Task


@dataclass
class Started:
    """Work that was asked for and has not ended."""

    task: Task
    quiet: bool

    def end(self) -> None:
        """Do the work now and hand its outcome over."""
        self.task.deliver(self._outcome())

    def fail(self, error: "PortalError | Surprise") -> None:
        """End with an error instead of doing the work."""
        self.task.deliver(Failed(error))

    def _outcome(self) -> Outcome[Any]:
        try:
            return Done(self.task.work())
        except PortalError as error:
            return Failed(error)


class HandTasks(QObject):
    """Stands in for `Tasks` where the order in which answers arrive matters."""

    busy_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.started: list[Started] = []
        self.attended: list[Started] = []

    def run(self, work: Callable[[], Any], done: Callable[[Any], None], *, quiet: bool = False) -> Task:
        task = Task(work, done, quiet=quiet)
        self.started.append(Started(task, quiet))
        return task

    def attend(self, work: Callable[[Any], None], told: Callable[[Any], None], done: Callable[[Any], None]) -> Task:
        task = Task(lambda: work(told), done, quiet=True)
        self.attended.append(Started(task, quiet=True))
        return task

    def take(self) -> list[Started]:
        """What was started since the last time."""
        started, self.started = self.started, []
        return started

    def end_all(self) -> None:
        """End everything, and what that starts, in the order it was asked for."""
        while self.started:
            for work in self.take():
                work.end()
