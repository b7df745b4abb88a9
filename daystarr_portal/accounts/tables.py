"""Accounts and the users who sign in to them."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from daystarr_portal.core.database import Base


class AccountRow(Base):
    """One customer of the provider; `number` is the 11 digits printed on the bill."""

    __tablename__ = "accounts"

    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    number: Mapped[str] = mapped_column(String(11), unique=True)
    kind: Mapped[str] = mapped_column(String(16))  # residential | business
    name: Mapped[str] = mapped_column(String(200))
    status: Mapped[str] = mapped_column(String(16))  # active | suspended | closed
    time_zone: Mapped[str] = mapped_column(String(64), default="America/Detroit")
    currency: Mapped[str] = mapped_column(String(3), default="USD")
    language: Mapped[str] = mapped_column(String(8), default="en")
    street: Mapped[str] = mapped_column(String(200))
    city: Mapped[str] = mapped_column(String(100))
    region: Mapped[str] = mapped_column(String(32))
    postal_code: Mapped[str] = mapped_column(String(16))
    paper_bills: Mapped[bool] = mapped_column(default=False)
    created_on: Mapped[date]


class AccountFeatureRow(Base):
    """A feature switched on or off for one account, against the portal's default."""

    __tablename__ = "account_features"

    account_id: Mapped[str] = mapped_column(ForeignKey("accounts.id"), primary_key=True)
    feature: Mapped[str] = mapped_column(String(32), primary_key=True)
    enabled: Mapped[bool]


class UserRow(Base):
    """Someone who can sign in; a customer belongs to one account, a rep to none."""

    __tablename__ = "users"
    __table_args__ = (UniqueConstraint("username"),)

    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    account_id: Mapped[str | None] = mapped_column(ForeignKey("accounts.id"), index=True)
    role: Mapped[str] = mapped_column(String(16))  # customer | rep
    username: Mapped[str] = mapped_column(String(254))  # kept case-folded
    email: Mapped[str] = mapped_column(String(254))
    display_name: Mapped[str] = mapped_column(String(200))
    password_hash: Mapped[str] = mapped_column(String(200))
    password_changed_at: Mapped[datetime]
    created_at: Mapped[datetime]
