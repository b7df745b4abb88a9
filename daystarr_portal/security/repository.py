"""Security codes of one account, their history, and proofs of a password given again."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, select, tuple_
from sqlalchemy.orm import Session

from daystarr_portal.contacts.tables import ContactPhoneRow
from daystarr_portal.security.tables import OneCallCodeRow, PasswordProofRow, SecurityCodeRow, SecurityEventRow


def code(session: Session, account_id: str) -> SecurityCodeRow | None:
    """The account's code."""
    return session.scalars(select(SecurityCodeRow).where(SecurityCodeRow.account_id == account_id)).one_or_none()


def live_one_call_codes(session: Session, account_id: str, now: datetime) -> Sequence[OneCallCodeRow]:
    """The code for one call that is still good: none, or one."""
    return session.scalars(
        select(OneCallCodeRow).where(
            OneCallCodeRow.account_id == account_id, OneCallCodeRow.used_at.is_(None), OneCallCodeRow.expires_at > now
        )
    ).all()


def events(
    session: Session, account_id: str, after: tuple[datetime, str] | None, limit: int
) -> Sequence[SecurityEventRow]:
    """At most `limit` events, newest first, that come after the one at that instant with that id."""
    query = select(SecurityEventRow).where(SecurityEventRow.account_id == account_id)
    if after is not None:
        query = query.where(tuple_(SecurityEventRow.at, SecurityEventRow.id) < after)
    return session.scalars(query.order_by(SecurityEventRow.at.desc(), SecurityEventRow.id.desc()).limit(limit)).all()


def phone_numbers(session: Session, account_id: str) -> Sequence[str]:
    """Every phone number on the account."""
    return session.scalars(select(ContactPhoneRow.number).where(ContactPhoneRow.account_id == account_id)).all()


def has_proof(session: Session, session_id: str, token_hash: str, now: datetime) -> bool:
    """Whether the password was given in this sign-in session, not long ago."""
    query = select(PasswordProofRow.token_hash).where(
        PasswordProofRow.session_id == session_id,
        PasswordProofRow.token_hash == token_hash,
        PasswordProofRow.expires_at > now,
    )
    return session.scalars(query).first() is not None


def purge(session: Session, now: datetime) -> None:
    """Delete proofs and codes that nobody can use any more."""
    session.execute(delete(PasswordProofRow).where(PasswordProofRow.expires_at <= now))
    session.execute(delete(OneCallCodeRow).where(OneCallCodeRow.expires_at <= now))
