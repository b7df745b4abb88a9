"""The invoices page: the list with its filters, and the invoice chosen."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from daystarr_client.api.enums import InvoiceFilter
from daystarr_client.services.invoices import InvoiceQuery, InvoicesService
from daystarr_client.viewmodels.base import ViewModel, object_property, qml_type, state_property
from daystarr_client.viewmodels.card import CardFacts, StartPayment
from daystarr_client.viewmodels.comparison import ComparisonViewModel
from daystarr_client.viewmodels.invoice_rows import DetailRow, InvoiceRow, invoice_row
from daystarr_client.viewmodels.invoices_view import (
    InvoicesView,
    InvoiceView,
    Place,
    invoice_view,
    invoices_view,
    years_of,
)
from daystarr_client.viewmodels.picking import PickingViewModel
from daystarr_client.viewmodels.rows import RowsModel
from daystarr_client.viewmodels.statement import StatementViewModel

if TYPE_CHECKING:
    from daystarr_client.api.models import Address, InvoiceSummary

SEARCH_DELAY_MS: Final = 300
CHOICE_DELAY_MS: Final = 120
LONGEST_SEARCH: Final = 40
_STATES: Final = {state.value: state for state in (InvoiceFilter.ALL, InvoiceFilter.OPEN, InvoiceFilter.PAID)}


@qml_type
class InvoiceViewModel(ViewModel[InvoiceView]):
    """The invoice chosen."""

    changed = Signal()
    phase = state_property(str, "phase", changed)
    key = state_property(str, "key", changed)
    number = state_property(str, "number", changed)
    title = state_property(str, "title", changed)
    status = state_property(str, "status", changed)
    icon = state_property(str, "icon", changed)
    chip = state_property(str, "chip", changed)
    about = state_property(str, "about", changed)
    problem = state_property(str, "problem", changed)
    stale = state_property(str, "stale", changed)
    payText = state_property(str, "pay_text", changed)
    rows = object_property(RowsModel[DetailRow], "detail_rows")

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(InvoiceView(), parent)
        self.detail_rows = RowsModel(DetailRow, "key", self)

    def draw(self, view: InvoiceView) -> None:
        """Show an invoice."""
        self.detail_rows.set_rows(view.rows)
        self.show(view)


@qml_type
class InvoicesViewModel(ViewModel[InvoicesView]):
    """The list. The newest invoice is chosen until the customer chooses another one."""

    changed = Signal()
    receipt_wanted = Signal(str)  # the id of its payment
    filter = state_property(str, "state", changed)
    year = state_property(int, "year", changed)
    yearText = state_property(str, "year_text", changed)
    years = state_property(list[dict[str, Any]], "years", changed)
    typed = state_property(str, "typed", changed)
    phase = state_property(str, "phase", changed)
    none = state_property(bool, "none", changed)
    title = state_property(str, "title", changed)
    body = state_property(str, "body", changed)
    action = state_property(str, "action", changed)
    stale = state_property(str, "stale", changed)
    more = state_property(str, "more", changed)
    moreProblem = state_property(str, "more_problem", changed)
    selected = state_property(str, "selected", changed)
    rows = object_property(RowsModel[InvoiceRow], "invoice_rows")
    invoice = object_property(InvoiceViewModel, "invoice_view_model")
    comparison = object_property(ComparisonViewModel, "comparison_view_model")
    picking = object_property(PickingViewModel, "picking_view_model")
    statement = object_property(StatementViewModel, "statement_view_model")

    def __init__(
        self,
        invoices: InvoicesService,
        facts: CardFacts,
        address: "Address",
        start_payment: StartPayment,
        comparison: ComparisonViewModel,
        picking: PickingViewModel,
        statement: StatementViewModel,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(InvoicesView(), parent)
        self._invoices = invoices
        self._lists = invoices.lists
        self._facts = facts
        self._address = address
        self._start_payment = start_payment
        self._typed = ""
        self._chosen = ""
        self._reading = False
        self._years: tuple[int, ...] = ()
        self._items: tuple[InvoiceSummary, ...] = ()
        self._drawn: dict[str, tuple[InvoiceSummary, InvoiceRow]] = {}
        self.invoice_rows = RowsModel(InvoiceRow, "key", self)
        self.invoice_view_model = InvoiceViewModel(self)
        self.comparison_view_model = comparison
        self.picking_view_model = picking
        self.statement_view_model = statement
        self._search_timer = self._timer(SEARCH_DELAY_MS, self._search)
        self._choice_timer = self._timer(CHOICE_DELAY_MS, self._fetch_chosen)
        self._lists.changed.connect(self._draw)
        invoices.invoice_changed.connect(self._draw_invoice)
        picking.picked.connect(self._draw_ticks)

    # The house asks

    def retranslate(self) -> None:
        """Another language is spoken."""
        self._drawn = {}
        self._items = ()
        self._draw()
        self.comparison_view_model.retranslate()
        self.picking_view_model.retranslate()
        self.statement_view_model.retranslate()

    def opened(self) -> None:
        """The page comes into sight: fetch it the first time, renew it without a word after that."""
        self._lists.refresh(quiet=self._lists.listed.value is not None)
        self._fetch_chosen()
        self._draw()

    def refresh(self) -> None:
        """Fetch again, keeping what is shown."""
        self._lists.refresh()
        self._fetch_chosen()

    # Filters

    @Slot(str)
    def setFilter(self, state: str) -> None:
        """All, unpaid or paid invoices."""
        query = self._lists.query
        self._ask(InvoiceQuery(_STATES.get(state, InvoiceFilter.ALL), query.year, query.text))

    @Slot(int)
    def setYear(self, year: int) -> None:
        """The invoices of one year; 0 is for all."""
        query = self._lists.query
        self._ask(InvoiceQuery(query.state, year or None, query.text))

    @Slot(str)
    def search(self, typed: str) -> None:
        """What stands in the search field now; looked for when the typing pauses."""
        if typed != self._typed:
            self._typed = typed
            self._search_timer.start()

    @Slot()
    def searchNow(self) -> None:
        """Enter was pressed in the search field."""
        self._search()

    @Slot()
    def showAll(self) -> None:
        """No filter at all; tries again where that is what failed."""
        if self._lists.listed.failed:
            self._lists.refresh()
            return
        self._typed = ""
        self._ask(InvoiceQuery())

    @Slot()
    def _search(self) -> None:
        self._search_timer.stop()
        query = self._lists.query
        self._ask(InvoiceQuery(query.state, query.year, self._typed.strip()[:LONGEST_SEARCH]))

    def _ask(self, query: InvoiceQuery) -> None:
        if query != self._lists.query:
            self._chosen = ""
            self._lists.ask(query)
        self._draw()

    # The list and the invoice chosen

    @Slot()
    def loadMore(self) -> None:
        """The end of the list is near."""
        self._lists.more()

    @Slot(str)
    def choose(self, invoice_id: str) -> None:
        """An invoice of the list."""
        if invoice_id != self._chosen:
            self._chosen = invoice_id
            self._draw()
            self._choice_timer.start()

    def look_at(self, invoice_id: str) -> None:
        """Another page leads to an invoice."""
        self.choose(invoice_id)
        self._reading = True

    @Slot(result=bool)
    def takeReading(self) -> bool:
        """Whether the invoice chosen is to be read rather than the list; true once for each time it is wanted."""
        wanted, self._reading = self._reading, False
        return wanted

    @Slot(str)
    def seeReceipt(self, payment_id: str) -> None:
        """Look at a payment of it."""
        self.receipt_wanted.emit(payment_id)

    @Slot()
    def retryInvoice(self) -> None:
        """Fetch the invoice chosen again."""
        self._fetch_chosen()

    @Slot()
    def pay(self) -> None:
        """Pay the invoice chosen."""
        if self.state.selected:
            self._start_payment((self.state.selected,))

    @Slot()
    def _fetch_chosen(self) -> None:
        self._choice_timer.stop()
        if self.state.selected:
            self._invoices.fetch(self.state.selected)

    # Showing

    @Slot()
    def _draw(self) -> None:
        lists = self._lists
        listed, query = lists.listed, lists.query
        items = listed.value.items if listed.value else ()
        if query == InvoiceQuery():
            self._years = years_of(items, self._facts.today)
        selected = self._chosen or (items[0].id if items else "")
        before = self.state.selected
        if items is not self._items:
            self._items = items
            self.invoice_rows.set_rows(self._rows(items))
        self.show(
            invoices_view(
                query,
                self._typed,
                listed,
                self._years,
                self._place(),
                loading_more=lists.loading_more,
                more_problem=lists.more_problem,
                selected=selected,
            )
        )
        self._draw_invoice(selected)
        if selected != before and selected and not self._chosen:
            self._invoices.fetch(selected)

    @Slot(str)
    def _draw_invoice(self, invoice_id: str) -> None:
        if invoice_id != self.state.selected:
            return
        known = self._drawn.get(invoice_id)
        view = invoice_view(known[0] if known else None, self._invoices.invoice(invoice_id), self._place(), invoice_id)
        self.invoice_view_model.draw(view)

    def _rows(self, items: "tuple[InvoiceSummary, ...]") -> list[InvoiceRow]:
        """The rows; an invoice that did not change keeps the row it had."""
        formats, today = self._facts.formats, self._facts.today
        drawn: dict[str, tuple[InvoiceSummary, InvoiceRow]] = {}
        for item in items:
            before = self._drawn.get(item.id)
            drawn[item.id] = before if before and before[0] is item else (item, invoice_row(item, formats, today))
        self._drawn = drawn
        return self._ticked([row for _, row in drawn.values()])

    @Slot()
    def _draw_ticks(self) -> None:
        self.invoice_rows.set_rows(self._ticked(self.invoice_rows.rows))

    def _ticked(self, rows: Sequence[InvoiceRow]) -> list[InvoiceRow]:
        holds = self.picking_view_model.holds
        return [row if row.ticked == holds(row.key) else replace(row, ticked=not row.ticked) for row in rows]

    def _place(self) -> Place:
        facts = self._facts
        return Place(facts.formats, facts.today, facts.phone, self._address, facts.can_pay)

    def _timer(self, milliseconds: int, then: Any) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(then)
        return timer
