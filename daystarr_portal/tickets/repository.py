"""Tickets of one account, their messages and their files."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, func, select, tuple_
from sqlalchemy.orm import Session, selectinload, undefer

from daystarr_portal.tickets.schemas import TicketFilter, TicketState
from daystarr_portal.tickets.tables import TicketAttachmentRow, TicketRow


def tickets(
    session: Session, account_id: str, state: TicketFilter, after: tuple[datetime, str] | None, limit: int
) -> Sequence[TicketRow]:
    """At most `limit` tickets, the last changed first, that come after the one changed then with that id."""
    query = select(TicketRow).where(TicketRow.account_id == account_id)
    if state is TicketFilter.OPEN:
        query = query.where(TicketRow.state != TicketState.CLOSED)
    elif state is TicketFilter.CLOSED:
        query = query.where(TicketRow.state == TicketState.CLOSED)
    if after is not None:
        query = query.where(tuple_(TicketRow.updated_at, TicketRow.id) < after)
    return session.scalars(query.order_by(TicketRow.updated_at.desc(), TicketRow.id.desc()).limit(limit)).all()


def ticket(session: Session, account_id: str, ticket_id: str, *, lock: bool = False) -> TicketRow | None:
    """One ticket with its messages; `lock` keeps others from changing it until the transaction ends."""
    query = (
        select(TicketRow)
        .where(TicketRow.account_id == account_id, TicketRow.id == ticket_id)
        .options(selectinload(TicketRow.messages))
    )
    return session.scalars(query.with_for_update() if lock else query).one_or_none()


def opened_since(session: Session, account_id: str, since: datetime) -> tuple[int, datetime | None]:
    """How many tickets were opened since, and when the first of them."""
    counted = session.execute(
        select(func.count(), func.min(TicketRow.created_at)).where(
            TicketRow.account_id == account_id, TicketRow.created_at > since
        )
    ).one()
    return counted[0], counted[1]


def number_taken(session: Session, number: str) -> bool:
    """Whether any ticket has this number."""
    return session.scalars(select(TicketRow.id).where(TicketRow.number == number)).first() is not None


def attachments(session: Session, account_id: str, ticket_id: str) -> Sequence[TicketAttachmentRow]:
    """The files of a ticket, sent and not sent yet, without what is in them."""
    return session.scalars(
        select(TicketAttachmentRow)
        .where(TicketAttachmentRow.account_id == account_id, TicketAttachmentRow.ticket_id == ticket_id)
        .order_by(TicketAttachmentRow.uploaded_at, TicketAttachmentRow.id)
    ).all()


def attachment(session: Session, account_id: str, attachment_id: str) -> TicketAttachmentRow | None:
    """One file with what is in it."""
    return session.scalars(
        select(TicketAttachmentRow)
        .where(TicketAttachmentRow.account_id == account_id, TicketAttachmentRow.id == attachment_id)
        .options(undefer(TicketAttachmentRow.content))
    ).one_or_none()


def purge(session: Session, uploaded_before: datetime) -> None:
    """Delete files that were uploaded and never sent."""
    session.execute(
        delete(TicketAttachmentRow).where(
            TicketAttachmentRow.message_id.is_(None), TicketAttachmentRow.uploaded_at < uploaded_before
        )
    )
