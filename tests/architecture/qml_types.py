"""Writes what the program registers from Python as a QML module that qmllint understands.

`python -m tests.architecture.qml_types DIR` makes DIR/DayStarr with a qmldir and a qmltypes file, read off the live
meta-objects: a dump of the sources misses inherited and generated properties and loses which types are pointers.
"""

import importlib
import pkgutil
import sys
from pathlib import Path
from typing import cast

from PySide6 import QtQml
from PySide6.QtCore import QByteArray, QMetaMethod, QMetaObject, QObject

MODULE = "DayStarr"


def registered_types(package: str) -> list[type[QObject]]:
    """The classes that the modules of `package` register with @QmlElement, by importing every one of them."""
    found: list[type[QObject]] = []
    register = QtQml.QmlElement

    def remember(cls: type[QObject]) -> type[QObject]:
        found.append(cls)
        # The real one looks for the QML module's name among the globals of whoever calls it.
        names = {**sys._getframe(1).f_globals, "_register": register, "_cls": cls}
        return eval("_register(_cls)", names)

    QtQml.QmlElement = remember
    try:
        root = importlib.import_module(package)
        for module in pkgutil.walk_packages(root.__path__, f"{package}."):
            if not module.name.endswith("__main__"):
                importlib.import_module(module.name)
    finally:
        QtQml.QmlElement = register
    return found


def qmltypes(types: list[type[QObject]]) -> str:
    """The text of a qmltypes file for `types` and for their bases that are made in Python."""
    shown: dict[str, str] = {}
    for cls in types:
        for base in (cls, *(base for base in cls.__mro__[1:] if _is_ours(base))):
            meta = cast("QMetaObject", vars(base)["staticMetaObject"])
            shown.setdefault(meta.className(), _component(meta, exported=base in types))
    return "import QtQuick.tooling 1.2\n\nModule {\n" + "".join(shown.values()) + "}\n"


def write_module(types: list[type[QObject]], folder: Path) -> None:
    """Write the QML module under `folder`."""
    target = folder / MODULE
    target.mkdir(parents=True, exist_ok=True)
    (target / "qmldir").write_text(f"module {MODULE}\ntypeinfo types.qmltypes\ndepends QtQml\n", "utf-8")
    (target / "types.qmltypes").write_text(qmltypes(types), "utf-8")


def _is_ours(base: type) -> bool:
    return issubclass(base, QObject) and not base.__module__.startswith("PySide6.")


def _component(meta: QMetaObject, *, exported: bool) -> str:
    name = meta.className()
    parent = meta.superClass()
    lines = [f'name: "{name}"', 'accessSemantics: "reference"', f'prototype: "{parent.className() if parent else ""}"']
    if exported:
        lines += [f'exports: ["{MODULE}/{name} 1.0"]', "isCreatable: false", "exportMetaObjectRevisions: [256]"]
    for index in range(meta.enumeratorOffset(), meta.enumeratorCount()):
        enum = meta.enumerator(index)
        values = ", ".join(f'"{enum.key(at)}"' for at in range(enum.keyCount()))
        lines.append(f'Enum {{ name: "{enum.name()}"; values: [{values}] }}')
    lines += [_property(meta, index) for index in range(meta.propertyOffset(), meta.propertyCount())]
    lines += [_method(meta.method(index)) for index in range(meta.methodOffset(), meta.methodCount())]
    body = "".join(f"        {line}\n" for line in lines)
    return f"    Component {{\n{body}    }}\n"


def _property(meta: QMetaObject, index: int) -> str:
    found = meta.property(index)
    parts = [f'name: "{found.name()}"', *_type(_text(found.typeName())), f"index: {index - meta.propertyOffset()}"]
    parts.append(f'read: "{found.name()}"')
    if found.hasNotifySignal():
        parts.append(f'notify: "{_text(found.notifySignal().name())}"')
    if not found.isWritable():
        parts.append("isReadonly: true")
    if found.isConstant():
        parts.append("isPropertyConstant: true")
    return f"Property {{ {'; '.join(parts)} }}"


def _method(found: QMetaMethod) -> str:
    kind = "Signal" if found.methodType() == QMetaMethod.MethodType.Signal else "Method"
    parts = [f'name: "{_text(found.name())}";']
    if _text(found.typeName()) not in {"void", ""}:
        parts += [f"{part};" for part in _type(_text(found.typeName()))]
    for name, of_type in zip(found.parameterNames(), found.parameterTypes(), strict=True):
        named = [f'name: "{_text(name)}"'] if _text(name) else []
        parts.append(f"Parameter {{ {'; '.join([*named, *_type(_text(of_type))])} }}")
    return f"{kind} {{ {' '.join(parts)} }}"


def _type(name: str) -> list[str]:
    if name.endswith("*"):
        return [f'type: "{name.removesuffix("*")}"', "isPointer: true"]
    return [f'type: "{name}"']


def _text(raw: str | QByteArray | bytes | bytearray | memoryview) -> str:
    if isinstance(raw, str):
        return raw
    return bytes(raw.data() if isinstance(raw, QByteArray) else raw).decode()


if __name__ == "__main__":
    write_module(registered_types("daystarr_client"), Path(sys.argv[1]))
