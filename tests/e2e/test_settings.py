"""User settings in the real window over a real portal server: two-step sign-in, and sessions that come and go."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from daystarr_client.api.enums_people import Language
from daystarr_client.api.errors import Invalid, SecondStepRequired, SignedOut
from daystarr_client.api.portal import Portal
from tests.authenticator_app import AuthenticatorApp
from tests.driver import DEMO_PASSWORD, Driver
from tests.e2e.windows import Elsewhere, OpenWindow, enter
from tests.fakes.devices import FakeClipboard
from tests.server_process import ServerProcess


def to_settings(window: Driver) -> None:
    window.find("balanceAmount")
    window.click("userMenuButton")
    window.click("userSettingsItem")
    window.find("settingsPage")


def sign_in_with(window: Driver, username: str, code: str) -> None:
    """Give the password, then a code."""
    window.find("signInPage")
    window.fill("usernameField", username)
    enter(window, "passwordField", DEMO_PASSWORD)
    enter(window, "secondStepCode", code)


def test_two_step_sign_in_is_set_up_in_the_window_and_its_codes_sign_in(
    open_window: OpenWindow, server: ServerProcess, clipboard: FakeClipboard, tmp_path: Path
) -> None:
    window = open_window()
    window.sign_in("nora@example.com")
    to_settings(window)
    window.click("setUpTwoStep")
    enter(window, "twoStepPassword", "not my password")
    window.wait_for_text("This is not your password. Check it and try again.")
    enter(window, "twoStepPassword", DEMO_PASSWORD)
    window.find("twoStepQr")
    window.click("twoStepKeyCopy")
    app = AuthenticatorApp(clipboard.copied[-1])
    enter(window, "twoStepCode", app.code(server.now().timestamp() - 600))
    window.wait_for_text("This code is not right, or is too old.")
    used = app.code(server.now().timestamp())
    enter(window, "twoStepCode", used)
    window.find("recoveryCode_9")
    recovery = [window.text(f"recoveryCode_{at}") for at in range(10)]
    window.click("saveCodesButton")
    window.wait_for_text("Saved as DayStarr recovery codes.txt")
    kept = (tmp_path / "Downloads" / "DayStarr recovery codes.txt").read_text("utf-8")
    assert all(code in kept for code in recovery)
    window.click("twoStep_closeButton")
    window.wait_for_text("10 recovery codes can still be used.")
    assert window.reads("At least 8 characters.")
    window.click("userMenuButton")
    window.click("signOutItem")

    sign_in_with(window, "nora@example.com", used)
    window.wait_for_text("This code is not right, or was used already.")
    enter(window, "secondStepCode", app.code(server.now().timestamp() + 30))
    window.find("shell")

    other = open_window()
    sign_in_with(other, "nora@example.com", recovery[0])
    to_settings(other)
    other.wait_for_text("9 recovery codes can still be used.")
    assert clipboard.copied[0] not in server.log()
    assert recovery[0] not in server.log()


def test_recovery_codes_are_renewed_and_two_step_sign_in_turned_off(
    open_window: OpenWindow, server: ServerProcess, clipboard: FakeClipboard
) -> None:
    portal = Portal(server.url)
    portal.auth.sign_in("mark@example.com", DEMO_PASSWORD)
    app = AuthenticatorApp(portal.two_step.begin(DEMO_PASSWORD).secret)
    older = portal.two_step.confirm(app.code(server.now().timestamp())).codes
    window = open_window()
    sign_in_with(window, "mark@example.com", older[0])
    to_settings(window)
    window.click("renewRecoveryCodes")
    enter(window, "twoStepPassword", DEMO_PASSWORD)
    window.find("recoveryCode_9")
    newer = window.text("recoveryCode_0")
    window.press(Qt.Key.Key_Escape)
    window.wait_for_text("Have you kept your codes?")
    window.press(Qt.Key.Key_Escape)
    window.wait_until(lambda: not window.reads("Have you kept your codes?"), "the question to go")
    window.click("copyCodesButton")
    assert clipboard.copied[-1].split("\n")[0] == newer
    window.press(Qt.Key.Key_Escape)
    window.wait_until(lambda: not window.sees("recoveryCode_9"), "the sheet to go")

    with pytest.raises(SecondStepRequired) as asked:
        portal.auth.sign_in("mark@example.com", DEMO_PASSWORD)
    with pytest.raises(Invalid):
        portal.auth.second_step(asked.value.challenge, older[1])
    portal.auth.second_step(asked.value.challenge, newer)

    window.click("turnOffTwoStep")
    enter(window, "twoStepPassword", DEMO_PASSWORD)
    window.wait_until(lambda: window.text("twoStepChip") == "Off", "two-step sign-in to be off")
    portal.auth.sign_in("mark@example.com", DEMO_PASSWORD)
    portal.close()


def test_a_session_elsewhere_is_listed_and_ended(open_window: OpenWindow, server: ServerProcess) -> None:
    elsewhere = Portal(server.url)
    elsewhere.auth.sign_in("olivia@example.com", DEMO_PASSWORD, "macOS, Studio")
    window = open_window()
    window.sign_in("olivia@example.com")
    to_settings(window)
    window.wait_for_text("macOS, Studio")
    window.click("session_1End")
    window.wait_for_text("You are signed out on macOS, Studio")
    window.wait_for_text("You are signed in nowhere else.")
    with pytest.raises(SignedOut):
        elsewhere.session.get()
    elsewhere.close()


def test_what_happens_elsewhere_shows_by_itself(open_window: OpenWindow, server: ServerProcess) -> None:
    window = open_window()
    window.sign_in("olivia@example.com")
    to_settings(window)
    window.find("session_0")
    elsewhere = Portal(server.url)
    elsewhere.auth.sign_in("olivia@example.com", DEMO_PASSWORD, "Linux, Attic")
    window.wait_for_text("Linux, Attic")
    app = AuthenticatorApp(elsewhere.two_step.begin(DEMO_PASSWORD).secret)
    elsewhere.two_step.confirm(app.code(server.now().timestamp()))
    window.wait_for_text("10 recovery codes can still be used.")
    elsewhere.two_step.turn_off(DEMO_PASSWORD)
    window.wait_until(lambda: window.text("twoStepChip") == "Off", "two-step sign-in to be off")
    elsewhere.auth.sign_out()
    elsewhere.close()
    window.wait_until(lambda: not window.reads("Linux, Attic"), "the other session to go")


def test_the_language_chosen_here_is_the_one_of_emails_too(open_window: OpenWindow, elsewhere: Elsewhere) -> None:
    window = open_window()
    window.sign_in("maria@example.com")
    to_settings(window)
    window.fill("newPassword", "violet bicycles")
    window.click("settingsLanguage_es")
    window.wait_for_text("Configuración del usuario")
    assert window.text("newPasswordInput") == "violet bicycles"
    portal = elsewhere("maria")
    window.wait_until(lambda: portal.preferences.get().language is Language.SPANISH, "the portal to know")
