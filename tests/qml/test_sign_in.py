"""The sign-in page, as somebody who wants to get in finds it."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from daystarr_client.device.this_computer import device_name
from tests.fakes import portal_answers as answers
from tests.fakes.devices import FakeKeyring
from tests.fakes.fake_portal import FakePortal, Reply, html, json_reply, problem, slowly
from tests.qml.conftest import Open, answer_well

SIGN_IN = "/v1/auth/sign-in"
PASSWORD = "sunny-owosso-fiber"


def test_somebody_signs_in_with_the_keyboard_alone(open_client: Open, portal: FakePortal) -> None:
    window = open_client()
    assert window.value("usernameField", "activeFocus")
    window.write(" Maria@example.com ")
    window.press(Qt.Key.Key_Return)
    window.write(PASSWORD)
    window.press(Qt.Key.Key_Return)
    window.find("shell")
    asked = portal.requests(SIGN_IN)[0].json()
    assert asked == {"username": "Maria@example.com", "password": PASSWORD, "device_name": device_name()}
    window.wait_until(lambda: not window.sees("signInPage"))


def test_tab_goes_through_the_page_in_the_order_it_is_read(open_client: Open) -> None:
    window = open_client()
    stops: list[str] = []
    for _ in range(7):
        item = window.window.activeFocusItem()
        while item.objectName().endswith("Input") or not item.objectName():
            item = item.parentItem()
        stops.append(item.objectName())
        window.press(Qt.Key.Key_Tab)
    assert stops == [
        "usernameField",
        "passwordField",
        "showPasswordButton",
        "keepSignedInBox",
        "forgotPasswordButton",
        "signInButton",
        "registerButton",
    ]


def test_a_wrong_password_is_told_at_the_field_and_nothing_typed_is_lost(open_client: Open, portal: FakePortal) -> None:
    portal.on(SIGN_IN, problem(401, "invalid_credentials"))
    window = open_client()
    window.fill("usernameField", "maria@example.com")
    window.fill("passwordField", "wrong")
    window.click("signInButton")
    window.wait_for_text("This email and password do not match.")
    assert window.text("usernameField") == "maria@example.com"
    assert window.text("passwordField") == "wrong"
    assert window.value("passwordField", "activeFocus")
    window.write("x")
    assert not window.reads("do not match")


def test_empty_fields_are_told_before_anything_is_sent(open_client: Open, portal: FakePortal) -> None:
    window = open_client()
    window.click("signInButton")
    window.wait_for_text("Enter your email or username.")
    assert window.reads("Enter your password.")
    assert window.value("usernameField", "activeFocus")
    assert portal.count(SIGN_IN) == 0


def test_after_too_many_attempts_the_wait_is_told_in_minutes(open_client: Open, portal: FakePortal) -> None:
    portal.on(SIGN_IN, problem(429, "too_many_attempts", headers={"Retry-After": "290"}))
    window = open_client()
    window.fill("usernameField", "maria@example.com")
    window.fill("passwordField", "guess")
    window.click("signInButton")
    window.wait_for_text("Wait 5 minutes, then try again.")
    assert not window.value("signInButton", "enabled")


def test_the_wait_is_for_that_person_alone(open_client: Open, portal: FakePortal) -> None:
    portal.on(SIGN_IN, problem(429, "too_many_attempts", headers={"Retry-After": "290"}), json_reply(answers.tokens()))
    window = open_client()
    window.fill("usernameField", "maria@example.com")
    window.fill("passwordField", "guess")
    window.click("signInButton")
    window.wait_for_text("Wait 5 minutes, then try again.")
    window.fill("usernameField", "mark@example.com")
    assert not window.reads("Wait 5 minutes")
    window.click("signInButton")
    window.find("shell")


def test_a_double_press_signs_in_once(open_client: Open, portal: FakePortal) -> None:
    portal.on(SIGN_IN, slowly(0.3, json_reply(answers.tokens())))
    window = open_client()
    window.fill("usernameField", "maria@example.com")
    window.fill("passwordField", PASSWORD)
    window.click("signInButton")
    window.click("signInButton")
    window.press(Qt.Key.Key_Return)
    window.find("shell")
    assert portal.count(SIGN_IN) == 1


def test_a_support_sign_in_is_told_plainly(open_client: Open, portal: FakePortal) -> None:
    portal.on(SIGN_IN, problem(403, "not_for_reps"))
    window = open_client()
    window.fill("usernameField", "rep@daystarr.example")
    window.fill("passwordField", PASSWORD)
    window.click("signInButton")
    window.wait_for_text("Support staff cannot use this program yet.")


@pytest.mark.parametrize("broken", [html(), problem(500, "internal")], ids=["a page for people", "a server fault"])
def test_a_portal_that_is_broken_is_told_with_what_to_do(open_client: Open, portal: FakePortal, broken: Reply) -> None:
    portal.on(SIGN_IN, broken)
    window = open_client()
    window.fill("usernameField", "maria@example.com")
    window.fill("passwordField", PASSWORD)
    window.click("signInButton")
    window.wait_for_text("The portal had a problem")
    assert window.reads("989-720-6000")
    assert not window.reads("SERVER WORDS")
    assert window.text("passwordField") == PASSWORD


def test_a_portal_that_is_not_there_is_told_and_found_again_by_itself(open_client: Open, portal: FakePortal) -> None:
    port = portal.port
    portal.close()
    window = open_client()
    window.write("maria@example.com")
    window.wait_for_text("The portal cannot be reached")
    with FakePortal(port=port) as back:
        answer_well(back)
        window.wait_until(lambda: not window.reads("The portal cannot be reached"), "the portal to be found", 30)
        assert window.text("usernameField") == "maria@example.com"
        window.fill("passwordField", PASSWORD)
        window.click("signInButton")
        window.find("shell")
        window.close()


def test_the_password_is_shown_on_request(open_client: Open) -> None:
    window = open_client()
    window.fill("passwordField", "secret")
    shown = window.find("passwordFieldInput")
    assert shown.property("displayText") == "••••••"
    window.click("showPasswordButton")
    assert shown.property("displayText") == "secret"
    window.click("showPasswordButton")
    assert shown.property("displayText") == "••••••"
    assert window.text("passwordField") == "secret"


def test_caps_lock_is_noticed_while_typing(open_client: Open) -> None:
    window = open_client()
    window.click("passwordField")
    window.press(Qt.Key.Key_CapsLock)
    assert window.reads("Caps Lock is on.")
    window.write("a")
    assert not window.reads("Caps Lock is on.")


def test_the_username_is_remembered_and_the_password_is_not(open_client: Open, tmp_path: Path) -> None:
    first = open_client()
    first.sign_in("maria@example.com", PASSWORD)
    first.close()
    again = open_client()
    assert again.text("usernameField") == "maria@example.com"
    assert again.text("passwordField") == ""
    assert again.value("passwordField", "activeFocus")
    for file in tmp_path.rglob("*"):
        assert file.is_dir() or PASSWORD not in file.read_text(errors="replace")


def test_somebody_who_stays_signed_in_is_in_again_at_the_next_start(open_client: Open, keyring: FakeKeyring) -> None:
    first = open_client()
    first.click("keepSignedInBox")
    first.sign_in()
    assert keyring.token == "refresh-1"
    first.close()
    again = open_client()
    again.find("shell")
    assert keyring.token == "refresh-2"


def test_signing_out_forgets_that_somebody_stayed_signed_in(
    open_client: Open, keyring: FakeKeyring, portal: FakePortal
) -> None:
    first = open_client()
    first.click("keepSignedInBox")
    first.sign_in()
    first.click("userMenuButton")
    first.click("signOutItem")
    first.find("signInPage")
    first.wait_until(lambda: keyring.token is None and portal.count("/v1/auth/sign-out") == 1)
    first.close()
    again = open_client()
    again.settle()
    assert again.sees("usernameField")
    assert portal.count("/v1/auth/refresh") == 0


def test_a_token_left_behind_by_a_program_that_was_killed_is_forgotten(
    open_client: Open, keyring: FakeKeyring, portal: FakePortal
) -> None:
    keyring.token = "left-behind"
    window = open_client()
    window.wait_until(lambda: keyring.token is None, "the token to be forgotten")
    assert portal.count("/v1/auth/refresh") == 0


def test_a_sign_in_that_was_kept_waits_for_the_portal(
    open_client: Open, portal: FakePortal, keyring: FakeKeyring
) -> None:
    first = open_client()
    first.click("keepSignedInBox")
    first.sign_in()
    first.close()
    port = portal.port
    portal.close()
    again = open_client()
    again.wait_for_text("You will be signed in as soon as the portal answers.")
    with FakePortal(port=port) as back:
        answer_well(back)
        again.wait_until(lambda: again.sees("shell"), "the shell", 30)
        assert keyring.token == "refresh-2"
        again.close()


def test_somebody_who_waits_may_use_the_password_instead(open_client: Open, portal: FakePortal) -> None:
    first = open_client()
    first.click("keepSignedInBox")
    first.sign_in()
    first.close()
    portal.close()
    again = open_client()
    again.wait_for_text("You will be signed in as soon as the portal answers.")
    again.click("usePasswordButton")
    assert again.text("usernameField") == "maria@example.com"
    assert again.value("passwordField", "activeFocus")


def test_a_kept_sign_in_that_has_ended_leads_to_the_password(open_client: Open, portal: FakePortal) -> None:
    first = open_client()
    first.click("keepSignedInBox")
    first.sign_in()
    first.close()
    portal.on("/v1/auth/refresh", problem(401, "invalid_refresh_token"))
    again = open_client()
    again.wait_for_text("You have been signed out")
    assert again.text("usernameField") == "maria@example.com"


def test_without_a_keyring_staying_signed_in_is_not_offered(open_client: Open, keyring: FakeKeyring) -> None:
    keyring.works = False
    window = open_client()
    window.wait_for_text("This computer has no keyring")
    assert not window.value("keepSignedInBox", "enabled")
    window.sign_in()


def test_a_keyring_that_refuses_is_told_once_signed_in(open_client: Open, keyring: FakeKeyring) -> None:
    keyring.refuses = True
    window = open_client()
    window.click("keepSignedInBox")
    window.fill("usernameField", "maria@example.com")
    window.fill("passwordField", PASSWORD)
    window.click("signInButton")
    window.wait_for_text("Your keyring refused to keep you signed in.")


def test_what_changes_meanwhile_leaves_the_keyboard_where_it_is(open_client: Open) -> None:
    window = open_client()
    window.click("signInButton")
    window.wait_for_text("Enter your email or username.")
    window.focus("keepSignedInBox")

    window.client.view_model.sign_in.set_keyring(False)
    window.client.view_model.appearance.setLanguage("es")
    window.settle(50)

    assert window.reads("Escriba su correo electrónico o nombre de usuario.")
    assert window.window.activeFocusItem().objectName() != "usernameFieldInput"
