"""Why an invoice is different from the one before it."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from daystarr_client.services.calls import PortalCalls
from daystarr_client.services.loadable import Loadable, problem_of
from daystarr_client.tasks import Done, Failed, Outcome, Task

if TYPE_CHECKING:
    from daystarr_client.api.models_invoices import InvoiceComparison


class ComparisonService(QObject):
    """Knows one comparison at a time, asked for whenever somebody wants to see it."""

    changed = Signal()

    def __init__(self, calls: PortalCalls, now: Callable[[], datetime], parent: QObject | None = None) -> None:
        """`now` is the portal's time."""
        super().__init__(parent)
        self._calls = calls
        self._now = now
        self._task: Task | None = None
        self.comparison: Loadable[InvoiceComparison] = Loadable()

    def ask(self, invoice_id: str) -> None:
        """Compare an invoice; what was known of another one is forgotten."""
        if self._task:
            self._task.cancel()
        self.comparison = Loadable(loading=True)
        self._task = self._calls.run(lambda portal: portal.invoices.compare(invoice_id), self._on_compared)
        self.changed.emit()

    def _on_compared(self, outcome: "Outcome[InvoiceComparison]") -> None:
        self._task = None
        match outcome:
            case Done(value=comparison):
                self.comparison = self.comparison.loaded(comparison, self._now())
            case Failed(error=error):
                self.comparison = self.comparison.failed_with(problem_of(error))
        self.changed.emit()
