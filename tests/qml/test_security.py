"""Security Information in each of its states, by keyboard alone, and where the portal does not answer well."""

from typing import Any

import pytest
from PySide6.QtCore import Qt

from tests.driver import DEMO_PASSWORD, Driver
from tests.fakes.fake_portal import FakePortal, json_reply, problem, reset, silence
from tests.fakes.security import CODE, JSON_STATE
from tests.qml.conftest import Open

STATE, LOG, REVEAL, CONFIRM = (
    "/v1/security-code",
    "/v1/security-code/log",
    "/v1/security-code/reveal",
    "/v1/auth/confirm-password",
)
ONE_CALL = "/v1/security-code/one-call"
SIZES = [(800, 600), (1280, 800), (1080, 1920), (360, 640)]
HOSTILE = "<img src='http://127.0.0.1:9/x.png'><b>\u202eKim</b> " + "W" * 300


def events(count: int, token: str | None = None, by: str = "Maria Lopez") -> dict[str, Any]:
    items = [
        {
            "id": f"sev_{at}",
            "at": f"2026-12-05T15:{59 - at:02}:00Z",
            "action": "revealed" if at else "subpoenaed",
            "by": by,
        }
        for at in range(count)
    ]
    return {"items": items, "next_page_token": token}


@pytest.fixture(autouse=True)
def code(portal: FakePortal) -> None:
    portal.on(STATE, json_reply(JSON_STATE))
    portal.on(LOG, json_reply(events(3)))
    portal.on(CONFIRM, json_reply({"proof": "p" * 40, "expires_in": 300}))
    portal.on(REVEAL, json_reply({"code": CODE}))


def at_security(open_client: Open, **options: Any) -> Driver:
    window = open_client(**options)
    window.sign_in()
    window.find("balanceAmount")
    window.click("menuButton")
    window.click("menu_security_information")
    window.find("securityPage")
    window.wait_until(lambda: not window.sees("menu_security_information"), "the menu to go")
    return window


def confirm(window: Driver, password: str = DEMO_PASSWORD) -> None:
    window.fill("confirmPassword", password)
    window.click("security_confirmButton")


def focused(window: Driver) -> str:
    item = window.window.activeFocusItem()
    return item.objectName() if item else ""


def test_the_page_waits_with_a_sketch_of_itself(portal: FakePortal, open_client: Open) -> None:
    portal.on(STATE, silence)
    window = at_security(open_client)
    window.find("securitySkeleton")
    assert not window.sees("revealCodeButton")


def test_a_page_that_cannot_be_loaded_says_so_and_tries_again(portal: FakePortal, open_client: Open) -> None:
    portal.on(STATE, problem(500, "internal"))
    window = at_security(open_client)
    window.wait_for_text("Your security information could not be loaded", 30)
    portal.on(STATE, json_reply(JSON_STATE))
    window.click("securityErrorAction")
    window.wait_for_text("••••••")


def test_a_page_that_cannot_be_renewed_stays_and_says_since_when(portal: FakePortal, open_client: Open) -> None:
    window = at_security(open_client)
    window.wait_for_text("••••••")
    portal.on(STATE, problem(500, "internal"))
    window.press(Qt.Key.Key_F5)
    window.find("securityStale")
    assert window.reads("••••••")


def test_an_account_without_a_code_is_asked_to_set_one(portal: FakePortal, open_client: Open) -> None:
    portal.on(STATE, json_reply({"set": False, "changed_at": None, "length": 0, "one_call": None}))
    portal.on(LOG, json_reply(events(0)))
    window = at_security(open_client)
    window.find("noSecurityCode")
    window.find("securityLogEmpty")
    assert not window.sees("revealCodeButton")
    window.click("changeCodeButton")
    confirm(window)
    window.wait_for_text("Set your security code")


def test_the_log_comes_page_by_page_and_tries_again(portal: FakePortal, open_client: Open) -> None:
    portal.on(LOG, json_reply(events(20, "next")), problem(500, "internal"))
    window = at_security(open_client)
    window.wait_for_text("Something else happened to the code")
    window.click("moreSecurityEvents")
    window.find("securityMoreProblem")
    older = {
        "items": [{"id": "sev_old", "at": "2025-01-02T12:00:00Z", "action": "confirmed", "by": "Kim"}],
        "next_page_token": None,
    }
    portal.on(LOG, json_reply(older))
    window.click("moreSecurityEvents")
    window.wait_for_text("Kim · Jan 2, 2025")
    assert not window.sees("moreSecurityEvents")


