"""The tickets page: the list with its filter, and the ticket chosen with what is written for it."""

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal, Slot

from daystarr_client.api.enums_trust import TicketAuthor, TicketFilter
from daystarr_client.services.tickets import TicketsService
from daystarr_client.viewmodels.base import ViewModel, object_property, qml_type, state_property
from daystarr_client.viewmodels.card import CardFacts
from daystarr_client.viewmodels.rows import RowsModel
from daystarr_client.viewmodels.ticket_compose import TicketCompose
from daystarr_client.viewmodels.ticket_file import TicketFileViewModel
from daystarr_client.viewmodels.ticket_sheet import TicketSheetViewModel
from daystarr_client.viewmodels.tickets_view import (
    FileRow,
    MessageRow,
    TicketRow,
    TicketsView,
    TicketView,
    ticket_row,
    ticket_view,
    tickets_view,
)
from daystarr_client.viewmodels.toasts import Toasts
from daystarr_client.viewmodels.wording import fill, one_line

if TYPE_CHECKING:
    from daystarr_client.api.models_tickets import TicketSummary

translate = QCoreApplication.translate
LOOK_AGAIN_MS: Final = 15_000


@qml_type
class TicketViewModel(ViewModel[TicketView]):
    """The ticket chosen. `attention` names the field that the keyboard should go to."""

    changed = Signal()
    attention = Signal(str, arguments=["name"])
    phase = state_property(str, "phase", changed)
    key = state_property(str, "key", changed)
    title = state_property(str, "title", changed)
    about = state_property(str, "about", changed)
    status = state_property(str, "status", changed)
    icon = state_property(str, "icon", changed)
    chip = state_property(str, "chip", changed)
    problem = state_property(str, "problem", changed)
    stale = state_property(str, "stale", changed)
    canWrite = state_property(bool, "can_write", changed)
    canClose = state_property(bool, "can_close", changed)
    over = state_property(str, "over", changed)
    text = state_property(str, "text", changed)
    textError = state_property(str, "text_error", changed)
    readingFile = state_property(bool, "reading_file", changed)
    sending = state_property(bool, "sending", changed)
    notice = state_property(dict[str, Any], "notice", changed)
    messages = object_property(RowsModel[MessageRow], "message_rows")
    files = object_property(RowsModel[FileRow], "file_rows")

    def __init__(self, compose: TicketCompose, parent: QObject | None = None) -> None:
        super().__init__(TicketView(), parent)
        self._compose = compose
        self.message_rows = RowsModel(MessageRow, "key", self)
        self.file_rows = RowsModel(FileRow, "key", self)
        compose.attention.connect(self.attention)

    @Slot(str)
    def type(self, text: str) -> None:
        """What stands in the field now."""
        self._compose.type(self.state.key, text)

    @Slot()
    def pick(self) -> None:
        """Choose a file to send with it."""
        self._compose.pick(self.state.key)

    @Slot(str)
    def removeFile(self, key: str) -> None:
        """Do not send a file after all."""
        self._compose.remove(self.state.key, key)

    @Slot()
    def send(self) -> None:
        """Send it."""
        self._compose.send(self.state.key)

    def draw(self, view: TicketView) -> None:
        """Show a ticket."""
        self.message_rows.set_rows(view.messages)
        self.file_rows.set_rows(view.files)
        self.show(view)


