"""Printing on the system's printers, without a dialog of the system's."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtPrintSupport import QPrinter

_DPI: Final = 300


class PrintingFailed(Exception):
    """The printer did not take the document."""


@dataclass(frozen=True, slots=True)
class PrinterName:
    """A printer: what the system calls it, what people call it."""

    name: str
    description: str


class Printing(Protocol):
    """Prints PDF documents. Calls may take a moment: not for the UI thread."""

    def printers(self) -> "Sequence[PrinterName]":
        """The printers there are, the usual one first."""
        ...

    def print(self, pdf: bytes, title: str, printer: str, copies: int) -> None:
        """Print all pages. Raises `PrintingFailed`, or `NotAPdf`."""
        ...


class SystemPrinting:
    """The printers that this computer knows."""

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


def paint(pdf: bytes, device: "QPrinter") -> None:
    """Paint all pages on a printer, as large as its paper allows. Raises `PrintingFailed`, or `NotAPdf`."""
    from PySide6.QtGui import QPainter

    from daystarr_client.device.pdf import opened, picture

    device.setResolution(_DPI)
    device.setFullPage(True)
    with opened(pdf) as document:
        painter = QPainter()
        if not painter.begin(device):
            raise PrintingFailed
        try:
            paper = device.pageLayout().fullRectPixels(_DPI).size()
            for page in range(document.pageCount()):
                if page and not device.newPage():
                    raise PrintingFailed
                image = picture(document, page, paper.width())
                if image.height() > paper.height():
                    image = image.scaledToHeight(paper.height())
                painter.drawImage((paper.width() - image.width()) // 2, 0, image)
        finally:
            painter.end()
