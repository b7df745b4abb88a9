"""Payments that customers set for a later day."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from daystarr_portal.core.database import Base


class ScheduledPaymentRow(Base):
    """A payment to make on `pay_on`, a day of the account's time zone; it ends in a payment, or in none.

    That it was made and which payment that is are written together, so however often it is run it pays once.
    """

    __tablename__ = "scheduled_payments"
    __table_args__ = (
        Index("ix_scheduled_payments_state_pay_on", "state", "pay_on"),
        Index("ix_scheduled_payments_account_id_state_pay_on", "account_id", "state", "pay_on"),
        CheckConstraint("amount_minor > 0", name="amount_positive"),
    )

    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    account_id: Mapped[str] = mapped_column(ForeignKey("accounts.id"))
    user_id: Mapped[str | None] = mapped_column(ForeignKey("users.id"))
    payment_method_id: Mapped[str] = mapped_column(ForeignKey("payment_methods.id"), index=True)
    amount_minor: Mapped[int]
    currency: Mapped[str] = mapped_column(String(3), default="USD")
    pay_on: Mapped[date]
    state: Mapped[str] = mapped_column(String(16))  # scheduled | made | canceled | skipped
    # why it was not made: by_customer | method_removed | method_unusable | nothing_due | arrangement_ended
    reason: Mapped[str | None] = mapped_column(String(32))
    payment_id: Mapped[str | None] = mapped_column(ForeignKey("payments.id"), unique=True)
    created_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
    told_at: Mapped[datetime | None]  # when the customer was written to about how it ended, where that is news


class ScheduledTargetRow(Base):
    """A bill that a scheduled payment is for; without any it pays whatever is oldest then."""

    __tablename__ = "scheduled_payment_targets"

    scheduled_id: Mapped[str] = mapped_column(ForeignKey("scheduled_payments.id"), primary_key=True)
    invoice_id: Mapped[str] = mapped_column(ForeignKey("invoices.id"), primary_key=True, index=True)
