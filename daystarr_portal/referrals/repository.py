"""Referral codes and referrals; by account, or by a code that a friend was given."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from daystarr_portal.referrals.tables import ReferralCodeRow, ReferralRow


def code_of(session: Session, account_id: str) -> ReferralCodeRow | None:
    """The account's code."""
    return session.scalars(select(ReferralCodeRow).where(ReferralCodeRow.account_id == account_id)).one_or_none()


def by_code(session: Session, code: str) -> ReferralCodeRow | None:
    """Whose code this is."""
    return session.scalars(select(ReferralCodeRow).where(ReferralCodeRow.code == code)).one_or_none()


def referrals(session: Session, account_id: str) -> Sequence[ReferralRow]:
    """The friends an account referred, the last changed first."""
    return session.scalars(
        select(ReferralRow)
        .where(ReferralRow.account_id == account_id)
        .order_by(ReferralRow.changed_at.desc(), ReferralRow.id)
    ).all()


def of_friend(session: Session, account_id: str, digest: str) -> ReferralRow | None:
    """The last referral of one friend by this account."""
    return session.scalars(
        select(ReferralRow)
        .where(ReferralRow.account_id == account_id, ReferralRow.friend_digest == digest)
        .order_by(ReferralRow.invited_at.desc())
        .limit(1)
    ).first()


def invited_since(session: Session, account_id: str, since: datetime) -> tuple[int, datetime | None]:
    """How many friends were invited since, and when the first of them."""
    counted = session.execute(
        select(func.count(), func.min(ReferralRow.invited_at)).where(
            ReferralRow.account_id == account_id, ReferralRow.invited_at > since
        )
    ).one()
    return counted[0], counted[1]
