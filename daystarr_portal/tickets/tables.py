"""Support tickets, what was written in them, and the files that came along."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, LargeBinary, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from daystarr_portal.core.database import Base


class TicketRow(Base):
    """A conversation with support about one matter."""

    __tablename__ = "tickets"
    __table_args__ = (Index("ix_tickets_account_id_updated_at_id", "account_id", "updated_at", "id"),)

    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    account_id: Mapped[str] = mapped_column(ForeignKey("accounts.id"))
    number: Mapped[str] = mapped_column(String(16), unique=True)
    subject: Mapped[str] = mapped_column(String(200))
    category: Mapped[str] = mapped_column(String(16))  # internet | phone | tv | billing | other
    state: Mapped[str] = mapped_column(String(16))  # open | waiting_for_you | closed
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]
    closed_at: Mapped[datetime | None]

    messages: Mapped[list["TicketMessageRow"]] = relationship(order_by="TicketMessageRow.at", lazy="raise")


class TicketMessageRow(Base):
    """One message in a ticket."""

    __tablename__ = "ticket_messages"
    __table_args__ = (Index("ix_ticket_messages_ticket_id_at", "ticket_id", "at"),)

    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    account_id: Mapped[str] = mapped_column(ForeignKey("accounts.id"), index=True)
    ticket_id: Mapped[str] = mapped_column(ForeignKey("tickets.id"))
    author: Mapped[str] = mapped_column(String(16))  # customer | support
    author_name: Mapped[str] = mapped_column(String(200))
    body: Mapped[str] = mapped_column(Text)
    at: Mapped[datetime]


class TicketAttachmentRow(Base):
    """A file for a ticket; it belongs to no message until one that names it is sent."""

    __tablename__ = "ticket_attachments"

    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    account_id: Mapped[str] = mapped_column(ForeignKey("accounts.id"), index=True)
    ticket_id: Mapped[str] = mapped_column(ForeignKey("tickets.id"), index=True)
    message_id: Mapped[str | None] = mapped_column(ForeignKey("ticket_messages.id"), index=True)
    filename: Mapped[str] = mapped_column(String(200))
    media_type: Mapped[str] = mapped_column(String(64))
    size: Mapped[int]
    content: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)
    uploaded_at: Mapped[datetime]
