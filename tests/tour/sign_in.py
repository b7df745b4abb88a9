"""Getting in."""

from tests.driver import DEMO_PASSWORD
from tests.tour.scenes import Scene
from tests.tour.stage import Stage

SIGN_IN = Scene("sign-in")
SIGN_IN_OFFLINE = Scene("sign-in-offline")


@SIGN_IN.step("sign-in")
def first_screen(stage: Stage) -> None:
    stage.open().find("signInPage")


@SIGN_IN.step("sign-in-empty")
def nothing_typed(stage: Stage) -> None:
    driver = stage.driver
    driver.click("signInButton")
    driver.wait_until(lambda: driver.value("usernameField", "errorText"), "a word about the empty field")


@SIGN_IN.step("sign-in-wrong-password")
def wrong_password(stage: Stage) -> None:
    driver = stage.driver
    driver.fill("usernameField", "maria@example.com")
    driver.fill("passwordField", "not-the-password")
    driver.click("signInButton")
    driver.wait_until(lambda: driver.value("passwordField", "errorText"), "a word about the password")
    assert driver.text("usernameField") == "maria@example.com"


@SIGN_IN.step("sign-in-password-shown")
def show_password(stage: Stage) -> None:
    driver = stage.driver
    driver.fill("passwordField", DEMO_PASSWORD)
    driver.click("showPasswordButton")


@SIGN_IN.step("sign-in-forgot-password")
def forgot_password(stage: Stage) -> None:
    stage.driver.click("forgotPasswordButton")
    stage.driver.find("helpCloseButton")


@SIGN_IN_OFFLINE.step("sign-in-offline")
def portal_not_there(stage: Stage) -> None:
    driver = stage.open(bad_network=True)
    stage.proxy.go_away()
    driver.wait_until(lambda: driver.reads("cannot be reached"), "the notice", 20)


@SIGN_IN_OFFLINE.step("sign-in-recovered")
def portal_back(stage: Stage) -> None:
    stage.proxy.come_back()
    driver = stage.driver
    driver.wait_until(lambda: not driver.reads("cannot be reached"), "the notice to go", 30)
    driver.sign_in("maria@example.com")
