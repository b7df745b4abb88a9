"""Choosing a file of this computer, in the system's own dialog where it has one."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject

from daystarr_client.device.paths import ui_dir

if TYPE_CHECKING:
    from PySide6.QtGui import QWindow

Picked = Callable[[Path | None], None]


class FilePicker(Protocol):
    """Lets the person choose a file."""

    def pick(self, title: str, kinds: str, patterns: tuple[str, ...], done: Picked) -> None:
        """Ask for a file; `kinds` says in words what `patterns` (`*.png`) let through.

        `done` is called with the file, or with None where none was chosen. Returns at once.
        """
        ...


class SystemFilePicker(QObject):
    """The file dialog, over the program's window. Its parts load when first wanted."""

    def __init__(self, window: "QWindow", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self._dialog: QObject | None = None
        self._done: Picked | None = None

    def pick(self, title: str, kinds: str, patterns: tuple[str, ...], done: Picked) -> None:
        """Ask for a file."""
        dialog = self._dialog or self._make()
        self._done = done
        dialog.setProperty("title", title)
        dialog.setProperty("nameFilters", [f"{kinds} ({' '.join(patterns)})"])
        dialog.setProperty("visible", True)

    def _make(self) -> QObject:
        from PySide6.QtCore import QUrl
        from PySide6.QtQml import QQmlComponent, qmlEngine

        engine = qmlEngine(self._window)
        if engine is None:
            raise RuntimeError("the window is not one of QML")
        component = QQmlComponent(engine, QUrl.fromLocalFile(str(ui_dir() / "device" / "FilePicker.qml")), self)
        dialog = component.createWithInitialProperties({"parentWindow": self._window})
        if dialog is None:  # pyright: ignore[reportUnnecessaryComparison] - the stub does not know of failures
            raise RuntimeError(component.errorString())
        dialog.setParent(self)
        dialog.picked.connect(self._on_picked)  # pyright: ignore[reportAttributeAccessIssue] - a signal of QML
        dialog.left.connect(self._on_left)  # pyright: ignore[reportAttributeAccessIssue]
        self._dialog = dialog
        return dialog

    def _on_picked(self, address: str) -> None:
        from PySide6.QtCore import QUrl

        file = QUrl(address).toLocalFile()
        self._end(Path(file) if file else None)

    def _on_left(self) -> None:
        self._end(None)

    def _end(self, file: Path | None) -> None:
        done, self._done = self._done, None
        if done is not None:
            done(file)
