"""The whole program as a screen reader meets it: over AT-SPI, from another process."""

import subprocess
import sys
from collections.abc import Iterator

import pytest

from tests import screen_reader
from tests.server_process import DEMO_PASSWORD, ROOT, ServerProcess

pytestmark = pytest.mark.skipif(screen_reader.missing() is not None, reason=screen_reader.missing() or "")


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Iterator[screen_reader.ScreenReader]:
    """A screen reader beside the program, which runs on a demo portal: somebody has signed in with it."""
    folder = tmp_path_factory.mktemp("bus")  # short: the path of a socket has few characters
    with ServerProcess(tmp_path_factory.mktemp("portal")) as server, screen_reader.desktop(folder) as environment:
        command = [sys.executable, "-m", "daystarr_client", "--portal", server.url, "--size", "1280x800"]
        command += ["--data-dir", str(folder / "client"), "--language", "en", "--theme", "light"]
        process = subprocess.Popen(command, cwd=ROOT, env=environment)
        made = screen_reader.ScreenReader(environment, "daystarr-client")
        try:
            made.type(made.find("text", "Email or username"), "maria@example.com")
            made.type(made.find("text", "Password"), DEMO_PASSWORD)
            made.do(made.find("push button", "Sign in"), "Press")
            yield made
        finally:
            made.close()
            process.terminate()
            process.wait(30)


def test_somebody_who_cannot_see_pays_a_bill(reader: screen_reader.ScreenReader) -> None:
    assert "Press" in reader.find("button menu", "Maria Lopez, your menu").actions
    reader.find("label", "$74.99")
    reader.find("label", "Due Dec 13")
    reader.do(reader.find("push button", "Pay $74.99"), "Press")

    reader.find("radio button", "Visa •••• 4242", "checked")
    reader.do(reader.find("radio button", "Bank account •••• 6789"), "Press")
    reader.find("radio button", "Bank account •••• 6789", "checked")
    reader.do(reader.find("push button", "Continue"), "Press")
    reader.find("label", "Please check your payment.")
    reader.do(reader.find("push button", "Pay $74.99", "enabled"), "Press")
    reader.find("heading", "Your payment is on its way")
    reader.do(reader.find("push button", "Close"), "Press")


def test_the_menu_leads_to_a_page_on_which_everything_has_a_name(reader: screen_reader.ScreenReader) -> None:
    reader.do(reader.find("push button", "Menu"), "Press")

    tickets = reader.find("menu item", "Tickets: Not available yet")
    assert "enabled" not in tickets.states
    reader.do(reader.find("menu item", "Services"), "Press")
    reader.find("heading", "Services")

    nameless = [thing for thing in reader.everything() if thing.actions and not thing.name]
    assert not nameless
