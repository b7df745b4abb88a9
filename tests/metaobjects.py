"""What QML remembers of an object's type, it remembers by the address of its metaobject.

An object gets a metaobject of its own when a signal is connected to a method of it that is not a Slot. It is freed
with the object, and the next one at that address is read as one of the type before: its properties are undefined.
"""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from PySide6.QtCore import QObject

OWN_METAOBJECT = "__METAOBJECT__"  # where PySide keeps it


def with_own_metaobject(root: QObject) -> list[str]:
    """The types, and their methods that are no Slots, of this view-model and of those inside it."""
    return sorted(
        f"{type(found).__name__}: {', '.join(_added(found))}"
        for found in _inside(root, set())
        if OWN_METAOBJECT in vars(found)
    )


def _inside(value: Any, seen: set[int]) -> Iterator[QObject]:
    if id(value) in seen:
        return
    seen.add(id(value))
    if isinstance(value, QObject) and type(value).__module__.startswith("daystarr_client.viewmodels"):
        yield value
        for held in list(vars(value).values()):
            yield from _inside(held, seen)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from _inside(getattr(value, field.name), seen)
    elif isinstance(value, (list, tuple)):
        for held in value:  # pyright: ignore[reportUnknownVariableType]
            yield from _inside(held, seen)


def _added(found: QObject) -> Iterator[str]:
    own = found.metaObject()
    for at in range(own.methodOffset(), own.methodCount()):
        yield own.method(at).methodSignature().toStdString()
