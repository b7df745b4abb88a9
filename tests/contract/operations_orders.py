"""Every call the client can make about adding services."""

from datetime import date

from daystarr_client.api.bodies_orders import Cart, CartItem
from daystarr_client.api.models import Page
from daystarr_client.api.models_appointments import Slot
from daystarr_client.api.models_orders import CatalogueItem, Order, Quote
from tests.contract.operations import Operation

CART = Cart((CartItem("pln_1", (("extenders", "one-more"),)), CartItem("pln_2")), "slot_20261208T1300Z")
BARE = Cart((CartItem("pln_1"),))

OPERATIONS = [
    Operation(
        "orders", "catalogue", "GET", "/v1/catalogue", lambda portal: portal.orders.catalogue(), Page[CatalogueItem]
    ),
    Operation(
        "orders",
        "slots",
        "GET",
        "/v1/appointment-slots",
        lambda portal: portal.orders.slots(date(2026, 12, 6), date(2027, 1, 20)),
        Page[Slot],
    ),
    Operation("orders", "quote", "POST", "/v1/orders/quote", lambda portal: portal.orders.quote(CART), Quote),
    Operation("orders", "quote", "POST", "/v1/orders/quote", lambda portal: portal.orders.quote(BARE), Quote),
    Operation(
        "orders",
        "place",
        "POST",
        "/v1/orders",
        lambda portal: portal.orders.place(CART, "quo_1", "key-1"),
        Order,
        201,
        keyed=True,
    ),
]
