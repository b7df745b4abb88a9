"""Files that come with tickets: small ones, of a few harmless kinds, handed out only to be saved."""

from datetime import timedelta
from http import HTTPStatus

from daystarr_portal.auth.principal import Principal
from daystarr_portal.core.card_numbers import holds_card_number
from daystarr_portal.core.clock import Clock
from daystarr_portal.core.database import Database
from daystarr_portal.core.ids import new_id
from daystarr_portal.core.problems import FieldProblem, Problem, conflict, invalid, not_found
from daystarr_portal.tickets import repository
from daystarr_portal.tickets.schemas import Attachment, TicketState
from daystarr_portal.tickets.service import ticket_of
from daystarr_portal.tickets.sniffing import PLAIN_TEXT, safe_filename, sniffed_type
from daystarr_portal.tickets.tables import TicketAttachmentRow
from daystarr_portal.tickets.views import attachment_view

LARGEST = 5 * 1024 * 1024
MOST_FOR_TICKET = 20
UNSENT_KEPT = timedelta(days=1)


class FileService:
    """Takes files for a ticket and hands them out again."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def upload(self, who: Principal, ticket_id: str, filename: str, content: bytes) -> Attachment:
        """Keep a file until a message sends it.

        Raises `Problem`: 404, 409 `ticket_closed` or `too_many_attachments`, 413 `attachment_too_large`,
        422 `attachment_type_refused` or `card_number_refused`.
        """
        media_type = _accepted(content)
        if holds_card_number(filename):
            raise invalid(code="card_number_refused")
        with self._database.write() as session:
            ticket = ticket_of(session, who, ticket_id, lock=True)
            if ticket.state == TicketState.CLOSED:
                raise conflict("ticket_closed", "This ticket is closed. Open a new one.")
            if len(repository.attachments(session, who.account_id, ticket_id)) >= MOST_FOR_TICKET:
                raise conflict("too_many_attachments", f"A ticket takes at most {MOST_FOR_TICKET} files.")
            row = TicketAttachmentRow(
                id=new_id("att"),
                account_id=who.account_id,
                ticket_id=ticket_id,
                filename=safe_filename(filename, media_type),
                media_type=media_type,
                size=len(content),
                content=content,
                uploaded_at=self._clock(),
            )
            session.add(row)
            return attachment_view(row)

    def file(self, who: Principal, attachment_id: str) -> TicketAttachmentRow:
        """A file with what is in it. Raises `Problem` 404."""
        with self._database.read() as session:
            row = repository.attachment(session, who.account_id, attachment_id)
        if row is None:
            raise not_found()
        return row

    def purge(self) -> None:
        """Delete files that were uploaded and not sent for a day."""
        with self._database.write() as session:
            repository.purge(session, self._clock() - UNSENT_KEPT)


def _accepted(content: bytes) -> str:
    if len(content) > LARGEST:
        detail = "A file can have at most 5 MB."
        raise Problem(
            HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
            "attachment_too_large",
            detail,
            (FieldProblem(pointer="/file", detail=detail),),
        )
    media_type = sniffed_type(content)
    if media_type is None:
        detail = "Send a PNG or JPEG picture, a PDF, or plain text."
        raise invalid(FieldProblem(pointer="/file", detail=detail), code="attachment_type_refused")
    if media_type == PLAIN_TEXT and holds_card_number(content.decode("utf-8-sig")):
        raise invalid(code="card_number_refused")
    return media_type
