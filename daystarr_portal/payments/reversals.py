"""What went back of payments, always of one account or one payment."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import ScalarSelect, bindparam, func, select
from sqlalchemy.orm import Session

from daystarr_portal.core.direct import seen
from daystarr_portal.payments.tables import PaymentReversalRow, PaymentRow
from daystarr_portal.processors.reversals import ReversalState

ASKED = "asked"
"""The state of a refund that was written down, while nobody knows yet whether the processor has heard of it."""

_OF_PAYMENTS = (
    select(PaymentReversalRow)
    .where(
        PaymentReversalRow.account_id == bindparam("account_id"),
        PaymentReversalRow.payment_id.in_(bindparam("payment_ids", expanding=True)),
    )
    .order_by(PaymentReversalRow.created_at, PaymentReversalRow.id)
)


def of_payment(session: Session, account_id: str, payment_id: str) -> Sequence[PaymentReversalRow]:
    """What went back, or is to go back, of a payment, in the order it happened."""
    return session.scalars(
        select(PaymentReversalRow)
        .where(PaymentReversalRow.account_id == account_id, PaymentReversalRow.payment_id == payment_id)
        .order_by(PaymentReversalRow.created_at, PaymentReversalRow.id)
    ).all()


def of_payments(
    session: Session, account_id: str, payment_ids: Iterable[str]
) -> defaultdict[str, list[PaymentReversalRow]]:
    """What went back of several payments, by payment."""
    found: defaultdict[str, list[PaymentReversalRow]] = defaultdict(list)
    for row in seen(session, _OF_PAYMENTS, {"account_id": account_id, "payment_ids": list(payment_ids)}):
        found[row.payment_id].append(row)
    return found


def asked(session: Session, processor: str) -> Sequence[PaymentReversalRow]:
    """The refunds of all accounts that a processor may or may not have heard of, oldest first."""
    return session.scalars(
        select(PaymentReversalRow)
        .where(PaymentReversalRow.state == ASKED, PaymentReversalRow.processor == processor)
        .order_by(PaymentReversalRow.created_at, PaymentReversalRow.id)
    ).all()


def unsettled(session: Session, processor: str) -> Sequence[tuple[PaymentRow, datetime]]:
    """The payments of all accounts of which a reversal has not ended at a processor, each once, with its latest one."""
    latest = (
        select(PaymentReversalRow.payment_id, func.max(PaymentReversalRow.created_at).label("at"))
        .where(PaymentReversalRow.state == ReversalState.PENDING, PaymentReversalRow.processor == processor)
        .group_by(PaymentReversalRow.payment_id)
        .subquery()
    )
    found = session.execute(
        select(PaymentRow, latest.c.at)
        .join(latest, latest.c.payment_id == PaymentRow.id)
        .order_by(PaymentRow.created_at, PaymentRow.id)
    )
    return [(payment, at) for payment, at in found]


def is_gone(row: PaymentReversalRow) -> bool:
    """Whether the money of a reversal is no longer the provider's."""
    return row.posted_at is not None and row.undone_at is None


def gone_minor(rows: Iterable[PaymentReversalRow]) -> int:
    """What went back and did not come again, in cents."""
    return sum(row.amount_minor for row in rows if is_gone(row))


def refundable_minor(payment: PaymentRow, rows: Iterable[PaymentReversalRow]) -> int:
    """What of a payment can still be given back, in cents; what was asked for counts as gone."""
    return payment.amount_minor - sum(row.amount_minor for row in rows if row.state != ReversalState.FAILED)


def net_of_payment() -> ScalarSelect[int]:
    """SQL for what went back of the payment of the row and did not come again."""
    return (
        select(func.coalesce(func.sum(PaymentReversalRow.amount_minor), 0))
        .where(
            PaymentReversalRow.payment_id == PaymentRow.id,
            PaymentReversalRow.posted_at.is_not(None),
            PaymentReversalRow.undone_at.is_(None),
        )
        .scalar_subquery()
    )
