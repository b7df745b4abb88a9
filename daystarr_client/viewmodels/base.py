"""What every view-model is made of: one frozen state, shown to QML field by field."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import Any, ClassVar, Generic, Protocol, TypeVar, cast, get_origin, runtime_checkable

from PySide6 import QtQml
from PySide6.QtCore import Property, QAbstractItemModel, QObject, Signal

# Read by QmlElement from the module that calls it: here, for every type of the program
QML_IMPORT_NAME = "DayStarr"
QML_IMPORT_MAJOR_VERSION = 1

S = TypeVar("S")
T = TypeVar("T")
Q = TypeVar("Q", bound=type[QObject])


@runtime_checkable
class Retranslated(Protocol):
    """Holds texts made in Python."""

    def retranslate(self) -> None:
        """Another language is spoken: write everything again from what is held, without asking for anything."""
        ...


class ViewModel(QObject, Generic[S]):
    """A QObject over a frozen state of type S.

    Each view-model declares `changed = Signal()` itself: PySide does not find a notify signal of a base class.
    """

    changed: ClassVar[Signal]

    def __init__(self, state: S, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state = state

    @property
    def state(self) -> S:
        """What is shown now."""
        return self._state

    def show(self, state: S) -> None:
        """Show another state. Says nothing when it is the same."""
        if state != self._state:
            self._state = state
            self.changed.emit()


def qml_type(cls: Q) -> Q:
    """Make a class known to QML, in the module DayStarr, as something that only Python creates."""
    uncreatable = cast(Any, QtQml.QmlUncreatable("Made by the program"))
    return cast(Q, cast(Any, QtQml.QmlElement)(uncreatable(cls)))


def state_property(type_: type[T], field: str, changed: Signal) -> T:
    """Make a read-only QML property of a field of the view-model's state.

    A tuple of dataclasses reaches QML as a list of objects (declare it as `list`), a dataclass as an object (`dict`).
    """

    def read(model: ViewModel[Any]) -> Any:
        return to_qml(getattr(model.state, field))

    # Qt reads this as a property; a type checker, and a reader of the attribute, get the value.
    return cast(T, Property(_qt_type(type_), read, notify=changed))


def object_property(type_: type[T], name: str) -> T:
    """Make a constant QML property of the attribute `name`: a list model, or a view-model inside this one."""

    def read(model: QObject) -> Any:
        return getattr(model, name)

    return cast(T, Property(_qt_type(type_), read, constant=True))


def to_qml(value: Any) -> Any:
    """Turn dataclasses, tuples of them and mappings into what QML can read; names become camelCase."""
    if is_dataclass(value) and not isinstance(value, type):
        return {camel(field.name): to_qml(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, (tuple, list)):
        return [to_qml(item) for item in cast("tuple[Any, ...]", value)]
    if isinstance(value, Mapping):
        return {str(key): to_qml(item) for key, item in cast("Mapping[Any, Any]", value).items()}
    return value


def _qt_type(type_: type) -> type:
    plain = cast("type[object]", get_origin(type_) or type_)  # list[int] is a list
    if issubclass(plain, QAbstractItemModel):  # Qt knows no pointer type for the classes made from it
        return QAbstractItemModel
    names: dict[type[object], str] = {dict: "QVariantMap", list: "QVariantList"}
    return cast(type, names.get(plain, plain))


def camel(name: str) -> str:
    """Turn a Python name into a QML one: due_text, dueText."""
    head, *rest = name.split("_")
    return head + "".join(part.capitalize() for part in rest)
