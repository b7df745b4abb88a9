"""Paying with the whole program over a real portal server, while the network, the server and the program itself fail.

After each of them the processor's own books are read: an amount was charged once, or never.
"""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest

from tests.chaos_proxy import Bandwidth, ChaosProxy, DropAnswer, Html, Latency, Reset, Truncate
from tests.driver import Driver
from tests.e2e.books import charges, never_paid, paid_once, posted
from tests.e2e.windows import OpenAs, OpenWindow
from tests.fakes.devices import FakeBrowser
from tests.hosted_page import (
    CARD_DECLINED,
    CARD_NEEDS_CONFIRMATION,
    confirm_payment,
    enter_bank_account,
    enter_card,
)
from tests.server_process import ROOT, ServerProcess

PAYMENTS, SETTLE = "/v1/payments", "/v1/payments/settle"
_amounts = count(1_313)


@pytest.fixture
def amount() -> int:
    """An amount in cents that nobody has paid before, so that the books tell these payments apart."""
    return next(_amounts)


@pytest.fixture
def portal_url(proxy: ChaosProxy) -> str:
    return proxy.url


@pytest.fixture
def open_as(open_window: OpenWindow) -> OpenAs:
    """Sign a customer of the demo in, always on the same computer."""

    def sign_in(name: str) -> Driver:
        window = open_window("data")
        window.sign_in(f"{name}@example.com")
        return window

    return sign_in


def money(amount: int) -> str:
    return f"${amount // 100}.{amount % 100:02}"


def choose_how(window: Driver, amount: int) -> None:
    """Another amount, up to how to pay it."""
    window.click("payAnotherButton")
    window.fill("payAmount", money(amount))
    window.click("pay_next")
    window.wait_for_text(f"How would you like to pay {money(amount)}?")


def review(window: Driver, amount: int) -> None:
    choose_how(window, amount)
    window.click("pay_next")
    window.find("payLines")


def review_with_new(window: Driver, browser: FakeBrowser, amount: int, enter: Callable[[str], None]) -> None:
    """A card or bank account that is entered on the hosted page, up to the review."""
    choose_how(window, amount)
    window.click("payMethod_new")
    window.click("pay_next")
    window.wait_until(lambda: browser.opened, "the hosted page to be opened")
    enter(browser.opened.pop())
    window.find("payLines")


def pay(window: Driver, amount: int) -> None:
    review(window, amount)
    window.click("pay_pay")


# As it should go


def test_maria_pays_her_bill_and_has_the_receipt_in_hand(
    open_as: OpenAs, server: ServerProcess, tmp_path: Path
) -> None:
    window = open_as("maria")
    before = len(charges(server, 7499)), posted(server, 7499)
    window.click("payButton")
    window.click("pay_next")
    window.wait_for_text("Paid in full")
    window.click("pay_pay")
    window.wait_for_text("Payment received")
    assert (len(charges(server, 7499)), posted(server, 7499)) == (before[0] + 1, before[1] + 1)
    window.click("payReceiptView")
    page = window.find("documentPage")
    assert "Payment received" in page.property("words")
    window.click("documentSave")
    window.wait_for_text("Saved as Receipt")
    saved = next((tmp_path / "Downloads").iterdir())
    assert saved.read_bytes().startswith(b"%PDF-")
    window.click("documentClose")
    window.wait_until(lambda: not window.sees("documentPage"), "the receipt to close")
    window.settle()
    window.click("pay_close")
    window.wait_for_text("$0.00")


def test_a_new_card_is_entered_in_the_browser_and_kept(
    open_as: OpenAs, server: ServerProcess, browser: FakeBrowser, amount: int
) -> None:
    window = open_as("mark")
    review_with_new(window, browser, amount, enter_card)
    window.click("pay_pay")
    window.wait_for_text("Payment received")
    assert window.reads("Credit on your account")
    assert paid_once(server, amount)
    window.click("pay_close")
    window.settle()
    choose_how(window, next(_amounts))
    window.wait_for_text("Visa •••• 4242")


