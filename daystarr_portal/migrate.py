"""Brings a database to the newest revision of the tables."""

from pathlib import Path

from sqlalchemy import Connection, inspect, text

from daystarr_portal.core.database import Database
from daystarr_portal.core.locks import hold
from daystarr_portal.tables import all_tables

MIGRATIONS = Path(__file__).parent / "migrations"
VERSION_TABLE = "alembic_version"


class MigrationError(Exception):
    """A database that cannot be brought to the newest revision; the message says why."""


def newest_revision() -> str:
    """The revision that this version of the portal works with."""
    return revisions()[-1]


def revisions() -> list[str]:
    """Every revision there is, oldest first: the numbers that the files of migrations begin with."""
    return sorted(path.name.partition("_")[0] for path in (MIGRATIONS / "versions").glob("[0-9]*.py"))


def revision_of(database: Database) -> str | None:
    """The revision a database is at, or None for an empty one. Raises `MigrationError` for one that is not ours."""
    with database.engine.connect() as connection:
        return _revision(connection)


def upgrade(database: Database) -> None:
    """Bring a database to the newest revision, in one transaction and once, however many processes try at once.

    Raises `MigrationError` for a database of a newer portal, or of something else.
    """
    if revision_of(database) == newest_revision():
        return
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    # SQLite changes a table by copying it, which foreign keys would not let happen: they are checked at the end.
    migrated = Database(database.url, foreign_keys=False)
    try:
        with migrated.write() as session:
            hold(session, "migrations")
            connection = session.connection()
            if _revision(connection) != newest_revision():
                config.attributes["connection"] = connection
                command.upgrade(config, "head")
                _check_foreign_keys(connection)
    finally:
        migrated.close()


def _revision(connection: Connection) -> str | None:
    tables = set(inspect(connection).get_table_names())
    if VERSION_TABLE not in tables:
        if tables & set(all_tables().tables):
            raise MigrationError("The database has tables of the portal but does not say of which revision.")
        return None
    revision = connection.scalar(text(f"SELECT version_num FROM {VERSION_TABLE}"))  # noqa: S608  # our own name
    if revision is not None and revision not in revisions():
        raise MigrationError(f"The database is at revision {revision}, which a newer version of the portal made.")
    return revision


def _check_foreign_keys(connection: Connection) -> None:
    if connection.dialect.name == "sqlite":
        broken = connection.execute(text("PRAGMA foreign_key_check")).first()
        if broken is not None:
            raise MigrationError(f"The migration would have left rows of {broken[0]} without what they refer to.")
