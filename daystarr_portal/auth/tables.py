"""Sign-in sessions, their tokens (as hashes only) and sign-in attempts."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from daystarr_portal.core.database import Base


class SignInSessionRow(Base):
    """One signed-in place; every token descends from one of these and dies with it."""

    __tablename__ = "sign_in_sessions"

    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    user_id: Mapped[str] = mapped_column(ForeignKey("users.id"), index=True)
    device_name: Mapped[str] = mapped_column(String(100))
    address: Mapped[str | None] = mapped_column(String(45))  # where it was last used from
    created_at: Mapped[datetime]
    last_used_at: Mapped[datetime]
    revoked_at: Mapped[datetime | None]
    revoked_reason: Mapped[str | None] = mapped_column(String(32))
    """signed_out | reuse | password_changed | password_reset | ended"""


class AccessTokenRow(Base):
    """A short-lived access token, by its SHA-256, and the refresh token it was handed out with."""

    __tablename__ = "access_tokens"

    token_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    session_id: Mapped[str] = mapped_column(ForeignKey("sign_in_sessions.id"), index=True)
    refresh_hash: Mapped[str] = mapped_column(String(64), index=True)
    expires_at: Mapped[datetime] = mapped_column(index=True)
    first_used_at: Mapped[datetime | None]


class RefreshTokenRow(Base):
    """A refresh token, by its SHA-256; used once, then kept to notice a second use."""

    __tablename__ = "refresh_tokens"

    token_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    session_id: Mapped[str] = mapped_column(ForeignKey("sign_in_sessions.id"), index=True)
    issued_at: Mapped[datetime]
    expires_at: Mapped[datetime] = mapped_column(index=True)
    used_at: Mapped[datetime | None]
    successor_hash: Mapped[str | None] = mapped_column(String(64))
    withdrawn_at: Mapped[datetime | None]  # its answer was lost and another one took its place


class SignInChallengeRow(Base):
    """The right password was given and a second step is asked for, by the SHA-256 of what the client holds of it."""

    __tablename__ = "sign_in_challenges"

    token_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    user_id: Mapped[str] = mapped_column(ForeignKey("users.id"), index=True)
    device_name: Mapped[str] = mapped_column(String(100))
    expires_at: Mapped[datetime] = mapped_column(index=True)


class SignInAttemptRow(Base):
    """A failed sign-in, kept while it counts towards the lockout; subject is a keyed hash of name or address."""

    __tablename__ = "sign_in_attempts"
    __table_args__ = (Index("ix_sign_in_attempts_subject_at", "subject", "at"),)

    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    subject: Mapped[str] = mapped_column(String(64))
    at: Mapped[datetime]
