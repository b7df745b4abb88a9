"""The figures of `dev.py test --slow`: what was done to payments, and that none was lost, doubled or unbalanced."""

import json
import os
import shutil
from collections.abc import Mapping
from pathlib import Path

from devtools.project import Project
from devtools.system import say

FIGURES = ("faulted_payments", "lost", "doubled", "kills", "unbalanced")
FOLDER = "DAYSTARR_FAULT_FIGURES"
"""The variable that tells the tests of `tests/faults` into which folder each writes its figures."""
FEWEST_PAYMENTS = 1_000


def begin(project: Project) -> None:
    """Have the figures of this run written, and forget those of earlier ones."""
    shutil.rmtree(_folder(project), ignore_errors=True)
    _file(project).unlink(missing_ok=True)
    os.environ[FOLDER] = str(_folder(project))


def end(project: Project) -> int:
    """Write `build/slow.json` from what ran, and say it; 0 where all is well."""
    figures = summed(_folder(project))
    _file(project).parent.mkdir(parents=True, exist_ok=True)
    _file(project).write_text(json.dumps(figures) + "\n", "utf-8")
    say(f"{', '.join(f'{name} {value}' for name, value in figures.items())} (build/slow.json)")
    if wrong := faults(figures):
        say(f"MONEY: {wrong}")
    return int(bool(wrong))


def summed(folder: Path) -> dict[str, int]:
    """The figures of all tests together."""
    parts = [json.loads(file.read_text("utf-8")) for file in sorted(folder.glob("*.json"))]
    return {name: sum(int(part[name]) for part in parts) for name in FIGURES}


def faults(figures: Mapping[str, int]) -> str:
    """What is wrong with the figures, nothing where all is well."""
    wrong = [f"{figures[name]} {name}" for name in ("lost", "doubled", "unbalanced") if figures[name]]
    if figures["faulted_payments"] < FEWEST_PAYMENTS:
        wrong.append(f"only {figures['faulted_payments']} faulted payments of at least {FEWEST_PAYMENTS}")
    return ", ".join(wrong)


def _folder(project: Project) -> Path:
    return project.build / "slow"


def _file(project: Project) -> Path:
    return project.build / "slow.json"
