"""The one way in which services call the portal, and where all learn that it is gone or that nobody is signed in."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeVar
from weakref import WeakSet

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
        self._open: WeakSet[Task] = WeakSet()
        self._closed = False

    def run(self, call: "Callable[[Portal], T]", done: Callable[[Outcome[T]], None], *, quiet: bool = False) -> Task:
        """Call `call(portal)` on a thread, then `done` with its outcome here. `quiet` calls show no progress."""
        return self._opened(
            self._tasks.run(lambda: call(self._portal()), partial(self._finish, done), quiet=quiet),
        )

    def attend(self, call: "Callable[[Portal, Callable[[T], None]], None]", told: Callable[[T], None]) -> Task:
        """Call `call(portal, tell)` on a thread of its own, for as long as it takes; what it tells goes to `told` here.

        Whoever asks for it has to see that it ends.
        """
        end = partial(self._finish, _nothing)
        return self._opened(self._tasks.attend(lambda tell: call(self._portal(), tell), told, end))

    @property
    def under_way(self) -> int:
        """How many calls somebody may still cancel."""
        return len(self._open)

    def close(self) -> None:
        """Drop every outcome still to come."""
        self._closed = True
        for task in self._open:
            task.cancel()

    def _opened(self, task: Task) -> Task:
        if self._closed:
            task.cancel()
        self._open.add(task)
        return task

    def _finish(self, done: Callable[[Outcome[T]], None], outcome: Outcome[T]) -> None:
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


def _nothing(_: Outcome[None]) -> None:
    """Nobody waits for it."""
