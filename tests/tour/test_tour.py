"""The tour itself: it says so when a screen does not work. That all of them do is shown by tests/accessibility."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.server_process import ROOT
from tests.tour.runner import play
from tests.tour.scenes import Scene
from tests.tour.stage import Look, Stage
from tests.tour.steps import SCENES


@pytest.fixture(scope="module")
def small_and_dark() -> Iterator[Stage]:
    """The smallest window that is supported, in the dark theme."""
    with Stage(Look(size=(800, 600), theme="dark")) as stage:
        yield stage


def test_no_two_pictures_have_the_same_name() -> None:
    names = [step.name for scene in SCENES for step in scene.steps]
    assert len(names) == len(set(names))
    assert len({scene.name for scene in SCENES}) == len(SCENES)


def test_a_step_that_fails_is_told_and_those_after_it_are_not_taken(small_and_dark: Stage, tmp_path: Path) -> None:
    scene = Scene("broken")

    @scene.step("fine")
    def fine(stage: Stage) -> None:
        stage.open().find("signInPage")

    @scene.step("wrong")
    def wrong(stage: Stage) -> None:
        assert stage.driver.sees("somethingElse"), "something else is missing"

    @scene.step("after")
    def after(_stage: Stage) -> None:
        raise AssertionError("nobody should come here")

    outcomes = list(play(scene, small_and_dark, tmp_path))

    assert [(outcome.name, outcome.file, outcome.ok) for outcome, _ in outcomes] == [
        ("fine", "fine.png", True),
        ("wrong", "wrong.png", False),
        ("after", "", False),
    ]
    assert "something else is missing" in outcomes[1][1]
    assert "not reached" in outcomes[2][1]


def test_the_tour_writes_a_picture_of_each_screen_and_a_list_of_them(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.tour", "--out", str(tmp_path), "--size", "900x700", "--scene", "sign-in"]

    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout + done.stderr
    listed = json.loads((tmp_path / "tour.json").read_text("utf-8"))
    assert listed[0]["name"] == "sign-in"
    assert all(set(entry) == {"name", "file", "ok", "seconds"} and entry["ok"] for entry in listed)
    for entry in listed:
        picture = QImage(str(tmp_path / entry["file"]))
        assert (picture.width(), picture.height()) == (900, 700)
