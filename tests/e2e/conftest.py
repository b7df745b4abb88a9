"""The whole program against a real server process: a server for each module, and windows as somebody opens them.

A module says what differs by a fixture of its own in place of one of these: `portal_url`, a device, `open_as`.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from daystarr_client.api.portal import Portal
from daystarr_client.bootstrap import Devices
from daystarr_client.options import Options
from tests.chaos_proxy import ChaosProxy
from tests.driver import DEMO_PASSWORD, Driver
from tests.e2e.windows import Elsewhere, OpenAs, OpenWindow
from tests.fakes.computer import browser, clipboard, downloads, picker, printing
from tests.fakes.devices import (
    FakeBrowser,
    FakeClipboard,
    FakeDownloads,
    FakeKeyring,
    FakePicker,
    FakePrinting,
)
from tests.server_process import ServerProcess
from tests.tour.stage import Look, Stage

__all__ = ["browser", "clipboard", "downloads", "picker", "printing"]

PATIENCE_S = 60.0


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServerProcess]:
    """A portal server on demo data for the tests of a module."""
    with ServerProcess(tmp_path_factory.mktemp("portal") / "demo") as running:
        yield running


@pytest.fixture
def proxy(server: ServerProcess) -> Iterator[ChaosProxy]:
    """A network to the server that can be made to fail."""
    with ChaosProxy(server.port) as made:
        yield made


@pytest.fixture
def portal_url(server: ServerProcess) -> str:
    """Where a window finds the portal: straight away, until a module says otherwise."""
    return server.url


@pytest.fixture
def open_window(
    qapp: QGuiApplication,
    portal_url: str,
    browser: FakeBrowser,
    clipboard: FakeClipboard,
    downloads: FakeDownloads,
    picker: FakePicker,
    printing: FakePrinting,
    tmp_path: Path,
) -> Iterator[OpenWindow]:
    """Open the client's window, on a computer of its own or in a folder `data` that was used before.

    At the end each is closed, and any warning of QML fails the test.
    """
    del qapp
    opened: list[Driver] = []

    def make(data: str | None = None, *, size: tuple[int, int] = (1280, 800), language: str = "en") -> Driver:
        options = Options(portal_url, tmp_path / (data or f"computer{len(opened)}"), size, "light", language)
        devices = Devices(
            browser, FakeKeyring(), downloads=downloads, printing=printing, clipboard=clipboard, picker=picker
        )
        opened.append(Driver(options, devices, patience=PATIENCE_S))
        return opened[-1]

    yield make
    for window in opened:
        window.close()


@pytest.fixture
def open_as(open_window: OpenWindow) -> OpenAs:
    """Sign a customer of the demo in, on a computer of their own, and wait for their home page."""

    def sign_in(name: str, *, size: tuple[int, int] = (1280, 800), language: str = "en") -> Driver:
        window = open_window(size=size, language=language)
        window.sign_in(f"{name}@example.com")
        window.find("balanceAmount")
        return window

    return sign_in


@pytest.fixture
def elsewhere(server: ServerProcess) -> Iterator[Elsewhere]:
    """The same account, used from another computer."""
    made: list[Portal] = []

    def sign_in(name: str) -> Portal:
        portal = Portal(server.url)
        made.append(portal)
        portal.auth.sign_in(f"{name}@example.com", DEMO_PASSWORD, "another computer")
        return portal

    yield sign_in
    for portal in made:
        portal.close()


@pytest.fixture(scope="module")
def lasting_stage() -> Iterator[Stage]:
    """A stage of the tour, with demo data, for the tests of a module."""
    with Stage(Look()) as made:
        yield made


@pytest.fixture
def stage(lasting_stage: Stage) -> Iterator[Stage]:
    """The stage of this module, whose client every test closes; QML warnings fail it."""
    yield lasting_stage
    lasting_stage.close()
