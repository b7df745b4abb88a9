"""AutoPay enrollments and the authorizations the customer agreed to."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from daystarr_portal.core.database import Base


class AutopayRow(Base):
    """The AutoPay of an account: at most one that has not ended.

    One set up together with a payment is there from the press on, and begins when the payment is accepted.
    """

    __tablename__ = "autopays"
    __table_args__ = (
        Index(
            "uq_autopays_account_id_not_ended",
            "account_id",
            unique=True,
            sqlite_where=text("ended_at IS NULL"),
            postgresql_where=text("ended_at IS NULL"),
        ),
    )

    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    account_id: Mapped[str] = mapped_column(ForeignKey("accounts.id"), index=True)
    payment_method_id: Mapped[str] = mapped_column(ForeignKey("payment_methods.id"), index=True)
    payment_id: Mapped[str | None] = mapped_column(ForeignKey("payments.id"), index=True)  # the payment that sets it up
    timing: Mapped[str] = mapped_column(String(16))  # on_due_date | days_before | day_of_month
    days_before: Mapped[int | None]
    day_of_month: Mapped[int | None]
    limit_minor: Mapped[int | None]  # null: the full balance of the bill
    created_at: Mapped[datetime]
    started_at: Mapped[datetime | None]  # null: waits for its first payment, and charges nothing yet
    ended_at: Mapped[datetime | None]
    # payment_failed | method_unusable | method_removed | turned_off
    end_reason: Mapped[str | None] = mapped_column(String(32))


class AutopayAuthorizationRow(Base):
    """What the customer agreed to, word for word, at that moment. Never changed; a later one supersedes it."""

    __tablename__ = "autopay_authorizations"

    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    autopay_id: Mapped[str] = mapped_column(ForeignKey("autopays.id"), index=True)
    account_id: Mapped[str] = mapped_column(ForeignKey("accounts.id"), index=True)
    user_id: Mapped[str | None] = mapped_column(ForeignKey("users.id"))
    sign_in_session_id: Mapped[str | None] = mapped_column(String(40))
    text: Mapped[str] = mapped_column(Text)
    text_version: Mapped[str] = mapped_column(String(16))
    text_sha256: Mapped[str] = mapped_column(String(64))
    language: Mapped[str] = mapped_column(String(8))
    channel: Mapped[str] = mapped_column(String(16))  # portal | kiosk | office
    payment_method_id: Mapped[str] = mapped_column(ForeignKey("payment_methods.id"), index=True)
    timing: Mapped[str] = mapped_column(String(16))
    days_before: Mapped[int | None]
    day_of_month: Mapped[int | None]
    limit_minor: Mapped[int | None]
    typed_name: Mapped[str | None] = mapped_column(String(200))
    agreed_at: Mapped[datetime]
    superseded_at: Mapped[datetime | None]
    revoked_at: Mapped[datetime | None]
