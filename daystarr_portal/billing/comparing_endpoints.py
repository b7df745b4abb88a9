"""The comparison of invoices over HTTP."""

from typing import Annotated

from fastapi import APIRouter, Depends, Path

from daystarr_portal.auth.principal import CallerDependency, Principal
from daystarr_portal.billing.comparing import ComparingService
from daystarr_portal.billing.schemas import InvoiceComparison


def comparing_router(service: ComparingService, reader: CallerDependency) -> APIRouter:
    """`/invoices/{id}/comparison`."""
    router = APIRouter(tags=["invoices"])

    @router.get("/invoices/{invoice_id}/comparison")
    def invoice_comparison(
        who: Annotated[Principal, Depends(reader)], invoice_id: Annotated[str, Path(max_length=40)]
    ) -> InvoiceComparison:
        """Why an invoice is different from the one before, line by line, changes first."""
        return service.comparison(who, invoice_id)

    return router
