"""The one place that exceptions nobody expected come to: into the log, and to the customer as a reference number."""

import sys
import threading
from collections.abc import Callable
from types import TracebackType
from uuid import uuid4

from PySide6.QtCore import QObject, Qt, Signal


class Surprises(QObject):
    """Logs surprises, from whichever thread they came, and says their reference number with `raised`."""

    raised = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)

    def report(self, error: BaseException) -> str:
        """Log an exception with its traceback; give its reference number."""
        from logging import getLogger

        reference = uuid4().hex[:8].upper()
        getLogger("daystarr_client").error("surprise %s", reference, exc_info=error)
        self.raised.emit(reference)
        return reference

    def tell(self, show: Callable[[str], None]) -> None:
        """Call `show` with each reference number, always on the UI thread."""
        self.raised.connect(show, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Take in what would otherwise end in Python's own exception hooks."""
        sys.excepthook = self._on_uncaught
        threading.excepthook = self._on_uncaught_in_thread

    def uninstall(self) -> None:
        """Give Python its own hooks back."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__

    def _on_uncaught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, (KeyboardInterrupt, SystemExit)):
            sys.__excepthook__(kind, error, trace)
        else:
            self.report(error)

    def _on_uncaught_in_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None and not isinstance(args.exc_value, SystemExit):
            self.report(args.exc_value)
