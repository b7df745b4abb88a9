"""The walk itself: that it sees what it is there to see."""

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

from tests.accessibility.tree import complaints, nodes
from tests.driver import application

GOOD = 'T.Button { width: 44; height: 44; text: "Pay"; Accessible.name: text; focusPolicy: Qt.StrongFocus }'


SECRET = "T.TextField { width: 90; height: 44; echoMode: TextInput.Password; Accessible.labelledBy: label }"


@pytest.mark.parametrize(
    ("qml", "wrong"),
    [
        (GOOD, []),
        (GOOD.replace("Accessible.name: text", "Accessible.name: ''").replace('"Pay"', '""'), ["has no name"]),
        (GOOD.replace("width: 44", "width: 43"), ["is smaller"]),
        ("Item { width: 90; height: 90; activeFocusOnTab: true }", ["takes the keyboard"]),
        ("Item { width: 9; height: 9; visible: false; Accessible.role: Accessible.Button }", []),
        (
            f'Row {{ Text {{ id: label; Accessible.role: Accessible.StaticText; Accessible.name: "Code" }} {SECRET} }}',
            [],
        ),
        ("T.TextField { width: 90; height: 44; echoMode: TextInput.Password }", ["has no name"]),
    ],
)
def test_what_stands_in_the_way_is_seen(tmp_path: Path, qml: str, wrong: list[str]) -> None:
    app = application()
    file = tmp_path / "Window.qml"
    file.write_text(
        "import QtQuick\nimport QtQuick.Templates as T\n"
        f"Window {{ visible: true; width: 300; height: 200; title: 'Test'\n{qml}\n}}\n",
        "utf-8",
    )
    engine = QQmlApplicationEngine()
    engine.load(QUrl.fromLocalFile(str(file)))
    window = engine.rootObjects()[0]
    assert isinstance(window, QQuickWindow)
    QTest.qWait(20)

    found = complaints(window)

    assert len(found) == len(wrong), found
    assert all(start in text for start, text in zip(wrong, found, strict=True))
    assert nodes(window)[0].name == "Test"
    window.close()
    del engine, app
