"""Scheduled payments, always of one account; only running them looks across accounts."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from daystarr_portal.billing.tables import InvoiceRow
from daystarr_portal.scheduled.tables import ScheduledPaymentRow, ScheduledTargetRow

SCHEDULED = "scheduled"


def to_come(session: Session, account_id: str) -> Sequence[ScheduledPaymentRow]:
    """The payments still to be made, soonest first."""
    return session.scalars(
        select(ScheduledPaymentRow)
        .where(ScheduledPaymentRow.account_id == account_id, ScheduledPaymentRow.state == SCHEDULED)
        .order_by(ScheduledPaymentRow.pay_on, ScheduledPaymentRow.created_at, ScheduledPaymentRow.id)
    ).all()


def scheduled(session: Session, account_id: str, scheduled_id: str) -> ScheduledPaymentRow | None:
    """One scheduled payment, or None where this account has no such."""
    return session.scalars(
        select(ScheduledPaymentRow).where(
            ScheduledPaymentRow.account_id == account_id, ScheduledPaymentRow.id == scheduled_id
        )
    ).one_or_none()


def with_method(session: Session, account_id: str, method_id: str) -> Sequence[ScheduledPaymentRow]:
    """The payments still to be made with a method."""
    return [row for row in to_come(session, account_id) if row.payment_method_id == method_id]


def due(session: Session, latest: date) -> Sequence[ScheduledPaymentRow]:
    """The payments of all accounts to be made by that day, in the order of their days."""
    return session.scalars(
        select(ScheduledPaymentRow)
        .where(ScheduledPaymentRow.state == SCHEDULED, ScheduledPaymentRow.pay_on <= latest)
        .order_by(ScheduledPaymentRow.pay_on, ScheduledPaymentRow.id)
    ).all()


def untold(session: Session) -> Sequence[ScheduledPaymentRow]:
    """The scheduled payments of all accounts whose end nobody was told of."""
    return session.scalars(
        select(ScheduledPaymentRow).where(
            ScheduledPaymentRow.state.in_(("made", "skipped")), ScheduledPaymentRow.told_at.is_(None)
        )
    ).all()


def targets(session: Session, account_id: str, scheduled_ids: Iterable[str]) -> defaultdict[str, list[tuple[str, str]]]:
    """The bills of scheduled payments, as id and number, by scheduled payment, the one due first before the others."""
    rows = session.execute(
        select(ScheduledTargetRow.scheduled_id, InvoiceRow.id, InvoiceRow.number)
        .join(InvoiceRow, InvoiceRow.id == ScheduledTargetRow.invoice_id)
        .where(InvoiceRow.account_id == account_id, ScheduledTargetRow.scheduled_id.in_(list(scheduled_ids)))
        .order_by(InvoiceRow.due_on, InvoiceRow.id)
    )
    found: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for scheduled_id, invoice_id, number in rows:
        found[scheduled_id].append((invoice_id, number))
    return found
