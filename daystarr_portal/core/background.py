"""Work done again and again beside the requests."""

import logging
import threading
from collections.abc import Callable

_logger = logging.getLogger(__name__)


class Periodic:
    """A thread that does `work` after `first_after` seconds and then every `seconds`, until stopped.

    An error never ends it.
    """

    def __init__(self, name: str, seconds: float, work: Callable[[], object], *, first_after: float = 0.0) -> None:
        self.name = name
        self._seconds = seconds
        self._work = work
        self._first_after = first_after
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def stop(self) -> None:
        """End, after the work under way, waiting for it 10 s at most."""
        self._stop.set()
        self._thread.join(timeout=10)

    def run_once(self) -> None:
        """One round, in the caller's thread; raises what the work raises."""
        self._work()

    def _run(self) -> None:
        if self._first_after and self._stop.wait(self._first_after):
            return
        while True:
            try:
                self._work()
            except Exception:
                _logger.exception("background work failed", extra={"fields": {"work": self.name}})
            if self._stop.wait(self._seconds):
                return
