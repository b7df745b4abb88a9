"""Writers of several processes on one SQLite file: they wait for each other, and for nobody for ever."""

import subprocess
import sys
from collections.abc import Generator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from daystarr_portal.core import database as module
from daystarr_portal.core.database import Database

HOLDS = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN IMMEDIATE")
connection.execute("INSERT INTO notes VALUES ('of the other process')")
print("writing", flush=True)
sys.stdin.read()
connection.execute("COMMIT")
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "portal.db"


@pytest.fixture
def database(file: Path) -> Generator[Database]:
    """A database with a table of notes."""
    database = Database(f"sqlite:///{file}")
    with database.write() as session:
        session.execute(text("CREATE TABLE notes (note TEXT)"))
    yield database
    database.close()


def note(database: Database) -> None:
    with database.write() as session:
        session.execute(text("INSERT INTO notes VALUES ('ours')"))


def notes(database: Database) -> list[str]:
    with database.read() as session:
        return list(session.scalars(text("SELECT note FROM notes")))


@contextmanager
def another_writer(file: Path) -> Generator["subprocess.Popen[str]"]:
    """Another process in the middle of writing, until its standard input ends."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLDS, str(file)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout
        assert process.stdout.readline() == "writing\n"
        try:
            yield process
        finally:
            process.kill()


def test_a_writer_waits_until_the_other_process_has_written(file: Path, database: Database) -> None:
    with another_writer(file) as process, ThreadPoolExecutor(1) as pool:
        ours = pool.submit(note, database)
        assert process.stdin
        process.stdin.close()
        ours.result()

    assert notes(database) == ["of the other process", "ours"]


def test_a_writer_goes_on_where_the_other_process_was_killed(file: Path, database: Database) -> None:
    with another_writer(file) as process, ThreadPoolExecutor(1) as pool:
        ours = pool.submit(note, database)
        process.kill()
        ours.result()

    assert notes(database) == ["ours"]


def test_a_writer_does_not_wait_for_ever_and_is_as_patient_the_next_time(
    file: Path, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    with another_writer(file), monkeypatch.context() as hasty:
        hasty.setattr(module, "BUSY_SECONDS", 0.01)
        with pytest.raises(OperationalError, match="database is locked"):
            note(database)

    note(database)
    assert notes(database) == ["ours"]
    with database.write() as session:
        assert session.scalar(text("PRAGMA busy_timeout")) == 10_000
