"""Arrangements the way the API shows them."""

from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from daystarr_portal.arrangements import repository
from daystarr_portal.arrangements.offers import ArrangementKind
from daystarr_portal.arrangements.schemas import AgreedPart, Arrangement, ArrangementState, PartState
from daystarr_portal.arrangements.tables import ArrangementPartRow, ArrangementRow
from daystarr_portal.billing.repository import IN_FLIGHT
from daystarr_portal.core.money import usd
from daystarr_portal.payments import methods
from daystarr_portal.payments.schemas import PaymentState
from daystarr_portal.payments.tables import PaymentMethodRow, PaymentRow
from daystarr_portal.scheduled.tables import ScheduledPaymentRow

KEPT_SHOWN = timedelta(days=7)


def arrangement_of(session: Session, row: ArrangementRow) -> Arrangement:
    """One arrangement."""
    planned = {payment.id: payment for payment in repository.scheduled(session, row.id)}
    first = next(iter(planned.values()), None)
    method = session.get(PaymentMethodRow, first.payment_method_id) if first else None
    return Arrangement(
        id=row.id,
        kind=ArrangementKind(row.kind),
        state=ArrangementState(row.state),
        total=usd(row.total_minor),
        ends_on=row.ends_on,
        parts=[
            AgreedPart(
                pay_on=part.pay_on,
                amount=usd(part.amount_minor),
                state=_part_state(session, row, part, planned.get(part.scheduled_id or "")),
            )
            for part in repository.parts(session, row.id)
        ],
        method=methods.summary_of(method) if method else None,
        created_at=row.created_at,
    )


def ended_of(session: Session, account_id: str, now: datetime) -> Arrangement | None:
    """The last arrangement, while how it ended is news."""
    row = repository.last_ended(session, account_id)
    if row is None or row.ended_at is None:
        return None
    kept = row.state == ArrangementState.KEPT and now - row.ended_at < KEPT_SHOWN
    broken = row.state == ArrangementState.BROKEN and repository.open_bills(session, row.id)
    return arrangement_of(session, row) if kept or broken else None


def _part_state(
    session: Session, row: ArrangementRow, part: ArrangementPartRow, planned: ScheduledPaymentRow | None
) -> PartState:
    if row.state == ArrangementState.KEPT:
        return PartState.PAID
    if part.scheduled_id is None or planned is None:
        return PartState.TO_COME if row.state == ArrangementState.ACTIVE else PartState.MISSED
    payment = session.get(PaymentRow, planned.payment_id) if planned.payment_id else None
    if payment is not None:
        if payment.state == PaymentState.SUCCEEDED:
            return PartState.PAID
        return PartState.PROCESSING if payment.state in IN_FLIGHT else PartState.MISSED
    if planned.state == "skipped" and planned.reason == "nothing_due":
        return PartState.PAID
    return PartState.TO_COME if planned.state == "scheduled" else PartState.MISSED
