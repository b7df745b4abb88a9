"""The friends a customer referred, and inviting more."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject, Signal

from daystarr_client.services import reach_rules
from daystarr_client.services.calls import PortalCalls
from daystarr_client.services.loadable import Loadable, problem_of
from daystarr_client.tasks import Done, Failed, Outcome, Task

if TYPE_CHECKING:
    from daystarr_client.api.models_referrals import Referrals
    from daystarr_client.api.portal import Portal

ReferralsState: TypeAlias = "Loadable[Referrals]"


class ReferralsService(QObject):
    """Knows the link, the code and the friends. Once they are there, `reach_rules` are loaded."""

    changed = Signal()

    def __init__(self, calls: PortalCalls, now: Callable[[], datetime], parent: QObject | None = None) -> None:
        """`now` is the portal's time."""
        super().__init__(parent)
        self._calls = calls
        self._now = now
        self._referrals: ReferralsState = Loadable()
        self._fetch: Task | None = None

    @property
    def referrals(self) -> ReferralsState:
        """What is known."""
        return self._referrals

    def refresh(self, *, quiet: bool = False) -> None:
        """Fetch it again. `quiet` shows no progress."""
        if self._fetch:
            self._fetch.cancel()
        self._show(self._referrals.started())
        self._fetch = self._calls.run(_referrals, self._on_fetched, quiet=quiet)

    def invite(self, email: str, note: str, done: Callable[[Outcome[None]], None]) -> Task:
        """Have the portal write to a friend."""

        def finish(outcome: Outcome[None]) -> None:
            self.refresh(quiet=True)
            done(outcome)

        return self._calls.run(lambda portal: portal.referrals.invite(email, note), finish)

    def _on_fetched(self, outcome: "Outcome[Referrals]") -> None:
        self._fetch = None
        match outcome:
            case Done(value=referrals):
                self._show(self._referrals.loaded(referrals, self._now()))
            case Failed(error=error):
                self._show(self._referrals.failed_with(problem_of(error)))

    def _show(self, referrals: ReferralsState) -> None:
        if referrals != self._referrals:
            self._referrals = referrals
            self.changed.emit()


def _referrals(portal: "Portal") -> "Referrals":
    reach_rules.load()
    return portal.referrals.get()
