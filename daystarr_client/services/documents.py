"""Invoices and receipts as PDF documents: fetched, drawn, kept, printed and emailed, always off the UI thread."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject

from daystarr_client.device.downloads import Downloads
from daystarr_client.device.print_dialog import Told
from daystarr_client.device.printing import PrinterName, Printing, PrintingFailed
from daystarr_client.services.calls import PortalCalls
from daystarr_client.tasks import Outcome, Task, Tasks

if TYPE_CHECKING:
    from daystarr_client.api.models_documents import Sent
    from daystarr_client.api.portal import Portal
    from daystarr_client.device.pdf import PdfPages

PAGE_WIDTH = 1400
# Between the first and the last day of a statement
DAYS_APART = ".."


class DocumentKind(Enum):
    """Which documents there are."""

    INVOICE = "invoice"
    RECEIPT = "receipt"
    STATEMENT = "statement"


@dataclass(frozen=True, slots=True)
class DocumentRef:
    """A document of the portal: the invoice, payment or days it is of, and what people call it just now."""

    kind: DocumentKind
    id: str
    called: Callable[[], str] = field(compare=False, repr=False)

    @property
    def title(self) -> str:
        """What it is called, in the language of now."""
        return self.called()


@dataclass(frozen=True, slots=True)
class Kept:
    """The file is there."""

    file: Path


@dataclass(frozen=True, slots=True)
class NotKept:
    """The folder cannot be written, or the disk is full."""


@dataclass(frozen=True, slots=True)
class Broken:
    """What the portal sent is no document that can be shown."""


@dataclass(frozen=True, slots=True)
class Printed:
    """The printer has it."""


@dataclass(frozen=True, slots=True)
class NotPrinted:
    """The printer did not take it."""


Saving: TypeAlias = Kept | NotKept
Drawing: TypeAlias = "PdfPages | Broken"
PrintResult: TypeAlias = Printed | NotPrinted


class DocumentsService(QObject):
    """What can be done with documents."""

    def __init__(
        self,
        tasks: Tasks,
        calls: PortalCalls,
        downloads: Downloads,
        printing: Printing,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._calls = calls
        self._downloads = downloads
        self._printing = printing

    def fetch(self, ref: DocumentRef, done: Callable[[Outcome[bytes]], None]) -> Task:
        """Get a document as the portal writes it now."""

        def call(portal: "Portal") -> bytes:
            match ref.kind:
                case DocumentKind.INVOICE:
                    return portal.invoices.pdf(ref.id)
                case DocumentKind.RECEIPT:
                    return portal.payments.receipt(ref.id)
                case DocumentKind.STATEMENT:
                    first, _, last = ref.id.partition(DAYS_APART)
                    return portal.invoices.statement(date.fromisoformat(first), date.fromisoformat(last))

        return self._calls.run(call, done)

    def email(self, ref: DocumentRef, done: "Callable[[Outcome[Sent]], None]") -> Task:
        """Have the portal send a document to the address on file."""

        def call(portal: "Portal") -> "Sent":
            match ref.kind:
                case DocumentKind.INVOICE:
                    return portal.invoices.email(ref.id)
                case DocumentKind.RECEIPT:
                    return portal.payments.email(ref.id)
                case DocumentKind.STATEMENT:
                    raise ValueError("statements are not sent by email")

        return self._calls.run(call, done)

    def draw(self, pdf: bytes, done: Callable[[Outcome[Drawing]], None]) -> Task:
        """Draw its pages."""

        def work() -> Drawing:
            from daystarr_client.device.pdf import NotAPdf, pages_of

            try:
                return pages_of(pdf, PAGE_WIDTH)
            except NotAPdf:
                return Broken()

        return self._tasks.run(work, done)

    def save(self, ref: DocumentRef, pdf: bytes, done: Callable[[Outcome[Saving]], None]) -> Task:
        """Keep it as a file."""
        name = f"{ref.title}.pdf"

        def work() -> Saving:
            try:
                return Kept(self._downloads.save(name, pdf))
            except OSError:
                return NotKept()

        return self._tasks.run(work, done)

    def show_file(self, file: Path) -> bool:
        """Show where a kept file is."""
        return self._downloads.show(file)

    def printers(self, done: Callable[[Outcome[Sequence[PrinterName]]], None]) -> Task:
        """The printers there are, the usual one first."""
        return self._tasks.run(self._printing.printers, done)

    @property
    def has_dialog(self) -> bool:
        """Whether the system's print dialog may open."""
        return self._printing.dialog is not None

    def print_in_dialog(self, title: str, pdf: bytes, told: Told) -> None:
        """Print it in the system's dialog; `told` hears of each page and of the end."""
        if self._printing.dialog is not None:
            self._printing.dialog.start(pdf, title, told)

    def stop_printing(self) -> None:
        """Close the system's dialog, or print no further page."""
        if self._printing.dialog is not None:
            self._printing.dialog.stop()

    def print(
        self, title: str, pdf: bytes, printer: str, copies: int, done: Callable[[Outcome[PrintResult]], None]
    ) -> Task:
        """Print it."""

        def work() -> PrintResult:
            from daystarr_client.device.pdf import NotAPdf

            try:
                self._printing.print(pdf, title, printer, copies)
            except (PrintingFailed, NotAPdf):
                return NotPrinted()
            return Printed()

        return self._tasks.run(work, done)
