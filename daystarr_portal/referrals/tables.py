"""Referral codes and the friends who came with them."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from daystarr_portal.core.database import Base


class ReferralCodeRow(Base):
    """The code an account gives out; typed by people, so kept in upper case without look-alikes."""

    __tablename__ = "referral_codes"

    account_id: Mapped[str] = mapped_column(ForeignKey("accounts.id"), primary_key=True)
    code: Mapped[str] = mapped_column(String(16), unique=True)
    created_at: Mapped[datetime]


class ReferralRow(Base):
    """A friend referred by an account; the credit is what the account got for it, once it did.

    Of someone invited by email only a keyed digest of the address is kept, and a masked one as their name.
    """

    __tablename__ = "referrals"
    __table_args__ = (Index("ix_referrals_account_id_invited_at", "account_id", "invited_at"),)

    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    account_id: Mapped[str] = mapped_column(ForeignKey("accounts.id"))
    friend_name: Mapped[str] = mapped_column(String(200))
    friend_digest: Mapped[str | None] = mapped_column(String(64))
    state: Mapped[str] = mapped_column(String(16))  # invited | signed_up | installed | credited | expired
    invited_at: Mapped[datetime]
    changed_at: Mapped[datetime]
    credit_minor: Mapped[int | None]
    ledger_entry_id: Mapped[str | None] = mapped_column(ForeignKey("ledger_entries.id"), index=True)
