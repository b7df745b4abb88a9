"""Security Information: the code hidden and shown, changed, one for a single call, and who asked for it."""

from tests.driver import DEMO_PASSWORD
from tests.tour.scenes import Scene
from tests.tour.stage import Stage

SECURITY = Scene("security", changes_data=True)


@SECURITY.step("security")
def hidden(stage: Stage) -> None:
    driver = stage.open_as("maria@example.com")
    driver.click("menuButton")
    driver.click("menu_security_information")
    driver.find("securityPage")
    driver.wait_until(lambda: not driver.sees("menu_security_information"), "the menu to go")
    driver.wait_for_text("••••••")
    driver.wait_until(lambda: not driver.client.view_model.busy, "the page")


@SECURITY.step("security-password")
def password(stage: Stage) -> None:
    stage.driver.click("revealCodeButton")
    stage.driver.find("confirmPassword")


@SECURITY.step("security-wrong-password")
def wrong_password(stage: Stage) -> None:
    driver = stage.driver
    driver.fill("confirmPassword", "not my password")
    driver.click("security_confirmButton")
    driver.wait_for_text("This is not your password.")


@SECURITY.step("security-shown")
def shown(stage: Stage) -> None:
    driver = stage.driver
    driver.fill("confirmPassword", DEMO_PASSWORD)
    driver.click("security_confirmButton")
    driver.wait_for_text("417263")
    driver.wait_until(lambda: not driver.sees("confirmPassword"), "the sheet to go")
    driver.wait_for_text("The code was shown")


@SECURITY.step("security-change")
def change(stage: Stage) -> None:
    driver = stage.driver
    driver.click("changeCodeButton")
    driver.fill("newCode", "1234")
    driver.click("security_saveButton")
    driver.wait_for_text("This code is too easy to guess.")


@SECURITY.step("security-one-call")
def one_call(stage: Stage) -> None:
    driver = stage.driver
    driver.fill("newCode", "730518")
    driver.click("security_saveButton")
    driver.wait_until(lambda: not driver.sees("newCode"), "the sheet to go")
    driver.wait_for_text("The code was changed")
    driver.click("oneCallButton")
    driver.find("oneCallCode")
    driver.wait_for_text("A one-call code was made")


SCENES = (SECURITY,)
