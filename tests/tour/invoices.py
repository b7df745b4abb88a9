"""All invoices: the list, its filters, one invoice, and its document."""

from tests.tour.scenes import Scene
from tests.tour.stage import Stage

INVOICES = Scene("invoices")
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


SCENES = (INVOICES, NO_INVOICES)
