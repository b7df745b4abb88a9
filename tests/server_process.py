"""A real portal server in a process of its own, on demo data, that tests may stop, kill and start again."""

import json
import os
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import IO, Self

ROOT = Path(__file__).resolve().parent.parent
DEMO_NOW = datetime(2026, 12, 6, 15, 42, tzinfo=UTC)
DEMO_PASSWORD = "sunny-owosso-fiber"
START_SECONDS = 120.0
STOP_SECONDS = 30.0


class ServerProcess:
    """`daystarr-portal serve --demo FOLDER`; it starts on entering the block, and its end is the end of the block.

    `now` is what time it is there at the first start; a restart goes on from there. `environment` is added to that of
    the process. Port 0 takes a free port at the first start and keeps it.
    """

    def __init__(
        self, folder: Path, *, now: datetime = DEMO_NOW, port: int = 0, environment: Mapping[str, str] | None = None
    ) -> None:
        self.folder = folder
        self.port = port
        self._now = now
        self.environment = {**os.environ, "PYTHONUNBUFFERED": "1", **(environment or {})}
        self._first_start: float | None = None
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        """Where it answers."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def pid(self) -> int:
        """The process that runs now."""
        return self._running().pid

    def now(self) -> datetime:
        """What time it is for the server, about."""
        return self._now + timedelta(seconds=time.monotonic() - (self._first_start or time.monotonic()))

    def start(self) -> None:
        """Start it and wait until it answers. Raises AssertionError, with its log, when it does not."""
        assert self._process is None, "the server runs already"
        self._first_start = self._first_start or time.monotonic()
        self.folder.mkdir(parents=True, exist_ok=True)
        command = [sys.executable, "-m", "daystarr_portal", "serve", "--demo", str(self.folder)]
        command += ["--port", str(self.port), "--now", self.now().isoformat(), "--exit-with-stdin"]
        with self._log_file().open("ab") as log:
            self._process = subprocess.Popen(
                command, cwd=ROOT, env=self.environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log
            )
        ready = _first_line(self._process.stdout, START_SECONDS)
        if ready is None:
            self.kill()
            raise AssertionError(f"The server did not start:\n{self.log()[-4000:]}")
        announced = json.loads(ready)
        assert announced["ready"] is True
        self.port = int(announced["url"].rpartition(":")[2])

    def stop(self) -> None:
        """Ask it to end, as its parent's end would, and wait for that."""
        process = self._running()
        assert process.stdin is not None
        process.stdin.close()
        try:
            process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self.kill()
            raise
        self._forget(process)

    def kill(self) -> None:
        """End it with no chance to do anything more."""
        process = self._running()
        process.kill()
        process.wait()
        self._forget(process)

    def restart(self, later: timedelta = timedelta()) -> None:
        """Start it again on the same data and port, so much later; it may have been stopped or killed before."""
        if self._process is not None:
            self.stop()
        self._now += later
        self.start()

    def log(self) -> str:
        """Everything it has logged, over all its starts."""
        file = self._log_file()
        return file.read_text(encoding="utf-8", errors="replace") if file.exists() else ""

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._process is not None:
            self.stop()

    def _running(self) -> subprocess.Popen[bytes]:
        assert self._process is not None, "the server does not run"
        return self._process

    def _forget(self, process: subprocess.Popen[bytes]) -> None:
        for stream in (process.stdin, process.stdout):
            if stream is not None:
                stream.close()
        self._process = None

    def _log_file(self) -> Path:
        return self.folder.with_name(self.folder.name + ".log")


def _first_line(stream: IO[bytes] | None, seconds: float) -> bytes | None:
    """The first line of a stream; None when it ends without one, or does not come in time."""
    assert stream is not None
    lines: queue.SimpleQueue[bytes] = queue.SimpleQueue()
    threading.Thread(target=lambda: lines.put(stream.readline()), name="ready line", daemon=True).start()
    try:
        return lines.get(timeout=seconds) or None
    except queue.Empty:
        return None
