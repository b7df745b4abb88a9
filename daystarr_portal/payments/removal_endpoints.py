"""Payments of a method, and removing it, over HTTP."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Path, Query

from daystarr_portal.auth.principal import CallerDependency, Principal
from daystarr_portal.core.openapi import problem_responses
from daystarr_portal.core.pages import DEFAULT_PAGE_SIZE, Page, PageSize, PageToken
from daystarr_portal.payments.removal import RemovalService
from daystarr_portal.payments.removal_schemas import MethodRemoval
from daystarr_portal.payments.schemas import Payment

Id = Annotated[str, Path(max_length=40)]


def removal_router(service: RemovalService, caller: CallerDependency) -> APIRouter:
    """`/payment-methods/{id}` and what is under it, for accounts that have the page of recurring payments."""
    router = APIRouter(prefix="/payment-methods/{method_id}", tags=["payment methods"])

    @router.get("/payments")
    def method_payments(
        who: Annotated[Principal, Depends(caller)],
        method_id: Id,
        page_size: Annotated[PageSize, Query()] = DEFAULT_PAGE_SIZE,
        page_token: Annotated[PageToken | None, Query()] = None,
    ) -> Page[Payment]:
        """What was paid with a method, newest first."""
        return service.payments(who, method_id, page_size, page_token)

    @router.get("/removal")
    def method_removal(who: Annotated[Principal, Depends(caller)], method_id: Id) -> MethodRemoval:
        """What removing a method would end."""
        return service.preview(who, method_id)

    @router.delete("", status_code=HTTPStatus.NO_CONTENT, responses=problem_responses(HTTPStatus.CONFLICT))
    def remove_method(
        who: Annotated[Principal, Depends(caller)],
        method_id: Id,
        ends_autopay: Annotated[bool, Query(description="That the removal ends AutoPay is known.")] = False,
    ) -> None:
        """Remove a method; payments on their way go on."""
        service.remove(who, method_id, ends_autopay=ends_autopay)

    return router
