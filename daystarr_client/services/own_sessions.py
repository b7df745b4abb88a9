"""Where the customer is signed in, and ending that elsewhere."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject, Signal

from daystarr_client.api.errors import NotFound
from daystarr_client.services.calls import PortalCalls
from daystarr_client.services.fetched import Fetched
from daystarr_client.services.loadable import Loadable
from daystarr_client.tasks import Outcome, Task

if TYPE_CHECKING:
    from daystarr_client.api.models_people import SessionsEnded, SignedInSession
    from daystarr_client.api.portal import Portal

SessionsState: TypeAlias = "Loadable[tuple[SignedInSession, ...]]"


class OwnSessionsService(QObject):
    """Knows the sessions that can still be used, this one among them. `now` is the portal's time."""

    changed = Signal()

    def __init__(self, calls: PortalCalls, now: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sessions: Fetched[tuple[SignedInSession, ...]] = Fetched(
            calls, lambda portal: portal.sessions.list().items, lambda _: now(), self.changed.emit
        )

    @property
    def sessions(self) -> SessionsState:
        """The sessions, as far as known."""
        return self._sessions.state

    def refresh(self, *, quiet: bool = False) -> None:
        """Fetch them again. `quiet` shows no progress."""
        self._sessions.refresh(quiet=quiet)

    def end(self, session_id: str, done: Callable[[Outcome[None]], None]) -> Task:
        """End another session; one that has ended already is done."""

        def call(portal: "Portal") -> None:
            try:
                portal.sessions.end(session_id)
            except NotFound:
                return

        return self._sessions.change(call, done)

    def end_others(self, done: "Callable[[Outcome[SessionsEnded]], None]") -> Task:
        """End every session but this one."""
        return self._sessions.change(lambda portal: portal.sessions.end_others(), done)
