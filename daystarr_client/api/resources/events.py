"""What changed on the account."""

from daystarr_client.api.caller import Caller
from daystarr_client.api.models_changes import Changes
from daystarr_client.api.transport import ByteStream


class EventsResource:
    """`/v1/events` and `/v1/changes`; `changes_reader.ChangesReader` makes one thing of both."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def changes(self, after: str | None = None) -> Changes:
        """What changed after a cursor; without one nothing, and a cursor to begin with."""
        return self._caller.peek(Changes, "/v1/changes", {"after": after})

    def listen(self, after: str | None = None) -> ByteStream:
        """A stream of what changes after a cursor, as it happens, with one attempt.

        Raises `RateLimited` where the person listens in too many places, or any other `PortalError`.
        """
        return self._caller.stream("/v1/events", after)
