"""AutoPay over HTTP."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends

from daystarr_portal.auth.principal import CallerDependency, Principal
from daystarr_portal.autopay.schemas import Authorization, Autopay
from daystarr_portal.autopay.service import AutopayService
from daystarr_portal.core.openapi import problem_responses


def autopay_router(service: AutopayService, caller: CallerDependency, reader: CallerDependency) -> APIRouter:
    """`/autopay` for every caller, its authorization for a `reader` of recurring payments."""
    router = APIRouter(tags=["autopay"])

    @router.get("/autopay")
    def autopay(who: Annotated[Principal, Depends(caller)]) -> Autopay:
        """Whether AutoPay is on, how it charges, and what it charges next."""
        return service.autopay(who)

    @router.get("/autopay/authorization", responses=problem_responses(HTTPStatus.NOT_FOUND))
    def autopay_authorization(who: Annotated[Principal, Depends(reader)]) -> Authorization:
        """What the customer agreed to, word for word; 404 while AutoPay is off."""
        return service.authorization(who)

    return router
