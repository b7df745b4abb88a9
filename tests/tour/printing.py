"""Printing an invoice."""

from daystarr_client.device.print_dialog import PrintEnd, PrintEnded, PrintingPage
from tests.tour.scenes import Scene
from tests.tour.stage import Stage

PRINT = Scene("print")


def to_invoices(stage: Stage) -> None:
    """Go to the newest invoice through the menu."""
    driver = stage.open_as("maria@example.com")
    driver.click("menuButton")
    driver.click("menu_invoices")
    driver.find("invoicesPage")
    driver.wait_until(lambda: not driver.sees("menu_invoices"), "the menu to go")
    driver.wait_until(lambda: driver.reads("Invoice 1087"), "the invoices")
    if not driver.sees("invoicePrint"):
        driver.click(stage.name_of("invoice_", "Invoice 1087"))
    driver.find("invoicePrint")


@PRINT.step("print-no-printer")
def no_printer(stage: Stage) -> None:
    stage.printing.names = []
    to_invoices(stage)
    driver = stage.driver
    driver.click("invoicePrint")
    driver.find("noPrinters")


@PRINT.step("print-dialog")
def asking(stage: Stage) -> None:
    driver = stage.driver
    stage.dismiss("printCancel")
    stage.printing.names = ["Office", "Counter"]
    driver.click("invoicePrint")
    driver.wait_for_text("in your system's print dialog")


@PRINT.step("print-page")
def sending(stage: Stage) -> None:
    stage.dialog.told(PrintingPage(2, 3))
    stage.driver.wait_for_text("Page 2 of 3")


@PRINT.step("print-refused")
def refused(stage: Stage) -> None:
    stage.dialog.told(PrintEnded(PrintEnd.REFUSED))
    stage.driver.find("printRetry")


@PRINT.step("print-here")
def here(stage: Stage) -> None:
    driver = stage.driver
    driver.click("printRetry")
    driver.wait_until(lambda: not driver.sees("printRetry"), "the dialog to be asked for again")
    stage.dialog.told(PrintEnded(PrintEnd.BROKEN))
    driver.find("printer_Counter")


SCENES = (PRINT,)