def test_a_declined_card_is_replaced_without_typing_anything_again(
    open_as: OpenAs, server: ServerProcess, browser: FakeBrowser, amount: int
) -> None:
    window = open_as("olivia")
    review_with_new(window, browser, amount, lambda url: enter_card(url, CARD_DECLINED))
    window.click("pay_pay")
    window.wait_for_text("Payment declined")
    window.click("pay_another")
    window.wait_for_text(f"How would you like to pay {money(amount)}?")
    saved = next(name for name in window.names() if name.startswith("payMethod_pm"))
    window.click(saved)
    window.click("pay_next")
    window.click("pay_pay")
    window.wait_for_text("Payment received")
    assert sorted(charges(server, amount)) == ["declined", "succeeded"]
    assert posted(server, amount) == 1


@pytest.mark.parametrize(("approve", "words"), [(True, "Payment received"), (False, "Payment declined")])
def test_a_payment_the_bank_asks_about_ends_as_the_customer_answers_there(
    open_as: OpenAs, server: ServerProcess, browser: FakeBrowser, amount: int, approve: bool, words: str
) -> None:
    window = open_as("mark")
    review_with_new(window, browser, amount, lambda url: enter_card(url, CARD_NEEDS_CONFIRMATION))
    window.click("pay_pay")
    window.wait_for_text("Your bank wants you to confirm")
    window.wait_until(lambda: browser.opened, "the bank's page to be opened")
    confirm_payment(browser.opened.pop(), approve=approve)
    window.wait_for_text(words)
    assert posted(server, amount) == int(approve)


def test_a_bank_debit_is_on_its_way_and_not_paid(
    open_as: OpenAs, server: ServerProcess, browser: FakeBrowser, amount: int
) -> None:
    window = open_as("mark")
    review_with_new(window, browser, amount, enter_bank_account)
    window.wait_for_text("you authorize DayStarr Communications to debit this bank account once")
    window.click("pay_pay")
    window.wait_for_text("Your payment is on its way")
    assert not window.reads("Payment received")
    assert charges(server, amount) == ["settling"]
    assert posted(server, amount) == 0


# The network fails


@pytest.mark.parametrize(
    "fault",
    [DropAnswer(), Reset(), Truncate(40), Html(502), Bandwidth(400), Latency(1.5)],
    ids=lambda it: type(it).__name__,
)
def test_one_fault_of_the_network_is_not_even_noticed(
    open_as: OpenAs, server: ServerProcess, proxy: ChaosProxy, amount: int, fault: Reset
) -> None:
    window = open_as("olivia")
    proxy.add(fault, method="POST", path=PAYMENTS, times=1)
    pay(window, amount)
    window.wait_for_text("Payment received")
    assert paid_once(server, amount)


def test_a_payment_whose_answers_are_all_lost_is_told_once_the_network_is_back(
    open_as: OpenAs, server: ServerProcess, proxy: ChaosProxy, amount: int
) -> None:
    window = open_as("olivia")
    proxy.add(DropAnswer(), method="POST", path=PAYMENTS)
    proxy.add(Reset(), method="POST", path=SETTLE)
    pay(window, amount)
    window.wait_for_text("We are checking your payment")
    assert window.reads("Do not pay again")
    proxy.clear()
    window.wait_for_text("Payment received")
    assert paid_once(server, amount)


def test_a_payment_the_portal_never_got_is_told_to_be_none(
    open_as: OpenAs, server: ServerProcess, proxy: ChaosProxy, amount: int
) -> None:
    window = open_as("olivia")
    review(window, amount)
    proxy.go_away()
    window.click("pay_pay")
    window.wait_until(
        lambda: window.reads("nothing was paid") or window.reads("We are checking"), "the customer to be told"
    )
    proxy.come_back()
    window.wait_until(
        lambda: window.reads("nothing was paid") or window.reads("No payment was made"), "the outcome to be told"
    )
    assert never_paid(server, amount)


