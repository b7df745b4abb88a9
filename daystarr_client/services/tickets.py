"""Conversations with support: lists of them, single ones, what is written into them, and their files."""

import unicodedata
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeAlias

from PySide6.QtCore import QObject, Signal

from daystarr_client.api.enums_trust import TicketAuthor, TicketCategory, TicketFilter
from daystarr_client.device.downloads import Downloads
from daystarr_client.services import ticket_files
from daystarr_client.services.calls import PortalCalls
from daystarr_client.services.loadable import Loadable, problem_of
from daystarr_client.services.paged_lists import Paged, PagedLists
from daystarr_client.services.ticket_files import PDF, TEXT, Reading
from daystarr_client.tasks import Done, Failed, Outcome, Task, Tasks

if TYPE_CHECKING:
    from daystarr_client.api.models import Page
    from daystarr_client.api.models_tickets import Attachment, Ticket, TicketSummary
    from daystarr_client.api.portal import Portal
    from daystarr_client.device.pdf import PdfPages

_TICKETS_KEPT: Final = 30
PICTURE_WIDTH: Final = 1400
TicketList: TypeAlias = "Paged[TicketSummary]"


@dataclass(frozen=True)
class Message:
    """What is written into a ticket. `known` are the messages seen before it; `unsure` when an earlier attempt at the
    same was never answered.
    """

    body: str
    attachment_ids: tuple[str, ...] = ()
    known: frozenset[str] = frozenset()
    unsure: bool = False


@dataclass(frozen=True, slots=True)
class Looked:
    """A file as it can be shown: pages, or text; neither where it cannot."""

    content: bytes
    pages: "PdfPages | None" = None
    text: str = ""


