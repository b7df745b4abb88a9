"""The page of payment receipts: the list with its filters, and the payment chosen."""

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from daystarr_client.api.enums import PaymentFilter
from daystarr_client.services.links import Links
from daystarr_client.services.receipts import PaymentQuery, ReceiptsService
from daystarr_client.viewmodels.base import ViewModel, object_property, qml_type, state_property
from daystarr_client.viewmodels.card import CardFacts, StartPayment
from daystarr_client.viewmodels.payment_rows import PaymentLine, PaymentRow, is_open, payment_row
from daystarr_client.viewmodels.receipts_view import (
    ReceiptsView,
    ReceiptView,
    receipt_view,
    receipts_view,
    years_of,
)
from daystarr_client.viewmodels.rows import RowsModel

if TYPE_CHECKING:
    from daystarr_client.api.models import Payment

SEARCH_DELAY_MS: Final = 300
LONGEST_SEARCH: Final = 40
_STATES: Final = {state.value: state for state in PaymentFilter}


@qml_type
class ReceiptViewModel(ViewModel[ReceiptView]):
    """The payment chosen."""

    changed = Signal()
    phase = state_property(str, "phase", changed)
    key = state_property(str, "key", changed)
    confirmation = state_property(str, "confirmation", changed)
    title = state_property(str, "title", changed)
    status = state_property(str, "status", changed)
    icon = state_property(str, "icon", changed)
    chip = state_property(str, "chip", changed)
    about = state_property(str, "about", changed)
    notice = state_property(dict[str, Any], "notice", changed)
    problem = state_property(str, "problem", changed)
    hasReceipt = state_property(bool, "has_receipt", changed)
    actionText = state_property(str, "action_text", changed)
    lines = object_property(RowsModel[PaymentLine], "line_rows")

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(ReceiptView(), parent)
        self.line_rows = RowsModel(PaymentLine, "key", self)

    def draw(self, view: ReceiptView) -> None:
        """Show a payment."""
        self.line_rows.set_rows(view.lines)
        self.show(view)


