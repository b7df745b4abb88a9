"""User settings: paper bills, notifications and the language of emails; and the emails that the demo shows."""

import time

from daystarr_client.viewmodels.sign_in import SLOW_START_MS
from tests.driver import Driver
from tests.tour.scenes import Scene
from tests.tour.settings import at_settings
from tests.tour.stage import Stage

PREFERENCES = Scene("preferences", changes_data=True)
DEMO_MAIL = Scene("demo-mail")
ROOMY = 760
"""A window this high shows all of the sign-in page without scrolling."""
PETER, PETERS_ACCOUNT = "peter.lindqvist@example.com", "10000040019"


def told(driver: Driver, words: str) -> None:
    """Wait for a short message, and press it away: it stays while the mouse is over it."""
    driver.wait_for_text(words)
    driver.click("toast")
    driver.wait_until(lambda: not driver.sees("toast"), "the message to go")


@PREFERENCES.step("settings-emails")
def emails(stage: Stage) -> None:
    driver = at_settings(stage, "maria@example.com")
    driver.click("topic_appointments")
    told(driver, "Emails are off: Appointments")


@PREFERENCES.step("settings-email-language")
def email_language(stage: Stage) -> None:
    driver = stage.driver
    driver.click("emailLanguage_es")
    told(driver, "We write to you in Spanish from now on.")


@PREFERENCES.step("settings-paper-asked")
def paper_asked(stage: Stage) -> None:
    driver = stage.driver
    driver.click("paperSwitch")
    driver.find("paperTerms")
    driver.focus("paperLeaveButton")


@PREFERENCES.step("settings-paper-on")
def paper_on(stage: Stage) -> None:
    driver = stage.driver
    driver.click("paperAgreeButton")
    told(driver, "Paper bills are on. We confirm it by email.")
    driver.find("paperSince")


@DEMO_MAIL.step("demo-sign-in")
def demo_sign_in(stage: Stage) -> None:
    driver = stage.open_demo()
    told_from = time.monotonic() + SLOW_START_MS / 1000 + 0.5  # before, the page says nothing about it
    button, height = driver.find("demoMailButton"), driver.window.height()
    sign_in = driver.client.view_model.sign_in
    driver.wait_until(
        lambda: time.monotonic() > told_from and sign_in.state.starting_text == "", "the demo to start", 120
    )
    driver.wait_until(lambda: height < ROOMY or driver.rectangle(button).bottom() <= height - 16, "all of it in sight")


@DEMO_MAIL.step("demo-mail-empty")
def nothing_sent(stage: Stage) -> None:
    driver = stage.driver
    driver.click("demoMailButton")
    driver.find("demoMailEmpty")


@DEMO_MAIL.step("demo-mail-list")
def mail_list(stage: Stage) -> None:
    driver = stage.driver
    stage.dismiss("demoMailSheet")
    driver.fill("usernameField", "maria@example.com")
    driver.click("forgotPasswordButton")
    driver.click("entryGoButton")
    driver.find("entryCode")
    stage.dismiss("entryCode")
    stage.dismiss("entryUsername")
    driver.click("registerButton")
    driver.fill("entryNumber", PETERS_ACCOUNT)
    driver.fill("entryEmail", PETER)
    driver.click("entryGoButton")
    driver.find("entryCode")
    driver.click("demoMailButton")
    driver.wait_for_text(f"To {PETER}", 40)


@DEMO_MAIL.step("demo-mail-letter")
def letter(stage: Stage) -> None:
    driver = stage.driver
    driver.click(stage.name_of("demoLetter_", PETER))
    driver.find("demoLetterText")


SCENES = (PREFERENCES, DEMO_MAIL)
