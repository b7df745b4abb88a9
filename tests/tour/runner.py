"""Plays scenes, takes the pictures, and tells how it went."""

import json
import sys
import time
import traceback
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from tests.tour.scenes import Scene, Step
from tests.tour.stage import Stage

SETTLE_MS = 350


@dataclass(frozen=True)
class Outcome:
    """One step as it stands in tour.json; `file` is empty where there was nothing to take a picture of."""

    name: str
    file: str
    ok: bool
    seconds: float


Watch = Callable[[Stage, Step], None]


class Trouble:
    """Collects what Qt warns about and what is raised in slots, both of which nobody would hear of otherwise."""

    def __init__(self) -> None:
        self._heard: list[str] = []

    def listen(self) -> None:
        """Start to collect, for the rest of this process."""
        qInstallMessageHandler(self._on_message)
        sys.excepthook = self._on_exception

    def check(self, _stage: Stage, _step: Step) -> None:
        """Raise an AssertionError with what was heard since the last time."""
        heard, self._heard = self._heard, []
        assert not heard, "\n".join(heard)

    def _on_message(self, kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        if kind not in {QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg}:
            self._heard.append(f"Qt said: {message} ({context.file}:{context.line})")

    def _on_exception(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        self._heard.append("".join(traceback.format_exception(kind, error, trace)))
        sys.__excepthook__(kind, error, trace)


def play(
    scene: Scene, stage: Stage, folder: Path, watch: Watch | None = None, *, pictures: bool = True
) -> Iterator[tuple[Outcome, str]]:
    """Play one scene; gives each step's outcome with what went wrong, if anything did.

    A step that fails ends its scene: the steps after it fail unplayed. `watch` sees every screen and may object with
    an AssertionError.
    """
    broken = ""
    for step in scene.steps:
        started = time.monotonic()
        wrong = broken or _attempt(lambda step=step: step.act(stage))
        if not wrong:
            stage.driver.settle(SETTLE_MS)
            wrong = _attempt(lambda step=step: watch(stage, step)) if watch else ""
        seconds = round(time.monotonic() - started, 2)
        file = f"{step.name}.png"
        pictured = pictures and not broken and not _attempt(lambda file=file: _picture(stage, folder / file))
        if wrong and not broken:
            broken = f"not reached: {step.name} failed before"
        yield Outcome(step.name, file if pictured else "", not wrong and pictured is pictures, seconds), wrong
    wrong = _attempt(stage.close)
    if scene.changes_data or broken:
        stage.renew()
    if wrong and not broken:
        yield Outcome(f"{scene.name}-end", "", ok=False, seconds=0.0), wrong


def write(outcomes: Sequence[Outcome], folder: Path) -> None:
    """Write tour.json."""
    (folder / "tour.json").write_text(json.dumps([asdict(one) for one in outcomes], indent=2) + "\n", "utf-8")


def _picture(stage: Stage, file: Path) -> None:
    with stage.shown_in(stage.look.language):
        stage.driver.grab(file)


def _attempt(act: Callable[[], None]) -> str:
    try:
        act()
    except Exception:  # noqa: BLE001 - whatever a step runs into is its result
        return traceback.format_exc(limit=-4)
    return ""