@qml_type
class TicketsViewModel(ViewModel[TicketsView]):
    """The list. While the page is in sight, what the other side writes appears by itself."""

    changed = Signal()
    filter = state_property(str, "filter", changed)
    phase = state_property(str, "phase", changed)
    title = state_property(str, "title", changed)
    body = state_property(str, "body", changed)
    action = state_property(str, "action", changed)
    stale = state_property(str, "stale", changed)
    more = state_property(str, "more", changed)
    moreProblem = state_property(str, "more_problem", changed)
    selected = state_property(str, "selected", changed)
    reading = state_property(bool, "reading", changed)
    rows = object_property(RowsModel[TicketRow], "ticket_rows")
    ticket = object_property(TicketViewModel, "ticket_view_model")
    sheet = object_property(TicketSheetViewModel, "sheet_view_model")
    file = object_property(TicketFileViewModel, "file_view_model")

    def __init__(
        self,
        tickets: TicketsService,
        compose: TicketCompose,
        facts: CardFacts,
        toasts: Toasts,
        parent: QObject | None = None,
        *,
        look_again_ms: int = LOOK_AGAIN_MS,
    ) -> None:
        super().__init__(TicketsView(), parent)
        self._tickets = tickets
        self._lists = tickets.lists
        self._compose = compose
        self._facts = facts
        self._toasts = toasts
        self._chosen = ""
        self._reading = False
        self._last_seen: dict[str, str] = {}
        self._summaries: dict[str, TicketSummary] = {}
        self.ticket_rows = RowsModel(TicketRow, "key", self)
        self.ticket_view_model = TicketViewModel(compose, self)
        self.sheet_view_model = TicketSheetViewModel(tickets, toasts, facts.phone, self)
        self.file_view_model = TicketFileViewModel(tickets, toasts, facts.phone, self)
        self._again = QTimer(self)
        self._again.setInterval(look_again_ms)
        self._again.timeout.connect(self.look_again)
        self._lists.changed.connect(self._draw)
        tickets.ticket_changed.connect(self._on_ticket)
        compose.changed.connect(self._draw_ticket)
        self.sheet_view_model.opened_ticket.connect(self._on_opened)

    # The house asks

    def opened(self) -> None:
        """The page comes into sight: fetch it the first time, renew it without a word after that."""
        self._lists.refresh(quiet=self._lists.listed.value is not None)
        self._fetch(quiet=True)
        self._again.start()

    def left(self) -> None:
        """The page goes out of sight."""
        self._again.stop()

    def refresh(self) -> None:
        """Fetch again, keeping what is shown and written."""
        self._lists.refresh()
        self._fetch(quiet=True)

    @Slot()
    def look_again(self) -> None:
        """See what the other side did meanwhile."""
        if not self._lists.loading_more:
            self._lists.refresh(quiet=True)
        self._fetch(quiet=True)

    def retranslate(self) -> None:
        """Another language is spoken."""
        self._draw()
        self.sheet_view_model.retranslate()
        self.file_view_model.retranslate()

    # The list

    @Slot(str)
    def setFilter(self, state: str) -> None:
        """All, open or closed tickets."""
        if TicketFilter(state) is not self._lists.query:
            self._chosen = ""
            self._lists.ask(TicketFilter(state))
        self._draw()

    @Slot()
    def act(self) -> None:
        """What the page offers instead of a list."""
        if self._lists.listed.failed:
            self._lists.refresh()
        elif self._lists.query is TicketFilter.ALL:
            self.sheet_view_model.write()
        else:
            self.setFilter(TicketFilter.ALL.value)

    @Slot()
    def loadMore(self) -> None:
        """The end of the list is near, or the next page is to be tried again."""
        self._lists.more()

    @Slot(str)
    def choose(self, ticket_id: str) -> None:
        """A ticket of the list."""
        if ticket_id != self._chosen:
            self._chosen = ticket_id
            self._draw()
            self._fetch(quiet=False)

    @Slot(bool)
    def setReading(self, on: bool) -> None:
        """The ticket chosen is looked at, or the list again, where there is room for one of them."""
        self._reading = on
        self._draw()

    # The ticket

    @Slot()
    def write(self) -> None:
        """Open a new ticket."""
        self.sheet_view_model.write()

    @Slot()
    def closeTicket(self) -> None:
        """Ask whether to close the ticket chosen."""
        if self.ticket_view_model.state.can_close:
            self.sheet_view_model.end(self.state.selected, self.ticket_view_model.state.title)

    @Slot()
    def retryTicket(self) -> None:
        """Fetch the ticket chosen again."""
        self._fetch(quiet=False)

    @Slot(str)
    def look(self, attachment_id: str) -> None:
        """Look at a file of the ticket chosen."""
        ticket = self._tickets.ticket(self.state.selected).value
        for message in ticket.messages if ticket else ():
            for attachment in message.attachments:
                if attachment.id == attachment_id:
                    self.file_view_model.look(attachment)

    def _fetch(self, *, quiet: bool) -> None:
        if self.state.selected:
            self._tickets.fetch(self.state.selected, quiet=quiet)

    @Slot(str)
    def _on_opened(self, ticket_id: str) -> None:
        self._chosen = ticket_id
        self._reading = True
        if self._lists.query is TicketFilter.CLOSED:
            self._lists.ask(TicketFilter.ALL)
        self._draw()

    @Slot(str)
    def _on_ticket(self, ticket_id: str) -> None:
        ticket = self._tickets.ticket(ticket_id).value
        if ticket is not None and ticket.messages:
            last, before = ticket.messages[-1], self._last_seen.get(ticket_id)
            self._last_seen[ticket_id] = last.id
            if before is not None and before != last.id and last.author is TicketAuthor.SUPPORT:
                said = fill(translate("Tickets", "We answered ticket %1"), one_line(ticket.number, 24))
                self._toasts.say(said, "message-text-outline")
        self._draw_ticket(ticket_id)

    # Showing

    @Slot()
    def _draw(self) -> None:
        lists = self._lists
        listed = lists.listed
        items = listed.value.items if listed.value else ()
        selected = self._chosen or (items[0].id if items else "")
        before = self.state.selected
        self._summaries = {item.id: item for item in items}
        self.ticket_rows.set_rows([ticket_row(item, self._facts) for item in items])
        self.show(
            tickets_view(
                lists.query,
                listed,
                self._facts,
                loading_more=lists.loading_more,
                more_problem=lists.more_problem,
                selected=selected,
                reading=self._reading,
            )
        )
        self._draw_ticket(selected)
        if selected != before and not self._chosen:
            self._fetch(quiet=False)

    @Slot(str)
    def _draw_ticket(self, ticket_id: str) -> None:
        if ticket_id != self.state.selected:
            return
        draft = self._compose.draft(ticket_id)
        summary, loadable = self._summaries.get(ticket_id), self._tickets.ticket(ticket_id)
        self.ticket_view_model.draw(ticket_view(summary, loadable, draft, self._facts, ticket_id))
