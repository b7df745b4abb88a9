"""The seed document's line about the shopping cart, in the real window over a real portal server."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from daystarr_client.api.enums_services import ServiceState
from daystarr_client.api.portal import Portal
from daystarr_client.bootstrap import Devices
from daystarr_client.options import Options
from tests.chaos_proxy import ChaosProxy, DropAnswer
from tests.driver import DEMO_PASSWORD, Driver
from tests.fakes.devices import FakeBrowser, FakeKeyring
from tests.server_process import ServerProcess


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServerProcess]:
    with ServerProcess(tmp_path_factory.mktemp("cart") / "demo") as running:
        yield running


def opened(url: str, folder: Path, name: str) -> Driver:
    options = Options(portal_url=url, data_dir=folder / name, size=(1280, 800), scheme="light")
    window = Driver(options, Devices(FakeBrowser(), FakeKeyring()), patience=30)
    window.sign_in(f"{name}@example.com")
    window.find("balanceAmount")
    window.wait_until(lambda: not window.client.view_model.busy, "everything to be there")
    window.click("fabButton")
    window.click("action_add_a_service")
    window.wait_for_text("What you have now stays as it is.")
    return window


def named(window: Driver, words: str) -> str:
    """The item of the catalogue that is called so."""
    window.wait_for_text(words)
    for item in window.items():
        name = item.objectName()
        if name.startswith("cartItem_") and any(part.property("text") == words for part in window.items(item)):
            return name
    raise AssertionError(words)


def services_of(server: ServerProcess, name: str) -> dict[str, ServiceState]:
    portal = Portal(server.url)
    portal.auth.sign_in(f"{name}@example.com", DEMO_PASSWORD, "a test")
    found = {service.name: service.state for service in portal.services.list().items}
    portal.close()
    return found


def test_shopping_cart_option_allows_them_to_add_a_service_and_opens_no_disconnect_for_a_current_one(
    qapp: QGuiApplication, server: ServerProcess, tmp_path: Path
) -> None:
    del qapp
    before = services_of(server, "mark")
    window = opened(server.url, tmp_path, "mark")
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
    window.close()
    after = services_of(server, "mark")
    assert {name: after[name] for name in before} == before
    assert after.keys() - before.keys() == {"Whole-home Wi-Fi"}


def test_an_order_whose_answer_is_lost_on_the_way_is_placed_once_and_told(
    qapp: QGuiApplication, server: ServerProcess, tmp_path: Path
) -> None:
    del qapp
    with ChaosProxy(server.port) as proxy:
        window = opened(proxy.url, tmp_path, "olivia")
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
    portal = Portal(server.url)
    portal.auth.sign_in("olivia@example.com", DEMO_PASSWORD, "a test")
    assert [service.name for service in portal.services.list().items].count("Inside wire care") == 1
    portal.close()
