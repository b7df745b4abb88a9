"""Arrangements to pay later."""

from daystarr_client.api.bodies_scheduled import ArrangementRequest
from daystarr_client.api.caller import Caller, segment
from daystarr_client.api.models_scheduled import Arrangement, Arrangements

PATH = "/v1/arrangements"


class ArrangementsResource:
    """`/v1/arrangements`."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def get(self) -> Arrangements:
        """The arrangement that holds, or what is offered."""
        return self._caller.get(Arrangements, PATH)

    def agree(self, request: ArrangementRequest, idempotency_key: str) -> Arrangement:
        """Agree to an offer. The key belongs to one press. Raises `Conflict` where it is not offered like this."""
        return self._caller.post_once(Arrangement, PATH, request.as_json(), idempotency_key)

    def cancel(self, arrangement_id: str) -> Arrangements:
        """Give it up; its payments to come are canceled. Raises `NotFound`."""
        return self._caller.post(Arrangements, f"{PATH}/{segment(arrangement_id)}/cancel")
