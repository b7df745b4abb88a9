"""Where the person is signed in."""

from daystarr_client.api.caller import Caller, segment
from daystarr_client.api.models import Page
from daystarr_client.api.models_people import SessionsEnded, SignedInSession


class SessionsResource:
    """`/v1/sessions`."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def list(self) -> Page[SignedInSession]:
        """Every session that can still be used, all on one page, this one first."""
        return self._caller.get(Page[SignedInSession], "/v1/sessions")

    def end(self, session_id: str) -> None:
        """End another session. Raises `NotFound`, or `Conflict` for this very one."""
        self._caller.delete(f"/v1/sessions/{segment(session_id)}")

    def end_others(self) -> SessionsEnded:
        """End every session but this one."""
        return self._caller.post(SessionsEnded, "/v1/sessions/end-others")
