"""The controls: drawn without a word of complaint, used by mouse, keys and screen readers, whatever they show."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QPoint, Qt, QUrl
from PySide6.QtGui import QAccessible, QAccessibleInterface, QGuiApplication
from PySide6.QtQml import QQmlError
from PySide6.QtQuick import QQuickItem, QQuickView
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from daystarr_client.device.fonts import load_fonts
from daystarr_client.device.paths import ui_dir
from daystarr_client.viewmodels.base import to_qml
from daystarr_client.viewmodels.qr_code import qr_code

GALLERY = Path(__file__).parent / "Gallery.qml"
HOSTILE = "<img src='http://127.0.0.1:9/x.png'><b>bold</b>\u202e evil \x00" + "x" * 10_000


class Gallery:
    """The gallery in a window."""

    def __init__(self, view: QQuickView) -> None:
        self.view = view
        self.warnings: list[str] = []

    def find(self, name: str) -> QQuickItem:
        found = self.view.contentItem().findChild(QObject, name)
        assert isinstance(found, QQuickItem), name
        return found

    def center(self, name: str) -> QPoint:
        item = self.find(name)
        return item.mapToScene(item.boundingRect().center()).toPoint()

    def click(self, name: str) -> None:
        QTest.mouseClick(self.view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, self.center(name))

    def theme(self) -> QObject:
        theme = self.view.engine().singletonInstance("style", "Theme")
        assert isinstance(theme, QObject)
        return theme

    def presses(self) -> int:
        return int(self.view.rootObject().property("presses"))


@pytest.fixture
def gallery(qapp: QGuiApplication) -> Iterator[Gallery]:
    del qapp
    load_fonts()
    view = QQuickView()
    shown = Gallery(view)

    def on_warnings(warnings: list[QQmlError]) -> None:
        shown.warnings += [warning.toString() for warning in warnings]

    view.engine().warnings.connect(on_warnings)
    view.engine().addImportPath(str(ui_dir()))
    view.setResizeMode(QQuickView.ResizeMode.SizeRootObjectToView)
    view.resize(1280, 1400)
    view.setSource(QUrl.fromLocalFile(str(GALLERY)))
    view.show()
    QTest.qWait(50)
    yield shown
    view.close()
    view.deleteLater()
    assert shown.warnings == []


@pytest.mark.parametrize("scheme", ["light", "dark", "high-contrast"])
@pytest.mark.parametrize("width", [380, 1280])
def test_all_controls_draw_themselves_in_every_look(gallery: Gallery, scheme: str, width: int) -> None:
    gallery.theme().setProperty("scheme", scheme)
    gallery.view.resize(width, 900)
    QTest.qWait(100)
    image = gallery.view.grabWindow()
    button = gallery.center("primaryButton")
    # The button is filled, without any effect that a software renderer leaves out
    assert image.pixelColor(button.x() - 40, button.y()) != image.pixelColor(2, 2)


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_a_button_is_pressed_by_keys(gallery: Gallery, key: Qt.Key) -> None:
    gallery.find("outlineButton").forceActiveFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(gallery.view, key)
    assert gallery.presses() == 1


def test_a_busy_button_takes_no_press_and_keeps_the_keyboard(gallery: Gallery) -> None:
    button = gallery.find("busyButton")
    gallery.click("busyButton")
    button.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Return):
        QTest.keyClick(gallery.view, key)
    assert gallery.presses() == 0
    assert button.hasActiveFocus()


def test_choices_are_changed_by_keys_and_by_mouse(gallery: Gallery) -> None:
    for name in ("checkBox", "saveSwitch"):
        control = gallery.find(name)
        assert control.property("checked") is True
        control.forceActiveFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(gallery.view, Qt.Key.Key_Space)
        assert control.property("checked") is False
        gallery.click(name)
        assert control.property("checked") is True
    gallery.click("bankOption")
    assert gallery.find("bankOption").property("checked") is True
    assert gallery.find("visaOption").property("checked") is False


def test_a_sheet_keeps_the_keyboard_until_escape(gallery: Gallery, qtbot: QtBot) -> None:
    gallery.find("openSheetButton").forceActiveFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(gallery.view, Qt.Key.Key_Return)
    sheet = gallery.view.rootObject().findChild(QObject, "gallerySheet")
    assert sheet is not None
    qtbot.waitUntil(lambda: sheet.property("opened") is True)
    seen: set[str] = set()
    for _ in range(14):
        QTest.keyClick(gallery.view, Qt.Key.Key_Tab)
        seen.add(gallery.view.activeFocusItem().objectName())
    assert {"sheetCancelButton", "sheetBackButton", "sheetPayButton", "sheetCloseButton"} <= seen
    assert "primaryButton" not in seen
    QTest.keyClick(gallery.view, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: sheet.property("visible") is False)
    assert gallery.find("openSheetButton").hasActiveFocus()


def test_the_item_with_the_keyboard_is_scrolled_into_sight(gallery: Gallery) -> None:
    gallery.view.resize(700, 500)
    QTest.qWait(50)
    field = gallery.find("secretField")
    assert field.mapToScene(field.boundingRect().center()).y() > 500
    field.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    QTest.qWait(20)
    assert 0 < field.mapToScene(field.boundingRect().center()).y() < 500


def accessible(item: QObject) -> QAccessibleInterface:
    found = QAccessible.queryAccessibleInterface(item)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("primaryButton", "Pay $74.99"),
        ("plainFieldInput", "Email or username"),
        ("checkBox", "Keep me signed in"),
        ("visaOption", "Visa •••• 4242"),
    ],
)
def test_controls_have_names_for_screen_readers(gallery: Gallery, name: str, said: str) -> None:
    assert accessible(gallery.find(name)).text(QAccessible.Text.Name) == said


def test_a_password_field_is_named_by_its_label(gallery: Gallery) -> None:
    relations = accessible(gallery.find("secretFieldInput")).relations()
    assert any(one.text(QAccessible.Text.Name) == "Password" for one, _ in relations)


def test_an_error_at_a_field_is_told_to_screen_readers(gallery: Gallery) -> None:
    said = accessible(gallery.find("wrongFieldInput")).text(QAccessible.Text.Description)
    assert said == "Enter at least $1.00."


@pytest.mark.parametrize("name", ["primaryButton", "checkBox", "saveSwitch", "filterChip", "plainField"])
def test_hostile_text_is_shown_as_it_is(gallery: Gallery, name: str) -> None:
    item = gallery.find(name)
    item.setProperty("text", HOSTILE)
    QTest.qWait(50)
    gallery.view.grabWindow()
    assert item.width() < 1280


@pytest.mark.parametrize("scheme", ["light", "dark", "high-contrast"])
def test_a_qr_code_is_drawn_module_by_module_dark_on_white(gallery: Gallery, scheme: str) -> None:
    gallery.theme().setProperty("scheme", scheme)
    code = qr_code("https://portal.example.com/v1/calendar/feeds/" + "x" * 43 + ".ics")
    item = gallery.find("qrCode")
    item.setProperty("code", to_qml(code))
    QTest.qWait(50)
    image = gallery.view.grabWindow()
    module = int(item.property("module"))
    corner = item.mapToScene(item.boundingRect().center()).toPoint() - QPoint(1, 1) * (module * code.size // 2)
    dark = {(run.x + at, run.y) for run in code.runs for at in range(run.length)}
    zone = range(-4, code.size + 4)
    drawn = {
        (x, y)
        for x in zone
        for y in zone
        if image.pixelColor(corner + QPoint(x * module + module // 2, y * module + module // 2)).lightness() < 128
    }
    assert module >= 2
    assert drawn == dark


def test_a_qr_code_of_nothing_takes_no_room(gallery: Gallery) -> None:
    item = gallery.find("qrCode")
    item.setProperty("code", to_qml(qr_code("")))
    assert item.property("visible") is False
