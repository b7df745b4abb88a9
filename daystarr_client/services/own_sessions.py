"""Where the customer is signed in, and ending that elsewhere."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from PySide6.QtCore import QObject, Signal

from daystarr_client.api.errors import NotFound
from daystarr_client.services.calls import PortalCalls
from daystarr_client.services.loadable import Loadable, problem_of
from daystarr_client.tasks import Done, Failed, Outcome, Task

if TYPE_CHECKING:
    from daystarr_client.api.models import Page
    from daystarr_client.api.models_people import SessionsEnded, SignedInSession
    from daystarr_client.api.portal import Portal

T = TypeVar("T")
SessionsState: TypeAlias = "Loadable[tuple[SignedInSession, ...]]"


class OwnSessionsService(QObject):
    """Knows the sessions that can still be used, this one among them. `now` is the portal's time."""

    changed = Signal()

    def __init__(self, calls: PortalCalls, now: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._calls = calls
        self._now = now
        self._sessions: SessionsState = Loadable()
        self._fetch: Task | None = None

    @property
    def sessions(self) -> SessionsState:
        """The sessions, as far as known."""
        return self._sessions

    def refresh(self, *, quiet: bool = False) -> None:
        """Fetch them again. `quiet` shows no progress."""
        if self._fetch:
            self._fetch.cancel()
        self._show(self._sessions.started())
        self._fetch = self._calls.run(lambda portal: portal.sessions.list(), self._on_fetched, quiet=quiet)

    def end(self, session_id: str, done: Callable[[Outcome[None]], None]) -> Task:
        """End another session; one that has ended already is done."""

        def call(portal: "Portal") -> None:
            try:
                portal.sessions.end(session_id)
            except NotFound:
                return

        return self._change(call, done)

    def end_others(self, done: "Callable[[Outcome[SessionsEnded]], None]") -> Task:
        """End every session but this one."""
        return self._change(lambda portal: portal.sessions.end_others(), done)

    def _change(self, call: "Callable[[Portal], T]", done: Callable[[Outcome[T]], None]) -> Task:
        def finish(outcome: Outcome[T]) -> None:
            self.refresh(quiet=True)  # also after a failure: it may have happened although nobody heard of it
            done(outcome)

        return self._calls.run(call, finish)

    def _on_fetched(self, outcome: "Outcome[Page[SignedInSession]]") -> None:
        self._fetch = None
        match outcome:
            case Done(value=page):
                self._show(self._sessions.loaded(page.items, self._now()))
            case Failed(error=error):
                self._show(self._sessions.failed_with(problem_of(error)))

    def _show(self, sessions: SessionsState) -> None:
        if sessions != self._sessions:
            self._sessions = sessions
            self.changed.emit()
