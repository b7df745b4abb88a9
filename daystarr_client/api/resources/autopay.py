"""AutoPay."""

from daystarr_client.api.bodies_autopay import AutopayRequest, AutopayTerms
from daystarr_client.api.caller import Caller
from daystarr_client.api.models_autopay import Autopay, AutopayChange, AutopayPreview
from daystarr_client.api.models_recurring import Authorization

PATH = "/v1/autopay"


class AutopayResource:
    """`/v1/autopay`.

    A key belongs to one press, and goes with every repeat of it: the portal does it once. Presses raise `Invalid` or
    `Conflict` with the code of what is wrong, changes `Stale` too; when a `PortalError` says `may_have_happened`, the
    same press is asked for again with the same key.
    """

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def get(self) -> Autopay:
        """The account's AutoPay and what it will charge next."""
        return self._caller.get(Autopay, PATH)

    def authorization(self) -> Authorization:
        """What was agreed to for AutoPay as it is now. Raises `NotFound` while it is off."""
        return self._caller.get(Authorization, f"{PATH}/authorization")

    def preview(self, terms: AutopayTerms) -> AutopayPreview:
        """What exactly these terms would do. Raises `Invalid` or `Conflict`."""
        return self._caller.post(AutopayPreview, f"{PATH}/preview", terms.as_json())

    def set_up(self, request: AutopayRequest, idempotency_key: str) -> AutopayChange:
        """Set AutoPay up. Look at the payment's state where there is one: it takes effect once that is accepted."""
        return self._caller.post_once(AutopayChange, PATH, request.as_json(), idempotency_key)

    def change(self, request: AutopayRequest, etag: str, idempotency_key: str) -> AutopayChange:
        """Change the version `etag` of AutoPay."""
        return self._caller.edit_once(AutopayChange, "PUT", PATH, etag, idempotency_key, request.as_json())

    def turn_off(self, etag: str, idempotency_key: str) -> Autopay:
        """Turn AutoPay off in the version `etag`."""
        return self._caller.edit_once(Autopay, "POST", f"{PATH}/turn-off", etag, idempotency_key)
