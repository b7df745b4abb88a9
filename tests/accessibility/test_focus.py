"""Every screen by keyboard alone, a visible sign at each stop; and every screen from right to left."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from tests.accessibility.focus import has_list_open, unseen_focus
from tests.accessibility.looks import in_mirror
from tests.tour.runner import play
from tests.tour.scenes import Scene, Step
from tests.tour.stage import Look, Stage
from tests.tour.steps import SCENES

ALWAYS = {"sign-in", "house", "services", "pay-another-amount"}
WALKED = [
    pytest.param(scene, id=scene.name, marks=() if scene.name in ALWAYS else (pytest.mark.slow,)) for scene in SCENES
]


@pytest.fixture(scope="module")
def stage() -> Iterator[Stage]:
    with Stage(Look()) as made:
        yield made


@pytest.mark.parametrize("scene", WALKED)
def test_the_keyboard_is_seen_wherever_it_is_and_the_layout_turns_around(
    scene: Scene, stage: Stage, tmp_path: Path
) -> None:
    found: dict[str, list[str]] = {}

    def look(shown: Stage, step: Step) -> None:
        driver = shown.driver
        mirrored = list(in_mirror(shown))  # which makes the rows of a list anew, the one with the keyboard too
        focused = driver.window.activeFocusItem()
        list_open = bool(focused and has_list_open(focused))
        found[step.name] = [*mirrored, *unseen_focus(shown)]
        if focused:  # the next step goes on from where this one ended
            focused.forceActiveFocus()
            if list_open:  # Tab has closed it
                driver.press(Qt.Key.Key_Space)

    wrong = {outcome.name: why for outcome, why in play(scene, stage, tmp_path, look, pictures=False) if why}

    assert not wrong, "\n".join(f"{name}: {why}" for name, why in wrong.items())
    assert not {name: faults for name, faults in found.items() if faults}
