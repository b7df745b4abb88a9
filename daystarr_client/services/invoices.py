"""The invoices of the account: lists page by page, and single invoices, kept while somebody looks at them."""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from daystarr_client.api.enums import InvoiceFilter
from daystarr_client.services.calls import PortalCalls
from daystarr_client.services.loadable import Loadable, ProblemKind, problem_of
from daystarr_client.tasks import Done, Failed, Outcome, Task

if TYPE_CHECKING:
    from daystarr_client.api.models import Invoice, InvoiceSummary, Page

FIRST_PAGE: Final = 50
NEXT_PAGE: Final = 100
_LISTS_KEPT: Final = 6
_INVOICES_KEPT: Final = 30


@dataclass(frozen=True, slots=True)
class InvoiceQuery:
    """Which invoices: by state, of a year, found by a number or an amount."""

    state: InvoiceFilter = InvoiceFilter.ALL
    year: int | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class InvoiceList:
    """The invoices fetched so far, newest first; `next_token` is None once these are all."""

    items: "tuple[InvoiceSummary, ...]" = ()
    next_token: str | None = None

    def renewed(self, first: "Page[InvoiceSummary]") -> "InvoiceList":
        """This list with a newer first page: what was fetched beyond it stays where it still follows on."""
        if self.next_token is None and first.next_page_token is None:
            return InvoiceList(first.items)
        if first.items and first.next_page_token is not None:
            last = first.items[-1].id
            for at, item in enumerate(self.items):
                if item.id == last:
                    return InvoiceList((*first.items, *self.items[at + 1 :]), self._token_after(at, first))
        return InvoiceList(first.items, first.next_page_token)

    def _token_after(self, at: int, first: "Page[InvoiceSummary]") -> str | None:
        return self.next_token if at + 1 < len(self.items) else first.next_page_token

    def longer(self, page: "Page[InvoiceSummary]") -> "InvoiceList":
        """This list with the next page. An invoice that moved in between is not there twice."""
        known = {item.id for item in self.items}
        fresh = tuple(item for item in page.items if item.id not in known)
        return InvoiceList(self.items + fresh, page.next_page_token)


