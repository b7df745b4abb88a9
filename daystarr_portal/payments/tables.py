"""Payment methods, capture sessions, payments and idempotency keys."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, LargeBinary, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from daystarr_portal.core.database import Base


class PaymentMethodRow(Base):
    """A tokenized card or bank account: the processor's token and what may be shown, never the number."""

    __tablename__ = "payment_methods"
    __table_args__ = (UniqueConstraint("processor", "processor_token"),)

    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    account_id: Mapped[str] = mapped_column(ForeignKey("accounts.id"), index=True)
    kind: Mapped[str] = mapped_column(String(16))  # card | bank_account
    brand: Mapped[str] = mapped_column(String(32))  # visa, mastercard, ...; the bank's name for an account
    last4: Mapped[str] = mapped_column(String(4))
    exp_month: Mapped[int | None]
    exp_year: Mapped[int | None]
    processor: Mapped[str] = mapped_column(String(16))
    processor_token: Mapped[str] = mapped_column(String(128))
    processor_customer: Mapped[str | None] = mapped_column(String(128))  # whose it is, in the processor's words
    saved: Mapped[bool]  # false: for one payment only, not listed
    created_at: Mapped[datetime]
    removed_at: Mapped[datetime | None]


class CaptureSessionRow(Base):
    """A visit to the processor's hosted page that ends with a payment method, or not."""

    __tablename__ = "capture_sessions"

    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    account_id: Mapped[str] = mapped_column(ForeignKey("accounts.id"), index=True)
    processor: Mapped[str] = mapped_column(String(16))
    processor_ref: Mapped[str] = mapped_column(String(128), index=True)
    url: Mapped[str] = mapped_column(String(2000))
    save_method: Mapped[bool]
    state: Mapped[str] = mapped_column(String(16))  # open | completed | canceled | expired
    payment_method_id: Mapped[str | None] = mapped_column(ForeignKey("payment_methods.id"))
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime]


class PaymentRow(Base):
    """One payment; committed as `processing` before the processor hears of it."""

    __tablename__ = "payments"
    __table_args__ = (
        Index("ix_payments_account_id_created_at_id", "account_id", "created_at", "id"),
        Index("ix_payments_state_created_at", "state", "created_at"),
        Index("ix_payments_account_id_state", "account_id", "state"),
        CheckConstraint("amount_minor > 0", name="amount_positive"),
    )

    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    account_id: Mapped[str] = mapped_column(ForeignKey("accounts.id"))
    confirmation_number: Mapped[str] = mapped_column(String(16), unique=True)
    amount_minor: Mapped[int]
    currency: Mapped[str] = mapped_column(String(3), default="USD")
    state: Mapped[str] = mapped_column(String(16))  # requires_action | processing | succeeded | failed | canceled
    failure_code: Mapped[str | None] = mapped_column(String(48))
    payment_method_id: Mapped[str] = mapped_column(ForeignKey("payment_methods.id"), index=True)
    method_kind: Mapped[str] = mapped_column(String(16))
    method_brand: Mapped[str] = mapped_column(String(32))
    method_last4: Mapped[str] = mapped_column(String(4))
    origin: Mapped[str] = mapped_column(String(16))  # customer | autopay | scheduled | office
    user_id: Mapped[str | None] = mapped_column(ForeignKey("users.id"))  # who pressed Pay
    save_method: Mapped[bool] = mapped_column(default=False)
    set_up_recurring: Mapped[bool] = mapped_column(default=False)
    processor: Mapped[str] = mapped_column(String(16))
    processor_ref: Mapped[str | None] = mapped_column(String(128), index=True)
    action_url: Mapped[str | None] = mapped_column(String(2000))
    expected_on: Mapped[date | None]  # when a processing payment should settle
    created_at: Mapped[datetime]
    settled_at: Mapped[datetime | None]
    receipt_due_at: Mapped[datetime | None] = mapped_column(index=True)  # null once its receipt was emailed


