"""Archives, statements and documents by email, over HTTP."""

from datetime import date
from http import HTTPStatus
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Path, Query, Response
from pydantic import Field

from daystarr_portal.auth.principal import CallerDependency, Principal
from daystarr_portal.core.openapi import problem_responses
from daystarr_portal.documents.archive import Document
from daystarr_portal.documents.endpoints import PdfResponse
from daystarr_portal.documents.mailing import MailingService
from daystarr_portal.documents.schemas import Sent
from daystarr_portal.documents.service import DocumentService

ZIP = "application/zip"
MOST_IN_ARCHIVE = 200
Id = Annotated[str, Path(max_length=40)]
Ids = Annotated[
    list[Annotated[str, Field(min_length=1, max_length=40)]],
    Query(min_length=1, max_length=MOST_IN_ARCHIVE, description="Invoices, each named once: `ids=a&ids=b`."),
]


def _file(media_type: str, description: str) -> dict[int | str, dict[str, Any]]:
    schema = {"type": "string", "format": "binary"}
    return {HTTPStatus.OK.value: {"content": {media_type: {"schema": schema}}, "description": description}}


class ZipResponse(Response):
    """A ZIP archive."""

    media_type = ZIP


def more_documents_router(
    service: DocumentService,
    mailing: MailingService,
    invoice_reader: CallerDependency,
    receipt_reader: CallerDependency,
) -> APIRouter:
    """`/invoices/archive`, `/statement`, and `/email` of invoices and payments.

    It goes before the router that has `/invoices/{id}`.
    """
    router = APIRouter()

    @router.get(
        "/invoices/archive",
        tags=["invoices"],
        response_class=ZipResponse,
        responses=_file(ZIP, "The invoices as PDFs in one archive.") | problem_responses(HTTPStatus.NOT_FOUND),
    )
    def invoice_archive(who: Annotated[Principal, Depends(invoice_reader)], ids: Ids) -> Response:
        """Several invoices as one ZIP file; all of them, or 404."""
        return _attached(ZipResponse, service.archive(who, ids))

    @router.get(
        "/statement",
        tags=["invoices"],
        response_class=PdfResponse,
        responses=_file("application/pdf", "The statement."),
    )
    def statement(
        who: Annotated[Principal, Depends(invoice_reader)],
        first: Annotated[date, Query(alias="from", description="The first day.")],
        last: Annotated[date, Query(alias="to", description="The last day, included; at most three years in all.")],
    ) -> Response:
        """Everything that changed the balance on these days, as an accessible PDF."""
        return _attached(PdfResponse, service.statement(who, first, last))

    @router.post("/invoices/{invoice_id}/email", tags=["invoices"], status_code=HTTPStatus.ACCEPTED)
    def email_invoice(who: Annotated[Principal, Depends(invoice_reader)], invoice_id: Id) -> Sent:
        """Send an invoice to the billing email on file."""
        return mailing.invoice(who, invoice_id)

    @router.post(
        "/payments/{payment_id}/email",
        tags=["payments"],
        status_code=HTTPStatus.ACCEPTED,
        responses=problem_responses(HTTPStatus.CONFLICT),
    )
    def email_receipt(who: Annotated[Principal, Depends(receipt_reader)], payment_id: Id) -> Sent:
        """Send a receipt to the billing email on file."""
        return mailing.receipt(who, payment_id)

    return router


def _attached(kind: type[Response], document: Document) -> Response:
    return kind(document.content, headers={"Content-Disposition": f'attachment; filename="{document.name}"'})
