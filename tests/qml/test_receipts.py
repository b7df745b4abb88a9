"""The page of payment receipts, as the customer who looks for what they paid finds it."""

from pathlib import Path
from typing import Any

import pytest
import typst
from PySide6.QtCore import Qt

from tests.driver import Driver
from tests.fakes import portal_answers as answers
from tests.fakes.devices import FakeBrowser
from tests.fakes.fake_portal import FakePortal, json_reply, problem, reply, reset, silence
from tests.fakes.payments import BANK, PAYMENTS, PaymentBooks, json_payment, unsettled, usd
from tests.qml.conftest import Open
from tests.qml.windows import focused

PDF = typst.compile(b"= Payment received\n\\$74.99\n")
KINDS: list[dict[str, Any]] = [
    json_payment(0),
    unsettled(1, "processing", method=BANK, expected_on="2026-12-10"),
    unsettled(2, "requires_action", action_url="https://bank.example/confirm"),
    unsettled(3, "failed", failure_code="card_declined"),
    unsettled(4, "failed", method=BANK, failure_code="insufficient_funds"),
    unsettled(5, "canceled"),
]


@pytest.fixture
def books(portal: FakePortal) -> PaymentBooks:
    kinds = [*KINDS, *(json_payment(at) for at in range(6, 70))]
    portal.on(f"{PAYMENTS}/pay_0/receipt", reply(PDF, 200, "application/pdf"))
    return PaymentBooks(portal, kinds)


def at_receipts(open_client: Open, **options: Any) -> Driver:
    window = open_client(**options)
    window.sign_in()
    window.find("balanceAmount")
    window.settle(200)
    window.click("menuButton")
    window.click("menu_payment_receipts")
    window.find("receiptsPage")
    window.settle(300)
    return window


def count(window: Driver) -> int:
    return int(window.value("receiptList", "count"))


def chip(window: Driver) -> tuple[str, str]:
    return window.text("receiptChip"), str(window.value("receiptChip", "status"))


@pytest.mark.usefixtures("books")
def test_every_payment_is_there_newest_first_with_how_it_stands(open_client: Open) -> None:
    window = at_receipts(open_client)
    window.find("receipt_pay_0")
    assert window.text("receiptTitle") == "Payment of $74.99"
    assert chip(window) == ("Paid", "paid")
    assert window.reads("DS-00000-AAAAA")
    assert window.reads("Invoice 1087")
    for words in (
        "Processing until Dec 10",
        "Waits for you to confirm",
        "Declined",
        "Returned by the bank",
        "Canceled",
    ):
        assert window.reads(words), words


@pytest.mark.parametrize(
    ("at", "said", "status", "words"),
    [
        (1, "Processing until Dec 10", "processing", "Until then it is processing, not paid."),
        (3, "Declined", "failed", "Your bank declined Visa •••• 4242."),
        (4, "Returned by the bank", "failed", "There was not enough money on Bank account •••• 6789."),
        (5, "Canceled", "neutral", "The payment of $74.99 was canceled. No money was taken."),
    ],
)
@pytest.mark.usefixtures("books")
def test_what_is_not_paid_says_so_and_why(open_client: Open, at: int, said: str, status: str, words: str) -> None:
    window = at_receipts(open_client)
    window.click(f"receipt_pay_{at}")
    window.wait_until(lambda: chip(window) == (said, status), "the payment chosen")
    window.wait_for_text(words)
    assert window.sees("receiptView") is (at == 1)


def test_a_payment_that_waits_for_the_bank_leads_to_its_page_and_follows(
    open_client: Open, books: PaymentBooks, browser: FakeBrowser
) -> None:
    window = at_receipts(open_client)
    window.click("receipt_pay_2")
    window.click("receiptConfirm")
    assert browser.opened == ["https://bank.example/confirm"]
    books.items[2] = json_payment(2)
    books.portal.on(f"{PAYMENTS}/pay_2", json_reply(books.items[2]))
    window.press(Qt.Key.Key_F5)
    window.wait_until(lambda: chip(window) == ("Paid", "paid"), "the payment to be paid")
    assert not window.sees("receiptConfirm")


