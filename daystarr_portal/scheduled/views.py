"""Scheduled payments the way the API shows them."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from daystarr_portal.accounts import repository as accounts
from daystarr_portal.arrangements.tables import ArrangementPartRow
from daystarr_portal.core.money import usd
from daystarr_portal.payments import methods
from daystarr_portal.payments.tables import PaymentMethodRow
from daystarr_portal.scheduled import repository
from daystarr_portal.scheduled.schemas import ScheduledPayment
from daystarr_portal.scheduled.tables import ScheduledPaymentRow

FIRST_HOUR = 8
"""Nothing is charged earlier in the day, by the clock of the account's time zone."""


def charged_from(day: date, time_zone: str) -> datetime:
    """The instant from which a payment of that day is made, and can no longer be canceled."""
    return datetime.combine(day, time(FIRST_HOUR), ZoneInfo(time_zone)).astimezone(UTC)


def views(session: Session, account_id: str, rows: Sequence[ScheduledPaymentRow]) -> list[ScheduledPayment]:
    """These payments of an account, in the order they come in."""
    ids = [row.id for row in rows]
    bills = repository.targets(session, account_id, ids)
    zone = accounts.account(session, account_id).time_zone
    parts = select(ArrangementPartRow).where(ArrangementPartRow.scheduled_id.in_(ids))
    plans = {part.scheduled_id: part.arrangement_id for part in session.scalars(parts)}
    return [
        ScheduledPayment(
            id=row.id,
            pay_on=row.pay_on,
            cancel_until=charged_from(row.pay_on, zone),
            amount=usd(row.amount_minor),
            method=methods.summary_of(session.get_one(PaymentMethodRow, row.payment_method_id)),
            invoice_numbers=[number for _, number in bills[row.id]],
            created_at=row.created_at,
            arrangement_id=plans.get(row.id),
        )
        for row in rows
    ]
