"""Tickets as the portal answers them."""

from pydantic import Field

from daystarr_client.api.enums_trust import TicketAuthor, TicketCategory, TicketState
from daystarr_client.api.fields import Id, Instant, Model, Text, Word


class Attachment(Model):
    """A file of a ticket; `size` in bytes."""

    id: Id
    filename: Text
    media_type: Word
    size: int = Field(ge=0, le=10**9)


class TicketMessage(Model):
    """One message of the conversation."""

    id: Id
    author: TicketAuthor
    author_name: Text
    body: Text
    at: Instant
    attachments: tuple[Attachment, ...] = Field(max_length=1000)


class TicketSummary(Model):
    """A ticket in a list."""

    id: Id
    number: Word
    subject: Text
    category: TicketCategory
    state: TicketState
    created_at: Instant
    updated_at: Instant


class Ticket(TicketSummary):
    """A ticket with its whole conversation, oldest first."""

    messages: tuple[TicketMessage, ...] = Field(max_length=10_000)
