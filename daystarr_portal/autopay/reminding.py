"""What customers with AutoPay are told ahead of time: charges that come, cards that expire."""

import calendar
from datetime import date, datetime, timedelta

from sqlalchemy.orm import Session

from daystarr_portal.accounts import repository as accounts
from daystarr_portal.accounts.tables import AccountRow
from daystarr_portal.autopay import repository
from daystarr_portal.autopay.letters import AutopayLetters, said_once
from daystarr_portal.autopay.views import charges_to_come
from daystarr_portal.core.clock import Clock, local_date
from daystarr_portal.core.database import Database
from daystarr_portal.payments.tables import PaymentMethodRow

CHARGE_ANNOUNCED = timedelta(days=10)
EXPIRY_ANNOUNCED = (timedelta(days=30), timedelta(days=7))


class Reminding:
    """Says each thing once, and with it that copies were sent and that AutoPay ended."""

    def __init__(self, database: Database, clock: Clock, letters: AutopayLetters) -> None:
        self._database = database
        self._clock = clock
        self._letters = letters

    def remind(self, account_id: str) -> None:
        """Say what is to be said about an account today."""
        with self._database.write() as session:
            account = accounts.locked_account(session, account_id)
            now = self._clock()
            self._letters.copies(session, account, now)
            self._letters.ends(session, account, now)
            autopay = repository.active(session, account_id)
            if autopay is None:
                return
            today = local_date(now, account.time_zone)
            method = session.get_one(PaymentMethodRow, autopay.payment_method_id)
            tried = repository.tries(session, autopay, account.time_zone)
            for charge in charges_to_come(session, autopay, today):
                is_first = not any(bill.invoice_id in tried for bill in charge.bills)
                if is_first and charge.on - today <= CHARGE_ANNOUNCED:
                    self._letters.upcoming(session, account, method, charge, now)
            self._expiry(session, account, method, today, now)

    def _expiry(
        self, session: Session, account: AccountRow, method: PaymentMethodRow, today: date, now: datetime
    ) -> None:
        last_day = _last_day(method)
        if last_day is None or last_day < today:
            return
        spans = [span for span in EXPIRY_ANNOUNCED if last_day - today <= span]
        new = [said_once(session, account.id, "card_expires", f"{method.id} {last_day} {s.days}", now) for s in spans]
        if new and new[-1]:
            self._letters.card_expires(session, account, method, last_day)


def _last_day(method: PaymentMethodRow) -> date | None:
    if method.exp_month is None or method.exp_year is None:
        return None
    return date(method.exp_year, method.exp_month, calendar.monthrange(method.exp_year, method.exp_month)[1])
