"""AutoPay."""

from daystarr_client.api.caller import Caller
from daystarr_client.api.models import Autopay


class AutopayResource:
    """`/v1/autopay`."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def get(self) -> Autopay:
        """The account's AutoPay and what it will charge next."""
        return self._caller.get(Autopay, "/v1/autopay")
