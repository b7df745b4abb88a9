"""What a test and the processes it starts share: what time it is for all of them, and what is to go wrong next."""

import mmap
import os
import signal
import struct
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

_SIZE: Final = 64
_OFFSET: Final = ("d", 0)
_COUNTDOWN: Final = ("q", 8)
_SEEN: Final = ("q", 16)
_SCOPE: Final = ("q", 24)
_BEFORE: Final = ("q", 32)
_AFTER: Final = ("q", 40)

SCOPES: Final = ("AnyIO worker thread", "autopay")
"""Whose steps count: those of the threads with these names, answering requests or running AutoPay."""
REQUESTS: Final = 0
AUTOPAY: Final = 1


class Controls:
    """A file in memory, to be opened by name in every process."""

    def __init__(self, file: Path) -> None:
        if not file.exists():
            file.write_bytes(bytes(_SIZE))
        with file.open("r+b") as opened:
            self._memory = mmap.mmap(opened.fileno(), _SIZE)

    def close(self) -> None:
        """Give the memory back."""
        self._memory.close()

    # What time it is

    def set_time(self, now: datetime) -> None:
        """From now on it is so late for everybody."""
        self._write(_OFFSET, (now - datetime.now(UTC)).total_seconds())

    def advance(self, span: timedelta) -> None:
        """Let time pass for everybody."""
        self._write(_OFFSET, self._read(_OFFSET) + span.total_seconds())

    def now(self) -> datetime:
        """What time it is."""
        return datetime.now(UTC) + timedelta(seconds=self._read(_OFFSET))

    # A sudden end

    def die_at(self, step: int, scope: int) -> None:
        """Have the server killed by its own hand at the so many-th step from here, counted from 1."""
        self._write(_SCOPE, scope)
        self._write(_SEEN, 0)
        self._write(_COUNTDOWN, step)

    def count(self, scope: int) -> None:
        """Only count the steps from here."""
        self.die_at(0, scope)

    def spare(self) -> None:
        """Have nobody killed any more."""
        self._write(_COUNTDOWN, 0)

    @property
    def steps(self) -> int:
        """How many steps there were since `count` or `die_at`."""
        return int(self._read(_SEEN))

    def step(self) -> None:
        """One step of a thread, which may be its last."""
        if not threading.current_thread().name.startswith(SCOPES[int(self._read(_SCOPE))]):
            return
        self._write(_SEEN, self.steps + 1)
        left = int(self._read(_COUNTDOWN))
        if left == 1:
            os.kill(os.getpid(), signal.SIGKILL)
        if left > 0:
            self._write(_COUNTDOWN, left - 1)

    # Trouble on the way to the processor

    def lose_charges(self, *, before: int = 0, after: int = 0) -> None:
        """Lose the connection to the processor for so many charges, before or after it acted."""
        self._write(_BEFORE, before)
        self._write(_AFTER, after)

    def loses(self, *, before: bool) -> bool:
        """Whether the connection is lost this time."""
        left = int(self._read(_BEFORE if before else _AFTER))
        if left > 0:
            self._write(_BEFORE if before else _AFTER, left - 1)
        return left > 0

    @property
    def trouble_left(self) -> int:
        """For how many more charges the connection will be lost."""
        return int(self._read(_BEFORE)) + int(self._read(_AFTER))

    def _read(self, field: tuple[str, int]) -> float:
        return struct.unpack_from(field[0], self._memory, field[1])[0]

    def _write(self, field: tuple[str, int], value: float) -> None:
        struct.pack_into(field[0], self._memory, field[1], value)


class SharedClock:
    """The clock of everybody who has these controls."""

    def __init__(self, controls: Controls) -> None:
        self._controls = controls

    @property
    def now(self) -> datetime:
        return self._controls.now()

    @now.setter
    def now(self, instant: datetime) -> None:
        self._controls.set_time(instant)

    def __call__(self) -> datetime:
        return self._controls.now()

    def advance(self, **span: float) -> None:
        """Go forward, by the arguments of `timedelta`."""
        self._controls.advance(timedelta(**span))
