"""Registering, and getting back in after forgetting the password, on the sign-in page."""

from typing import Any, Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from daystarr_client.services.entry import EntryKind
from daystarr_client.viewmodels.base import ViewModel, qml_type, state_property
from daystarr_client.viewmodels.entry_flow import EntryFlow
from daystarr_client.viewmodels.entry_state import Closed
from daystarr_client.viewmodels.entry_view import EntryView, entry_view

TICK_MS: Final = 500


@qml_type
class EntryViewModel(ViewModel[EntryView]):
    """The steps. The new password lives in the page. `left` tells the username that can now sign in, if any."""

    changed = Signal()
    attention = Signal(str, arguments=["name"])
    left = Signal(str, arguments=["username"])

    open = state_property(bool, "open", changed)
    register = state_property(bool, "register", changed)
    step = state_property(str, "step", changed)
    progress = state_property(str, "progress", changed)
    title = state_property(str, "title", changed)
    text = state_property(str, "text", changed)
    note = state_property(dict[str, Any], "note", changed)
    number = state_property(str, "number", changed)
    email = state_property(str, "email", changed)
    username = state_property(str, "username", changed)
    code = state_property(str, "code", changed)
    errors = state_property(dict[str, Any], "errors", changed)
    strength = state_property(dict[str, Any], "strength", changed)
    busy = state_property(bool, "busy", changed)
    usable = state_property(bool, "usable", changed)
    goText = state_property(str, "go", changed)
    resend = state_property(str, "resend", changed)
    canResend = state_property(bool, "can_resend", changed)
    sending = state_property(bool, "sending", changed)
    backText = state_property(str, "back", changed)

    def __init__(self, flow: EntryFlow, phone: str, parent: QObject | None = None) -> None:
        super().__init__(EntryView(), parent)
        self._flow = flow
        self._phone = phone
        self._clock = QTimer(self)
        self._clock.setInterval(TICK_MS)
        self._clock.timeout.connect(self.retranslate)
        flow.changed.connect(self.retranslate)
        flow.attention.connect(self.attention)
        flow.left.connect(self.left)

    @Slot()
    def startRegistration(self) -> None:
        """Make a sign-in."""
        self._flow.start(EntryKind.REGISTER)

    @Slot(str)
    def startReset(self, username: str) -> None:
        """Set another password; `username` is what is typed already."""
        self._flow.start(EntryKind.RESET, username.strip())

    @Slot(str, str)
    def type(self, name: str, text: str) -> None:
        """What stands in a field now."""
        self._flow.type(name, text)

    @Slot(str)
    def passwordTyped(self, password: str) -> None:
        """What stands in the field of the new password now."""
        self._flow.password_typed(password)

    @Slot(str)
    def go(self, password: str) -> None:
        """Go on."""
        self._flow.go(password)

    @Slot()
    def sendAgain(self) -> None:
        """Have another code sent."""
        self._flow.send_again()

    @Slot()
    def back(self) -> None:
        """Go to the step before."""
        self._flow.back()

    @Slot()
    def retranslate(self) -> None:
        """Show everything again, in the language of now."""
        closed = isinstance(self._flow.state, Closed)
        if closed:
            self._clock.stop()
        elif not self._clock.isActive():
            self._clock.start()
        self.show(entry_view(self._flow.state, self._flow.judge.judged, self._phone, self._flow.clock))
