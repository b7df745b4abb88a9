"""Charges what AutoPay has to charge today, each charge once, whoever else is at it."""

from datetime import datetime
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from daystarr_portal.accounts import repository as accounts
from daystarr_portal.accounts.tables import AccountRow
from daystarr_portal.autopay import repository
from daystarr_portal.autopay.charges import Order, fail_unsent, write_attempt, write_payment
from daystarr_portal.autopay.schedule import PlannedCharge
from daystarr_portal.autopay.tables import AutopayRow
from daystarr_portal.autopay.views import charges_to_come
from daystarr_portal.billing.limits import LARGEST_MINOR
from daystarr_portal.core.clock import Clock, local_date
from daystarr_portal.core.database import Database
from daystarr_portal.payments import methods
from daystarr_portal.payments.charging import Charging, charge_request
from daystarr_portal.payments.schemas import PaymentOrigin
from daystarr_portal.payments.tables import PaymentMethodRow, PaymentRow
from daystarr_portal.processors.base import ChargeRequest, FailureCode

FIRST_HOUR = 8
"""Nothing is charged earlier in the day, by the clock of the account's time zone."""


class Collecting:
    """Writes a charge down under the account's lock, and asks the processor once that is committed."""

    def __init__(self, database: Database, clock: Clock, charging: Charging) -> None:
        self._database = database
        self._clock = clock
        self._charging = charging

    def is_due(self, session: Session, account: AccountRow) -> bool:
        """Whether there is something to charge now."""
        return due_now(session, account, self._clock()) is not None

    def collect(self, account_id: str) -> int:
        """Charge what is due today; answers how many payments were made: none or one."""
        with self._database.write() as session:
            account = accounts.locked_account(session, account_id)
            now = self._clock()
            due = due_now(session, account, now)
            if due is None:
                return 0
            payment, request = self._write_down(session, account, *due, now)
        if request is not None:
            charge = self._charging.submit(request) if self._charging.knows(payment) else None
            self._charging.settle(account_id, payment.id, charge)
        return 1

    def _write_down(
        self, session: Session, account: AccountRow, autopay: AutopayRow, due: PlannedCharge, now: datetime
    ) -> tuple[PaymentRow, ChargeRequest | None]:
        today = local_date(now, account.time_zone)
        method = session.get_one(PaymentMethodRow, autopay.payment_method_id)
        order = Order(min(LARGEST_MINOR, due.amount_minor), due.bills, PaymentOrigin.AUTOPAY)
        payment = write_payment(session, account, method, order, now)
        write_attempt(session, autopay, payment, due.bills, today)
        if methods.has_expired(method, today):
            fail_unsent(payment, FailureCode.EXPIRED_CARD)
            return payment, None
        return payment, charge_request(payment, method, account.language)


def due_now(session: Session, account: AccountRow, now: datetime) -> tuple[AutopayRow, PlannedCharge] | None:
    """The charge that AutoPay has to make now, if any."""
    if now.astimezone(ZoneInfo(account.time_zone)).hour < FIRST_HOUR:
        return None
    autopay = repository.active(session, account.id)
    if autopay is None:
        return None
    today = local_date(now, account.time_zone)
    charges = charges_to_come(session, autopay, today)
    return (autopay, charges[0]) if charges and charges[0].on <= today else None
