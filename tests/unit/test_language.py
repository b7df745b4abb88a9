"""Which language is spoken, and what is remembered of it."""

import json
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtGui import QGuiApplication

from daystarr_client.device.paths import resources_dir
from daystarr_client.device.settings import SettingsFile
from daystarr_client.services.language import Language, of_the_system
from daystarr_client.viewmodels.appearance import AppearanceViewModel
from daystarr_client.viewmodels.formats import formats_for

FOLDER = resources_dir() / "translations"


@pytest.fixture
def settings(tmp_path: Path) -> SettingsFile:
    return SettingsFile(tmp_path / "settings.json")


@pytest.fixture
def language(qapp: QGuiApplication, settings: SettingsFile) -> Iterator[Language]:
    del qapp
    before = QLocale()
    made = Language(FOLDER, settings, "en")
    yield made
    made.close()
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("preferred", "spoken"),
    [
        (["es-Latn-US", "es-US", "es"], "es"),
        (["fr-FR", "es-ES", "en-US"], "es"),
        (["en-GB", "es"], "en"),
        (["C"], "en"),
        ([], "en"),
    ],
)
def test_the_first_language_of_the_system_that_is_known_is_spoken(preferred: list[str], spoken: str) -> None:
    assert of_the_system(preferred) == spoken


def test_another_language_takes_effect_at_once_and_is_remembered(language: Language, settings: SettingsFile) -> None:
    appearance = AppearanceViewModel(language, settings)
    assert QCoreApplication.translate("Menu", "Invoices") == "Invoices"

    appearance.setLanguage("es")

    assert QCoreApplication.translate("Menu", "Invoices") == "Facturas"
    assert (appearance.language, appearance.languageName, appearance.languageShort) == ("es", "Español", "ES")
    assert settings.settings.language == "es"
    appearance.setLanguage("xx")
    assert appearance.language == "es"
    appearance.setLanguage("en")
    assert QCoreApplication.translate("Menu", "Invoices") == "Invoices"


def test_what_was_chosen_is_spoken_at_the_next_start_unless_told_otherwise(
    language: Language, settings: SettingsFile
) -> None:
    language.choose("es")
    language.close()

    assert Language(FOLDER, settings).code == "es"
    assert Language(FOLDER, settings, "en").code == "en"
    assert settings.settings.language == "es"


def test_dates_and_money_follow_the_language(language: Language) -> None:
    formats = formats_for(language.locale, "America/Detroit")
    day, moment = date(2027, 1, 31), datetime(2027, 1, 31, 15, 42, tzinfo=UTC)
    assert (formats.day_and_year(day), formats.minor(123456)) == ("Jan 31, 2027", "$1,234.56")

    language.choose("es")

    assert (formats.day_and_year(day), formats.minor(123456)) == ("31 ene 2027", "$1,234.56")
    assert formats.long_day(day) == "31 de enero de 2027"
    assert formats.time(moment) == "10:42 a.m."
    assert formats.language == "es"
    assert formats.weekday_names()[0] == "Dom"


def test_theme_and_text_size_are_remembered_and_nonsense_is_not(
    language: Language, settings: SettingsFile, tmp_path: Path
) -> None:
    appearance = AppearanceViewModel(language, settings)

    appearance.setTheme("high-contrast")
    appearance.setTextSize(150)
    appearance.setTheme("pink")
    appearance.setTextSize(1000)

    assert (appearance.theme, appearance.textSize) == ("high-contrast", 150)
    kept = json.loads((tmp_path / "settings.json").read_text())
    assert (kept["scheme"], kept["text_size"]) == ("high-contrast", 150)
    later = AppearanceViewModel(language, settings, theme="dark", text_size=200)
    assert (later.theme, later.textSize) == ("dark", 200)
    assert settings.settings.text_size == 150


def test_a_translation_that_is_not_there_leaves_english(
    qapp: QGuiApplication, settings: SettingsFile, tmp_path: Path
) -> None:
    del qapp
    lost = Language(tmp_path, settings, "es")

    assert QCoreApplication.translate("Menu", "Invoices") == "Invoices"
    lost.close()
