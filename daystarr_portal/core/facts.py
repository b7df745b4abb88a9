"""Facts about a database."""

from daystarr_portal.core.database import Database
from daystarr_portal.core.tables import DEMO, FactRow


def is_demo(database: Database) -> bool:
    """Whether this database was filled with demo data."""
    with database.read() as session:
        return session.get(FactRow, DEMO) is not None