class PaymentTargetRow(Base):
    """What the customer asked this payment to pay; it becomes an allocation when the payment succeeds."""

    __tablename__ = "payment_targets"
    __table_args__ = (CheckConstraint("amount_minor > 0", name="amount_positive"),)

    payment_id: Mapped[str] = mapped_column(ForeignKey("payments.id"), primary_key=True)
    invoice_id: Mapped[str] = mapped_column(ForeignKey("invoices.id"), primary_key=True, index=True)
    amount_minor: Mapped[int]


class PaymentReversalRow(Base):
    """Money of a payment that went back, or that we have asked to go back.

    A refund is committed as `asked` before the processor hears of it. It is in the ledger from `posted_at` on, and
    taken out again at `undone_at`: a refund that did not arrive, a dispute that was won.
    """

    __tablename__ = "payment_reversals"
    __table_args__ = (
        UniqueConstraint("processor", "processor_ref"),
        CheckConstraint("amount_minor > 0", name="amount_positive"),
        Index("ix_payment_reversals_state_processor", "state", "processor"),
        Index("ix_payment_reversals_account_id_payment_id", "account_id", "payment_id"),
    )

    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    account_id: Mapped[str] = mapped_column(ForeignKey("accounts.id"))
    payment_id: Mapped[str] = mapped_column(ForeignKey("payments.id"), index=True)
    kind: Mapped[str] = mapped_column(String(16))  # refund | return | chargeback
    amount_minor: Mapped[int]
    currency: Mapped[str] = mapped_column(String(3), default="USD")
    state: Mapped[str] = mapped_column(String(16))  # asked | pending | succeeded | failed
    reason: Mapped[str | None] = mapped_column(String(48))
    processor: Mapped[str] = mapped_column(String(16))
    processor_ref: Mapped[str | None] = mapped_column(String(128))
    request_key: Mapped[str | None] = mapped_column(String(255), unique=True)  # whoever asked: once for each
    asked_by: Mapped[str | None] = mapped_column(String(100))  # the operator; null where a bank or a customer took it
    user_id: Mapped[str | None] = mapped_column(ForeignKey("users.id"))  # the rep, where one asked
    asked_because: Mapped[str | None] = mapped_column(String(24))  # why, in the rep's words
    note: Mapped[str | None] = mapped_column(String(200))
    created_at: Mapped[datetime]
    posted_at: Mapped[datetime | None]
    undone_at: Mapped[datetime | None]
    settled_at: Mapped[datetime | None]
    told_at: Mapped[datetime | None] = mapped_column(index=True)  # when the customer was written to about it
    undoing_told_at: Mapped[datetime | None]


class ProcessorEventRow(Base):
    """A message of a processor that was acted upon: a second copy of it changes nothing."""

    __tablename__ = "processor_events"

    processor: Mapped[str] = mapped_column(String(16), primary_key=True)
    event_id: Mapped[str] = mapped_column(String(255), primary_key=True)
    received_at: Mapped[datetime] = mapped_column(index=True)


class IdempotencyKeyRow(Base):
    """What a key was first used for, and the answer it got; committed before anything outside is asked."""

    __tablename__ = "idempotency_keys"
    __table_args__ = (Index("ix_idempotency_keys_account_id_fingerprint", "account_id", "fingerprint"),)

    account_id: Mapped[str] = mapped_column(ForeignKey("accounts.id"), primary_key=True)
    key: Mapped[str] = mapped_column(String(255), primary_key=True)
    fingerprint: Mapped[str] = mapped_column(String(64))  # SHA-256 of method, path and body
    state: Mapped[str] = mapped_column(String(16))  # running | done | abandoned
    payment_id: Mapped[str | None] = mapped_column(ForeignKey("payments.id"), index=True)
    response_status: Mapped[int | None]
    response_body: Mapped[bytes | None] = mapped_column(LargeBinary)
    created_at: Mapped[datetime] = mapped_column(index=True)
