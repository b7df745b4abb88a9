"""The one way in which services call the portal, and where all learn that it is gone or that nobody is signed in."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from daystarr_client.api.errors import Closed, SignedOut, Unreachable
from daystarr_client.tasks import Failed, Outcome, Task, Tasks

if TYPE_CHECKING:
    from daystarr_client.api.portal import Portal

T = TypeVar("T")
PortalSource = Callable[[], "Portal"]


class PortalCalls(QObject):
    """Calls made for one person. After `close` no outcome of theirs is delivered any more.

    `portal` gives the client of the portal; it is called on a thread, and may wait until the portal's address is known
    or raise a `PortalError`.
    """

    answered = Signal()
    unreachable = Signal()
    signed_out = Signal()

    def __init__(self, tasks: Tasks, portal: PortalSource, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._portal = portal
        self._open: set[Task] = set()
        self._closed = False

    def run(self, call: "Callable[[Portal], T]", done: Callable[[Outcome[T]], None], *, quiet: bool = False) -> Task:
        """Call `call(portal)` on a thread, then `done` with its outcome here. `quiet` calls show no progress."""
        holder: list[Task] = []
        task = self._tasks.run(lambda: call(self._portal()), partial(self._finish, holder, done), quiet=quiet)
        if self._closed:
            task.cancel()
            return task
        holder.append(task)
        self._open.add(task)
        return task

    def close(self) -> None:
        """Drop every outcome still to come."""
        self._closed = True
        for task in self._open:
            task.cancel()
        self._open.clear()

    def _finish(self, holder: list[Task], done: Callable[[Outcome[T]], None], outcome: Outcome[T]) -> None:
        self._open.discard(holder[0])
        match outcome:
            case Failed(error=Closed()):
                pass
            case Failed(error=Unreachable()):
                self.unreachable.emit()
            case Failed(error=SignedOut()):
                self.signed_out.emit()
            case _:
                self.answered.emit()
        if not self._closed:
            done(outcome)
