"""The account's AutoPay: fetched again whenever it may have changed, previewed, and changed once for each press.

A press whose answer was lost is asked for again with the same key until the portal tells what became of it: the portal
carries a key out once. A press with a charge goes the way of payments instead, and this service never sees it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

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
from daystarr_client.services.loadable import Loadable, problem_of
from daystarr_client.tasks import Done, Failed, Outcome, Surprise, Task

if TYPE_CHECKING:
    from daystarr_client.api.bodies_autopay import AutopayTerms
    from daystarr_client.api.models_autopay import Autopay, AutopayPreview
    from daystarr_client.api.portal import Portal

DELAYS_MS: Final = (2000, 4000, 8000, 15_000, 30_000)


@dataclass(frozen=True)
class Saved:
    """The portal did it: AutoPay is now so."""

    autopay: "Autopay"


@dataclass(frozen=True)
class SaveRefused:
    """The portal refused it: nothing was changed."""

    code: ProblemCode


@dataclass(frozen=True)
class SaveNotSent:
    """It never left this computer: nothing was changed."""


@dataclass(frozen=True)
class SaveUnsure:
    """Nobody knows; it is asked for again. `wait` is in seconds where the portal asked for a pause."""

    wait: float | None = None


Saving: TypeAlias = Saved | SaveRefused | SaveNotSent | SaveUnsure


def after_save(error: PortalError | Surprise, *, unsure: bool) -> Saving:
    """What an error means for a press; `unsure` is whether an earlier attempt may have arrived."""
    wait = error.retry_after if isinstance(error, RetryLater) else None
    if isinstance(error, Surprise) or error.may_have_happened or isinstance(error, InProgress):
        return SaveUnsure(wait)
    if isinstance(error, (Invalid, Conflict, NotFound)):
        return SaveRefused(error.code)
    if unsure:
        return SaveUnsure(wait)
    if isinstance(error, Unreachable):
        return SaveNotSent()
    if isinstance(error, (Forbidden, RateLimited, SignedOut)):
        return SaveRefused(error.code)
    return SaveUnsure(wait)


class AutopayService(QObject):
    """Knows what AutoPay will do, and sees one press at a time through. An overtaken fetch is dropped."""

    changed = Signal()
    progressed = Signal(object)  # a Saving

    def __init__(
        self, calls: PortalCalls, parent: QObject | None = None, *, delays_ms: tuple[int, ...] = DELAYS_MS
    ) -> None:
        super().__init__(parent)
        self._calls = calls
        self._delays = delays_ms
        self._autopay: Loadable[Autopay] = Loadable()
        self._fetch: Task | None = None
        self._asked: Callable[[Portal], Autopay] | None = None
        self._unsure = False
        self._tries = 0
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.timeout.connect(self._ask)

    @property
    def autopay(self) -> "Loadable[Autopay]":
        """AutoPay, as far as known."""
        return self._autopay

    def refresh(self, *, quiet: bool = False) -> None:
        """Fetch it again, as the portal has it from now on. `quiet` shows no progress."""
        if self._fetch:
            self._fetch.cancel()
        self._show(self._autopay.started())
        self._fetch = self._calls.run(lambda portal: portal.autopay.get(), self._on_fetched, quiet=quiet)

    def preview(self, terms: "AutopayTerms", done: "Callable[[Outcome[AutopayPreview]], None]") -> Task:
        """Ask what exactly terms would do. Cancel the task when they are no longer what is wanted."""
        return self._calls.run(lambda portal: portal.autopay.preview(terms), done, quiet=True)

    def save(self, call: "Callable[[Portal], Autopay]") -> None:
        """Ask for a press, unless one is under way: `call` always carries the same key. `progressed` tells the rest."""
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
            self._calls.run(call, self._on_saved)

    def _on_saved(self, outcome: "Outcome[Autopay]") -> None:
        match outcome:
            case Done(value=autopay):
                saving: Saving = Saved(autopay)
            case Failed(error=error):
                saving = after_save(error, unsure=self._unsure)
        if isinstance(saving, SaveUnsure):
            self._unsure = True
            delay = self._delays[min(self._tries, len(self._delays) - 1)]
            self._tries += 1
            self._again.start(max(delay, int((saving.wait or 0) * 1000)))
        else:
            self._asked, self._unsure = None, False
        self.progressed.emit(saving)

    def _on_fetched(self, outcome: "Outcome[Autopay]") -> None:
        self._fetch = None
        match outcome:
            case Done(value=value):
                self._show(self._autopay.loaded(value, value.as_of))
            case Failed(error=error):
                self._show(self._autopay.failed_with(problem_of(error)))

    def _show(self, autopay: "Loadable[Autopay]") -> None:
        if autopay != self._autopay:
            self._autopay = autopay
            self.changed.emit()
