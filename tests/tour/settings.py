"""User settings: the password, where somebody is signed in, language and looks."""

from daystarr_client.api.portal import Portal
from tests.driver import DEMO_PASSWORD, Driver
from tests.tour.scenes import Scene
from tests.tour.stage import Stage

SETTINGS = Scene("settings", changes_data=True)
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
    driver.click("session_1End")
    driver.wait_until(lambda: not driver.sees("session_2"), "one of them to go")
    driver.wait_until(lambda: not driver.sees("toast"), "the message to go")
    driver.click("endOthersButton")
    driver.find("sessionsAlone")


SCENES = (SETTINGS,)
