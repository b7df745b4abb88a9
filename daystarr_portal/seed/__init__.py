"""Deterministic demo data."""

import random
from datetime import UTC, date, datetime, time

from daystarr_portal.accounts.tables import AccountRow, UserRow
from daystarr_portal.auth.passwords import Passwords
from daystarr_portal.core.database import Database
from daystarr_portal.core.tables import DEMO, FactRow

DEMO_PASSWORD = "sunny-owosso-fiber"  # noqa: S105  # of the demo, in the handbook
NAMED = (
    ("maria@example.com", "Maria Lopez", "10000010427", "residential", "120 Main St", "Owosso", "48867"),
    ("mark@example.com", "Mark Lowell", "10000010811", "residential", "44 Shiawassee Ave", "Corunna", "48817"),
    ("olivia@example.com", "Olivia Hart", "10000011930", "residential", "9 Oak St", "Owosso", "48867"),
    ("machine@example.com", "Lopez Machine LLC", "10000020033", "business", "2200 Industrial Dr", "Perry", "48872"),
    ("nora@example.com", "Nora New", "10000030001", "residential", "15 Elm St", "Owosso", "48867"),
)


def is_demo(database: Database) -> bool:
    """Whether this database was filled with demo data."""
    with database.read() as session:
        return session.get(FactRow, DEMO) is not None


def seed(database: Database, number: int, as_of: date) -> None:
    """Fill an empty database."""
    rng = random.Random(f"{number} {as_of}")  # noqa: S311
    now = datetime.combine(as_of, time(12), UTC)
    password = Passwords().hash(DEMO_PASSWORD)
    with database.write() as session:
        for email, name, account_number, kind, street, city, postal_code in NAMED:
            account_id, user_id = (f"{what}_{rng.getrandbits(128):032x}" for what in ("acc", "usr"))
            session.add(
                AccountRow(
                    id=account_id,
                    number=account_number,
                    kind=kind,
                    name=name,
                    status="active",
                    street=street,
                    city=city,
                    region="MI",
                    postal_code=postal_code,
                    created_on=as_of,
                )
            )
            session.flush()
            session.add(
                UserRow(
                    id=user_id,
                    account_id=account_id,
                    role="customer",
                    username=email,
                    email=email,
                    display_name=name,
                    password_hash=password,
                    password_changed_at=now,
                    created_at=now,
                )
            )
        session.add(FactRow(name=DEMO, value=f"seed {number} as of {as_of}"))
