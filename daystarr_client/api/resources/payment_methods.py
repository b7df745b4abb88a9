"""Saved payment methods."""

from daystarr_client.api.caller import Caller
from daystarr_client.api.models import Page, PaymentMethod


class PaymentMethodsResource:
    """`/v1/payment-methods`."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def list(self) -> Page[PaymentMethod]:
        """The saved payment methods, all on one page."""
        return self._caller.get(Page[PaymentMethod], "/v1/payment-methods")
