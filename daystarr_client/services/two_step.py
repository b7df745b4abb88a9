"""Two-step sign-in: whether it is on, setting it up, recovery codes. Secrets pass through and are kept nowhere."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from PySide6.QtCore import QObject, Signal

from daystarr_client.device.downloads import Downloads
from daystarr_client.services.calls import PortalCalls
from daystarr_client.services.documents import Kept, NotKept, Saving
from daystarr_client.services.loadable import Loadable, problem_of
from daystarr_client.tasks import Done, Failed, Outcome, Task, Tasks

if TYPE_CHECKING:
    from daystarr_client.api.models_people import RecoveryCodes, TwoStepBegun, TwoStepState
    from daystarr_client.api.portal import Portal

T = TypeVar("T")
TwoStepKnown: TypeAlias = "Loadable[TwoStepState]"


class TwoStepService(QObject):
    """Knows whether signing in takes a code of an authenticator app. `now` is the portal's time."""

    changed = Signal()

    def __init__(
        self,
        tasks: Tasks,
        calls: PortalCalls,
        downloads: Downloads,
        now: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._calls = calls
        self._downloads = downloads
        self._now = now
        self._known: TwoStepKnown = Loadable()
        self._fetch: Task | None = None

    @property
    def known(self) -> TwoStepKnown:
        """Whether it is on, as far as known."""
        return self._known

    @property
    def on(self) -> bool:
        """Whether it is known to be on."""
        return self._known.value is not None and self._known.value.on

    def refresh(self, *, quiet: bool = False) -> None:
        """Ask again. `quiet` shows no progress."""
        if self._fetch:
            self._fetch.cancel()
        self._show(self._known.started())
        self._fetch = self._calls.run(lambda portal: portal.two_step.get(), self._on_fetched, quiet=quiet)

    def begin(self, password: str, done: "Callable[[Outcome[TwoStepBegun]], None]") -> Task:
        """Get a secret for the app; nothing changes until it is confirmed."""
        return self._calls.run(lambda portal: portal.two_step.begin(password), done)

    def confirm(self, code: str, done: "Callable[[Outcome[RecoveryCodes]], None]") -> Task:
        """Turn it on with a code that the app shows."""
        return self._change(lambda portal: portal.two_step.confirm(code), done)

    def renew_recovery_codes(self, password: str, done: "Callable[[Outcome[RecoveryCodes]], None]") -> Task:
        """Get other recovery codes; the ones before are worthless."""
        return self._change(lambda portal: portal.two_step.renew_recovery_codes(password), done)

    def turn_off(self, password: str, done: "Callable[[Outcome[TwoStepState]], None]") -> Task:
        """Sign in with the password alone again."""
        return self._change(lambda portal: portal.two_step.turn_off(password), done)

    def keep(self, name: str, text: str, done: Callable[[Outcome[Saving]], None]) -> Task:
        """Keep recovery codes in a file of the customer's folder for downloads."""

        def work() -> Saving:
            try:
                return Kept(self._downloads.save(name, text.encode()))
            except OSError:
                return NotKept()

        return self._tasks.run(work, done)

    def _change(self, call: "Callable[[Portal], T]", done: Callable[[Outcome[T]], None]) -> Task:
        def finish(outcome: Outcome[T]) -> None:
            self.refresh(quiet=True)  # also after a failure: it may have happened although nobody heard of it
            done(outcome)

        return self._calls.run(call, finish)

    def _on_fetched(self, outcome: "Outcome[TwoStepState]") -> None:
        self._fetch = None
        match outcome:
            case Done(value=state):
                self._show(self._known.loaded(state, self._now()))
            case Failed(error=error):
                self._show(self._known.failed_with(problem_of(error)))

    def _show(self, known: TwoStepKnown) -> None:
        if known != self._known:
            self._known = known
            self.changed.emit()
