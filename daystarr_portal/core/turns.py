"""Writers of one process one after the other."""

import threading
from collections.abc import Generator
from contextlib import contextmanager


class Turns:
    """Lets one thread write at a time, where the others wait at most `seconds`; 0 lets all write at once.

    SQLite has a single writer. Who has to wait for it there sleeps ever longer between two looks, and comes too late;
    here the next one is woken. It is no more than that: what keeps writers apart is the database.
    """

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._lock = threading.RLock()

    @contextmanager
    def taken(self) -> Generator[None]:
        """A turn, as long as the block lasts."""
        mine = self._seconds > 0 and self._lock.acquire(timeout=self._seconds)
        try:
            yield
        finally:
            if mine:
                self._lock.release()
