"""The second step of signing in: a code of the authenticator app, or a recovery code."""

from dataclasses import dataclass, field
from math import ceil
from time import monotonic
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal, Slot

from daystarr_client.api.enums import ProblemCode
from daystarr_client.api.errors import Invalid, PortalError, RateLimited, Unreachable
from daystarr_client.services.session import SecondStep, SessionService, State
from daystarr_client.tasks import Surprise
from daystarr_client.viewmodels.base import ViewModel, qml_type, state_property
from daystarr_client.viewmodels.sign_in_state import Note
from daystarr_client.viewmodels.wording import fill

translate = QCoreApplication.translate
TICK_MS: Final = 1_000
USUAL_LOCK_S: Final = 60.0


@dataclass(frozen=True, slots=True)
class SecondStepView:
    """The field for the code, and what was wrong with the last one."""

    open: bool = False
    busy: bool = False
    can_submit: bool = True
    error: str = ""
    note: Note = field(default_factory=Note)


def second_step_view(state: State, phone: str, *, missing: bool, changed_since: bool, lock_s: float) -> SecondStepView:
    """`lock_s` is how long no code is taken, in seconds; `changed_since` whether another code is being typed."""
    if not isinstance(state, SecondStep):
        return SecondStepView()
    error, note = "", Note()
    if missing:
        error = translate("SecondStep", "Enter the code that your app shows now.")
    elif lock_s > 0:
        text = translate(
            "SecondStep", "To keep your account safe, no code is taken for %1 min. If you need help, call us at %2."
        )
        title = translate("SecondStep", "Too many wrong codes")
        note = Note("due", title, fill(text, str(ceil(lock_s / 60)), phone))
    elif state.error is not None and not changed_since:
        error, note = _error(state.error, phone)
    return SecondStepView(open=True, busy=state.busy, can_submit=lock_s <= 0, error=error, note=note)


def _error(error: PortalError | Surprise, phone: str) -> tuple[str, Note]:
    match error:
        case Invalid(code=ProblemCode.CODE_WRONG):
            text = translate(
                "SecondStep", "This code is not right, or was used already. Wait for the next one that your app shows."
            )
            return text, Note()
        case Invalid():
            return translate("SecondStep", "This is not a code. Check it and try again."), Note()
        case RateLimited():
            return "", Note()
        case Unreachable():
            body = translate("SecondStep", "Check your internet connection, then try again.")
            return "", Note("due", translate("SecondStep", "The portal cannot be reached"), body)
        case _:
            body = translate("SecondStep", "Try again in a moment. If it stays, call us at %1.")
            return "", Note("overdue", translate("SecondStep", "The portal had a problem"), fill(body, phone))


@qml_type
class SecondStepViewModel(ViewModel[SecondStepView]):
    """Asks for the code; what is typed stays in the page."""

    changed = Signal()
    attention = Signal()
    open = state_property(bool, "open", changed)
    busy = state_property(bool, "busy", changed)
    canSubmit = state_property(bool, "can_submit", changed)
    error = state_property(str, "error", changed)
    note = state_property(dict[str, Any], "note", changed)

    def __init__(self, session: SessionService, phone: str, parent: QObject | None = None) -> None:
        super().__init__(SecondStepView(), parent)
        self._session = session
        self._phone = phone
        self._missing = False
        self._changed_since = False
        self._locked_until = 0.0
        self._clock = QTimer(self)
        self._clock.setInterval(TICK_MS)
        self._clock.timeout.connect(self.retranslate)
        session.changed.connect(self._on_session)

    @Slot(str)
    def submit(self, code: str) -> None:
        """Give the code."""
        if self.state.busy or not self.state.can_submit:
            return
        code = code.strip()
        self._missing, self._changed_since = not code, False
        if code:
            self._session.give_code(code)
        else:
            self.attention.emit()
        self.retranslate()

    @Slot()
    def edited(self) -> None:
        """Another code is being typed."""
        self._missing, self._changed_since = False, True
        self.retranslate()

    @Slot()
    def back(self) -> None:
        """Go back to the password."""
        self._session.leave_second_step()

    @Slot()
    def retranslate(self) -> None:
        """Show everything again, in the language of now."""
        lock_s = max(0.0, self._locked_until - monotonic())
        if lock_s <= 0:
            self._clock.stop()
        self.show(
            second_step_view(
                self._session.state,
                self._phone,
                missing=self._missing,
                changed_since=self._changed_since,
                lock_s=lock_s,
            )
        )

    @Slot()
    def _on_session(self) -> None:
        match self._session.state:
            case SecondStep(error=RateLimited(retry_after=wait)):
                self._locked_until = monotonic() + (wait or USUAL_LOCK_S)
                self._clock.start()
            case SecondStep():
                pass
            case _:
                self._missing, self._changed_since, self._locked_until = False, False, 0.0
        self.retranslate()
        if isinstance(self._session.state, SecondStep) and self._session.state.error is not None:
            self.attention.emit()
