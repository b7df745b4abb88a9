"""Makes the payments whose day has come, each once, whoever else is at it; tells how they ended."""

import logging
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy.orm import Session

from daystarr_portal.accounts import repository as accounts
from daystarr_portal.accounts.tables import AccountRow
from daystarr_portal.autopay.charges import Order, write_payment
from daystarr_portal.autopay.schedule import ChargeableBill
from daystarr_portal.billing import repository as billing
from daystarr_portal.billing.limits import LARGEST_MINOR
from daystarr_portal.billing.repository import IN_FLIGHT
from daystarr_portal.billing.states import amount_due
from daystarr_portal.core.clock import Clock, local_date
from daystarr_portal.core.database import Database
from daystarr_portal.messages.letters import Letters
from daystarr_portal.payments import methods
from daystarr_portal.payments.charging import Charging, charge_request
from daystarr_portal.payments.schemas import PaymentOrigin, PaymentState
from daystarr_portal.payments.tables import PaymentMethodRow, PaymentRow
from daystarr_portal.processors.base import ChargeRequest
from daystarr_portal.scheduled import repository
from daystarr_portal.scheduled.letters import ScheduledLetters
from daystarr_portal.scheduled.service import end
from daystarr_portal.scheduled.tables import ScheduledPaymentRow
from daystarr_portal.scheduled.views import charged_from

_logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class RanScheduled:
    """What one pass did: payments made, payments that were not needed or possible, trouble."""

    made: int
    skipped: int
    troubled: int


class ScheduledRun:
    """Any number of passes may run at once, or be cut off anywhere: each payment is made once."""

    def __init__(self, database: Database, clock: Clock, charging: Charging, letters: Letters) -> None:
        self._database = database
        self._clock = clock
        self._charging = charging
        self._letters = ScheduledLetters(letters)

    def run(self) -> RanScheduled:
        """Make what is due now. One in trouble is logged, and holds up no other."""
        made = skipped = troubled = 0
        with self._database.read() as session:
            rows = repository.due(session, (self._clock() + timedelta(days=1)).date())
        for row in rows:
            try:
                paid = self._make(row)
            except Exception:
                troubled += 1
                _logger.exception("scheduled payment not made", extra={"fields": {"scheduled_id": row.id}})
            else:
                made += paid is True
                skipped += paid is False
        self.tell()
        return RanScheduled(made, skipped, troubled)

    def tell(self) -> None:
        """Write to customers whose scheduled payment was skipped or did not go through."""
        with self._database.read() as session:
            rows = repository.untold(session)
        for row in rows:
            try:
                with self._database.write() as session:
                    account = accounts.locked_account(session, row.account_id)
                    self._tell(session, account, session.get_one(ScheduledPaymentRow, row.id))
            except Exception:
                _logger.exception("scheduled payment not told", extra={"fields": {"scheduled_id": row.id}})

    def _make(self, row: ScheduledPaymentRow) -> bool | None:
        """Whether a payment was made; None where its hour has not come, or somebody else was faster."""
        with self._database.write() as session:
            account = accounts.locked_account(session, row.account_id)
            fresh = session.get_one(ScheduledPaymentRow, row.id)
            opens = charged_from(max(fresh.pay_on, local_date(self._clock(), account.time_zone)), account.time_zone)
            if fresh.state != repository.SCHEDULED or self._clock() < opens:
                return None
            written = self._write_down(session, account, fresh)
        if written is None:
            return False
        payment, request = written
        charge = self._charging.submit(request) if self._charging.knows(payment) else None
        self._charging.settle(payment.account_id, payment.id, charge)
        return True

    def _write_down(
        self, session: Session, account: AccountRow, row: ScheduledPaymentRow
    ) -> tuple[PaymentRow, ChargeRequest] | None:
        """The payment, committed with the mark that it was made; None where there is none to make."""
        now = self._clock()
        method = session.get_one(PaymentMethodRow, row.payment_method_id)
        if method.removed_at is not None or methods.has_expired(method, local_date(now, account.time_zone)):
            end(row, "skipped", "method_unusable", now)
            return None
        bills, amount = _what_to_pay(session, row)
        if amount == 0:
            end(row, "skipped", "nothing_due", now)
            return None
        order = Order(min(LARGEST_MINOR, amount), bills, PaymentOrigin.SCHEDULED, row.user_id)
        payment = write_payment(session, account, method, order, now)
        row.state, row.payment_id, row.ended_at = "made", payment.id, now
        return payment, charge_request(payment, method, account.language)

    def _tell(self, session: Session, account: AccountRow, row: ScheduledPaymentRow) -> None:
        if row.told_at is not None:
            return
        payment = session.get(PaymentRow, row.payment_id) if row.payment_id else None
        if payment is not None and payment.state in IN_FLIGHT:
            return
        row.told_at = self._clock()
        if payment is not None and payment.state == PaymentState.SUCCEEDED:
            return  # the receipt says so
        if payment is None:
            self._letters.skipped(session, account, row)
        else:
            self._letters.failed(session, account, row)


def _what_to_pay(session: Session, row: ScheduledPaymentRow) -> tuple[list[ChargeableBill], int]:
    """The bills it is for and the cents to charge: of chosen bills never more than they want by now."""
    chosen = {invoice_id for invoice_id, _ in repository.targets(session, row.account_id, [row.id])[row.id]}
    coming = billing.processing_amounts(session, row.account_id)
    bills = [
        ChargeableBill(
            invoice_id=invoice.id,
            number=invoice.number,
            issued_on=invoice.issued_on,
            due_on=invoice.due_on,
            open_minor=max(0, amount_due(invoice) - coming.get(invoice.id, 0)),
        )
        for invoice in billing.open_invoices(session, row.account_id)
        if not chosen or invoice.id in chosen
    ]
    wanted = sum(bill.open_minor for bill in bills)
    return bills, min(row.amount_minor, wanted) if chosen else row.amount_minor
