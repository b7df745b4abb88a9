"""Invoices and bills over HTTP."""

from typing import Annotated

from fastapi import APIRouter, Depends, Path, Query

from daystarr_portal.auth.principal import CallerDependency, Principal
from daystarr_portal.billing.repository import InvoiceQuery
from daystarr_portal.billing.schemas import Bills, Invoice, InvoiceSummary
from daystarr_portal.billing.service import BillingService
from daystarr_portal.billing.states import InvoiceFilter
from daystarr_portal.core.pages import DEFAULT_PAGE_SIZE, Page, PageSize, PageToken


def billing_router(service: BillingService, caller: CallerDependency, reader: CallerDependency) -> APIRouter:
    """`/bills` for every caller, `/invoices/...` for a `reader` of invoices."""
    router = APIRouter(tags=["invoices"])

    @router.get("/invoices")
    def invoices(
        who: Annotated[Principal, Depends(reader)],
        state: Annotated[InvoiceFilter, Query()] = InvoiceFilter.ALL,
        year: Annotated[int | None, Query(ge=1990, le=2200, description="The year of issue.")] = None,
        query: Annotated[
            str | None, Query(min_length=1, max_length=40, description="The start of a number, or an amount.")
        ] = None,
        page_size: Annotated[PageSize, Query()] = DEFAULT_PAGE_SIZE,
        page_token: Annotated[PageToken | None, Query()] = None,
    ) -> Page[InvoiceSummary]:
        """The invoices of the account, newest first."""
        return service.invoices(who, InvoiceQuery(state, year, query), page_size, page_token)

    @router.get("/invoices/{invoice_id}")
    def invoice(who: Annotated[Principal, Depends(reader)], invoice_id: Annotated[str, Path(max_length=40)]) -> Invoice:
        """One invoice with its lines and what was paid of it."""
        return service.invoice(who, invoice_id)

    @router.get("/bills")
    def bills(who: Annotated[Principal, Depends(caller)]) -> Bills:
        """What is still to pay, oldest first."""
        return service.bills(who)

    return router