class TicketsService(QObject):
    """Knows the tickets asked for. `progressed` says how much of an upload (by its key) went out, from 0 to 1."""

    ticket_changed = Signal(str)
    progressed = Signal(str, float)

    def __init__(
        self,
        tasks: Tasks,
        calls: PortalCalls,
        downloads: Downloads,
        now: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        """`now` is the portal's time."""
        super().__init__(parent)
        self._tasks = tasks
        self._calls = calls
        self._downloads = downloads
        self._now = now
        self._tickets: OrderedDict[str, Loadable[Ticket]] = OrderedDict()
        self._fetching: dict[str, Task] = {}
        self.lists: PagedLists[TicketFilter, TicketSummary] = PagedLists(calls, _page_of, TicketFilter.ALL, now, self)

    def ticket(self, ticket_id: str) -> "Loadable[Ticket]":
        """A ticket with its conversation, as far as fetched."""
        return self._tickets.get(ticket_id, Loadable())

    def fetch(self, ticket_id: str, *, quiet: bool = False) -> None:
        """Fetch a ticket as it stands now, unless that is under way."""
        if ticket_id not in self._fetching:
            self._keep(ticket_id, self.ticket(ticket_id).started())
            self._fetching[ticket_id] = self._calls.run(
                lambda portal: portal.tickets.get(ticket_id), partial(self._on_fetched, ticket_id), quiet=quiet
            )

    def open(
        self, subject: str, category: TicketCategory, body: str, key: str, done: "Callable[[Outcome[Ticket]], None]"
    ) -> Task:
        """Open a ticket, once for each key."""
        return self._change(lambda portal: portal.tickets.open(subject, category, body, key), done)

    def reply(self, ticket_id: str, message: Message, done: "Callable[[Outcome[Ticket]], None]") -> Task:
        """Write into a ticket; what arrived by an earlier attempt is not written again."""
        return self._change(lambda portal: _reply(portal, ticket_id, message), done)

    def close(self, ticket_id: str, done: "Callable[[Outcome[Ticket]], None]") -> Task:
        """Close a ticket."""
        return self._change(lambda portal: portal.tickets.close(ticket_id), done)

    # Files

    def read(self, file: Path, done: Callable[[Outcome[Reading]], None]) -> Task:
        """Read a file of this computer."""
        return self._tasks.run(lambda: ticket_files.read(file), done)

    def upload(
        self, ticket_id: str, key: str, name: str, content: bytes, done: "Callable[[Outcome[Attachment]], None]"
    ) -> Task:
        """Send a file for a message to come."""

        def tell(share: float) -> None:
            self.progressed.emit(key, share)  # on a thread: whoever listens gets it on theirs

        return self._calls.run(lambda portal: portal.tickets.upload(ticket_id, name, content, tell), done)

    def look(self, attachment: "Attachment", done: Callable[[Outcome[Looked]], None]) -> Task:
        """Fetch a file, drawn as it can be shown."""
        return self._calls.run(lambda portal: _looked(portal.tickets.file(attachment.id)), done)

    def keep(self, filename: str, content: bytes, done: Callable[[Outcome[Path | None]], None]) -> Task:
        """Keep a file on this computer; None where the folder cannot be written."""

        def work() -> Path | None:
            try:
                return self._downloads.save(ticket_files.name_to_keep(filename, content), content)
            except OSError:
                return None

        return self._tasks.run(work, done)

    # What comes back

    def _change(self, call: "Callable[[Portal], Ticket]", done: "Callable[[Outcome[Ticket]], None]") -> Task:
        def finish(outcome: "Outcome[Ticket]") -> None:
            if isinstance(outcome, Done):
                self._put(outcome.value)
            done(outcome)

        return self._calls.run(call, finish)

    def _on_fetched(self, ticket_id: str, outcome: "Outcome[Ticket]") -> None:
        self._fetching.pop(ticket_id, None)
        before = self.ticket(ticket_id)
        match outcome:
            case Done(value=ticket):
                self._keep(ticket_id, before.loaded(ticket, self._now()))
                self.lists.put(ticket)
            case Failed(error=error):
                self._keep(ticket_id, before.failed_with(problem_of(error)))

    def _put(self, ticket: "Ticket") -> None:
        if (under_way := self._fetching.pop(ticket.id, None)) is not None:
            under_way.cancel()  # it may have left before this change
        self._keep(ticket.id, self.ticket(ticket.id).loaded(ticket, self._now()))
        self.lists.put(ticket)
        self.lists.refresh(quiet=True)

    def _keep(self, ticket_id: str, loadable: "Loadable[Ticket]") -> None:
        self._tickets[ticket_id] = loadable
        self._tickets.move_to_end(ticket_id)
        while len(self._tickets) > _TICKETS_KEPT:
            self._tickets.popitem(last=False)
        self.ticket_changed.emit(ticket_id)


def _page_of(portal: "Portal", state: TicketFilter, size: int, token: str | None) -> "Page[TicketSummary]":
    return portal.tickets.list(state, page_size=size, page_token=token)


def has_arrived(ticket: "Ticket", body: str, known: frozenset[str]) -> bool:
    """Whether somebody on this account wrote `body` into the ticket after the messages `known`."""
    kept = unicodedata.normalize("NFC", body.strip())
    mine = (one for one in ticket.messages if one.id not in known and one.author is TicketAuthor.CUSTOMER)
    return any(one.body == kept for one in mine)


def _reply(portal: "Portal", ticket_id: str, message: Message) -> "Ticket":
    if message.unsure:
        ticket = portal.tickets.get(ticket_id)
        if has_arrived(ticket, message.body, message.known):
            return ticket
    return portal.tickets.reply(ticket_id, message.body, message.attachment_ids)


def _looked(content: bytes) -> Looked:
    from daystarr_client.device.pdf import NotAPdf, PdfPages, pages_of
    from daystarr_client.device.pictures import NotAPicture, page_of

    media_type = ticket_files.media_type_of(content)
    try:
        match media_type:
            case None:
                return Looked(content)
            case _ if media_type == TEXT:
                return Looked(content, text=content.decode("utf-8-sig", "replace"))
            case _ if media_type == PDF:
                return Looked(content, pages_of(content, PICTURE_WIDTH))
            case _:
                return Looked(content, PdfPages((page_of(content, media_type, PICTURE_WIDTH),), 1))
    except (NotAPdf, NotAPicture):
        return Looked(content)