def test_filters_and_search_narrow_the_list(open_client: Open, books: PaymentBooks) -> None:
    window = at_receipts(open_client)
    window.find("receipt_pay_0")
    window.click("receiptFilter_processing")
    window.wait_until(lambda: count(window) == 2, "what is on its way")
    window.click("receiptFilter_unsuccessful")
    window.wait_until(lambda: count(window) == 3, "what was not paid")
    window.click("receiptFilter_all")
    window.wait_until(lambda: count(window) == 50, "all of them")
    window.click("receiptYear")
    window.click("year_2025")
    window.wait_until(lambda: books.queries[-1].get("year") == "2025" and count(window) == 21, "those of 2025")
    window.click("receiptYear")
    window.settle()
    window.click("year_0")
    window.wait_until(lambda: count(window) == 50, "all of them")
    window.settle()
    window.click("receiptSearch")
    window.write("ds-00003")
    window.wait_until(lambda: count(window) == 1, "the payment with this number")
    assert window.text("receiptChip") == "Declined"
    window.write("zzz")
    window.wait_for_text("No payment matches")
    window.click("receiptMessageAction")
    window.wait_until(lambda: count(window) == 50, "all of them")
    assert window.value("receiptSearch", "text") == ""


def test_five_thousand_payments_come_page_by_page_and_few_rows_are_made(open_client: Open, portal: FakePortal) -> None:
    books = PaymentBooks(portal, [json_payment(at % 500, id=f"pay_{at}") for at in range(5000)])
    window = at_receipts(open_client)
    window.find("receipt_pay_0")
    assert len(books.queries) == 1
    listed = window.find("receiptList")
    for _ in range(400):
        if count(window) == 5000:
            break
        listed.setProperty("contentY", listed.property("contentHeight") - listed.height())
        window.settle(20)
    assert count(window) == 5000
    rows = [item for item in listed.property("contentItem").childItems() if item.objectName().startswith("receipt_")]
    assert len(rows) < 60
    window.press(Qt.Key.Key_Home)
    window.wait_until(lambda: window.text("receiptTitle") == "Payment of $74.99", "the newest")


@pytest.mark.usefixtures("books")
def test_the_keyboard_alone_walks_reads_and_goes_back(open_client: Open) -> None:
    window = at_receipts(open_client, size=(800, 600))
    window.find("receipt_pay_0")
    window.wait_until(lambda: focused(window) == "receipt_pay_0", "the list to have the keyboard")
    for _ in range(3):
        window.press(Qt.Key.Key_Down)
    window.wait_until(lambda: focused(window) == "receipt_pay_3", "the fourth to have the keyboard")
    window.press(Qt.Key.Key_Return)
    window.wait_until(lambda: window.sees("receiptBack"), "the payment instead of the list")
    assert window.text("receiptChip") == "Declined"
    window.press(Qt.Key.Key_Escape)
    window.wait_until(lambda: window.sees("receipt_pay_3"), "the list again")
    window.press(Qt.Key.Key_Home)
    window.press(Qt.Key.Key_Return)
    window.find("receiptBack")
    seen = {focused(window)}
    for _ in range(8):
        window.press(Qt.Key.Key_Tab)
        seen.add(focused(window))
    assert {"receiptBack", "receiptView", "receiptSave", "receiptPrint", "receiptEmail"} <= seen


@pytest.mark.usefixtures("books")
def test_the_receipt_is_shown_saved_printed_and_emailed(open_client: Open, portal: FakePortal, tmp_path: Path) -> None:
    portal.on(f"{PAYMENTS}/pay_0/email", json_reply({"sent_to": "m•••a@example.com"}, 202))
    window = at_receipts(open_client)
    window.click("receiptEmail")
    window.wait_for_text("Receipt DS-00000-AAAAA is on its way to m•••a@example.com")
    window.click("receiptView")
    assert "Payment received" in window.find("documentPage").property("words")
    window.click("documentSave")
    window.wait_for_text("Saved as Receipt DS-00000-AAAAA.pdf in Downloads")
    assert (tmp_path / "Downloads" / "Receipt DS-00000-AAAAA.pdf").read_bytes() == PDF
    window.click("documentEmail")
    window.wait_until(lambda: portal.count(f"{PAYMENTS}/pay_0/email") == 2, "it to be emailed again")
    window.press(Qt.Key.Key_Escape)
    window.wait_until(lambda: not window.sees("documentClose"), "the document to close")
    window.click("receiptPrint")
    window.wait_for_text("No printer is set up on this computer")


@pytest.mark.usefixtures("books")
def test_an_email_that_is_not_sent_says_why(open_client: Open, portal: FakePortal) -> None:
    portal.on(f"{PAYMENTS}/pay_0/email", problem(429, "rate_limited", headers={"Retry-After": "60"}))
    window = at_receipts(open_client)
    window.click("receiptEmail")
    window.wait_for_text("You have emailed many documents in the last hour.")
    assert not window.reads("SERVER WORDS")


