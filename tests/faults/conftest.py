"""Databases for worlds: migrated, and with nothing in them."""

import secrets
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from daystarr_portal.core.database import Database
from daystarr_portal.migrate import upgrade
from tests.faults.tally import Tally
from tests.portal import postgres
from tests.portal.conftest import postgres_server

__all__ = ["postgres_server"]

MakeDatabase = Callable[[str, Path], str]


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated SQLite database, to be copied."""
    file = tmp_path_factory.mktemp("faults") / "empty.db"
    _migrate(f"sqlite:///{file}")
    return file


@pytest.fixture(scope="session")
def postgres_template(postgres_server: postgres.Server) -> postgres.Server:
    """A PostgreSQL server with a migrated database `faults`, to be copied."""
    _migrate(postgres_server.create("faults"))
    return postgres_server


@pytest.fixture
def make_database(request: pytest.FixtureRequest) -> Iterator[MakeDatabase]:
    """Makes databases of a kind, `sqlite` or `postgresql`, each a new one; answers their addresses."""
    with ExitStack() as stack:

        def make(kind: str, folder: Path) -> str:
            if kind == "sqlite":
                shutil.copyfile(request.getfixturevalue("empty_database"), folder / "portal.db")
                return f"sqlite:///{folder / 'portal.db'}"
            server: postgres.Server = request.getfixturevalue("postgres_template")
            name = f"faults_{secrets.token_hex(8)}"
            stack.callback(server.drop, name)
            return server.create(name, "faults")

        yield make


@pytest.fixture
def tally(request: pytest.FixtureRequest) -> Iterator[Tally]:
    """Counts what the test does, and keeps the figures however it ends."""
    counted = Tally()
    yield counted
    counted.write("".join(letter if letter.isalnum() else "-" for letter in request.node.nodeid))


def _migrate(url: str) -> None:
    database = Database(url)
    upgrade(database)
    database.close()
