"""QML binds; it never decides, fetches, or shows data as anything but plain text."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from devtools.checks import qt_tool
from devtools.project import Project
from tests.architecture.sources import ROOT, name_of, python_files, qml_files, read

LONGEST_SCRIPT = 14
TEXT_TYPES = r"(?:Text|Label|TextEdit|TextArea|T\.Label|T\.TextArea)"
FORBIDDEN = {
    r"\b(?:StyledText|RichText|MarkdownText|AutoText)\b": "data is shown as plain text only",
    r"\bXMLHttpRequest\b|\bfetch\s*\(": "only the API client speaks to the portal",
    r"\bQt\.(?:createQmlObject|openUrlExternally)\b": "the view-model asks the device for that",
    r"\bimport\s+\"[^\"]*\.m?js\"": "no scripts: view-models decide",
    r"\bconsole\.(?:log|debug|info)\(": "no traces left behind",
    r"\blayer\.effect\b": "the software renderer leaves layer effects out",
    r"\bQtGraphicalEffects\b|\bQtQuick\.Effects\b": "the software renderer leaves effects out",
    r"\bQtQuick\.VirtualKeyboard\b": "its licence keeps it out",
}


def scripts(text: str) -> Iterator[tuple[int, int]]:
    """Blocks of script in QML, functions, handlers and braced bindings, as (first line, lines inside)."""
    lines = text.splitlines()
    opens = re.compile(r"(?:function\s+\w*\s*\([^)]*\)[^{]*|=>\s*|^\s*(?:[\w. ]+):\s*(?:function[^{]*)?)\{\s*$")
    for number, line in enumerate(lines):
        if not opens.search(line):
            continue
        indent = len(line) - len(line.lstrip())
        inside = 0
        for later in lines[number + 1 :]:
            if later.strip() and len(later) - len(later.lstrip()) <= indent:
                break
            inside += bool(later.strip())
        yield number + 1, inside


def rich_texts(text: str) -> list[str]:
    """Text elements that do not say that they are plain."""
    found: list[str] = []
    lines = text.splitlines()
    for number, line in enumerate(lines):
        if not re.match(rf"^\s*(?:[\w.]+:\s*)?{TEXT_TYPES}\s*\{{\s*$", line):
            continue
        indent = len(line) - len(line.lstrip())
        own: list[str] = []
        for later in lines[number + 1 :]:
            depth = len(later) - len(later.lstrip())
            if later.strip() and depth <= indent:
                break
            if depth == indent + 4:
                own.append(later.strip())
        if not any(re.match(r"textFormat: (?:Text|TextEdit|T\.\w+)\.PlainText", part) for part in own):
            found.append(f"line {number + 1}: {line.strip()}")
    return found


def forbidden(text: str) -> list[str]:
    """What QML must not contain, with the reason."""
    return [f"{match.group()}: {why}" for pattern, why in FORBIDDEN.items() for match in re.finditer(pattern, text)]


def colours(text: str) -> list[str]:
    """Colours given by their number."""
    return re.findall(r"\"#[0-9A-Fa-f]{3,8}\"", text)


def pages() -> list[Path]:
    """The QML files that are not the theme itself."""
    return [path for path in qml_files() if path.parent.name != "style"]


def test_scripts_in_qml_are_a_few_lines_at_most() -> None:
    found = {
        f"{name_of(path)}:{line}": inside
        for path in pages()
        for line, inside in scripts(read(path))
        if inside > LONGEST_SCRIPT
    }
    assert not found


def test_every_text_is_plain() -> None:
    found = {name_of(path): rich_texts(read(path)) for path in qml_files()}
    assert not {name: wrong for name, wrong in found.items() if wrong}


def test_qml_stays_out_of_what_is_not_its_own() -> None:
    found = {name_of(path): forbidden(read(path)) for path in qml_files()}
    assert not {name: wrong for name, wrong in found.items() if wrong}


def test_colours_come_from_the_theme() -> None:
    found = {name_of(path): colours(read(path)) for path in pages()}
    assert not {name: wrong for name, wrong in found.items() if wrong}


def test_collaborators_reach_qml_as_properties_not_out_of_thin_air() -> None:
    for path in python_files("daystarr_client"):
        assert "setContextProperty" not in read(path), name_of(path)
        assert "rootContext()" not in read(path), name_of(path)


def test_the_rules_see_what_they_forbid() -> None:
    bad = "\n".join(
        [
            "Item {",
            "    Text {",
            "        text: root.name",
            "    }",
            "    Text {",
            "        textFormat: Text.PlainText",
            "    }",
            "    Text {",
            "        textFormat: Text.StyledText",
            "    }",
            "    function decide(): int {",
            *["        a();"] * 15,
            "    }",
            "    onClicked: {",
            "        b();",
            "    }",
            "    Keys.onPressed: event => {",
            "        c();",
            "        d();",
            "    }",
            "}",
        ]
    )
    assert rich_texts(bad) == ["line 2: Text {", "line 8: Text {"]
    assert [inside for _, inside in scripts(bad)] == [15, 1, 2]
    assert len(forbidden(bad)) == 1
    assert colours('color: "#FF00AA"')


@pytest.mark.parametrize("member", ["nonsense", "app.pages.nonsense"])
def test_the_lint_knows_the_types_registered_from_python(tmp_path: Path, member: str) -> None:
    package = tmp_path / "shop"
    package.mkdir()
    (package / "__init__.py").touch()
    (package / "views.py").write_text(
        "from PySide6.QtCore import Property, QObject, Signal, Slot\n"
        "from PySide6.QtQml import QmlElement, QmlUncreatable\n"
        "QML_IMPORT_NAME = 'DayStarr'\n"
        "QML_IMPORT_MAJOR_VERSION = 1\n"
        "class Base(QObject):\n"
        "    changed = Signal()\n"
        "@QmlElement\n"
        "@QmlUncreatable('')\n"
        "class Pages(Base):\n"
        "    @Slot(str, result=bool)\n"
        "    def open(self, name): return True\n"
        "@QmlElement\n"
        "@QmlUncreatable('')\n"
        "class App(Base):\n"
        "    @Property(Pages, notify=Base.changed)\n"
        "    def pages(self): return None\n",
        "utf-8",
    )
    script = (
        "import sys; from pathlib import Path; sys.path[:0] = sys.argv[2:]\n"
        "from tests.architecture.qml_types import registered_types, write_module\n"
        "write_module(registered_types('shop'), Path(sys.argv[1]))"
    )
    subprocess.run([sys.executable, "-c", script, str(tmp_path), str(tmp_path), str(ROOT)], cwd=ROOT, check=True)
    page = tmp_path / "Page.qml"
    lint = [str(qt_tool(Project.here(), "qmllint")), "--max-warnings", "0", "-I", str(tmp_path), str(page)]

    page.write_text(_page("app.pages.open"), "utf-8")
    good = subprocess.run(lint, capture_output=True, text=True, check=False)
    assert good.returncode == 0, good.stderr

    page.write_text(_page(member), "utf-8")
    bad = subprocess.run(lint, capture_output=True, text=True, check=False)
    assert bad.returncode != 0
    assert "nonsense" in bad.stdout + bad.stderr


def _page(called: str) -> str:
    return (
        "import QtQuick\nimport DayStarr\n\nItem {\n    id: page\n    required property App app\n"
        f'    Component.onCompleted: page.{called}("home")\n'
        "    Connections {\n        target: page.app\n        function onChanged(): void {}\n    }\n}\n"
    )
