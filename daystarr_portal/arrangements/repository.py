"""Arrangements, always of one account; only following them looks across accounts."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from daystarr_portal.arrangements.tables import ArrangementBillRow, ArrangementPartRow, ArrangementRow
from daystarr_portal.billing.states import is_open
from daystarr_portal.billing.tables import InvoiceRow
from daystarr_portal.scheduled.tables import ScheduledPaymentRow

ACTIVE = "active"


def active(session: Session, account_id: str) -> ArrangementRow | None:
    """The arrangement that holds now."""
    return session.scalars(
        select(ArrangementRow).where(ArrangementRow.account_id == account_id, ArrangementRow.state == ACTIVE)
    ).one_or_none()


def arrangement(session: Session, account_id: str, arrangement_id: str) -> ArrangementRow | None:
    """One arrangement, or None where this account has no such."""
    return session.scalars(
        select(ArrangementRow).where(ArrangementRow.account_id == account_id, ArrangementRow.id == arrangement_id)
    ).one_or_none()


def all_active(session: Session) -> Sequence[ArrangementRow]:
    """The arrangements of all accounts that hold now."""
    return session.scalars(select(ArrangementRow).where(ArrangementRow.state == ACTIVE)).all()


def broken_since(session: Session, account_id: str, since: datetime) -> bool:
    """Whether an arrangement was broken since then."""
    return (
        session.scalars(
            select(ArrangementRow.id).where(
                ArrangementRow.account_id == account_id,
                ArrangementRow.state == "broken",
                ArrangementRow.ended_at >= since,
            )
        ).first()
        is not None
    )


def last_ended(session: Session, account_id: str) -> ArrangementRow | None:
    """The arrangement that ended last."""
    return session.scalars(
        select(ArrangementRow)
        .where(ArrangementRow.account_id == account_id, ArrangementRow.ended_at.is_not(None))
        .order_by(ArrangementRow.ended_at.desc(), ArrangementRow.id)
        .limit(1)
    ).one_or_none()


def parts(session: Session, arrangement_id: str) -> Sequence[ArrangementPartRow]:
    """What is to be paid, in order."""
    return session.scalars(
        select(ArrangementPartRow)
        .where(ArrangementPartRow.arrangement_id == arrangement_id)
        .order_by(ArrangementPartRow.position)
    ).all()


def scheduled(session: Session, arrangement_id: str) -> Sequence[ScheduledPaymentRow]:
    """The scheduled payments of a plan, in order."""
    return session.scalars(
        select(ScheduledPaymentRow)
        .join(ArrangementPartRow, ArrangementPartRow.scheduled_id == ScheduledPaymentRow.id)
        .where(ArrangementPartRow.arrangement_id == arrangement_id)
        .order_by(ArrangementPartRow.position)
    ).all()


def open_bills(session: Session, arrangement_id: str) -> Sequence[InvoiceRow]:
    """The bills of an arrangement that are not paid yet."""
    return session.scalars(
        select(InvoiceRow)
        .join(ArrangementBillRow, ArrangementBillRow.invoice_id == InvoiceRow.id)
        .where(ArrangementBillRow.arrangement_id == arrangement_id, is_open())
    ).all()
