"""Choosing many invoices and keeping them as one ZIP file."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, assert_never

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from daystarr_client.services.invoice_archive import (
    MOST,
    ArchiveFailed,
    ArchiveKept,
    ArchiveService,
    ArchiveState,
    Idle,
    Keeping,
)
from daystarr_client.services.invoices import InvoiceLists
from daystarr_client.services.loadable import ProblemKind, problem_of
from daystarr_client.tasks import Done, Failed, Outcome, Task
from daystarr_client.viewmodels.base import ViewModel, qml_type, state_property
from daystarr_client.viewmodels.card import CardFacts
from daystarr_client.viewmodels.problems import problem_sentence
from daystarr_client.viewmodels.toasts import Toasts
from daystarr_client.viewmodels.wording import fill, one_line

if TYPE_CHECKING:
    from daystarr_client.api.models import InvoiceSummary, Page

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class PickingView:
    """The bar at the foot of the list. `progress` is 0 to 1; `problem` is why it did not work."""

    on: bool = False
    chosen_text: str = ""
    note: str = ""
    can_save: bool = False
    choosing: bool = False
    saving: bool = False
    progress: float = 0.0
    problem: str = ""


def picking_view(
    chosen: int, state: ArchiveState, phone: str, *, on: bool, choosing: bool, cut: bool, problem: ProblemKind | None
) -> PickingView:
    """The bar; `cut` is that there are more invoices than one archive takes."""
    if not on:
        return PickingView()
    saving = isinstance(state, Keeping)
    full = fill(translate("Picking", "One ZIP file takes up to %1 invoices: the newest are chosen."), str(MOST))
    return PickingView(
        on=True,
        chosen_text=_text(chosen, state),
        note=full if cut and not saving else "",
        can_save=chosen > 0 and not choosing,
        choosing=choosing,
        saving=saving,
        progress=state.done / state.of if isinstance(state, Keeping) and state.of else 0.0,
        problem=problem_sentence(problem, phone) if problem else _problem(state, phone),
    )


def _text(chosen: int, state: ArchiveState) -> str:
    if isinstance(state, Keeping):
        return fill(translate("Picking", "%1 of %2 invoices are here"), str(state.done), str(state.of))
    if chosen == 0:
        return translate("Picking", "Choose the invoices to save")
    return translate("Picking", "%n invoice(s) chosen", "", chosen)


def _problem(state: ArchiveState, phone: str) -> str:
    match state:
        case ArchiveFailed(problem=problem):
            if problem is not None:
                return problem_sentence(problem, phone)
            return translate("Picking", "The file could not be saved. Free some disk space, then try again.")
        case Idle() | Keeping() | ArchiveKept():
            return ""
        case _:
            assert_never(state)


@qml_type
class PickingViewModel(ViewModel[PickingView]):
    """Which invoices are chosen, across all filters, and the file they become."""

    changed = Signal()
    # Which ones are chosen, or whether any can be
    picked = Signal()
    on = state_property(bool, "on", changed)
    chosenText = state_property(str, "chosen_text", changed)
    note = state_property(str, "note", changed)
    canSave = state_property(bool, "can_save", changed)
    choosing = state_property(bool, "choosing", changed)
    saving = state_property(bool, "saving", changed)
    progress = state_property(float, "progress", changed)
    problem = state_property(str, "problem", changed)

    def __init__(
        self,
        archives: ArchiveService,
        lists: InvoiceLists,
        facts: CardFacts,
        toasts: Toasts,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(PickingView(), parent)
        self._archives = archives
        self._lists = lists
        self._facts = facts
        self._toasts = toasts
        self._on = False
        self._chosen: dict[str, None] = {}
        self._asking: Task | None = None
        self._cut = False
        self._problem: ProblemKind | None = None
        archives.changed.connect(self._on_archive)

    def retranslate(self) -> None:
        """Another language is spoken."""
        self._draw()

    def holds(self, invoice_id: str) -> bool:
        """Whether an invoice is chosen."""
        return invoice_id in self._chosen

    @Slot()
    def begin(self) -> None:
        """Choose some."""
        self._on = True
        self._draw()

    @Slot()
    def leave(self) -> None:
        """Choose none, and stop what is being kept."""
        if self._asking:
            self._asking.cancel()
        self._asking = None
        self._on = self._cut = False
        self._chosen = {}
        self._problem = None
        self._archives.stop()
        self._draw()
        self.picked.emit()

    @Slot(str)
    def toggle(self, invoice_id: str) -> None:
        """Choose an invoice, or leave it out again. Beyond what an archive takes none is added."""
        if not self._on or self.state.saving:
            return
        if invoice_id in self._chosen:
            del self._chosen[invoice_id]
            self._cut = False
        elif len(self._chosen) < MOST:
            self._chosen[invoice_id] = None
        else:
            self._cut = True
        self._problem = None
        self._draw()
        self.picked.emit()

    @Slot()
    def chooseAll(self) -> None:
        """Choose every invoice that the filters let through, as many as an archive takes."""
        if self.state.saving or self._asking:
            return
        value = self._lists.listed.value
        if value is not None and value.next_token is None:
            self._take(value.items, more=False)
        else:
            self._asking = self._archives.every(self._lists.query, self._on_every)
            self._draw()

    @Slot()
    def save(self) -> None:
        """Keep the ones chosen."""
        if self.state.can_save:
            day = self._facts.today.isoformat()
            self._problem = None
            self._archives.start(tuple(self._chosen), fill(translate("Picking", "Invoices %1"), day))

    @Slot()
    def stop(self) -> None:
        """Keep nothing after all; what is chosen stays."""
        self._archives.stop()

    def _take(self, items: "tuple[InvoiceSummary, ...]", *, more: bool) -> None:
        ids = dict.fromkeys((*self._chosen, *(item.id for item in items)))
        self._cut = more or len(ids) > MOST
        self._chosen = dict.fromkeys(list(ids)[:MOST])
        self._draw()
        self.picked.emit()

    def _on_every(self, outcome: "Outcome[Page[InvoiceSummary]]") -> None:
        self._asking = None
        match outcome:
            case Done(value=page):
                self._take(page.items, more=page.next_page_token is not None)
            case Failed(error=error):
                self._problem = problem_of(error)
                self._draw()

    @Slot()
    def _on_archive(self) -> None:
        state = self._archives.state
        if isinstance(state, ArchiveKept):
            text = fill(translate("Picking", "Saved as %1 in %2"), one_line(state.file.name), state.file.parent.name)
            self.leave()
            self._toasts.say(text, "download-outline")
        else:
            self._draw()

    def _draw(self) -> None:
        self.show(
            picking_view(
                len(self._chosen),
                self._archives.state,
                self._facts.phone,
                on=self._on,
                choosing=self._asking is not None,
                cut=self._cut,
                problem=self._problem,
            )
        )
