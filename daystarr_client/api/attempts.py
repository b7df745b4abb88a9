"""One attempt at one call: until when it may last, whether anything was sent, and how to cut it off from outside.

A read timeout is no deadline: a portal that sends a byte now and then never runs into it. So an attempt knows the
socket it is using, and a timer shuts that down when the time is over, whatever the attempt is waiting for.
"""

import socket
import threading
import time
from collections.abc import Generator
from contextlib import contextmanager, suppress
from contextvars import ContextVar


class Attempt:
    """What is known of one attempt. `deadline` is an instant of `time.monotonic`."""

    def __init__(self, deadline: float) -> None:
        self.deadline = deadline
        self.sent = False
        self.cut = False
        self._lock = threading.Lock()
        self._over = False
        self._handle: socket.socket | None = None

    def remaining(self) -> float:
        """Seconds left, never negative."""
        return max(0.0, self.deadline - time.monotonic())

    def watch(self, connection: socket.socket) -> None:
        """From now on this is the socket to shut down. The attempt keeps a handle of its own on it."""
        handle = socket.fromfd(connection.fileno(), connection.family, connection.type)
        with self._lock:
            self._drop_handle()
            self._handle = handle
            if self.cut:
                self._shut_down()

    def cut_off(self) -> None:
        """End it now: what it waits for on its socket fails at once. Does nothing once it is over."""
        with self._lock:
            if not self._over:
                self.cut = True
                self._shut_down()

    def finish(self) -> None:
        """It is over; its socket may belong to another attempt from here on."""
        with self._lock:
            self._over = True
            self._drop_handle()

    def _shut_down(self) -> None:
        if self._handle is not None:
            with suppress(OSError):  # the other side was faster
                self._handle.shutdown(socket.SHUT_RDWR)

    def _drop_handle(self) -> None:
        if self._handle is not None:
            self._handle.close()
            self._handle = None


_current: ContextVar[Attempt] = ContextVar("attempt")


def current_attempt() -> Attempt:
    """The attempt this thread is making."""
    return _current.get()


@contextmanager
def making(attempt: Attempt) -> Generator[None]:
    """Make this the thread's attempt, and cut it off at its deadline."""
    timer = threading.Timer(attempt.remaining(), attempt.cut_off)
    timer.daemon = True
    timer.name = "call deadline"
    token = _current.set(attempt)
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        attempt.finish()
        _current.reset(token)
