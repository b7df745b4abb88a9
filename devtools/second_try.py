"""A few tests that failed in a crowd get one more chance alone, in the open: their names are told either way."""

import json
from collections.abc import Callable
from pathlib import Path

from devtools.project import Project
from devtools.system import say

AT_MOST = 5
"""More failures than these are no accident of timing."""
TESTS_FAILED = 1
"""The status with which pytest says that it ran to its end and tests failed."""
NEVER = ("tests/faults/", "tests/portal/test_payments")
"""Where a failure is about money: chance found it, and a second try would only hide it."""


def alone(project: Project, status: int, pytest: Callable[..., int]) -> int:
    """The status after running the failed tests again, one at a time.

    Windows share two processors with databases and servers while everything runs; what fails then and works alone is
    unsteady rather than broken, and is named so that somebody mends it. See docs/adr/0015-a-second-try-alone.md.
    """
    failed = last_failed(project)
    if status != TESTS_FAILED or not 0 < len(failed) <= AT_MOST or any(name.startswith(NEVER) for name in failed):
        return status
    say("These tests failed among all others and run once more, alone:\n    " + "\n    ".join(failed))
    again = pytest("-p", "no:xdist", *failed)
    if again == 0:
        say("UNSTEADY: passed alone, and want mending:\n    " + "\n    ".join(failed))
    return again


def forget(project: Project) -> None:
    """Let no failure of an earlier run be taken for one of the next."""
    _record(project).unlink(missing_ok=True)


def last_failed(project: Project) -> list[str]:
    """The tests that failed in the last run, by pytest's own record."""
    try:
        return sorted(json.loads(_record(project).read_text("utf-8")))
    except (OSError, ValueError):
        return []


def _record(project: Project) -> Path:
    return project.root / ".pytest_cache" / "v" / "cache" / "lastfailed"
