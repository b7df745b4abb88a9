"""`python -m bench`: measure everything, print a table, and with `--out FILE` write it as JSON."""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from bench import payments, startup
from bench.keyring_session import keyring_session
from bench.results import Result, result, table, write
from bench.screen import HEIGHT, WIDTH, Screen
from daystarr_client.device.graphics import wants_software
from tests.server_process import ServerProcess


def main() -> int:
    """Measure; answers 0 however the goals are met, since machines differ."""
    parser = argparse.ArgumentParser(prog="dev.py bench")
    parser.add_argument("--out", type=Path, help="write the results there too")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="daystarr-bench-") as name:
        results = measure(Path(name)) + payments.measure()
    print(table(results))
    if options.out:
        write(results, options.out)
    return 0


def measure(folder: Path) -> list[Result]:
    """Every result, in the order of the goals."""
    results: list[Result] = []
    with Screen(folder) as screen, keyring_session(folder) as session, ServerProcess(folder / "portal") as portal:
        shown = {**session, "DISPLAY": screen.display, "QT_QPA_PLATFORM": "xcb"}
        if wants_software(os.environ):
            shown["QT_QUICK_BACKEND"] = "software"  # what the client chooses when it makes the application itself
        signed_in = folder / "signed-in"
        inside("sign-in", shown, "--portal", portal.url, "--data-dir", str(signed_in))
        results += startup.measure(screen, portal.url, signed_in, session, folder)
        taps = inside("taps", shown, "--portal", portal.url, "--data-dir", str(folder / "taps"))
        results.append(result("tap_to_page_p95_ms", taps["at_hand"], "ms", 50))
        results.append(result("tap_to_page_refetch_p95_ms", taps["refetch"], "ms", 75))
        pages = inside("pages", shown, "--data-dir", str(folder / "pages"))
        results.append(result("page_open_p95_ms", pages["opening"], "ms", 100))
        scroll = inside("scroll", shown, "--data-dir", str(folder / "scroll"))
        results.append(result("scroll_frame_p95_ms", scroll["frame"], "ms", 16.7))
        blocks = inside("blocks", shown, "--data-dir", str(folder / "blocks"))
        results.append(result("ui_block_max_ms", blocks["longest"], "ms", 100))
    return results


def inside(what: str, environment: Mapping[str, str], *arguments: str) -> dict[str, float]:
    """Run one measurement inside a client of its own; answers its numbers."""
    command = [sys.executable, "-m", "bench.inside", what, "--size", f"{WIDTH}x{HEIGHT}", *arguments]
    done = subprocess.run(command, env={**os.environ, **environment}, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise RuntimeError(f"the measurement {what} failed:\n{done.stdout}{done.stderr}")
    numbers: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    print(f"{what}: {', '.join(f'{name} {value:g}' for name, value in numbers.items())}", flush=True)
    return numbers


if __name__ == "__main__":
    sys.exit(main())
