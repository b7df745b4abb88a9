"""Attempts to get in, and whom they may be about."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from daystarr_portal.accounts.tables import AccountRow, UserRow
from daystarr_portal.contacts.tables import ContactEmailRow, ContactRow
from daystarr_portal.entry.tables import EntryRow


def since(session: Session, subject: str, after: datetime) -> tuple[int, datetime | None]:
    """How many attempts there were about someone, and when the first."""
    counted = session.execute(
        select(func.count(), func.min(EntryRow.created_at)).where(
            EntryRow.subject == subject, EntryRow.created_at > after
        )
    ).one()
    return counted[0], counted[1]


def sent_since(session: Session, account_id: str, after: datetime) -> int:
    """How many codes were sent about an account."""
    query = select(func.count()).where(EntryRow.account_id == account_id, EntryRow.created_at > after)
    return session.scalars(query).one()


def by_token(session: Session, kind: str, token_hash: str) -> EntryRow | None:
    """The attempt that a client holds, locked until the transaction ends."""
    query = select(EntryRow).where(EntryRow.kind == kind, EntryRow.token_hash == token_hash)
    return session.scalars(query.with_for_update()).one_or_none()


def by_ticket(session: Session, kind: str, ticket_hash: str) -> EntryRow | None:
    """The attempt whose code was right, locked until the transaction ends."""
    query = select(EntryRow).where(EntryRow.kind == kind, EntryRow.ticket_hash == ticket_hash)
    return session.scalars(query.with_for_update()).one_or_none()


def waiting(session: Session, limit: int) -> Sequence[str]:
    """Attempts that nobody has looked up yet, the oldest first."""
    query = select(EntryRow.id).where(EntryRow.looked_up_at.is_(None)).order_by(EntryRow.created_at)
    return session.scalars(query.limit(limit)).all()


def claim(session: Session, entry_id: str) -> EntryRow | None:
    """One of them, unless another worker has it."""
    query = select(EntryRow).where(EntryRow.id == entry_id, EntryRow.looked_up_at.is_(None))
    return session.scalars(query.with_for_update(skip_locked=True)).one_or_none()


def account_by_number(session: Session, number: str) -> AccountRow | None:
    """The account with this number."""
    return session.scalars(select(AccountRow).where(AccountRow.number == number)).one_or_none()


def users_of(session: Session, account_id: str) -> Sequence[UserRow]:
    """Everyone who signs in to an account, or may once they have a password."""
    query = select(UserRow).where(UserRow.account_id == account_id).order_by(UserRow.created_at, UserRow.id)
    return session.scalars(query).all()


def contact_with(session: Session, account_id: str, email: str) -> ContactRow | None:
    """The primary contact who is reached at this address, if there is one."""
    return session.scalars(
        select(ContactRow)
        .join(ContactEmailRow, ContactEmailRow.contact_id == ContactRow.id)
        .where(
            ContactRow.account_id == account_id,
            ContactRow.removed_at.is_(None),
            ContactRow.is_primary,
            func.lower(ContactEmailRow.address) == email,
        )
        .order_by(ContactRow.created_at, ContactRow.id)
        .limit(1)
    ).one_or_none()


def customers_called(session: Session, name: str) -> Sequence[UserRow]:
    """The customer with this username; else those with this email address."""
    customers = select(UserRow).where(UserRow.role == "customer", UserRow.account_id.is_not(None))
    named = session.scalars(customers.where(UserRow.username == name)).all()
    return named or session.scalars(customers.where(func.lower(UserRow.email) == name).limit(20)).all()


def is_taken(session: Session, username: str, but: str | None) -> bool:
    """Whether someone else has this username."""
    query = select(UserRow.id).where(UserRow.username == username)
    return session.scalars(query if but is None else query.where(UserRow.id != but)).first() is not None


def purge(session: Session, before: datetime) -> None:
    """Delete old attempts."""
    session.execute(delete(EntryRow).where(EntryRow.created_at < before))
