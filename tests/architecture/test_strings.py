"""Every sentence that people read can be translated: whole literals, never pieces or f-strings."""

import ast
import re

import pytest

from tests.architecture.sources import name_of, parse, python_files, qml_files, read

TRANSLATORS = {"tr", "translate", "QT_TRANSLATE_NOOP"}
SHOWN = re.compile(
    r"^\s*(?:readonly property string )?"
    r"(?:text|title|subtitle|label|body|placeholderText|hintText|errorText|actionText|Accessible\.(?:name|description))"
    r'\s*:\s*"(?P<text>[^"]*)"\s*$'
)
PIECED = re.compile(r'qsTr\(\s*(?!"(?:[^"\\]|\\.)*"\s*[,)])')


def untranslatable_calls(tree: ast.AST) -> list[str]:
    """Calls of a translating function with anything but literal texts in the places of context and text.

    A name stands for a literal where the file marks its texts with QT_TRANSLATE_NOOP.
    """
    found: list[str] = []
    marks = any(isinstance(node, ast.Call) and _called(node) == "QT_TRANSLATE_NOOP" for node in ast.walk(tree))
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or _called(node) not in TRANSLATORS:
            continue
        if _called(node) == "translate" and len(node.args) < 2:
            continue  # a str's method of the same name
        texts = node.args[: 2 if _called(node) == "translate" else 1]
        if not all(_is_literal(text) or (marks and isinstance(text, ast.Name | ast.Attribute)) for text in texts):
            found.append(f"line {node.lineno}: {ast.unparse(node)}")
    return found


def _is_literal(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def _called(node: ast.Call) -> str:
    match node.func:
        case ast.Attribute(attr=name) | ast.Name(id=name):
            return name
        case _:
            return ""


def untranslated_qml(text: str) -> list[str]:
    """Lines of QML that show a literal text without qsTr, or hand qsTr anything but one whole literal."""
    found: list[str] = []
    for number, line in enumerate(text.splitlines(), 1):
        shown = SHOWN.match(line)
        if (shown and re.search(r"[A-Za-z]{2}", shown["text"])) or PIECED.search(line):
            found.append(f"line {number}: {line.strip()}")
    return found


def test_python_hands_whole_sentences_to_the_translator() -> None:
    found = {name_of(path): untranslatable_calls(parse(path)) for path in python_files("daystarr_client")}
    assert not {name: wrong for name, wrong in found.items() if wrong}


def test_qml_shows_no_sentence_that_cannot_be_translated() -> None:
    found = {name_of(path): untranslated_qml(read(path)) for path in qml_files()}
    assert not {name: wrong for name, wrong in found.items() if wrong}


def lacks_retranslate(tree: ast.Module) -> list[str]:
    """View-models that could not be told that another language is spoken. One with `draw` is shown by its owner."""
    found: list[str] = []
    for node in ast.walk(tree):
        if not isinstance(node, ast.ClassDef) or not any("ViewModel[" in ast.unparse(base) for base in node.bases):
            continue
        names = {part.name for part in node.body if isinstance(part, ast.FunctionDef)}
        if not names & {"retranslate", "draw"}:
            found.append(node.name)
    return found


def test_every_view_model_can_speak_another_language() -> None:
    found = {name_of(path): lacks_retranslate(parse(path)) for path in python_files("daystarr_client/viewmodels")}
    assert not {name: wrong for name, wrong in found.items() if wrong}


def test_a_view_model_that_cannot_speak_another_language_is_seen() -> None:
    assert lacks_retranslate(ast.parse("class Page(ViewModel[PageView]):\n    def opened(self): ..."))
    assert not lacks_retranslate(ast.parse("class Page(ViewModel[PageView]):\n    def retranslate(self): ..."))


@pytest.mark.parametrize(
    "source",
    ['tr(f"Pay {amount}")', 'self.tr("Pay " + amount)', 'QCoreApplication.translate("Pay", f"{x}")', "self.tr(text)"],
)
def test_a_sentence_in_pieces_is_seen(source: str) -> None:
    assert untranslatable_calls(ast.parse(source))


def test_a_whole_sentence_with_placeholders_is_fine() -> None:
    assert not untranslatable_calls(ast.parse('translate("Pay", "Pay %1").replace("%1", amount)'))
    assert not untranslatable_calls(ast.parse("typed.translate(NOISE)"))


@pytest.mark.parametrize(
    "line", ['text: "Pay now"', 'Accessible.name: "Menu"', 'text: qsTr("Pay " + amount)', "text: qsTr(name)"]
)
def test_a_qml_line_that_cannot_be_translated_is_seen(line: str) -> None:
    assert untranslated_qml(f"    {line}\n")


@pytest.mark.parametrize("line", ['text: qsTr("Pay %1").arg(amount)', 'text: "•"', 'kind: "primary"', 'text: ""'])
def test_a_qml_line_that_is_fine_is_left_alone(line: str) -> None:
    assert not untranslated_qml(f"    {line}\n")
