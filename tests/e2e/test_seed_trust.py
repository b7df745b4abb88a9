"""What customers hand out, keep secret or ask for, line by line as the portal promises it: the real window against a
real server process."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from daystarr_client.api.enums_trust import SecurityAction
from daystarr_client.api.portal import Portal
from daystarr_client.bootstrap import Devices
from daystarr_client.options import Options
from tests.driver import DEMO_PASSWORD, Driver, application
from tests.fakes.devices import FakeBrowser, FakeClipboard, FakeKeyring
from tests.server_process import ServerProcess


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServerProcess]:
    with ServerProcess(tmp_path_factory.mktemp("trust") / "demo") as running:
        yield running


Open = Callable[..., Driver]


@pytest.fixture
def copied() -> FakeClipboard:
    return FakeClipboard()


@pytest.fixture
def open_at(server: ServerProcess, tmp_path: Path, copied: FakeClipboard) -> Iterator[Open]:
    """Sign a customer of the demo in and go to a page through the menu."""
    application()
    opened: list[Driver] = []

    def make(name: str, menu: str, page: str) -> Driver:
        options = Options(server.url, tmp_path / str(len(opened)), (1280, 800), "light", "en")
        window = Driver(options, Devices(FakeBrowser(), FakeKeyring(), clipboard=copied), patience=30)
        opened.append(window)
        window.sign_in(f"{name}@example.com")
        window.find("balanceAmount")
        window.click("menuButton")
        window.click(f"menu_{menu}")
        window.find(page)
        window.wait_until(lambda: not window.sees(f"menu_{menu}"), "the menu to go")
        return window

    yield make
    for window in opened:
        window.close()


@pytest.fixture
def elsewhere(server: ServerProcess) -> Iterator[Callable[[str], Portal]]:
    """The same account, used from another computer."""
    made: list[Portal] = []

    def make(name: str) -> Portal:
        portal = Portal(server.url)
        made.append(portal)
        portal.auth.sign_in(f"{name}@example.com", DEMO_PASSWORD, "another computer")
        return portal

    yield make
    for portal in made:
        portal.close()


def confirm(window: Driver, password: str = DEMO_PASSWORD) -> None:
    window.fill("confirmPassword", password)
    window.click("security_confirmButton")


def test_security_information_has_the_code_needed_to_give_out_specific_information(
    open_at: Open, server: ServerProcess, copied: FakeClipboard
) -> None:
    window = open_at("maria", "security_information", "securityPage")
    window.wait_for_text("we ask for this code before we tell you certain things, your static IP address for example")
    window.wait_until(lambda: window.text("securityCode") == "••••••", "the code, hidden")
    window.click("revealCodeButton")
    confirm(window, "not-the-password")
    window.wait_for_text("This is not your password.")
    confirm(window)
    window.wait_until(lambda: window.text("securityCode") == "417263", "the code")
    window.wait_for_text("Hides by itself in 0:")
    window.wait_for_text("The code was shown")
    assert copied.copied == []
    window.wait_until(lambda: not window.sees("confirmPassword"), "the sheet to go")
    window.click("copyCodeButton")
    assert copied.copied == ["417263"]
    assert "417263" not in server.log()


def test_security_information_is_changed_and_a_code_for_one_call_is_made(
    open_at: Open, elsewhere: Callable[[str], Portal]
) -> None:
    window = open_at("mark", "security_information", "securityPage")
    window.click("changeCodeButton")
    confirm(window)
    window.fill("newCode", "12")
    window.click("security_saveButton")
    window.wait_for_text("Enter at least 4 and at most 8 digits.")
    window.fill("newCode", "8080")
    window.click("security_saveButton")
    window.wait_for_text("This code is too easy to guess.")
    window.fill("newCode", "730518")
    window.click("security_saveButton")
    window.wait_for_text("The code was changed")
    window.wait_until(lambda: not window.sees("newCode"), "the sheet to go")
    window.click("oneCallButton")
    window.find("oneCallCode")
    window.wait_for_text("A one-call code was made")
    assert len(window.text("oneCallCode")) == 6
    assert window.text("oneCallLeft").startswith("Good until ")
    portal = elsewhere("mark")
    proof = portal.auth.confirm_password(DEMO_PASSWORD).proof
    assert portal.security.reveal(proof).code == "730518"
    assert portal.security.state().one_call is not None
    assert SecurityAction.ONE_CALL_CREATED in {event.action for event in portal.security.log().items}
