"""Asks the portal for the invoices that a search means: one question at a time, the last one asked."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from daystarr_client.services.calls import PortalCalls
from daystarr_client.services.loadable import ProblemKind, problem_of
from daystarr_client.tasks import Done, Failed, Outcome, Task

if TYPE_CHECKING:
    from daystarr_client.api.models import InvoiceSummary
    from daystarr_client.api.portal import Portal

FEW: Final = 10
MANY: Final = 200


@dataclass(frozen=True, slots=True)
class InvoiceQuestion:
    """Invoices by number or amount (`text`), of a year, of a month and a day of it."""

    text: str = ""
    year: int | None = None
    month: int | None = None
    day: int | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """How far a question is answered. `problem` is why it is not."""

    question: InvoiceQuestion | None = None
    items: "tuple[InvoiceSummary, ...]" = ()
    looking: bool = False
    problem: ProblemKind | None = None


class InvoiceFinder(QObject):
    """Knows the answer to the last question. The answer to an earlier one, come late, is dropped."""

    changed = Signal()

    def __init__(self, calls: PortalCalls, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._calls = calls
        self._task: Task | None = None
        self.found = Found()

    def ask(self, question: InvoiceQuestion | None) -> None:
        """Look for these; None forgets what was found."""
        if self._task is not None:
            self._task.cancel()
            self._task = None
        self.found = Found(question, looking=question is not None)
        if question is not None:
            self._task = self._calls.run(lambda portal: _look(portal, question), self._on_found, quiet=True)
        self.changed.emit()

    def _on_found(self, outcome: "Outcome[tuple[InvoiceSummary, ...]]") -> None:
        self._task = None
        match outcome:
            case Done(value=items):
                self.found = Found(self.found.question, items)
            case Failed(error=error):
                self.found = Found(self.found.question, problem=problem_of(error))
        self.changed.emit()


def _look(portal: "Portal", question: InvoiceQuestion) -> "tuple[InvoiceSummary, ...]":
    found: list[InvoiceSummary] = []
    if question.text:
        found += portal.invoices.list(query=question.text, page_size=FEW).items
    if question.year is not None or question.month is not None:
        # The portal knows years; a month is looked for among the newest ones of it
        size = FEW if question.month is None else MANY
        known = {invoice.id for invoice in found}
        listed = portal.invoices.list(year=question.year, page_size=size).items
        # What fell due in January is dated in the year before
        if question.month == 1 and question.year is not None:
            listed = (*listed, *portal.invoices.list(year=question.year - 1, page_size=FEW).items)
        found += [invoice for invoice in listed if invoice.id not in known]
    return tuple(found)
