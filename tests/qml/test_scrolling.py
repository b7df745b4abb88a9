"""What scrolls shows where the keyboard is, and stays where somebody scrolled to."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem, QQuickView
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from daystarr_client.device.fonts import load_fonts
from daystarr_client.device.paths import ui_dir

PAGE = """
import QtQuick
import components

PageScaffold {
    bottomRoom: 96

    Repeater {
        model: 12

        Item {
            required property int index

            objectName: `item${index}`
            activeFocusOnTab: true
            implicitHeight: index === 5 ? 700 : 100
        }
    }

    Item {
        objectName: "grows"
        implicitHeight: 10
    }
}
"""


class Page:
    """A page of twelve items in a window of 400 px, one of which is taller than it."""

    def __init__(self, view: QQuickView) -> None:
        self.view = view

    def find(self, name: str) -> QQuickItem:
        return next(item for item in self._items(self.view.contentItem()) if item.objectName() == name)

    def _items(self, root: QQuickItem) -> Iterator[QQuickItem]:
        yield root
        for child in root.childItems():
            yield from self._items(child)

    @property
    def scrolled(self) -> float:
        return float(self.view.rootObject().property("contentY"))

    def span(self, name: str) -> tuple[float, float]:
        item = self.find(name)
        top = item.mapToScene(QPointF(0, 0)).y()
        return top, top + item.height()

    def turn_wheel(self, notches: int) -> None:
        middle = QPointF(200, 200)
        QTest.wheelEvent(self.view, middle, QPoint(0, 120 * notches), QPoint(0, 0))


@pytest.fixture
def page(qapp: QGuiApplication, tmp_path: Path) -> Iterator[Page]:
    del qapp
    load_fonts()
    file = tmp_path / "Page.qml"
    file.write_text(PAGE, "utf-8")
    view = QQuickView()
    view.engine().addImportPath(str(ui_dir()))
    view.setResizeMode(QQuickView.ResizeMode.SizeRootObjectToView)
    view.resize(400, 400)
    view.setSource(QUrl.fromLocalFile(str(file)))
    view.show()
    view.requestActivate()
    yield Page(view)
    view.close()
    view.deleteLater()


def focus(page: Page, qtbot: QtBot, name: str) -> None:
    qtbot.waitUntil(page.view.isActive)
    qtbot.waitUntil(lambda: page.find("item11").height() == 100)
    page.find(name).forceActiveFocus(Qt.FocusReason.TabFocusReason)


def test_what_has_the_keyboard_is_in_sight_with_its_start(page: Page, qtbot: QtBot) -> None:
    for name in ("item11", "item5", "item0", "item5"):
        focus(page, qtbot, name)
        top, bottom = page.span(name)
        assert (0 <= top < 50) if name == "item5" else (0 <= top < bottom <= 400), name


def test_what_has_the_keyboard_is_not_under_the_green_button(page: Page, qtbot: QtBot) -> None:
    for number in (1, 2, 3, 4, 6, 7, 8, 9, 10, 11):
        focus(page, qtbot, f"item{number}")
        assert page.span(f"item{number}")[1] <= 400 - 96


def test_a_page_that_grows_follows_the_keyboard_until_somebody_scrolls(page: Page, qtbot: QtBot) -> None:
    focus(page, qtbot, "item11")
    grow(page, qtbot, 300)
    assert page.span("item11")[1] <= 400
    page.turn_wheel(5)
    qtbot.waitUntil(lambda: page.span("item11")[0] > 400)
    qtbot.waitUntil(lambda: not page.view.rootObject().property("moving"))
    strayed = page.scrolled

    grow(page, qtbot, 500)

    assert page.scrolled == strayed
    focus(page, qtbot, "item10")
    assert page.span("item10")[1] <= 400


@pytest.mark.parametrize("name", ["item9", "item11"])
def test_a_page_that_shrinks_keeps_the_keyboard_in_sight(page: Page, qtbot: QtBot, name: str) -> None:
    focus(page, qtbot, name)
    for height in (1500, 20, 900, 100):
        grow(page, qtbot, height, "item0")

        qtbot.waitUntil(lambda: page.span(name)[0] >= 0 and page.span(name)[1] <= 400 - 96)


def grow(page: Page, qtbot: QtBot, height: int, name: str = "grows") -> None:
    """Have an item of the page so high, and the page as much higher."""
    root = page.view.rootObject()
    more = height - page.find(name).height()
    wanted = float(root.property("contentHeight")) + more
    page.find(name).setProperty("implicitHeight", height)
    qtbot.waitUntil(lambda: float(root.property("contentHeight")) == wanted)
