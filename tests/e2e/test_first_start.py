"""The program as somebody starts it who has nothing but the program: with the demo portal as its child."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from daystarr_client.bootstrap import Devices
from daystarr_client.options import Options
from tests.driver import Driver
from tests.fakes.devices import FakeBrowser, FakeKeyring
from tests.server_process import ROOT


@pytest.fixture
def window(qapp: QGuiApplication, tmp_path: Path) -> Iterator[Driver]:
    del qapp
    driver = Driver(Options(data_dir=tmp_path, size=(1280, 800)), Devices(FakeBrowser(), FakeKeyring()), patience=120)
    yield driver
    driver.close()


def test_a_first_start_leads_to_a_home_page_with_data(window: Driver) -> None:
    assert window.reads("This is a demo. Sign in as maria@example.com with the password sunny-owosso-fiber.")
    window.fill("usernameField", "maria@example.com")
    window.fill("passwordField", "sunny-owosso-fiber")
    window.click("signInButton")
    window.find("homePage")
    window.wait_for_text("$74.99")


@pytest.mark.skipif(sys.platform == "win32", reason="there are no signals to kill it with")
def test_a_demo_portal_that_dies_is_started_again(window: Driver) -> None:
    window.sign_in()
    window.wait_for_text("$74.99")
    embedded = window.client.embedded
    assert embedded is not None
    os.kill(embedded.process_id, signal.SIGKILL)
    window.wait_until(lambda: embedded.process_id == 0, "the portal to be gone")
    window.press(Qt.Key.Key_F5)
    window.find("offlineBanner")
    window.wait_until(lambda: not window.sees("offlineBanner"), "the portal to be back")
    window.wait_for_text("$74.99")


def test_the_demo_portal_ends_with_the_program(window: Driver) -> None:
    embedded = window.client.embedded
    assert embedded is not None
    window.wait_until(lambda: embedded.process_id != 0, "the portal to start")
    child = psutil.Process(embedded.process_id)
    window.close()
    assert not child.is_running() or child.status() == psutil.STATUS_ZOMBIE


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--portal", "http://portal.example"], "neither an https address nor one of this computer"),
        (["--portal", "ftp://127.0.0.1"], "neither an https address nor one of this computer"),
        (["--theme", "pink"], "invalid choice"),
        (["--size", "large"], "invalid"),
    ],
)
def test_a_start_that_makes_no_sense_is_told_in_a_sentence(arguments: list[str], said: str) -> None:
    command = [sys.executable, "-m", "daystarr_client", *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr
