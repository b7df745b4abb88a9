"""Refer a Friend: the link, the code, an invitation, and the friends so far."""

from tests.tour.scenes import Scene
from tests.tour.stage import Stage

REFER = Scene("refer", changes_data=True)
REFER_NOBODY = Scene("refer-nobody")


@REFER.step("refer")
def page(stage: Stage) -> None:
    open_refer(stage, "maria@example.com")


@REFER.step("refer-friends")
def friends(stage: Stage) -> None:
    driver = stage.driver
    shown = driver.find("referPage")
    shown.setProperty("contentY", shown.property("furthest"))
    driver.find("friend_3")


@REFER.step("refer-own-address")
def own_address(stage: Stage) -> None:
    driver = stage.driver
    driver.fill("inviteEmail", "maria@example.com")
    driver.focus("inviteNote")
    driver.write("It is fast, and they pick up the phone.")
    driver.click("inviteSend")
    driver.wait_for_text("This is your own address.")


@REFER.step("refer-invited")
def invited(stage: Stage) -> None:
    driver = stage.driver
    driver.fill("inviteEmail", "julia@example.com")
    driver.click("inviteSend")
    driver.wait_for_text("Has not signed up yet. Invited on Dec 6.")
    driver.wait_until(lambda: driver.text("inviteEmailInput") == "", "the field to be empty")


@REFER_NOBODY.step("refer-nobody")
def nobody(stage: Stage) -> None:
    open_refer(stage, "mark@example.com")
    stage.driver.find("friendsEmpty")


def open_refer(stage: Stage, username: str) -> None:
    """Go there through the menu."""
    driver = stage.open_as(username)
    driver.click("menuButton")
    driver.click("menu_refer_a_friend")
    driver.find("referPage")
    driver.wait_until(lambda: not driver.sees("menu_refer_a_friend"), "the menu to go")
    driver.find("referralQr")
    driver.wait_until(lambda: not driver.client.view_model.busy, "the page")


SCENES = (REFER, REFER_NOBODY)
