"""The eyes of these tests: that they see what is too faint, cut or covered."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

from tests.accessibility.pixels import Picture, contrast, faint
from tests.accessibility.reading import unreadable
from tests.accessibility.screen import Screen
from tests.driver import application

Show = Callable[[str], QQuickWindow]


@pytest.fixture
def show(tmp_path: Path) -> Iterator[Show]:
    app = application()
    engine = QQmlApplicationEngine()

    def open_window(qml: str) -> QQuickWindow:
        file = tmp_path / "Window.qml"
        text = f"import QtQuick\nWindow {{ visible: true; width: 300; height: 200; color: 'white'\n{qml}\n}}\n"
        file.write_text(text, "utf-8")
        engine.load(QUrl.fromLocalFile(str(file)))
        window = engine.rootObjects()[0]
        assert isinstance(window, QQuickWindow)
        QTest.qWait(30)
        return window

    yield open_window
    for window in engine.rootObjects():
        window.deleteLater()
    del app


def test_contrast_is_that_of_the_guidelines() -> None:
    assert contrast(0xFF000000, 0xFFFFFFFF) == pytest.approx(21)
    assert contrast(0xFF777777, 0xFFFFFFFF) == pytest.approx(4.48, abs=0.01)
    assert contrast(0xFF767676, 0xFFFFFFFF) == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize(
    ("qml", "seen"),
    [
        ("Text { text: 'Pay now'; color: '#333333' }", True),
        ("Text { text: 'Pay now'; color: '#9A9A9A' }", False),
        ("Text { text: 'Pay now'; color: '#333333'; opacity: 0.4 }", False),
        ("Rectangle { width: 90; height: 30; color: '#444444'; Text { text: 'Pay now'; color: '#333333' } }", False),
        ("Text { text: 'Pay now'; color: '#9A9A9A'; visible: false }", True),
    ],
)
def test_what_is_faint_is_seen(show: Show, qml: str, seen: bool) -> None:
    window = show(qml)

    assert (not list(faint(Screen(window), Picture(window.grabWindow())))) is seen


@pytest.mark.parametrize(
    ("qml", "wrong"),
    [
        ("Text { text: 'Pay now' }", ""),
        ("Text { text: 'Pay now or later'; width: 30; elide: Text.ElideRight }", "is cut short"),
        ("Text { text: 'Pay now or later\\u009cPay'; width: 40; elide: Text.ElideRight }", ""),
        ("Text { text: 'Pay now'; x: 280 }", "is outside of the window"),
        ("Rectangle { width: 20; height: 40; color: 'yellow'; Text { text: 'Pay now' } }", "sticks out"),
        ("Item { width: 20; height: 40; clip: true; Text { text: 'Pay now' } }", "is clipped"),
        ("Flickable { width: 90; height: 40; contentHeight: 90; Text { text: 'Pay now'; y: 60 } }", ""),
        (
            "Flickable { width: 90; height: 40; contentHeight: 40; Text { text: 'Pay now'; y: 60 } }",
            "nobody can scroll",
        ),
        ("Text { text: 'Pay now' } Text { text: 'Later'; x: 9 }", "stands over another"),
    ],
)
def test_what_cannot_be_read_is_seen(show: Show, qml: str, wrong: str) -> None:
    found = list(unreadable(Screen(show(qml))))

    assert len(found) == bool(wrong), found
    assert all(wrong in text for text in found)
