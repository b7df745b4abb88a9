"""The AutoPay of one account."""

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from daystarr_portal.autopay.schedule import Schedule, Timing
from daystarr_portal.autopay.tables import AutopayAuthorizationRow, AutopayRow


def not_ended(session: Session, account_id: str) -> AutopayRow | None:
    """The AutoPay that charges, or that waits for its first payment; None where there is none."""
    return session.scalars(
        select(AutopayRow).where(AutopayRow.account_id == account_id, AutopayRow.ended_at.is_(None))
    ).one_or_none()


def active(session: Session, account_id: str) -> AutopayRow | None:
    """The AutoPay that charges; None where there is none."""
    row = not_ended(session, account_id)
    return row if row is not None and row.started_at is not None else None


def authorization(session: Session, account_id: str, autopay_id: str) -> AutopayAuthorizationRow | None:
    """The authorization that an AutoPay rests on now."""
    return session.scalars(
        select(AutopayAuthorizationRow)
        .where(
            AutopayAuthorizationRow.account_id == account_id,
            AutopayAuthorizationRow.autopay_id == autopay_id,
            AutopayAuthorizationRow.superseded_at.is_(None),
            AutopayAuthorizationRow.revoked_at.is_(None),
        )
        .order_by(AutopayAuthorizationRow.agreed_at.desc())
        .limit(1)
    ).one_or_none()


def started_by(session: Session, account_id: str, payment_ids: Iterable[str]) -> frozenset[str]:
    """Those of the payments that did start an AutoPay."""
    started = session.scalars(
        select(AutopayRow.payment_id).where(
            AutopayRow.account_id == account_id,
            AutopayRow.payment_id.in_(list(payment_ids)),
            AutopayRow.started_at.is_not(None),
        )
    )
    return frozenset(payment_id for payment_id in started if payment_id is not None)


def set_up_by(session: Session, account_id: str, payment_id: str) -> AutopayRow | None:
    """The AutoPay that a payment sets up, while it has not ended."""
    return session.scalars(
        select(AutopayRow).where(
            AutopayRow.account_id == account_id,
            AutopayRow.payment_id == payment_id,
            AutopayRow.ended_at.is_(None),
        )
    ).one_or_none()


def schedule_of(row: AutopayRow) -> Schedule:
    """The rule by which an AutoPay charges."""
    return Schedule(Timing(row.timing), row.days_before, row.day_of_month, row.limit_minor)
