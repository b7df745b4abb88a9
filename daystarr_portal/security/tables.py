"""The security code of an account, codes for one call, and who asked for them."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from daystarr_portal.core.database import Base


class SecurityCodeRow(Base):
    """The code a caller confirms: sealed, because the customer may see it again, and digested, to check it."""

    __tablename__ = "security_codes"

    account_id: Mapped[str] = mapped_column(ForeignKey("accounts.id"), primary_key=True)
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
    digest: Mapped[str] = mapped_column(String(64))
    length: Mapped[int]
    changed_at: Mapped[datetime]


class OneCallCodeRow(Base):
    """A code that is good for one call, for a short time."""

    __tablename__ = "one_call_codes"

    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    account_id: Mapped[str] = mapped_column(ForeignKey("accounts.id"), index=True)
    digest: Mapped[str] = mapped_column(String(64))
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]


class SecurityEventRow(Base):
    """Something that happened to an account's security code. Never changed."""

    __tablename__ = "security_events"
    __table_args__ = (Index("ix_security_events_account_id_at_id", "account_id", "at", "id"),)

    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    account_id: Mapped[str] = mapped_column(ForeignKey("accounts.id"))
    action: Mapped[str] = mapped_column(String(24))  # revealed | changed | one_call_created | asked_by_rep | confirmed
    by: Mapped[str] = mapped_column(String(200))
    at: Mapped[datetime]


class PasswordProofRow(Base):
    """That the password was given again in a sign-in session, by the SHA-256 of the token that says so.

    No foreign key: it lives five minutes, and whoever deletes the session need not know of it.
    """

    __tablename__ = "password_proofs"

    token_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    session_id: Mapped[str] = mapped_column(String(40), index=True)
    expires_at: Mapped[datetime] = mapped_column(index=True)
