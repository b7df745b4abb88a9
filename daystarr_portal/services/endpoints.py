"""Services and broadband labels over HTTP."""

from typing import Annotated

from fastapi import APIRouter, Depends, Path

from daystarr_portal.auth.principal import CallerDependency, Principal
from daystarr_portal.core.pages import Page
from daystarr_portal.services.schemas import BroadbandLabel, Service
from daystarr_portal.services.service import ServicesService


def services_router(service: ServicesService, caller: CallerDependency, anyone: CallerDependency) -> APIRouter:
    """`/services` for those who have the page; `/plans/{id}/label` for every customer, the law wants it so."""
    router = APIRouter(tags=["services"])

    @router.get("/services")
    def services(who: Annotated[Principal, Depends(caller)]) -> Page[Service]:
        """Every service there is and was, those that work first, all on one page."""
        return service.services(who)

    @router.get("/plans/{plan_id}/label", dependencies=[Depends(anyone)])
    def plan_label(plan_id: Annotated[str, Path(max_length=40)]) -> BroadbandLabel:
        """The broadband facts of an internet plan."""
        return service.label(plan_id)

    return router
