"""The search over all pages: finds pages, actions and invoices, and leads there."""

from dataclasses import replace
from typing import Final, Protocol

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from daystarr_client.services.invoice_finder import Found, InvoiceFinder, InvoiceQuestion
from daystarr_client.viewmodels.base import ViewModel, object_property, qml_type, state_property
from daystarr_client.viewmodels.card import CardFacts
from daystarr_client.viewmodels.rows import RowsModel
from daystarr_client.viewmodels.search_entries import FILLERS, INVOICE_WORDS, Offer, Tongues, entries, plain_words
from daystarr_client.viewmodels.search_invoices import month_names, question_of
from daystarr_client.viewmodels.search_match import Entry
from daystarr_client.viewmodels.search_view import INVOICE, SearchRow, SearchView, results, settled, stepped

PAUSE_MS: Final = 250
LONGEST: Final = 80


class Doors(Protocol):
    """What the search leads to."""

    def offer(self) -> Offer:
        """What can be done just now."""
        ...

    def go(self, key: str) -> None:
        """Open a page or begin an action."""
        ...

    def invoice(self, invoice_id: str) -> None:
        """Look at an invoice."""
        ...


@qml_type
class SearchViewModel(ViewModel[SearchView]):
    """One search at a time. Pages and actions are found at once, invoices once the typing pauses."""

    changed = Signal()
    # The arrows came to a line, which is this in one sentence
    moved = Signal(str, arguments=["spoken"])
    open = state_property(bool, "open", changed)
    typed = state_property(str, "typed", changed)
    heading = state_property(str, "heading", changed)
    selected = state_property(str, "selected", changed)
    looking = state_property(bool, "looking", changed)
    note = state_property(str, "note", changed)
    canRetry = state_property(bool, "can_retry", changed)
    emptyTitle = state_property(str, "empty_title", changed)
    emptyBody = state_property(str, "empty_body", changed)
    rows = object_property(RowsModel[SearchRow], "search_rows")

    def __init__(
        self,
        finder: InvoiceFinder | None,
        doors: Doors,
        facts: CardFacts,
        tongues: Tongues,
        parent: QObject | None = None,
    ) -> None:
        """`finder` is None where the portal shows this account no invoices."""
        super().__init__(SearchView(), parent)
        self._finder = finder
        self._doors = doors
        self._facts = facts
        self._tongues = tongues
        self._known: tuple[Entry, ...] = ()
        self._fillers: frozenset[str] = frozenset()
        self._invoice_words: frozenset[str] = frozenset()
        self._hurried = False
        self.search_rows = RowsModel(SearchRow, "key", self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self._ask)
        if finder is not None:
            finder.changed.connect(self._on_found)

    def retranslate(self) -> None:
        """Another language is spoken."""
        if self.state.open:
            self._learn()
            self._draw(self.state.selected)

    @Slot()
    def start(self) -> None:
        """Open it, empty."""
        self._stop()
        self._learn()
        self.show(SearchView(open=True))
        self._draw("")

    @Slot()
    def close(self) -> None:
        """Search no more."""
        self._stop()
        self.show(replace(self.state, open=False))

    @Slot(str)
    def type(self, text: str) -> None:
        """What stands in the field now."""
        text = text[:LONGEST]
        if text == self.state.typed or not self.state.open:
            return
        self._stop()
        self.show(replace(self.state, typed=text))
        if self._finder is not None and self._question() is not None:
            self._timer.start()
        self._draw("")

    @Slot(int)
    def move(self, step: int) -> None:
        """An arrow was pressed."""
        selected = stepped(self.search_rows.rows, self.state.selected, step)
        self.show(replace(self.state, selected=selected))
        for row in self.search_rows.rows:
            if row.key == selected:
                self.moved.emit(row.spoken)

    @Slot(str)
    def select(self, key: str) -> None:
        """The keyboard came to a line."""
        if any(row.key == key and row.available for row in self.search_rows.rows):
            self.show(replace(self.state, selected=key))

    @Slot()
    def enter(self) -> None:
        """Enter was pressed: go where is selected, or look at once and go to what is found."""
        if self.state.selected:
            self.choose(self.state.selected)
        elif self._finder is not None and self._question() is not None:
            self._hurried = True
            if not self._finder.found.looking:
                self._ask()

    @Slot()
    def retry(self) -> None:
        """Look for invoices again."""
        self._ask()

    @Slot(str)
    def choose(self, key: str) -> None:
        """Go where a line leads."""
        if not any(row.key == key and row.available for row in self.search_rows.rows):
            return
        self.close()
        if key.startswith(INVOICE):
            self._doors.invoice(key.removeprefix(INVOICE))
        else:
            self._doors.go(key)

    def _learn(self) -> None:
        self._known = entries(self._doors.offer(), self._tongues)
        self._fillers = plain_words(FILLERS, self._tongues)
        self._invoice_words = plain_words(INVOICE_WORDS, self._tongues)

    def _question(self) -> InvoiceQuestion | None:
        return question_of(self.state.typed, month_names(), self._invoice_words | self._fillers, self._facts.today)

    @Slot()
    def _ask(self) -> None:
        self._timer.stop()
        if self._finder is not None:
            self._finder.ask(self._question())

    def _stop(self) -> None:
        self._timer.stop()
        self._hurried = False
        if self._finder is not None and self._finder.found != Found():
            self._finder.ask(None)

    @Slot()
    def _on_found(self) -> None:
        if not self.state.open:
            return
        self._draw(self.state.selected)
        if self._hurried and self._finder is not None and not self._finder.found.looking:
            self._hurried = False
            if self.state.selected:
                self.choose(self.state.selected)

    def _draw(self, selected: str) -> None:
        found = self._finder.found if self._finder is not None else Found()
        shown = results(self.state.typed, self._known, self._fillers, found, self._facts, soon=self._timer.isActive())
        self.search_rows.set_rows(shown.rows)
        self.show(
            replace(
                self.state,
                heading=shown.heading,
                selected=settled(shown.rows, selected),
                looking=shown.looking,
                note=shown.note,
                can_retry=shown.can_retry,
                empty_title=shown.empty_title,
                empty_body=shown.empty_body,
            )
        )
