"""Printing a document: in the system's own dialog, or on a printer chosen here where that must not open."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Final, TypeAlias, assert_never

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from daystarr_client.device.print_dialog import PrintEnd, PrintEnded, PrintingPage, PrintNews
from daystarr_client.device.printing import PrinterName
from daystarr_client.services.documents import DocumentsService, Printed, PrintResult
from daystarr_client.tasks import Done, Outcome
from daystarr_client.viewmodels.base import ViewModel, object_property, qml_type, state_property
from daystarr_client.viewmodels.document_words import PrinterRow, on_its_way_words, printer_refused
from daystarr_client.viewmodels.rows import RowsModel
from daystarr_client.viewmodels.toasts import Toasts
from daystarr_client.viewmodels.wording import fill, one_line

translate = QCoreApplication.translate
MOST_COPIES: Final = 20


@dataclass(frozen=True, slots=True)
class Job:
    """What is printed: its name in the language of now, and what is done once a printer has it."""

    called: Callable[[], str]
    pdf: bytes = field(repr=False)
    sent: Callable[[], None]


@dataclass(frozen=True, slots=True)
class NoPrinters:
    """This computer has none."""


@dataclass(frozen=True, slots=True)
class Choosing:
    """The printer is chosen here. `busy` while it prints; `problem` makes the sentence of what went wrong before."""

    copies: int = 1
    busy: bool = False
    problem: Callable[[], str] = str


@dataclass(frozen=True, slots=True)
class Asking:
    """The system's dialog is open."""


@dataclass(frozen=True, slots=True)
class Sending:
    """A page goes to the printer."""

    at: int
    of: int


@dataclass(frozen=True, slots=True)
class Stopping:
    """No further page will be printed."""


@dataclass(frozen=True, slots=True)
class Refused:
    """The printer chosen in the system's dialog did not take it."""


Stage: TypeAlias = NoPrinters | Choosing | Asking | Sending | Stopping | Refused


@dataclass(frozen=True, slots=True)
class PrintingView:
    """The sheet. `phase` is none, choosing, asking, sending, stopping or refused; `share` how much is printed."""

    open: bool = False
    title: str = ""
    phase: str = ""
    copies: int = 1
    busy: bool = False
    problem: str = ""
    text: str = ""
    share: float = 0.0
    can_cancel: bool = True


def printing_view(stage: Stage, title: str) -> PrintingView:
    """The sheet at a stage."""
    view = PrintingView(open=True, title=title)
    match stage:
        case NoPrinters():
            return replace(view, phase="none")
        case Choosing(copies=copies, busy=busy, problem=problem):
            return replace(view, phase="choosing", copies=copies, busy=busy, problem=problem())
        case Asking():
            text = translate("Printing", "Choose the printer, the pages and the copies in your system's print dialog.")
            return replace(view, phase="asking", text=text)
        case Sending(at=at, of=of):
            text = fill(translate("Printing", "Page %1 of %2 goes to the printer."), str(at), str(of))
            return replace(view, phase="sending", text=text, share=(at - 1) / max(1, of))
        case Stopping():
            return replace(view, phase="stopping", text=translate("Printing", "Printing stops."), can_cancel=False)
        case Refused():
            return replace(view, phase="refused", problem=printer_refused())
        case _:
            assert_never(stage)


def no_dialog() -> str:
    """The system's dialog did not open."""
    return translate("Printing", "Your system's print dialog did not open. Choose a printer here instead.")


