"""Payments and captures, always of one account; only reconciling looks across accounts."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, bindparam, func, select, tuple_
from sqlalchemy.orm import Session

from daystarr_portal.billing.repository import IN_FLIGHT
from daystarr_portal.billing.tables import AllocationRow, InvoiceRow
from daystarr_portal.core.direct import fetch
from daystarr_portal.payments.tables import CaptureSessionRow, PaymentRow, PaymentTargetRow


@dataclass(frozen=True)
class PaidInvoice:
    """Cents of one payment that go, or went, to one invoice."""

    payment_id: str
    invoice_id: str
    number: str
    amount_minor: int


_PAYMENT = select(PaymentRow).where(
    PaymentRow.account_id == bindparam("account_id"), PaymentRow.id == bindparam("payment_id")
)
_TARGETS = select(PaymentTargetRow).where(PaymentTargetRow.payment_id == bindparam("payment_id"))
_SHARE = func.sum(AllocationRow.amount_minor)
_ALLOCATED = (
    select(AllocationRow.payment_id, AllocationRow.invoice_id, InvoiceRow.number, _SHARE)
    .join(InvoiceRow, InvoiceRow.id == AllocationRow.invoice_id)
    .where(
        AllocationRow.account_id == bindparam("account_id"),
        AllocationRow.payment_id.in_(bindparam("payment_ids", expanding=True)),
    )
    .group_by(AllocationRow.payment_id, AllocationRow.invoice_id, InvoiceRow.number, InvoiceRow.due_on)
    .having(_SHARE != 0)
    .order_by(InvoiceRow.due_on, AllocationRow.invoice_id)
)


def payment(session: Session, account_id: str, payment_id: str) -> PaymentRow | None:
    """One payment, or None where this account has no such payment."""
    return session.scalars(_PAYMENT, {"account_id": account_id, "payment_id": payment_id}).one_or_none()


def payments(
    session: Session,
    account_id: str,
    after: tuple[datetime, str] | None,
    limit: int,
    conditions: Iterable[ColumnElement[bool]] = (),
) -> Sequence[PaymentRow]:
    """At most `limit` payments, newest first, that come after the one made at that instant with that id.

    Only those that fulfil all `conditions`.
    """
    statement = select(PaymentRow).where(PaymentRow.account_id == account_id, *conditions)
    if after is not None:
        statement = statement.where(tuple_(PaymentRow.created_at, PaymentRow.id) < after)
    return session.scalars(statement.order_by(PaymentRow.created_at.desc(), PaymentRow.id.desc()).limit(limit)).all()


def in_flight(session: Session) -> Sequence[PaymentRow]:
    """The payments of all accounts whose outcome is still to come, oldest first."""
    return session.scalars(
        select(PaymentRow).where(PaymentRow.state.in_(IN_FLIGHT)).order_by(PaymentRow.created_at, PaymentRow.id)
    ).all()


def targets(session: Session, payment_id: str) -> Sequence[PaymentTargetRow]:
    """What a payment is meant to pay."""
    return session.scalars(_TARGETS, {"payment_id": payment_id}).all()


def planned(session: Session, account_id: str, payment_ids: Iterable[str]) -> list[PaidInvoice]:
    """What payments are meant to pay, the invoice due first before the others."""
    rows = session.execute(
        select(
            PaymentTargetRow.payment_id, PaymentTargetRow.invoice_id, InvoiceRow.number, PaymentTargetRow.amount_minor
        )
        .join(InvoiceRow, InvoiceRow.id == PaymentTargetRow.invoice_id)
        .where(InvoiceRow.account_id == account_id, PaymentTargetRow.payment_id.in_(list(payment_ids)))
        .order_by(InvoiceRow.due_on, InvoiceRow.id)
    )
    return [PaidInvoice(*row) for row in rows]


def allocated(session: Session, account_id: str, payment_ids: Iterable[str]) -> list[PaidInvoice]:
    """What payments did pay, reversals taken off, the invoice due first before the others."""
    rows = fetch(session, _ALLOCATED, {"account_id": account_id, "payment_ids": list(payment_ids)})
    return [
        PaidInvoice(payment_id, invoice_id, number, int(minor))
        for payment_id, invoice_id, number, minor in rows
        if payment_id is not None
    ]


def capture(session: Session, account_id: str, capture_id: str) -> CaptureSessionRow | None:
    """One visit to the hosted page, or None where this account has no such visit."""
    return session.scalars(
        select(CaptureSessionRow).where(CaptureSessionRow.account_id == account_id, CaptureSessionRow.id == capture_id)
    ).one_or_none()


def capture_by_ref(session: Session, processor: str, ref: str) -> CaptureSessionRow | None:
    """The visit that a processor calls so, of whatever account."""
    return session.scalars(
        select(CaptureSessionRow).where(
            CaptureSessionRow.processor == processor, CaptureSessionRow.processor_ref == ref
        )
    ).one_or_none()


def open_captures(session: Session, processor: str) -> Sequence[CaptureSessionRow]:
    """The visits of all accounts to this processor that have not ended as far as we know, oldest first."""
    return session.scalars(
        select(CaptureSessionRow)
        .where(CaptureSessionRow.state == "open", CaptureSessionRow.processor == processor)
        .order_by(CaptureSessionRow.created_at)
    ).all()
