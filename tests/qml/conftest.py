"""The client's window over a portal whose answers a test chooses."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication

from daystarr_client.bootstrap import Devices
from daystarr_client.options import Options
from tests.driver import Driver
from tests.fakes import portal_answers as answers
from tests.fakes.computer import browser, clipboard, downloads, picker, printing
from tests.fakes.devices import (
    FakeBrowser,
    FakeClipboard,
    FakeDownloads,
    FakeKeyring,
    FakePicker,
    FakePrinting,
)
from tests.fakes.fake_portal import FakePortal, json_reply, reply

__all__ = ["browser", "clipboard", "downloads", "picker", "printing"]

FEATURES = (
    "calendar",
    "contacts",
    "invoices",
    "payment_receipts",
    "recurring_payments",
    "services",
    "refer_a_friend",
    "security_information",
    "payments",
    "add_service",
)
EVERYTHING_OFFERED: dict[str, Any] = {
    **answers.SESSION,
    "features": [{"name": name, "enabled": True} for name in (*FEATURES, "tickets")],
}


@pytest.fixture
def portal() -> Iterator[FakePortal]:
    """A portal that answers well, until told otherwise."""
    with FakePortal() as fake:
        answer_well(fake)
        yield fake


def answer_well(fake: FakePortal) -> None:
    """Have a fake portal answer everything the first pages ask."""
    features = [{"name": name, "enabled": True} for name in FEATURES] + [{"name": "tickets", "enabled": False}]
    fake.on("/v1/health", json_reply(answers.HEALTH))
    fake.on("/v1/auth/sign-in", json_reply(answers.tokens()))
    fake.on("/v1/auth/refresh", json_reply(answers.tokens(2)))
    fake.on("/v1/auth/sign-out", reply(b"", 204, None))
    fake.on("/v1/session", json_reply({**answers.SESSION, "features": features}))
    fake.on("/v1/bills", json_reply(answers.BILLS))
    fake.on("/v1/autopay", json_reply(answers.AUTOPAY))
    fake.on("/v1/calendar", json_reply(answers.CALENDAR))
    fake.on("/v1/invoices", json_reply({"items": [answers.INVOICE_SUMMARY], "next_page_token": None}))
    fake.on("/v1/payments", json_reply({"items": [], "next_page_token": None}))
    fake.on("/v1/sessions", json_reply(answers.SESSIONS))
    fake.on("/v1/two-step", json_reply(answers.TWO_STEP))
    fake.on("/v1/preferences", json_reply(answers.PREFERENCES))
    fake.on("/v1/payment-methods", json_reply({"items": [answers.PAYMENT_METHOD], "next_page_token": None}))


@pytest.fixture
def keyring() -> FakeKeyring:
    return FakeKeyring()


Open = Callable[..., Driver]


@pytest.fixture
def open_client(
    qapp: QGuiApplication,
    portal: FakePortal,
    keyring: FakeKeyring,
    browser: FakeBrowser,
    clipboard: FakeClipboard,
    downloads: FakeDownloads,
    picker: FakePicker,
    printing: FakePrinting,
    tmp_path: Path,
) -> Iterator[Open]:
    """Open the client's window; at the end each is closed, and any warning of QML fails the test."""
    del qapp
    opened: list[Driver] = []

    def open_window(*, size: tuple[int, int] | None = (1280, 800), url: str = portal.url) -> Driver:
        options = Options(portal_url=url, data_dir=tmp_path, size=size, scheme="light")
        devices = Devices(browser, keyring, downloads=downloads, clipboard=clipboard, picker=picker, printing=printing)
        opened.append(Driver(options, devices))
        return opened[-1]

    yield open_window
    for driver in opened:
        driver.close()
