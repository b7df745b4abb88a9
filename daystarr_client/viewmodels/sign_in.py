"""The sign-in page."""

from dataclasses import replace
from time import monotonic
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from daystarr_client.api.errors import RateLimited
from daystarr_client.device.brand import Brand
from daystarr_client.device.caps_lock import caps_lock_after
from daystarr_client.device.settings import SettingsFile
from daystarr_client.services.connection import ConnectionService
from daystarr_client.services.session import Out, SessionService
from daystarr_client.viewmodels.base import ViewModel, object_property, qml_type, state_property
from daystarr_client.viewmodels.entry import EntryViewModel
from daystarr_client.viewmodels.second_step import SecondStepViewModel
from daystarr_client.viewmodels.sign_in_state import SignInFacts, SignInView, sign_in_view

SLOW_START_MS = 2_000
LOCK_TICK_MS = 1_000
USUAL_LOCK_S = 60.0


@qml_type
class SignInViewModel(ViewModel[SignInView]):
    """Lets somebody sign in. What is typed stays in the page; a password is never kept here."""

    changed = Signal()
    busy = state_property(bool, "busy", changed)
    canSubmit = state_property(bool, "can_submit", changed)
    restoring = state_property(bool, "restoring", changed)
    restoringText = state_property(str, "restoring_text", changed)
    startingText = state_property(str, "starting_text", changed)
    usernameError = state_property(str, "username_error", changed)
    passwordError = state_property(str, "password_error", changed)
    passwordHint = state_property(str, "password_hint", changed)
    keepHint = state_property(str, "keep_hint", changed)
    canKeep = state_property(bool, "can_keep", changed)
    note = state_property(dict[str, Any], "note", changed)
    brandName = object_property(str, "brand_name")
    secondStep = object_property(SecondStepViewModel, "second_step")
    entry = object_property(EntryViewModel, "entry_view_model")
    demoHint = state_property(str, "demo_hint", changed)

    def __init__(
        self,
        session: SessionService,
        connection: ConnectionService,
        settings: SettingsFile,
        brand: Brand,
        second_step: SecondStepViewModel,
        entry: EntryViewModel,
        parent: QObject | None = None,
        *,
        embedded: bool = False,
    ) -> None:
        """`embedded` when the portal is the demo on this computer: its sign-in is told below the card."""
        super().__init__(sign_in_view(SignInFacts(), brand.phone), parent)
        self.brand_name = brand.name
        self.second_step = second_step
        self.entry_view_model = entry
        self._session = session
        self._connection = connection
        self._settings = settings
        self._brand = brand
        self._facts = SignInFacts(embedded=embedded)
        self._tried = ""
        self._locked: dict[str, float] = {}
        self._lock_timer = QTimer(self)
        self._lock_timer.setInterval(LOCK_TICK_MS)
        self._lock_timer.timeout.connect(self._update)
        session.changed.connect(self._on_session)
        connection.changed.connect(self._update)
        QTimer.singleShot(SLOW_START_MS, self, self._on_slow_start)
        self._on_session()

    @property
    def topic(self) -> str:
        """What is to be explained where somebody asks for help."""
        entry = self.entry_view_model.state
        if self.second_step.state.open:
            return "second_step"
        if entry.open:
            return "register" if entry.register else "forgot_password"
        return "sign_in"

    @Slot(result=str)
    def rememberedUsername(self) -> str:
        """The username of last time."""
        return self._settings.settings.username

    @Slot(result=bool)
    def rememberedKeep(self) -> bool:
        """Whether the person chose to stay signed in last time."""
        return self._settings.settings.keep

    @Slot(str, str, bool)
    def signIn(self, username: str, password: str, keep: bool) -> None:
        """Try to sign in with what was typed."""
        username = username.strip()
        self._facts = replace(
            self._facts, username_missing=not username, password_missing=not password, changed_since=False
        )
        if username and password and not self._wait_of(username):
            self._tried = username
            keep = keep and self._facts.keyring
            self._settings.remember(username=username, keep=keep)
            self._session.sign_in(username, password, keep=keep)
        self._update()

    @Slot(str)
    def edited(self, username: str) -> None:
        """Something was typed: what was said about the last attempt no longer holds. A wait holds for one username."""
        self._tried = username.strip()
        self._facts = replace(self._facts, username_missing=False, password_missing=False, changed_since=True)
        self._update()

    @Slot(int, str, int)
    def keyPressed(self, key: int, text: str, modifiers: int) -> None:
        """A key went down in the password field."""
        self._facts = replace(self._facts, caps_lock=caps_lock_after(self._facts.caps_lock, key, text, modifiers))
        self._update()

    @Slot()
    def usePassword(self) -> None:
        """Stop taking up the earlier sign-in."""
        self._session.stop_restoring()

    def set_keyring(self, available: bool) -> None:
        """Say whether this computer has a keyring."""
        self._facts = replace(self._facts, keyring=available)
        self._update()

    def retranslate(self) -> None:
        """Another language is spoken."""
        self._update()
        self.second_step.retranslate()
        self.entry_view_model.retranslate()

    @Slot()
    def _on_session(self) -> None:
        match self._session.state:
            case Out(error=RateLimited(retry_after=wait)):
                self._locked[self._tried] = monotonic() + (wait or USUAL_LOCK_S)
            case _:
                pass
        self._update()

    @Slot()
    def _on_slow_start(self) -> None:
        self._facts = replace(self._facts, slow_start=True)
        self._update()

    def _wait_of(self, username: str) -> float:
        return max(0.0, self._locked.get(username, 0.0) - monotonic())

    @Slot()
    def _update(self) -> None:
        wait = self._wait_of(self._tried)
        if wait > 0 and not self._lock_timer.isActive():
            self._lock_timer.start()
        elif wait <= 0:
            self._lock_timer.stop()
        self._facts = replace(self._facts, session=self._session.state, reach=self._connection.reach, lock_s=wait)
        self.show(sign_in_view(self._facts, self._brand.phone))
