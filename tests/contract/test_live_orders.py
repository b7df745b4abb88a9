"""Adding a service through a real portal server: catalogue, times, quote, and an order that is placed once."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from daystarr_client.api import errors
from daystarr_client.api.bodies_orders import Cart, CartItem
from daystarr_client.api.enums import ProblemCode
from daystarr_client.api.enums_services import OrderState, Unavailable, VisitKind, VisitStatus
from daystarr_client.api.portal import Portal
from tests.server_process import DEMO_NOW

TODAY = DEMO_NOW.date()


def test_an_order_becomes_an_appointment_once_however_often_it_is_asked_for(
    open_portal: Callable[..., Portal],
) -> None:
    portal = open_portal("mark")
    items = {item.name: item for item in portal.orders.catalogue().items}
    assert items["Fiber 1000"].unavailable_reason is Unavailable.ALREADY_ON_ACCOUNT
    wifi = items["Whole-home Wi-Fi"]
    (option,) = wifi.options
    first, second, *_ = portal.orders.slots(TODAY, TODAY + timedelta(days=60)).items
    cart = Cart((CartItem(wifi.id, ((option.id, option.choices[1].id),)),), first.id)
    quote = portal.orders.quote(cart)
    assert quote.monthly_total.amount_minor == 1000
    assert quote.first_bill.total.amount_minor == sum(line.amount.amount_minor for line in quote.first_bill.lines)
    with pytest.raises(errors.Conflict) as changed:
        portal.orders.place(Cart(cart.items, second.id), quote.quote_hash, "key-of-a-changed-cart")
    assert changed.value.code is ProblemCode.QUOTE_CHANGED
    order = portal.orders.place(cart, quote.quote_hash, "key-of-one-press")
    assert portal.orders.place(cart, quote.quote_hash, "key-of-one-press") == order
    assert order.state is OrderState.SCHEDULED
    assert order.appointment is not None
    assert (order.appointment.kind, order.appointment.status) == (VisitKind.INSTALL, VisitStatus.SCHEDULED)
    assert order.appointment.starts_at == first.starts_at
    with pytest.raises(errors.Invalid) as twice:
        portal.orders.quote(cart)
    assert twice.value.code is ProblemCode.NOT_AVAILABLE


def test_a_time_that_is_not_offered_is_taken(open_portal: Callable[..., Portal]) -> None:
    portal = open_portal("olivia")
    wifi = next(item for item in portal.orders.catalogue().items if item.name == "Whole-home Wi-Fi")
    with pytest.raises(errors.Conflict) as taken:
        portal.orders.quote(Cart((CartItem(wifi.id),), "slot_20200101T0000Z"))
    assert taken.value.code is ProblemCode.SLOT_TAKEN
