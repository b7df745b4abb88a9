"""Shows the system's print dialog and prints: a program of its own, run by `SystemPrintDialog`.

On its input comes one line of JSON (title, language, window, and how many bytes) and a PDF of so many bytes; that the
input then ends says to stop. On its output goes a line of JSON for each page, and one for the end.
"""

import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from threading import Event, Thread
from typing import Any, BinaryIO, Final

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTimer, QTranslator
from PySide6.QtGui import QWindow
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QDialog

from daystarr_client.device.pdf import NotAPdf, opened
from daystarr_client.device.print_dialog import PrintEnd
from daystarr_client.device.printing import PagesWanted, PrintingFailed, PrintingStopped, paint

_LOOK_MS: Final = 200


@dataclass(frozen=True, slots=True)
class Request:
    """What to print; `window` is the native handle of the window to stand over, 0 for none."""

    title: str
    language: str
    window: int
    pdf: bytes


def read_request(source: BinaryIO) -> Request:
    """Read what to print."""
    head: dict[str, Any] = json.loads(source.readline())
    pdf = source.read(int(head["bytes"]))
    return Request(str(head["title"]), str(head["language"]), int(head["window"]), pdf)


def wanted_of(printer: QPrinter) -> PagesWanted:
    """What was chosen in the dialog."""
    ranges = tuple((one.from_, one.to) for one in printer.pageRanges().toRangeList())
    alone = printer.supportsMultipleCopies()
    return PagesWanted(
        ranges=ranges,
        copies=1 if alone else max(1, printer.copyCount()),
        collate=printer.collateCopies(),
        reverse=printer.pageOrder() is QPrinter.PageOrder.LastPageFirst,
    )


def ask(printer: QPrinter, request: Request, count: int, stopped: Event) -> bool:
    """Show the dialog; answers whether to print."""
    dialog = QPrintDialog(printer)
    dialog.setWindowTitle(request.title)
    dialog.setMinMax(1, count)
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange, count > 1)
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintToFile)
    if request.window:
        dialog.winId()
        dialog.windowHandle().setTransientParent(QWindow.fromWinId(request.window))
    dialog.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint)
    look = QTimer()
    look.timeout.connect(lambda: dialog.reject() if stopped.is_set() else None)
    look.start(_LOOK_MS)
    return dialog.exec() == QDialog.DialogCode.Accepted.value


def run(request: Request, say: Callable[[dict[str, object]], None], stopped: Event) -> PrintEnd:
    """Ask, then print; `say` is told of each page."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(request.title)
    try:
        with opened(request.pdf) as document:
            count = document.pageCount()
        if not ask(printer, request, count, stopped):
            return PrintEnd.LEFT

        def carry_on(at: int, of: int) -> bool:
            say({"page": at, "of": of})
            QApplication.processEvents()
            return not stopped.is_set()

        paint(request.pdf, printer, wanted_of(printer), carry_on)
    except NotAPdf:
        return PrintEnd.BROKEN
    except PrintingStopped:
        return PrintEnd.STOPPED
    except PrintingFailed:
        return PrintEnd.REFUSED
    return PrintEnd.SENT


def main() -> int:
    """Print what comes in."""
    app = QApplication(["daystarr-client"])
    app.setApplicationDisplayName("DayStarr")
    app.setQuitOnLastWindowClosed(False)
    request = read_request(sys.stdin.buffer)
    words = QTranslator()
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if words.load(QLocale(request.language), "qtbase", "_", folder):
        app.installTranslator(words)
    stopped = Event()

    def listen() -> None:
        sys.stdin.buffer.read(1)
        stopped.set()

    def say(what: dict[str, object]) -> None:
        sys.stdout.write(json.dumps(what) + "\n")
        sys.stdout.flush()

    Thread(target=listen, daemon=True).start()
    say({"ended": run(request, say, stopped).value})
    return 0


if __name__ == "__main__":
    sys.exit(main())
