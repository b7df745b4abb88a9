"""Opaque tokens: 256 random bits to the client, a SHA-256 in the database."""

import hashlib
import secrets
from datetime import datetime

from sqlalchemy.orm import Session

from daystarr_portal.auth.schemas import Tokens
from daystarr_portal.auth.tables import AccessTokenRow, RefreshTokenRow, SignInSessionRow
from daystarr_portal.config import Lifetimes


def token_hash(token: str) -> str:
    """What is kept of a token."""
    return hashlib.sha256(token.encode()).hexdigest()


def issue(session: Session, sign_in: SignInSessionRow, lifetimes: Lifetimes, now: datetime) -> Tokens:
    """Add a fresh pair of tokens to a sign-in session; none outlives the session's own end."""
    access, refresh = secrets.token_urlsafe(32), secrets.token_urlsafe(32)
    end = sign_in.created_at + lifetimes.session
    access_end, refresh_end = min(now + lifetimes.access, end), min(now + lifetimes.refresh, end)
    session.add(
        AccessTokenRow(
            token_hash=token_hash(access),
            session_id=sign_in.id,
            refresh_hash=token_hash(refresh),
            expires_at=access_end,
        )
    )
    session.add(
        RefreshTokenRow(token_hash=token_hash(refresh), session_id=sign_in.id, issued_at=now, expires_at=refresh_end)
    )
    return Tokens(
        access_token=access,
        expires_in=int((access_end - now).total_seconds()),
        refresh_token=refresh,
        refresh_expires_in=int((refresh_end - now).total_seconds()),
    )
