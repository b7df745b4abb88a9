"""Invoices, their lines, and the ledger that says what an account owes."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from daystarr_portal.core.database import Base


class InvoiceRow(Base):
    """A posted invoice. `paid_minor` is the sum of its allocations and changes only together with them."""

    __tablename__ = "invoices"
    __table_args__ = (
        Index("ix_invoices_account_id_issued_on_id", "account_id", "issued_on", "id"),
        Index("ix_invoices_account_id_due_on", "account_id", "due_on"),
        Index(
            "ix_invoices_open",
            "account_id",
            "due_on",
            sqlite_where=text("voided_on IS NULL AND paid_minor < total_minor"),
            postgresql_where=text("voided_on IS NULL AND paid_minor < total_minor"),
        ),
        CheckConstraint("paid_minor >= 0 AND (paid_minor <= total_minor OR paid_minor = 0)", name="paid_within_total"),
    )

    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    account_id: Mapped[str] = mapped_column(ForeignKey("accounts.id"))
    number: Mapped[str] = mapped_column(String(20), unique=True)
    issued_on: Mapped[date]
    due_on: Mapped[date]
    period_start: Mapped[date]
    period_end: Mapped[date]
    summary: Mapped[str] = mapped_column(String(200))  # what it is mostly for: "Fiber 500"
    currency: Mapped[str] = mapped_column(String(3), default="USD")
    total_minor: Mapped[int]
    paid_minor: Mapped[int] = mapped_column(default=0)
    paid_on: Mapped[date | None]  # the day it was paid in full
    voided_on: Mapped[date | None]

    lines: Mapped[list["InvoiceLineRow"]] = relationship(order_by="InvoiceLineRow.position", lazy="raise")


class InvoiceLineRow(Base):
    """One line of an invoice; credits are negative."""

    __tablename__ = "invoice_lines"

    invoice_id: Mapped[str] = mapped_column(ForeignKey("invoices.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(String(16))  # recurring | one_time | proration | credit | tax | fee
    description: Mapped[str] = mapped_column(String(200))
    quantity: Mapped[int] = mapped_column(default=1)
    amount_minor: Mapped[int]
    period_start: Mapped[date | None]
    period_end: Mapped[date | None]


class LedgerEntryRow(Base):
    """What changed the balance: positive is owed by the customer, negative is paid or credited. Never changed."""

    __tablename__ = "ledger_entries"
    __table_args__ = (
        Index("ix_ledger_entries_account_id_posted_at", "account_id", "posted_at"),
        Index("ix_ledger_entries_account_id_amount_minor", "account_id", "amount_minor"),  # a balance, without the rows
        # The database itself refuses to post a payment, or an invoice, a second time.
        Index(
            "uq_ledger_entries_payment_posted_once",
            "payment_id",
            unique=True,
            sqlite_where=text("kind = 'payment'"),
            postgresql_where=text("kind = 'payment'"),
        ),
        Index(
            "uq_ledger_entries_invoice_posted_once",
            "invoice_id",
            unique=True,
            sqlite_where=text("kind = 'invoice'"),
            postgresql_where=text("kind = 'invoice'"),
        ),
        # Nor what went back of a payment, nor that it came again.
        Index(
            "uq_ledger_entries_reversal_posted_once",
            "reversal_id",
            unique=True,
            sqlite_where=text("kind <> 'reinstatement'"),
            postgresql_where=text("kind <> 'reinstatement'"),
        ),
        Index(
            "uq_ledger_entries_reversal_undone_once",
            "reversal_id",
            unique=True,
            sqlite_where=text("kind = 'reinstatement'"),
            postgresql_where=text("kind = 'reinstatement'"),
        ),
    )

    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    account_id: Mapped[str] = mapped_column(ForeignKey("accounts.id"))
    # invoice | payment | refund | return | chargeback | reinstatement | adjustment
    kind: Mapped[str] = mapped_column(String(16))
    amount_minor: Mapped[int]
    currency: Mapped[str] = mapped_column(String(3), default="USD")
    posted_at: Mapped[datetime]
    invoice_id: Mapped[str | None] = mapped_column(ForeignKey("invoices.id"), index=True)
    payment_id: Mapped[str | None] = mapped_column(ForeignKey("payments.id"), index=True)
    reversal_id: Mapped[str | None] = mapped_column(ForeignKey("payment_reversals.id"))
    memo: Mapped[str] = mapped_column(String(200), default="")


class AllocationRow(Base):
    """Money of one payment (or of the account's credit, where payment_id is null) that paid one invoice.

    A reversal is another row with a negative amount. What of a payment is not allocated is the account's credit.
    """

    __tablename__ = "allocations"
    __table_args__ = (Index("ix_allocations_account_id_payment_id", "account_id", "payment_id"),)

    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    account_id: Mapped[str] = mapped_column(ForeignKey("accounts.id"))
    invoice_id: Mapped[str] = mapped_column(ForeignKey("invoices.id"), index=True)
    payment_id: Mapped[str | None] = mapped_column(ForeignKey("payments.id"), index=True)
    amount_minor: Mapped[int]
    applied_on: Mapped[date]
