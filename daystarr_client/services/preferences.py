"""What the customer prefers: the language they are written to in, bills on paper, and what they are written about."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject, Signal

from daystarr_client.api.enums import ProblemCode
from daystarr_client.api.errors import Stale
from daystarr_client.services.calls import PortalCalls
from daystarr_client.services.fetched import Fetched
from daystarr_client.services.loadable import Loadable
from daystarr_client.services.preference_wishes import Edited, Fate, Wish, change_of, fate_of
from daystarr_client.tasks import Done, Outcome, Task

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
        self._preferences: Fetched[Preferences] = Fetched(
            calls, lambda portal: portal.preferences.get(), lambda _: now(), self.changed.emit
        )

    @property
    def preferences(self) -> PreferencesState:
        """The preferences, as far as known."""
        return self._preferences.state

    def refresh(self, *, quiet: bool = False) -> None:
        """Fetch them again."""
        self._preferences.refresh(quiet=quiet)

    def edit(self, wish: Wish, done: Callable[[Outcome[Edited]], None]) -> Task:
        """Fulfil a wish. What somebody else changed in the meantime stays, and nothing of it is changed unseen."""
        seen = self._preferences.state.value

        def finish(outcome: Outcome[Edited]) -> None:
            if isinstance(outcome, Done):
                self._preferences.put(outcome.value.preferences, overtakes=True)
            done(outcome)

        return self._calls.run(lambda portal: _edited(portal, seen, wish), finish)


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
