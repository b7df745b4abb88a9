"""Writes a revision for what changed in the tables since the newest one."""

import argparse
import tempfile
from pathlib import Path

from alembic import command
from alembic.config import Config

from daystarr_portal.core.database import Database
from daystarr_portal.migrate import MIGRATIONS, newest_revision, revisions, upgrade
from daystarr_portal.tables import all_tables


def main() -> None:
    """Compare a database at the newest revision with the tables, and write the difference down."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", help="what changes, in a few words")
    parser.add_argument("--anew", action="store_true", help="replace every revision by one (before a first release)")
    options = parser.parse_args()
    if options.anew:
        for path in (MIGRATIONS / "versions").glob("[0-9]*.py"):
            path.unlink()
    with tempfile.TemporaryDirectory() as folder:
        database = Database(f"sqlite:///{Path(folder) / 'migrate.db'}")
        all_tables()
        if revisions():
            upgrade(database)
        number = int(newest_revision()) + 1 if revisions() else 1
        config = Config()
        config.set_main_option("script_location", str(MIGRATIONS))
        config.set_main_option("file_template", "%%(rev)s_%%(slug)s")
        config.set_main_option("truncate_slug_length", "60")
        with database.engine.connect() as connection:
            config.attributes["connection"] = connection
            command.revision(config, options.what, autogenerate=True, rev_id=f"{number:04d}")
        database.close()


if __name__ == "__main__":
    main()
