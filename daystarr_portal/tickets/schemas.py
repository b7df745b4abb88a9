"""Tickets as the API shows and takes them."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from daystarr_portal.core.schema import Schema
from daystarr_portal.core.text import Line, Paragraphs


class Category(StrEnum):
    """What a ticket is about."""

    INTERNET = "internet"
    PHONE = "phone"
    TV = "tv"
    BILLING = "billing"
    OTHER = "other"


class TicketState(StrEnum):
    """Whose turn it is."""

    OPEN = "open"
    WAITING_FOR_YOU = "waiting_for_you"
    CLOSED = "closed"


class TicketFilter(StrEnum):
    """Which tickets to list; those waiting for the customer are open too."""

    ALL = "all"
    OPEN = "open"
    CLOSED = "closed"


class Author(StrEnum):
    """Who wrote a message."""

    CUSTOMER = "customer"
    SUPPORT = "support"


Body = Annotated[Paragraphs, Field(min_length=1, max_length=10_000)]


class Attachment(Schema):
    """A file; `size` in bytes."""

    id: str
    filename: str
    media_type: str
    size: int


class TicketMessage(Schema):
    """One message of the conversation."""

    id: str
    author: Author
    author_name: str
    body: str
    at: datetime
    attachments: list[Attachment]


class TicketSummary(Schema):
    """A ticket in a list."""

    id: str
    number: str
    subject: str
    category: Category
    state: TicketState
    created_at: datetime
    updated_at: datetime


class Ticket(TicketSummary):
    """A ticket with its whole conversation, oldest first."""

    messages: list[TicketMessage]


class NewTicket(Schema):
    """A matter to take up with support."""

    subject: Annotated[Line, Field(min_length=1, max_length=200)]
    category: Category
    body: Body


class NewMessage(Schema):
    """A reply, with files uploaded to this ticket before."""

    body: Body
    attachment_ids: Annotated[list[Annotated[str, Field(min_length=1, max_length=40)]], Field(max_length=10)] = []
