"""Makes the documents of the caller's account."""

from dataclasses import dataclass

from daystarr_portal.accounts import repository as accounts
from daystarr_portal.accounts.brand import BrandFile
from daystarr_portal.auth.principal import Principal
from daystarr_portal.billing.service import BillingService
from daystarr_portal.core.clock import Clock
from daystarr_portal.core.database import Database
from daystarr_portal.core.problems import conflict
from daystarr_portal.documents.compiler import Compiler
from daystarr_portal.documents.content import Letterhead, invoice_content, receipt_content
from daystarr_portal.documents.texts import Words
from daystarr_portal.payments.schemas import PaymentState
from daystarr_portal.payments.service import PaymentService


@dataclass(frozen=True)
class Document:
    """A PDF and the name to save it under."""

    name: str
    content: bytes


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
        content = invoice_content(self._letterhead(who), invoice)
        pdf = self._compiler.pdf("invoice", content, self._clock())
        return Document(f"{self._provider.short_name}-invoice-{_plain(invoice.number)}.pdf", pdf)

    def receipt(self, who: Principal, payment_id: str) -> Document:
        """The PDF of a payment made or on its way. Raises `Problem`: 404, 409 `receipt_unavailable` for any other."""
        payment = self._payments.payment(who, payment_id)
        if payment.state not in {PaymentState.SUCCEEDED, PaymentState.PROCESSING}:
            raise conflict("receipt_unavailable", "There is no receipt for a payment that was not made.")
        content = receipt_content(self._letterhead(who), payment)
        pdf = self._compiler.pdf("receipt", content, self._clock())
        return Document(f"{self._provider.short_name}-receipt-{_plain(payment.confirmation_number)}.pdf", pdf)

    def _letterhead(self, who: Principal) -> Letterhead:
        with self._database.read() as session:
            account = accounts.account(session, who.account_id)
        return Letterhead(self._provider, account, Words(account.language))


def _plain(text: str) -> str:
    """Letters, digits and hyphens only: fit for a file name and a header."""
    return "".join(c for c in text if c.isascii() and (c.isalnum() or c == "-"))
