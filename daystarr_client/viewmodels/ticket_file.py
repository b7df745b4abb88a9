"""Looking at a file of a ticket, and keeping it."""

import base64
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from daystarr_client.services.loadable import problem_of
from daystarr_client.services.tickets import Looked, TicketsService
from daystarr_client.tasks import Done, Failed, Outcome, Task
from daystarr_client.viewmodels.base import ViewModel, object_property, qml_type, state_property
from daystarr_client.viewmodels.documents import PageRow
from daystarr_client.viewmodels.problems import problem_sentence
from daystarr_client.viewmodels.rows import RowsModel
from daystarr_client.viewmodels.toasts import Toasts
from daystarr_client.viewmodels.wording import fill, one_line, paragraphs

if TYPE_CHECKING:
    from daystarr_client.api.models_tickets import Attachment
    from daystarr_client.services.loadable import ProblemKind

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class TicketFileView:
    """The file on the screen: its pages or its text; `note` is why there is neither, or not all of it."""

    open: bool = False
    title: str = ""
    loading: bool = False
    problem: str = ""
    text: str = ""
    note: str = ""
    saving: bool = False
    can_save: bool = False


@qml_type
class TicketFileViewModel(ViewModel[TicketFileView]):
    """One file at a time; what it holds is forgotten when it is closed."""

    changed = Signal()
    open = state_property(bool, "open", changed)
    title = state_property(str, "title", changed)
    loading = state_property(bool, "loading", changed)
    problem = state_property(str, "problem", changed)
    text = state_property(str, "text", changed)
    note = state_property(str, "note", changed)
    saving = state_property(bool, "saving", changed)
    canSave = state_property(bool, "can_save", changed)
    pages = object_property(RowsModel[PageRow], "page_rows")

    def __init__(self, tickets: TicketsService, toasts: Toasts, phone: str, parent: QObject | None = None) -> None:
        super().__init__(TicketFileView(), parent)
        self._tickets = tickets
        self._toasts = toasts
        self._phone = phone
        self._attachment: Attachment | None = None
        self._looked: Looked | None = None
        self._problem: ProblemKind | None = None
        self._saving = False
        self._task: Task | None = None
        self.page_rows = RowsModel(PageRow, "key", self)

    def look(self, attachment: "Attachment") -> None:
        """Show a file."""
        self._drop()
        self._attachment = attachment
        self._task = self._tickets.look(attachment, self._on_looked)
        self.retranslate()

    @Slot()
    def retry(self) -> None:
        """Try to show it again."""
        if self._attachment is not None:
            self.look(self._attachment)

    @Slot()
    def close(self) -> None:
        """Look no longer."""
        self._drop()
        self.show(replace(self.state, open=False))
        self.page_rows.set_rows(())

    @Slot()
    def save(self) -> None:
        """Keep it on this computer."""
        if self._attachment is None or self._looked is None or self._saving:
            return
        self._saving = True
        self.retranslate()
        name = one_line(self._attachment.filename, 80)
        self._tickets.keep(name, self._looked.content, self._on_kept)

    def retranslate(self) -> None:
        """Show everything again, in the language of now."""
        if self._attachment is None:
            return
        looked = self._looked
        self.page_rows.set_rows(_page_rows(looked))
        self.show(
            TicketFileView(
                open=True,
                title=one_line(self._attachment.filename, 80) or translate("Tickets", "File"),
                loading=looked is None and self._problem is None,
                problem=problem_sentence(self._problem, self._phone) if self._problem else "",
                text=paragraphs(looked.text, 20_000) if looked else "",
                note=_note(looked),
                saving=self._saving,
                can_save=looked is not None,
            )
        )

    def _drop(self) -> None:
        if self._task is not None:
            self._task.cancel()
        self._attachment = self._looked = self._problem = self._task = None
        self._saving = False

    def _on_looked(self, outcome: Outcome[Looked]) -> None:
        self._task = None
        match outcome:
            case Done(value=looked):
                self._looked = looked
            case Failed(error=error):
                self._problem = problem_of(error)
        self.retranslate()

    def _on_kept(self, outcome: Outcome[Path | None]) -> None:
        self._saving = False
        if isinstance(outcome, Done) and outcome.value is not None:
            file = outcome.value
            text = fill(translate("Tickets", "Saved as %1 in %2"), one_line(file.name), one_line(file.parent.name))
            self._toasts.say(text, "download-outline")
        else:
            text = translate("Tickets", "The file could not be saved. Free some disk space, then try again.")
            self._toasts.say(text, "alert-circle-outline")
        self.retranslate()


def _note(looked: Looked | None) -> str:
    if looked is None:
        return ""
    if looked.pages is None and not looked.text:
        return translate("Tickets", "This file cannot be shown here. Save it to open it with another program.")
    if looked.pages is not None and looked.pages.count > len(looked.pages.pages):
        return translate("Tickets", "Not every page is shown. Save the file to see all of it.")
    return ""


def _page_rows(looked: Looked | None) -> list[PageRow]:
    if looked is None or looked.pages is None:
        return []
    count = len(looked.pages.pages)
    return [
        PageRow(
            key=at,
            source=f"data:image/png;base64,{base64.b64encode(page.png).decode()}",
            proportion=page.proportion,
            name=fill(translate("Tickets", "Page %1 of %2"), str(at), str(count)),
            words=page.text,
        )
        for at, page in enumerate(looked.pages.pages, 1)
    ]
