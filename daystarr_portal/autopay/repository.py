"""The AutoPay of one account; only the run looks across accounts."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from daystarr_portal.autopay.schedule import Schedule, Timing, Tries
from daystarr_portal.autopay.tables import (
    AutopayAttemptBillRow,
    AutopayAttemptRow,
    AutopayAuthorizationRow,
    AutopayRow,
)
from daystarr_portal.core.clock import local_date
from daystarr_portal.payments.tables import PaymentRow

NOT_CHARGED = ("failed", "canceled")
"""The states of payments that took no money and never will."""


def not_ended(session: Session, account_id: str) -> AutopayRow | None:
    """The AutoPay that charges, or that waits for its first payment; None where there is none."""
    return session.scalars(
        select(AutopayRow).where(AutopayRow.account_id == account_id, AutopayRow.ended_at.is_(None))
    ).one_or_none()


def active(session: Session, account_id: str) -> AutopayRow | None:
    """The AutoPay that charges; None where there is none."""
    row = not_ended(session, account_id)
    return row if row is not None and row.started_at is not None else None


def last_ended(session: Session, account_id: str) -> AutopayRow | None:
    """The AutoPay that charged last, where it has ended."""
    return session.scalars(
        select(AutopayRow)
        .where(AutopayRow.account_id == account_id, AutopayRow.ended_at.is_not(None))
        .order_by(AutopayRow.ended_at.desc(), AutopayRow.id)
        .limit(1)
    ).one_or_none()


def authorization(session: Session, account_id: str, autopay_id: str) -> AutopayAuthorizationRow | None:
    """The authorization that an AutoPay rests on now."""
    return session.scalars(
        select(AutopayAuthorizationRow)
        .where(
            AutopayAuthorizationRow.account_id == account_id,
            AutopayAuthorizationRow.autopay_id == autopay_id,
            AutopayAuthorizationRow.effective_at.is_not(None),
            AutopayAuthorizationRow.superseded_at.is_(None),
            AutopayAuthorizationRow.revoked_at.is_(None),
        )
        .order_by(AutopayAuthorizationRow.agreed_at.desc())
        .limit(1)
    ).one_or_none()


def waiting(session: Session, account_id: str, autopay_id: str) -> AutopayAuthorizationRow | None:
    """The authorization that takes effect once its payment is accepted, where there is one."""
    return session.scalars(
        select(AutopayAuthorizationRow).where(
            AutopayAuthorizationRow.account_id == account_id,
            AutopayAuthorizationRow.autopay_id == autopay_id,
            AutopayAuthorizationRow.effective_at.is_(None),
            AutopayAuthorizationRow.revoked_at.is_(None),
        )
    ).one_or_none()


def agreed_with(session: Session, account_id: str, payment_id: str) -> AutopayAuthorizationRow | None:
    """The authorization given together with a payment."""
    return session.scalars(
        select(AutopayAuthorizationRow).where(
            AutopayAuthorizationRow.account_id == account_id, AutopayAuthorizationRow.payment_id == payment_id
        )
    ).one_or_none()


def started_by(session: Session, account_id: str, payment_ids: Collection[str]) -> frozenset[str]:
    """Those of the payments that did start an AutoPay."""
    if not payment_ids:
        return frozenset()
    started = session.scalars(
        select(AutopayRow.payment_id).where(
            AutopayRow.account_id == account_id,
            AutopayRow.payment_id.in_(payment_ids),
            AutopayRow.started_at.is_not(None),
        )
    )
    return frozenset(payment_id for payment_id in started if payment_id is not None)


def schedule_of(row: AutopayRow | AutopayAuthorizationRow) -> Schedule:
    """The rule by which an AutoPay charges."""
    return Schedule(Timing(row.timing), row.days_before, row.day_of_month, row.limit_minor)


def tries(session: Session, autopay: AutopayRow, time_zone: str) -> dict[str, Tries]:
    """How an AutoPay has tried its bills, by invoice; failures of a method it no longer charges are forgotten.

    A try failed on the day the customer was told so; until then its bills are left alone.
    """
    rows = session.execute(
        select(
            AutopayAttemptBillRow.invoice_id,
            AutopayAttemptRow.noted_at,
            PaymentRow.state,
            PaymentRow.payment_method_id,
        )
        .join(AutopayAttemptRow, AutopayAttemptRow.payment_id == AutopayAttemptBillRow.payment_id)
        .join(PaymentRow, PaymentRow.id == AutopayAttemptRow.payment_id)
        .where(AutopayAttemptRow.account_id == autopay.account_id, AutopayAttemptRow.autopay_id == autopay.id)
        .order_by(PaymentRow.created_at)
    )
    failed: defaultdict[str, list[date]] = defaultdict(list)
    collected: set[str] = set()
    for invoice_id, noted_at, state, method_id in rows:
        if state in NOT_CHARGED and method_id != autopay.payment_method_id:
            continue
        if state in NOT_CHARGED and noted_at is not None:
            failed[invoice_id].append(local_date(noted_at, time_zone))
        else:
            collected.add(invoice_id)
    return {key: Tries(tuple(failed[key]), key in collected) for key in {*failed, *collected}}


def bills_of(session: Session, payment_id: str) -> list[str]:
    """The invoices that a payment AutoPay made was for."""
    query = select(AutopayAttemptBillRow.invoice_id).where(AutopayAttemptBillRow.payment_id == payment_id)
    return list(session.scalars(query))


def accounts_to_run(session: Session) -> Sequence[str]:
    """The accounts that a run has to look at: with AutoPay, or with something still to be said about it."""
    active_ones = select(AutopayRow.account_id).where(AutopayRow.ended_at.is_(None), AutopayRow.started_at.is_not(None))
    ended = select(AutopayRow.account_id).where(AutopayRow.ended_at.is_not(None), AutopayRow.end_told_at.is_(None))
    attempts = select(AutopayAttemptRow.account_id).where(AutopayAttemptRow.noted_at.is_(None))
    return session.scalars(active_ones.union(ended, attempts).order_by("account_id")).all()


def attempts_to_note(session: Session, account_id: str) -> list[tuple[AutopayAttemptRow, PaymentRow]]:
    """The payments AutoPay made that nothing was said about yet, oldest first."""
    rows = session.execute(
        select(AutopayAttemptRow, PaymentRow)
        .join(PaymentRow, PaymentRow.id == AutopayAttemptRow.payment_id)
        .where(AutopayAttemptRow.account_id == account_id, AutopayAttemptRow.noted_at.is_(None))
        .order_by(PaymentRow.created_at, PaymentRow.id)
    )
    return [(attempt, payment) for attempt, payment in rows]


def to_copy(session: Session, account_id: str) -> Sequence[AutopayAuthorizationRow]:
    """The authorizations in effect that no copy was sent of."""
    return session.scalars(
        select(AutopayAuthorizationRow)
        .where(
            AutopayAuthorizationRow.account_id == account_id,
            AutopayAuthorizationRow.effective_at.is_not(None),
            AutopayAuthorizationRow.copied_at.is_(None),
        )
        .order_by(AutopayAuthorizationRow.agreed_at)
    ).all()


def ends_to_tell(session: Session, account_id: str) -> Sequence[AutopayRow]:
    """The AutoPays that ended and the customer was not written to about."""
    return session.scalars(
        select(AutopayRow).where(
            AutopayRow.account_id == account_id, AutopayRow.ended_at.is_not(None), AutopayRow.end_told_at.is_(None)
        )
    ).all()


def ended_before(session: Session, instant: datetime) -> Sequence[str]:
    """The AutoPays of all accounts that ended before then."""
    return session.scalars(select(AutopayRow.id).where(AutopayRow.ended_at < instant)).all()
