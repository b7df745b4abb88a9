"""Changes of accounts, by number."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session, aliased

from daystarr_portal.auth.tables import SignInSessionRow
from daystarr_portal.changes.tables import ChangeRow

MOST = 1000


def head(session: Session, account_id: str) -> int:
    """The number of the newest change on an account, 0 where there never was one."""
    return session.scalars(select(func.max(ChangeRow.id)).where(ChangeRow.account_id == account_id)).one() or 0


def heads(session: Session, account_ids: Collection[str]) -> Mapping[str, int]:
    """The same for several accounts; those without changes are left out."""
    rows = session.execute(
        select(ChangeRow.account_id, func.max(ChangeRow.id))
        .where(ChangeRow.account_id.in_(account_ids))
        .group_by(ChangeRow.account_id)
    )
    return dict(rows.all())


def after(session: Session, account_id: str, number: int) -> Sequence[ChangeRow]:
    """Changes on an account with higher numbers, in order."""
    query = select(ChangeRow).where(ChangeRow.account_id == account_id, ChangeRow.id > number)
    return session.scalars(query.order_by(ChangeRow.id).limit(MOST)).all()


def is_kept_up_to(session: Session, account_id: str, number: int) -> bool:
    """Whether a change with this number or a lower one is kept: then so is everything that came after it."""
    query = select(ChangeRow.id).where(ChangeRow.account_id == account_id, ChangeRow.id <= number)
    return session.scalars(query.limit(1)).first() is not None


def live_sessions(session: Session, session_ids: Collection[str]) -> set[str]:
    """Those sign-in sessions that have not ended."""
    query = select(SignInSessionRow.id).where(
        SignInSessionRow.id.in_(session_ids), SignInSessionRow.revoked_at.is_(None)
    )
    return set(session.scalars(query))


def purge(session: Session, before: datetime) -> None:
    """Delete old changes, but for the newest of each account: it says that there is nothing newer."""
    newer = aliased(ChangeRow)
    is_newest = ~select(newer.id).where(newer.account_id == ChangeRow.account_id, newer.id > ChangeRow.id).exists()
    session.execute(
        delete(ChangeRow).where(ChangeRow.at < before, ~is_newest).execution_options(synchronize_session=False)
    )
