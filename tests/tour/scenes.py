"""What a tour is made of: scenes, each a fresh client, and in them steps, each with one picture."""

from collections.abc import Callable
from dataclasses import dataclass, field

from tests.tour.stage import Stage

Act = Callable[[Stage], None]


@dataclass(frozen=True)
class Step:
    """What a person does to come to a screen; its name is the name of the picture."""

    name: str
    act: Act


@dataclass
class Scene:
    """Steps that follow from each other. One that `changes_data` leaves nothing behind for the next."""

    name: str
    changes_data: bool = False
    steps: list[Step] = field(default_factory=list[Step])

    def step(self, name: str) -> Callable[[Act], Act]:
        """Add a step to this scene."""

        def add(act: Act) -> Act:
            self.steps.append(Step(name, act))
            return act

        return add
