"""Work off the UI thread: plain functions on a few threads, their outcome delivered on the UI thread.

The only module that knows what must not happen on which thread. What the work is expected to fail with comes back as a
value; anything else goes to the one handler of surprises and comes back as its reference number.
"""

import gc
from collections.abc import Callable
from dataclasses import dataclass
from queue import SimpleQueue
from threading import Lock, Thread
from time import monotonic
from typing import TYPE_CHECKING, Any, Generic, TypeAlias, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

if TYPE_CHECKING:
    from daystarr_client.api.errors import PortalError

T = TypeVar("T")
THREADS = 6
SWEEP_MS = 1_000


@dataclass(frozen=True, slots=True)
class Surprise:
    """Something went wrong that nobody expected; it is in the log under `reference`."""

    reference: str


@dataclass(frozen=True, slots=True)
class Done(Generic[T]):
    """The work ended with a value."""

    value: T


@dataclass(frozen=True, slots=True)
class Failed:
    """The work ended with an error."""

    error: "PortalError | Surprise"


Outcome: TypeAlias = Done[T] | Failed


class Task:
    """Work that was asked for. Cancelling drops its outcome; what already runs ends by itself."""

    __slots__ = ("__weakref__", "_cancelled", "_deliver", "quiet", "work")

    def __init__(self, work: Callable[[], Any], deliver: Callable[[Any], None], *, quiet: bool) -> None:
        self.work = work
        self.quiet = quiet
        self._deliver = deliver
        self._cancelled = False

    @property
    def cancelled(self) -> bool:
        """Whether the outcome will be dropped."""
        return self._cancelled

    def cancel(self) -> None:
        """Drop the outcome. Call it on the UI thread."""
        self._cancelled = True

    def deliver(self, outcome: "Outcome[Any]") -> None:
        """Hand the outcome over, unless it was cancelled."""
        if not self._cancelled:
            self._deliver(outcome)


class Tasks(QObject):
    """A few threads for calls that wait, started when first needed."""

    busy_changed = Signal()
    _finished = Signal(object, object)
    _told = Signal(object, object, object)

    def __init__(
        self,
        expected: "type[PortalError]",
        report: Callable[[BaseException], str],
        parent: QObject | None = None,
        *,
        threads: int = THREADS,
    ) -> None:
        """`expected` errors become values; `report` logs any other exception and gives its reference number."""
        super().__init__(parent)
        self._expected = expected
        self._report = report
        self._most = threads
        self._queue: SimpleQueue[Task | None] = SimpleQueue()
        self._threads = 0
        self._idle = 0
        self._lock = Lock()
        self._closed = False
        self._visible = 0
        self._attending: list[Thread] = []
        self._finished.connect(self._on_finished, Qt.ConnectionType.QueuedConnection)
        self._told.connect(self._on_told, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Whether any work that the customer waits for is under way."""
        return self._visible > 0

    def run(self, work: Callable[[], T], done: Callable[[Outcome[T]], None], *, quiet: bool = False) -> Task:
        """Call `work` on a thread and `done` with its outcome on this one. `quiet` work shows no progress."""
        task = Task(work, done, quiet=quiet)
        if self._closed:
            task.cancel()
            return task
        if not quiet:
            self._count(1)
        with self._lock:
            start = self._idle == 0 and self._threads < self._most
            if start:
                self._threads += 1
            else:
                self._idle = max(0, self._idle - 1)
        self._queue.put(task)
        if start:
            Thread(target=self._serve, name="task", daemon=True).start()
        return task

    def attend(
        self,
        work: Callable[[Callable[[T], None]], None],
        told: Callable[[T], None],
        done: Callable[[Outcome[None]], None],
    ) -> Task:
        """Call `work` on a thread of its own, for as long as it takes; what it tells meanwhile arrives on this one."""

        def tell(value: T) -> None:
            with self._lock:
                if not self._closed:
                    self._told.emit(task, told, value)

        task = Task(lambda: work(tell), done, quiet=True)
        if self._closed:
            task.cancel()
            return task
        thread = Thread(target=self._attend, args=(task,), name="attending", daemon=True)
        self._attending = [*filter(Thread.is_alive, self._attending), thread]
        thread.start()
        return task

    def close(self) -> None:
        """Drop what has not been delivered and let the threads end. Does not wait for calls under way."""
        with self._lock:
            self._closed = True
            threads = self._threads
        for _ in range(threads):
            self._queue.put(None)

    def _serve(self) -> None:
        while (task := self._queue.get()) is not None:
            outcome = self._perform(task)
            with self._lock:
                if self._closed:
                    return
                self._idle += 1
                self._finished.emit(task, outcome)
            del task, outcome  # while this thread waits for more

    def join(self, seconds: float) -> bool:
        """Wait for what was attended to, once it was told to end; whether it did within `seconds`."""
        until = monotonic() + seconds
        for thread in self._attending:
            thread.join(max(0.0, until - monotonic()))
        return not any(thread.is_alive() for thread in self._attending)

    def _attend(self, task: Task) -> None:
        outcome = self._perform(task)
        with self._lock:
            if not self._closed:
                self._finished.emit(task, outcome)

    def _perform(self, task: Task) -> Outcome[Any]:
        if task.cancelled:
            return Done(None)
        try:
            return Done(task.work())
        except self._expected as error:
            return Failed(error)
        except Exception as error:  # noqa: BLE001 - every surprise reaches the one handler
            return Failed(Surprise(self._report(error)))

    @Slot(object, object)
    def _on_finished(self, task: Task, outcome: Outcome[Any]) -> None:
        if self._closed:
            return
        if not task.quiet:
            self._count(-1)
        task.deliver(outcome)

    @Slot(object, object, object)
    def _on_told(self, task: Task, told: Callable[[Any], None], value: object) -> None:
        if not (self._closed or task.cancelled):
            told(value)

    def _count(self, step: int) -> None:
        was = self.busy
        self._visible += step
        if self.busy != was:
            self.busy_changed.emit()


class Sweeper(QObject):
    """Collects garbage on the UI thread alone.

    Python collects on whichever thread happens to allocate; a Qt object that goes with its cycle on a thread of
    `Tasks` takes its timers and bindings down from the wrong thread.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thresholds = gc.get_threshold()
        self._timer = QTimer(self)
        self._timer.setInterval(SWEEP_MS)
        self._timer.timeout.connect(self._sweep)

    def start(self) -> None:
        """Take collecting over from Python."""
        gc.disable()
        self._timer.start()

    def stop(self) -> None:
        """Collect what is left, and give collecting back to Python."""
        self._timer.stop()
        gc.collect()
        gc.enable()

    def _sweep(self) -> None:
        counts = gc.get_count()
        for generation in (2, 1, 0):
            if counts[generation] > self._thresholds[generation]:
                gc.collect(generation)
                return
