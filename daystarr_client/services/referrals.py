"""The friends a customer referred, and inviting more."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject, Signal

from daystarr_client.services import reach_rules
from daystarr_client.services.calls import PortalCalls
from daystarr_client.services.fetched import Fetched
from daystarr_client.services.loadable import Loadable
from daystarr_client.tasks import Outcome, Task

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
        self._referrals: Fetched[Referrals] = Fetched(calls, _referrals, lambda _: now(), self.changed.emit)

    @property
    def referrals(self) -> ReferralsState:
        """What is known."""
        return self._referrals.state

    def refresh(self, *, quiet: bool = False) -> None:
        """Fetch it again. `quiet` shows no progress."""
        self._referrals.refresh(quiet=quiet)

    def invite(self, email: str, note: str, done: Callable[[Outcome[None]], None]) -> Task:
        """Have the portal write to a friend."""
        return self._referrals.change(lambda portal: portal.referrals.invite(email, note), done)


def _referrals(portal: "Portal") -> "Referrals":
    reach_rules.load()
    return portal.referrals.get()