def test_the_code_is_shown_and_hidden_by_keyboard_alone(portal: FakePortal, open_client: Open) -> None:
    window = at_security(open_client)
    window.focus("revealCodeButton")
    window.press(Qt.Key.Key_Return)
    window.find("confirmPassword")
    window.wait_until(lambda: focused(window) == "confirmPasswordInput", "the keyboard in the field")
    window.press(Qt.Key.Key_Return)
    window.wait_for_text("Enter your password.")
    window.write(DEMO_PASSWORD)
    window.press(Qt.Key.Key_Return)
    window.wait_until(lambda: window.text("securityCode") == CODE, "the code")
    assert portal.requests(CONFIRM)[0].json() == {"password": DEMO_PASSWORD}
    assert portal.requests(REVEAL)[0].headers["x-confirmation"] == "p" * 40
    window.wait_until(lambda: not window.sees("confirmPassword"), "the sheet to go")
    window.focus("revealCodeButton")
    window.press(Qt.Key.Key_Space)
    window.wait_until(lambda: window.text("securityCode") == "••••••", "the code to hide")
    window.press(Qt.Key.Key_Space)  # not asked for the password again
    window.wait_until(lambda: window.text("securityCode") == CODE, "the code")
    assert portal.count(CONFIRM) == 1


def test_escape_closes_the_sheet_and_forgets_the_password(portal: FakePortal, open_client: Open) -> None:
    window = at_security(open_client)
    window.click("revealCodeButton")
    window.fill("confirmPassword", DEMO_PASSWORD)
    window.press(Qt.Key.Key_Escape)
    window.wait_until(lambda: not window.sees("confirmPassword"), "the sheet to go")
    window.click("revealCodeButton")
    assert window.text("confirmPasswordInput") == ""
    assert portal.count(CONFIRM) == 0


def test_leaving_the_page_hides_the_code(open_client: Open) -> None:
    window = at_security(open_client)
    window.click("revealCodeButton")
    confirm(window)
    window.wait_until(lambda: window.text("securityCode") == CODE, "the code")
    window.wait_until(lambda: not window.sees("confirmPassword"), "the sheet to go")
    window.click("menuButton")
    window.click("menu_calendar")
    window.find("calendarPage")
    window.wait_until(lambda: not window.sees("menu_calendar"), "the menu to go")
    window.click("menuButton")
    window.click("menu_security_information")
    window.wait_until(lambda: window.sees("securityCode"), "the page")
    assert window.text("securityCode") == "••••••"


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        (problem(401, "wrong_password"), "This is not your password."),
        (problem(429, "too_many_attempts", headers={"Retry-After": "300"}), "Too many wrong passwords"),
        (reset, "No answer from the portal"),
        (problem(500, "internal"), "No answer from the portal"),
    ],
)
def test_a_password_that_does_not_get_through_can_be_given_again(
    portal: FakePortal, open_client: Open, answer: Any, says: str
) -> None:
    window = at_security(open_client)
    window.click("revealCodeButton")
    portal.on(CONFIRM, answer)
    confirm(window, "something")
    window.wait_for_text(says)
    assert not window.reads("SERVER WORDS")
    assert window.text("confirmPasswordInput") == "something"
    assert portal.count("/v1/auth/refresh") == 0  # a wrong password ends no sign-in
    locked = says.startswith("Too many")
    assert window.value("security_confirmButton", "enabled") is not locked
    if not locked:
        portal.on(CONFIRM, json_reply({"proof": "q" * 40, "expires_in": 300}))
        confirm(window)
        window.wait_until(lambda: window.text("securityCode") == CODE, "the code")


def test_a_portal_that_wants_the_password_again_gets_it(portal: FakePortal, open_client: Open) -> None:
    portal.on(ONE_CALL, problem(403, "confirmation_required"))
    window = at_security(open_client)
    window.click("oneCallButton")
    confirm(window)
    window.wait_until(lambda: portal.count(ONE_CALL) == 1, "the first attempt")
    window.wait_until(lambda: window.text("confirmPasswordInput") == "", "the password to be asked for again")
    portal.on(ONE_CALL, json_reply({"code": "064213", "expires_at": "2099-12-06T15:57:00Z"}))
    confirm(window)
    window.wait_until(lambda: window.sees("oneCallCode"), "the code")
    assert window.text("oneCallCode") == "064213"


@pytest.mark.parametrize("size", SIZES)
def test_nothing_sticks_out_of_any_window_whoever_asked(
    portal: FakePortal, open_client: Open, size: tuple[int, int]
) -> None:
    portal.on(LOG, json_reply(events(5, by=HOSTILE)))
    window = at_security(open_client, size=size)
    window.wait_for_text("<img src='http://127.0.0.1:9/x.png'><b>Kim")
    window.settle(50)
    for item in window.items(window.find("securityPage")):
        if item.width() > 0:
            assert window.rectangle(item).right() <= size[0] + 0.5, item.objectName()
    window.focus("changeCodeButton")
    window.press(Qt.Key.Key_Return)
    confirm(window)
    window.find("newCode")
    window.settle()
    for name in ("newCode", "newCodeRules", "security_saveButton", "sheetCloseButton"):
        frame = window.rectangle(window.find(name))
        assert frame.left() >= 0, name
        assert frame.right() <= size[0], name
