"""What the demo on this computer would have sent; never anything of a real portal."""

from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from daystarr_client.device.demo_outbox import DemoLetter
from daystarr_client.tasks import Done, Outcome, Task, Tasks

LOOK_MS = 1_000


class LetterBox(Protocol):
    """Where the demo puts them."""

    def letters(self) -> tuple[DemoLetter, ...]:
        """All of them, the newest first."""
        ...


class DemoMailService(QObject):
    """Looks into the outbox again and again while somebody reads it. Without an outbox there is nothing to read."""

    changed = Signal()

    def __init__(self, tasks: Tasks, outbox: LetterBox | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._outbox = outbox
        self._letters: tuple[DemoLetter, ...] | None = None
        self._look: Task | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)

    @property
    def offered(self) -> bool:
        """Whether there is an outbox to look into."""
        return self._outbox is not None

    @property
    def letters(self) -> tuple[DemoLetter, ...] | None:
        """What is in it, the newest first; None until it was read."""
        return self._letters

    def start(self) -> None:
        """Somebody reads it."""
        if self._outbox is not None:
            self._timer.start()
            self.look()

    def stop(self) -> None:
        """Nobody reads it any more."""
        self._timer.stop()

    def look(self) -> None:
        """Read it now."""
        if self._outbox is not None and self._look is None:
            self._look = self._tasks.run(self._outbox.letters, self._on_letters, quiet=True)

    def _on_letters(self, outcome: Outcome[tuple[DemoLetter, ...]]) -> None:
        self._look = None
        match outcome:
            case Done(value=letters) if letters != self._letters:
                self._letters = letters
                self.changed.emit()
            case _:
                pass  # the same, or a surprise that was told
