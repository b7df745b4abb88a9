"""Conversations with support."""

import math
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from daystarr_portal.accounts import repository as accounts
from daystarr_portal.auth.principal import Principal
from daystarr_portal.core.clock import Clock
from daystarr_portal.core.database import Database
from daystarr_portal.core.http import rate_limited
from daystarr_portal.core.ids import new_id
from daystarr_portal.core.numbers import free_number
from daystarr_portal.core.pages import Page, decode_position, encode_position
from daystarr_portal.core.problems import FieldProblem, conflict, invalid, not_found
from daystarr_portal.payments.idempotency import Answer, fingerprint_of
from daystarr_portal.payments.once import once
from daystarr_portal.tickets import repository
from daystarr_portal.tickets.schemas import (
    Author,
    NewMessage,
    NewTicket,
    Ticket,
    TicketFilter,
    TicketState,
    TicketSummary,
)
from daystarr_portal.tickets.tables import TicketMessageRow, TicketRow
from daystarr_portal.tickets.views import summary_view, ticket_view

OPEN_TICKET = "POST /v1/tickets"
MOST_A_DAY = 20
DAY = timedelta(days=1)


class TicketService:
    """Opens, shows, answers and closes tickets."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def tickets(
        self, who: Principal, state: TicketFilter, page_size: int, page_token: str | None
    ) -> Page[TicketSummary]:
        """The account's tickets, the last changed first."""
        after = decode_position(page_token) if page_token else None
        with self._database.read() as session:
            rows = repository.tickets(session, who.account_id, state, after, page_size + 1)
        shown = rows[:page_size]
        more = len(rows) > page_size
        return Page(
            items=[summary_view(row) for row in shown],
            next_page_token=encode_position(shown[-1].updated_at, shown[-1].id) if more else None,
        )

    def ticket(self, who: Principal, ticket_id: str) -> Ticket:
        """One ticket with its conversation. Raises `Problem` 404."""
        with self._database.read() as session:
            return _view(session, who, ticket_of(session, who, ticket_id))

    def open(self, who: Principal, new: NewTicket, key: str) -> Answer:
        """A new ticket, once for each key. Raises `Problem`: 429, and those of idempotency keys."""
        with self._database.write() as session:
            accounts.locked_account(session, who.account_id)
            now = self._clock()
            return once(
                session,
                who.account_id,
                key,
                fingerprint_of(OPEN_TICKET, new),
                now,
                lambda: self._open(session, who, new, now),
            )

    def reply(self, who: Principal, ticket_id: str, new: NewMessage) -> Ticket:
        """Write into a ticket. Raises `Problem`: 404, 409 `ticket_closed`, 422 `attachment_unknown`."""
        now = self._clock()
        with self._database.write() as session:
            row = ticket_of(session, who, ticket_id, lock=True)
            if row.state == TicketState.CLOSED:
                raise conflict("ticket_closed", "This ticket is closed. Open a new one.")
            waiting = {
                file.id: file
                for file in repository.attachments(session, who.account_id, ticket_id)
                if file.message_id is None
            }
            message = self._write(session, who, row, new.body, now)
            for index, attachment_id in enumerate(new.attachment_ids):
                file = waiting.pop(attachment_id, None)
                if file is None:
                    detail = "This file was not uploaded to this ticket, or was sent already."
                    raise invalid(
                        FieldProblem(pointer=f"/attachment_ids/{index}", detail=detail), code="attachment_unknown"
                    )
                file.message_id = message.id
            row.state = TicketState.OPEN
            row.updated_at = now
            session.flush()
            return _view(session, who, row)

    def close(self, who: Principal, ticket_id: str) -> Ticket:
        """Close a ticket; one that is closed stays so. Raises `Problem` 404."""
        now = self._clock()
        with self._database.write() as session:
            row = ticket_of(session, who, ticket_id, lock=True)
            if row.state != TicketState.CLOSED:
                row.state = TicketState.CLOSED
                row.updated_at = row.closed_at = now
            return _view(session, who, row)

    def _open(self, session: Session, who: Principal, new: NewTicket, now: datetime) -> Ticket:
        count, first = repository.opened_since(session, who.account_id, now - DAY)
        if count >= MOST_A_DAY and first is not None:
            raise rate_limited(max(1, math.ceil((first + DAY - now).total_seconds())))
        row = TicketRow(
            id=new_id("tkt"),
            account_id=who.account_id,
            number=free_number("T", 6, lambda number: repository.number_taken(session, number)),
            subject=new.subject,
            category=new.category,
            state=TicketState.OPEN,
            created_at=now,
            updated_at=now,
            messages=[],
        )
        session.add(row)
        session.flush()
        self._write(session, who, row, new.body, now)
        return _view(session, who, row)

    def _write(self, session: Session, who: Principal, row: TicketRow, body: str, now: datetime) -> TicketMessageRow:
        message = TicketMessageRow(
            id=new_id("tkm"),
            account_id=who.account_id,
            author=Author.CUSTOMER,
            author_name=accounts.user(session, who.account_id, who.user_id).display_name,
            body=body,
            at=now,
        )
        row.messages.append(message)
        session.flush()
        return message


def ticket_of(session: Session, who: Principal, ticket_id: str, *, lock: bool = False) -> TicketRow:
    """A ticket of the caller's account. Raises `Problem` 404."""
    row = repository.ticket(session, who.account_id, ticket_id, lock=lock)
    if row is None:
        raise not_found()
    return row


def _view(session: Session, who: Principal, row: TicketRow) -> Ticket:
    return ticket_view(row, repository.attachments(session, who.account_id, row.id))
