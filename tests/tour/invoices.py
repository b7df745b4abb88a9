"""All invoices: the list, its filters, one invoice, and its document."""

from PySide6.QtCore import Qt

from tests.tour.scenes import Scene
from tests.tour.stage import Stage

INVOICES = Scene("invoices")
MANY = Scene("invoices-many")
NO_INVOICES = Scene("invoices-none")


@INVOICES.step("invoices")
def everything(stage: Stage) -> None:
    driver = stage.open_as("olivia@example.com")
    open_invoices(stage)
    driver.wait_for_text("Invoice 1068")


@INVOICES.step("invoices-unpaid")
def unpaid(stage: Stage) -> None:
    driver = stage.driver
    driver.click("filter_open")
    driver.wait_until(lambda: not driver.client.view_model.busy, "the unpaid ones")
    driver.wait_for_text("Invoice 1068")


@INVOICES.step("invoices-nothing-found")
def nothing_found(stage: Stage) -> None:
    driver = stage.driver
    driver.click("filter_all")
    driver.fill("invoiceSearch", "999999")
    driver.find("invoicesMessage")


@INVOICES.step("invoice")
def one_invoice(stage: Stage) -> None:
    driver = stage.driver
    driver.click("clearSearch")
    driver.wait_for_text("Invoice 1068")
    driver.wait_until(lambda: not driver.client.view_model.busy, "the invoices")
    driver.settle()
    driver.click(stage.name_of("invoice_", "1068"))
    driver.find("invoiceTitle")
    driver.wait_until(lambda: driver.reads("Taxes") or driver.reads("Tax"), "its lines")


@INVOICES.step("invoice-document")
def document(stage: Stage) -> None:
    driver = stage.driver
    driver.click("invoiceView")
    driver.find("documentPage")
    driver.wait_until(lambda: not driver.client.view_model.busy, "the document")


@MANY.step("invoice-different")
def why_different(stage: Stage) -> None:
    driver = stage.open_as("olivia@example.com")
    open_invoices(stage)
    driver.wait_for_text("Invoice 1068")
    if not driver.sees("invoiceWhy"):
        driver.click(stage.name_of("invoice_", "1068"))
    driver.click("invoiceWhy")
    driver.find("comparisonSummary")
    driver.wait_until(lambda: driver.text("comparisonSummary") != "", "the comparison")


@MANY.step("invoices-choosing")
def choosing(stage: Stage) -> None:
    driver = stage.driver
    driver.click("comparisonClose")
    driver.settle()
    if driver.sees("invoiceBack"):
        driver.click("invoiceBack")
    driver.click("saveSeveral")
    driver.settle()
    driver.press(Qt.Key.Key_Space)
    driver.press(Qt.Key.Key_Down)
    driver.press(Qt.Key.Key_Down)
    driver.press(Qt.Key.Key_Space)


@MANY.step("invoices-saved")
def saved(stage: Stage) -> None:
    driver = stage.driver
    driver.click("pickingAll")
    driver.click("pickingSave")
    driver.find("toast")


@MANY.step("statement")
def statement(stage: Stage) -> None:
    driver = stage.driver
    driver.click("statementButton")
    driver.find("statementFrom")
    driver.settle()
    driver.fill("statementToInput", "Jan 31, 2020")
    driver.press(Qt.Key.Key_Return)
    driver.find("statementToNote")


@MANY.step("statement-day")
def picking_a_day(stage: Stage) -> None:
    driver = stage.driver
    driver.click("range_last_year")
    driver.click("statementFromPick")
    driver.find("dayPickerMonth")
    driver.settle()


@MANY.step("statement-document")
def statement_document(stage: Stage) -> None:
    driver = stage.driver
    driver.click("statementView")
    driver.find("documentPage")
    driver.wait_until(lambda: not driver.client.view_model.busy, "the document")


@NO_INVOICES.step("invoices-none")
def none_yet(stage: Stage) -> None:
    stage.open_as("nora@example.com")
    open_invoices(stage)
    stage.driver.find("invoicesMessage")


def open_invoices(stage: Stage) -> None:
    """Go to the invoices through the menu."""
    driver = stage.driver
    driver.click("menuButton")
    driver.click("menu_invoices")
    driver.find("invoicesPage")
    driver.wait_until(lambda: not driver.sees("menu_invoices"), "the menu to go")
    driver.wait_until(lambda: not driver.client.view_model.busy, "the invoices")


SCENES = (INVOICES, MANY, NO_INVOICES)