class InvoicesService(QObject):
    """Knows the invoices asked for. `more_problem` is why the next page could not be had."""

    list_changed = Signal()
    invoice_changed = Signal(str)

    def __init__(self, calls: PortalCalls, now: Callable[[], datetime], parent: QObject | None = None) -> None:
        """`now` is the portal's time."""
        super().__init__(parent)
        self._calls = calls
        self._now = now
        self._query = InvoiceQuery()
        self._lists: OrderedDict[InvoiceQuery, Loadable[InvoiceList]] = OrderedDict()
        self._invoices: OrderedDict[str, Loadable[Invoice]] = OrderedDict()
        self._fetch: Task | None = None
        self._more: Task | None = None
        self.more_problem: ProblemKind | None = None

    # The list

    @property
    def query(self) -> InvoiceQuery:
        """Which invoices the list is of."""
        return self._query

    @property
    def listed(self) -> Loadable[InvoiceList]:
        """The invoices of the query, as far as fetched."""
        return self._lists.get(self._query, Loadable())

    @property
    def loading_more(self) -> bool:
        """Whether the next page is on its way."""
        return self._more is not None

    def ask(self, query: InvoiceQuery) -> None:
        """Show other invoices; those seen lately are there at once and fetched again."""
        if query != self._query:
            self._query = query
            self._stop()
            self.refresh(quiet=self.listed.value is not None)

    def refresh(self, *, quiet: bool = False) -> None:
        """Fetch the list again from its start."""
        self._stop()
        query = self._query
        self._keep(query, self.listed.started())
        self._fetch = self._calls.run(
            lambda portal: portal.invoices.list(
                query.state, year=query.year, query=query.text or None, page_size=FIRST_PAGE
            ),
            partial(self._on_first, query),
            quiet=quiet,
        )

    def more(self) -> None:
        """Fetch the next page, if there is one and it is not on its way."""
        value = self.listed.value
        if value is None or value.next_token is None or self._more or self._fetch:
            return
        query, token = self._query, value.next_token
        self.more_problem = None
        self._more = self._calls.run(
            lambda portal: portal.invoices.list(
                query.state, year=query.year, query=query.text or None, page_size=NEXT_PAGE, page_token=token
            ),
            partial(self._on_more, query),
            quiet=True,
        )
        self.list_changed.emit()

    def _stop(self) -> None:
        for task in (self._fetch, self._more):
            if task:
                task.cancel()
        self._fetch = self._more = None
        self.more_problem = None

    def _on_first(self, query: InvoiceQuery, outcome: "Outcome[Page[InvoiceSummary]]") -> None:
        self._fetch = None
        before = self._lists.get(query, Loadable())
        match outcome:
            case Done(value=page):
                renewed = (before.value or InvoiceList()).renewed(page)
                self._keep(query, before.loaded(renewed, self._now()))
            case Failed(error=error):
                self._keep(query, before.failed_with(problem_of(error)))

    def _on_more(self, query: InvoiceQuery, outcome: "Outcome[Page[InvoiceSummary]]") -> None:
        self._more = None
        before = self._lists.get(query, Loadable())
        match outcome:
            case Done(value=page) if before.value is not None:
                self._keep(query, replace(before, value=before.value.longer(page)))
            case Failed(error=error):
                self.more_problem = problem_of(error)
                self.list_changed.emit()
            case _:
                pass

    def _keep(self, query: InvoiceQuery, loadable: Loadable[InvoiceList]) -> None:
        self._lists[query] = loadable
        self._lists.move_to_end(query)
        while len(self._lists) > _LISTS_KEPT:
            self._lists.popitem(last=False)
        self.list_changed.emit()

    # Single invoices

    def invoice(self, invoice_id: str) -> "Loadable[Invoice]":
        """An invoice, as far as fetched."""
        return self._invoices.get(invoice_id, Loadable())

    def fetch(self, invoice_id: str) -> None:
        """Fetch an invoice with everything on it, also where it was seen before."""
        before = self.invoice(invoice_id)
        if before.loading:
            return
        self._keep_invoice(invoice_id, before.started())
        self._calls.run(
            lambda portal: portal.invoices.get(invoice_id),
            partial(self._on_invoice, invoice_id),
            quiet=before.value is not None,
        )

    def _on_invoice(self, invoice_id: str, outcome: "Outcome[Invoice]") -> None:
        before = self.invoice(invoice_id)
        match outcome:
            case Done(value=invoice):
                self._keep_invoice(invoice_id, before.loaded(invoice, self._now()))
                self._put(invoice)
            case Failed(error=error):
                self._keep_invoice(invoice_id, before.failed_with(problem_of(error)))

    def _put(self, invoice: "Invoice") -> None:
        """The list shows an invoice as it was fetched last."""
        value = self.listed.value
        at = next((at for at, item in enumerate(value.items) if item.id == invoice.id), None) if value else None
        if value is None or at is None or _standing(value.items[at]) == _standing(invoice):
            return
        items = (*value.items[:at], invoice, *value.items[at + 1 :])
        self._keep(self._query, replace(self.listed, value=replace(value, items=items)))

    def _keep_invoice(self, invoice_id: str, loadable: "Loadable[Invoice]") -> None:
        self._invoices[invoice_id] = loadable
        self._invoices.move_to_end(invoice_id)
        while len(self._invoices) > _INVOICES_KEPT:
            self._invoices.popitem(last=False)
        self.invoice_changed.emit(invoice_id)

    # Both

    def money_moved(self) -> None:
        """A payment changed what is due: what was looked at last is fetched again, the rest forgotten."""
        shown = self._lists.get(self._query)
        self._lists.clear()
        if shown is not None:
            self._lists[self._query] = shown
            self.refresh(quiet=True)
        while len(self._invoices) > 1:
            self._invoices.popitem(last=False)
        for invoice_id in list(self._invoices):
            self.fetch(invoice_id)


def _standing(invoice: "InvoiceSummary") -> tuple[object, ...]:
    """What of an invoice changes with time."""
    return invoice.state, invoice.amount_due, invoice.processing_amount, invoice.paid_on