def test_the_server_killed_in_the_middle_of_a_payment_pays_once_after_its_restart(
    open_as: OpenAs, server: ServerProcess, proxy: ChaosProxy, amount: int
) -> None:
    window = open_as("olivia")
    review(window, amount)
    rule = proxy.add(DropAnswer(), method="POST", path=PAYMENTS)
    window.click("pay_pay")
    window.wait_until(rule.hit.is_set, "the server to have taken the payment")
    server.kill()
    window.wait_for_text("We are checking your payment", 60)
    proxy.clear()
    server.restart()
    window.wait_for_text("Payment received", 60)
    assert paid_once(server, amount)


# The program is killed

PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtGui import QGuiApplication
from daystarr_client.bootstrap import Devices
from daystarr_client.options import Options
from tests.driver import Driver
from tests.fakes.devices import FakeBrowser, FakeKeyring
from tests.headless import go_headless

go_headless()
url, data, amount = sys.argv[1:]
options = Options(portal_url=url, data_dir=Path(data), size=(1280, 800))
window = Driver(options, Devices(FakeBrowser(), FakeKeyring()), patience=60)
window.sign_in("olivia@example.com")
window.click("payAnotherButton")
window.fill("payAmount", amount)
window.click("pay_next")
window.click("pay_next")
window.click("pay_pay")
print("pressed", flush=True)
window.wait_until(lambda: False, seconds=120)
"""


def pay_and_be_killed(proxy: ChaosProxy, data: Path, amount: int, at: Callable[[], bool]) -> None:
    """Another run of the program presses Pay and is killed once `at()`."""
    command = [sys.executable, "-c", PROGRAM, proxy.url, str(data), money(amount)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline().strip() == "pressed"
        while not at():
            assert process.poll() is None
        process.send_signal(signal.SIGKILL if os.name != "nt" else signal.SIGTERM)


def test_a_program_killed_after_the_charge_learns_at_its_next_start_that_it_paid(
    open_as: OpenAs, server: ServerProcess, proxy: ChaosProxy, amount: int, tmp_path: Path
) -> None:
    rule = proxy.add(DropAnswer(), method="POST", path=PAYMENTS)
    pay_and_be_killed(proxy, tmp_path / "data", amount, rule.hit.is_set)
    proxy.clear()
    assert list((tmp_path / "data" / "outbox").rglob("*.json"))
    window = open_as("olivia")
    window.wait_for_text("Payment received")
    assert window.reads(money(amount))
    assert window.reads("You started this payment earlier on this computer.")
    window.wait_until(lambda: not list((tmp_path / "data" / "outbox").rglob("*.json")), "the payment to be forgotten")
    assert paid_once(server, amount)


def test_a_program_killed_before_the_portal_heard_of_the_payment_learns_that_none_was_made(
    open_as: OpenAs, server: ServerProcess, proxy: ChaosProxy, amount: int, tmp_path: Path
) -> None:
    rule = proxy.add(Reset(), method="POST", path=PAYMENTS)
    proxy.add(Reset(), method="POST", path=SETTLE)
    pay_and_be_killed(proxy, tmp_path / "data", amount, rule.hit.is_set)
    proxy.clear()
    window = open_as("olivia")
    window.wait_for_text("No payment was made")
    assert window.reads(money(amount))
    assert never_paid(server, amount)


def test_a_second_window_does_not_pay_what_the_first_is_paying(
    open_as: OpenAs, server: ServerProcess, proxy: ChaosProxy, amount: int
) -> None:
    first = open_as("olivia")
    review(first, amount)
    second = open_as("olivia")
    review(second, amount)
    proxy.add(DropAnswer(), method="POST", path=PAYMENTS)
    proxy.add(Reset(), method="POST", path=SETTLE)
    first.click("pay_pay")
    first.wait_for_text("We are checking your payment")
    second.click("pay_pay")
    second.wait_for_text("We are checking your payment")
    proxy.clear()
    first.wait_for_text("Payment received")
    second.wait_for_text("Payment received")
    assert paid_once(server, amount)
