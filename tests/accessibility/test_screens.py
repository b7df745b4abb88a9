"""The accessible tree of every screen of the tour: everything has a name, everything can be hit."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.accessibility.tree import complaints
from tests.tour.runner import play
from tests.tour.scenes import Scene, Step
from tests.tour.stage import Look, Stage
from tests.tour.steps import SCENES


@pytest.fixture(scope="module")
def stage() -> Iterator[Stage]:
    """A stage for all scenes of this module."""
    with Stage(Look()) as made:
        yield made


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.name)
def test_everything_has_a_name_and_can_be_hit(scene: Scene, stage: Stage, tmp_path: Path) -> None:
    def look(shown: Stage, _step: Step) -> None:
        found = complaints(shown.driver.window)
        assert not found, "\n".join(found)

    wrong = {outcome.name: why for outcome, why in play(scene, stage, tmp_path, look) if why}

    assert not wrong, "\n".join(f"{name}: {why}" for name, why in wrong.items())
