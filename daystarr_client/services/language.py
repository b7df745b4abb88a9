"""The language of the program, which can change while it runs."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTranslator, Signal

from daystarr_client.device.settings import SettingsFile

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Tongue:
    """A language: its code, what it calls itself, and that in two letters."""

    code: str
    name: str
    short: str


LANGUAGES: Final = (Tongue("en", "English", "EN"), Tongue("es", "Español", "ES"))
STRETCHED: Final = "en-XA"
MIRRORED: Final = "ar-XB"
KNOWN: Final = (*(tongue.code for tongue in LANGUAGES), STRETCHED, MIRRORED)
"""What `--language` takes. The last two are for looking at the layout: longer words, and right to left."""
_USUAL: Final = "en"


class Language(QObject):
    """Has Qt translate into one of `LANGUAGES`.

    `locale` stays one and the same object, and what is written with it is written in the language of now.
    """

    changed = Signal()

    def __init__(
        self, folder: Path, settings: SettingsFile, wanted: str | None = None, parent: QObject | None = None
    ) -> None:
        """`folder` holds the compiled translations; `wanted` is a language for this start only."""
        super().__init__(parent)
        self._folder = folder
        self._settings = settings
        self._translator = QTranslator()
        self._code = ""
        self._others: tuple[Callable[[str, str], str | None], ...] | None = None
        self.locale = QLocale()
        self._speak(wanted or settings.settings.language or of_the_system(QLocale.system().uiLanguages()))

    @property
    def code(self) -> str:
        """The language's code: en, es."""
        return self._code

    @property
    def mirrored(self) -> bool:
        """Whether it is written from right to left."""
        return self._code == MIRRORED

    def choose(self, code: str) -> None:
        """Speak another of `LANGUAGES` from now on."""
        if code not in {tongue.code for tongue in LANGUAGES}:
            return
        self._settings.remember(language=code)
        self.speak(code)

    def speak(self, code: str) -> None:
        """Speak another of `KNOWN` for now, without remembering it."""
        if code != self._code:
            self._speak(code)
            self.changed.emit()

    def in_every(self, context: str, text: str) -> tuple[str, ...]:
        """A sentence in every one of `LANGUAGES`, the one it was written in first, whatever is spoken now."""
        if self._others is None:
            self._others = tuple(self._read(tongue.code).translate for tongue in LANGUAGES if tongue.code != _USUAL)
        return (text, *(said for other in self._others if (said := other(context, text))))

    def close(self) -> None:
        """Have Qt translate no longer."""
        QCoreApplication.removeTranslator(self._translator)

    def _speak(self, code: str) -> None:
        QCoreApplication.removeTranslator(self._translator)
        self._code = code if code in KNOWN else _USUAL
        self._translator = self._read("en" if self.mirrored else self._code)
        if not self._translator.isEmpty():
            QCoreApplication.installTranslator(self._translator)
        self.locale.swap(QLocale("es_US" if code == "es" else "en_US"))
        QLocale.setDefault(self.locale)

    def _read(self, code: str) -> QTranslator:
        translator = QTranslator()
        file = self._folder / f"daystarr_{code.replace('-', '_')}.qm"
        if not translator.load(str(file)) and code != _USUAL:
            _LOG.warning("%s cannot be read: run `dev.py translate`", file)
        return translator


def of_the_system(preferred: list[str]) -> str:
    """The first of a person's languages that the program speaks; `preferred` is as the system tells it."""
    known = {tongue.code for tongue in LANGUAGES}
    return next((name for tag in preferred if (name := tag.split("-")[0]) in known), _USUAL)
