"""Registering, getting back in after forgetting the password, and the second step of signing in."""

from typing import Any

import pytest
from PySide6.QtCore import Qt

from tests.driver import Driver
from tests.fakes import portal_answers as answers
from tests.fakes.fake_portal import FakePortal, json_reply, problem, reply, reset, silence
from tests.qml.conftest import Open

REGISTER, RESET, SIGN_IN, SECOND = (
    "/v1/registration",
    "/v1/password-reset",
    "/v1/auth/sign-in",
    "/v1/auth/second-step",
)
CHECK = "/v1/password/check"
NEW = "violet bicycles cross the river"
STARTED = {"entry": "e" * 40, "expires_in": 900}
VERIFIED: dict[str, Any] = {
    "ticket": "t" * 40,
    "expires_in": 900,
    "username": "peter@example.com",
    "shortest": 15,
    "longest": 256,
}
GOOD = {"acceptable": True, "fault": None, "strength": 4, "shortest": 15, "longest": 256}
CHALLENGE = {"challenge": {"token": "c" * 40, "expires_in": 300}}
SIZES = [(800, 600), (1080, 1920), (360, 640)]


@pytest.fixture(autouse=True)
def entries(portal: FakePortal) -> None:
    for path in (REGISTER, RESET):
        portal.on(path, json_reply(STARTED, 201))
        portal.on(f"{path}/verify", json_reply(VERIFIED))
    portal.on(f"{REGISTER}/complete", json_reply(answers.tokens(), 201))
    portal.on(f"{RESET}/complete", reply(b"", 204, None))
    portal.on(CHECK, json_reply(GOOD))


def focused(window: Driver) -> str:
    item = window.window.activeFocusItem()
    return item.objectName() if item else ""


def has_keyboard(window: Driver, name: str) -> None:
    window.wait_until(lambda: focused(window) == name, f"{name} to have the keyboard")


def at_code(window: Driver) -> None:
    window.click("forgotPasswordButton")
    window.fill("entryUsername", "maria")
    window.press(Qt.Key.Key_Return)
    window.find("entryCode")


def at_password(window: Driver) -> None:
    at_code(window)
    window.fill("entryCode", "123456")
    window.press(Qt.Key.Key_Return)
    window.find("entryPassword")


def test_somebody_registers_with_the_keyboard_alone(open_client: Open, portal: FakePortal) -> None:
    window = open_client()
    window.focus("registerButton")
    window.press(Qt.Key.Key_Return)
    has_keyboard(window, "entryNumberInput")
    window.write("100-0004 0019")
    window.press(Qt.Key.Key_Return)
    has_keyboard(window, "entryEmailInput")
    window.write("peter@example.com")
    window.press(Qt.Key.Key_Return)
    has_keyboard(window, "entryCodeInput")
    assert window.reads("If this account number and peter@example.com belong together")
    window.write("123 456")
    window.press(Qt.Key.Key_Return)
    has_keyboard(window, "entryNewUsernameInput")
    assert window.text("entryNewUsername") == "peter@example.com"
    window.press(Qt.Key.Key_Return)
    has_keyboard(window, "entryPasswordInput")
    window.write(NEW)
    window.wait_for_text("Strong password")
    window.press(Qt.Key.Key_Return)
    window.find("shell")
    assert portal.requests(f"{REGISTER}/verify")[0].json()["code"] == "123456"
    sent = portal.requests(f"{REGISTER}/complete")[0].json()
    assert (sent["username"], sent["password"]) == ("peter@example.com", NEW)
    assert sent["device_name"]


def test_a_sign_in_made_by_registering_is_not_kept_for_the_next_start(
    open_client: Open, portal: FakePortal, keyring: Any
) -> None:
    portal.on(SIGN_IN, problem(401, "invalid_credentials"))
    window = open_client()
    window.click("keepSignedInBox")
    window.fill("usernameField", "peter@example.com")
    window.fill("passwordField", "guess")
    window.click("signInButton")
    window.wait_for_text("do not match")
    window.click("registerButton")
    window.fill("entryNumber", "10000040019")
    window.fill("entryEmail", "peter@example.com")
    window.click("entryGoButton")
    window.fill("entryCode", "123456")
    window.click("entryGoButton")
    window.fill("entryPassword", NEW)
    window.click("entryGoButton")
    window.find("shell")
    assert keyring.token is None


