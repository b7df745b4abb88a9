"""The sessions of one user."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from daystarr_portal.auth import repository as auth
from daystarr_portal.auth.tables import RefreshTokenRow, SignInSessionRow


def live_sessions(session: Session, user_id: str, now: datetime) -> Sequence[SignInSessionRow]:
    """Sessions that can still be used, the most recently used first."""
    can_go_on = (
        select(RefreshTokenRow.token_hash)
        .where(RefreshTokenRow.session_id == SignInSessionRow.id, RefreshTokenRow.expires_at > now)
        .exists()
    )
    return session.scalars(
        select(SignInSessionRow)
        .where(SignInSessionRow.user_id == user_id, SignInSessionRow.revoked_at.is_(None), can_go_on)
        .order_by(SignInSessionRow.last_used_at.desc(), SignInSessionRow.id)
    ).all()


def end_sessions(session: Session, user_id: str, reason: str, now: datetime, *, but: str | None = None) -> int:
    """End all sessions of a user but one; answers how many."""
    ending = [row.id for row in live_sessions(session, user_id, now) if row.id != but]
    for session_id in ending:
        auth.revoke(session, session_id, reason, now)
    return len(ending)
