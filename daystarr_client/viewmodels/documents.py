"""Looking at, keeping, printing and emailing invoices and receipts."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from daystarr_client.services.documents import (
    Broken,
    DocumentKind,
    DocumentRef,
    DocumentsService,
    Drawing,
    Kept,
    Saving,
)
from daystarr_client.services.loadable import problem_of
from daystarr_client.tasks import Done, Failed, Outcome, Task
from daystarr_client.viewmodels.base import ViewModel, object_property, qml_type, state_property
from daystarr_client.viewmodels.document_words import (
    DocumentsView,
    PageRow,
    cannot_be_shown,
    invoice,
    more,
    not_sent_words,
    page_name,
    page_rows,
    receipt,
    sent_words,
)
from daystarr_client.viewmodels.printing import PrintingViewModel
from daystarr_client.viewmodels.problems import problem_sentence
from daystarr_client.viewmodels.rows import RowsModel
from daystarr_client.viewmodels.toasts import Toasts
from daystarr_client.viewmodels.wording import fill, one_line

if TYPE_CHECKING:
    from daystarr_client.api.models_documents import Sent
    from daystarr_client.device.pdf import PdfPages

translate = QCoreApplication.translate


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
    pages = object_property(RowsModel[PageRow], "page_rows")
    printing = object_property(PrintingViewModel, "printing_view_model")

    def __init__(
        self,
        documents: DocumentsService,
        printing: PrintingViewModel,
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
        self._task: Task | None = None
        self._drawing: PdfPages | None = None
        self._problem: Callable[[], str] = str
        self.page_rows = RowsModel(PageRow, "key", self)
        self.printing_view_model = printing
        printing.begun.connect(self._on_printing)

    def retranslate(self) -> None:
        """Another language is spoken."""
        self.printing_view_model.retranslate()
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
        """Print an invoice."""
        self._with(invoice(invoice_id, number), "print", self._print)

    @Slot(str, str)
    def printReceipt(self, payment_id: str, confirmation: str) -> None:
        """Print a receipt."""
        self._with(receipt(payment_id, confirmation), "print", self._print)

    def print_document(self, ref: DocumentRef) -> None:
        """Print a document."""
        self._with(ref, "print", self._print)

    @Slot()
    def print(self) -> None:
        """Print what is on the screen."""
        if self._ref is not None:
            self._with(self._ref, "print", self._print)

    def _print(self, ref: DocumentRef, pdf: bytes) -> None:
        self.printing_view_model.start(ref.called, pdf)

    @Slot()
    def _on_printing(self) -> None:
        self.show(replace(self.state, doing=""))

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
                    self._toasts.say(sent_words(ref, answer.sent_to), "email-outline")
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
