"""The section of the settings in which the password is changed."""

from collections.abc import Callable
from time import monotonic
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal, Slot

from daystarr_client.services.own_sessions import OwnSessionsService
from daystarr_client.services.passwords import OwnPassword
from daystarr_client.services.two_step import TwoStepService
from daystarr_client.tasks import Done, Failed, Outcome, Task
from daystarr_client.viewmodels.base import ViewModel, qml_type, state_property
from daystarr_client.viewmodels.password_change_view import (
    ChangeState,
    Missing,
    PasswordChangeView,
    about_new,
    password_change_view,
)
from daystarr_client.viewmodels.password_judge import LONGEST, SHORTEST, SHORTEST_WITH_CODE, PasswordJudge
from daystarr_client.viewmodels.settings_trouble import What, trouble_of, waits
from daystarr_client.viewmodels.toasts import Toasts

if TYPE_CHECKING:
    from daystarr_client.api.models_people import SessionsEnded

translate = QCoreApplication.translate
TICK_MS: Final = 1_000


@qml_type
class PasswordChangeViewModel(ViewModel[PasswordChangeView]):
    """The passwords live in the page. `attention` names the field that the keyboard should go to.

    `emptied` asks for empty fields, `judgeAgain` for the new password, for which another rule holds from now on.
    """

    changed = Signal()
    attention = Signal(str, arguments=["name"])
    emptied = Signal()
    judgeAgain = Signal()

    currentError = state_property(str, "current_error", changed)
    newError = state_property(str, "new_error", changed)
    notice = state_property(dict[str, Any], "notice", changed)
    strength = state_property(dict[str, Any], "strength", changed)
    busy = state_property(bool, "busy", changed)
    usable = state_property(bool, "usable", changed)

    def __init__(
        self,
        password: OwnPassword,
        judge: PasswordJudge,
        two_step: TwoStepService,
        sessions: OwnSessionsService,
        username: str,
        phone: str,
        toasts: Toasts,
        parent: QObject | None = None,
        *,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        """`clock` is in seconds, and never goes back."""
        super().__init__(PasswordChangeView(), parent)
        self._password = password
        self._judge = judge
        self._two_step = two_step
        self._sessions = sessions
        self._username = username
        self._phone = phone
        self._toasts = toasts
        self._clock = clock
        self._change = ChangeState()
        self._task: Task | None = None
        self._tick = QTimer(self)
        self._tick.setInterval(TICK_MS)
        self._tick.timeout.connect(self.retranslate)
        judge.begin(SHORTEST, LONGEST)
        judge.changed.connect(self.retranslate)
        two_step.changed.connect(self._on_two_step)
        self.retranslate()

    def left(self) -> None:
        """The page goes out of sight: no password stays in its fields. One that is on its way arrives."""
        if self._task is None:
            self._become(ChangeState())
        self._empty()

    @Slot()
    def currentTyped(self) -> None:
        """Another current password is being typed."""
        self._typed(Missing.CURRENT)

    @Slot(str)
    def newTyped(self, password: str) -> None:
        """What stands in the field of the new password now; it is kept until the portal has judged it."""
        self._typed(Missing.NEW)
        self._judge.typed(password, self._username)

    @Slot(str, str, bool)
    def save(self, current: str, new: str, end_others: bool) -> None:
        """Change the password; the other sessions end with it where that is wanted."""
        if self._change.busy or not self.state.usable:
            return
        missing = tuple(field for field, text in ((Missing.CURRENT, current), (Missing.NEW, new)) if not text)
        self._become(ChangeState(missing, busy=not missing))
        if missing:
            self.attention.emit(missing[0].value)
            return
        self._task = self._password.change(current, new, self._on_changed, end_other_sessions=end_others)

    @Slot()
    def retranslate(self) -> None:
        """Show everything again, in the language of now."""
        clock = self._clock()
        if not waits(self._change.trouble, clock):
            self._tick.stop()
        elif not self._tick.isActive():
            self._tick.start()
        self.show(password_change_view(self._change, self._judge.judged, self._phone, clock))

    def _typed(self, field: Missing) -> None:
        # What was said about the one before is not true of it; a wait stays
        change = self._change
        if change.busy:
            return
        missing = tuple(one for one in change.missing if one is not field)
        self._become(ChangeState(missing, trouble=change.trouble if waits(change.trouble, self._clock()) else None))

    def _on_changed(self, outcome: "Outcome[SessionsEnded]") -> None:
        self._task = None
        match outcome:
            case Done(value=ended):
                self._become(ChangeState())
                self._empty()
                self._sessions.refresh(quiet=True)
                self._toasts.say(_changed_sentence(ended.ended), "check")
            case Failed(error=error):
                trouble = trouble_of(error, self._clock())
                self._become(ChangeState(trouble=trouble))
                if about_new(trouble):
                    self.attention.emit(Missing.NEW.value)
                elif trouble.what is What.WRONG_PASSWORD:
                    self.attention.emit(Missing.CURRENT.value)

    @Slot()
    def _on_two_step(self) -> None:
        shortest = SHORTEST_WITH_CODE if self._two_step.on else SHORTEST
        if shortest != self._judge.judged.shortest:
            self._judge.begin(shortest, LONGEST)
            self.retranslate()
            self.judgeAgain.emit()

    def _empty(self) -> None:
        self._judge.forget()
        self.emptied.emit()

    def _become(self, change: ChangeState) -> None:
        self._change = change
        self.retranslate()


def _changed_sentence(ended: int) -> str:
    if ended:
        return translate("Settings", "Your password is changed, and you are signed out in %n other place(s)", "", ended)
    return translate("Settings", "Your password is changed")
