"""Deterministic demo data."""

import random
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import func, select

from daystarr_portal.accounts.brand import Brand
from daystarr_portal.accounts.tables import AccountRow
from daystarr_portal.auth.passwords import Passwords
from daystarr_portal.core.database import Database
from daystarr_portal.core.sealing import Sealer
from daystarr_portal.processors.sandbox.books import SandboxBooks
from daystarr_portal.security.service import PURPOSE
from daystarr_portal.seed.demo import Demo
from daystarr_portal.seed.rows import Rows

DEMO_PASSWORD = "sunny-owosso-fiber"  # noqa: S105  # told to everyone who starts the demo


class NotEmptyError(Exception):
    """Demo data goes into an empty database only."""


@dataclass(frozen=True)
class DemoPlan:
    """What to make: the same number and day make the same customers.

    `secret` is the server's: without it nobody has a security code. `large` adds an account with 10,000 invoices.
    """

    number: int
    as_of: date
    brand: Brand
    secret: str | None = field(default=None, repr=False)
    large: bool = False


def seed(database: Database, books: SandboxBooks | None, plan: DemoPlan) -> None:
    """Fill an empty, migrated database, and the sandbox's books that go with it. Raises `NotEmptyError`."""
    rng = random.Random(f"{plan.number} {plan.as_of.isoformat()}")  # noqa: S311  # nothing secret comes of it
    rows = Rows(rng)
    sealer = Sealer(plan.secret, PURPOSE) if plan.secret else None
    demo = Demo(rows, rng, plan.as_of, Passwords().hash(DEMO_PASSWORD), plan.brand, sealer)
    demo.make()
    if plan.large:
        demo.make_large()
    demo.mark(plan.number)
    with database.write() as session:
        if session.scalar(select(func.count()).select_from(AccountRow)):
            raise NotEmptyError
        if books is not None:
            books.load(rows.methods, rows.charges, rows.reversals)  # first: tokens without an account harm nobody
        rows.insert(session)
