"""Tickets over HTTP."""

import re
from http import HTTPStatus
from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Depends, File, Path, Query, Response, UploadFile

from daystarr_portal.auth.principal import CallerDependency, Principal
from daystarr_portal.core.openapi import problem_responses
from daystarr_portal.core.pages import DEFAULT_PAGE_SIZE, Page, PageSize, PageToken
from daystarr_portal.payments.endpoints import KEY_REFUSALS, IdempotencyKey, answer_response
from daystarr_portal.payments.idempotency import required
from daystarr_portal.tickets.files import LARGEST, FileService
from daystarr_portal.tickets.schemas import Attachment, NewMessage, NewTicket, Ticket, TicketFilter, TicketSummary
from daystarr_portal.tickets.service import TicketService

Id = Annotated[str, Path(max_length=40)]
UPLOADS = re.compile(r"/v1/tickets/[^/]+/attachments")
LARGEST_UPLOAD = LARGEST + 64 * 1024  # the file, and the form around it


def tickets_router(service: TicketService, files: FileService, caller: CallerDependency) -> APIRouter:
    """`/tickets` and `/attachments`, for accounts where tickets are switched on."""
    router = APIRouter(tags=["tickets"])
    _conversations(router, service, caller)
    _files(router, files, caller)
    return router


def _conversations(router: APIRouter, service: TicketService, caller: CallerDependency) -> None:
    @router.get("/tickets")
    def tickets(
        who: Annotated[Principal, Depends(caller)],
        state: Annotated[
            TicketFilter, Query(description="Those waiting for the customer are open too.")
        ] = TicketFilter.ALL,
        page_size: Annotated[PageSize, Query()] = DEFAULT_PAGE_SIZE,
        page_token: Annotated[PageToken | None, Query()] = None,
    ) -> Page[TicketSummary]:
        """The account's tickets, the last changed first."""
        return service.tickets(who, state, page_size, page_token)

    @router.post("/tickets", status_code=HTTPStatus.CREATED, response_model=Ticket, responses=KEY_REFUSALS)
    def open_ticket(
        who: Annotated[Principal, Depends(caller)], body: NewTicket, key: IdempotencyKey = None
    ) -> Response:
        """Open a ticket, once for each key."""
        return answer_response(service.open(who, body, required(key)))

    @router.get("/tickets/{ticket_id}")
    def ticket(who: Annotated[Principal, Depends(caller)], ticket_id: Id) -> Ticket:
        """One ticket with its conversation."""
        return service.ticket(who, ticket_id)

    @router.post(
        "/tickets/{ticket_id}/messages",
        status_code=HTTPStatus.CREATED,
        responses=problem_responses(HTTPStatus.CONFLICT),
    )
    def reply(who: Annotated[Principal, Depends(caller)], ticket_id: Id, body: NewMessage) -> Ticket:
        """Write into a ticket, with files uploaded before."""
        return service.reply(who, ticket_id, body)

    @router.post("/tickets/{ticket_id}/close")
    def close_ticket(who: Annotated[Principal, Depends(caller)], ticket_id: Id) -> Ticket:
        """Close a ticket."""
        return service.close(who, ticket_id)


def _files(router: APIRouter, service: FileService, caller: CallerDependency) -> None:
    @router.post(
        "/tickets/{ticket_id}/attachments",
        status_code=HTTPStatus.CREATED,
        responses=problem_responses(HTTPStatus.BAD_REQUEST, HTTPStatus.CONFLICT),
    )
    def upload(
        who: Annotated[Principal, Depends(caller)], ticket_id: Id, file: Annotated[UploadFile, File()]
    ) -> Attachment:
        """Upload a file for a ticket: PNG, JPEG, PDF or plain text, at most 5 MB. A message sends it."""
        return service.upload(who, ticket_id, file.filename or "", file.file.read(LARGEST + 1))

    @router.get(
        "/attachments/{attachment_id}",
        response_class=Response,
        responses={HTTPStatus.OK.value: {"content": {"application/octet-stream": {}}, "description": "The file."}},
    )
    def attachment(who: Annotated[Principal, Depends(caller)], attachment_id: Id) -> Response:
        """A file of a ticket, to be saved."""
        row = service.file(who, attachment_id)
        name = quote(row.filename, safe="")
        return Response(
            row.content,
            media_type=row.media_type,
            headers={"Content-Disposition": f"attachment; filename*=UTF-8''{name}"},
        )
