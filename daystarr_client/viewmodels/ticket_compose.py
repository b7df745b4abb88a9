"""Writing into tickets: what is typed and picked for each of them, until the portal has it."""

from dataclasses import replace
from functools import partial
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, Slot

from daystarr_client.device.file_picker import FilePicker
from daystarr_client.services.ticket_files import (
    MOST_FOR_MESSAGE,
    PATTERNS,
    OtherKind,
    Read,
    Reading,
    TooLarge,
    Unreadable,
)
from daystarr_client.services.tickets import Message, TicketsService, has_arrived
from daystarr_client.tasks import Done, Failed, Outcome
from daystarr_client.viewmodels.tickets_state import Draft, DraftFile, Trouble, What, body_wrong, trouble_of
from daystarr_client.viewmodels.toasts import Toasts
from daystarr_client.viewmodels.wording import fill, one_line

if TYPE_CHECKING:
    from daystarr_client.api.models_tickets import Attachment, Ticket

translate = QCoreApplication.translate


class TicketCompose(QObject):
    """One draft for each ticket: it stays when another ticket is looked at, and whatever goes wrong with sending it."""

    changed = Signal(str)  # the ticket
    attention = Signal(str)  # the field that the keyboard should go to

    def __init__(
        self, tickets: TicketsService, picker: FilePicker, toasts: Toasts, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._tickets = tickets
        self._picker = picker
        self._toasts = toasts
        self._drafts: dict[str, Draft] = {}
        self._keys = count(1)
        tickets.ticket_changed.connect(self._on_ticket)
        tickets.progressed.connect(self._on_progress, Qt.ConnectionType.QueuedConnection)

    def draft(self, ticket_id: str) -> Draft:
        """What is written for a ticket."""
        return self._drafts.get(ticket_id, Draft())

    def type(self, ticket_id: str, text: str) -> None:
        """What stands in the field now."""
        draft = self.draft(ticket_id)
        if not draft.sending and text != draft.text:
            # Another text is another message: whether the one before arrived is in the conversation
            self._become(ticket_id, replace(draft, text=text, missing=False, unsure=False, trouble=None))

    def pick(self, ticket_id: str) -> None:
        """Choose a file of this computer."""
        draft = self.draft(ticket_id)
        if draft.sending or draft.reading:
            return
        if len(draft.files) >= MOST_FOR_MESSAGE:
            self._become(ticket_id, replace(draft, trouble=Trouble(What.TOO_MANY_FILES)))
            return

        def picked(file: Path | None) -> None:
            if file is not None:
                self._become(ticket_id, replace(self.draft(ticket_id), reading=True, trouble=None))
                self._tickets.read(file, partial(self._on_read, ticket_id))

        title = translate("Tickets", "Choose a file to send")
        self._picker.pick(title, translate("Tickets", "Pictures, PDF and text"), PATTERNS, picked)

    def remove(self, ticket_id: str, key: str) -> None:
        """Do not send a file after all."""
        draft = self.draft(ticket_id)
        at = next((at for at, file in enumerate(draft.files) if file.key == key), None)
        if draft.sending or at is None:
            return
        file = draft.files[at]
        self._become(ticket_id, replace(draft, files=(*draft.files[:at], *draft.files[at + 1 :]), trouble=None))
        self._toasts.say(
            lambda: fill(translate("Tickets", "%1 is not sent with it"), one_line(file.name, 60)),
            undo=partial(self._put_back, ticket_id, file, at),
        )

    def _put_back(self, ticket_id: str, file: DraftFile, at: int) -> None:
        draft = self.draft(ticket_id)
        there = ticket_id in self._drafts  # else it was sent meanwhile
        if there and not draft.sending and len(draft.files) < MOST_FOR_MESSAGE:
            self._become(ticket_id, replace(draft, files=(*draft.files[:at], file, *draft.files[at:]), trouble=None))

    def send(self, ticket_id: str) -> None:
        """Send the files, one after another, and then the message."""
        draft = self.draft(ticket_id)
        if draft.sending or draft.reading:
            return
        if body_wrong(draft.text) is not None:
            self._become(ticket_id, replace(draft, missing=True, trouble=None))
            self.attention.emit("text")
            return
        known = draft.known
        if not draft.unsure:
            ticket = self._tickets.ticket(ticket_id).value
            known = frozenset(one.id for one in ticket.messages) if ticket else frozenset[str]()
        self._become(ticket_id, replace(draft, sending=True, missing=False, known=known, trouble=None))
        self._go_on(ticket_id)

    def _go_on(self, ticket_id: str) -> None:
        draft = self.draft(ticket_id)
        for file in draft.files:
            if not file.attachment_id:
                self._put_file(ticket_id, replace(file, share=0.0))
                self._tickets.upload(
                    ticket_id,
                    file.key,
                    file.name,
                    file.content,
                    partial(self._on_uploaded, ticket_id, file),
                )
                return
        attachment_ids = tuple(file.attachment_id for file in draft.files)
        message = Message(draft.text.strip(), attachment_ids, draft.known, draft.unsure)
        self._tickets.reply(ticket_id, message, partial(self._on_sent, ticket_id))

    def _on_read(self, ticket_id: str, outcome: Outcome[Reading]) -> None:
        draft = replace(self.draft(ticket_id), reading=False)
        match outcome:
            case Failed(error=error):
                draft = replace(draft, trouble=trouble_of(error))
            case Done(value=reading):
                match reading:
                    case Read(name=name, content=content):
                        file = DraftFile(f"file{next(self._keys)}", name, content)
                        draft = replace(draft, files=(*draft.files, file))
                    case TooLarge(name=name):
                        draft = replace(draft, trouble=Trouble(What.FILE_TOO_LARGE, name))
                    case OtherKind(name=name):
                        draft = replace(draft, trouble=Trouble(What.FILE_KIND, name))
                    case Unreadable(name=name):
                        draft = replace(draft, trouble=Trouble(What.FILE_UNREADABLE, name))
        self._become(ticket_id, draft)

    @Slot(str, float)
    def _on_progress(self, key: str, share: float) -> None:
        for ticket_id, draft in self._drafts.items():
            for file in draft.files:
                if file.key == key and not file.attachment_id and draft.sending:
                    self._put_file(ticket_id, replace(file, share=share))
                    return

    def _on_uploaded(self, ticket_id: str, file: DraftFile, outcome: "Outcome[Attachment]") -> None:
        match outcome:
            case Done(value=attachment):
                self._put_file(ticket_id, replace(file, attachment_id=attachment.id, share=None))
                self._go_on(ticket_id)
            case Failed(error=error):
                self._put_file(ticket_id, replace(file, share=None))
                draft = replace(self.draft(ticket_id), sending=False, trouble=trouble_of(error, file.name))
                self._become(ticket_id, draft)
                self.attention.emit("notice")

    def _on_sent(self, ticket_id: str, outcome: "Outcome[Ticket]") -> None:
        draft = self.draft(ticket_id)
        match outcome:
            case Done():
                self._drafts.pop(ticket_id, None)
                self.changed.emit(ticket_id)
                self.attention.emit("text")
            case Failed(error=error):
                trouble = trouble_of(error)
                if trouble.what is What.FILES_GONE:
                    # The portal forgot them, as it does after a day: they go out again with the next attempt
                    draft = replace(draft, files=tuple(replace(file, attachment_id="") for file in draft.files))
                unsure = draft.unsure or trouble.what is What.UNSURE
                self._become(ticket_id, replace(draft, sending=False, unsure=unsure, trouble=trouble))
                self.attention.emit("notice")

    @Slot(str)
    def _on_ticket(self, ticket_id: str) -> None:
        """A message nobody was sure of is in the conversation: it needs no sending any more."""
        draft, ticket = self.draft(ticket_id), self._tickets.ticket(ticket_id).value
        if draft.unsure and not draft.sending and ticket and has_arrived(ticket, draft.text, draft.known):
            self._drafts.pop(ticket_id, None)
            self.changed.emit(ticket_id)

    def _put_file(self, ticket_id: str, file: DraftFile) -> None:
        draft = self.draft(ticket_id)
        files = tuple(file if one.key == file.key else one for one in draft.files)
        self._become(ticket_id, replace(draft, files=files))

    def _become(self, ticket_id: str, draft: Draft) -> None:
        self._drafts[ticket_id] = draft
        self.changed.emit(ticket_id)
