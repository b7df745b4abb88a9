"""Brings a database to the newest revision."""

from daystarr_portal.core.database import Database
from daystarr_portal.tables import all_tables


def upgrade(database: Database) -> None:
    """Create what is missing."""
    all_tables().create_all(database.engine)
