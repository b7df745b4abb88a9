"""Every screen of the tour, in a small window: it works, can be read in every look, and is told to a screen reader."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.accessibility.looks import Wording, in_every_theme, in_wording
from tests.accessibility.tree import complaints
from tests.tour.runner import play
from tests.tour.scenes import Scene, Step
from tests.tour.stage import Look, Stage
from tests.tour.steps import SCENES

WORDINGS = (Wording("es"), Wording("en-XA"), Wording("en", 200))
EVERY_WORDING = (*WORDINGS, Wording("es", 200), Wording("es", 150), Wording("ar-XB"))
WINDOWS = ((1280, 800), (1080, 1920), (1366, 768))
MORE = [pytest.param((scene, size), id=f"{scene.name}-{size[0]}x{size[1]}") for size in WINDOWS for scene in SCENES]


@pytest.fixture(scope="module")
def small() -> Iterator[Stage]:
    """The smallest window in which everything has to find its room."""
    with Stage(Look(size=(800, 600))) as made:
        yield made


@pytest.fixture(scope="module")
def stages() -> Iterator[Callable[[tuple[int, int]], Stage]]:
    """A stage for each size of the window, made when first asked for."""
    made: dict[tuple[int, int], Stage] = {}

    def stage_of(size: tuple[int, int]) -> Stage:
        if size not in made:
            made[size] = Stage(Look(size=size)).__enter__()
        return made[size]

    yield stage_of
    for stage in made.values():
        stage.__exit__(None, None, None)


def seen_in(scene: Scene, stage: Stage, folder: Path, wordings: tuple[Wording, ...]) -> dict[str, str]:
    """What is wrong with the screens of a scene."""

    def look(shown: Stage, _step: Step) -> None:
        found = [*complaints(shown.driver.window), *in_every_theme(shown)]
        for wording in wordings:
            found += in_wording(shown, wording)
        assert not found, "\n".join(found)

    return {outcome.name: why for outcome, why in play(scene, stage, folder, look) if why}


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.name)
def test_every_screen_works_and_can_be_read_in_a_small_window(scene: Scene, small: Stage, tmp_path: Path) -> None:
    wrong = seen_in(scene, small, tmp_path, WORDINGS)

    assert not wrong, "\n".join(f"{name}: {why}" for name, why in wrong.items())
    assert sorted(file.stem for file in tmp_path.glob("*.png")) == sorted(step.name for step in scene.steps)


@pytest.mark.slow
@pytest.mark.parametrize("where", MORE)
def test_every_screen_can_be_read_in_every_window_and_wording(
    where: tuple[Scene, tuple[int, int]], stages: Callable[[tuple[int, int]], Stage], tmp_path: Path
) -> None:
    scene, size = where

    wrong = seen_in(scene, stages(size), tmp_path, EVERY_WORDING)

    assert not wrong, "\n".join(f"{name}: {why}" for name, why in wrong.items())
