"""Payment methods: which there are, and how they are shown."""

import calendar
from collections.abc import Sequence
from datetime import date, timedelta

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from daystarr_portal.payments.schemas import MethodSummary, PaymentMethod
from daystarr_portal.payments.tables import PaymentMethodRow, PaymentRow
from daystarr_portal.processors.base import MethodKind

EXPIRES_SOON = timedelta(days=30)
_METHOD = select(PaymentMethodRow).where(
    PaymentMethodRow.account_id == bindparam("account_id"),
    PaymentMethodRow.id == bindparam("method_id"),
    PaymentMethodRow.removed_at.is_(None),
)


def saved_methods(session: Session, account_id: str) -> Sequence[PaymentMethodRow]:
    """The methods kept on the account, newest first."""
    return session.scalars(
        select(PaymentMethodRow)
        .where(
            PaymentMethodRow.account_id == account_id,
            PaymentMethodRow.saved.is_(True),
            PaymentMethodRow.removed_at.is_(None),
        )
        .order_by(PaymentMethodRow.created_at.desc(), PaymentMethodRow.id)
    ).all()


def method(session: Session, account_id: str, method_id: str) -> PaymentMethodRow | None:
    """A method of the account that was not removed, kept or for one payment only."""
    return session.scalars(_METHOD, {"account_id": account_id, "method_id": method_id}).one_or_none()


def customer_at(session: Session, account_id: str, processor: str) -> str | None:
    """What a processor calls the account, where a method tells."""
    return session.scalars(
        select(PaymentMethodRow.processor_customer)
        .where(
            PaymentMethodRow.account_id == account_id,
            PaymentMethodRow.processor == processor,
            PaymentMethodRow.processor_customer.is_not(None),
        )
        .order_by(PaymentMethodRow.created_at.desc())
        .limit(1)
    ).first()


def is_usable(session: Session, row: PaymentMethodRow, today: date) -> bool:
    """Whether a method can pay on the account's day `today`: not expired, and not spent on its one payment."""
    if has_expired(row, today):
        return False
    return row.saved or not session.scalar(
        select(PaymentRow.id)
        .where(
            PaymentRow.account_id == row.account_id,
            PaymentRow.payment_method_id == row.id,
            PaymentRow.state.not_in(("failed", "canceled")),
        )
        .limit(1)
    )


def has_expired(row: PaymentMethodRow, today: date) -> bool:
    """Whether a card's last day has passed."""
    last_day = _last_day(row)
    return last_day is not None and last_day < today


def method_of(row: PaymentMethodRow, today: date, *, used_by_autopay: bool) -> PaymentMethod:
    """A method as the API shows it."""
    last_day = _last_day(row)
    expired = has_expired(row, today)
    return PaymentMethod(
        kind=MethodKind(row.kind),
        brand=row.brand,
        last4=row.last4,
        id=row.id,
        exp_month=row.exp_month,
        exp_year=row.exp_year,
        expired=expired,
        expires_soon=last_day is not None and not expired and last_day - today <= EXPIRES_SOON,
        used_by_autopay=used_by_autopay,
        created_at=row.created_at,
    )


def summary_of(row: PaymentMethodRow) -> MethodSummary:
    """A method in one line."""
    return MethodSummary(kind=MethodKind(row.kind), brand=row.brand, last4=row.last4)


def _last_day(row: PaymentMethodRow) -> date | None:
    if row.exp_month is None or row.exp_year is None:
        return None
    return date(row.exp_year, row.exp_month, calendar.monthrange(row.exp_year, row.exp_month)[1])
