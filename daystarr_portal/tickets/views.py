"""Rows of tickets turned into what the API shows."""

from collections.abc import Sequence

from daystarr_portal.tickets.schemas import (
    Attachment,
    Author,
    Category,
    Ticket,
    TicketMessage,
    TicketState,
    TicketSummary,
)
from daystarr_portal.tickets.tables import TicketAttachmentRow, TicketRow


def summary_view(row: TicketRow) -> TicketSummary:
    """A ticket in a list."""
    return TicketSummary(
        id=row.id,
        number=row.number,
        subject=row.subject,
        category=Category(row.category),
        state=TicketState(row.state),
        created_at=row.created_at,
        updated_at=row.updated_at,
    )


def ticket_view(row: TicketRow, files: Sequence[TicketAttachmentRow]) -> Ticket:
    """A ticket with its conversation."""
    return Ticket(
        **dict(summary_view(row)),
        messages=[
            TicketMessage(
                id=message.id,
                author=Author(message.author),
                author_name=message.author_name,
                body=message.body,
                at=message.at,
                attachments=[attachment_view(file) for file in files if file.message_id == message.id],
            )
            for message in row.messages
        ],
    )


def attachment_view(row: TicketAttachmentRow) -> Attachment:
    """A file, without what is in it."""
    return Attachment(id=row.id, filename=row.filename, media_type=row.media_type, size=row.size)
