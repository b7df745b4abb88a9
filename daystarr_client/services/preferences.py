"""What the customer prefers: the language they are written to in, bills on paper, and what they are written about."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject, Signal

from daystarr_client.api.enums import ProblemCode
from daystarr_client.api.errors import Stale
from daystarr_client.services.calls import PortalCalls
from daystarr_client.services.loadable import Loadable, problem_of
from daystarr_client.services.preference_wishes import Edited, Fate, Wish, change_of, fate_of
from daystarr_client.tasks import Done, Failed, Outcome, Task

if TYPE_CHECKING:
    from daystarr_client.api.models_preferences import Preferences
    from daystarr_client.api.portal import Portal

PreferencesState: TypeAlias = "Loadable[Preferences]"

MOST_TRIES = 3


class PreferencesService(QObject):
    """Knows the preferences and changes them. `now` is the portal's time."""

    changed = Signal()

    def __init__(self, calls: PortalCalls, now: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._calls = calls
        self._now = now
        self._preferences: PreferencesState = Loadable()
        self._fetch: Task | None = None

    @property
    def preferences(self) -> PreferencesState:
        """The preferences, as far as known."""
        return self._preferences

    def refresh(self, *, quiet: bool = False) -> None:
        """Fetch them again."""
        self._drop_fetch()
        self._show(self._preferences.started())
        self._fetch = self._calls.run(lambda portal: portal.preferences.get(), self._on_fetched, quiet=quiet)

    def edit(self, wish: Wish, done: Callable[[Outcome[Edited]], None]) -> Task:
        """Fulfil a wish. What somebody else changed in the meantime stays, and nothing of it is changed unseen."""
        seen = self._preferences.value

        def finish(outcome: Outcome[Edited]) -> None:
            if isinstance(outcome, Done):
                self._drop_fetch()
                self._show(self._preferences.loaded(outcome.value.preferences, self._now()))
            done(outcome)

        return self._calls.run(lambda portal: _edited(portal, seen, wish), finish)

    def _on_fetched(self, outcome: "Outcome[Preferences]") -> None:
        self._fetch = None
        match outcome:
            case Done(value=preferences):
                self._show(self._preferences.loaded(preferences, self._now()))
            case Failed(error=error):
                self._show(self._preferences.failed_with(problem_of(error)))

    def _drop_fetch(self) -> None:
        # It may have been answered before the change
        if self._fetch is not None:
            self._fetch.cancel()
            self._fetch = None

    def _show(self, preferences: PreferencesState) -> None:
        if preferences != self._preferences:
            self._preferences = preferences
            self.changed.emit()


def _edited(portal: "Portal", seen: "Preferences | None", wish: Wish) -> Edited:
    now = seen or portal.preferences.get()
    for _ in range(MOST_TRIES):
        fate = fate_of(wish, seen, now)
        if fate is not Fate.SAVED:
            return Edited(now, fate)
        try:
            return Edited(portal.preferences.change(now.etag, change_of(wish, now)), fate)
        except Stale:
            now = portal.preferences.get()
    raise Stale(ProblemCode.STALE)
