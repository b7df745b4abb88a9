"""The frame around the pages: menu, green button, user menu, looks, and a portal that goes away."""

from tests.tour.scenes import Scene
from tests.tour.stage import Stage

HOUSE = Scene("house")
LOOKS = Scene("looks")
OFFLINE = Scene("offline")


@HOUSE.step("menu")
def menu(stage: Stage) -> None:
    driver = stage.open_as("maria@example.com")
    driver.click("menuButton")
    driver.find("menu_calendar")
    for name in ("tickets", "security_information"):
        assert driver.find(f"menu_{name}"), name


@HOUSE.step("green-button")
def green_button(stage: Stage) -> None:
    driver = stage.driver
    stage.dismiss("menu_calendar")
    driver.click("fabButton")
    driver.find("action_make_a_payment")


@HOUSE.step("user-menu")
def user_menu(stage: Stage) -> None:
    driver = stage.driver
    stage.dismiss("fabCloseButton")
    driver.click("userMenuButton")
    driver.find("signOutItem")


@HOUSE.step("signed-out")
def sign_out(stage: Stage) -> None:
    driver = stage.driver
    driver.click("signOutItem")
    driver.find("signInPage")
    driver.wait_until(lambda: not driver.sees("shell"), "the shell to go")


@LOOKS.step("home-dark")
def dark(stage: Stage) -> None:
    stage.open_as("maria@example.com", theme="dark")


@LOOKS.step("home-high-contrast")
def high_contrast(stage: Stage) -> None:
    stage.open_as("olivia@example.com", theme="high-contrast")


@OFFLINE.step("offline-stale")
def gone_midway(stage: Stage) -> None:
    driver = stage.open_as("maria@example.com", bad_network=True)
    stage.proxy.go_away()
    driver.click("autopayRefreshButton")
    driver.find("offlineBanner")
    driver.wait_until(lambda: driver.reads("$74.99"), "what was there before the portal went")


@OFFLINE.step("offline-recovered")
def back_again(stage: Stage) -> None:
    driver = stage.driver
    stage.proxy.come_back()
    driver.wait_until(lambda: not driver.sees("offlineBanner"), "the banner to go by itself", 30)
