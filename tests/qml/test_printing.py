"""Printing an invoice: the system's dialog, how far it is, stopping it, and where there is no dialog or no printer."""

import pytest
from PySide6.QtCore import Qt

from daystarr_client.device.print_dialog import PrintEnd, PrintEnded, PrintingPage
from tests.driver import Driver
from tests.fakes import portal_answers as answers
from tests.fakes.devices import FakeDialog, FakePrinting
from tests.fakes.fake_portal import FakePortal, json_reply, reply
from tests.qml.conftest import Open
from tests.qml.whole_portal import PDF


@pytest.fixture(autouse=True)
def _an_invoice(portal: FakePortal) -> None:
    portal.on("/v1/invoices/inv_1", json_reply(answers.INVOICE))
    portal.on("/v1/invoices/inv_1/pdf", reply(PDF, 200, "application/pdf"))
    portal.on("/v1/invoices", json_reply({"items": [{**answers.INVOICE_SUMMARY, "id": "inv_1"}]}))


@pytest.fixture
def dialog(printing: FakePrinting) -> FakeDialog:
    """The dialog of a computer with two printers."""
    printing.names = ["Office", "Counter"]
    assert printing.dialog
    return printing.dialog


def press_print(open_client: Open) -> Driver:
    window = open_client()
    window.sign_in()
    window.find("homePage")
    window.click("menuButton")
    window.click("menu_invoices")
    window.find("invoicesPage")
    window.click("invoicePrint")
    window.find("printCancel")
    return window


def test_the_systems_dialog_opens_and_the_sheet_says_how_far_it_is(open_client: Open, dialog: FakeDialog) -> None:
    window = press_print(open_client)
    window.wait_for_text("in your system's print dialog")
    assert dialog.asked[0][1] == "Invoice 1087"
    assert not window.sees("printStart")
    dialog.told(PrintingPage(1, 2))
    window.wait_for_text("Page 1 of 2 goes to the printer.")
    dialog.told(PrintEnded(PrintEnd.SENT))
    window.wait_for_text("Invoice 1087 is on its way to the printer")
    window.wait_until(lambda: not window.sees("printCancel"), "the sheet to go")


def test_escape_stops_it(open_client: Open, dialog: FakeDialog) -> None:
    window = press_print(open_client)
    dialog.told(PrintingPage(1, 9))
    window.wait_for_text("Page 1 of 9")
    window.press(Qt.Key.Key_Escape)
    window.wait_for_text("Printing stops.")
    assert dialog.stopped == 1
    dialog.told(PrintEnded(PrintEnd.STOPPED))
    window.wait_for_text("Printing was stopped")
    window.wait_until(lambda: not window.sees("printCancel"), "the sheet to go")


def test_a_printer_that_refuses_is_said_to_and_tried_again(open_client: Open, dialog: FakeDialog) -> None:
    window = press_print(open_client)
    dialog.told(PrintEnded(PrintEnd.REFUSED))
    window.wait_for_text("The printer did not take it.")
    window.click("printRetry")
    window.wait_for_text("in your system's print dialog")
    assert len(dialog.asked) == 2


def test_without_the_systems_dialog_the_printer_is_chosen_here(
    open_client: Open, dialog: FakeDialog, printing: FakePrinting
) -> None:
    window = press_print(open_client)
    dialog.told(PrintEnded(PrintEnd.BROKEN))
    window.wait_for_text("Choose a printer here instead.")
    window.click("printer_Counter")
    window.click("moreCopies")
    window.click("printStart")
    window.wait_for_text("Invoice 1087 is on its way to the printer")
    assert printing.printed == [("Counter", 2)]


def test_no_printer_is_said_with_what_to_do(open_client: Open) -> None:
    window = press_print(open_client)
    window.wait_for_text("No printer is set up on this computer")
    assert window.reads("save the document and print it elsewhere")
    window.press(Qt.Key.Key_Escape)
    window.wait_until(lambda: not window.sees("printCancel"), "the sheet to go")


def test_another_language_turns_the_sheet_too(open_client: Open, dialog: FakeDialog) -> None:
    window = press_print(open_client)
    dialog.told(PrintingPage(1, 2))
    window.client.view_model.appearance.setLanguage("es")
    window.wait_for_text("La página 1 de 2 va a la impresora.")
    assert window.reads("Factura 1087")


def test_signing_out_closes_the_dialog(open_client: Open, dialog: FakeDialog) -> None:
    window = press_print(open_client)
    assert window.client.customer
    window.client.customer.view_model.shell_view_model.signOut()
    window.find("signInPage")
    assert dialog.stopped == 1
