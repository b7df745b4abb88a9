"""Payment receipts: the list, its filters, one payment, and its document."""

from tests.tour.scenes import Scene
from tests.tour.stage import Stage

RECEIPTS = Scene("receipts")
NO_RECEIPTS = Scene("receipts-none")


@RECEIPTS.step("receipts")
def everything(stage: Stage) -> None:
    stage.open_as("olivia@example.com")
    open_receipts(stage)
    stage.driver.wait_for_text("DS-")


@RECEIPTS.step("receipts-not-paid")
def not_paid(stage: Stage) -> None:
    driver = stage.driver
    driver.click("receiptFilter_unsuccessful")
    driver.wait_until(lambda: not driver.client.view_model.busy, "those that were not paid")
    driver.settle()


@RECEIPTS.step("receipts-nothing-found")
def nothing_found(stage: Stage) -> None:
    driver = stage.driver
    driver.click("receiptFilter_all")
    driver.fill("receiptSearch", "zzz")
    driver.wait_for_text("No payment matches")


@RECEIPTS.step("receipt")
def one_payment(stage: Stage) -> None:
    driver = stage.driver
    driver.click("receiptMessageAction")
    driver.wait_for_text("DS-")
    driver.settle()
    driver.click(min(name for name in driver.names() if name.startswith("receipt_pay_")))
    driver.find("receiptTitle")


@RECEIPTS.step("receipt-document")
def document(stage: Stage) -> None:
    driver = stage.driver
    driver.click("receiptView")
    driver.find("documentPage")
    driver.wait_until(lambda: not driver.client.view_model.busy, "the document")


@NO_RECEIPTS.step("receipts-none")
def none_yet(stage: Stage) -> None:
    stage.open_as("nora@example.com")
    open_receipts(stage)
    stage.driver.find("receiptMessage")


def open_receipts(stage: Stage) -> None:
    """Go to the payment receipts through the menu."""
    driver = stage.driver
    driver.click("menuButton")
    driver.click("menu_payment_receipts")
    driver.find("receiptsPage")
    driver.wait_until(lambda: not driver.sees("menu_payment_receipts"), "the menu to go")
    driver.wait_until(lambda: not driver.client.view_model.busy, "the payments")


SCENES = (RECEIPTS, NO_RECEIPTS)
