"""Inserts many rows at once, table by table."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Table, insert, inspect
from sqlalchemy.orm import Mapper, Session
from sqlalchemy.sql.schema import CallableColumnDefault, ScalarElementColumnDefault

from daystarr_portal.core.database import Base

BATCH = 5_000
_NO_CONTEXT: Any = None  # our callables, such as `list`, need none


class BulkRows:
    """Rows of any table; they may still be changed until `insert`."""

    def __init__(self) -> None:
        self._by_table: dict[str, list[Base]] = defaultdict(list)

    def add(self, row: Base) -> None:
        """Keep a row."""
        self._by_table[row.__tablename__].append(row)

    def insert(self, session: Session) -> None:
        """Insert everything, the tables that others refer to first."""
        for table in Base.metadata.sorted_tables:
            rows = self._by_table.get(table.name, [])
            for start in range(0, len(rows), BATCH):
                session.execute(insert(table), _values(table, rows[start : start + BATCH]))


def _values(table: Table, rows: list[Base]) -> list[Mapping[str, Any]]:
    mapper: Mapper[Base] = inspect(type(rows[0]))
    columns = [
        (column.name, mapper.get_property_by_column(column).key, _default_of(table, column.name))
        for column in table.columns
    ]
    return [
        {name: default if (value := getattr(row, key)) is None else value for name, key, default in columns}
        for row in rows
    ]


def _default_of(table: Table, name: str) -> object:
    default = table.columns[name].default
    match default:
        case ScalarElementColumnDefault():
            return default.arg
        case CallableColumnDefault():
            return default.arg(_NO_CONTEXT)
        case _:
            return None
