"""The calendar over HTTP."""

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Depends, Query

from daystarr_portal.auth.principal import CallerDependency, Principal
from daystarr_portal.calendar.schemas import Calendar
from daystarr_portal.calendar.service import CalendarService


def calendar_router(service: CalendarService, caller: CallerDependency) -> APIRouter:
    """`/calendar`."""
    router = APIRouter(tags=["calendar"])

    @router.get("/calendar")
    def calendar(
        who: Annotated[Principal, Depends(caller)],
        start: Annotated[date, Query(alias="from", description="The first day.")],
        end: Annotated[date, Query(alias="to", description="The last day, included; at most 100 days in all.")],
    ) -> Calendar:
        """Visits, due dates (paid ones too) and AutoPay dates."""
        return service.calendar(who, start, end)

    return router
