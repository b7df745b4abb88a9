"""What a measurement is worth, and how it is told."""

import json
import statistics
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass(frozen=True)
class Result:
    """One number with its goal, and whether it is met; smaller is better, except where it is to be `at_least`."""

    name: str
    value: float
    unit: str
    goal: float
    ok: bool


def result(name: str, value: float, unit: str, goal: float) -> Result:
    """A result, rounded the way it is told; whether it meets its goal is decided on what is told."""
    rounded = round(value, 3 if unit == "x" else 1)
    return Result(name, rounded, unit, goal, rounded <= goal)


def at_least(name: str, value: float, unit: str, goal: float) -> Result:
    """A result that is better the larger it is."""
    told = result(name, value, unit, goal)
    return Result(name, told.value, unit, goal, told.value >= goal)


def percentile(values: Sequence[float], part: float) -> float:
    """The value that `part` (0 to 1) of the values do not exceed, by the nearest rank. Raises `ValueError` on none."""
    if not values:
        raise ValueError("no values")
    ordered = sorted(values)
    return ordered[max(0, min(len(ordered) - 1, int(len(ordered) * part + 0.999999) - 1))]


def ratio(ours: Sequence[float], theirs: Sequence[float]) -> float:
    """The median of ours over the median of theirs."""
    return statistics.median(ours) / statistics.median(theirs)


def table(results: Sequence[Result]) -> str:
    """The results for people."""
    lines = [f"{'measure':<32}{'value':>10}  {'goal':>10}"]
    for one in results:
        verdict = "ok" if one.ok else "MISSED"
        lines.append(f"{one.name:<32}{one.value:>8g} {one.unit:<2}{one.goal:>8g} {one.unit:<3}{verdict}")
    return "\n".join(lines)


def write(results: Sequence[Result], file: Path) -> None:
    """The results for machines: a list of objects."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps([asdict(one) for one in results], indent=2) + "\n", "utf-8")
