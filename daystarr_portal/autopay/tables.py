"""AutoPay enrollments, the authorizations the customer agreed to, and what was charged and told because of them."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from daystarr_portal.core.database import Base


class AutopayRow(Base):
    """The AutoPay of an account: at most one that has not ended.

    One set up together with a payment is there from the press on, and begins when the payment is accepted. How it
    charges is what the authorization that it rests on says; `version` counts its changes.
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
    version: Mapped[int] = mapped_column(default=1, server_default="1")
    created_at: Mapped[datetime]
    started_at: Mapped[datetime | None]  # null: waits for its first payment, and charges nothing yet
    paused_until: Mapped[date | None]  # the last day on which nothing is charged, while another agreement holds
    ended_at: Mapped[datetime | None]
    # payment_failed | method_unusable | method_removed | turned_off | attempts_failed
    end_reason: Mapped[str | None] = mapped_column(String(32))
    end_told_at: Mapped[datetime | None]  # when the customer was written to about the end


class AutopayAuthorizationRow(Base):
    """What the customer agreed to, word for word, at that moment. A later one supersedes it.

    The database refuses every change but one: the four instants below the line are set, each once. It refuses to
    delete a record until two years after its AutoPay ended.
    """

    __tablename__ = "autopay_authorizations"

    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    autopay_id: Mapped[str] = mapped_column(ForeignKey("autopays.id"), index=True)
    account_id: Mapped[str] = mapped_column(ForeignKey("accounts.id"), index=True)
    user_id: Mapped[str | None] = mapped_column(ForeignKey("users.id"))
    sign_in_session_id: Mapped[str | None] = mapped_column(String(40))
    signed_in_with: Mapped[str | None] = mapped_column(String(16))  # password | password+code
    signed_in_at: Mapped[datetime | None]
    text: Mapped[str] = mapped_column(Text)
    text_version: Mapped[str] = mapped_column(String(16))
    text_sha256: Mapped[str] = mapped_column(String(64))  # of the text, its version and language, and all terms
    language: Mapped[str] = mapped_column(String(8))
    channel: Mapped[str] = mapped_column(String(16))  # portal | kiosk | office
    kiosk_id: Mapped[str | None] = mapped_column(String(40))
    payment_method_id: Mapped[str] = mapped_column(ForeignKey("payment_methods.id"), index=True)
    timing: Mapped[str] = mapped_column(String(16))
    days_before: Mapped[int | None]
    day_of_month: Mapped[int | None]
    limit_minor: Mapped[int | None]
    at_once_minor: Mapped[int | None]  # what was to be charged along with it, and is part of the text
    payment_id: Mapped[str | None] = mapped_column(ForeignKey("payments.id"), index=True)  # takes effect with it
    typed_name: Mapped[str | None] = mapped_column(String(200))
    agreed_at: Mapped[datetime]
    # ----
    effective_at: Mapped[datetime | None]
    superseded_at: Mapped[datetime | None]
    revoked_at: Mapped[datetime | None]
    copied_at: Mapped[datetime | None]  # when a copy was put into the post


class AutopayAttemptRow(Base):
    """A payment that AutoPay made by itself; what became of it is said once, at `noted_at`."""

    __tablename__ = "autopay_attempts"
    __table_args__ = (Index("ix_autopay_attempts_not_noted", "account_id", "noted_at"),)

    payment_id: Mapped[str] = mapped_column(ForeignKey("payments.id"), primary_key=True)
    autopay_id: Mapped[str] = mapped_column(ForeignKey("autopays.id"), index=True)
    account_id: Mapped[str] = mapped_column(ForeignKey("accounts.id"))
    tried_on: Mapped[date]  # in the account's time zone
    noted_at: Mapped[datetime | None]


class AutopayNoticeRow(Base):
    """That something was said to a customer, so that it is said once: what kind, and about what."""

    __tablename__ = "autopay_notices"

    account_id: Mapped[str] = mapped_column(ForeignKey("accounts.id"), primary_key=True)
    kind: Mapped[str] = mapped_column(String(32), primary_key=True)
    subject: Mapped[str] = mapped_column(String(120), primary_key=True)
    said_at: Mapped[datetime]


class AutopayAttemptBillRow(Base):
    """A bill that such a payment was for, even where a limit left nothing of the money for it."""

    __tablename__ = "autopay_attempt_bills"

    payment_id: Mapped[str] = mapped_column(ForeignKey("autopay_attempts.payment_id"), primary_key=True)
    invoice_id: Mapped[str] = mapped_column(ForeignKey("invoices.id"), primary_key=True, index=True)