def test_a_forgotten_password_is_replaced_with_the_keyboard_alone(open_client: Open, portal: FakePortal) -> None:
    window = open_client()
    window.write("maria@example.com")
    window.focus("forgotPasswordButton")
    window.press(Qt.Key.Key_Return)
    has_keyboard(window, "entryUsernameInput")
    assert window.text("entryUsername") == "maria@example.com"
    window.press(Qt.Key.Key_Return)
    has_keyboard(window, "entryCodeInput")
    window.write("123456")
    window.press(Qt.Key.Key_Return)
    has_keyboard(window, "entryPasswordInput")
    window.write(NEW)
    window.press(Qt.Key.Key_Return)
    window.wait_for_text("Your password is changed")
    has_keyboard(window, "entryGoButton")
    window.press(Qt.Key.Key_Return)
    has_keyboard(window, "passwordFieldInput")
    assert window.text("usernameField") == "peter@example.com"
    assert portal.requests(f"{RESET}/complete")[0].json()["new_password"] == NEW


def test_esc_goes_back_step_by_step_and_nothing_typed_is_lost(open_client: Open) -> None:
    window = open_client()
    window.write("maria@example.com")
    window.fill("passwordField", "half a passw")
    window.click("registerButton")
    window.fill("entryNumber", "10000040019")
    window.fill("entryEmail", "peter@example.com")
    window.press(Qt.Key.Key_Return)
    window.find("entryCode")
    window.press(Qt.Key.Key_Escape)
    window.find("entryNumber")
    assert (window.text("entryNumber"), window.text("entryEmail")) == ("10000040019", "peter@example.com")
    window.press(Qt.Key.Key_Escape)
    has_keyboard(window, "passwordFieldInput")
    assert (window.text("usernameField"), window.text("passwordField")) == ("maria@example.com", "half a passw")
    window.click("registerButton")
    assert window.text("entryNumber") == "10000040019"


def test_what_is_missing_is_told_before_anything_is_sent(open_client: Open, portal: FakePortal) -> None:
    window = open_client()
    window.click("registerButton")
    window.fill("entryNumber", "1234")
    window.click("entryGoButton")
    window.wait_for_text("Enter the 11 digits of your account number.")
    window.wait_for_text("Enter the email address that your bills go to.")
    has_keyboard(window, "entryNumberInput")
    assert portal.count(REGISTER) == 0


@pytest.mark.parametrize(
    ("status", "code", "says"),
    [
        (422, "code_wrong", "This is not the code we sent."),
        (422, "code_expired", "This code is too old. Send another one."),
        (422, "code_used", "This code was used already. Send another one."),
        (429, "too_many_attempts", "Too many wrong codes. Send another one and use that."),
    ],
)
def test_a_code_that_is_refused_is_told_at_its_field(
    open_client: Open, portal: FakePortal, status: int, code: str, says: str
) -> None:
    portal.on(f"{RESET}/verify", problem(status, code))
    window = open_client()
    at_code(window)
    window.write("000000")
    window.press(Qt.Key.Key_Return)
    window.wait_for_text(says)
    assert window.text("entryCode") == "000000"
    has_keyboard(window, "entryCodeInput")
    assert not window.reads("SERVER WORDS")
    window.write("1")
    assert not window.reads(says)


def test_another_code_is_sent_only_after_a_wait(open_client: Open, portal: FakePortal) -> None:
    window = open_client()
    at_code(window)
    assert not window.value("entryResendButton", "enabled")
    assert window.text("entryResendButton").startswith("Send another code in ")
    assert portal.count(RESET) == 1


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        (problem(429, "rate_limited", headers={"Retry-After": "290"}), "Wait 5 min, then try again."),
        (problem(500, "internal"), "The portal had a problem"),
        (reset, "The portal cannot be reached"),
    ],
    ids=["too many", "broken", "gone"],
)
def test_where_no_code_can_be_sent_it_says_so_and_keeps_what_was_typed(
    open_client: Open, portal: FakePortal, answer: Any, says: str
) -> None:
    portal.on(RESET, answer)
    window = open_client()
    window.click("forgotPasswordButton")
    window.fill("entryUsername", "maria")
    window.click("entryGoButton")
    window.wait_until(lambda: window.reads(says) or window.reads("No answer from the portal"), says, 40)
    assert window.text("entryUsername") == "maria"


@pytest.mark.parametrize(
    ("status", "code", "says", "field"),
    [
        (422, "password_common", "This is too easy to guess.", "entryPasswordInput"),
        (422, "password_personal", "This has names or numbers in it", "entryPasswordInput"),
        (422, "entry_expired", "This cannot be finished any more", "entryPasswordInput"),
        (409, "username_taken", "Somebody else has this username.", "entryNewUsernameInput"),
        (422, "username_invalid", "Use at least 3 characters and no blanks.", "entryNewUsernameInput"),
    ],
)
def test_what_the_portal_refuses_is_told_where_it_stands(
    open_client: Open, portal: FakePortal, status: int, code: str, says: str, field: str
) -> None:
    portal.on(f"{REGISTER}/complete", problem(status, code))
    window = open_client()
    window.click("registerButton")
    window.fill("entryNumber", "10000040019")
    window.fill("entryEmail", "peter@example.com")
    window.click("entryGoButton")
    window.fill("entryCode", "123456")
    window.click("entryGoButton")
    window.fill("entryPassword", NEW)
    window.click("entryGoButton")
    window.wait_for_text(says)
    has_keyboard(window, field)
    assert window.text("entryPassword") == NEW


