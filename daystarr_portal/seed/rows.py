"""Collects the rows of the demo, to be inserted table by table."""

import random
from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Table, insert, inspect
from sqlalchemy.orm import Mapper, Session
from sqlalchemy.sql.schema import ScalarElementColumnDefault

from daystarr_portal.core.database import Base
from daystarr_portal.processors.sandbox.tables import SandboxChargeRow, SandboxMethodRow
from daystarr_portal.tables import all_tables


class Rows:
    """Rows of the portal and of the sandbox's books; identifiers follow from the random numbers given."""

    def __init__(self, rng: random.Random) -> None:
        self._rng = rng
        self._by_table: dict[str, list[Base]] = defaultdict(list)
        self.methods: list[SandboxMethodRow] = []
        self.charges: list[SandboxChargeRow] = []

    def new_id(self, kind: str) -> str:
        """An identifier that looks like any other of its kind."""
        return f"{kind}_{self._rng.getrandbits(128):032x}"

    def add(self, row: Base) -> None:
        """Keep a row; it may still be changed until `insert`."""
        self._by_table[row.__tablename__].append(row)

    def insert(self, session: Session) -> None:
        """Insert everything, the tables that others refer to first."""
        for table in all_tables().sorted_tables:
            rows = self._by_table.get(table.name)
            if rows:
                session.execute(insert(table), _values(table, rows))


def _values(table: Table, rows: list[Base]) -> list[Mapping[str, Any]]:
    mapper: Mapper[Base] = inspect(type(rows[0]))
    keys = {column.name: mapper.get_property_by_column(column).key for column in table.columns}
    defaults = {column.name: _default_of(table, column.name) for column in table.columns}
    return [
        {name: defaults[name] if (value := getattr(row, key)) is None else value for name, key in keys.items()}
        for row in rows
    ]


def _default_of(table: Table, name: str) -> object:
    default = table.columns[name].default
    return default.arg if isinstance(default, ScalarElementColumnDefault) else None
