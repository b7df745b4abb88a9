"""A virtual X display whose pixels can be read straight from memory, so that both sides are timed by what is shown."""

import mmap
import os
import struct
import subprocess
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

WIDTH, HEIGHT = 1280, 800
STEP = 8
"""Every eighth pixel of every eighth line is looked at."""
ENOUGH = 0.97
"""The part of the pixels that make up the picture (all but its ground) that must be there for it to count as shown."""


@dataclass(frozen=True)
class Picture:
    """What a finished screen looks like, in sampled pixels; `mask` marks those that differ from its ground."""

    pixels: int
    mask: int
    count: int
    size: int


class Screen:
    """Xvfb on a display of its own, with its frame buffer mapped into this process."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __enter__(self) -> Self:
        reading, writing = os.pipe()
        geometry = f"{WIDTH}x{HEIGHT}x24"
        self._server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", geometry, "-fbdir", str(self._folder), "-br"],
            pass_fds=[writing],
            stderr=subprocess.DEVNULL,
        )
        os.close(writing)
        with os.fdopen(reading) as answer:
            number = answer.readline().strip()
        if not number:
            raise RuntimeError("Xvfb did not start")
        self.display = f":{number}"
        file = self._folder / "Xvfb_screen0"
        with file.open("rb") as opened:
            self._memory = mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ)
        header = struct.unpack(">25I", self._memory[:100])
        self._start, self._line = header[0] + header[19] * 12, header[12]
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._memory.close()
        self._server.terminate()
        self._server.wait()

    def sample(self) -> bytes:
        """The green part of the sampled pixels."""
        first = self._start + 1
        lines = range(first, first + HEIGHT * self._line, STEP * self._line)
        return b"".join(self._memory[line : line + WIDTH * 4 : STEP * 4] for line in lines)

    def wait_until_blank(self, patience: float = 10) -> None:
        """Wait until nothing is shown any more. Raises `TimeoutError`."""
        until = time.monotonic() + patience
        while len(set(self.sample())) > 1:
            if time.monotonic() > until:
                raise TimeoutError("something is still on the screen")
            time.sleep(0.02)

    def settle(self, quiet: float = 1.5, patience: float = 60) -> Picture:
        """The picture once anything has been shown and has then stayed (almost) the same for `quiet` seconds.

        Raises `TimeoutError`.
        """
        until = time.monotonic() + patience
        last, since = self.sample(), time.monotonic()
        while time.monotonic() < until:
            time.sleep(0.1)
            now = self.sample()
            if _different(now, last) > 40:  # a caret may blink
                last, since = now, time.monotonic()
            elif time.monotonic() - since > quiet and len(set(now)) > 1:
                return _picture(now)
        raise TimeoutError("the screen never came to rest")

    def wait_for(self, picture: Picture, patience: float = 60) -> float:
        """Wait until `picture` is shown; answers the moment by `time.perf_counter()`.

        Raises `TimeoutError`.
        """
        until = time.perf_counter() + patience
        while time.perf_counter() < until:
            shown = int.from_bytes(self.sample())
            wrong = ((shown ^ picture.pixels) & picture.mask).to_bytes(picture.size)
            if picture.size - wrong.count(0) <= picture.count * (1 - ENOUGH):
                return time.perf_counter()
            time.sleep(0.004)
        raise TimeoutError("the expected screen was never shown")


def _picture(sample: bytes) -> Picture:
    ground = Counter(sample).most_common(1)[0][0]
    mask = bytes(0 if pixel == ground else 255 for pixel in sample)
    return Picture(int.from_bytes(sample), int.from_bytes(mask), mask.count(255), len(sample))


def _different(one: bytes, other: bytes) -> int:
    return sum(left != right for left, right in zip(one, other, strict=True))
