"""Two-step sign-in: whether it is on, setting it up, recovery codes. Secrets pass through and are kept nowhere."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject, Signal

from daystarr_client.device.downloads import Downloads
from daystarr_client.services.calls import PortalCalls
from daystarr_client.services.documents import Kept, NotKept, Saving
from daystarr_client.services.fetched import Fetched
from daystarr_client.services.loadable import Loadable
from daystarr_client.tasks import Outcome, Task, Tasks

if TYPE_CHECKING:
    from daystarr_client.api.models_people import RecoveryCodes, TwoStepBegun, TwoStepState

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
        self._known: Fetched[TwoStepState] = Fetched(
            calls, lambda portal: portal.two_step.get(), lambda _: now(), self.changed.emit
        )

    @property
    def known(self) -> TwoStepKnown:
        """Whether it is on, as far as known."""
        return self._known.state

    @property
    def on(self) -> bool:
        """Whether it is known to be on."""
        return self.known.value is not None and self.known.value.on

    def refresh(self, *, quiet: bool = False) -> None:
        """Ask again. `quiet` shows no progress."""
        self._known.refresh(quiet=quiet)

    def begin(self, password: str, done: "Callable[[Outcome[TwoStepBegun]], None]") -> Task:
        """Get a secret for the app; nothing changes until it is confirmed."""
        return self._calls.run(lambda portal: portal.two_step.begin(password), done)

    def confirm(self, code: str, done: "Callable[[Outcome[RecoveryCodes]], None]") -> Task:
        """Turn it on with a code that the app shows."""
        return self._known.change(lambda portal: portal.two_step.confirm(code), done)

    def renew_recovery_codes(self, password: str, done: "Callable[[Outcome[RecoveryCodes]], None]") -> Task:
        """Get other recovery codes; the ones before are worthless."""
        return self._known.change(lambda portal: portal.two_step.renew_recovery_codes(password), done)

    def turn_off(self, password: str, done: "Callable[[Outcome[TwoStepState]], None]") -> Task:
        """Sign in with the password alone again."""
        return self._known.change(lambda portal: portal.two_step.turn_off(password), done)

    def keep(self, name: str, text: str, done: Callable[[Outcome[Saving]], None]) -> Task:
        """Keep recovery codes in a file of the customer's folder for downloads."""

        def work() -> Saving:
            try:
                return Kept(self._downloads.save(name, text.encode()))
            except OSError:
                return NotKept()

        return self._tasks.run(work, done)

    def paper(self, title: str, text: str, done: Callable[[Outcome[bytes]], None]) -> Task:
        """Recovery codes as a PDF for a printer; no file is made."""

        def work() -> bytes:
            from daystarr_client.device.paper import text_as_pdf

            return text_as_pdf(text, title)

        return self._tasks.run(work, done)
