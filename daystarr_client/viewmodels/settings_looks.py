"""The section of the settings about language and looks."""

from PySide6.QtCore import QCoreApplication, QObject, Slot

from daystarr_client.api.enums_people import Language
from daystarr_client.services.preference_wishes import Edited, WishLanguage
from daystarr_client.services.preferences import PreferencesService
from daystarr_client.tasks import Failed, Outcome
from daystarr_client.viewmodels.appearance import AppearanceViewModel
from daystarr_client.viewmodels.base import object_property, qml_type
from daystarr_client.viewmodels.toasts import Toasts

translate = QCoreApplication.translate


@qml_type
class SettingsLooksViewModel(QObject):
    """How the program looks and speaks, at once; the portal then writes in that language, too."""

    appearance = object_property(AppearanceViewModel, "appearance_view_model")

    def __init__(
        self,
        appearance: AppearanceViewModel,
        preferences: PreferencesService,
        toasts: Toasts,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.appearance_view_model = appearance
        self._preferences = preferences
        self._toasts = toasts

    @Slot(str)
    def chooseLanguage(self, code: str) -> None:
        """Speak this language, and have emails written in it."""
        self.appearance_view_model.setLanguage(code)
        if code in {language.value for language in Language if language is not Language.OTHER}:
            self._preferences.edit(WishLanguage(Language(code)), self._on_kept)

    def _on_kept(self, outcome: Outcome[Edited]) -> None:
        if isinstance(outcome, Failed):
            text = translate(
                "Settings", "The program speaks this language now. Our emails to you do not yet: choose it again later."
            )
            self._toasts.say(text, "alert-circle-outline")
