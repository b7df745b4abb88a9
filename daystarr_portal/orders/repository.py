"""Orders of one account, and the month it was last billed for."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select, tuple_
from sqlalchemy.orm import Session, selectinload

from daystarr_portal.appointments.tables import AppointmentRow
from daystarr_portal.billing.tables import InvoiceRow
from daystarr_portal.orders.quote import BillingPeriod
from daystarr_portal.orders.tables import OrderRow


def orders(session: Session, account_id: str, after: tuple[datetime, str] | None, limit: int) -> Sequence[OrderRow]:
    """At most `limit` orders, newest first, that come after the one placed at that instant with that id."""
    query = select(OrderRow).where(OrderRow.account_id == account_id)
    if after is not None:
        query = query.where(tuple_(OrderRow.created_at, OrderRow.id) < after)
    query = query.order_by(OrderRow.created_at.desc(), OrderRow.id.desc()).limit(limit)
    return session.scalars(query.options(selectinload(OrderRow.lines))).all()


def order(session: Session, account_id: str, order_id: str) -> OrderRow | None:
    """One order with its lines."""
    return session.scalars(
        select(OrderRow)
        .where(OrderRow.account_id == account_id, OrderRow.id == order_id)
        .options(selectinload(OrderRow.lines))
    ).one_or_none()


def appointments(session: Session, account_id: str, rows: Sequence[OrderRow]) -> dict[str, AppointmentRow]:
    """The visits of orders, by id."""
    wanted = [row.appointment_id for row in rows if row.appointment_id is not None]
    found = session.scalars(
        select(AppointmentRow).where(AppointmentRow.account_id == account_id, AppointmentRow.id.in_(wanted))
    )
    return {row.id: row for row in found}


def number_taken(session: Session, number: str) -> bool:
    """Whether any order has this number."""
    return session.scalars(select(OrderRow.id).where(OrderRow.number == number)).first() is not None


def last_billed(session: Session, account_id: str) -> BillingPeriod | None:
    """The month of the newest invoice."""
    row = session.execute(
        select(InvoiceRow.period_start, InvoiceRow.period_end)
        .where(InvoiceRow.account_id == account_id, InvoiceRow.voided_on.is_(None))
        .order_by(InvoiceRow.period_end.desc())
        .limit(1)
    ).first()
    return None if row is None else BillingPeriod(row[0], row[1])
