"""Looking at, keeping, printing and emailing invoices and receipts."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from daystarr_client.device.printing import PrinterName
from daystarr_client.services.documents import (
    Broken,
    DocumentKind,
    DocumentRef,
    DocumentsService,
    Drawing,
    Kept,
    Printed,
    PrintResult,
    Saving,
)
from daystarr_client.services.loadable import problem_of
from daystarr_client.tasks import Done, Failed, Outcome, Task
from daystarr_client.viewmodels.base import ViewModel, object_property, qml_type, state_property
from daystarr_client.viewmodels.document_words import (
    DocumentsView,
    PageRow,
    PrinterRow,
    cannot_be_shown,
    invoice,
    more,
    not_sent_words,
    page_name,
    page_rows,
    printer_refused,
    receipt,
    sent_words,
    titled,
)
from daystarr_client.viewmodels.problems import problem_sentence
from daystarr_client.viewmodels.rows import RowsModel
from daystarr_client.viewmodels.toasts import Toasts
from daystarr_client.viewmodels.wording import fill, one_line

if TYPE_CHECKING:
    from daystarr_client.api.models_documents import Sent
    from daystarr_client.device.pdf import PdfPages

translate = QCoreApplication.translate
MOST_COPIES: Final = 20


@qml_type
class DocumentsViewModel(ViewModel[DocumentsView]):
    """One document at a time."""

    changed = Signal()
    open = state_property(bool, "open", changed)
    title = state_property(str, "title", changed)
    loading = state_property(bool, "loading", changed)
    problem = state_property(str, "problem", changed)
    more = state_property(str, "more", changed)
    doing = state_property(str, "doing", changed)
    canEmail = state_property(bool, "can_email", changed)
    printOpen = state_property(bool, "print_open", changed)
    printTitle = state_property(str, "print_title", changed)
    printLoading = state_property(bool, "print_loading", changed)
    anyPrinters = state_property(bool, "any_printers", changed)
    copies = state_property(int, "copies", changed)
    printProblem = state_property(str, "print_problem", changed)
    pages = object_property(RowsModel[PageRow], "page_rows")
    printers = object_property(RowsModel[PrinterRow], "printer_rows")

    def __init__(
        self,
        documents: DocumentsService,
        toasts: Toasts,
        phone: str,
        parent: QObject | None = None,
        *,
        can_email_receipts: bool = True,
    ) -> None:
        super().__init__(DocumentsView(), parent)
        self._documents = documents
        self._toasts = toasts
        self._phone = phone
        self._can_email_receipts = can_email_receipts
        self._ref: DocumentRef | None = None
        self._pdf: bytes | None = None
        self._printing: tuple[DocumentRef, bytes] | None = None
        self._task: Task | None = None
        self._drawing: PdfPages | None = None
        self._problem: Callable[[], str] = str
        self._print_problem: Callable[[], str] = str
        self.page_rows = RowsModel(PageRow, "key", self)
        self.printer_rows = RowsModel(PrinterRow, "key", self)

    def retranslate(self) -> None:
        """Another language is spoken."""
        self._ref = titled(self._ref) if self._ref else None
        if self._printing is not None:
            self._printing = (titled(self._printing[0]), self._printing[1])
        if self._drawing is not None:
            count = len(self._drawing.pages)
            self.page_rows.set_rows([replace(row, name=page_name(row.key, count)) for row in self.page_rows.rows])
        state = self.state
        self.show(
            replace(
                state,
                title=self._ref.title if self._ref else state.title,
                problem=self._problem(),
                more=more(self._drawing) if self._drawing else "",
                print_title=self._printing[0].title if self._printing else state.print_title,
                print_problem=self._print_problem(),
            )
        )

    # Looking

    @Slot(str, str)
    def viewInvoice(self, invoice_id: str, number: str) -> None:
        """Show an invoice."""
        self.show_document(invoice(invoice_id, number))

    @Slot(str, str)
    def viewReceipt(self, payment_id: str, confirmation: str) -> None:
        """Show a receipt."""
        self.show_document(receipt(payment_id, confirmation))

    @Slot()
    def retry(self) -> None:
        """Try to show it again."""
        if self._ref is not None:
            self.show_document(self._ref)

    @Slot()
    def close(self) -> None:
        """Look no longer; what was shown is forgotten."""
        if self._task:
            self._task.cancel()
        self._ref = self._pdf = self._task = self._drawing = None
        self.show(replace(self.state, open=False))
        self.page_rows.set_rows(())

    def show_document(self, ref: DocumentRef) -> None:
        """Show a document."""
        if self._task:
            self._task.cancel()
        self._ref, self._pdf, self._drawing = ref, None, None
        self._problem = str
        self.page_rows.set_rows(())
        can_email = ref.kind is DocumentKind.INVOICE or (ref.kind is DocumentKind.RECEIPT and self._can_email_receipts)
        state = replace(self.state, open=True, title=ref.title, loading=True, problem="", more="")
        self.show(replace(state, can_email=can_email))
        self._task = self._documents.fetch(ref, self._on_fetched)

    def _on_fetched(self, outcome: Outcome[bytes]) -> None:
        match outcome:
            case Done(value=pdf):
                self._pdf = pdf
                self._task = self._documents.draw(pdf, self._on_drawn)
            case Failed(error=error):
                self._fail(partial(problem_sentence, problem_of(error), self._phone))

    def _on_drawn(self, outcome: Outcome[Drawing]) -> None:
        self._task = None
        if isinstance(outcome, Failed) or isinstance(outcome.value, Broken):
            self._pdf = None
            self._fail(partial(cannot_be_shown, self._phone))
            return
        self._drawing = outcome.value
        self.page_rows.set_rows(page_rows(outcome.value))
        self.show(replace(self.state, loading=False, more=more(outcome.value)))

    def _fail(self, problem: Callable[[], str]) -> None:
        self._problem = problem
        self.show(replace(self.state, loading=False, problem=problem()))

    # Keeping

    @Slot(str, str)
    def saveInvoice(self, invoice_id: str, number: str) -> None:
        """Keep an invoice as a file."""
        self._with(invoice(invoice_id, number), "save", self._save)

    @Slot(str, str)
    def saveReceipt(self, payment_id: str, confirmation: str) -> None:
        """Keep a receipt as a file."""
        self._with(receipt(payment_id, confirmation), "save", self._save)

    def save_document(self, ref: DocumentRef) -> None:
        """Keep a document as a file."""
        self._with(ref, "save", self._save)

    @Slot()
    def save(self) -> None:
        """Keep what is on the screen as a file."""
        if self._ref is not None:
            self._with(self._ref, "save", self._save)

    def _save(self, ref: DocumentRef, pdf: bytes) -> None:
        self._documents.save(ref, pdf, self._on_saved)

    def _on_saved(self, outcome: Outcome[Saving]) -> None:
        self.show(replace(self.state, doing=""))
        if isinstance(outcome, Done) and isinstance(outcome.value, Kept):
            file = outcome.value.file
            text = fill(translate("Documents", "Saved as %1 in %2"), one_line(file.name), one_line(file.parent.name))
            self._toasts.say(text, "download-outline")
        else:
            text = translate("Documents", "The file could not be saved. Free some disk space, then try again.")
            self._toasts.say(text, "alert-circle-outline")

    # Printing

    @Slot(str, str)
    def printInvoice(self, invoice_id: str, number: str) -> None:
        """Choose a printer for an invoice."""
        self._with(invoice(invoice_id, number), "print", self._choose_printer)

    @Slot(str, str)
    def printReceipt(self, payment_id: str, confirmation: str) -> None:
        """Choose a printer for a receipt."""
        self._with(receipt(payment_id, confirmation), "print", self._choose_printer)

    def print_document(self, ref: DocumentRef) -> None:
        """Choose a printer for a document."""
        self._with(ref, "print", self._choose_printer)

    @Slot()
    def print(self) -> None:
        """Choose a printer for what is on the screen."""
        if self._ref is not None:
            self._with(self._ref, "print", self._choose_printer)

    @Slot(str)
    def choosePrinter(self, name: str) -> None:
        """One of the printers."""
        self.printer_rows.set_rows([replace(row, chosen=row.key == name) for row in self.printer_rows.rows])

    @Slot(int)
    def setCopies(self, copies: int) -> None:
        """How many copies."""
        self.show(replace(self.state, copies=min(max(copies, 1), MOST_COPIES)))

    @Slot()
    def startPrinting(self) -> None:
        """Print on the printer chosen."""
        chosen = next((row.key for row in self.printer_rows.rows if row.chosen), None)
        if self._printing is None or chosen is None or self.state.print_loading:
            return
        self._print_problem = str
        self.show(replace(self.state, print_loading=True, print_problem=""))
        self._documents.print(*self._printing, chosen, self.state.copies, self._on_printed)

    @Slot()
    def closePrinting(self) -> None:
        """Do not print."""
        self._printing = None
        self.show(replace(self.state, print_open=False, print_loading=False))

    def _choose_printer(self, ref: DocumentRef, pdf: bytes) -> None:
        self._printing = (ref, pdf)
        self._documents.printers(self._on_printers)

    def _on_printers(self, outcome: Outcome[Sequence[PrinterName]]) -> None:
        if self._printing is None:
            return
        found = outcome.value if isinstance(outcome, Done) else ()
        rows = [PrinterRow(one.name, one_line(one.description), at == 0) for at, one in enumerate(found)]
        self.printer_rows.set_rows(rows)
        title = self._printing[0].title
        self._print_problem = str
        self.show(
            replace(
                self.state,
                doing="",
                print_open=True,
                print_title=title,
                print_loading=False,
                any_printers=bool(rows),
                copies=1,
                print_problem="",
            )
        )

    def _on_printed(self, outcome: Outcome[PrintResult]) -> None:
        if self._printing is None:
            return
        if isinstance(outcome, Done) and isinstance(outcome.value, Printed):
            title = self._printing[0].title
            self.closePrinting()
            self._toasts.say(fill(translate("Documents", "%1 is on its way to the printer"), title), "printer-outline")
        else:
            self._print_problem = printer_refused
            self.show(replace(self.state, print_loading=False, print_problem=printer_refused()))

    # Emailing

    @Slot(str, str)
    def emailInvoice(self, invoice_id: str, number: str) -> None:
        """Send an invoice to the address on file."""
        self._email(invoice(invoice_id, number))

    @Slot(str, str)
    def emailReceipt(self, payment_id: str, confirmation: str) -> None:
        """Send a receipt to the address on file."""
        self._email(receipt(payment_id, confirmation))

    @Slot()
    def email(self) -> None:
        """Send what is on the screen to the address on file."""
        if self._ref is not None:
            self._email(self._ref)

    def _email(self, ref: DocumentRef) -> None:
        if self.state.doing:
            return
        self.show(replace(self.state, doing="email"))

        def sent(outcome: "Outcome[Sent]") -> None:
            self.show(replace(self.state, doing=""))
            match outcome:
                case Done(value=answer):
                    self._toasts.say(sent_words(titled(ref), answer.sent_to), "email-outline")
                case Failed(error=error):
                    self._toasts.say(not_sent_words(error, self._phone), "alert-circle-outline")

        self._documents.email(ref, sent)

    # All of them

    def _with(self, ref: DocumentRef, doing: str, then: Callable[[DocumentRef, bytes], None]) -> None:
        """Do something with a document, fetched first unless it is on the screen. One thing at a time."""
        if self.state.doing:
            return
        self.show(replace(self.state, doing=doing))
        if ref == self._ref and self._pdf is not None:
            then(ref, self._pdf)
            return

        def fetched(outcome: Outcome[bytes]) -> None:
            match outcome:
                case Done(value=pdf):
                    then(ref, pdf)
                case Failed(error=error):
                    self.show(replace(self.state, doing=""))
                    self._toasts.say(problem_sentence(problem_of(error), self._phone), "alert-circle-outline")

        self._documents.fetch(ref, fetched)
