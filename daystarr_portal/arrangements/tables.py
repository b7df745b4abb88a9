"""Arrangements, their parts, and the bills they are about."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from daystarr_portal.core.database import Base


class ArrangementRow(Base):
    """What a customer agreed to: at most one that is active on an account."""

    __tablename__ = "arrangements"
    __table_args__ = (
        Index(
            "uq_arrangements_account_id_active",
            "account_id",
            unique=True,
            sqlite_where=text("state = 'active'"),
            postgresql_where=text("state = 'active'"),
        ),
    )

    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    account_id: Mapped[str] = mapped_column(ForeignKey("accounts.id"), index=True)
    user_id: Mapped[str | None] = mapped_column(ForeignKey("users.id"))
    kind: Mapped[str] = mapped_column(String(16))  # promise | plan
    offer_id: Mapped[str] = mapped_column(String(32))
    state: Mapped[str] = mapped_column(String(16))  # active | kept | broken | canceled
    total_minor: Mapped[int]
    currency: Mapped[str] = mapped_column(String(3), default="USD")
    ends_on: Mapped[date]
    created_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]


class ArrangementPartRow(Base):
    """What is to be paid by a day; a plan's part is a scheduled payment."""

    __tablename__ = "arrangement_parts"
    __table_args__ = (CheckConstraint("amount_minor > 0", name="amount_positive"),)

    arrangement_id: Mapped[str] = mapped_column(ForeignKey("arrangements.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    pay_on: Mapped[date]
    amount_minor: Mapped[int]
    scheduled_id: Mapped[str | None] = mapped_column(ForeignKey("scheduled_payments.id"), unique=True)


class ArrangementBillRow(Base):
    """A bill that was open when the arrangement was made: it is kept once all of them are paid."""

    __tablename__ = "arrangement_bills"

    arrangement_id: Mapped[str] = mapped_column(ForeignKey("arrangements.id"), primary_key=True)
    invoice_id: Mapped[str] = mapped_column(ForeignKey("invoices.id"), primary_key=True, index=True)
