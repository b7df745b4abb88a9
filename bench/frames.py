"""The frames of a window, waited for."""

import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtQuick import QQuickWindow


class Frames:
    """Watches the frames of a window; `drawn_at` is when the last one waited for was drawn."""

    def __init__(self, window: QQuickWindow) -> None:
        self._window = window
        self._ready: Callable[[], bool] | None = None
        self._drawn: float | None = None
        self.drawn_at = 0.0
        # Not from a render thread, which would wait for Python while Python waits for a frame.
        window.frameSwapped.connect(self._on_swapped, Qt.ConnectionType.AutoConnection)

    def _on_swapped(self) -> None:
        if self._ready is not None and self._drawn is None and self._ready():
            self._drawn = time.perf_counter()

    def after(self, act: Callable[[], None], ready: Callable[[], bool], seconds: float = 20) -> float:
        """Milliseconds from `act` until the first frame that shows what is `ready()`. Raises `TimeoutError`."""
        self._ready, self._drawn = ready, None
        started = time.perf_counter()
        act()
        while self._drawn is None:
            QCoreApplication.processEvents()
            if self._drawn is None and ready():
                self._window.update()  # what came may look just like what was there
            if time.perf_counter() > started + seconds:
                raise TimeoutError("it was never drawn")
        self._ready = None
        self.drawn_at = self._drawn
        return (self._drawn - started) * 1000
