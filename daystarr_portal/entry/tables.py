"""Attempts to get in the first time or to get back in."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from daystarr_portal.core.database import Base


class EntryRow(Base):
    """One attempt, also by or for someone who does not exist: it looks the same until the code is right.

    `sealed` is what was typed, until it was looked up; from then on what is known of who may go on, where somebody may.
    """

    __tablename__ = "entries"
    __table_args__ = (
        Index("ix_entries_subject_created_at", "subject", "created_at"),
        Index("ix_entries_looked_up_at", "looked_up_at"),
    )

    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    kind: Mapped[str] = mapped_column(String(16))  # registration | password_reset
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    subject: Mapped[str] = mapped_column(String(64))  # a keyed digest of whom it is about
    sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    account_id: Mapped[str | None] = mapped_column(ForeignKey("accounts.id"), index=True)
    user_id: Mapped[str | None] = mapped_column(ForeignKey("users.id"), index=True)
    digest: Mapped[str | None] = mapped_column(String(64))  # of the code that was sent
    tries: Mapped[int] = mapped_column(default=0)
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    looked_up_at: Mapped[datetime | None]
    verified_at: Mapped[datetime | None]
    ticket_hash: Mapped[str | None] = mapped_column(String(64), unique=True)
    used_at: Mapped[datetime | None]
