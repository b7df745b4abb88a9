"""Says what became of the payments AutoPay made, and draws the consequences: another try, or the end."""

from sqlalchemy.orm import Session

from daystarr_portal.accounts import repository as accounts
from daystarr_portal.accounts.tables import AccountRow
from daystarr_portal.autopay import records, repository
from daystarr_portal.autopay.letters import AutopayLetters
from daystarr_portal.autopay.schedule import RETRY_AFTER
from daystarr_portal.autopay.tables import AutopayAttemptRow, AutopayRow
from daystarr_portal.autopay.views import charges_to_come
from daystarr_portal.billing import repository as billing
from daystarr_portal.core.clock import Clock, local_date
from daystarr_portal.core.database import Database
from daystarr_portal.core.problems import Problem
from daystarr_portal.payments.charging import Charging
from daystarr_portal.payments.schemas import PaymentState
from daystarr_portal.payments.tables import PaymentRow
from daystarr_portal.processors.base import FailureCode

_UNUSABLE = {FailureCode.ACCOUNT_CLOSED, FailureCode.DEBIT_NOT_AUTHORIZED}
_IN_FLIGHT = {PaymentState.PROCESSING, PaymentState.REQUIRES_ACTION}


class Following:
    """Each payment is spoken of once, when its outcome is known."""

    def __init__(self, database: Database, clock: Clock, charging: Charging, letters: AutopayLetters) -> None:
        self._database = database
        self._clock = clock
        self._charging = charging
        self._letters = letters

    def follow(self, account_id: str) -> None:
        """Note every outcome that is there."""
        with self._database.read() as session:
            if not repository.attempts_to_note(session, account_id):
                return
        self._give_up_unconfirmed(account_id)
        with self._database.write() as session:
            account = accounts.locked_account(session, account_id)
            for attempt, payment in repository.attempts_to_note(session, account_id):
                if payment.state not in _IN_FLIGHT:
                    self._note(session, account, attempt, payment)

    def _give_up_unconfirmed(self, account_id: str) -> None:
        """Nobody is there to confirm a payment that AutoPay makes by itself: it is as good as declined."""
        with self._database.read() as session:
            waiting = [
                payment
                for _, payment in repository.attempts_to_note(session, account_id)
                if payment.state == PaymentState.REQUIRES_ACTION
                and repository.agreed_with(session, account_id, payment.id) is None
            ]
        for payment in waiting:
            try:
                self._charging.cancel(payment)
            except Problem:  # the processor does not answer: the next run asks again
                continue

    def _note(self, session: Session, account: AccountRow, attempt: AutopayAttemptRow, payment: PaymentRow) -> None:
        now = self._clock()
        attempt.noted_at = now
        numbers = _numbers(session, account.id, payment.id)
        if payment.state in repository.NOT_CHARGED:
            autopay = session.get_one(AutopayRow, attempt.autopay_id)
            if autopay.ended_at is not None or autopay.payment_method_id != payment.payment_method_id:
                return  # it has ended, or charges another method: what it owes is nobody's to try again
            if payment.failure_code in _UNUSABLE:
                records.end(session, autopay, "method_unusable", now)
            else:
                self._try_again(session, account, autopay, payment, numbers)

    def _try_again(
        self, session: Session, account: AccountRow, autopay: AutopayRow, payment: PaymentRow, numbers: list[str]
    ) -> None:
        now = self._clock()
        session.flush()
        bills = set(repository.bills_of(session, payment.id))
        tried = repository.tries(session, autopay, account.time_zone)
        if any(len(tried[bill].failed_on) > len(RETRY_AFTER) for bill in bills & tried.keys()):
            records.end(session, autopay, "attempts_failed", now)
            return
        charges = charges_to_come(session, autopay, local_date(now, account.time_zone))
        days = [charge.on for charge in charges if bills & {bill.invoice_id for bill in charge.bills}]
        if days:  # else it was paid in the meantime
            self._letters.retry(session, account, payment, numbers, days[0])


def _numbers(session: Session, account_id: str, payment_id: str) -> list[str]:
    return sorted(billing.numbers(session, account_id, repository.bills_of(session, payment_id)).values())
