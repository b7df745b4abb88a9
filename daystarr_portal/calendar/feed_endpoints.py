"""Calendar feeds and calendar files over HTTP."""

from datetime import date
from http import HTTPStatus
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Path, Query, Response

from daystarr_portal.auth.principal import CallerDependency, Principal
from daystarr_portal.calendar.feeds import FeedService
from daystarr_portal.calendar.files import MEDIA_TYPE
from daystarr_portal.calendar.schemas import Feed, FeedState
from daystarr_portal.core.openapi import problem_responses

_FILE: dict[int | str, dict[str, Any]] = {
    HTTPStatus.OK.value: {
        "content": {"text/calendar": {"schema": {"type": "string"}}},
        "description": "A calendar file (RFC 5545).",
    }
}


def feeds_router(service: FeedService, caller: CallerDependency) -> APIRouter:
    """`/calendar/feed` and `/calendar/export.ics` for customers, `/calendar/feeds/{secret}.ics` for their programs."""
    router = APIRouter(prefix="/calendar", tags=["calendar"])

    @router.get("/feed")
    def calendar_feed(who: Annotated[Principal, Depends(caller)]) -> FeedState:
        """Whether there is a secret address, without showing it."""
        return service.state(who)

    @router.post("/feed", status_code=HTTPStatus.CREATED)
    def create_calendar_feed(who: Annotated[Principal, Depends(caller)]) -> Feed:
        """Make a secret address, and the one before worthless."""
        return service.create(who)

    @router.delete("/feed", status_code=HTTPStatus.NO_CONTENT)
    def revoke_calendar_feed(who: Annotated[Principal, Depends(caller)]) -> None:
        """Make the secret address worthless."""
        service.revoke(who)

    @router.get("/feeds/{secret}.ics", response_class=Response, responses=_FILE)
    def read_calendar_feed(secret: Annotated[str, Path(max_length=100)]) -> Response:
        """The calendar at a secret address, for calendar programs; amounts, addresses and notes are left out."""
        return Response(service.read(secret), media_type=MEDIA_TYPE)

    @router.get("/export.ics", response_class=Response, responses=_FILE | problem_responses(HTTPStatus.NOT_FOUND))
    def export_calendar(
        who: Annotated[Principal, Depends(caller)],
        first: Annotated[date, Query(alias="from", description="The first day.")],
        last: Annotated[date, Query(alias="to", description="The last day, included; at most 400 days in all.")],
        entry: Annotated[
            str | None, Query(min_length=1, max_length=60, description="The id of an entry, for that one alone.")
        ] = None,
    ) -> Response:
        """The calendar as a file to save."""
        headers = {"Content-Disposition": f'attachment; filename="calendar-{first}-{last}.ics"'}
        return Response(service.export(who, first, last, entry), media_type=MEDIA_TYPE, headers=headers)

    return router
