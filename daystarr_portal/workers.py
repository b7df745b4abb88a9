"""The processes that answer beside the first one, on its socket."""

import logging
import multiprocessing
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.context import SpawnProcess
from typing import Any, Final, Protocol

from daystarr_portal.core.logs import FIELDS, log

FIRST: Final = 1
"""The number of the worker that starts the others."""
PAUSE_SECONDS: Final = 1.0
"""Between a worker's end and the next in its place."""
LONGEST_PAUSE_SECONDS: Final = 30.0
"""The same where one after the other ends before it has answered."""

_logger = logging.getLogger(__name__)
_context = multiprocessing.get_context("spawn")  # nothing of a process with threads and connections is copied


class Link(Protocol):
    """One end of a pipe between the first worker and another."""

    def send(self, obj: Any, /) -> None:
        """Say something."""
        ...

    def recv(self) -> Any:
        """Wait for what is said. Raises `EOFError` or `OSError` where the other side has ended."""
        ...


class Workers:
    """The first worker's view of `others` more: it starts them, starts again those that died, and ends them.

    Each of them runs `work` with its end of a pipe. `announce` is called once, when every worker has answered.
    """

    def __init__(self, others: int, work: Callable[[Link], None], announce: Callable[[], None]) -> None:
        self._work = work
        self._announce = announce
        self._lock = threading.Lock()
        self._ending = threading.Event()
        self._links: dict[int, Link] = {}
        self._processes: dict[int, SpawnProcess] = {}
        self._silent = set(range(FIRST, FIRST + 1 + others))
        self._keepers = [
            threading.Thread(target=self._keep, args=(number,), name=f"worker {number}", daemon=True)
            for number in sorted(self._silent - {FIRST})
        ]

    def start(self) -> None:
        """Start the others."""
        for keeper in self._keepers:
            keeper.start()

    def answers(self, number: int) -> None:
        """A worker answers requests."""
        with self._lock:
            last = self._silent == {number}
            self._silent.discard(number)
        if last:
            self._announce()

    def end(self) -> None:
        """Have them end, and start none any more."""
        with self._lock:
            self._ending.set()
            for link in self._links.values():
                with suppress(OSError):  # it died just now
                    link.send("end")

    def wait(self, seconds: float) -> None:
        """Wait until they have ended; kill those that have not so many seconds from now."""
        until = time.monotonic() + seconds
        for keeper in self._keepers:
            keeper.join(max(0.0, until - time.monotonic()))
        with self._lock:
            for process in self._processes.values():
                process.kill()

    def _keep(self, number: int) -> None:
        """Have one run until the end of all."""
        pause = PAUSE_SECONDS
        while not self._ending.is_set():
            try:
                answered = self._run(number)
            except OSError:
                _logger.exception("worker could not be started", extra={FIELDS: {"worker": number}})
                answered = False
            pause = PAUSE_SECONDS if answered else min(2 * pause, LONGEST_PAUSE_SECONDS)
            self._ending.wait(pause)

    def _run(self, number: int) -> bool:
        """One life of a worker; answers whether it got as far as to answer requests."""
        ours, theirs = _context.Pipe()
        process = _context.Process(target=self._work, args=(theirs,), name=f"worker {number}", daemon=True)
        with ours:
            with theirs, self._lock:
                if self._ending.is_set():
                    return False
                process.start()
                self._links[number], self._processes[number] = ours, process
            log(_logger, "worker started", worker=number, process=process.pid)
            answered = False
            with suppress(EOFError, OSError):  # that is its end
                ours.recv()
                answered = True
                self.answers(number)
                ours.recv()
            process.join()
            with self._lock:
                del self._links[number], self._processes[number]
        if not self._ending.is_set():
            fields = {"worker": number, "process": process.pid, "exit_status": process.exitcode}
            _logger.error("worker ended", extra={FIELDS: fields})
        return answered


def say_answers(first: Link) -> None:
    """In another worker: tell the first one that requests are answered."""
    with suppress(OSError):  # where it has ended, this one is about to
        first.send("answers")


def follow(first: Link, end: Callable[[], None]) -> None:
    """In another worker: call `end` when the first one says so, or has ended in whatever way."""

    def wait() -> None:
        with suppress(EOFError, OSError):
            first.recv()
        end()

    threading.Thread(target=wait, name="first worker", daemon=True).start()
