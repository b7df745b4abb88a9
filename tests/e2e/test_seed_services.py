"""The seed document's lines about services, in the real window over a real portal server."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from daystarr_client.bootstrap import Devices
from daystarr_client.options import Options
from tests.driver import Driver
from tests.fakes.devices import FakeBrowser, FakeKeyring
from tests.server_process import ServerProcess

OpenAs = Callable[[str], Driver]


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServerProcess]:
    with ServerProcess(tmp_path_factory.mktemp("services") / "demo") as running:
        yield running


@pytest.fixture
def open_as(qapp: QGuiApplication, server: ServerProcess, tmp_path: Path) -> Iterator[OpenAs]:
    """Sign a customer of the demo in and wait for their home page."""
    del qapp
    opened: list[Driver] = []

    def open_window(name: str) -> Driver:
        options = Options(portal_url=server.url, data_dir=tmp_path / name, size=(1280, 800), scheme="light")
        window = Driver(options, Devices(FakeBrowser(), FakeKeyring()), patience=30)
        opened.append(window)
        window.sign_in(f"{name}@example.com")
        window.find("balanceAmount")
        return window

    yield open_window
    for window in opened:
        window.close()


def open_services(window: Driver) -> None:
    window.click("menuButton")
    window.click("menu_services")
    window.find("servicesPage")
    window.wait_until(lambda: not window.sees("menu_services"), "the menu to go")
    window.wait_until(lambda: not window.client.view_model.busy, "the services")


def test_services_allows_customer_to_see_active_and_inactive_services_that_have_been_on_their_account(
    open_as: OpenAs,
) -> None:
    window = open_as("machine")
    open_services(window)
    window.wait_for_text("Business Fiber 1000")
    assert window.reads("Active")
    assert window.reads("$249.00 a month")
    assert window.text("servicesPastTitle") == "Past services (1)"
    assert window.reads("Business Fiber 250")
    assert window.reads("Ended")
    assert window.reads("2200 Industrial Dr, Perry, MI 48872")


def test_static_ip_information_is_not_given_out_without_the_security_code(open_as: OpenAs) -> None:
    window = open_as("machine")
    open_services(window)
    window.wait_for_text("Static IP address")
    window.wait_for_text("On file. Call us and confirm your security code to hear it.")
    assert not window.reads("198.51.100")


def test_the_broadband_facts_of_a_plan_are_a_readable_sheet(open_as: OpenAs) -> None:
    window = open_as("maria")
    open_services(window)
    window.wait_for_text("Loyalty promotion: $10.00 off each month")
    window.click(next(name for name in window.names() if name.startswith("serviceLabel_")))
    window.wait_for_text("Typical download speed")
    assert window.text("labelPlan") == "Fiber 500"
    assert window.reads("512 Mbps")
    assert window.text("labelNumber").startswith("Unique plan identifier: F")
