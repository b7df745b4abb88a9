"""Deterministic demo data."""

import random
from datetime import date

from sqlalchemy import func, select

from daystarr_portal.accounts.brand import Brand
from daystarr_portal.accounts.tables import AccountRow
from daystarr_portal.auth.passwords import Passwords
from daystarr_portal.core.database import Database
from daystarr_portal.processors.sandbox.books import SandboxBooks
from daystarr_portal.seed.demo import Demo
from daystarr_portal.seed.rows import Rows

DEMO_PASSWORD = "sunny-owosso-fiber"  # noqa: S105  # told to everyone who starts the demo


class NotEmptyError(Exception):
    """Demo data goes into an empty database only."""


def seed(database: Database, books: SandboxBooks | None, number: int, as_of: date, brand: Brand) -> None:
    """Fill an empty, migrated database, and the sandbox's books that go with it.

    The same number and day make the same data. Raises `NotEmptyError`.
    """
    rng = random.Random(f"{number} {as_of.isoformat()}")  # noqa: S311  # nothing secret comes of it
    rows = Rows(rng)
    demo = Demo(rows, rng, as_of, Passwords().hash(DEMO_PASSWORD), brand)
    demo.make()
    demo.mark(number)
    with database.write() as session:
        if session.scalar(select(func.count()).select_from(AccountRow)):
            raise NotEmptyError
        if books is not None:
            books.load(rows.methods, rows.charges)  # first: tokens without an account harm nobody
        rows.insert(session)