@qml_type
class ReceiptsViewModel(ViewModel[ReceiptsView]):
    """The list. The newest payment is chosen until the customer chooses another one."""

    changed = Signal()
    invoice_wanted = Signal(str)  # its id
    readWanted = Signal()  # a payment was asked for from elsewhere
    filters = state_property(list[dict[str, Any]], "filters", changed)
    year = state_property(int, "year", changed)
    yearText = state_property(str, "year_text", changed)
    years = state_property(list[dict[str, Any]], "years", changed)
    typed = state_property(str, "typed", changed)
    phase = state_property(str, "phase", changed)
    title = state_property(str, "title", changed)
    none = state_property(bool, "none", changed)
    body = state_property(str, "body", changed)
    action = state_property(str, "action", changed)
    stale = state_property(str, "stale", changed)
    more = state_property(str, "more", changed)
    moreProblem = state_property(str, "more_problem", changed)
    selected = state_property(str, "selected", changed)
    reading = state_property(bool, "reading", changed)
    rows = object_property(RowsModel[PaymentRow], "payment_rows")
    receipt = object_property(ReceiptViewModel, "receipt_view_model")

    def __init__(
        self,
        receipts: ReceiptsService,
        links: Links,
        facts: CardFacts,
        start_payment: StartPayment,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(ReceiptsView(), parent)
        self._receipts = receipts
        self._lists = receipts.lists
        self._links = links
        self._facts = facts
        self._start_payment = start_payment
        self._typed = ""
        self._chosen = ""
        self._reading = False
        self._action_failed = False
        self._years: tuple[int, ...] = ()
        self._items: tuple[Payment, ...] = ()
        self._drawn: dict[str, tuple[Payment, PaymentRow]] = {}
        self.payment_rows = RowsModel(PaymentRow, "key", self)
        self.receipt_view_model = ReceiptViewModel(self)
        self._search_timer = QTimer(self)
        self._search_timer.setSingleShot(True)
        self._search_timer.setInterval(SEARCH_DELAY_MS)
        self._search_timer.timeout.connect(self._search)
        self._lists.changed.connect(self._draw)
        receipts.payment_changed.connect(self._draw_receipt)

    # The house asks

    def opened(self) -> None:
        """The page comes into sight: fetch it the first time, renew it without a word after that."""
        self._lists.refresh(quiet=self._lists.listed.value is not None)
        self._look_again()

    def refresh(self) -> None:
        """Fetch again, keeping what is shown."""
        self._lists.refresh()
        self._look_again()

    def read(self, payment_id: str) -> None:
        """Show this payment, whether the list has it or not."""
        self._reading = True
        self._choose(payment_id)
        self.readWanted.emit()

    def retranslate(self) -> None:
        """Another language is spoken."""
        self._drawn = {}
        self._items = ()
        self._draw()

    # Filters

    @Slot(str)
    def setFilter(self, state: str) -> None:
        """Payments that stand in a certain way."""
        query = self._lists.query
        self._ask(PaymentQuery(_STATES.get(state, PaymentFilter.ALL), query.year, query.text))

    @Slot(int)
    def setYear(self, year: int) -> None:
        """The payments of one year; 0 is for all."""
        query = self._lists.query
        self._ask(PaymentQuery(query.state, year or None, query.text))

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
    def act(self) -> None:
        """What the page offers instead of a list: try again, see all payments, or make the first one."""
        if self._lists.listed.failed:
            self._lists.refresh()
        elif self._lists.query == PaymentQuery():
            self._start_payment(())
        else:
            self._typed = ""
            self._ask(PaymentQuery())

    @Slot()
    def _search(self) -> None:
        self._search_timer.stop()
        query = self._lists.query
        self._ask(PaymentQuery(query.state, query.year, self._typed.strip()[:LONGEST_SEARCH]))

    def _ask(self, query: PaymentQuery) -> None:
        if query != self._lists.query:
            self._chosen = ""
            self._lists.ask(query)
        self._draw()

    # The list and the payment chosen

    @Slot()
    def loadMore(self) -> None:
        """The end of the list is near."""
        self._lists.more()

    @Slot(str)
    def choose(self, payment_id: str) -> None:
        """A payment of the list."""
        if payment_id != self._chosen:
            self._choose(payment_id)

    @Slot(bool)
    def setReading(self, on: bool) -> None:
        """The payment chosen is looked at, or the list again, where there is room for one of them."""
        self._reading = on
        self._draw()

    @Slot()
    def retry(self) -> None:
        """Fetch the payment chosen again."""
        self._receipts.fetch(self.state.selected)

    @Slot(str)
    def seeInvoice(self, invoice_id: str) -> None:
        """Look at an invoice it paid."""
        self.invoice_wanted.emit(invoice_id)

    @Slot()
    def confirm(self) -> None:
        """Open the bank's page on which the payment chosen is confirmed."""
        payment = self._payment(self.state.selected)
        if payment is not None and payment.action_url is not None:
            self._action_failed = not self._links.open(payment.action_url)
            self._draw_receipt(payment.id)

    @Slot()
    def cameBack(self) -> None:
        """The customer is back at the window, perhaps from their bank's page."""
        if self.receipt_view_model.state.action_text:
            self._look_again()

    def _choose(self, payment_id: str) -> None:
        self._chosen = payment_id
        self._action_failed = False
        self._draw()
        self._look_again()

    def _look_again(self) -> None:
        """Ask how the payment chosen stands, where that may have changed or is not known."""
        if not (selected := self.state.selected):
            return
        payment = self._payment(selected)
        if payment is None or is_open(payment):
            self._receipts.fetch(selected)

    def _payment(self, payment_id: str) -> "Payment | None":
        known = self._drawn.get(payment_id)
        return known[0] if known else self._receipts.payment(payment_id).value

    # Showing

    @Slot()
    def _draw(self) -> None:
        lists = self._lists
        listed, query = lists.listed, lists.query
        items = listed.value.items if listed.value else ()
        if query == PaymentQuery():
            self._years = years_of(items, self._facts.formats, self._facts.today)
        if items is not self._items:
            self._items = items
            self.payment_rows.set_rows(self._rows(items))
        self.show(
            receipts_view(
                query,
                self._typed,
                listed,
                self._years,
                self._facts,
                loading_more=lists.loading_more,
                more_problem=lists.more_problem,
                selected=self._chosen or (items[0].id if items else ""),
                reading=self._reading,
            )
        )
        self._draw_receipt(self.state.selected)

    @Slot(str)
    def _draw_receipt(self, payment_id: str) -> None:
        if payment_id != self.state.selected:
            return
        known = self._drawn.get(payment_id)
        fetched = self._receipts.payment(payment_id)
        view = receipt_view(
            known[0] if known else None, fetched, payment_id, self._facts, action_failed=self._action_failed
        )
        self.receipt_view_model.draw(view)

    def _rows(self, items: "tuple[Payment, ...]") -> list[PaymentRow]:
        """The rows; a payment that did not change keeps the row it had."""
        formats, today = self._facts.formats, self._facts.today
        drawn: dict[str, tuple[Payment, PaymentRow]] = {}
        for item in items:
            before = self._drawn.get(item.id)
            drawn[item.id] = before if before and before[0] is item else (item, payment_row(item, formats, today))
        self._drawn = drawn
        return [row for _, row in drawn.values()]
