"""Programs under measurement: started with a mark in their environment, so that all their processes are found."""

import contextlib
import os
import signal
import subprocess
import time
import uuid
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

MARK = "DAYSTARR_BENCH_RUN"


class Program:
    """A program and everything it starts."""

    def __init__(self, command: Sequence[str], environment: Mapping[str, str], log: Path) -> None:
        self._mark = f"{MARK}={uuid.uuid4().hex}"
        key, _, value = self._mark.partition("=")
        self._command = list(command)
        self._environment = {**os.environ, **environment, key: value}
        self._log = log

    def __enter__(self) -> Self:
        with self._log.open("ab") as log:
            self.started = time.perf_counter()
            self._process = subprocess.Popen(
                self._command, env=self._environment, stdin=subprocess.DEVNULL, stdout=log, stderr=log
            )
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.terminate()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(5)
        for process in self.processes():
            with contextlib.suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL)
        self._process.wait()

    def processes(self) -> list[int]:
        """The ids of all processes of this program: the first, marked ones, and their descendants.

        The mark alone is not enough: a program may write over what it was started with.
        """
        parents: dict[int, int] = {}
        ours = {self._process.pid}
        for folder in Path("/proc").iterdir():
            if not folder.name.isdigit():
                continue
            with contextlib.suppress(OSError):
                parents[int(folder.name)] = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
                if self._mark.encode() in (folder / "environ").read_bytes().split(b"\0"):
                    ours.add(int(folder.name))
        while more := {child for child, parent in parents.items() if parent in ours} - ours:
            ours |= more
        return sorted(ours)

    def memory(self) -> float:
        """The memory of all processes in MiB, shared pages counted in proportion (PSS)."""
        total = 0
        for process in self.processes():
            with contextlib.suppress(OSError):
                for line in Path(f"/proc/{process}/smaps_rollup").read_text().splitlines():
                    if line.startswith("Pss:"):
                        total += int(line.split()[1])
        return total / 1024
