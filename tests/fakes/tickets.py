"""Tickets as the portal would answer them, and a portal that keeps one."""

import datetime as dt
from typing import Any

from daystarr_client.api.enums_trust import TicketAuthor, TicketCategory, TicketFilter, TicketState
from daystarr_client.api.models import Page
from daystarr_client.api.models_tickets import Attachment, Ticket, TicketMessage, TicketSummary
from daystarr_client.api.uploads import Progress
from tests.fakes.billing import NOW

PNG = b"\x89PNG\r\n\x1a\n" + bytes(2000)
JSON_SUMMARY: dict[str, Any] = {
    "id": "tkt_1",
    "number": "T4104",
    "subject": "Weak Wi-Fi",
    "category": "carrier_pigeon",
    "state": "waiting_for_you",
    "created_at": "2026-11-30T15:21:00Z",
    "updated_at": "2026-11-30T18:28:00Z",
}
JSON_MESSAGE: dict[str, Any] = {
    "id": "tkm_1",
    "author": "support",
    "author_name": "Jordan",
    "body": "Where does it stand?",
    "at": "2026-11-30T18:28:00Z",
    "attachments": [],
}
JSON_TICKET: dict[str, Any] = {**JSON_SUMMARY, "messages": [JSON_MESSAGE]}


def a_file(file_id: str = "att_1", filename: str = "router.png", size: int = 40_000) -> Attachment:
    return Attachment(id=file_id, filename=filename, media_type="image/png", size=size)


def a_message(
    body: str = "Where does it stand?",
    author: TicketAuthor = TicketAuthor.SUPPORT,
    *,
    number: int = 1,
    name: str = "Jordan",
    files: tuple[Attachment, ...] = (),
) -> TicketMessage:
    return TicketMessage(id=f"tkm_{number}", author=author, author_name=name, body=body, at=NOW, attachments=files)


def a_ticket(*messages: TicketMessage, **changes: Any) -> Ticket:
    values: dict[str, Any] = {
        "id": "tkt_1",
        "number": "T4104",
        "subject": "Weak Wi-Fi",
        "category": TicketCategory.INTERNET,
        "state": TicketState.WAITING_FOR_YOU,
        "created_at": NOW - dt.timedelta(days=6),
        "updated_at": NOW,
        "messages": messages or (a_message(),),
        **changes,
    }
    return Ticket(**values)


class OneTicket:
    """A portal with one ticket; `sent` is what was written into it, with its files."""

    def __init__(self) -> None:
        self.now = a_ticket()
        self.sent: list[tuple[str, tuple[str, ...]]] = []
        self.uploaded: list[str] = []
        self.opened: list[str] = []
        self.tickets = self

    def list(self, state: TicketFilter, *, page_size: int, page_token: str | None) -> Page[TicketSummary]:
        del page_size, page_token
        closed = self.now.state is TicketState.CLOSED
        shown = state is TicketFilter.ALL or closed is (state is TicketFilter.CLOSED)
        return Page[TicketSummary](items=(self.now,) if shown else ())

    def get(self, ticket_id: str) -> Ticket:
        del ticket_id
        return self.now

    def open(self, subject: str, category: TicketCategory, body: str, key: str) -> Ticket:
        self.opened.append(key)
        first = a_message(body, TicketAuthor.CUSTOMER, number=50)
        self.now = a_ticket(first, id="tkt_new", number="T5000", subject=subject, category=category)
        return self.now

    def reply(self, ticket_id: str, body: str, attachment_ids: tuple[str, ...]) -> Ticket:
        del ticket_id
        self.sent.append((body, attachment_ids))
        return self.say(body, TicketAuthor.CUSTOMER)

    def say(self, body: str, author: TicketAuthor) -> Ticket:
        """Somebody writes into the ticket."""
        message = a_message(body, author, number=len(self.now.messages) + 1)
        self.now = self.now.model_copy(update={"messages": (*self.now.messages, message), "state": TicketState.OPEN})
        return self.now

    def close(self, ticket_id: str) -> Ticket:
        del ticket_id
        self.now = self.now.model_copy(update={"state": TicketState.CLOSED})
        return self.now

    def upload(self, ticket_id: str, filename: str, content: bytes, on_progress: Progress) -> Attachment:
        del ticket_id
        on_progress(0.5)
        self.uploaded.append(filename)
        return a_file(f"att_{len(self.uploaded)}", filename, len(content))

    def file(self, attachment_id: str) -> bytes:
        del attachment_id
        return b"just text"
