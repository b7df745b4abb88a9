"""An invoice and a receipt of a real portal, printed through the system's own dialog into a file."""

from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QGuiApplication

from daystarr_client.bootstrap import Devices
from daystarr_client.device.pdf import opened
from daystarr_client.device.print_dialog import SystemPrintDialog
from daystarr_client.options import Options
from tests.driver import Driver
from tests.fakes.devices import FakeBrowser, FakeDialog, FakeKeyring, FakePrinting
from tests.server_process import ServerProcess
from tests.unit.test_printing import driven


def pages_in(file: Path) -> int:
    """How many pages a printed file has."""
    with opened(file.read_bytes()) as document:
        return document.pageCount()


@pytest.mark.parametrize(
    ("page", "item", "button"),
    [("menu_invoices", "invoicesPage", "invoicePrint"), ("menu_payment_receipts", "receiptsPage", "receiptPrint")],
)
def test_a_document_is_printed_through_the_systems_dialog(
    qapp: QGuiApplication, tmp_path: Path, page: str, item: str, button: str
) -> None:
    del qapp
    printed = tmp_path / "printed.pdf"
    dialog = SystemPrintDialog(None, QLocale("es_US"))
    dialog._command = driven(printed)
    printing = FakePrinting(FakeDialog(), ["A file"])
    printing.dialog = dialog  # pyright: ignore[reportAttributeAccessIssue] - the real one in place of the fake
    devices = Devices(FakeBrowser(), FakeKeyring(), printing=printing)
    with ServerProcess(tmp_path / "demo") as server:
        options = Options(portal_url=server.url, data_dir=tmp_path / "client", size=(1280, 800), scheme="light")
        with Driver(options, devices, patience=60) as window:
            window.sign_in("maria@example.com")
            window.find("balanceAmount")
            window.click("menuButton")
            window.click(page)
            window.find(item)
            window.click(button)
            window.wait_for_text("is on its way to the printer")
    assert pages_in(printed) >= 1
