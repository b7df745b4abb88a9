"""Makes the documents of the caller's account."""

from collections.abc import Sequence
from datetime import date, timedelta

from daystarr_portal.accounts import repository as accounts
from daystarr_portal.accounts.brand import BrandFile
from daystarr_portal.auth.principal import Principal
from daystarr_portal.billing.service import BillingService
from daystarr_portal.billing.statements import statement
from daystarr_portal.core.clock import Clock, local_date
from daystarr_portal.core.database import Database
from daystarr_portal.core.days import check_years
from daystarr_portal.core.problems import FieldProblem, conflict, invalid
from daystarr_portal.documents.archive import Document, zipped
from daystarr_portal.documents.compiler import Compiler
from daystarr_portal.documents.content import Letterhead, invoice_content, receipt_content
from daystarr_portal.documents.statement_content import statement_content
from daystarr_portal.documents.texts import Words
from daystarr_portal.payments.schemas import Payment, PaymentState
from daystarr_portal.payments.service import PaymentService

LONGEST_STATEMENT = timedelta(days=3 * 366)


class DocumentService:
    """Invoices and receipts as PDFs, in the language of the account."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        billing: BillingService,
        payments: PaymentService,
        compiler: Compiler,
        provider: BrandFile,
    ) -> None:
        self._database = database
        self._clock = clock
        self._billing = billing
        self._payments = payments
        self._compiler = compiler
        self._provider = provider

    def invoice(self, who: Principal, invoice_id: str) -> Document:
        """The PDF of an invoice. Raises `Problem` 404."""
        invoice = self._billing.invoice(who, invoice_id)
        content = invoice_content(self._letterhead(who.account_id), invoice)
        pdf = self._compiler.pdf("invoice", content, self._clock())
        return Document(f"{self._provider.short_name}-invoice-{_plain(invoice.number)}.pdf", pdf)

    def receipt(self, who: Principal, payment_id: str) -> Document:
        """The PDF of a payment made or on its way. Raises `Problem`: 404, 409 `receipt_unavailable` for any other."""
        payment = self._payments.payment(who, payment_id)
        if payment.state not in {PaymentState.SUCCEEDED, PaymentState.PROCESSING}:
            raise conflict("receipt_unavailable", "There is no receipt for a payment that was not made.")
        return self.receipt_for(who.account_id, payment)

    def receipt_for(self, account_id: str, payment: Payment) -> Document:
        """The PDF of a payment that has a receipt, on an account."""
        content = receipt_content(self._letterhead(account_id), payment)
        pdf = self._compiler.pdf("receipt", content, self._clock())
        return Document(f"{self._provider.short_name}-receipt-{_plain(payment.confirmation_number)}.pdf", pdf)

    def archive(self, who: Principal, invoice_ids: Sequence[str]) -> Document:
        """The PDFs of several invoices in one ZIP file, each once. Raises `Problem` 404 where one is not there."""
        documents = [self.invoice(who, invoice_id) for invoice_id in dict.fromkeys(invoice_ids)]
        return Document(f"{self._provider.short_name}-invoices.zip", zipped(documents, self._clock()))

    def statement(self, who: Principal, first: date, last: date) -> Document:
        """What changed the balance on these days. Raises `Problem` 422 for no days, or more than three years."""
        check_years(first, last)
        if not timedelta() <= last - first < LONGEST_STATEMENT:
            detail = "Ask for at least one day and at most three years."
            raise invalid(FieldProblem(pointer="to", detail=detail))
        head = self._letterhead(who.account_id)
        now = self._clock()
        with self._database.read() as session:
            found = statement(session, head.account, first, last)
        content = statement_content(head, found, local_date(now, head.account.time_zone))
        pdf = self._compiler.pdf("statement", content, now)
        return Document(f"{self._provider.short_name}-statement-{first}-{last}.pdf", pdf)

    def _letterhead(self, account_id: str) -> Letterhead:
        with self._database.read() as session:
            account = accounts.account(session, account_id)
        return Letterhead(self._provider, account, Words(account.language))


def _plain(text: str) -> str:
    """Letters, digits and hyphens only: fit for a file name and a header."""
    return "".join(c for c in text if c.isascii() and (c.isalnum() or c == "-"))
