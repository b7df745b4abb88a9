"""User settings in each of their states, by keyboard alone, and where the portal does not answer well."""

from typing import Any

import pytest
from PySide6.QtCore import Qt

from daystarr_client.device.print_dialog import PrintEnd, PrintEnded
from tests.driver import DEMO_PASSWORD, Driver
from tests.fakes import portal_answers as answers
from tests.fakes.devices import FakeClipboard, FakePrinting
from tests.fakes.fake_portal import FakePortal, json_reply, problem, reply, reset, silence
from tests.qml.conftest import Open

SESSIONS, TWO_STEP, PASSWORD, PREFERENCES = "/v1/sessions", "/v1/two-step", "/v1/password", "/v1/preferences"
BEGIN, CONFIRM = f"{TWO_STEP}/begin", f"{TWO_STEP}/confirm"
NEW = "violet bicycles cross the river"
SIZES = [(800, 600), (1280, 800), (1080, 1920), (360, 640)]
HOSTILE = "<img src='http://127.0.0.1:9/x.png'><b>\u202eKim</b> " + "W" * 140
VERDICT = {"acceptable": True, "fault": None, "strength": 4, "shortest": 15, "longest": 256}
BEGUN = {
    "secret": "ABCD EFGH IJKL MNOP QRST UVWX YZ23 4567",
    "url": "otpauth://totp/DayStarr:maria%40example.com?secret=ABCDEFGHIJKLMNOPQRSTUVWXYZ234567&issuer=DayStarr",
    "expires_in": 900,
}
CODES = {"codes": [f"AAAA{at}-BBBB{at}" for at in range(10)]}


@pytest.fixture(autouse=True)
def settings(portal: FakePortal) -> None:
    portal.on("/v1/password/check", json_reply(VERDICT))
    portal.on(PASSWORD, json_reply({"ended": 0}))
    portal.on(BEGIN, json_reply(BEGUN))
    portal.on(CONFIRM, json_reply(CODES))


def at_settings(open_client: Open, **options: Any) -> Driver:
    window = open_client(**options)
    window.sign_in()
    window.find("balanceAmount")
    window.click("userMenuButton")
    window.click("userSettingsItem")
    window.find("settingsPage")
    window.wait_until(lambda: not window.sees("signOutItem"), "the menu to go")
    return window


def focused(window: Driver) -> str:
    item = window.window.activeFocusItem()
    return item.objectName() if item else ""


def tab_to(window: Driver, name: str) -> None:
    """Press Tab until an item has the keyboard."""
    for _ in range(60):
        if focused(window) == name:
            return
        window.press(Qt.Key.Key_Tab)
    raise AssertionError(f"Tab does not lead to {name}")


def fill_passwords(window: Driver, new: str = NEW) -> None:
    window.fill("currentPassword", DEMO_PASSWORD)
    window.fill("newPassword", new)


def test_each_section_waits_with_a_sketch_of_itself(portal: FakePortal, open_client: Open) -> None:
    portal.on(SESSIONS, silence)
    portal.on(TWO_STEP, silence)
    window = at_settings(open_client)
    window.find("sessionsSkeleton")
    window.find("twoStepSkeleton")
    assert window.sees("savePasswordButton")
    assert not window.sees("setUpTwoStep")


def test_a_section_that_cannot_be_loaded_says_so_and_tries_again(portal: FakePortal, open_client: Open) -> None:
    portal.on(SESSIONS, problem(500, "internal"))
    portal.on(TWO_STEP, problem(500, "internal"))
    window = at_settings(open_client)
    window.wait_until(lambda: window.sees("sessionsErrorAction"), "a word about it", 30)
    window.wait_until(lambda: window.sees("twoStepErrorAction"), "a word about the two steps", 30)
    portal.on(SESSIONS, json_reply(answers.SESSIONS))
    portal.on(TWO_STEP, json_reply(answers.TWO_STEP))
    window.click("sessionsErrorAction")
    window.wait_for_text("Windows, KITCHEN")
    window.wait_until(lambda: window.sees("twoStepErrorAction"), "a word about it", 30)
    window.click("twoStepErrorAction")
    window.find("setUpTwoStep")


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        (problem(422, "wrong_password"), "This is not your password. Check it and try again."),
        (problem(422, "password_same"), "This is the password you have now. Choose another one."),
        (problem(422, "password_common"), "This is too easy to guess. Add words that nobody would expect."),
        (problem(429, "too_many_attempts", headers={"Retry-After": "900"}), "Too many wrong attempts"),
        (problem(500, "internal"), "No answer from the portal"),
        (reset, "No answer from the portal"),
    ],
)
def test_a_password_that_is_not_changed_stays_typed_with_what_to_do(
    portal: FakePortal, open_client: Open, answer: Any, says: str
) -> None:
    portal.on(PASSWORD, answer)
    window = at_settings(open_client)
    fill_passwords(window)
    window.press(Qt.Key.Key_Return)
    window.wait_for_text(says)
    assert not window.reads("SERVER WORDS")
    assert window.text("currentPasswordInput") == DEMO_PASSWORD
    assert window.text("newPasswordInput") == NEW
    assert portal.count("/v1/auth/refresh") == 0  # a wrong password ends no sign-in


