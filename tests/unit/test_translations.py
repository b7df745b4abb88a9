"""The translations: all sentences there, each with a translation that keeps its values."""

import ast
from pathlib import Path

import pytest

from devtools import translations
from devtools.project import Project
from devtools.translations import Message
from tests.architecture.sources import parse, python_files

PROJECT = Project.here()


@pytest.mark.parametrize("language", translations.LANGUAGES)
def test_the_translation_holds_the_sentences_of_the_program_and_no_others(language: str) -> None:
    assert not translations.missing(PROJECT, language), "run `dev.py translate`"


@pytest.mark.parametrize("language", translations.LANGUAGES)
def test_every_sentence_is_translated_with_its_values(language: str) -> None:
    assert not translations.all_faults(PROJECT, language)


def test_no_sentence_of_a_view_model_escapes_the_extraction() -> None:
    held = {(one.context, one.source) for one in translations.messages(translations.source(PROJECT, "es"))}
    said = {call for path in python_files("daystarr_client") for call in _translated(parse(path))}

    assert len(said) > 500
    assert not said - held


def _translated(tree: ast.Module) -> set[tuple[str, str]]:
    """Context and text of every call that translates in Python."""
    found: set[tuple[str, str]] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[-1] in {"translate", "QT_TRANSLATE_NOOP"}:
            texts = [arg.value for arg in node.args[:2] if isinstance(arg, ast.Constant)]
            if len(texts) == 2:
                found.add((str(texts[0]), str(texts[1])))
    return found


def message(source: str, *texts: str, plural: bool = False, finished: bool = True) -> Message:
    return Message("Bills", source, texts, finished, plural)


@pytest.mark.parametrize(
    ("one", "wrong"),
    [
        (message("Pay %1", "Pagar %1"), ""),
        (message("Pay %1", "Pagar %1", finished=False), "is not translated"),
        (message("Pay %1 of %2", "Pague %2 de %1"), ""),
        (message("Pay %1 of %2", "Pague %1"), "other places"),
        (message("Pay %1", "Pagar %1 %1"), "other places"),
        (message("Saved", "Guardado "), "space"),
        (message("Saved.", "Guardado"), "ends in another way"),
        (message("Saved", "Guardado."), "ends in another way"),
        (message("Sure?", "Seguro?"), "lacks"),
        (message("Sure?", "¿Seguro?"), ""),
        (message("%n bills", "1 factura", "%n facturas", plural=True), ""),
        (message("%n bills of %1", "1 factura", "%n facturas de %1", plural=True), "other places"),
        (Message("", "Saved", ("Guardado",), finished=True, plural=False), "no context"),
    ],
)
def test_what_is_wrong_with_a_translation_is_seen(one: Message, wrong: str) -> None:
    found = list(translations.faults(one))

    assert len(found) == bool(wrong), found
    assert all(wrong in fault for fault in found)


def test_a_sentence_that_is_missing_is_seen(tmp_path: Path) -> None:
    page = tmp_path / "ui" / "Page.qml"
    page.parent.mkdir()
    (tmp_path / "daystarr_client").mkdir()
    page.write_text('import QtQuick\nText { text: qsTr("Hello") }\n', "utf-8")
    project = Project(tmp_path)
    translations.update(project)
    assert not translations.missing(project, "es")

    page.write_text('import QtQuick\nText { text: qsTr("Hello there") }\n', "utf-8")

    assert [fault.split(":")[0] for fault in translations.missing(project, "es")] == [
        "is not in the translation",
        "is no longer in the sources",
    ]


@pytest.mark.parametrize("text", ["Pay %1", "The portal cannot be reached. We keep trying %2 of %n.", "Pay"])
def test_the_stretched_language_is_forty_percent_longer_and_keeps_its_values(text: str) -> None:
    longer = translations.stretched(text)

    assert len(longer) >= 1.35 * len(text)
    assert len(longer) <= 1.4 * len(text) + 3
    assert all(place in longer for place in ("%1", "%2", "%n") if place in text)
    assert longer[:3] != text[:3] or "à" in longer
    assert translations.stretched("%1 · %2") == "%1 · %2"
