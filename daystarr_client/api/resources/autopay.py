"""AutoPay."""

from daystarr_client.api.caller import Caller
from daystarr_client.api.models import Autopay
from daystarr_client.api.models_recurring import Authorization


class AutopayResource:
    """`/v1/autopay`."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def get(self) -> Autopay:
        """The account's AutoPay and what it will charge next."""
        return self._caller.get(Autopay, "/v1/autopay")

    def authorization(self) -> Authorization:
        """What was agreed to for AutoPay as it is now. Raises `NotFound` while it is off."""
        return self._caller.get(Authorization, "/v1/autopay/authorization")
