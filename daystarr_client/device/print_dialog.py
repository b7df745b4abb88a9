"""The system's print dialog, in a process of its own: the client has no widgets, and a printer's driver may crash."""

import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Final, Protocol, TypeAlias

from PySide6.QtCore import QLocale, QObject, QProcess, QTimer

from daystarr_client.device.paths import program_dir

if TYPE_CHECKING:
    from PySide6.QtGui import QWindow

PROGRAM: Final = "daystarr_client.device.print_program"
STOP_WAIT_MS: Final = 5_000


class PrintEnd(Enum):
    """How it ended; `LEFT` is without printing, `BROKEN` where there could be no dialog."""

    SENT = "sent"
    LEFT = "left"
    STOPPED = "stopped"
    REFUSED = "refused"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class PrintingPage:
    """A page goes to the printer."""

    at: int
    of: int


@dataclass(frozen=True, slots=True)
class PrintEnded:
    """It is over."""

    end: PrintEnd


PrintNews: TypeAlias = PrintingPage | PrintEnded
Told = Callable[[PrintNews], None]


class PrintDialog(Protocol):
    """Lets the person choose printer, pages and copies, and prints."""

    def start(self, pdf: bytes, title: str, told: Told) -> None:
        """Open the dialog; returns at once. `told` hears of each page, and last of the end, once."""
        ...

    def stop(self) -> None:
        """Close the dialog, or print no further page. The end is told all the same."""
        ...


class SystemPrintDialog(QObject):
    """Runs the program that shows the dialog, over the window, in the language of `locale`."""

    def __init__(self, window: "QWindow | None", locale: QLocale, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self._locale = locale
        self._command: tuple[str, ...] = ("-m", PROGRAM)
        self._process: QProcess | None = None
        self._told: Told | None = None
        self._end = PrintEnd.BROKEN

    def start(self, pdf: bytes, title: str, told: Told) -> None:
        """Open the dialog. One at a time: while one is open, another one is `BROKEN`."""
        if self._process is not None:
            told(PrintEnded(PrintEnd.BROKEN))
            return
        process = QProcess(self)
        process.setProgram(sys.executable)
        process.setArguments(list(self._command))
        process.setWorkingDirectory(str(program_dir()))
        process.setStandardErrorFile(QProcess.nullDevice())
        process.readyReadStandardOutput.connect(self._on_output)
        process.finished.connect(self._on_finished)
        process.errorOccurred.connect(self._on_error)
        self._process, self._told, self._end = process, told, PrintEnd.BROKEN
        request = {
            "title": title,
            "bytes": len(pdf),
            "language": self._locale.name(),
            "window": int(self._window.winId()) if self._window is not None else 0,
        }
        process.start()
        process.write(json.dumps(request).encode() + b"\n" + pdf)

    def stop(self) -> None:
        """Close the dialog, or print no further page."""
        if self._process is not None:
            self._wind_up(self._process)

    def _wind_up(self, process: QProcess) -> None:
        process.closeWriteChannel()
        QTimer.singleShot(STOP_WAIT_MS, process, process.kill)

    def _on_output(self) -> None:
        process = self._process
        while process is not None and process.canReadLine():
            try:
                said = json.loads(bytes(process.readLine().data()))
                if "page" in said:
                    self._tell(PrintingPage(int(said["page"]), int(said["of"])))
                else:
                    self._end = PrintEnd(said["ended"])
                    self._wind_up(process)
            except (ValueError, KeyError, TypeError):
                continue

    def _on_finished(self) -> None:
        self._on_output()
        self._close()

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._close()

    def _tell(self, news: PrintNews) -> None:
        if self._told is not None:
            self._told(news)

    def _close(self) -> None:
        process, told = self._process, self._told
        self._process = self._told = None
        if process is not None:
            process.deleteLater()
        if told is not None:
            told(PrintEnded(self._end))
