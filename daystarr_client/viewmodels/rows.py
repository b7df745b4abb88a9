"""A list model over frozen rows, changed with as few steps as a list on the screen needs."""

from collections.abc import Sequence
from dataclasses import fields
from typing import Any, Generic, TypeVar, cast

from PySide6.QtCore import Property, QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from daystarr_client.viewmodels.base import camel, to_qml

R = TypeVar("R")
_FIRST_ROLE = int(Qt.ItemDataRole.UserRole) + 1
_NO_PARENT = QModelIndex()


class RowsModel(QAbstractListModel, Generic[R]):
    """Rows of one dataclass; each field is a role, in camelCase. `key` names the field that tells rows apart."""

    count_changed = Signal()

    def __init__(self, row_type: type[R], key: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self._fields = tuple(field.name for field in fields(cast(Any, row_type)))
        self._roles = {_FIRST_ROLE + at: camel(name).encode() for at, name in enumerate(self._fields)}
        self._rows: list[R] = []

    @property
    def rows(self) -> Sequence[R]:
        """The rows as they are."""
        return self._rows

    def _read_count(self) -> int:
        return len(self._rows)

    count = cast(int, Property(int, _read_count, notify=count_changed))

    def set_rows(self, rows: Sequence[R]) -> None:
        """Show other rows. Keeps the ones with the same key at both ends, so that the list neither jumps nor blinks."""
        old, new = self._rows, list(rows)
        head = self._same(old, new)
        tail = self._same(old[head:][::-1], new[head:][::-1])
        before, end = len(old), len(new) - tail
        if len(old) - tail > head:
            self.beginRemoveRows(_NO_PARENT, head, len(old) - tail - 1)
            del old[head : len(old) - tail]
            self.endRemoveRows()
        if end > head:
            self.beginInsertRows(_NO_PARENT, head, end - 1)
            old[head:head] = new[head:end]
            self.endInsertRows()
        self._update(new)
        if len(old) != before:
            self.count_changed.emit()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = _FIRST_ROLE) -> Any:
        at = role - _FIRST_ROLE
        if not index.isValid() or not 0 <= at < len(self._fields):
            return None
        return to_qml(getattr(self._rows[index.row()], self._fields[at]))

    def roleNames(self) -> dict[int, Any]:
        return self._roles

    def _same(self, one: Sequence[R], other: Sequence[R]) -> int:
        key = self._key
        length = 0
        for left, right in zip(one, other, strict=False):
            if left is not right and getattr(left, key) != getattr(right, key):
                break
            length += 1
        return length

    def _update(self, new: list[R]) -> None:
        pairs = enumerate(zip(self._rows, new, strict=True))
        changed = [at for at, (left, right) in pairs if left is not right and left != right]
        self._rows[:] = new
        start = previous = -2
        for at in [*changed, -2]:
            if at != previous + 1:
                if start >= 0:
                    self.dataChanged.emit(self.index(start), self.index(previous))
                start = at
            previous = at
