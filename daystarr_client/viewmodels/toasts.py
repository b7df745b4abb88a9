"""Short messages that come and go by themselves, some of them with a way to take back what they tell of."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeAlias

from PySide6.QtCore import QObject, Signal, Slot

from daystarr_client.viewmodels.base import ViewModel, qml_type, state_property

Words: TypeAlias = str | Callable[[], str]


@dataclass(frozen=True, slots=True)
class ToastView:
    """The message said last; it is empty once it is over."""

    text: str = ""
    can_undo: bool = False


@qml_type
class Toasts(ViewModel[ToastView]):
    """Says a short message at the bottom of the window, one at a time."""

    changed = Signal()
    said = Signal(str, str, arguments=["text", "icon"])
    text = state_property(str, "text", changed)
    canUndo = state_property(bool, "can_undo", changed)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(ToastView(), parent)
        self._words: Words = ""
        self._undo: Callable[[], object] | None = None

    def say(self, words: Words, icon: str = "information-outline", *, undo: Callable[[], object] | None = None) -> None:
        """Show a message for a few seconds. `icon` is a name of ui/style/icons.txt.

        Words that are a function are said again in another language; a text is put away then. `undo` takes back what
        the message tells of: only where everything can be as it was before.
        """
        self._words, self._undo = words, undo
        text = _said(words)
        self.show(ToastView(text, can_undo=undo is not None))
        self.said.emit(text, icon)

    @Slot()
    def undo(self) -> None:
        """Take it back, once."""
        undo = self._undo
        self.over()
        if undo is not None:
            undo()

    @Slot()
    def over(self) -> None:
        """It was there long enough, or whoever it was for is gone."""
        self._words, self._undo = "", None
        self.show(ToastView())

    def retranslate(self) -> None:
        """Another language is spoken."""
        if isinstance(self._words, str):
            self.over()
        else:
            self.show(replace(self.state, text=self._words()))


def _said(words: Words) -> str:
    return words if isinstance(words, str) else words()
