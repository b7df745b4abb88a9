"""AutoPay over HTTP."""

from typing import Annotated

from fastapi import APIRouter, Depends

from daystarr_portal.auth.principal import CallerDependency, Principal
from daystarr_portal.autopay.schemas import Autopay
from daystarr_portal.autopay.service import AutopayService


def autopay_router(service: AutopayService, caller: CallerDependency) -> APIRouter:
    """`/autopay`."""
    router = APIRouter(tags=["autopay"])

    @router.get("/autopay")
    def autopay(who: Annotated[Principal, Depends(caller)]) -> Autopay:
        """Whether AutoPay is on, how it charges, and what it charges next."""
        return service.autopay(who)

    return router
