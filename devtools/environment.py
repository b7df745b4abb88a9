"""The virtual environment: made once, filled from a lock file with hashes, and left alone until the lock changes."""

import hashlib
import json
import os
import subprocess
import sys
import time
import tomllib
from pathlib import Path
from typing import Literal

from devtools import system
from devtools.project import Project
from devtools.system import say

Lock = Literal["runtime", "dev"]


class SetUpError(Exception):
    """The environment could not be made; the text says why and what to do."""


def fingerprint(project: Project, lock: Lock) -> str:
    """What an installed environment stands for: the locks, the project's own metadata, and the Python under it."""
    metadata = tomllib.loads((project.root / "pyproject.toml").read_text("utf-8"))
    parts = (
        project.lock("build").read_bytes(),
        project.lock(lock).read_bytes(),
        json.dumps([metadata["project"], metadata["build-system"]], sort_keys=True).encode(),
        os.path.realpath(project.python).encode(),
    )
    return hashlib.sha256(b"\0".join(hashlib.sha256(part).digest() for part in parts)).hexdigest()


def stamp_path(project: Project) -> Path:
    """The file that remembers what was installed."""
    return project.venv / "installed.json"


def is_current(project: Project, lock: Lock) -> bool:
    """Whether the environment already holds this very lock."""
    if not project.python.exists():
        return False
    try:
        return json.loads(stamp_path(project).read_text("utf-8"))[lock] == fingerprint(project, lock)
    except (OSError, ValueError, LookupError, TypeError):
        return False


def write_stamp(project: Project, lock: Lock) -> None:
    """Remember that `lock` is installed; the dev lock holds the runtime lock too."""
    held: tuple[Lock, ...] = ("runtime", "dev") if lock == "dev" else ("runtime",)
    stamp_path(project).write_text(json.dumps({name: fingerprint(project, name) for name in held}), "utf-8")


def ensure(project: Project, lock: Lock) -> None:
    """Make the environment hold exactly what `lock` says; does nothing where it does already.

    Raises `SetUpError`.
    """
    if is_current(project, lock):
        return
    started = time.monotonic()
    stamp_path(project).unlink(missing_ok=True)
    if not _works(project):
        _create(project)
    say("Installing what the program needs; the first time this fetches some 400 MB.")
    # The few packages that come as sources are built with what the build lock brings, not with what pip would fetch.
    locked = ("install", "--require-hashes", "--no-build-isolation", "--use-pep517", "--requirement")
    _pip(project, *locked, str(project.lock("build")))
    _pip(project, *locked, str(project.lock(lock)))
    _pip(project, "install", "--no-deps", "--no-index", "--no-build-isolation", "--editable", str(project.root))
    write_stamp(project, lock)
    say(f"Set up in {time.monotonic() - started:.0f} s.")


def _works(project: Project) -> bool:
    if not project.python.exists():
        return False
    probe = [str(project.python), "-c", "import sys, pip; sys.exit(sys.version_info < (3, 11))"]
    return subprocess.run(probe, capture_output=True, check=False).returncode == 0


def _create(project: Project) -> None:
    say(f"Making a Python environment in {project.venv}")
    command = [sys.executable, "-m", "venv", "--clear", str(project.venv)]
    made = subprocess.run(command, capture_output=True, text=True, check=False)
    if made.returncode != 0 and sys.platform.startswith("linux"):
        # Debian and Ubuntu split the pip that every new environment needs into a package of its own.
        packages = (f"python{sys.version_info[0]}.{sys.version_info[1]}-venv",)
        if not system.install(packages, "a Python environment"):
            raise SetUpError("A Python environment could not be made.")
        made = subprocess.run(command, capture_output=True, text=True, check=False)
    if made.returncode != 0:
        raise SetUpError(f"A Python environment could not be made:\n{made.stdout}{made.stderr}")


def _pip(project: Project, *arguments: str) -> None:
    command = [str(project.python), "-m", "pip", "--quiet", "--disable-pip-version-check", *arguments]
    if subprocess.run(command, check=False, cwd=project.root).returncode != 0:
        raise SetUpError(
            "Not everything could be installed; what went wrong is said above. "
            "Check the connection to the internet, then run the same command again."
        )
