"""Saved payment methods."""

from daystarr_client.api.caller import Caller, segment
from daystarr_client.api.models import Page, Payment, PaymentMethod
from daystarr_client.api.models_recurring import MethodRemoval


class PaymentMethodsResource:
    """`/v1/payment-methods`."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def list(self) -> Page[PaymentMethod]:
        """The saved payment methods, all on one page."""
        return self._caller.get(Page[PaymentMethod], "/v1/payment-methods")

    def payments(self, method_id: str, *, page_size: int = 50, page_token: str | None = None) -> Page[Payment]:
        """One page of what was paid with a method, newest first. Raises `NotFound`."""
        params = {"page_size": page_size, "page_token": page_token}
        return self._caller.get(Page[Payment], f"{_one(method_id)}/payments", params)

    def removal(self, method_id: str) -> MethodRemoval:
        """What removing a method would end. Raises `NotFound`."""
        return self._caller.get(MethodRemoval, f"{_one(method_id)}/removal")

    def remove(self, method_id: str, *, ends_autopay: bool) -> None:
        """Remove a method; `ends_autopay` says that the customer knows that this ends AutoPay.

        Raises `NotFound`, or `Conflict` where AutoPay charges the method and `ends_autopay` is not set.
        """
        self._caller.delete(_one(method_id), {"ends_autopay": "true" if ends_autopay else "false"})


def _one(method_id: str) -> str:
    return f"/v1/payment-methods/{segment(method_id)}"
