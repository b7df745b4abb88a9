"""Taking a payment method off the account, and what it was used for."""

from datetime import datetime

from sqlalchemy import update
from sqlalchemy.orm import Session

from daystarr_portal.accounts import repository as accounts
from daystarr_portal.auth.principal import Principal
from daystarr_portal.autopay import repository as autopays
from daystarr_portal.autopay.service import charges_to_come
from daystarr_portal.autopay.tables import AutopayAuthorizationRow, AutopayRow
from daystarr_portal.core.clock import Clock, local_date
from daystarr_portal.core.database import Database
from daystarr_portal.core.pages import Page, decode_position, encode_position
from daystarr_portal.core.problems import conflict, not_found
from daystarr_portal.payments import methods, repository, views
from daystarr_portal.payments.removal_schemas import MethodRemoval
from daystarr_portal.payments.schemas import Payment
from daystarr_portal.payments.tables import PaymentMethodRow, PaymentRow
from daystarr_portal.scheduled import repository as scheduled
from daystarr_portal.scheduled.views import views as views_of_scheduled


class RemovalService:
    """Says first what the removal of a method ends, then removes it. Payments on their way go on."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def payments(self, who: Principal, method_id: str, page_size: int, page_token: str | None) -> Page[Payment]:
        """What was paid with a method, newest first. Raises `Problem` 404."""
        after = decode_position(page_token) if page_token else None
        with self._database.read() as session:
            _method(session, who, method_id)
            of_method = PaymentRow.payment_method_id == method_id
            rows = repository.payments(session, who.account_id, after, page_size + 1, (of_method,))
            shown = rows[:page_size]
            items = views.payments_of(session, who.account_id, shown)
        more = len(rows) > page_size
        return Page(items=items, next_page_token=encode_position(shown[-1].created_at, shown[-1].id) if more else None)

    def preview(self, who: Principal, method_id: str) -> MethodRemoval:
        """What removing a method would end. Raises `Problem` 404."""
        with self._database.read() as session:
            row = _method(session, who, method_id)
            autopay = _autopay_with(session, row)
            today = local_date(self._clock(), accounts.account(session, who.account_id).time_zone)
            charges = charges_to_come(session, autopay, today) if autopay and autopay.started_at else []
            to_come = views_of_scheduled(
                session, who.account_id, scheduled.with_method(session, who.account_id, method_id)
            )
        return MethodRemoval(ends_autopay=autopay is not None, scheduled_payments=len(charges), payments=to_come)

    def remove(self, who: Principal, method_id: str, *, ends_autopay: bool) -> None:
        """Remove a method, and with it the AutoPay that charges it, where `ends_autopay` says that this is known.

        Raises `Problem`: 404, 409 `method_in_use_by_autopay`.
        """
        now = self._clock()
        with self._database.write() as session:
            accounts.locked_account(session, who.account_id)
            row = _method(session, who, method_id)
            autopay = _autopay_with(session, row)
            if autopay is not None:
                if not ends_autopay:
                    raise conflict("method_in_use_by_autopay", "AutoPay charges this method. Removing it ends AutoPay.")
                _end(session, autopay, now)
            for payment in scheduled.with_method(session, who.account_id, method_id):
                payment.state, payment.reason, payment.ended_at = "canceled", "method_removed", now
            row.removed_at = now


def _method(session: Session, who: Principal, method_id: str) -> PaymentMethodRow:
    row = methods.method(session, who.account_id, method_id)
    if row is None or not row.saved:
        raise not_found()
    return row


def _autopay_with(session: Session, row: PaymentMethodRow) -> AutopayRow | None:
    autopay = autopays.not_ended(session, row.account_id)
    return autopay if autopay is not None and autopay.payment_method_id == row.id else None


def _end(session: Session, autopay: AutopayRow, now: datetime) -> None:
    autopay.ended_at = now
    autopay.end_reason = "method_removed"
    session.execute(
        update(AutopayAuthorizationRow)
        .where(
            AutopayAuthorizationRow.account_id == autopay.account_id,
            AutopayAuthorizationRow.autopay_id == autopay.id,
            AutopayAuthorizationRow.superseded_at.is_(None),
            AutopayAuthorizationRow.revoked_at.is_(None),
        )
        .values(revoked_at=now)
    )
