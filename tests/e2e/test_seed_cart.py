"""The seed document's line about the shopping cart, in the real window over a real portal server."""

import pytest

from daystarr_client.api.enums_services import ServiceState
from daystarr_client.api.portal import Portal
from tests.chaos_proxy import ChaosProxy, DropAnswer
from tests.driver import Driver
from tests.e2e.windows import Elsewhere, OpenAs


@pytest.fixture
def portal_url(proxy: ChaosProxy) -> str:
    return proxy.url


@pytest.fixture
def open_cart(open_as: OpenAs) -> OpenAs:
    """Sign a customer of the demo in and open their cart."""

    def sign_in(name: str) -> Driver:
        window = open_as(name)
        window.wait_until(lambda: not window.client.view_model.busy, "everything to be there")
        window.click("fabButton")
        window.click("action_add_a_service")
        window.wait_for_text("What you have now stays as it is.")
        return window

    return sign_in


def named(window: Driver, words: str) -> str:
    """The item of the catalogue that is called so."""
    window.wait_for_text(words)
    for item in window.items():
        name = item.objectName()
        if name.startswith("cartItem_") and any(part.property("text") == words for part in window.items(item)):
            return name
    raise AssertionError(words)


def services_of(portal: Portal) -> dict[str, ServiceState]:
    return {service.name: service.state for service in portal.services.list().items}


def test_shopping_cart_option_allows_them_to_add_a_service_and_opens_no_disconnect_for_a_current_one(
    open_cart: OpenAs, elsewhere: Elsewhere
) -> None:
    portal = elsewhere("mark")
    before = services_of(portal)
    window = open_cart("mark")
    window.click(named(window, "Whole-home Wi-Fi"))
    window.click("cart_next")
    window.wait_until(lambda: any(name.startswith("cartTime_") for name in window.names()), "the times")
    time = min(name for name in window.names() if name.startswith("cartTime_"))
    window.click(time)
    window.click("cart_next")
    window.wait_for_text("On your first bill with it")
    window.click("cart_place")
    window.wait_for_text("Order placed")
    window.click("cart_calendar")
    window.find("calendarPage")
    window.wait_until(
        lambda: "Install. Scheduled" in str(window.value("day_2026-12-08", "spoken")), "the install on the calendar"
    )
    window.settle()
    window.click("menuButton")
    window.click("menu_services")
    window.wait_for_text("Being set up")
    after = services_of(portal)
    assert {name: after[name] for name in before} == before
    assert after.keys() - before.keys() == {"Whole-home Wi-Fi"}


def test_an_order_whose_answer_is_lost_on_the_way_is_placed_once_and_told(
    open_cart: OpenAs, elsewhere: Elsewhere, proxy: ChaosProxy
) -> None:
    window = open_cart("olivia")
    window.click(named(window, "Inside wire care"))
    window.click("cart_next")
    window.find("cartLines")
    window.wait_until(lambda: window.value("cart_place", "enabled"), "the order to take a press")
    dropped = proxy.add(DropAnswer(), method="POST", path="/v1/orders")
    window.click("cart_place")
    window.wait_for_text("We do not know yet whether your order arrived", 60)
    proxy.remove(dropped)
    window.wait_for_text("Order placed", 60)
    window.close()
    services = elsewhere("olivia").services.list().items
    assert [service.name for service in services].count("Inside wire care") == 1
