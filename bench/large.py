"""A portal with a customer of 10,000 invoices."""

import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from tests.server_process import DEMO_NOW, ROOT, ServerProcess

LARGE = "large@example.com"


@contextmanager
def large_portal(folder: Path) -> Generator[str]:
    """The address of a running portal that knows `LARGE`."""
    data = folder / "large"
    data.mkdir()
    books = ["--database", f"sqlite:///{data / 'portal.db'}", "--sandbox", f"sqlite:///{data / 'sandbox.db'}"]
    command = [sys.executable, "-m", "daystarr_portal", "seed", "--large", *books]
    subprocess.run([*command, "--as-of", DEMO_NOW.date().isoformat()], cwd=ROOT, check=True)
    with ServerProcess(data) as portal:
        yield portal.url
