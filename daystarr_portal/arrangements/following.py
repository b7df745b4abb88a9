"""Sees whether arrangements are kept: then, or when they are broken, AutoPay goes on."""

import logging

from sqlalchemy.orm import Session

from daystarr_portal.accounts import repository as accounts
from daystarr_portal.accounts.tables import AccountRow
from daystarr_portal.arrangements import repository
from daystarr_portal.arrangements.letters import ArrangementLetters
from daystarr_portal.arrangements.service import end
from daystarr_portal.arrangements.tables import ArrangementRow
from daystarr_portal.autopay import pausing
from daystarr_portal.billing import repository as billing
from daystarr_portal.core.clock import Clock, local_date
from daystarr_portal.core.database import Database
from daystarr_portal.payments.tables import PaymentRow

_logger = logging.getLogger(__name__)


class ArrangementsFollowed:
    """One pass over the active arrangements; several passes at once do no harm."""

    def __init__(self, database: Database, clock: Clock, letters: ArrangementLetters) -> None:
        self._database = database
        self._clock = clock
        self._letters = letters

    def run(self) -> int:
        """Answers how many ended. One in trouble is logged, and holds up no other."""
        with self._database.read() as session:
            rows = repository.all_active(session)
        ended = 0
        for row in rows:
            try:
                with self._database.write() as session:
                    account = accounts.locked_account(session, row.account_id)
                    ended += self._follow(session, account, row.id)
            except Exception:
                _logger.exception("arrangement not followed", extra={"fields": {"arrangement_id": row.id}})
        return ended

    def _follow(self, session: Session, account: AccountRow, arrangement_id: str) -> bool:
        row = session.get_one(ArrangementRow, arrangement_id)
        if row.state != repository.ACTIVE:
            return False
        now = self._clock()
        bills = repository.open_bills(session, row.id)
        if not bills:
            end(session, row, "kept", now)
            return True
        coming = billing.processing_amounts(session, account.id, [bill.id for bill in bills])
        late = local_date(now, account.time_zone) > row.ends_on and not coming
        if late or _part_failed(session, row):
            end(session, row, "broken", now)
            self._letters.broken(session, account, row)
            return True
        pausing.pause(session, account.id, row.ends_on)  # also an AutoPay set up in the meantime
        return False


def _part_failed(session: Session, row: ArrangementRow) -> bool:
    """Whether a payment of a plan was not made, or did not go through, or its customer canceled it."""
    for part in repository.scheduled(session, row.id):
        if part.state in {"skipped", "canceled"} and part.reason != "nothing_due":
            return True
        payment = session.get(PaymentRow, part.payment_id) if part.payment_id else None
        if payment is not None and payment.state in {"failed", "canceled"}:
            return True
    return False
