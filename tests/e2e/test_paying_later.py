"""Paying on another day and agreeing to pay later, with the whole program over a real portal server."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from daystarr_client.api.portal import Portal
from daystarr_client.bootstrap import Devices
from daystarr_client.device.downloads import DownloadsFolder
from daystarr_client.options import Options
from tests.chaos_proxy import ChaosProxy, DropAnswer
from tests.driver import DEMO_PASSWORD, Driver
from tests.fakes.devices import FakeBrowser, FakeKeyring
from tests.server_process import ServerProcess

SCHEDULED = "/v1/scheduled-payments"
OpenAs = Callable[[str], Driver]
Elsewhere = Callable[[str], Portal]


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServerProcess]:
    with ServerProcess(tmp_path_factory.mktemp("later") / "demo") as running:
        yield running


@pytest.fixture
def proxy(server: ServerProcess) -> Iterator[ChaosProxy]:
    with ChaosProxy(server.port) as made:
        yield made


@pytest.fixture
def open_as(qapp: QGuiApplication, proxy: ChaosProxy, tmp_path: Path) -> Iterator[OpenAs]:
    """Sign a customer of the demo in, over the proxy, and wait for their home page."""
    del qapp
    opened: list[Driver] = []

    def open_window(name: str) -> Driver:
        options = Options(portal_url=proxy.url, data_dir=tmp_path / name, size=(1280, 800), scheme="light")
        devices = Devices(FakeBrowser(), FakeKeyring(), downloads=DownloadsFolder(tmp_path / "Downloads"))
        window = Driver(options, devices, patience=40)
        opened.append(window)
        window.sign_in(f"{name}@example.com")
        window.find("balanceAmount")
        return window

    yield open_window
    for window in opened:
        window.close()


@pytest.fixture
def elsewhere(server: ServerProcess) -> Iterator[Elsewhere]:
    """The same account, used from another computer."""
    made: list[Portal] = []

    def make(name: str) -> Portal:
        portal = Portal(server.url)
        made.append(portal)
        portal.auth.sign_in(f"{name}@example.com", DEMO_PASSWORD, "another computer")
        return portal

    yield make
    for portal in made:
        portal.close()


def test_a_payment_whose_answer_is_lost_is_scheduled_once_told_and_canceled(
    open_as: OpenAs, elsewhere: Elsewhere, proxy: ChaosProxy
) -> None:
    portal = elsewhere("maria")
    first = portal.scheduled_payments.get().limits.first
    window = open_as("maria")
    window.click("payButton")
    window.click("payWhen_later")
    window.click(f"payDay_{first.isoformat()}")
    window.click("pay_next")
    window.wait_until(lambda: window.sees("pay_pay") and window.value("pay_pay", "enabled"), "Schedule to take a press")
    proxy.add(DropAnswer(), method="POST", path=SCHEDULED)
    window.click("pay_pay")
    window.wait_for_text("Your payment is scheduled")
    (made,) = portal.scheduled_payments.get().items
    assert (made.pay_on, made.amount.amount_minor) == (first, 7499)
    proxy.clear()
    window.click("pay_close")
    window.click(f"scheduledCancel_{made.id}")
    window.click("scheduledCancel")
    window.wait_until(lambda: not window.sees("scheduledCard"), "the card to go")
    assert portal.scheduled_payments.get().items == ()


def test_a_plan_is_agreed_to_and_ended_with_all_its_parts(open_as: OpenAs, elsewhere: Elsewhere) -> None:
    portal = elsewhere("olivia")
    window = open_as("olivia")
    window.click("arrangementStart")
    window.click("offer_plan-3")
    window.click("arrangement_next")
    window.click("arrangementAgreed")
    window.click("arrangement_agree")
    window.wait_for_text("Your payment plan is set up")
    active = portal.arrangements.get().active
    assert active is not None
    assert {part.arrangement_id for part in portal.scheduled_payments.get().items} == {active.id}
    window.click("arrangement_close")
    window.find("arrangementPart_2")
    assert not window.sees("scheduledCard")  # the parts are told with the plan
    window.find("arrangementEnd").forceActiveFocus()
    window.click("arrangementEnd")
    window.click("arrangement_end")
    window.find("arrangementStart")
    assert portal.scheduled_payments.get().items == ()
