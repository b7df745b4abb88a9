"""The system's clipboard."""

from typing import Protocol


class Clipboard(Protocol):
    """Where text is put for other programs to take; only what somebody asked to copy goes there."""

    def copy(self, text: str) -> None:
        """Put text there."""
        ...


class SystemClipboard:
    """The one that every program shares."""

    def copy(self, text: str) -> None:
        """Put text there."""
        from PySide6.QtGui import QGuiApplication

        QGuiApplication.clipboard().setText(text)
