"""Printing on the system's printers: which there are, and painting the pages of a PDF on one of them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol

from daystarr_client.device.print_dialog import PrintDialog, SystemPrintDialog

if TYPE_CHECKING:
    from PySide6.QtCore import QLocale
    from PySide6.QtGui import QPainter, QWindow
    from PySide6.QtPdf import QPdfDocument
    from PySide6.QtPrintSupport import QPrinter

# Finer than this a picture of a page looks no better and takes long
_FINEST_DPI: Final = 300


class PrintingFailed(Exception):
    """The printer did not take the document."""


class PrintingStopped(Exception):
    """Somebody wanted no more of it."""


@dataclass(frozen=True, slots=True)
class PrinterName:
    """A printer: what the system calls it, what people call it."""

    name: str
    description: str


@dataclass(frozen=True, slots=True)
class PagesWanted:
    """Which pages, from 1, and how often. No `ranges` mean all; `copies` are those the printer makes not by itself."""

    ranges: tuple[tuple[int, int], ...] = ()
    copies: int = 1
    collate: bool = True
    reverse: bool = False

    def order(self, count: int) -> tuple[int, ...]:
        """The pages, from 0, of a document of `count` pages in the order in which they are printed."""
        ranges = self.ranges or ((1, count),)
        pages = [page - 1 for first, last in ranges for page in range(max(1, first), min(count, last) + 1)]
        if self.reverse:
            pages.reverse()
        if self.collate:
            return tuple(pages * self.copies)
        return tuple(page for page in pages for _ in range(self.copies))


class Printing(Protocol):
    """Prints PDF documents. Calls may take a moment: not for the UI thread."""

    @property
    def dialog(self) -> PrintDialog | None:
        """The system's own dialog; None where it must not open, as at a kiosk."""
        ...

    def printers(self) -> "Sequence[PrinterName]":
        """The printers there are, the usual one first."""
        ...

    def print(self, pdf: bytes, title: str, printer: str, copies: int) -> None:
        """Print all pages. Raises `PrintingFailed`, or `NotAPdf`."""
        ...


class SystemPrinting:
    """The printers that this computer knows."""

    def __init__(self, window: "QWindow | None" = None, locale: "QLocale | None" = None) -> None:
        """`window` and `locale` are those of the system's dialog; without them it does not open."""
        self.dialog = SystemPrintDialog(window, locale) if locale is not None else None

    def printers(self) -> "Sequence[PrinterName]":
        """The printers there are, the usual one first."""
        from PySide6.QtPrintSupport import QPrinterInfo

        usual = QPrinterInfo.defaultPrinterName()
        names = sorted(QPrinterInfo.availablePrinterNames(), key=lambda name: (name != usual, name.casefold()))
        return [PrinterName(name, QPrinterInfo.printerInfo(name).description() or name) for name in names]

    def print(self, pdf: bytes, title: str, printer: str, copies: int) -> None:
        """Print all pages. Raises `PrintingFailed`, or `NotAPdf`."""
        from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

        info = QPrinterInfo.printerInfo(printer)
        if info.isNull():
            raise PrintingFailed
        device = QPrinter(info, QPrinter.PrinterMode.HighResolution)
        device.setDocName(title)
        device.setCopyCount(max(1, copies))
        paint(pdf, device)


def paint(
    pdf: bytes,
    device: "QPrinter",
    wanted: PagesWanted | None = None,
    carry_on: Callable[[int, int], bool] = lambda _at, _of: True,
) -> None:
    """Paint pages on a printer, as large as its paper allows.

    `carry_on` is told before each page which one of how many it is. Raises `PrintingFailed`, `PrintingStopped` when it
    says no, or `NotAPdf`.
    """
    from PySide6.QtGui import QPainter

    from daystarr_client.device.pdf import opened

    device.setFullPage(True)
    with opened(pdf) as document:
        pages = (wanted or PagesWanted()).order(document.pageCount())
        painter = QPainter()
        if not pages or not painter.begin(device):
            raise PrintingFailed
        try:
            for at, page in enumerate(pages):
                if not carry_on(at + 1, len(pages)):
                    device.abort()
                    raise PrintingStopped
                if at and not device.newPage():
                    raise PrintingFailed
                _paint_page(painter, document, page, device)
        finally:
            painter.end()


def _paint_page(painter: "QPainter", document: "QPdfDocument", page: int, device: "QPrinter") -> None:
    from PySide6.QtCore import QRect

    from daystarr_client.device.pdf import picture

    paper = device.pageLayout().fullRectPixels(device.resolution()).size()
    size = document.pagePointSize(page)
    scale = min(paper.width() / size.width(), paper.height() / size.height())
    width, height = round(size.width() * scale), round(size.height() * scale)
    finest = min(1.0, _FINEST_DPI / device.resolution())
    image = picture(document, page, max(1, round(width * finest)))
    painter.drawImage(QRect((paper.width() - width) // 2, (paper.height() - height) // 2, width, height), image)
