"""User settings: a page of sections, each with a view-model of its own."""

from typing import Protocol, runtime_checkable

from PySide6.QtCore import QObject

from daystarr_client.viewmodels.base import Retranslated, object_property, qml_type
from daystarr_client.viewmodels.pages import LeavablePage
from daystarr_client.viewmodels.password_change import PasswordChangeViewModel
from daystarr_client.viewmodels.preferences import PreferencesViewModel
from daystarr_client.viewmodels.sessions import SessionsViewModel
from daystarr_client.viewmodels.settings_looks import SettingsLooksViewModel
from daystarr_client.viewmodels.two_step import TwoStepViewModel


@runtime_checkable
class FetchingSection(Protocol):
    """A section that shows what the portal knows."""

    def opened(self) -> None:
        """The page comes into sight: fetch what is missing."""
        ...

    def refresh(self) -> None:
        """Fetch again, keeping what is shown."""
        ...


@qml_type
class SettingsViewModel(QObject):
    """The page. Sections hear of it coming into sight and going out of it, and of another language."""

    password = object_property(PasswordChangeViewModel, "password_view_model")
    twoStep = object_property(TwoStepViewModel, "two_step_view_model")
    sessions = object_property(SessionsViewModel, "sessions_view_model")
    looks = object_property(SettingsLooksViewModel, "looks_view_model")
    preferences = object_property(PreferencesViewModel, "preferences_view_model")

    def __init__(
        self,
        password: PasswordChangeViewModel,
        two_step: TwoStepViewModel,
        sessions: SessionsViewModel,
        looks: SettingsLooksViewModel,
        preferences: PreferencesViewModel,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.password_view_model = password
        self.two_step_view_model = two_step
        self.sessions_view_model = sessions
        self.looks_view_model = looks
        self.preferences_view_model = preferences
        self._sections: tuple[QObject, ...] = (password, two_step, sessions, looks, preferences)

    def opened(self) -> None:
        """The page comes into sight."""
        for section in self._sections:
            if isinstance(section, FetchingSection):
                section.opened()

    def left(self) -> None:
        """The page goes out of sight."""
        for section in self._sections:
            if isinstance(section, LeavablePage):
                section.left()

    def refresh(self) -> None:
        """Fetch again, keeping what is shown."""
        for section in self._sections:
            if isinstance(section, FetchingSection):
                section.refresh()

    def retranslate(self) -> None:
        """Another language is spoken."""
        for section in self._sections:
            if isinstance(section, Retranslated):
                section.retranslate()
