"""Getting in for the first time, and back in, with what a running portal writes into its outbox; codes that were used,
guessed or are too old do not let anybody in."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from daystarr_client.api.portal import Portal
from tests.authenticator_app import AuthenticatorApp
from tests.driver import DEMO_PASSWORD, Driver
from tests.e2e.windows import OpenWindow, enter
from tests.outbox_folder import code_sent_to, other_than
from tests.server_process import ServerProcess

PETER, PETERS_ACCOUNT = "peter.lindqvist@example.com", "10000040019"
NEW = "violet bicycles cross the river"


@pytest.fixture
def open_client(open_window: OpenWindow) -> OpenWindow:
    """Open the window, and wait for its sign-in page."""

    def make() -> Driver:
        window = open_window()
        window.find("signInPage")
        return window

    return make


def sent(server: ServerProcess, where: str, number: int = 1) -> str:
    return code_sent_to(server.folder / "outbox", where, number)


def give(window: Driver, code: str, field: str = "entryCode") -> None:
    enter(window, field, code)


def test_a_customer_registers_with_the_account_number_and_the_email_on_file(
    open_client: OpenWindow, server: ServerProcess
) -> None:
    window = open_client()
    window.click("registerButton")
    window.fill("entryNumber", "100 0004 0019")
    window.press(Qt.Key.Key_Return)
    window.write(PETER)
    window.press(Qt.Key.Key_Return)
    window.find("entryCode")
    code = sent(server, PETER)
    give(window, other_than(code))
    window.wait_for_text("This is not the code we sent.")
    give(window, code)
    window.find("entryPassword")
    assert window.text("entryNewUsername") == PETER
    window.fill("entryPassword", "daystarr daystarr daystarr")
    window.wait_for_text("This has names or numbers in it that others know")
    window.press(Qt.Key.Key_Return)
    window.wait_until(lambda: window.value("entryPassword", "errorText"), "the portal to refuse it")
    window.fill("entryPassword", NEW)
    window.press(Qt.Key.Key_Return)
    window.find("shell")
    window.find("balanceAmount")
    assert code not in server.log()
    assert NEW not in server.log()


def test_who_does_not_exist_gets_the_same_screens_and_no_code_lets_them_in(open_client: OpenWindow) -> None:
    window = open_client()
    window.click("forgotPasswordButton")
    window.fill("entryUsername", "nobody@example.com")
    window.press(Qt.Key.Key_Return)
    window.wait_for_text("If we know nobody@example.com, a code is on its way")
    for _ in range(5):
        give(window, "123456")
        window.wait_until(lambda: window.value("entryCode", "errorText"), "a word about the code")
        assert window.reads("This is not the code we sent.")
    give(window, "654321")
    window.wait_for_text("Too many wrong codes. Send another one and use that.")


def test_a_forgotten_password_is_replaced_and_the_new_one_signs_in(
    open_client: OpenWindow, server: ServerProcess
) -> None:
    window = open_client()
    window.click("forgotPasswordButton")
    window.fill("entryUsername", "mark@example.com")
    window.press(Qt.Key.Key_Return)
    window.find("entryCode")
    code = sent(server, "mark@example.com")
    give(window, code)
    window.fill("entryPassword", NEW)
    window.wait_for_text("Strong password")
    window.press(Qt.Key.Key_Return)
    window.wait_for_text("Your password is changed")
    window.press(Qt.Key.Key_Return)
    window.fill("passwordField", DEMO_PASSWORD)
    window.press(Qt.Key.Key_Return)
    window.wait_for_text("This email and password do not match.")
    window.fill("passwordField", NEW)
    window.press(Qt.Key.Key_Return)
    window.find("shell")


def test_a_code_that_was_used_elsewhere_or_is_too_old_is_refused(
    open_client: OpenWindow, server: ServerProcess
) -> None:
    window = open_client()
    window.click("forgotPasswordButton")
    window.fill("entryUsername", "maria@example.com")
    window.press(Qt.Key.Key_Return)
    window.find("entryCode")
    code = sent(server, "maria@example.com")
    give(window, code)
    window.find("entryPassword")
    # Back, and once more: the code of the attempt before is worth nothing for this one
    window.click("entryBackButton")
    window.click("entryGoButton")
    window.find("entryCode")
    newer = sent(server, "maria@example.com", 2)
    if newer != code:
        give(window, code)
        window.wait_for_text("This is not the code we sent.")
    server.restart(timedelta(minutes=16))
    give(window, newer)
    window.wait_for_text("This code is too old. Send another one.")


def test_two_step_sign_in_takes_a_code_of_the_app_once_and_a_recovery_code_once(
    open_client: OpenWindow, server: ServerProcess
) -> None:
    portal = Portal(server.url)
    portal.auth.sign_in("maria@example.com", DEMO_PASSWORD)
    app = AuthenticatorApp(portal.two_step.begin(DEMO_PASSWORD).secret)
    used = app.code(server.now().timestamp())
    recovery = portal.two_step.confirm(used).codes[0]
    portal.close()

    at_second_step(window := open_client())
    give(window, used, "secondStepCode")
    window.wait_for_text("This code is not right, or was used already.")
    give(window, recovery, "secondStepCode")
    window.find("shell")

    at_second_step(window := open_client())
    give(window, recovery, "secondStepCode")
    window.wait_for_text("This code is not right, or was used already.")
    give(window, app.code(server.now().timestamp() + 30), "secondStepCode")
    window.find("shell")


def at_second_step(window: Driver) -> None:
    window.fill("usernameField", "maria@example.com")
    window.fill("passwordField", DEMO_PASSWORD)
    window.press(Qt.Key.Key_Return)
    window.find("secondStepCode")