def test_the_other_sessions_end_only_where_that_is_ticked(portal: FakePortal, open_client: Open) -> None:
    window = at_settings(open_client)
    fill_passwords(window)
    window.press(Qt.Key.Key_Return)
    window.wait_for_text("Your password is changed")
    window.wait_until(lambda: window.text("newPasswordInput") == "", "the fields to be empty")
    fill_passwords(window)
    window.click("endOtherSessions")
    window.click("savePasswordButton")
    window.wait_until(lambda: portal.count(PASSWORD) == 2, "the second change")
    bodies = [request.json()["end_other_sessions"] for request in portal.requests(PASSWORD)]
    assert bodies == [False, True]


def test_passwords_are_gone_once_the_page_is_left(open_client: Open) -> None:
    window = at_settings(open_client)
    fill_passwords(window)
    window.click("currentPasswordShow")
    window.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    window.find("homePage")
    window.click("userMenuButton")
    window.click("userSettingsItem")
    window.find("settingsPage")
    assert (window.text("currentPasswordInput"), window.text("newPasswordInput")) == ("", "")


def test_the_password_is_changed_by_keyboard_alone(open_client: Open) -> None:
    window = at_settings(open_client)
    tab_to(window, "currentPasswordInput")
    window.write(DEMO_PASSWORD)
    window.press(Qt.Key.Key_Return)
    assert focused(window) == "newPasswordInput"
    window.write(NEW)
    window.wait_for_text("Strong password")
    tab_to(window, "endOtherSessions")
    assert window.value("endOtherSessions", "visualFocus")
    window.press(Qt.Key.Key_Space)
    tab_to(window, "savePasswordButton")
    window.press(Qt.Key.Key_Return)
    window.wait_for_text("Your password is changed")


def test_a_session_is_ended_by_keyboard_alone_and_the_keyboard_stays_in_the_card(
    portal: FakePortal, open_client: Open
) -> None:
    here, there = answers.SESSIONS["items"]
    three = {"items": [here, there, {**there, "id": "ses_3"}], "next_page_token": None}
    portal.on(SESSIONS, json_reply(three))
    portal.on(f"{SESSIONS}/ses_2", reply(b"", 204, None))
    window = at_settings(open_client)
    window.find("session_2")
    tab_to(window, "session_1End")
    assert window.value("session_1End", "visualFocus")
    portal.on(SESSIONS, json_reply({"items": [here, {**there, "id": "ses_3"}], "next_page_token": None}))
    window.press(Qt.Key.Key_Return)
    window.wait_until(lambda: not window.sees("session_2"), "the session to go")
    assert focused(window) == "endOthersButton"


def test_two_step_sign_in_is_set_up_by_keyboard_alone(
    portal: FakePortal, open_client: Open, clipboard: FakeClipboard, printing: FakePrinting
) -> None:
    printing.names = ["Office"]
    window = at_settings(open_client)
    tab_to(window, "setUpTwoStep")
    window.press(Qt.Key.Key_Return)
    window.wait_until(lambda: focused(window) == "twoStepPasswordInput", "the field to have the keyboard")
    window.press(Qt.Key.Key_Return)
    window.wait_for_text("Enter your password.")
    window.write(DEMO_PASSWORD)
    window.press(Qt.Key.Key_Return)
    window.wait_until(lambda: focused(window) == "twoStepCodeInput", "the code to have the keyboard")
    portal.on(TWO_STEP, json_reply({"on": True, "since": "2026-12-06T15:42:00Z", "recovery_codes_left": 10}))
    window.write("123456")
    window.press(Qt.Key.Key_Return)
    window.wait_until(lambda: focused(window) == "saveCodesButton", "the codes")
    assert window.value("saveCodesButton", "visualFocus")
    window.press(Qt.Key.Key_Escape)
    window.wait_until(lambda: focused(window) == "twoStep_stayButton", "the question")
    assert window.value("twoStep_stayButton", "visualFocus")
    window.press(Qt.Key.Key_Return)
    window.wait_until(lambda: focused(window) == "saveCodesButton", "the codes again")
    tab_to(window, "printCodesButton")
    window.press(Qt.Key.Key_Return)
    window.wait_for_text("in your system's print dialog")
    assert printing.dialog
    printing.dialog.told(PrintEnded(PrintEnd.LEFT))
    window.wait_until(lambda: focused(window) == "printCodesButton", "the keyboard to come back")
    tab_to(window, "copyCodesButton")
    window.press(Qt.Key.Key_Return)
    assert clipboard.copied == ["\n".join(CODES["codes"])]
    window.press(Qt.Key.Key_Escape)
    window.wait_until(lambda: not window.sees("recoveryCode_0"), "the sheet to go")
    window.wait_until(lambda: focused(window) == "renewRecoveryCodes", "the keyboard to be where it was")


