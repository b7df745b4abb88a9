"""Getting in."""

from daystarr_client.api.portal import Portal
from tests.authenticator_app import AuthenticatorApp
from tests.driver import DEMO_PASSWORD
from tests.outbox_folder import other_than
from tests.tour.scenes import Scene
from tests.tour.stage import Stage

SIGN_IN = Scene("sign-in")
ENTRY = Scene("entry", changes_data=True)
SIGN_IN_OFFLINE = Scene("sign-in-offline")
PETER, PETERS_ACCOUNT = "peter.lindqvist@example.com", "10000040019"


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


@ENTRY.step("register")
def registering(stage: Stage) -> None:
    driver = stage.open()
    driver.click("registerButton")
    driver.find("entryNumber")


@ENTRY.step("register-incomplete")
def incomplete(stage: Stage) -> None:
    driver = stage.driver
    driver.fill("entryNumber", "1000004")
    driver.click("entryGoButton")
    driver.wait_until(lambda: driver.value("entryNumber", "errorText"), "a word about the number")


@ENTRY.step("register-code")
def code_on_its_way(stage: Stage) -> None:
    driver = stage.driver
    driver.fill("entryNumber", PETERS_ACCOUNT)
    driver.fill("entryEmail", PETER)
    driver.click("entryGoButton")
    driver.find("entryCode")


@ENTRY.step("register-wrong-code")
def wrong_code(stage: Stage) -> None:
    driver = stage.driver
    driver.fill("entryCode", other_than(stage.code_sent_to(PETER)))
    driver.click("entryGoButton")
    driver.wait_until(lambda: driver.value("entryCode", "errorText"), "a word about the code")


@ENTRY.step("register-choose")
def choose(stage: Stage) -> None:
    driver = stage.driver
    driver.fill("entryCode", stage.code_sent_to(PETER))
    driver.click("entryGoButton")
    driver.fill("entryPassword", "daystarr daystarr")
    strength(stage, "overdue", 1)


@ENTRY.step("register-choose-good")
def choose_well(stage: Stage) -> None:
    driver = stage.driver
    driver.fill("entryPassword", "violet bicycles cross the river")
    strength(stage, "paid", 4)


@ENTRY.step("forgot-password")
def forgot_password(stage: Stage) -> None:
    driver = stage.open()
    driver.fill("usernameField", "mark@example.com")
    driver.click("forgotPasswordButton")
    driver.find("entryUsername")


@ENTRY.step("forgot-password-done")
def forgot_password_done(stage: Stage) -> None:
    driver = stage.driver
    driver.click("entryGoButton")
    driver.find("entryCode")
    driver.fill("entryCode", stage.code_sent_to("mark@example.com"))
    driver.click("entryGoButton")
    driver.fill("entryPassword", "violet bicycles cross the river")
    driver.click("entryGoButton")
    driver.wait_until(lambda: not driver.sees("entryPassword"), "the password to be changed")
    driver.find("entryGoButton")


@ENTRY.step("sign-in-second-step")
def second_step(stage: Stage) -> None:
    turn_two_step_on(stage, "maria@example.com")
    driver = stage.open()
    driver.fill("usernameField", "maria@example.com")
    driver.fill("passwordField", DEMO_PASSWORD)
    driver.click("signInButton")
    driver.fill("secondStepCode", "000000")
    driver.click("secondStepButton")
    driver.wait_until(lambda: driver.value("secondStepCode", "errorText"), "a word about the code")


def strength(stage: Stage, status: str, level: int) -> None:
    def told() -> bool:
        shown = stage.driver.client.view_model.sign_in.entry_view_model.state.strength
        return (shown.status, shown.level) == (status, level)

    stage.driver.wait_until(told, "the verdict about the password")


def turn_two_step_on(stage: Stage, username: str) -> None:
    """As the customer would have done on another day."""
    portal = Portal(stage.server.url)
    try:
        portal.auth.sign_in(username, DEMO_PASSWORD)
        app = AuthenticatorApp(portal.two_step.begin(DEMO_PASSWORD).secret)
        portal.two_step.confirm(app.code(stage.server.now().timestamp()))
    finally:
        portal.close()


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
