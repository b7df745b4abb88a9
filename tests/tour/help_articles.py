"""Help with pages, sheets, and signing in."""

from PySide6.QtCore import Qt

from tests.tour.scenes import Scene
from tests.tour.stage import Stage

HELP = Scene("help")
DOOR = Scene("help-sign-in")


@HELP.step("help-home")
def home(stage: Stage) -> None:
    driver = stage.open_as("maria@example.com")
    driver.press(Qt.Key.Key_F1)
    driver.find("helpClose")
    driver.wait_for_text("The home page")


@HELP.step("help-read-on")
def read_on(stage: Stage) -> None:
    driver = stage.driver
    driver.click("help_autopay")
    driver.find("helpBack")
    driver.wait_for_text("AutoPay pays each bill by itself, on a day you choose")


@HELP.step("help-payment")
def payment(stage: Stage) -> None:
    driver = stage.driver
    stage.dismiss("helpClose")
    driver.click("payAnotherButton")
    driver.wait_for_text("What would you like to pay?")
    driver.press(Qt.Key.Key_F1)
    driver.find("helpClose")
    driver.wait_for_text("Paying your bills")


@HELP.step("help-invoices")
def invoices(stage: Stage) -> None:
    driver = stage.driver
    stage.dismiss("helpClose")
    stage.dismiss("sheetCloseButton")
    driver.click("menuButton")
    driver.click("menu_invoices")
    driver.find("invoicesPage")
    driver.wait_until(lambda: not driver.sees("menu_invoices"), "the menu to go")
    driver.press(Qt.Key.Key_F1)
    driver.find("helpClose")
    driver.wait_for_text("Several invoices, or a statement")


@DOOR.step("help-signing-in")
def signing_in(stage: Stage) -> None:
    driver = stage.open()
    driver.find("signInPage")
    driver.click("signInHelpButton")
    driver.find("helpClose")
    driver.wait_for_text("Signing in")


@DOOR.step("help-registering")
def registering(stage: Stage) -> None:
    driver = stage.driver
    stage.dismiss("helpClose")
    driver.click("registerButton")
    driver.find("entryCard")
    driver.press(Qt.Key.Key_F1)
    driver.find("helpClose")
    driver.wait_for_text("Registering for the first time")


SCENES = (HELP, DOOR)
