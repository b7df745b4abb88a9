"""AutoPay run by real processes, many at once and killed in between: every charge is made once."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.portal.autopay import with_autopay
from tests.portal.harness import Portal
from tests.portal.money import DECLINES, Household, assert_balanced, household
from tests.portal.test_autopay_run import quiet, states

ROOT = Path(__file__).parents[2]
DUE, LATER = "2026-12-08T15:00:00+00:00", "2026-12-08T15:02:00+00:00"
PATIENCE = 300


@pytest.fixture
def homes(portal: Portal) -> list[Household]:
    """Five households with a bill due on the day of the run."""
    quiet(portal)
    made = [household(portal) for _ in range(5)]
    for home in made:
        home.invoice(7499, due_in=2)
        with_autopay(home, home.method())
    return made


def environment(portal: Portal, **more: str) -> dict[str, str]:
    clean = {name: value for name, value in os.environ.items() if not name.startswith("DAYSTARR_")}
    assert portal.settings.sandbox_url
    return {
        **clean,
        "PYTHONPATH": str(ROOT),
        "PYTHONWARNINGS": "error",
        "DAYSTARR_PORTAL_DATABASE": portal.settings.database_url,
        "DAYSTARR_PORTAL_SANDBOX_DATABASE": portal.settings.sandbox_url,
        "DAYSTARR_PORTAL_SECRET": portal.settings.secret,
        "DAYSTARR_PORTAL_PUBLIC_URL": "https://portal.example.com",
        **more,
    }


def started(portal: Portal, now: str) -> "subprocess.Popen[str]":
    """The command as a timer starts it."""
    return subprocess.Popen(
        [sys.executable, "-m", "daystarr_portal", "autopay", "run", "--now", now],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment(portal),
    )


def finished(process: "subprocess.Popen[str]") -> dict[str, int]:
    printed, complaints = process.communicate(timeout=PATIENCE)
    assert process.returncode == 0, complaints
    return json.loads(printed)


def test_many_runs_at_once_charge_everything_once(portal: Portal, homes: list[Household]) -> None:
    processes = [started(portal, DUE) for _ in range(4)]
    charged = sum(finished(process)["charged"] for process in processes)

    assert charged == len(homes)
    for home in homes:
        assert states(home) == [("succeeded", "autopay")]
        assert assert_balanced(home).charges == 1


@pytest.mark.parametrize("point", ["before", "after"])
def test_a_run_killed_around_a_charge_is_finished_by_the_next(
    portal: Portal, homes: list[Household], point: str
) -> None:
    settings = portal.settings
    arguments = [settings.database_url, settings.sandbox_url or "", settings.secret, DUE, point]
    with subprocess.Popen(
        [sys.executable, "-m", "tests.portal.autopay_worker", *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=environment(portal),
    ) as process:
        assert process.stdout
        assert process.stdout.readline() == "here\n"
        process.kill()

    finished(started(portal, LATER))
    finished(started(portal, LATER))

    for home in homes:
        assert states(home) == [("succeeded", "autopay")]
        assert assert_balanced(home).charges == 1


def test_the_command_says_what_it_did_and_refuses_to_play_with_time_where_data_is_real(
    portal: Portal, empty_database_url: str
) -> None:
    home = household(portal)
    home.invoice(7499, due_in=2)
    with_autopay(home, home.method(DECLINES))
    quiet_before = finished(started(portal, "2026-12-06T15:43:00+00:00"))
    assert quiet_before["accounts"] > 1
    assert quiet_before["troubled"] == 0

    refused = subprocess.run(
        [sys.executable, "-m", "daystarr_portal", "autopay", "run", "--now", DUE, "--database", empty_database_url],
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE,
        env=environment(portal),
    )
    assert refused.returncode == 2
    assert "demo data" in refused.stderr
