"""Invoices, the ledger and what is on its way, always of one account."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import bindparam, func, select, tuple_
from sqlalchemy.orm import Session, selectinload

from daystarr_portal.billing.search import found_by
from daystarr_portal.billing.states import InvoiceFilter, is_open, matches
from daystarr_portal.billing.tables import AllocationRow, InvoiceRow, LedgerEntryRow
from daystarr_portal.core.direct import fetch, seen
from daystarr_portal.payments.tables import PaymentRow, PaymentTargetRow

IN_FLIGHT = ("processing", "requires_action")
"""The states of payments whose outcome is still to come."""
_OPEN = (
    select(InvoiceRow)
    .where(InvoiceRow.account_id == bindparam("account_id"), is_open())
    .order_by(InvoiceRow.due_on, InvoiceRow.issued_on, InvoiceRow.id)
)
_COMING = (
    select(PaymentTargetRow.invoice_id, func.sum(PaymentTargetRow.amount_minor))
    .join(PaymentRow, PaymentRow.id == PaymentTargetRow.payment_id)
    .where(PaymentRow.account_id == bindparam("account_id"), PaymentRow.state.in_(IN_FLIGHT))
    .group_by(PaymentTargetRow.invoice_id)
)


@dataclass(frozen=True)
class InvoiceQuery:
    """Which invoices to list."""

    chosen: InvoiceFilter = InvoiceFilter.ALL
    year: int | None = None
    text: str | None = None


@dataclass(frozen=True)
class AppliedPayment:
    """Money that paid a part of an invoice, in cents; the first two are None for the account's credit."""

    payment_id: str | None
    confirmation_number: str | None
    amount_minor: int
    applied_on: date


def invoices(
    session: Session, account_id: str, query: InvoiceQuery, today: date, after: tuple[date, str] | None, limit: int
) -> Sequence[InvoiceRow]:
    """At most `limit` invoices, newest first, that come after the one issued on that day with that id."""
    statement = select(InvoiceRow).where(InvoiceRow.account_id == account_id)
    condition = matches(query.chosen, today)
    if condition is not None:
        statement = statement.where(condition)
    if query.year is not None:
        statement = statement.where(InvoiceRow.issued_on.between(date(query.year, 1, 1), date(query.year, 12, 31)))
    if query.text:
        statement = statement.where(found_by(query.text))
    if after is not None:
        statement = statement.where(tuple_(InvoiceRow.issued_on, InvoiceRow.id) < after)
    return session.scalars(statement.order_by(InvoiceRow.issued_on.desc(), InvoiceRow.id.desc()).limit(limit)).all()


def invoice(session: Session, account_id: str, invoice_id: str) -> InvoiceRow | None:
    """One invoice with its lines, or None where this account has no such invoice."""
    return session.scalars(
        select(InvoiceRow)
        .where(InvoiceRow.account_id == account_id, InvoiceRow.id == invoice_id)
        .options(selectinload(InvoiceRow.lines))
    ).one_or_none()


def invoice_before(session: Session, account_id: str, row: InvoiceRow) -> InvoiceRow | None:
    """The invoice issued before this one, with its lines, void ones left out."""
    return session.scalars(
        select(InvoiceRow)
        .where(
            InvoiceRow.account_id == account_id,
            InvoiceRow.voided_on.is_(None),
            tuple_(InvoiceRow.issued_on, InvoiceRow.id) < (row.issued_on, row.id),
        )
        .order_by(InvoiceRow.issued_on.desc(), InvoiceRow.id.desc())
        .limit(1)
        .options(selectinload(InvoiceRow.lines))
    ).one_or_none()


def open_invoices(session: Session, account_id: str) -> Sequence[InvoiceRow]:
    """All invoices that still want money, the one due first before the others; to be looked at only."""
    return seen(session, _OPEN, {"account_id": account_id})


def invoices_to_pay(session: Session, account_id: str) -> Sequence[InvoiceRow]:
    """The same, to be paid."""
    return session.scalars(_OPEN, {"account_id": account_id}).all()


def invoices_due_between(session: Session, account_id: str, start: date, end: date) -> Sequence[InvoiceRow]:
    """All invoices, void ones left out, due on these days; both included."""
    return session.scalars(
        select(InvoiceRow)
        .where(
            InvoiceRow.account_id == account_id,
            InvoiceRow.due_on.between(start, end),
            InvoiceRow.voided_on.is_(None),
        )
        .order_by(InvoiceRow.due_on, InvoiceRow.id)
    ).all()


def processing_amounts(session: Session, account_id: str, invoice_ids: Iterable[str] | None = None) -> dict[str, int]:
    """Cents on their way to invoices by payments still without an outcome; only to these invoices where named."""
    statement = _COMING
    if invoice_ids is not None:
        statement = statement.where(PaymentTargetRow.invoice_id.in_(list(invoice_ids)))
    found = fetch(session, statement, {"account_id": account_id})
    return {invoice_id: int(amount) for invoice_id, amount in found}


def processing_total(session: Session, account_id: str) -> int:
    """Cents of all payments still without an outcome."""
    return int(
        session.scalar(
            select(func.coalesce(func.sum(PaymentRow.amount_minor), 0)).where(
                PaymentRow.account_id == account_id, PaymentRow.state.in_(IN_FLIGHT)
            )
        )
        or 0
    )


def balance(session: Session, account_id: str) -> int:
    """The sum of the ledger: what the account owes, in cents."""
    return int(
        session.scalar(
            select(func.coalesce(func.sum(LedgerEntryRow.amount_minor), 0)).where(
                LedgerEntryRow.account_id == account_id
            )
        )
        or 0
    )


def payments_of(session: Session, account_id: str, invoice_id: str) -> list[AppliedPayment]:
    """What paid an invoice, in the order it came."""
    allocation, payment = AllocationRow, PaymentRow
    rows = session.execute(
        select(allocation.payment_id, payment.confirmation_number, allocation.amount_minor, allocation.applied_on)
        .outerjoin(payment, payment.id == allocation.payment_id)
        .where(allocation.account_id == account_id, allocation.invoice_id == invoice_id)
        .order_by(allocation.applied_on, allocation.id)
    )
    return [AppliedPayment(*row) for row in rows]


def numbers(session: Session, account_id: str, invoice_ids: Iterable[str]) -> Mapping[str, str]:
    """The numbers of invoices, by id."""
    rows = session.execute(
        select(InvoiceRow.id, InvoiceRow.number).where(
            InvoiceRow.account_id == account_id, InvoiceRow.id.in_(list(invoice_ids))
        )
    )
    return dict(rows.all())
