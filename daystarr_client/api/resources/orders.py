"""Adding services."""

from datetime import date

from daystarr_client.api.bodies_orders import Cart
from daystarr_client.api.caller import Caller
from daystarr_client.api.models import Page
from daystarr_client.api.models_appointments import Slot
from daystarr_client.api.models_orders import CatalogueItem, Order, Quote


class OrdersResource:
    """`/v1/catalogue`, `/v1/appointment-slots` for installs, and `/v1/orders`."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def catalogue(self) -> Page[CatalogueItem]:
        """What can be added at this address, and what not and why, all on one page."""
        return self._caller.get(Page[CatalogueItem], "/v1/catalogue")

    def slots(self, first: date, last: date) -> Page[Slot]:
        """The times offered for an install, from `first` to `last` (inclusive, at most 100 days later)."""
        params = {"kind": "install", "from": first.isoformat(), "to": last.isoformat()}
        return self._caller.get(Page[Slot], "/v1/appointment-slots", params)

    def quote(self, cart: Cart) -> Quote:
        """What a cart costs. Raises `Invalid`, or `Conflict` for a time that is taken."""
        return self._caller.post(Quote, "/v1/orders/quote", cart.as_json())

    def place(self, cart: Cart, quote_hash: str, idempotency_key: str) -> Order:
        """Order what was quoted. The key belongs to one press, and goes with every repeat of it.

        Raises `PortalError`; when that says `may_have_happened`, the order is known once a repeat was answered.
        """
        return self._caller.post_once(
            Order, "/v1/orders", {**cart.as_json(), "quote_hash": quote_hash}, idempotency_key
        )
