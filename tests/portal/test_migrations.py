"""Revisions of the tables and the tables themselves say the same, and upgrading is safe."""

from collections.abc import Generator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import CheckConstraint, inspect, text

from daystarr_portal.core.database import Database
from daystarr_portal.migrate import VERSION_TABLE, MigrationError, newest_revision, revision_of, revisions, upgrade
from daystarr_portal.tables import all_tables

HOW = 'The tables changed: run `python -m daystarr_portal.migrations "what changed"` and commit what it writes.'


@pytest.fixture
def migrated(empty_database_url: str) -> Generator[Database]:
    database = Database(empty_database_url)
    yield database
    database.close()


def test_revisions_make_exactly_the_tables_that_the_code_uses(migrated: Database) -> None:
    with migrated.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
        assert compare_metadata(context, all_tables()) == [], HOW


def test_revisions_make_the_checks_too(migrated: Database) -> None:
    found = inspect(migrated.engine)
    for table in all_tables().sorted_tables:
        wanted = {str(check.name) for check in table.constraints if isinstance(check, CheckConstraint)}
        assert {check["name"] for check in found.get_check_constraints(table.name)} == wanted, HOW


def test_revisions_are_numbered_one_after_the_other() -> None:
    assert revisions() == [f"{number:04d}" for number in range(1, len(revisions()) + 1)]


def test_upgrading_again_changes_nothing(migrated: Database) -> None:
    upgrade(migrated)

    assert revision_of(migrated) == newest_revision()


def test_many_may_upgrade_at_once(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'portal.db'}"

    def upgrade_one() -> str | None:
        database = Database(url)
        upgrade(database)
        revision = revision_of(database)
        database.close()
        return revision

    with ThreadPoolExecutor(4) as pool:
        started = [pool.submit(upgrade_one) for _ in range(4)]
    assert {upgraded.result() for upgraded in started} == {newest_revision()}


def test_a_database_of_a_newer_portal_is_left_alone(migrated: Database) -> None:
    with migrated.write() as session:
        session.execute(text(f"UPDATE {VERSION_TABLE} SET version_num = '9999'"))

    with pytest.raises(MigrationError, match="revision 9999, which a newer version of the portal made"):
        upgrade(migrated)


def test_a_database_that_does_not_say_its_revision_is_left_alone(migrated: Database) -> None:
    with migrated.write() as session:
        session.execute(text(f"DROP TABLE {VERSION_TABLE}"))

    with pytest.raises(MigrationError, match="does not say of which revision"):
        upgrade(migrated)
