"""New payment methods, entered on the processor's hosted page."""

from daystarr_client.api.caller import Caller, segment
from daystarr_client.api.models import Capture

PATH = "/v1/payment-methods/captures"


class CapturesResource:
    """`/v1/payment-methods/captures`."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def start(self, idempotency_key: str, *, save: bool) -> Capture:
        """Open a hosted page; `save` keeps the method on the account, otherwise it is for one payment."""
        return self._caller.post_once(Capture, PATH, {"save": save}, idempotency_key)

    def get(self, capture_id: str) -> Capture:
        """How it stands; the payment method is there once it is completed. Raises `NotFound`."""
        return self._caller.get(Capture, f"{PATH}/{segment(capture_id)}")

    def cancel(self, capture_id: str) -> Capture:
        """Close the hosted page, unless it was completed already: look at the answer's state. Raises `NotFound`."""
        return self._caller.post(Capture, f"{PATH}/{segment(capture_id)}/cancel")
