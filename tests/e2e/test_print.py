"""An invoice and a receipt of a real portal, printed through the system's own dialog into a file."""

from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

from daystarr_client.device.pdf import opened
from daystarr_client.device.print_dialog import SystemPrintDialog
from tests.e2e.windows import OpenAs, go_to
from tests.fakes.devices import FakeDialog, FakePrinting
from tests.unit.test_printing import driven


def pages_in(file: Path) -> int:
    """How many pages a printed file has."""
    with opened(file.read_bytes()) as document:
        return document.pageCount()


@pytest.fixture
def printed(tmp_path: Path) -> Path:
    """The file that the dialog prints into."""
    return tmp_path / "printed.pdf"


@pytest.fixture
def printing(printed: Path) -> FakePrinting:
    dialog = SystemPrintDialog(None, QLocale("es_US"))
    dialog._command = driven(printed)
    printing = FakePrinting(FakeDialog(), ["A file"])
    printing.dialog = dialog  # pyright: ignore[reportAttributeAccessIssue] - the real one in place of the fake
    return printing


@pytest.mark.parametrize(
    ("page", "item", "button"),
    [("invoices", "invoicesPage", "invoicePrint"), ("payment_receipts", "receiptsPage", "receiptPrint")],
)
def test_a_document_is_printed_through_the_systems_dialog(
    open_as: OpenAs, printed: Path, page: str, item: str, button: str
) -> None:
    window = open_as("maria")
    go_to(window, page, item)
    window.click(button)
    window.wait_for_text("is on its way to the printer")
    window.close()
    assert pages_in(printed) >= 1
