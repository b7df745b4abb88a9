"""AutoPay enrollments and the authorizations the customer agreed to."""

from datetime import datetime

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from daystarr_portal.core.database import Base


class AutopayRow(Base):
    """The AutoPay of an account: at most one that has not ended."""

    __tablename__ = "autopays"

    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    account_id: Mapped[str] = mapped_column(ForeignKey("accounts.id"), index=True)
    payment_method_id: Mapped[str] = mapped_column(ForeignKey("payment_methods.id"), index=True)
    timing: Mapped[str] = mapped_column(String(16))  # on_due_date | days_before | day_of_month
    days_before: Mapped[int | None]
    day_of_month: Mapped[int | None]
    limit_minor: Mapped[int | None]  # null: the full balance of the bill
    created_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]


class AutopayAuthorizationRow(Base):
    """What the customer agreed to, word for word. Never changed; a later one supersedes it."""

    __tablename__ = "autopay_authorizations"

    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    autopay_id: Mapped[str] = mapped_column(ForeignKey("autopays.id"), index=True)
    account_id: Mapped[str] = mapped_column(ForeignKey("accounts.id"), index=True)
    user_id: Mapped[str | None] = mapped_column(ForeignKey("users.id"))
    text: Mapped[str] = mapped_column(Text)
    text_version: Mapped[str] = mapped_column(String(16))
    text_sha256: Mapped[str] = mapped_column(String(64))
    language: Mapped[str] = mapped_column(String(8))
    channel: Mapped[str] = mapped_column(String(16))  # portal | kiosk | office
    typed_name: Mapped[str | None] = mapped_column(String(200))
    agreed_at: Mapped[datetime]
    superseded_at: Mapped[datetime | None]
    revoked_at: Mapped[datetime | None]
