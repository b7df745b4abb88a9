"""Emails the receipt of each payment that succeeded, once, to whoever chose to be written to about payments."""

import logging
from datetime import timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from daystarr_portal.accounts import repository as accounts
from daystarr_portal.accounts.tables import AccountRow
from daystarr_portal.contacts.schemas import Topic
from daystarr_portal.core.clock import Clock
from daystarr_portal.core.database import Database
from daystarr_portal.core.formats import money_text
from daystarr_portal.documents.service import DocumentService
from daystarr_portal.documents.texts import Words, method_text
from daystarr_portal.messages.letters import Letters
from daystarr_portal.messages.message import Attachment, Kind
from daystarr_portal.messages.wording_autopay import bills_text
from daystarr_portal.payments import views
from daystarr_portal.payments.schemas import Payment, PaymentOrigin
from daystarr_portal.payments.tables import PaymentRow
from daystarr_portal.preferences.recipients import recipients

STALE_AFTER = timedelta(days=3)
"""A receipt that could not be made for so long is no news any more; it is in the portal."""
BATCH = 100
"""So many are looked at in one pass."""
AT_ONCE = 10
"""So many are made in one pass, for that goes on beside the requests and shares a processor core with them."""
_logger = logging.getLogger(__name__)


class ReceiptLetters:
    """One pass over what is due. A payment is due from the moment it succeeds; several passes at once send once."""

    def __init__(self, database: Database, clock: Clock, documents: DocumentService, letters: Letters) -> None:
        self._database = database
        self._clock = clock
        self._documents = documents
        self._letters = letters

    def send(self) -> int:
        """Write what is due, some of it in one pass; answers how many emails. One in trouble holds up no other."""
        with self._database.read() as session:
            query = select(PaymentRow).where(PaymentRow.receipt_due_at.is_not(None))
            rows = session.scalars(query.order_by(PaymentRow.receipt_due_at).limit(BATCH)).all()
        sent = made = 0
        for row in rows:
            if made == AT_ONCE:
                break
            try:
                sent += self._send(row)
                made += 1
            except Exception:
                _logger.exception("receipt not sent", extra={"fields": {"payment_id": row.id}})
        return sent

    def _send(self, row: PaymentRow) -> int:
        attachment = self._receipt(row)
        with self._database.write() as session:
            account = accounts.locked_account(session, row.account_id)
            fresh = session.get_one(PaymentRow, row.id)
            if fresh.receipt_due_at is None:
                return 0  # another pass was faster
            fresh.receipt_due_at = None
            if attachment is None:
                return 0
            (payment,) = views.payments_of(session, account.id, [fresh])
            return self._write(session, account, payment, attachment)

    def _receipt(self, row: PaymentRow) -> Attachment | None:
        """The receipt, made outside the transaction that sends it; None where nobody wants it."""
        if row.receipt_due_at is None or self._clock() - row.receipt_due_at > STALE_AFTER:
            return None
        with self._database.read() as session:
            if not recipients(session, row.account_id, Topic.PAYMENTS):
                return None
            (payment,) = views.payments_of(session, row.account_id, [row])
        document = self._documents.receipt_for(row.account_id, payment)
        return Attachment(document.name, "application/pdf", document.content)

    def _write(self, session: Session, account: AccountRow, payment: Payment, attachment: Attachment) -> int:
        method = payment.method
        values = {
            "amount": money_text(payment.amount.amount_minor),
            "number": payment.confirmation_number,
            "method": method_text(Words(account.language), method.kind, method.brand, method.last4),
        }
        kind = Kind.PAYMENT_RECEIVED
        if payment.origin is PaymentOrigin.AUTOPAY and payment.allocations:
            kind = Kind.AUTOPAY_CHARGED
            numbers = sorted(allocation.invoice_number for allocation in payment.allocations)
            values["bills"] = bills_text(account.language, numbers)
        return self._letters.write(session, account, kind, attachments=(attachment,), **values)
