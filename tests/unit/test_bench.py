"""The arithmetic of the benchmarks."""

import json
from pathlib import Path

import pytest

from bench.results import at_least, percentile, ratio, result, table, write


def test_a_percentile_is_one_of_the_values_measured() -> None:
    values = [float(value) for value in range(1, 101)]
    assert percentile(values, 0.95) == 95
    assert percentile(values, 1.0) == 100
    assert percentile([7.0], 0.95) == 7.0
    assert percentile([3.0, 1.0, 2.0], 0.5) == 2.0


def test_no_values_have_no_percentile() -> None:
    with pytest.raises(ValueError, match="no values"):
        percentile([], 0.95)


def test_one_slow_run_does_not_decide_a_ratio() -> None:
    assert ratio([1.0, 1.0, 9.0], [2.0, 2.0, 2.0]) == 0.5


def test_a_goal_is_met_at_the_number_that_is_told() -> None:
    assert result("start_vs_chromium", 1.0004, "x", 1.0).ok
    assert not result("start_vs_chromium", 1.0006, "x", 1.0).ok
    assert result("tap_to_page_p95_ms", 50.04, "ms", 50).ok


def test_some_numbers_are_to_be_large() -> None:
    assert at_least("payments_per_second_sqlite", 149.96, "/s", 150).ok
    assert not at_least("payments_per_second_sqlite", 149.94, "/s", 150).ok


def test_results_are_written_for_people_and_machines(tmp_path: Path) -> None:
    results = [result("memory_vs_chromium", 0.456, "x", 0.5), result("ui_block_max_ms", 120, "ms", 100)]

    write(results, tmp_path / "deep" / "bench.json")

    assert json.loads((tmp_path / "deep" / "bench.json").read_text()) == [
        {"name": "memory_vs_chromium", "value": 0.456, "unit": "x", "goal": 0.5, "ok": True},
        {"name": "ui_block_max_ms", "value": 120, "unit": "ms", "goal": 100, "ok": False},
    ]
    assert "MISSED" in table(results).splitlines()[-1]
