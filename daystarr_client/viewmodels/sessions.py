"""The section of the settings that lists where the person is signed in."""

from collections.abc import Callable
from functools import partial
from time import monotonic
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal, Slot

from daystarr_client.services.own_sessions import OwnSessionsService
from daystarr_client.tasks import Done, Failed, Outcome
from daystarr_client.viewmodels.base import ViewModel, object_property, qml_type, state_property
from daystarr_client.viewmodels.card import CardFacts
from daystarr_client.viewmodels.rows import RowsModel
from daystarr_client.viewmodels.sessions_view import SessionRow, SessionsView, sessions_view
from daystarr_client.viewmodels.settings_trouble import Trouble, trouble_of
from daystarr_client.viewmodels.toasts import Toasts
from daystarr_client.viewmodels.wording import fill

if TYPE_CHECKING:
    from daystarr_client.api.errors import PortalError
    from daystarr_client.api.models_people import SessionsEnded
    from daystarr_client.tasks import Surprise

translate = QCoreApplication.translate


@qml_type
class SessionsViewModel(ViewModel[SessionsView]):
    """Ends one session elsewhere, or all of them."""

    changed = Signal()
    phase = state_property(str, "phase", changed)
    problem = state_property(str, "problem", changed)
    canRetry = state_property(bool, "can_retry", changed)
    stale = state_property(str, "stale", changed)
    notice = state_property(dict[str, Any], "notice", changed)
    alone = state_property(str, "alone", changed)
    others = state_property(bool, "others", changed)
    endingOthers = state_property(bool, "ending_others", changed)
    rows = object_property(RowsModel[SessionRow], "session_rows")

    def __init__(
        self,
        sessions: OwnSessionsService,
        facts: CardFacts,
        toasts: Toasts,
        parent: QObject | None = None,
        *,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        """`clock` is in seconds, and never goes back."""
        super().__init__(SessionsView(), parent)
        self._sessions = sessions
        self._facts = facts
        self._toasts = toasts
        self._clock = clock
        self._ending: set[str] = set()
        self._ending_others = False
        self._trouble: Trouble | None = None
        self.session_rows = RowsModel(SessionRow, "key", self)
        sessions.changed.connect(self.retranslate)
        self.retranslate()

    def opened(self) -> None:
        """The page comes into sight."""
        self._sessions.refresh(quiet=self._sessions.sessions.value is not None)

    def refresh(self) -> None:
        """Fetch again, keeping what is shown."""
        self._sessions.refresh()

    def left(self) -> None:
        """The page goes out of sight."""
        self._trouble = None
        self.retranslate()

    @Slot()
    def retry(self) -> None:
        """Fetch again after that failed."""
        self._sessions.refresh()

    @Slot(str)
    def end(self, key: str) -> None:
        """End one of the others."""
        row = next((row for row in self.session_rows.rows if row.key == key), None)
        if row is None or row.current or row.busy:
            return
        self._ending.add(key)
        self._trouble = None
        self._sessions.end(key, partial(self._on_ended, key, row.title))
        self.retranslate()

    @Slot()
    def endOthers(self) -> None:
        """End all of the others."""
        if self._ending_others or not self.state.others:
            return
        self._ending_others, self._trouble = True, None
        self._sessions.end_others(self._on_others_ended)
        self.retranslate()

    @Slot()
    def retranslate(self) -> None:
        """Show everything again, in the language of now."""
        view = sessions_view(
            self._sessions.sessions,
            self._ending,
            self._trouble,
            self._facts,
            self._clock(),
            ending_others=self._ending_others,
        )
        self.session_rows.set_rows(view.rows)
        self.show(view)

    def _on_ended(self, key: str, title: str, outcome: Outcome[None]) -> None:
        self._ending.discard(key)
        match outcome:
            case Done():
                self._toasts.say(lambda: fill(translate("Settings", "You are signed out on %1"), title), "logout")
                self.retranslate()
            case Failed(error=error):
                self._not_ended(error)

    def _on_others_ended(self, outcome: "Outcome[SessionsEnded]") -> None:
        self._ending_others = False
        match outcome:
            case Done(value=ended):
                count = ended.ended
                text = translate("Settings", "You are signed out in %n other place(s)", "", count)
                self._toasts.say(text, "logout")
                self.retranslate()
            case Failed(error=error):
                self._not_ended(error)

    def _not_ended(self, error: "PortalError | Surprise") -> None:
        self._trouble = trouble = trouble_of(error, self._clock())
        self.retranslate()
        if trouble.until:  # what was said is not true any more then
            QTimer.singleShot(int(max(0.0, trouble.until - self._clock()) * 1000) + 1, self, self.retranslate)
