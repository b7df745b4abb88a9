"""The invoices of the account: lists page by page, and single invoices, kept while somebody looks at them."""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Final, TypeAlias

from PySide6.QtCore import QObject, Signal

from daystarr_client.api.enums import InvoiceFilter
from daystarr_client.services.calls import PortalCalls
from daystarr_client.services.loadable import Loadable, problem_of
from daystarr_client.services.paged_lists import Paged, PagedLists
from daystarr_client.tasks import Done, Failed, Outcome, Task

if TYPE_CHECKING:
    from daystarr_client.api.models import Invoice, InvoiceSummary, Page
    from daystarr_client.api.portal import Portal

_INVOICES_KEPT: Final = 30


@dataclass(frozen=True, slots=True)
class InvoiceQuery:
    """Which invoices: by state, of a year, found by a number or an amount."""

    state: InvoiceFilter = InvoiceFilter.ALL
    year: int | None = None
    text: str = ""


InvoiceList: TypeAlias = "Paged[InvoiceSummary]"
InvoiceLists: TypeAlias = "PagedLists[InvoiceQuery, InvoiceSummary]"


class InvoicesService(QObject):
    """Knows the invoices asked for: `lists` of them, and single ones."""

    invoice_changed = Signal(str)

    def __init__(self, calls: PortalCalls, now: Callable[[], datetime], parent: QObject | None = None) -> None:
        """`now` is the portal's time."""
        super().__init__(parent)
        self._calls = calls
        self._now = now
        self._invoices: OrderedDict[str, Loadable[Invoice]] = OrderedDict()
        self._fetches: dict[str, Task] = {}
        self.lists: InvoiceLists = PagedLists(calls, _page_of, InvoiceQuery(), now, self)

    def invoice(self, invoice_id: str) -> "Loadable[Invoice]":
        """An invoice, as far as fetched."""
        return self._invoices.get(invoice_id, Loadable())

    def fetch(self, invoice_id: str) -> None:
        """Fetch an invoice with everything on it, as the portal has it from now on."""
        before = self.invoice(invoice_id)
        if under_way := self._fetches.pop(invoice_id, None):
            under_way.cancel()
        self._keep_invoice(invoice_id, before.started())
        self._fetches[invoice_id] = self._calls.run(
            lambda portal: portal.invoices.get(invoice_id),
            partial(self._on_invoice, invoice_id),
            quiet=before.value is not None,
        )

    def _on_invoice(self, invoice_id: str, outcome: "Outcome[Invoice]") -> None:
        self._fetches.pop(invoice_id, None)
        before = self.invoice(invoice_id)
        match outcome:
            case Done(value=invoice):
                self._keep_invoice(invoice_id, before.loaded(invoice, self._now()))
                self._put(invoice)
            case Failed(error=error):
                self._keep_invoice(invoice_id, before.failed_with(problem_of(error)))

    def _put(self, invoice: "Invoice") -> None:
        """The list shows an invoice as it was fetched last."""
        value = self.lists.listed.value
        known = next((item for item in value.items if item.id == invoice.id), None) if value else None
        if known is not None and _standing(known) != _standing(invoice):
            self.lists.put(invoice)

    def _keep_invoice(self, invoice_id: str, loadable: "Loadable[Invoice]") -> None:
        self._invoices[invoice_id] = loadable
        self._invoices.move_to_end(invoice_id)
        while len(self._invoices) > _INVOICES_KEPT:
            self._invoices.popitem(last=False)
        self.invoice_changed.emit(invoice_id)

    def money_moved(self) -> None:
        """A payment changed what is due: what was looked at last is fetched again, the rest forgotten."""
        self.lists.renew()
        self._fetch_last()

    def look_again(self) -> None:
        """Something changed elsewhere: what is looked at is fetched again, the rest forgotten."""
        self.lists.look_again()
        self._fetch_last()

    def outdate(self) -> None:
        """Something changed elsewhere, and nobody looks."""
        self.lists.outdate()

    def _fetch_last(self) -> None:
        while len(self._invoices) > 1:
            self._invoices.popitem(last=False)
        for invoice_id in list(self._invoices):
            self.fetch(invoice_id)


def _page_of(portal: "Portal", query: InvoiceQuery, size: int, token: str | None) -> "Page[InvoiceSummary]":
    text = query.text or None
    return portal.invoices.list(query.state, year=query.year, query=text, page_size=size, page_token=token)


def _standing(invoice: "InvoiceSummary") -> tuple[object, ...]:
    """What of an invoice changes with time."""
    return invoice.state, invoice.amount_due, invoice.processing_amount, invoice.paid_on