@qml_type
class PrintingViewModel(ViewModel[PrintingView]):
    """One document at a time."""

    changed = Signal()
    # The sheet is open: what was waited for is there
    begun = Signal()
    open = state_property(bool, "open", changed)
    title = state_property(str, "title", changed)
    phase = state_property(str, "phase", changed)
    copies = state_property(int, "copies", changed)
    busy = state_property(bool, "busy", changed)
    problem = state_property(str, "problem", changed)
    text = state_property(str, "text", changed)
    share = state_property(float, "share", changed)
    canCancel = state_property(bool, "can_cancel", changed)
    printers = object_property(RowsModel[PrinterRow], "printer_rows")

    def __init__(self, documents: DocumentsService, toasts: Toasts, parent: QObject | None = None) -> None:
        super().__init__(PrintingView(), parent)
        self._documents = documents
        self._toasts = toasts
        self._job: Job | None = None
        self._stage: Stage = NoPrinters()
        self.printer_rows = RowsModel(PrinterRow, "key", self)

    def retranslate(self) -> None:
        """Another language is spoken."""
        self._become(self._stage)

    def start(self, called: Callable[[], str], pdf: bytes, sent: Callable[[], None] = lambda: None) -> None:
        """Print a document; `called` is its name in the language of now, `sent` hears that a printer has it."""
        self._job = Job(called, pdf, sent)
        self._documents.printers(self._on_printers)

    @Slot(str)
    def choosePrinter(self, name: str) -> None:
        """One of the printers."""
        self.printer_rows.set_rows([replace(row, chosen=row.key == name) for row in self.printer_rows.rows])

    @Slot(int)
    def setCopies(self, copies: int) -> None:
        """How many copies."""
        if isinstance(self._stage, Choosing):
            self._become(replace(self._stage, copies=min(max(copies, 1), MOST_COPIES)))

    @Slot()
    def print(self) -> None:
        """Print on the printer chosen here."""
        chosen = next((row.key for row in self.printer_rows.rows if row.chosen), None)
        if self._job is None or chosen is None or not isinstance(self._stage, Choosing) or self._stage.busy:
            return
        copies = self._stage.copies
        self._become(Choosing(copies, busy=True))
        self._documents.print(self._job.called(), self._job.pdf, chosen, copies, self._on_printed)

    @Slot()
    def retry(self) -> None:
        """Open the system's dialog again."""
        if isinstance(self._stage, Refused):
            self._ask()

    @Slot()
    def cancel(self) -> None:
        """Do not print, or print no further page."""
        if isinstance(self._stage, (Asking, Sending)):
            self._become(Stopping())
            self._documents.stop_printing()
        elif not isinstance(self._stage, Stopping):
            self._close()

    def _close(self) -> None:
        self._job = None
        self.show(replace(self.state, open=False, busy=False))

    def _become(self, stage: Stage) -> None:
        self._stage = stage
        if self._job is not None:
            self.show(printing_view(stage, self._job.called()))

    def _on_printers(self, outcome: Outcome[Sequence[PrinterName]]) -> None:
        if self._job is None:
            return
        found = outcome.value if isinstance(outcome, Done) else ()
        rows = [PrinterRow(one.name, one_line(one.description), at == 0) for at, one in enumerate(found)]
        self.printer_rows.set_rows(rows)
        if rows and self._documents.has_dialog:
            self._ask()
        else:
            self._become(Choosing() if rows else NoPrinters())
        self.begun.emit()

    def _ask(self) -> None:
        if self._job is not None:
            self._become(Asking())
            self._documents.print_in_dialog(self._job.called(), self._job.pdf, self._on_news)

    def _on_news(self, news: PrintNews) -> None:
        if self._job is None:
            return
        match news:
            case PrintingPage(at=at, of=of):
                if not isinstance(self._stage, Stopping):
                    self._become(Sending(at, of))
            case PrintEnded(end=end):
                self._on_end(end)

    def _on_end(self, end: PrintEnd) -> None:
        asked = isinstance(self._stage, Stopping)
        match end:
            case PrintEnd.SENT:
                self._sent()
            case PrintEnd.LEFT:
                self._close()
            case PrintEnd.STOPPED:
                self._close()
                self._toasts.say(lambda: translate("Printing", "Printing was stopped"), "printer-outline")
            case PrintEnd.REFUSED:
                self._become(Refused())
            case PrintEnd.BROKEN if asked:
                self._close()
            case PrintEnd.BROKEN:
                self._become(Choosing(problem=no_dialog))
            case _:
                assert_never(end)

    def _on_printed(self, outcome: Outcome[PrintResult]) -> None:
        if self._job is None or not isinstance(self._stage, Choosing):
            return
        if isinstance(outcome, Done) and isinstance(outcome.value, Printed):
            self._sent()
        else:
            self._become(Choosing(self._stage.copies, problem=printer_refused))

    def _sent(self) -> None:
        job = self._job
        self._close()
        if job is not None:
            job.sent()
            self._toasts.say(lambda: on_its_way_words(job.called()), "printer-outline")
