"""Rows past the session, where its bookkeeping would be most of the work of a payment."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, TypeVar, TypeVarTuple, cast

from sqlalchemy import Insert, Result, Select, insert
from sqlalchemy.orm import DeclarativeBase, Session
from sqlalchemy.sql.selectable import TypedReturnsRows

Columns = TypeVarTuple("Columns")
Table = TypeVar("Table", bound=DeclarativeBase)

_PUT = "rows put"


def fetch(session: Session, statement: TypedReturnsRows[*Columns], values: Mapping[str, Any]) -> Result[*Columns]:
    """The result of a statement that selects columns, not rows of tables that the session is to know."""
    session.flush()  # it may be about what that writes
    return session.connection().execute(statement, values)


def seen(session: Session, statement: Select[Table], values: Mapping[str, Any]) -> Sequence[Table]:
    """Rows of one table to be looked at, not to be changed: that raises `AttributeError`.

    It costs less than half of `session.scalars`.
    """
    # Of a connection, such a statement gives rows with the table's columns as attributes
    return cast("Sequence[Table]", fetch(session, statement, values).all())


def seen_one(session: Session, statement: Select[Table], values: Mapping[str, Any]) -> Table | None:
    """The one row to be looked at, where there is one."""
    rows = seen(session, statement, values)
    assert len(rows) <= 1
    return rows[0] if rows else None


def put(session: Session, *rows: DeclarativeBase) -> None:
    """Insert rows now, in this order: what is changed of them afterwards is not saved.

    It costs a fifth of `session.add`.
    """
    session.flush()  # they may refer to what it holds
    connection = session.connection()
    for row in rows:
        connection.execute(_insert(type(row)), _values(row))
    session.info.setdefault(_PUT, []).extend(rows)


def rows_put(session: Session) -> list[DeclarativeBase]:
    """What was put in this session."""
    found: list[DeclarativeBase] = session.info.get(_PUT, [])
    return found


@cache
def _insert(table: type[DeclarativeBase]) -> Insert:
    return insert(table)


def _values(row: DeclarativeBase) -> dict[str, Any]:
    return {name: value for name, value in vars(row).items() if not name.startswith("_sa_")}
