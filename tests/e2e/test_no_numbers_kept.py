"""Card and bank numbers go to the hosted page alone: after paying with both, and after a crash, they are nowhere."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import requests

from daystarr_client.api.idempotency import new_idempotency_key
from daystarr_client.api.portal import Portal
from tests.driver import Driver
from tests.e2e.windows import OpenWindow
from tests.fakes.devices import FakeBrowser
from tests.hosted_page import BANK_OK, CARD_OK, enter_bank_account, enter_card
from tests.server_process import DEMO_PASSWORD, ServerProcess

NUMBERS = re.compile(
    rb"4242[ .\-]?4242[ .\-]?4242[ .\-]?4242|000123456789|"
    + "4242424242424242".encode("utf-16-le")
    + b"|"
    + "000123456789".encode("utf-16-le")
)


@pytest.fixture
def server(tmp_path: Path) -> Iterator[ServerProcess]:
    with ServerProcess(tmp_path / "demo") as running:
        yield running


@pytest.fixture
def window(open_window: OpenWindow) -> Driver:
    return open_window()


def test_the_search_finds_a_number_where_there_is_one(tmp_path: Path) -> None:
    for text in (CARD_OK, "4242 4242 4242 4242", BANK_OK):
        (tmp_path / "file").write_text(f"x{text}y", encoding="utf-8")
        assert kept_in(tmp_path) == [tmp_path / "file"]


def test_after_a_card_and_a_bank_account_no_number_is_kept_anywhere(
    window: Driver, server: ServerProcess, browser: FakeBrowser, tmp_path: Path
) -> None:
    window.sign_in("mark@example.com")
    pay_with_new(window, browser, "13.13", enter_card)
    window.wait_for_text("Payment received")
    window.click("payReceiptView")
    window.find("documentPage")
    window.click("documentSave")
    window.wait_for_text("Saved as Receipt")
    window.click("documentClose")
    window.wait_until(lambda: not window.sees("documentPage"), "the receipt to close")
    window.settle()
    window.click("pay_close")
    window.wait_until(lambda: not window.sees("pay_close"), "the payment to close")
    window.settle()
    pay_with_new(window, browser, "14.14", enter_bank_account)
    window.wait_for_text("Your payment is on its way")

    assert not NUMBERS.search(everything_the_portal_tells(server)), "in an answer of the portal"
    broken_while_a_number_is_typed(server)
    server.kill()

    assert "4242" in server.folder.joinpath("portal.db").read_bytes().decode("latin-1"), "the last four are kept"
    assert kept_in(tmp_path) == []


def pay_with_new(window: Driver, browser: FakeBrowser, amount: str, enter: Callable[[str], None]) -> None:
    window.click("payAnotherButton")
    window.fill("payAmount", amount)
    window.click("pay_next")
    window.wait_for_text(f"How would you like to pay ${amount}?")
    window.click("payMethod_new")
    window.click("pay_next")
    window.wait_until(lambda: browser.opened, "the hosted page to be opened")
    enter(browser.opened.pop())
    window.find("payLines")
    window.wait_until(window.find("pay_pay").isEnabled, "the button that pays")
    window.click("pay_pay")


def everything_the_portal_tells(server: ServerProcess) -> bytes:
    """What the API says of methods and payments, word for word."""
    with requests.Session() as session:
        session.trust_env = False
        typed = {"username": "mark@example.com", "password": DEMO_PASSWORD}
        signed_in = session.post(f"{server.url}/v1/auth/sign-in", json=typed, timeout=30).json()
        headers = {"Authorization": f"Bearer {signed_in['access_token']}"}
        paths = ("/v1/payment-methods", "/v1/payments?page_size=200", "/v1/bills", "/v1/autopay", "/v1/session")
        return b"\n".join(session.get(server.url + path, headers=headers, timeout=30).content for path in paths)


def broken_while_a_number_is_typed(server: ServerProcess) -> None:
    """The server fails in the middle of it: what it writes about that is searched too."""
    portal = Portal(server.url)
    portal.auth.sign_in("mark@example.com", DEMO_PASSWORD, "a test")
    page = portal.captures.start(new_idempotency_key(), save=True).url
    portal.close()
    books = server.folder / "sandbox.db"
    for file in (books, Path(f"{books}-wal"), Path(f"{books}-shm")):
        if file.exists():
            file.write_bytes(b"no database at all" * 1000)
    for enter in (enter_card, enter_bank_account):
        with pytest.raises((AssertionError, requests.RequestException)):
            enter(page)
    typed = {"kind": "card", "number": CARD_OK, "expiry": "12/30", "code": "123", "name": "M", "postal": "48867"}
    with requests.Session() as session:
        session.trust_env = False
        answer = session.post(page, typed, timeout=30)
    assert answer.status_code >= 500
    assert not NUMBERS.search(answer.content)
    assert '"level": "error"' in server.log()


def kept_in(folder: Path) -> list[Path]:
    """The files with such a number in them."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    return [path for path in files if NUMBERS.search(path.read_bytes())]
