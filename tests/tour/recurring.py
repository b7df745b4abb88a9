"""Recurring payments, saving a method alone, and the card of the green button."""

from tests.hosted_page import enter_bank_account
from tests.tour.scenes import Scene
from tests.tour.stage import Stage

RECURRING = Scene("recurring")
RECURRING_SAVE = Scene("recurring-save", changes_data=True)
CARD = Scene("card")


@RECURRING.step("recurring")
def methods(stage: Stage) -> None:
    driver = stage.open_as("maria@example.com")
    open_recurring(stage)
    driver.wait_for_text("AutoPay")


@RECURRING.step("recurring-method")
def one_method(stage: Stage) -> None:
    driver = stage.driver
    driver.click(stage.name_of("method_pm_", "4242"))
    driver.find("methodTitle")
    driver.wait_until(lambda: any(name.startswith("methodPayment_") for name in driver.names()), "its payments")


@RECURRING.step("recurring-authorization")
def authorization(stage: Stage) -> None:
    driver = stage.driver
    driver.click("methodAuthorization")
    driver.find("authorizationText")


@RECURRING.step("recurring-removal")
def removal(stage: Stage) -> None:
    driver = stage.driver
    stage.dismiss("authorizationClose")
    driver.click("methodRemove")
    driver.wait_for_text("This ends AutoPay")


@RECURRING_SAVE.step("recurring-none")
def none_yet(stage: Stage) -> None:
    driver = stage.open_as("nora@example.com")
    open_recurring(stage)
    driver.find("recurringMessage")


@RECURRING_SAVE.step("recurring-save")
def save(stage: Stage) -> None:
    stage.driver.click("recurringMessageAction")
    stage.driver.find("saveMethodGo")


@RECURRING_SAVE.step("recurring-save-waiting")
def on_the_page(stage: Stage) -> None:
    driver = stage.driver
    driver.click("saveMethodGo")
    driver.wait_until(lambda: stage.browser.pages, "the hosted page")
    driver.wait_for_text("Waiting for the secure page")


@RECURRING_SAVE.step("recurring-saved")
def saved(stage: Stage) -> None:
    driver = stage.driver
    enter_bank_account(stage.browser.pages[-1])
    driver.wait_until(lambda: driver.reads("6789 is saved"), "the method to arrive by itself", 20)


@CARD.step("card-autopay-on")
def autopay_on(stage: Stage) -> None:
    driver = stage.open_as("maria@example.com")
    driver.click("fabButton")
    driver.click("action_make_a_payment")
    driver.find("card_home")


@CARD.step("card-autopay-off")
def autopay_off(stage: Stage) -> None:
    driver = stage.open_as("olivia@example.com")
    driver.click("fabButton")
    driver.click("action_make_a_payment")
    driver.find("card_recur")


def open_recurring(stage: Stage) -> None:
    """Go to the recurring payments through the menu."""
    driver = stage.driver
    driver.click("menuButton")
    driver.click("menu_recurring_payments")
    driver.find("recurringPage")
    driver.wait_until(lambda: not driver.sees("menu_recurring_payments"), "the menu to go")
    driver.wait_until(lambda: not driver.client.view_model.busy, "the methods")


SCENES = (RECURRING, RECURRING_SAVE, CARD)
