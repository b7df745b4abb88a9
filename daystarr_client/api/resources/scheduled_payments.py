"""Payments for a later day."""

from daystarr_client.api.bodies_scheduled import ScheduleRequest
from daystarr_client.api.caller import Caller, segment
from daystarr_client.api.models_scheduled import ScheduledPayment, ScheduledPayments, SchedulePreview

PATH = "/v1/scheduled-payments"


class ScheduledPaymentsResource:
    """`/v1/scheduled-payments`."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def get(self) -> ScheduledPayments:
        """The payments to come, soonest first, and the days on which more can be scheduled."""
        return self._caller.get(ScheduledPayments, PATH)

    def preview(self, request: ScheduleRequest) -> SchedulePreview:
        """What this payment would do. Raises `Invalid` or `Conflict` where scheduling would be refused too."""
        return self._caller.post(SchedulePreview, f"{PATH}/preview", request.as_json())

    def schedule(self, request: ScheduleRequest, idempotency_key: str) -> ScheduledPayment:
        """Schedule it; nothing is charged before its day. The key belongs to one press."""
        return self._caller.post_once(ScheduledPayment, PATH, request.as_json(), idempotency_key)

    def cancel(self, scheduled_id: str) -> ScheduledPayment:
        """Cancel it before it is made. Raises `NotFound`, or `Conflict` for one that was made."""
        return self._caller.post(ScheduledPayment, f"{PATH}/{segment(scheduled_id)}/cancel")
