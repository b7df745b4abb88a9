"""Whether Caps Lock is on, from what keys type; Qt does not tell."""

import sys

from PySide6.QtCore import Qt

_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


def caps_lock_after(before: bool, key: int, text: str, modifiers: int) -> bool:
    """Tell the state after a key press: a letter whose case does not fit Shift gives it away."""
    if sys.platform == "win32":
        return _windows_state()
    if key == Qt.Key.Key_CapsLock.value:
        return not before
    held = Qt.KeyboardModifier(modifiers)
    if held & _COMMANDS:
        return before
    if len(text) != 1 or text.lower() == text.upper():
        return before
    shifted = bool(held & Qt.KeyboardModifier.ShiftModifier)
    return text.isupper() != shifted


def _windows_state() -> bool:
    import ctypes

    capital = 0x14
    return bool(ctypes.windll.user32.GetKeyState(capital) & 1)
