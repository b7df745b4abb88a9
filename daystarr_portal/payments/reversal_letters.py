"""Tells customers, once each, of money that went back and of money that came again."""

import logging

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from daystarr_portal.accounts import repository as accounts
from daystarr_portal.accounts.tables import AccountRow
from daystarr_portal.billing import repository as billing
from daystarr_portal.core.clock import Clock
from daystarr_portal.core.database import Database
from daystarr_portal.core.formats import money_text
from daystarr_portal.documents.texts import Words, method_text
from daystarr_portal.messages.letters import Letters
from daystarr_portal.messages.message import Kind
from daystarr_portal.payments.tables import PaymentReversalRow, PaymentRow
from daystarr_portal.processors.reversals import ReversalKind

_KINDS = {
    ReversalKind.REFUND: Kind.REFUND,
    ReversalKind.RETURN: Kind.PAYMENT_RETURNED,
    ReversalKind.CHARGEBACK: Kind.PAYMENT_DISPUTED,
}
_logger = logging.getLogger(__name__)


class ReversalLetters:
    """One pass at a time over what was posted and not told yet; several passes at once tell once."""

    def __init__(self, database: Database, clock: Clock, letters: Letters) -> None:
        self._database = database
        self._clock = clock
        self._letters = letters

    def tell(self) -> int:
        """Write every letter that is due; answers how many."""
        with self._database.read() as session:
            rows = session.scalars(
                select(PaymentReversalRow).where(
                    or_(
                        PaymentReversalRow.posted_at.is_not(None) & PaymentReversalRow.told_at.is_(None),
                        PaymentReversalRow.undone_at.is_not(None) & PaymentReversalRow.undoing_told_at.is_(None),
                    )
                )
            ).all()
        told = 0
        for row in rows:
            try:
                with self._database.write() as session:
                    account = accounts.locked_account(session, row.account_id)
                    told += self._tell(session, account, session.get_one(PaymentReversalRow, row.id))
            except Exception:
                _logger.exception("reversal not told", extra={"fields": {"reversal_id": row.id}})
        return told

    def _tell(self, session: Session, account: AccountRow, row: PaymentReversalRow) -> int:
        told = 0
        if row.posted_at is not None and row.told_at is None:
            row.told_at = self._clock()
            told += self._write(session, account, row, _KINDS[ReversalKind(row.kind)])
        if row.undone_at is not None and row.undoing_told_at is None:
            row.undoing_told_at = self._clock()
            told += self._write(session, account, row, Kind.REVERSAL_UNDONE)
        return told

    def _write(self, session: Session, account: AccountRow, row: PaymentReversalRow, kind: Kind) -> int:
        payment = session.get_one(PaymentRow, row.payment_id)
        return self._letters.write(
            session,
            account,
            kind,
            number=payment.confirmation_number,
            amount=money_text(row.amount_minor),
            balance=money_text(billing.balance(session, account.id)),
            method=method_text(
                Words(account.language), payment.method_kind, payment.method_brand, payment.method_last4
            ),
        )
