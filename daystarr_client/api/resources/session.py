"""Who is signed in."""

from daystarr_client.api.caller import Caller
from daystarr_client.api.models import Session


class SessionResource:
    """`/v1/session`."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def get(self) -> Session:
        """Who is signed in, their account, what they may use, and what day it is there."""
        return self._caller.get(Session, "/v1/session")
