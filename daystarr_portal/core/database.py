"""The database: SQLite or PostgreSQL behind the same sessions."""

import sqlite3
import time
from collections.abc import Generator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any, Protocol

from sqlalchemy import DateTime, Dialect, Engine, MetaData, create_engine, event, make_url
from sqlalchemy.engine import Connection
from sqlalchemy.engine.interfaces import DBAPIConnection, DBAPICursor
from sqlalchemy.orm import DeclarativeBase, Session, sessionmaker
from sqlalchemy.pool import ConnectionPoolEntry
from sqlalchemy.types import TypeDecorator

from daystarr_portal.core.turns import Turns

BUSY_SECONDS = 10
"""How long a writer waits for the others to have written, on SQLite."""
LOOK_AGAIN_SECONDS = 0.0005
"""How often it looks whether another process has written."""
_PATIENT = f"busy_timeout={BUSY_SECONDS * 1000}"


class Watcher(Protocol):
    """Sees what write sessions do."""

    def flushed(self, session: Session) -> None:
        """Rows were written, and the session still knows which were new, changed or deleted."""
        ...

    def ending(self, session: Session) -> None:
        """The last word in a transaction, before it commits."""
        ...


class UtcDateTime(TypeDecorator[datetime]):
    """An aware instant, always UTC on both sides."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("an instant needs a time zone")
        return value.astimezone(UTC)

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Base(DeclarativeBase):
    """All tables; every constraint has a name, so that migrations can speak of it."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(column_0_label)s",
            "uq": "uq_%(table_name)s_%(column_0_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {datetime: UtcDateTime}


class Database:
    """Sessions on one database: `read()` never blocks writers, `write()` takes the write lock at once.

    Without `foreign_keys` SQLite does not enforce them (PostgreSQL always does): for migrations only.
    """

    def __init__(self, url: str, *, foreign_keys: bool = True) -> None:
        self.url = url
        parsed = make_url(url)
        if parsed.drivername == "postgresql":
            parsed = parsed.set(drivername="postgresql+psycopg")
        self.is_sqlite = parsed.get_backend_name() == "sqlite"
        self.engine: Engine = create_engine(parsed, pool_pre_ping=not self.is_sqlite, hide_parameters=True)
        if self.is_sqlite:
            event.listen(self.engine, "connect", _configure_sqlite)
            if not foreign_keys:
                event.listen(self.engine, "connect", _ignore_foreign_keys)
        self._watchers: list[Watcher] = []
        self._turns = Turns(BUSY_SECONDS if self.is_sqlite else 0)
        self._reader = self.engine
        if not self.is_sqlite:
            self._reader = self.engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
        self._write_sessions = sessionmaker(self.engine, expire_on_commit=False)

    @contextmanager
    def read(self) -> Generator[Session]:
        """A session on one consistent snapshot; nothing it does is kept."""
        with Session(self._reader, expire_on_commit=False) as session:
            if self.is_sqlite:  # not at an event of the engine: it would look for listeners at every statement
                session.connection().exec_driver_sql("BEGIN")
            yield session  # closing it rolls back

    @contextmanager
    def write(self) -> Generator[Session]:
        """A transaction, committed when the block ends and rolled back when it raises."""
        with self._turns.taken(), self._write_sessions() as session, session.begin():
            if self.is_sqlite:
                _begin_writing(session.connection())
            yield session
            for watcher in self._watchers:
                watcher.ending(session)

    def watch(self, watcher: Watcher) -> None:
        """Have every write session watched from now on."""
        self._watchers.append(watcher)

        def flushed(session: Session, _context: object) -> None:
            watcher.flushed(session)

        event.listen(self._write_sessions, "after_flush", flushed)

    def close(self) -> None:
        """Give back every connection."""
        self.engine.dispose()


def _configure_sqlite(connection: DBAPIConnection, _record: ConnectionPoolEntry) -> None:
    connection.isolation_level = None  # we say BEGIN ourselves
    cursor = connection.cursor()
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", _PATIENT):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _ignore_foreign_keys(connection: DBAPIConnection, _record: ConnectionPoolEntry) -> None:
    connection.cursor().execute("PRAGMA foreign_keys=OFF")


def _begin_writing(connection: Connection) -> None:
    cursor = connection.connection.cursor()
    cursor.execute("PRAGMA busy_timeout=0")
    try:
        if not _begins_writing(cursor):
            connection.exec_driver_sql("BEGIN IMMEDIATE")  # whatever is wrong is said in the usual way
    finally:
        cursor.execute(f"PRAGMA {_PATIENT}")
        cursor.close()


def _begins_writing(cursor: DBAPICursor) -> bool:
    """Begin to write as soon as no other process does; whether that came to be in time.

    SQLite would sleep ever longer between two looks, up to 100 ms, and who writes often would always come before.
    """
    until = time.monotonic() + BUSY_SECONDS
    while time.monotonic() < until:
        try:
            cursor.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
                return False
            time.sleep(LOOK_AGAIN_SECONDS)
        else:
            return True
    return False
