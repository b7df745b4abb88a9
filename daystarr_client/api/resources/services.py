"""The services on the account, and the facts of their plans."""

from daystarr_client.api.caller import Caller, segment
from daystarr_client.api.models import Page
from daystarr_client.api.models_services import BroadbandLabel, Service


class ServicesResource:
    """`/v1/services` and `/v1/plans/{id}/label`."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def list(self) -> Page[Service]:
        """Every service there is and was, those that work first, all on one page."""
        return self._caller.get(Page[Service], "/v1/services")

    def label(self, plan_id: str) -> BroadbandLabel:
        """The broadband facts of a plan. Raises `NotFound` for a plan that has none."""
        return self._caller.get(BroadbandLabel, f"/v1/plans/{segment(plan_id)}/label")
