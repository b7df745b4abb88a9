"""Documents over HTTP."""

from http import HTTPStatus
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Path, Response

from daystarr_portal.auth.principal import CallerDependency, Principal
from daystarr_portal.core.openapi import problem_responses
from daystarr_portal.documents.archive import Document
from daystarr_portal.documents.service import DocumentService

PDF = "application/pdf"
Id = Annotated[str, Path(max_length=40)]
_PDF_RESPONSE: dict[int | str, dict[str, Any]] = {
    200: {"description": "The document", "content": {PDF: {"schema": {"type": "string", "format": "binary"}}}}
}


class PdfResponse(Response):
    """A PDF."""

    media_type = PDF


def documents_router(service: DocumentService, caller: CallerDependency, invoice_reader: CallerDependency) -> APIRouter:
    """`/invoices/{id}/pdf` and `/payments/{id}/receipt`; `invoice_reader` is a caller who may see invoices."""
    router = APIRouter()

    @router.get("/invoices/{invoice_id}/pdf", tags=["invoices"], response_class=PdfResponse, responses=_PDF_RESPONSE)
    def invoice_pdf(who: Annotated[Principal, Depends(invoice_reader)], invoice_id: Id) -> Response:
        """An invoice as an accessible PDF."""
        return _pdf(service.invoice(who, invoice_id))

    @router.get(
        "/payments/{payment_id}/receipt",
        tags=["payments"],
        response_class=PdfResponse,
        responses=_PDF_RESPONSE | problem_responses(HTTPStatus.CONFLICT),
    )
    def receipt_pdf(who: Annotated[Principal, Depends(caller)], payment_id: Id) -> Response:
        """The receipt of a payment as an accessible PDF; of one on its way, a confirmation that says so."""
        return _pdf(service.receipt(who, payment_id))

    return router


def _pdf(document: Document) -> Response:
    headers = {"Content-Disposition": f'inline; filename="{document.name}"'}
    return PdfResponse(document.content, headers=headers)
