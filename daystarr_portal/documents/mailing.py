"""Sends invoices and receipts to the email on file."""

from datetime import timedelta

from daystarr_portal.accounts import repository as accounts
from daystarr_portal.auth.principal import Principal
from daystarr_portal.billing.service import BillingService
from daystarr_portal.contacts.reach import masked_email
from daystarr_portal.contacts.repository import billing_email
from daystarr_portal.core.clock import Clock
from daystarr_portal.core.database import Database
from daystarr_portal.core.formats import date_text, money_text
from daystarr_portal.core.http import rate_limited
from daystarr_portal.core.locks import hold
from daystarr_portal.documents.archive import Document
from daystarr_portal.documents.schemas import Sent
from daystarr_portal.documents.service import DocumentService
from daystarr_portal.messages.letters import Letters
from daystarr_portal.messages.message import Attachment, Kind
from daystarr_portal.payments.service import PaymentService

MOST_AN_HOUR = 20
HOUR = timedelta(hours=1)


class MailingService:
    """Emails documents, only ever to an address that is on the account and confirmed."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        documents: DocumentService,
        billing: BillingService,
        payments: PaymentService,
        letters: Letters,
    ) -> None:
        self._database = database
        self._clock = clock
        self._documents = documents
        self._billing = billing
        self._payments = payments
        self._letters = letters

    def invoice(self, who: Principal, invoice_id: str) -> Sent:
        """Email an invoice. Raises `Problem`: 404, 429."""
        invoice = self._billing.invoice(who, invoice_id)
        with self._database.read() as session:
            language = accounts.account(session, who.account_id).language
        return self._send(
            who,
            Kind.INVOICE,
            self._documents.invoice(who, invoice_id),
            number=invoice.number,
            total=money_text(invoice.total.amount_minor),
            due_on=date_text(invoice.due_on, language),
        )

    def receipt(self, who: Principal, payment_id: str) -> Sent:
        """Email a receipt. Raises `Problem`: 404, 409 `receipt_unavailable`, 429."""
        document = self._documents.receipt(who, payment_id)
        payment = self._payments.payment(who, payment_id)
        return self._send(
            who,
            Kind.RECEIPT,
            document,
            number=payment.confirmation_number,
            total=money_text(payment.amount.amount_minor),
        )

    def _send(self, who: Principal, kind: Kind, document: Document, **values: str) -> Sent:
        with self._database.write() as session:
            hold(session, f"documents by email {who.account_id}")
            wait = self._letters.wait_for(session, who.account_id, (Kind.INVOICE, Kind.RECEIPT), MOST_AN_HOUR, HOUR)
            if wait:
                raise rate_limited(wait)
            account = accounts.account(session, who.account_id)
            user = accounts.user(session, who.account_id, who.user_id)
            address = billing_email(session, who.account_id) or user.email
            attachment = Attachment(document.name, "application/pdf", document.content)
            self._letters.email(session, account, kind, address, attachments=(attachment,), **values)
        return Sent(sent_to=masked_email(address))
