"""Rows of a portal under test, read and written behind its back."""

from collections.abc import Generator
from contextlib import contextmanager

from sqlalchemy import select
from sqlalchemy.orm import Session

from daystarr_portal.accounts.tables import AccountFeatureRow, AccountRow, UserRow
from daystarr_portal.core.database import Base, Database
from tests.portal.harness import Portal


@contextmanager
def writing(portal: Portal) -> Generator[Session]:
    """A transaction on the portal's database."""
    database = Database(portal.settings.database_url)
    try:
        with database.write() as session:
            yield session
    finally:
        database.close()


def account_of(session: Session, username: str) -> AccountRow:
    """The account someone signs in to."""
    return session.scalars(
        select(AccountRow).join(UserRow, UserRow.account_id == AccountRow.id).where(UserRow.username == username)
    ).one()


def put(portal: Portal, *rows: Base) -> None:
    """Insert rows."""
    with writing(portal) as session:
        session.add_all(rows)


def switch(portal: Portal, username: str, feature: str, *, enabled: bool) -> None:
    """Switch a feature of someone's account on or off."""
    with writing(portal) as session:
        account = account_of(session, username)
        session.merge(AccountFeatureRow(account_id=account.id, feature=feature, enabled=enabled))
