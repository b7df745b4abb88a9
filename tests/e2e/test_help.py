"""Help before and after signing in, in both languages, in the real window over a real portal server."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from daystarr_client.bootstrap import Devices
from daystarr_client.options import Options
from tests.driver import Driver
from tests.fakes.devices import FakeBrowser, FakeKeyring
from tests.server_process import ServerProcess


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServerProcess]:
    with ServerProcess(tmp_path_factory.mktemp("help") / "demo") as running:
        yield running


def ask(window: Driver, words: str) -> None:
    window.press(Qt.Key.Key_F1)
    window.find("helpClose")
    window.wait_for_text(words)
    window.press(Qt.Key.Key_Escape)
    window.wait_until(lambda: not window.sees("helpClose"), "the article to go")


def test_f1_explains_what_is_on_the_screen_all_the_way_in(
    qapp: QGuiApplication, server: ServerProcess, tmp_path: Path
) -> None:
    del qapp
    options = Options(portal_url=server.url, data_dir=tmp_path, size=(800, 600), scheme="light")
    with Driver(options, Devices(FakeBrowser(), FakeKeyring()), patience=30) as window:
        window.find("signInPage")
        ask(window, "Signing in")
        window.sign_in("maria@example.com")
        window.find("balanceAmount")
        ask(window, "The home page")
        window.click("updateAutopayButton")
        window.find("sheetCloseButton")
        ask(window, "AutoPay pays each bill by itself")
        window.client.view_model.appearance.setLanguage("es")
        ask(window, "AutoPay paga cada factura por sí solo")
