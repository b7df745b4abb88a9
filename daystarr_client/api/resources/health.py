"""Whether the portal is there."""

from daystarr_client.api.caller import Caller
from daystarr_client.api.models import Health


class HealthResource:
    """`/v1/health`; nobody needs to be signed in."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def get(self) -> Health:
        """One quick attempt, never repeated. Raises `PortalError` when the portal cannot be used now."""
        return self._caller.probe(Health, "/v1/health")
