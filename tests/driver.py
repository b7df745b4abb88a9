"""The real client in this process, with a real window off screen, driven by clicks and keys as a person would.

Synchronous on purpose: it lets Qt's event loop run while it waits, and never from inside a callback of its own.
"""

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QPoint, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtQml import QQmlError
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from daystarr_client.bootstrap import Client, Devices, build
from daystarr_client.options import Options
from tests.metaobjects import with_own_metaobject

PATIENCE_S = 10.0
TICK_MS = 5
DEMO_PASSWORD = "sunny-owosso-fiber"


class NotThere(AssertionError):
    """What should be on the screen is not, or cannot be used."""


class Driver:
    """A client with hands and eyes. Leaving the block closes the client and fails on any QML warning."""

    def __init__(self, options: Options, devices: Devices | None = None, *, patience: float = PATIENCE_S) -> None:
        self.warnings: list[str] = []
        self.patience = patience
        self.client: Client = build(options, devices)
        self.window = self.client.window
        self.client.engine.warnings.connect(self._on_warnings)
        self._closed = False
        self.window.requestActivate()
        self.wait_until(self.window.isActive, "the window to be the active one")

    # Waiting

    def wait_until(self, holds: Callable[[], Any], what: str = "", seconds: float | None = None) -> None:
        """Let the program run until `holds()`; AssertionError saying `what` when that takes too long."""
        end = time.monotonic() + (self.patience if seconds is None else seconds)
        while not holds():
            if time.monotonic() > end:
                keyboard = self.window.activeFocusItem()
                at = keyboard.objectName() or keyboard.metaObject().className() if keyboard else "nobody"
                raise NotThere(f"waited in vain for {what or 'it'}; keyboard: {at}; on the screen: {self.names()}")
            let_run(TICK_MS)

    def settle(self, milliseconds: int = 350) -> None:
        """Let animations end."""
        let_run(milliseconds)

    # Seeing

    def items(self, within: QQuickItem | None = None) -> Iterator[QQuickItem]:
        """Every visible item, popups included, bottom to top."""
        root = within or self.window.contentItem()
        if not root.isVisible():
            return
        yield root
        for child in root.childItems():
            yield from self.items(child)

    def names(self) -> list[str]:
        """The object names on the screen."""
        return sorted({item.objectName() for item in self.items() if item.objectName()})

    def sees(self, name: str) -> bool:
        """Whether an item of this name is visible."""
        return any(item.objectName() == name for item in self.items())

    def find(self, name: str) -> QQuickItem:
        """The visible item of this name, waiting for it; the topmost where there are several."""
        self.wait_until(lambda: self.sees(name), f"an item called {name}")
        return [item for item in self.items() if item.objectName() == name][-1]

    def value(self, name: str, of: str) -> Any:
        """The value of the property `of` of an item."""
        return self.find(name).property(of)

    def text(self, name: str) -> str:
        """What an item says."""
        return str(self.find(name).property("text"))

    def texts(self) -> list[str]:
        """Every text on the screen."""
        found = (item.property("text") for item in self.items())
        return [text for text in found if isinstance(text, str) and text]

    def reads(self, words: str) -> bool:
        """Whether these words are part of a text on the screen."""
        return any(words in text for text in self.texts())

    def wait_for_text(self, words: str, seconds: float | None = None) -> None:
        """Wait until these words are on the screen."""
        self.wait_until(lambda: self.reads(words), f"the words {words!r} (there are {self.texts()})", seconds)

    def rectangle(self, item: QQuickItem) -> QRectF:
        """Where an item is in the window."""
        return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))

    def grab(self, file: Path) -> Path:
        """Save a picture of the window."""
        file.parent.mkdir(parents=True, exist_ok=True)
        assert self.window.grabWindow().save(str(file)), f"{file} cannot be written"
        return file

    # Doing

    def click(self, name: str) -> None:
        """Click the middle of an item, scrolled into sight."""
        item = self.find(name)
        self.wait_until(item.isEnabled, f"{name} to be enabled")
        self._let_rest(item)
        self._let_go(item)
        at = self._reach(item)
        QTest.mouseClick(self.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
        let_run(TICK_MS)

    def focus(self, name: str) -> None:
        """Give an item the keyboard, as Tab would."""
        self.find(name).forceActiveFocus(Qt.FocusReason.TabFocusReason)
        let_run(TICK_MS)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key, wherever the keyboard is."""
        self.wait_until(self.window.isActive, "the window to be the active one")
        QTest.keyClick(self.window, key, modifiers)
        let_run(TICK_MS)

    def write(self, text: str) -> None:
        """Type text, wherever the keyboard is."""
        for character in text:
            shift = Qt.KeyboardModifier.ShiftModifier if character.isupper() else Qt.KeyboardModifier.NoModifier
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, Qt.Key.Key_unknown.value, shift, character)
                QCoreApplication.sendEvent(self.window, event)
        let_run(TICK_MS)

    def fill(self, name: str, text: str) -> None:
        """Replace what stands in a field."""
        self.click(name)
        self.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        self.press(Qt.Key.Key_Delete)
        self.write(text)

    def sign_in(self, username: str = "maria@example.com", password: str = DEMO_PASSWORD) -> None:
        """Sign in and wait for the home page's frame."""
        self.find("signInPage")
        self.fill("usernameField", username)
        self.fill("passwordField", password)
        self.click("signInButton")
        self.wait_until(lambda: self.sees("shell"), "the shell", 30)

    def close(self) -> None:
        """Close the client. Raises AssertionError on QML warnings."""
        if not self._closed:
            self._closed = True
            strays = with_own_metaobject(self.client.view_model)
            self.client.close()
            let_run(TICK_MS)
            assert not strays, "a signal is connected to a method that is no Slot:\n" + "\n".join(strays)
            assert not self.warnings, "QML warned:\n" + "\n".join(self.warnings)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is None:
            self.close()
        else:
            self._closed = True
            self.client.close()

    def _reach(self, item: QQuickItem) -> QPoint:
        # Scroll it into sight the way the keyboard would.
        window = QRectF(0, 0, self.window.width(), self.window.height())
        if not self._seen_part(item, window).contains(self.rectangle(item).center()):
            item.forceActiveFocus(Qt.FocusReason.TabFocusReason)
            let_run(TICK_MS)
        center = self.rectangle(item).center()
        if not self._seen_part(item, window).contains(center):
            raise NotThere(f"{item.objectName()} is out of sight at {center}")
        return QPointF(center).toPoint()

    def _let_rest(self, item: QQuickItem) -> None:
        # Layouts and sliding panels move what a person would wait for.
        last: list[QRectF] = []
        for _ in range(200):
            last = [*last[-2:], self.rectangle(item)]
            if len(last) == 3 and last.count(last[0]) == 3:
                return
            let_run(2 * TICK_MS)

    def _let_go(self, item: QQuickItem) -> None:
        # What closes above it takes a press for itself until it has faded out; what stays open above it is meant.
        for _ in range(200):
            if not self._covered(item):
                return
            let_run(2 * TICK_MS)

    def _covered(self, item: QQuickItem) -> bool:
        center = self.rectangle(item).center()
        for layer in self.window.contentItem().childItems():
            if layer.isVisible() and layer.inherits("QQuickOverlay"):
                over = [one for one in layer.childItems() if one.isVisible() and self.rectangle(one).contains(center)]
                over.sort(key=QQuickItem.z)  # stable: the last of equals is on top
                return bool(over) and over[-1] is not item and not over[-1].isAncestorOf(item)
        return False

    def _seen_part(self, item: QQuickItem, window: QRectF) -> QRectF:
        seen = window
        above = item.parentItem()
        while above:  # the typing does not know that the root has none
            if above.clip():
                seen = seen.intersected(self.rectangle(above))
            above = above.parentItem()
        return seen

    def _on_warnings(self, warnings: list[QQmlError]) -> None:
        self.warnings += [warning.toString() for warning in warnings]


def let_run(milliseconds: int) -> None:
    """Let Qt and the program's threads run for a while; QTest.qWait would keep Python's lock from the threads."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def application() -> QGuiApplication:
    """The one application object of this process, made when there is none yet."""
    app = QGuiApplication.instance()
    return app if isinstance(app, QGuiApplication) else QGuiApplication(["daystarr-client"])
