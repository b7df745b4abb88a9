"""How the program looks and in which language: chosen on the sign-in page, in the bar, in the settings."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal, Slot

from daystarr_client.device.settings import SCHEMES, TEXT_SIZES, SettingsFile
from daystarr_client.services.language import LANGUAGES, Language, Tongue
from daystarr_client.viewmodels.base import ViewModel, qml_type, state_property


@dataclass(frozen=True, slots=True)
class AppearanceView:
    """`theme` is one of SCHEMES, `text_size` in percent. `languages` go by their own names, whatever is spoken."""

    language: str = ""
    language_name: str = ""
    language_short: str = ""
    mirrored: bool = False
    languages: tuple[Tongue, ...] = LANGUAGES
    theme: str = "system"
    text_size: int = 100
    text_sizes: tuple[int, ...] = TEXT_SIZES


@qml_type
class AppearanceViewModel(ViewModel[AppearanceView]):
    """Takes effect at once and is remembered on this computer."""

    changed = Signal()
    language = state_property(str, "language", changed)
    languageName = state_property(str, "language_name", changed)
    languageShort = state_property(str, "language_short", changed)
    mirrored = state_property(bool, "mirrored", changed)
    languages = state_property(list[dict[str, str]], "languages", changed)
    theme = state_property(str, "theme", changed)
    textSize = state_property(int, "text_size", changed)
    textSizes = state_property(list[int], "text_sizes", changed)

    def __init__(
        self,
        language: Language,
        settings: SettingsFile,
        theme: str | None = None,
        text_size: int | None = None,
        parent: QObject | None = None,
    ) -> None:
        """`theme` and `text_size` are for this start only, in place of those remembered."""
        kept = settings.settings
        super().__init__(AppearanceView(theme=theme or kept.scheme, text_size=text_size or kept.text_size), parent)
        self._language = language
        self._settings = settings
        language.changed.connect(self.retranslate)
        self.retranslate()

    @Slot(str)
    def setLanguage(self, code: str) -> None:
        """Speak this language."""
        self._language.choose(code)

    @Slot(str)
    def setTheme(self, theme: str) -> None:
        """Choose how the program looks: system, light, dark or high-contrast."""
        if theme in SCHEMES:
            self._settings.remember(scheme=theme)
            self.show(replace(self.state, theme=theme))

    @Slot(int)
    def setTextSize(self, percent: int) -> None:
        """Choose how large everything that is read is."""
        if percent in TEXT_SIZES:
            self._settings.remember(text_size=percent)
            self.show(replace(self.state, text_size=percent))

    @Slot()
    def retranslate(self) -> None:
        """Another language is spoken."""
        code = self._language.code
        tongue = next((tongue for tongue in LANGUAGES if tongue.code == code), LANGUAGES[0])
        self.show(
            replace(
                self.state,
                language=code,
                language_name=tongue.name,
                language_short=tongue.short,
                mirrored=self._language.mirrored,
            )
        )
