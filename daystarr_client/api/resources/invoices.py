"""Invoices."""

from collections.abc import Iterator, Sequence
from datetime import date

from daystarr_client.api.caller import Caller, segment
from daystarr_client.api.enums import InvoiceFilter
from daystarr_client.api.models import Invoice, InvoiceSummary, Page
from daystarr_client.api.models_documents import Sent
from daystarr_client.api.models_invoices import InvoiceComparison
from daystarr_client.api.pages import every_item


class InvoicesResource:
    """`/v1/invoices`."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def list(
        self,
        state: InvoiceFilter = InvoiceFilter.ALL,
        *,
        year: int | None = None,
        query: str | None = None,
        page_size: int = 50,
        page_token: str | None = None,
    ) -> Page[InvoiceSummary]:
        """One page of invoices, newest first; `page_size` is 1 to 200."""
        params = {"state": state.value, "year": year, "query": query, "page_size": page_size, "page_token": page_token}
        return self._caller.get(Page[InvoiceSummary], "/v1/invoices", params)

    def iterate(
        self, state: InvoiceFilter = InvoiceFilter.ALL, *, year: int | None = None, query: str | None = None
    ) -> Iterator[InvoiceSummary]:
        """All invoices, newest first, a page fetched whenever the one before is used up."""
        return every_item(
            lambda token: self.list(state, year=year, query=query, page_size=200, page_token=token),
        )

    def get(self, invoice_id: str) -> Invoice:
        """One invoice with its lines and the payments applied to it. Raises `NotFound`."""
        return self._caller.get(Invoice, f"/v1/invoices/{segment(invoice_id)}")

    def pdf(self, invoice_id: str) -> bytes:
        """The invoice as a PDF document. Raises `NotFound`."""
        return self._caller.get_pdf(f"/v1/invoices/{segment(invoice_id)}/pdf")

    def compare(self, invoice_id: str) -> InvoiceComparison:
        """Why an invoice is different from the one before it. Raises `NotFound`."""
        return self._caller.get(InvoiceComparison, f"/v1/invoices/{segment(invoice_id)}/comparison")

    def archive(self, invoice_ids: Sequence[str]) -> bytes:
        """Up to 200 invoices as PDFs in one ZIP archive. Raises `NotFound` where one of them is not there."""
        return self._caller.get_zip("/v1/invoices/archive", {"ids": tuple(invoice_ids)})

    def statement(self, first: date, last: date) -> bytes:
        """What changed the balance on these days, at most three years, as a PDF document. Raises `Invalid`."""
        return self._caller.get_pdf("/v1/statement", {"from": first.isoformat(), "to": last.isoformat()})

    def email(self, invoice_id: str) -> Sent:
        """Email the invoice to the address on file. Raises `NotFound`."""
        return self._caller.send(Sent, f"/v1/invoices/{segment(invoice_id)}/email")
