"""User settings: the password, where somebody is signed in, language and looks."""

from daystarr_client.api.portal import Portal
from tests.authenticator_app import AuthenticatorApp
from tests.driver import DEMO_PASSWORD, Driver
from tests.tour.scenes import Scene
from tests.tour.stage import Stage

SETTINGS = Scene("settings", changes_data=True)
TWO_STEP = Scene("two-step", changes_data=True)
NEW = "violet bicycles cross the river"


def at_settings(stage: Stage, username: str) -> Driver:
    """Sign in and go to the user settings."""
    driver = stage.open_as(username)
    driver.click("userMenuButton")
    driver.click("userSettingsItem")
    driver.find("settingsPage")
    driver.find("session_0")
    driver.wait_until(lambda: not driver.client.view_model.busy, "the page")
    return driver


@SETTINGS.step("settings")
def page(stage: Stage) -> None:
    for device in ("Windows, NORA-PC", "macOS, Kitchen"):
        elsewhere = Portal(stage.server.url)
        elsewhere.auth.sign_in("nora@example.com", DEMO_PASSWORD, device)
        elsewhere.close()
    at_settings(stage, "nora@example.com").find("session_2")


@SETTINGS.step("settings-password")
def password(stage: Stage) -> None:
    driver = stage.driver
    driver.fill("currentPassword", "this is not the one")
    driver.fill("newPassword", NEW)
    driver.wait_for_text("Strong password")
    driver.click("savePasswordButton")
    driver.wait_for_text("This is not your password.")


@SETTINGS.step("settings-sessions")
def sessions(stage: Stage) -> None:
    driver = stage.driver
    driver.click("endOthersButton")
    driver.find("sessionsAlone")


@TWO_STEP.step("two-step-password")
def two_step_password(stage: Stage) -> None:
    driver = at_settings(stage, "nora@example.com")
    driver.click("setUpTwoStep")
    driver.find("twoStepPassword")


@TWO_STEP.step("two-step-app")
def two_step_app(stage: Stage) -> None:
    driver = stage.driver
    driver.fill("twoStepPassword", DEMO_PASSWORD)
    driver.click("twoStep_confirmButton")
    driver.find("twoStepQr")
    driver.find("twoStepCode")


@TWO_STEP.step("two-step-wrong-code")
def two_step_wrong_code(stage: Stage) -> None:
    driver = stage.driver
    driver.fill("twoStepCode", "123 456" if app_code(stage) != "123456" else "654321")
    driver.click("twoStep_verifyButton")
    driver.wait_for_text("This code is not right, or is too old.")


@TWO_STEP.step("two-step-codes")
def two_step_codes(stage: Stage) -> None:
    driver = stage.driver
    driver.fill("twoStepCode", app_code(stage))
    driver.click("twoStep_verifyButton")
    driver.find("recoveryCode_9")


@TWO_STEP.step("two-step-leaving")
def two_step_leaving(stage: Stage) -> None:
    stage.driver.click("twoStep_closeButton")
    stage.driver.find("twoStep_leaveButton")


@TWO_STEP.step("two-step-on")
def two_step_on(stage: Stage) -> None:
    driver = stage.driver
    driver.click("twoStep_leaveButton")
    driver.wait_until(lambda: not driver.sees("recoveryCode_0"), "the sheet to go")
    driver.wait_for_text("10 recovery codes can still be used.")


@TWO_STEP.step("two-step-off")
def two_step_off(stage: Stage) -> None:
    driver = stage.driver
    driver.click("turnOffTwoStep")
    driver.find("twoStepPassword")


def app_code(stage: Stage) -> str:
    """What an app shows now that was given the key on the screen."""
    return AuthenticatorApp(stage.driver.text("twoStepKeyText")).code(stage.server.now().timestamp())


SCENES = (SETTINGS, TWO_STEP)
