"""Contacts of one account, with their phones, emails and codes."""

from datetime import datetime, timedelta

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session, selectinload

from daystarr_portal.contacts.tables import ContactCodeRow, ContactEmailRow, ContactPhoneRow, ContactRow


def contacts(session: Session, account_id: str) -> list[ContactRow]:
    """Everyone on the account, those who were there first coming first."""
    rows = session.scalars(
        select(ContactRow)
        .where(ContactRow.account_id == account_id, ContactRow.removed_at.is_(None))
        .order_by(ContactRow.created_at, ContactRow.id)
        .options(selectinload(ContactRow.phones), selectinload(ContactRow.emails))
    )
    return list(rows)


def billing_email(session: Session, account_id: str) -> str | None:
    """The confirmed email that bills go to: of someone with the billing role, else of a primary contact."""
    rows = contacts(session, account_id)
    for chosen in ([row for row in rows if row.is_billing], [row for row in rows if row.is_primary]):
        for email in (email for row in chosen for email in row.emails):
            if email.verified_at is not None:
                return email.address
    return None


def removed_contact(session: Session, account_id: str, contact_id: str) -> ContactRow | None:
    """Someone who was removed and is still kept."""
    return session.scalars(
        select(ContactRow)
        .where(ContactRow.account_id == account_id, ContactRow.id == contact_id, ContactRow.removed_at.is_not(None))
        .options(selectinload(ContactRow.phones), selectinload(ContactRow.emails))
    ).one_or_none()


def live_codes(session: Session, account_id: str, reach_id: str, now: datetime) -> list[ContactCodeRow]:
    """The code of a phone or an email that still counts: none, or one."""
    rows = session.scalars(
        select(ContactCodeRow).where(
            ContactCodeRow.account_id == account_id,
            ContactCodeRow.reach_id == reach_id,
            ContactCodeRow.used_at.is_(None),
            ContactCodeRow.expires_at > now,
        )
    )
    return list(rows)


def codes_since(
    session: Session, account_id: str, since: datetime, reach_id: str | None = None
) -> tuple[int, datetime | None]:
    """How many codes were sent since, and when the first of them; to one phone or email, or to all on the account."""
    query = select(func.count(), func.min(ContactCodeRow.created_at)).where(
        ContactCodeRow.account_id == account_id, ContactCodeRow.created_at > since
    )
    if reach_id is not None:
        query = query.where(ContactCodeRow.reach_id == reach_id)
    counted = session.execute(query).one()
    return counted[0], counted[1]


def purge(session: Session, now: datetime, *, removed_kept: timedelta, codes_kept: timedelta) -> None:
    """Delete people removed long enough ago, with everything about them, and old codes."""
    gone = select(ContactRow.id).where(ContactRow.removed_at < now - removed_kept)
    for reach in (ContactPhoneRow, ContactEmailRow):
        session.execute(delete(reach).where(reach.contact_id.in_(gone)))
    session.execute(delete(ContactRow).where(ContactRow.removed_at < now - removed_kept))
    session.execute(delete(ContactCodeRow).where(ContactCodeRow.created_at < now - codes_kept))
