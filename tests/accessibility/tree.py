"""Reads the accessible tree of a window, as a screen reader would."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QObject, QRectF
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface
from PySide6.QtQuick import QQuickItem, QQuickWindow

Role = QAccessible.Role
TARGET = 44.0
"""The least width and height of what a finger must hit, in device-independent pixels."""
OPERABLE = {
    Role.Button,
    Role.ButtonMenu,
    Role.CheckBox,
    Role.ComboBox,
    Role.EditableText,
    Role.Link,
    Role.MenuItem,
    Role.PageTab,
    Role.RadioButton,
    Role.Slider,
    Role.SpinBox,
    Role.Switch,
}


TYPED = {Role.EditableText, Role.Slider, Role.SpinBox}
PRESSES = {"Press", "Toggle", "ShowMenu"}
"""What a screen reader can do to a button; without one of them it is a button for the pointer only."""


@dataclass(frozen=True)
class Node:
    """One entry of the tree; the rectangle is on the screen, in device-independent pixels."""

    role: QAccessible.Role
    name: str
    rectangle: QRectF
    item: str
    actions: tuple[str, ...] = ()

    def __str__(self) -> str:
        size = f"{self.rectangle.width():g}x{self.rectangle.height():g}"
        return f"{self.role.name} {self.name!r} ({self.item or 'no object name'}, {size})"


def nodes(window: QQuickWindow) -> list[Node]:
    """Everything in the tree that is to be seen."""
    root = _interface(window)
    assert root is not None, "the window has no accessible tree"
    return list(_walk(root))


def _interface(thing: QObject) -> QAccessibleInterface | None:
    return QAccessible.queryAccessibleInterface(thing)


def _owner(interface: QAccessibleInterface) -> QObject | None:
    return interface.object()


def _child(interface: QAccessibleInterface, index: int) -> QAccessibleInterface | None:
    return interface.child(index)


def _actions(interface: QAccessibleInterface) -> tuple[str, ...]:
    able = cast("QAccessibleActionInterface | None", interface.actionInterface())  # the stub knows no None
    return tuple(able.actionNames()) if able is not None else ()


def _walk(interface: QAccessibleInterface) -> Iterator[Node]:
    state = interface.state()
    if getattr(state, "invisible", False):
        return
    owner = _owner(interface)
    name = owner.objectName() if owner is not None else ""
    yield Node(interface.role(), name_of(interface), QRectF(interface.rect()), name, _actions(interface))
    for index in range(interface.childCount()):
        child = _child(interface, index)
        if child is not None:
            yield from _walk(child)


def name_of(interface: QAccessibleInterface) -> str:
    """What a screen reader calls it: its own name, or that of its label."""
    own = interface.text(QAccessible.Text.Name).strip()
    if own:
        return own
    labels = [other for other, relation in interface.relations() if relation & QAccessible.RelationFlag.Label]
    return " ".join(label.text(QAccessible.Text.Name).strip() for label in labels).strip()


def complaints(window: QQuickWindow) -> list[str]:
    """What stands in somebody's way on this screen."""
    found: list[str] = []
    for node in nodes(window):
        if node.role not in OPERABLE:
            continue
        if not node.name:
            found.append(f"has no name: {node}")
        if node.role not in TYPED and not PRESSES & set(node.actions):
            found.append(f"cannot be pressed: {node}")
        if min(node.rectangle.width(), node.rectangle.height()) < TARGET:
            found.append(f"is smaller than {TARGET:g} px: {node}")
    found += [f"takes the keyboard but is not in the tree: {name}" for name in _mute(window.contentItem())]
    return found


def _mute(item: QQuickItem) -> Iterator[str]:
    if not item.isVisible() or not item.isEnabled():
        return
    if item.activeFocusOnTab():
        interface = _interface(item)
        if interface is None or (interface.role() not in OPERABLE and not name_of(interface)):
            yield item.objectName() or item.metaObject().className()
    for child in item.childItems():
        yield from _mute(child)
