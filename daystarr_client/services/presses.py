"""A press that must count once: asked for with the same key until the portal tells what became of it.

An answer that was lost is asked for again: the portal carries a key out once, however often it comes. Payments are
written down first and are asked about instead, see `payments.py`; what an error means is the same for both.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Generic, TypeAlias, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from daystarr_client.api.enums import ProblemCode
from daystarr_client.api.errors import (
    Conflict,
    Forbidden,
    InProgress,
    Invalid,
    NotFound,
    PortalError,
    RateLimited,
    RetryLater,
    SignedOut,
    Unreachable,
)
from daystarr_client.services.calls import PortalCalls
from daystarr_client.tasks import Done, Failed, Outcome, Surprise

if TYPE_CHECKING:
    from daystarr_client.api.portal import Portal

T = TypeVar("T")
DELAYS_MS: Final = (2000, 4000, 8000, 15_000, 30_000)


@dataclass(frozen=True)
class Carried(Generic[T]):
    """The portal did it, and answered `value`."""

    value: T


@dataclass(frozen=True)
class Refused:
    """The portal refused it: nothing was changed."""

    code: ProblemCode


@dataclass(frozen=True)
class NotSent:
    """It never left this computer: nothing was changed."""


@dataclass(frozen=True)
class Unsure:
    """Nobody knows; it is asked for or about again. `wait` is in seconds where the portal asked for a pause."""

    wait: float | None = None


Pressed: TypeAlias = Carried[T] | Refused | NotSent | Unsure


def after_press(error: PortalError | Surprise, *, unsure: bool) -> Refused | NotSent | Unsure:
    """What an error means for a press; `unsure` is whether an earlier attempt may have arrived."""
    wait = error.retry_after if isinstance(error, RetryLater) else None
    if isinstance(error, Surprise) or error.may_have_happened or isinstance(error, InProgress):
        return Unsure(wait)
    if isinstance(error, (Invalid, Conflict, NotFound)):
        return Refused(error.code)
    if unsure:
        return Unsure(wait)
    if isinstance(error, Unreachable):
        return NotSent()
    if isinstance(error, (Forbidden, RateLimited, SignedOut)):
        return Refused(error.code)
    return Unsure(wait)


class Press(QObject, Generic[T]):
    """Sees one press at a time through; `progressed` tells what became of it, after each attempt."""

    progressed = Signal(object)  # a Pressed

    def __init__(
        self, calls: PortalCalls, parent: QObject | None = None, *, delays_ms: tuple[int, ...] = DELAYS_MS
    ) -> None:
        super().__init__(parent)
        self._calls = calls
        self._delays = delays_ms
        self._asked: Callable[[Portal], T] | None = None
        self._unsure = False
        self._tries = 0
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.timeout.connect(self._ask)

    @property
    def unsure(self) -> bool:
        """Whether it is not known what became of the press under way."""
        return self._asked is not None and self._unsure

    def ask(self, call: "Callable[[Portal], T]") -> None:
        """Ask for a press, unless one is under way: `call` always carries the same key."""
        if self._asked is None:
            self._asked, self._unsure, self._tries = call, False, 0
            self._ask()

    def try_now(self) -> None:
        """Ask again right away about a press nobody is sure of."""
        if self._again.isActive():
            self._ask()

    def close(self) -> None:
        """Nobody is signed in any more."""
        self._again.stop()

    def _ask(self) -> None:
        self._again.stop()
        if (call := self._asked) is not None:
            self._calls.run(call, self._on_answer)

    def _on_answer(self, outcome: "Outcome[T]") -> None:
        match outcome:
            case Done(value=value):
                pressed: Pressed[T] = Carried(value)
            case Failed(error=error):
                pressed = after_press(error, unsure=self._unsure)
        if isinstance(pressed, Unsure):
            self._unsure = True
            delay = self._delays[min(self._tries, len(self._delays) - 1)]
            self._tries += 1
            self._again.start(max(delay, int((pressed.wait or 0) * 1000)))
        else:
            self._asked, self._unsure = None, False
        self.progressed.emit(pressed)
