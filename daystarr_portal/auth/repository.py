"""Rows of sign-in: users by name, tokens by hash, sessions by id."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import bindparam, delete, select, update
from sqlalchemy.orm import Session

from daystarr_portal.accounts.tables import UserRow
from daystarr_portal.auth.tables import (
    AccessTokenRow,
    RefreshTokenRow,
    SignInAttemptRow,
    SignInChallengeRow,
    SignInSessionRow,
)
from daystarr_portal.core.direct import fetch


@dataclass(frozen=True)
class Bearer:
    """An access token, the sign-in session it belongs to, and whose that is."""

    token_hash: str
    expires_at: datetime
    first_used_at: datetime | None
    session_id: str
    revoked_at: datetime | None
    user_id: str
    account_id: str | None
    role: str


_BEARER = (
    select(
        AccessTokenRow.token_hash,
        AccessTokenRow.expires_at,
        AccessTokenRow.first_used_at,
        SignInSessionRow.id,
        SignInSessionRow.revoked_at,
        UserRow.id,
        UserRow.account_id,
        UserRow.role,
    )
    .join(SignInSessionRow, SignInSessionRow.id == AccessTokenRow.session_id)
    .join(UserRow, UserRow.id == SignInSessionRow.user_id)
    .where(AccessTokenRow.token_hash == bindparam("token_hash"))
)


def user_by_name(session: Session, username: str) -> UserRow | None:
    """The user with this username, in its kept form."""
    return session.scalars(select(UserRow).where(UserRow.username == username)).one_or_none()


def bearer(session: Session, token_hash: str) -> Bearer | None:
    """What an access token stands for, expired and revoked ones too."""
    row = fetch(session, _BEARER, {"token_hash": token_hash}).one_or_none()
    return None if row is None else Bearer(*row)


def refresh_token(session: Session, token_hash: str) -> tuple[RefreshTokenRow, SignInSessionRow] | None:
    """A refresh token and its session, locked until the transaction ends."""
    row = session.execute(
        select(RefreshTokenRow, SignInSessionRow)
        .join(SignInSessionRow, SignInSessionRow.id == RefreshTokenRow.session_id)
        .where(RefreshTokenRow.token_hash == token_hash)
        .with_for_update()
    ).one_or_none()
    return None if row is None else (row[0], row[1])


def was_used(session: Session, refresh: RefreshTokenRow) -> bool:
    """Whether a refresh token, or an access token handed out with it, has ever been used."""
    if refresh.used_at is not None:
        return True
    used = select(AccessTokenRow.token_hash).where(
        AccessTokenRow.refresh_hash == refresh.token_hash, AccessTokenRow.first_used_at.is_not(None)
    )
    return session.scalars(used.limit(1)).first() is not None


def withdraw(session: Session, refresh: RefreshTokenRow, now: datetime) -> None:
    """Take back a refresh token whose answer was lost, with the access token handed out with it."""
    refresh.withdrawn_at = now
    session.execute(delete(AccessTokenRow).where(AccessTokenRow.refresh_hash == refresh.token_hash))


def revoke(session: Session, session_id: str, reason: str, now: datetime) -> None:
    """End a sign-in session; its tokens end with it."""
    row = session.get(SignInSessionRow, session_id, with_for_update=True, populate_existing=True)
    if row is not None and row.revoked_at is None:
        row.revoked_at, row.revoked_reason = now, reason
    session.execute(delete(AccessTokenRow).where(AccessTokenRow.session_id == session_id))


def mark_used(session: Session, token: Bearer, now: datetime) -> None:
    """Note the first use of an access token, and with it when its session was last seen."""
    # The session before its token, like `revoke`: whoever takes two locks takes them in this order.
    session.execute(update(SignInSessionRow).where(SignInSessionRow.id == token.session_id).values(last_used_at=now))
    session.execute(
        update(AccessTokenRow)
        .where(AccessTokenRow.token_hash == token.token_hash, AccessTokenRow.first_used_at.is_(None))
        .values(first_used_at=now)
    )


def challenge(session: Session, challenge_hash: str, now: datetime) -> SignInChallengeRow | None:
    """A sign-in that waits for its second step."""
    query = select(SignInChallengeRow).where(SignInChallengeRow.token_hash == challenge_hash)
    return session.scalars(query.where(SignInChallengeRow.expires_at > now)).one_or_none()


def use_challenge(session: Session, row: SignInChallengeRow) -> bool:
    """Use it up; False where somebody was faster."""
    used = delete(SignInChallengeRow).where(SignInChallengeRow.token_hash == row.token_hash)
    return session.scalars(used.returning(SignInChallengeRow.token_hash)).first() is not None


def end_challenges(session: Session, user_id: str) -> None:
    """What was begun with a password that is no more is not to be finished."""
    session.execute(delete(SignInChallengeRow).where(SignInChallengeRow.user_id == user_id))


def purge(session: Session, now: datetime, *, attempts_kept: timedelta, sessions_kept: timedelta) -> None:
    """Delete what nothing can use or needs to notice any more.

    A used refresh token stays until it would have expired, so that a second use of it is noticed.
    """
    session.execute(delete(SignInAttemptRow).where(SignInAttemptRow.at < now - attempts_kept))
    session.execute(delete(SignInChallengeRow).where(SignInChallengeRow.expires_at <= now))
    session.execute(delete(AccessTokenRow).where(AccessTokenRow.expires_at < now - timedelta(days=1)))
    session.execute(delete(RefreshTokenRow).where(RefreshTokenRow.expires_at < now))
    ended = select(SignInSessionRow.id).where(SignInSessionRow.revoked_at < now - sessions_kept)
    session.execute(delete(RefreshTokenRow).where(RefreshTokenRow.session_id.in_(ended)))
    session.execute(delete(AccessTokenRow).where(AccessTokenRow.session_id.in_(ended)))
    session.execute(delete(SignInSessionRow).where(SignInSessionRow.id.in_(ended)))
    lapsed = ~select(RefreshTokenRow.token_hash).where(RefreshTokenRow.session_id == SignInSessionRow.id).exists()
    unused = ~select(AccessTokenRow.token_hash).where(AccessTokenRow.session_id == SignInSessionRow.id).exists()
    session.execute(delete(SignInSessionRow).where(SignInSessionRow.revoked_at.is_(None), lapsed, unused))
