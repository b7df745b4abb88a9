"""Paying: every step, and every way it can end."""

from tests.chaos_proxy import DropAnswer, Reset, Silence
from tests.hosted_page import CARD_DECLINED, CARD_NEEDS_CONFIRMATION, confirm_payment, enter_card
from tests.tour.scenes import Scene
from tests.tour.stage import Stage

PAY = Scene("pay", changes_data=True)
PAY_ANOTHER = Scene("pay-another-amount")
PAY_BANK = Scene("pay-bank", changes_data=True)
PAY_DECLINED = Scene("pay-declined", changes_data=True)
PAY_CONFIRM = Scene("pay-confirm", changes_data=True)
PAY_UNKNOWN = Scene("pay-unknown", changes_data=True)
PAY_NOT_RECEIVED = Scene("pay-not-received", changes_data=True)

PAYMENTS = "/v1/payments"
SETTLE = "/v1/payments/settle"


@PAY.step("pay-what")
def what(stage: Stage) -> None:
    driver = stage.open_as("maria@example.com")
    driver.click("payAnotherButton")
    driver.find("payBills")
    driver.click("payBills")


@PAY.step("pay-how")
def how(stage: Stage) -> None:
    stage.driver.click("pay_next")
    stage.driver.find("paySave")


@PAY.step("pay-review")
def review(stage: Stage) -> None:
    stage.driver.click("pay_next")
    pay_button(stage)


@PAY.step("pay-paid")
def paid(stage: Stage) -> None:
    stage.driver.click("pay_pay")
    stage.driver.find("payResultLines")


@PAY.step("pay-receipt")
def receipt(stage: Stage) -> None:
    stage.driver.click("payReceiptView")
    stage.driver.find("documentPage")


@PAY.step("home-after-paying")
def home_after(stage: Stage) -> None:
    driver = stage.driver
    stage.dismiss("documentPage")
    driver.click("pay_close")
    driver.wait_for_text("$0.00")


@PAY_ANOTHER.step("pay-another-amount")
def another_amount(stage: Stage) -> None:
    driver = stage.open_as("olivia@example.com")
    driver.click("payAnotherButton")
    driver.find("payAmount")
    driver.settle()
    driver.fill("payAmount", "50")


@PAY_ANOTHER.step("pay-amount-wrong")
def wrong_amount(stage: Stage) -> None:
    driver = stage.driver
    driver.fill("payAmount", "0.40")
    driver.click("pay_next")
    driver.wait_until(lambda: driver.value("payAmount", "errorText"), "a word about the amount")


@PAY_BANK.step("pay-bank-review")
def bank_review(stage: Stage) -> None:
    driver = stage.open_as("maria@example.com")
    to_methods(stage)
    driver.click(stage.name_of("payMethod_", "6789"))
    driver.click("pay_next")
    pay_button(stage)


@PAY_BANK.step("pay-processing")
def processing(stage: Stage) -> None:
    stage.driver.click("pay_pay")
    stage.driver.find("payResultLines")


@PAY_DECLINED.step("pay-new-method")
def new_method(stage: Stage) -> None:
    driver = stage.open_as("olivia@example.com")
    to_methods(stage)
    driver.click("payMethod_new")


@PAY_DECLINED.step("pay-waiting-for-page")
def hosted_page(stage: Stage) -> None:
    driver = stage.driver
    driver.click("pay_next")
    driver.find("pay_reopen")
    assert len(stage.browser.pages) == 1


@PAY_DECLINED.step("pay-new-method-review")
def captured(stage: Stage) -> None:
    enter_card(stage.browser.pages[-1], CARD_DECLINED)
    stage.driver.wait_until(lambda: stage.driver.sees("pay_pay"), "the outcome to arrive by itself", 20)


@PAY_DECLINED.step("pay-declined")
def declined(stage: Stage) -> None:
    stage.driver.click("pay_pay")
    stage.driver.find("pay_another")


@PAY_CONFIRM.step("pay-confirm-waiting")
def needs_confirmation(stage: Stage) -> None:
    driver = stage.open_as("olivia@example.com")
    to_methods(stage)
    driver.click("payMethod_new")
    driver.click("pay_next")
    driver.find("pay_reopen")
    enter_card(stage.browser.pages[-1], CARD_NEEDS_CONFIRMATION)
    driver.wait_until(lambda: driver.sees("pay_pay"), "the outcome to arrive by itself", 20)
    driver.click("pay_pay")
    driver.wait_until(lambda: len(stage.browser.pages) == 2, "the bank's page")


@PAY_CONFIRM.step("pay-confirmed")
def confirmed(stage: Stage) -> None:
    confirm_payment(stage.browser.pages[-1], approve=True)
    stage.driver.wait_until(lambda: stage.driver.sees("payResultLines"), "the outcome to arrive by itself", 20)


@PAY_UNKNOWN.step("pay-unknown")
def unknown(stage: Stage) -> None:
    driver = stage.open_as("maria@example.com", bad_network=True)
    to_methods(stage)
    driver.click("pay_next")
    driver.find("pay_pay")
    stage.proxy.add(DropAnswer(), method="POST", path=PAYMENTS)
    stage.proxy.add(Silence(), method="POST", path=SETTLE)
    driver.click("pay_pay")
    driver.wait_until(lambda: driver.reads("again"), "the request not to pay again", 30)


@PAY_UNKNOWN.step("pay-unknown-settled")
def settled(stage: Stage) -> None:
    stage.proxy.clear()
    stage.driver.wait_until(lambda: stage.driver.sees("payResultLines"), "the payment to be found", 40)


@PAY_NOT_RECEIVED.step("pay-not-received")
def not_received(stage: Stage) -> None:
    driver = stage.open_as("maria@example.com", bad_network=True)
    to_methods(stage)
    driver.click("pay_next")
    driver.find("pay_pay")
    stage.proxy.add(Reset(), method="POST", path=PAYMENTS)
    driver.click("pay_pay")
    driver.wait_until(lambda: driver.sees("pay_retry"), "the word that nothing was charged", 40)


def pay_button(stage: Stage) -> None:
    """Wait until the payment can be made: the review has to be in sight for a moment."""
    stage.driver.wait_until(stage.driver.find("pay_pay").isEnabled, "the button that pays")


def to_methods(stage: Stage) -> None:
    """From the home page to the choice of a payment method, paying what is due."""
    driver = stage.driver
    driver.click("payButton")
    driver.wait_until(lambda: driver.sees("paySave") or driver.sees("payBills"), "the payment")
    if driver.sees("payBills"):
        driver.click("pay_next")
    driver.find("paySave")


SCENES = (PAY_ANOTHER, PAY, PAY_BANK, PAY_DECLINED, PAY_CONFIRM, PAY_UNKNOWN, PAY_NOT_RECEIVED)
