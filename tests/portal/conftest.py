"""A portal on a database of its own for every test: a copy of one seeded once."""

import secrets
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext

from daystarr_portal.accounts.brand import read_brand
from daystarr_portal.config import BRAND_FILE, RateLimits, Settings
from daystarr_portal.core.clock import system_clock
from daystarr_portal.core.database import Database
from daystarr_portal.migrate import upgrade
from daystarr_portal.money_work import Office
from daystarr_portal.processors.sandbox.books import SandboxBooks
from daystarr_portal.processors.sandbox.setup import Sandbox, build_sandbox
from daystarr_portal.seed import DemoPlan, seed
from daystarr_portal.tables import all_tables
from tests.portal import postgres
from tests.portal.harness import TODAY, Portal, portal_on
from tests.portal.money import FaultyPortal, Household, faulty_portal_on, household
from tests.stripe_process import StripeProcess, stripe_process

MIGRATE = 'The tables changed: run `python -m daystarr_portal.migrations "what changed"` and commit what it writes.'
SECRET = "only-for-tests-Kq7vT2mXw9ZpB4nR8sL3"


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[postgres.Server]:
    """A PostgreSQL server for this run; skips where there is none."""
    reason = postgres.missing()
    if reason:
        pytest.skip(reason)
    with postgres.running() as server:
        yield server


@pytest.fixture(scope="session")
def stand_in() -> Iterator[StripeProcess]:
    """A stand-in for Stripe in a process of its own."""
    with stripe_process() as running:
        yield running


@pytest.fixture(scope="session")
def sqlite_templates() -> Iterator[Path]:
    """A folder with `empty.db` (migrated), `demo.db` (seeded too), and `sandbox.db`, the books that go with that."""
    with tempfile.TemporaryDirectory(prefix="daystarr-templates-") as name:
        folder = Path(name)
        _migrate(f"sqlite:///{folder / 'empty.db'}")
        shutil.copyfile(folder / "empty.db", folder / "demo.db")
        _seed(f"sqlite:///{folder / 'demo.db'}", folder / "sandbox.db")
        yield folder


@pytest.fixture(scope="session")
def postgres_templates(postgres_server: postgres.Server) -> postgres.Server:
    """The server, with the databases `empty` and `demo` to copy."""
    _migrate(postgres_server.create("empty"))
    _seed(postgres_server.create("demo", "empty"), None)
    return postgres_server


@pytest.fixture(params=["sqlite", "postgresql"])
def database_kind(request: pytest.FixtureRequest) -> str:
    """Every test that asks for a database runs on both kinds."""
    return str(request.param)


@pytest.fixture
def database_url(database_kind: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A database with the demo data, as of `TODAY`, that this test may change."""
    yield from _copy(database_kind, "demo", request, tmp_path)


@pytest.fixture
def empty_database_url(database_kind: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A migrated database with nothing in it."""
    yield from _copy(database_kind, "empty", request, tmp_path)


@pytest.fixture
def settings(database_url: str, sqlite_templates: Path, tmp_path: Path) -> Settings:
    """Settings of a portal on `database_url`."""
    shutil.copyfile(sqlite_templates / "sandbox.db", tmp_path / "sandbox.db")
    return Settings(
        database_url=database_url,
        secret=SECRET,
        public_url="http://portal.test",
        demo=True,
        sandbox_url=f"sqlite:///{tmp_path / 'sandbox.db'}",
        sandbox_slow_seconds=0.0,
        outbox=tmp_path / "outbox",
        background=False,
        rate_limits=RateLimits(requests=100_000, sign_ins=100_000, sign_ups=100_000, entries=100_000),
    )


@pytest.fixture
def portal(settings: Settings) -> Iterator[Portal]:
    """A portal server with the demo data, at 10:42 on the morning of `TODAY`."""
    with portal_on(settings) as running:
        yield running


@pytest.fixture
def restarted(portal: Portal) -> Iterator[Callable[[], Portal]]:
    """Starts another server on the same database and clock."""
    with ExitStack() as servers:
        yield lambda: servers.enter_context(portal_on(portal.settings, portal.clock))


@pytest.fixture
def faulty(settings: Settings) -> Iterator[FaultyPortal]:
    """A portal whose processor fails on command; a module that is about it has it for its `portal` too."""
    with faulty_portal_on(settings) as running:
        yield running


@pytest.fixture
def home(portal: Portal) -> Household:
    """Someone who owes nothing yet."""
    return household(portal)


@pytest.fixture
def sandbox(portal: Portal) -> Iterator[Sandbox]:
    """The processor's side, for what happens there by itself."""
    found = build_sandbox(portal.settings, portal.clock, read_brand(portal.settings.brand_file).brand)
    assert found is not None
    yield found
    found.database.close()


@pytest.fixture
def office(portal: Portal) -> Iterator[Office]:
    """Where the operator's commands come from."""
    office = Office(portal.settings, portal.clock)
    yield office
    office.close()


def _migrate(url: str) -> None:
    database = Database(url)
    upgrade(database)
    with database.engine.connect() as connection:
        if compare_metadata(MigrationContext.configure(connection), all_tables()):
            pytest.exit(MIGRATE, returncode=4)
    database.close()


def _seed(url: str, sandbox: Path | None) -> None:
    database = Database(url)
    books_database = Database(f"sqlite:///{sandbox}") if sandbox else None
    books = SandboxBooks(books_database, system_clock) if books_database else None
    seed(database, books, DemoPlan(1, TODAY, read_brand(BRAND_FILE).brand, SECRET))
    database.close()
    if books_database:
        books_database.close()


def _copy(kind: str, template: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    if kind == "sqlite":
        folder: Path = request.getfixturevalue("sqlite_templates")
        shutil.copyfile(folder / f"{template}.db", tmp_path / f"{template}.db")
        yield f"sqlite:///{tmp_path / template}.db"
        return
    server: postgres.Server = request.getfixturevalue("postgres_templates")
    name = f"test_{secrets.token_hex(8)}"
    yield server.create(name, template)
    server.drop(name)