def test_in_a_small_window_setting_up_is_read_from_its_beginning(open_client: Open) -> None:
    window = at_settings(open_client, size=(360, 640))
    window.click("setUpTwoStep")
    window.fill("twoStepPassword", DEMO_PASSWORD)
    window.press(Qt.Key.Key_Return)
    window.find("twoStepQr")
    window.settle()
    assert window.rectangle(window.find("twoStepQr")).top() > window.rectangle(window.find("sheetCloseButton")).bottom()
    tab_to(window, "twoStepCodeInput")
    assert window.rectangle(window.find("twoStepCode")).bottom() < 640
    window.press(Qt.Key.Key_Escape)
    window.wait_until(lambda: not window.sees("twoStepQr"), "the sheet to go")


def test_a_small_window_gives_up_with_esc_wherever_the_keyboard_is(open_client: Open) -> None:
    window = at_settings(open_client, size=(360, 640))
    window.click("setUpTwoStep")
    window.fill("twoStepPassword", DEMO_PASSWORD)
    window.press(Qt.Key.Key_Return)
    window.find("twoStepQr")
    window.press(Qt.Key.Key_Escape)
    window.wait_until(lambda: not window.sees("twoStepQr"), "the sheet to go")


@pytest.mark.parametrize("key", ["escape", "close"])
def test_setting_up_is_given_up_at_any_step_before_it_is_on(open_client: Open, key: str) -> None:
    window = at_settings(open_client)
    for field in ("twoStepPassword", "twoStepCode"):
        window.click("setUpTwoStep")
        if field == "twoStepCode":
            window.fill("twoStepPassword", DEMO_PASSWORD)
            window.press(Qt.Key.Key_Return)
        window.find(field)
        if key == "escape":
            window.press(Qt.Key.Key_Escape)
        else:
            window.click("twoStep_closeButton")
        window.wait_until(lambda field=field: not window.sees(field), "the sheet to go")


def test_looks_change_at_once_and_are_remembered(open_client: Open) -> None:
    window = at_settings(open_client)
    height = window.rectangle(window.find("currentPassword")).height()
    window.click("settingsTheme_dark")
    window.wait_until(lambda: window.window.color().name() == "#10161e", "the dark background")
    window.click("settingsTextSize_150")
    window.wait_until(lambda: window.rectangle(window.find("currentPassword")).height() > height, "larger text")
    assert window.client.view_model.appearance_view_model.state.text_size == 150
    assert window.value("settingsTheme_dark", "checked")
    assert not window.value("settingsTheme_light", "checked")


def test_another_language_keeps_what_was_typed_and_what_was_said(portal: FakePortal, open_client: Open) -> None:
    portal.on(PASSWORD, problem(422, "wrong_password"))
    window = at_settings(open_client)
    fill_passwords(window)
    window.press(Qt.Key.Key_Return)
    window.wait_for_text("This is not your password. Check it and try again.")
    asked = portal.count(SESSIONS)
    window.click("settingsLanguage_es")
    window.wait_for_text("Esta no es su contraseña. Revísela e inténtelo de nuevo.")
    window.wait_for_text("Usada 5 dic, 10:42 a.m., desde 192.0.2.8")
    assert window.text("newPasswordInput") == NEW
    assert portal.count(SESSIONS) == asked
    window.wait_until(
        lambda: any(one.method == "PATCH" for one in portal.requests(PREFERENCES)), "the portal to be told"
    )


def test_a_language_that_the_portal_did_not_hear_of_is_spoken_all_the_same(
    portal: FakePortal, open_client: Open
) -> None:
    portal.on(PREFERENCES, problem(500, "internal"))
    window = at_settings(open_client)
    window.click("settingsLanguage_es")
    window.wait_for_text("El programa ya está en este idioma. Nuestros correos todavía no", 30)


@pytest.mark.parametrize("size", SIZES)
def test_nothing_sticks_out_of_any_window_whatever_a_device_is_called(
    portal: FakePortal, open_client: Open, size: tuple[int, int]
) -> None:
    here, there = answers.SESSIONS["items"]
    items = [{**here, "device_name": HOSTILE}, {**there, "device_name": HOSTILE}]
    portal.on(SESSIONS, json_reply({"items": items, "next_page_token": None}))
    window = at_settings(open_client, size=size)
    window.wait_for_text("<img src='http://127.0.0.1:9/x.png'><b>Kim")
    window.settle(50)
    for item in window.items(window.find("settingsPage")):
        if item.width() > 0:
            assert window.rectangle(item).right() <= size[0] + 0.5, item.objectName()
    window.click("setUpTwoStep")
    window.fill("twoStepPassword", DEMO_PASSWORD)
    window.press(Qt.Key.Key_Return)
    window.find("twoStepCode")
    window.settle()
    for name in ("twoStepKey", "twoStepCode", "twoStep_verifyButton", "sheetCloseButton"):
        frame = window.rectangle(window.find(name))
        assert frame.left() >= 0, name
        assert frame.right() <= size[0], name
