"""Changes over HTTP: as a stream of events, and asked for now and then."""

from collections.abc import AsyncIterable, Callable
from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Header, Query
from fastapi.responses import StreamingResponse
from starlette.types import Receive, Scope, Send

from daystarr_portal.auth.principal import CallerDependency, Principal
from daystarr_portal.changes.hub import HEARTBEAT, LONGEST, Hub
from daystarr_portal.changes.schemas import Changes
from daystarr_portal.changes.service import ChangeService

_CURSOR = r"^[0-9]{1,18}$"
MEDIA_TYPE = "text/event-stream"
LastEventId = Annotated[
    str | None,
    Header(alias="Last-Event-ID", pattern=_CURSOR, description="The id of the last event; or a cursor of `/changes`."),
]
After = Annotated[str | None, Query(pattern=_CURSOR, description="The cursor of the last answer, or an event's id.")]


class EventStream(StreamingResponse):
    """A stream that says when it is over, however it ends."""

    media_type = MEDIA_TYPE

    def __init__(self, content: AsyncIterable[str], over: Callable[[], None]) -> None:
        super().__init__(content, headers={"X-Accel-Buffering": "no"})  # proxies in front pass it on as it comes
        self._over = over

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            await super().__call__(scope, receive, send)
        finally:
            self._over()


def changes_router(service: ChangeService, hub: Hub, caller: CallerDependency) -> APIRouter:
    """`/events` and `/changes`."""
    router = APIRouter(tags=["changes"])

    @router.get("/changes")
    def changes(who: Annotated[Principal, Depends(caller)], after: After = None) -> Changes:
        """What changed after a cursor; without one nothing, and a cursor to begin with."""
        return service.changes(who, after)

    def start(
        who: Annotated[Principal, Depends(caller)], last_event_id: LastEventId = None
    ) -> tuple[Principal, int, bool]:
        return who, *service.start(who, last_event_id)

    @router.get(
        "/events",
        status_code=HTTPStatus.OK,
        response_class=EventStream,
        responses={HTTPStatus.OK.value: {"content": {MEDIA_TYPE: {"schema": {"type": "string"}}}}},
    )
    async def events(started: Annotated[tuple[Principal, int, bool], Depends(start)]) -> EventStream:
        """Hear of changes as they happen: hints to read something again, until the session ends.

        Events: `hello` with `{"reset": bool}` first, `change` with `{"topic": text}`, `end` with `{"reason": text}`.
        """
        who, cursor, reset = started
        listener = hub.join(who, cursor)
        stream = listener.events(reset=reset, heartbeat=HEARTBEAT, longest=LONGEST)
        return EventStream(stream, lambda: hub.leave(listener))

    return router
