"""From nothing to a picture on the screen, and the memory that takes: ours and Chromium's, turn by turn."""

import statistics
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bench import chromium
from bench.processes import Program
from bench.results import Result, ratio, result
from bench.screen import HEIGHT, WIDTH, Picture, Screen

RUNS = 7
REST = 3.0
"""How long a program is left alone before its memory is read, in seconds."""


@dataclass
class Side:
    """One program to start again and again; `command` gets the number of the run."""

    name: str
    command: Callable[[int], Sequence[str]]
    environment: Mapping[str, str]
    seconds: list[float] = field(default_factory=list[float])
    mebibytes: list[float] = field(default_factory=list[float])
    picture: Picture | None = None


def measure(screen: Screen, portal: str, signed_in: Path, environment: Mapping[str, str], folder: Path) -> list[Result]:
    """Start Chromium, the client at its sign-in page, and the client signed in, by turns.

    `signed_in` is the data folder of a client that was told to stay signed in.
    """
    size = f"{WIDTH},{HEIGHT}"
    page = folder / "page.html"
    page.write_text(chromium.PAGE, "utf-8")
    shown = {**environment, "DISPLAY": screen.display}
    client = [sys.executable, "-m", "daystarr_client", "--portal", portal, "--theme", "light", "--language", "en"]
    client += ["--size", f"{WIDTH}x{HEIGHT}"]
    theirs = Side("Chromium", lambda run: chromium.command(page, folder / f"profile{run}", size), shown)
    sign_in = Side("sign-in", lambda run: [*client, "--data-dir", str(folder / f"fresh{run}")], shown)
    home = Side("home", lambda _run: [*client, "--data-dir", str(signed_in)], shown)
    for run in range(RUNS + 1):
        for side in (theirs, sign_in, home):
            _start(screen, side, run, folder / "bench.log")
    for side in (theirs, sign_in, home):
        print(
            f"{side.name}: {statistics.median(side.seconds):.3f} s "
            f"({min(side.seconds):.3f} to {max(side.seconds):.3f}), {statistics.median(side.mebibytes):.0f} MiB",
            flush=True,
        )
    return [
        result("start_vs_chromium", ratio(sign_in.seconds, theirs.seconds), "x", 1.0),
        result("home_vs_chromium", ratio(home.seconds, theirs.seconds), "x", 1.5),
        result("memory_vs_chromium", ratio(home.mebibytes, theirs.mebibytes), "x", 0.5),
    ]


def _start(screen: Screen, side: Side, run: int, log: Path) -> None:
    """Start once. A side's first run only shows what its finished screen looks like, and warms the disk cache."""
    screen.wait_until_blank()
    with Program(side.command(run), side.environment, log) as program:
        if side.picture is None:
            side.picture = screen.settle()
            return
        side.seconds.append(screen.wait_for(side.picture) - program.started)
        time.sleep(REST)
        side.mebibytes.append(program.memory())