@pytest.mark.parametrize(
    ("fault", "says"),
    [("common", "This is too easy to guess."), ("personal", "This has names or numbers in it"), (None, "Strong")],
)
def test_the_strength_is_told_while_the_password_is_typed(
    open_client: Open, portal: FakePortal, fault: str | None, says: str
) -> None:
    portal.on(CHECK, json_reply({**GOOD, "acceptable": fault is None, "fault": fault, "strength": 1 if fault else 4}))
    window = open_client()
    at_password(window)
    assert window.reads("At least 15 characters.")
    window.write("short one")
    window.wait_for_text("9 of 15 characters")
    assert portal.count(CHECK) == 0
    window.write(" and some more")
    window.wait_for_text(says)


def test_without_an_answer_about_the_strength_the_password_can_be_saved(open_client: Open, portal: FakePortal) -> None:
    portal.on(CHECK, silence)
    window = open_client()
    at_password(window)
    window.write(NEW)
    window.wait_for_text("Long enough")
    window.press(Qt.Key.Key_Return)
    window.wait_for_text("Your password is changed")


def test_signing_in_takes_a_code_where_the_customer_wants_it(open_client: Open, portal: FakePortal) -> None:
    portal.on(SIGN_IN, problem(401, "second_step_required", more=CHALLENGE))
    portal.on(SECOND, problem(422, "code_wrong"), json_reply(answers.tokens()))
    window = open_client()
    window.fill("usernameField", "maria@example.com")
    window.fill("passwordField", "the password")
    window.press(Qt.Key.Key_Return)
    has_keyboard(window, "secondStepCodeInput")
    window.press(Qt.Key.Key_Return)
    window.wait_for_text("Enter the code that your app shows now.")
    window.write("111111")
    window.press(Qt.Key.Key_Return)
    window.wait_for_text("This code is not right, or was used already.")
    has_keyboard(window, "secondStepCodeInput")
    window.write("222222")
    window.press(Qt.Key.Key_Return)
    window.find("shell")
    assert [one.json()["code"] for one in portal.requests(SECOND)] == ["111111", "222222"]


def test_a_code_that_comes_too_late_leads_back_to_the_password(open_client: Open, portal: FakePortal) -> None:
    portal.on(SIGN_IN, problem(401, "second_step_required", more=CHALLENGE))
    portal.on(SECOND, problem(422, "challenge_expired"))
    window = open_client()
    window.fill("usernameField", "maria@example.com")
    window.fill("passwordField", "the password")
    window.press(Qt.Key.Key_Return)
    has_keyboard(window, "secondStepCodeInput")
    window.write("111111")
    window.press(Qt.Key.Key_Return)
    window.wait_for_text("The code came too late")
    has_keyboard(window, "passwordFieldInput")
    assert window.text("usernameField") == "maria@example.com"


def test_too_many_wrong_codes_are_told_with_the_wait(open_client: Open, portal: FakePortal) -> None:
    portal.on(SIGN_IN, problem(401, "second_step_required", more=CHALLENGE))
    portal.on(SECOND, problem(429, "too_many_attempts", headers={"Retry-After": "3500"}))
    window = open_client()
    window.fill("usernameField", "maria@example.com")
    window.fill("passwordField", "the password")
    window.press(Qt.Key.Key_Return)
    window.fill("secondStepCode", "111111")
    window.press(Qt.Key.Key_Return)
    window.wait_for_text("no code is taken for 59 min")
    assert not window.value("secondStepButton", "enabled")
    window.press(Qt.Key.Key_Escape)
    has_keyboard(window, "passwordFieldInput")


def test_the_language_changes_in_the_middle_and_nothing_typed_is_lost(open_client: Open, portal: FakePortal) -> None:
    window = open_client()
    at_password(window)
    window.write(NEW)
    window.wait_for_text("Strong password")
    asked = len(portal.received)
    window.client.view_model.appearance.setLanguage("es")
    window.wait_for_text("Contraseña segura")
    assert window.text("entryPassword") == NEW
    assert len([one for one in portal.received[asked:] if one.path != "/v1/health"]) == 0


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_every_step_fits_the_window(open_client: Open, size: tuple[int, int]) -> None:
    window = open_client(size=size)
    at_password(window)
    window.write(NEW)
    for name in ("entryPassword", "entryGoButton", "entryBackButton"):
        item = window.rectangle(window.find(name))
        assert item.left() >= 0
        assert item.right() <= size[0]
    window.click("entryGoButton")
    window.wait_for_text("Your password is changed")