def test_a_payment_made_now_is_on_the_page_at_once(open_client: Open, portal: FakePortal) -> None:
    books = PaymentBooks(portal, [])
    portal.on("/v1/autopay", json_reply({"enabled": False, "as_of": "2026-12-06T15:42:00Z"}))
    portal.on("/v1/payments/preview", json_reply({**answers.PREVIEW, "recurring": None}))
    window = at_receipts(open_client)
    window.wait_for_text("No payments yet")
    window.click("receiptMessageAction")
    window.click("pay_next")
    window.click("pay_next")
    window.find("payLines")
    portal.on(PAYMENTS, json_reply(answers.PAYMENT, 201), books.list)
    books.items.append({**answers.PAYMENT})
    window.wait_until(lambda: window.value("pay_pay", "enabled"), "Pay to take a press")
    window.click("pay_pay")
    window.wait_for_text("Payment received")
    window.click("pay_close")
    window.find("receipt_pay_1")
    assert chip(window) == ("Paid", "paid")


def test_while_the_portal_is_slow_gone_and_back_the_page_says_so(open_client: Open, portal: FakePortal) -> None:
    portal.on(PAYMENTS, silence)
    window = at_receipts(open_client)
    window.find("receiptsPage")
    assert not window.sees("receiptList")
    assert not window.sees("receiptMessage")


def test_an_error_says_what_to_do_and_can_be_retried(open_client: Open, portal: FakePortal) -> None:
    portal.on(PAYMENTS, problem(500, "internal"))
    window = at_receipts(open_client)
    window.wait_for_text("Your payments could not be loaded")
    PaymentBooks(portal, KINDS)
    window.click("receiptMessageAction")
    window.find("receipt_pay_0")


@pytest.mark.usefixtures("books")
def test_what_cannot_be_fetched_again_stays_and_says_of_when_it_is(open_client: Open, portal: FakePortal) -> None:
    window = at_receipts(open_client)
    window.find("receipt_pay_0")
    portal.on(PAYMENTS, problem(500, "internal"))
    window.press(Qt.Key.Key_F5)
    window.find("receiptsStale")
    assert window.sees("receipt_pay_0")
    portal.on(PAYMENTS, reset)


@pytest.mark.parametrize("size", [(800, 600), (480, 900), (360, 640), (1080, 1920), (1920, 1080)])
@pytest.mark.usefixtures("books")
def test_nothing_is_cut_off_in_any_window(open_client: Open, size: tuple[int, int]) -> None:
    window = at_receipts(open_client, size=size)
    for name in ("receiptFilter_all", "receiptFilter_unsuccessful", "receiptYear", "receiptSearch", "receipt_pay_0"):
        place = window.rectangle(window.find(name))
        assert place.left() >= 0
        assert place.right() <= size[0]
        assert place.height() >= 44


@pytest.mark.parametrize("size", [(1280, 800), (360, 640)])
def test_words_of_the_portal_are_shown_as_they_are(
    open_client: Open, portal: FakePortal, size: tuple[int, int]
) -> None:
    nasty = "<img src='x'>\u202e" + "W" * 150
    method = {"kind": "card", "brand": nasty, "last4": "4242"}
    paid = [{"invoice_id": "inv_1", "invoice_number": nasty, "amount": usd(7499)}]
    PaymentBooks(portal, [json_payment(0, confirmation_number=nasty, method=method, allocations=paid)])
    window = at_receipts(open_client, size=size)
    window.click("receipt_pay_0")
    window.find("receiptTitle")
    assert "\u202e" not in "".join(window.texts())

    def too_wide() -> list[str]:
        parts = window.items(window.find("receiptDetail"))
        return [item.objectName() for item in parts if window.rectangle(item).right() > size[0]]

    window.wait_until(lambda: not too_wide(), "everything to be within the window")


@pytest.mark.usefixtures("books")
def test_what_a_payment_paid_leads_to_the_invoice_and_that_back_to_the_payment(
    open_client: Open, portal: FakePortal
) -> None:
    paid = {
        "payment_id": "pay_3",
        "confirmation_number": "DS-00003-AAAAA",
        "applied_on": "2026-11-15",
        "amount": answers.USD_74_99,
    }
    portal.on("/v1/invoices/inv_1", json_reply({**answers.INVOICE, "payments": [paid]}))
    window = at_receipts(open_client)
    line = window.find("line_inv_1")
    line.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    window.press(Qt.Key.Key_Return)
    window.find("invoicesPage")
    window.click("line_pay_3")
    window.find("receiptsPage")
    window.wait_until(lambda: window.reads("DS-00003-AAAAA"), "the payment")
