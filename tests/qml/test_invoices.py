"""The invoices page, as the customer who looks for an old bill finds it."""

import datetime as dt
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
import typst
from PySide6.QtCore import Qt

from tests.driver import Driver
from tests.fakes import portal_answers as answers
from tests.fakes.fake_portal import Exchange, FakePortal, json_reply, problem, reply, reset, silence
from tests.qml.conftest import Open
from tests.qml.whole_portal import rings_cut
from tests.qml.windows import focused

INVOICES = "/v1/invoices"
PDF = typst.compile(b"= Invoice 1087\nTotal \\$74.99\n")


def usd(amount: int) -> dict[str, Any]:
    return {"amount_minor": amount, "currency": "USD"}


def an_invoice(at: int, **changes: Any) -> dict[str, Any]:
    """The invoice of `at` months ago; only the newest is unpaid."""
    year, month = divmod(2026 * 12 + 10 - at, 12)
    issued = dt.date(year, month + 1, 22)
    paid: dict[str, Any] = {"state": "paid", "amount_due": usd(0), "paid_on": (issued + dt.timedelta(21)).isoformat()}
    return {
        **answers.INVOICE_SUMMARY,
        "id": f"inv_{at}",
        "number": str(1087 - at),
        "issued_on": issued.isoformat(),
        "due_on": (issued + dt.timedelta(21)).isoformat(),
        **(paid if at else {}),
        **changes,
    }


class Books:
    """Invoices that a fake portal serves page by page."""

    def __init__(self, portal: FakePortal, items: list[dict[str, Any]]) -> None:
        self.items = items
        self.queries: list[dict[str, str]] = []
        portal.on(INVOICES, self._list)
        for item in items[:60]:
            lines = [{"kind": "recurring", "description": "Fiber 500", "quantity": 1, "amount": usd(6799)}]
            tax = {"kind": "tax", "description": "Sales tax", "quantity": 1, "amount": usd(700)}
            whole = {**answers.INVOICE, **item, "lines": [*lines, tax], "taxes": usd(700), "payments": []}
            portal.on(f"{INVOICES}/{item['id']}", json_reply(whole))
            portal.on(f"{INVOICES}/{item['id']}/pdf", reply(PDF, 200, "application/pdf"))

    def _list(self, exchange: Exchange) -> None:
        query = {key: values[0] for key, values in parse_qs(urlsplit(exchange.request.target).query).items()}
        self.queries.append(query)
        wanted = {"open": {"open", "overdue"}, "paid": {"paid"}}.get(query["state"])
        found = [item for item in self.items if wanted is None or item["state"] in wanted]
        found = [item for item in found if query.get("year", item["issued_on"][:4]) == item["issued_on"][:4]]
        found = [item for item in found if item["number"].startswith(query.get("query", ""))]
        at, size = int(query.get("page_token", "0")), int(query["page_size"])
        token = str(at + size) if at + size < len(found) else None
        json_reply({"items": found[at : at + size], "next_page_token": token})(exchange)


@pytest.fixture
def books(portal: FakePortal) -> Books:
    return Books(portal, [an_invoice(at) for at in range(24)])


def at_invoices(open_client: Open, **options: Any) -> Driver:
    window = open_client(**options)
    window.sign_in()
    window.find("balanceAmount")
    window.settle(200)
    window.click("menuButton")
    window.click("menu_invoices")
    window.find("invoicesPage")
    window.settle(300)
    return window


def shown(window: Driver) -> list[str]:
    """The invoices in sight, top down."""
    rows = [item for item in window.items() if item.objectName().startswith("invoice_inv_")]
    return [item.objectName().removeprefix("invoice_") for item in sorted(rows, key=lambda item: item.y())]


def count(window: Driver) -> int:
    return int(window.value("invoiceList", "count"))


@pytest.mark.usefixtures("books")
def test_all_invoices_are_there_newest_first_with_what_the_newest_charges(open_client: Open) -> None:
    window = at_invoices(open_client)
    window.find("invoice_inv_0")
    assert shown(window)[:3] == ["inv_0", "inv_1", "inv_2"]
    assert count(window) == 24
    assert window.reads("Due Dec 13")
    assert window.reads("Paid Nov 12")
    window.wait_for_text("Fiber 500")
    assert window.text("invoiceTitle") == "Invoice 1087"
    assert window.reads("Nov 22 – Dec 21 · 1 Main St, Owosso")
    assert window.reads("Taxes and fees")
    assert window.text("invoicePay") == "Pay $74.99"


@pytest.mark.usefixtures("books")
def test_another_invoice_is_shown_when_chosen(open_client: Open) -> None:
    window = at_invoices(open_client)
    window.click("invoice_inv_3")
    window.wait_until(lambda: window.text("invoiceTitle") == "Invoice 1084", "the invoice chosen")
    assert not window.sees("invoicePay")
    assert window.value("invoice_inv_3", "selected")


@pytest.mark.usefixtures("books")
def test_the_keyboard_walks_the_list_and_stays_in_sight(open_client: Open) -> None:
    window = at_invoices(open_client)
    window.find("invoice_inv_0")
    window.wait_until(lambda: focused(window) == "invoice_inv_0", "the list to have the keyboard")
    for _ in range(12):
        window.press(Qt.Key.Key_Down)
    window.wait_until(lambda: focused(window) == "invoice_inv_12", "the thirteenth to have the keyboard")
    window.wait_until(lambda: window.rectangle(window.find("invoice_inv_12")).bottom() <= 800, "it to be in sight")
    window.wait_until(lambda: window.text("invoiceTitle") == "Invoice 1075", "the invoice chosen")
    window.press(Qt.Key.Key_End)
    window.wait_until(lambda: focused(window) == "invoice_inv_23", "the last one")
    window.press(Qt.Key.Key_Home)
    window.wait_until(lambda: focused(window) == "invoice_inv_0", "the first one")


def test_filters_and_search_narrow_the_list(open_client: Open, books: Books) -> None:
    window = at_invoices(open_client)
    window.click("filter_open")
    window.wait_until(lambda: count(window) == 1, "the unpaid one")
    window.click("filter_paid")
    window.wait_until(lambda: count(window) == 23, "the paid ones")
    window.click("filterYear")
    window.click("year_2025")
    window.wait_until(lambda: count(window) == 12, "the paid ones of 2025")
    window.click("filter_all")
    window.click("filterYear")
    window.settle()
    window.click("year_0")
    window.wait_until(lambda: count(window) == 24, "all of them")
    window.settle()
    window.click("invoiceSearch")
    window.write("108")
    window.wait_until(lambda: count(window) == 8, "the invoices whose number begins so")
    window.write("0")
    window.wait_until(lambda: shown(window) == ["inv_7"], "the invoice with this number")
    assert books.queries[-1]["query"] == "1080"
    window.press(Qt.Key.Key_Escape)
    window.wait_until(lambda: count(window) == 24, "all of them")


def test_typing_asks_the_portal_once_not_at_every_key(open_client: Open, books: Books) -> None:
    window = at_invoices(open_client)
    window.find("invoice_inv_0")
    before = len(books.queries)
    window.click("invoiceSearch")
    window.write("1080")
    window.wait_until(lambda: shown(window) == ["inv_7"], "the invoice with this number")
    assert len(books.queries) == before + 1


@pytest.mark.usefixtures("books")
def test_a_search_that_finds_nothing_says_so_and_leads_back(open_client: Open) -> None:
    window = at_invoices(open_client)
    window.click("invoiceSearch")
    window.write("zzz")
    window.wait_for_text("No invoice matches")
    assert window.value("invoiceSearch", "text") == "zzz"
    window.click("invoicesMessageAction")
    window.wait_until(lambda: count(window) == 24, "all of them")
    assert window.value("invoiceSearch", "text") == ""


def test_more_invoices_come_as_the_end_comes_near_and_the_list_keeps_its_place(
    open_client: Open, portal: FakePortal
) -> None:
    books = Books(portal, [an_invoice(at) for at in range(320)])
    window = at_invoices(open_client)
    window.find("invoice_inv_0")
    assert len(books.queries) == 1
    listed = window.find("invoiceList")
    for _ in range(40):
        if count(window) == 320:
            break
        listed.setProperty("contentY", listed.property("contentHeight") - listed.height())
        window.settle(60)
    assert count(window) == 320
    assert [query["page_size"] for query in books.queries] == ["50", "100", "100", "100"]
    place = listed.property("contentY")
    window.press(Qt.Key.Key_F5)
    window.wait_until(lambda: len(books.queries) == 5, "the list to be fetched again")
    window.settle(200)
    assert count(window) == 320
    assert listed.property("contentY") == place


def test_a_page_that_does_not_come_is_said_and_tried_again(open_client: Open, portal: FakePortal) -> None:
    books = Books(portal, [an_invoice(at) for at in range(120)])
    window = at_invoices(open_client)
    window.find("invoice_inv_0")
    portal.on(INVOICES, problem(500, "internal"))
    listed = window.find("invoiceList")
    for _ in range(100):
        if window.sees("moreInvoicesButton"):
            break
        listed.setProperty("contentY", listed.property("contentHeight") - listed.height())
        window.settle(50)
    portal.on(INVOICES, books._list)
    window.click("moreInvoicesButton")
    window.wait_until(lambda: count(window) == 120, "the rest")


def test_an_invoice_is_paid_from_its_page(open_client: Open, books: Books, portal: FakePortal) -> None:
    portal.on("/v1/autopay", json_reply({"enabled": False, "as_of": "2026-12-06T15:42:00Z"}))
    portal.on("/v1/bills", json_reply({**answers.BILLS, "items": [an_invoice(0)]}))
    portal.on("/v1/payments/preview", json_reply({**answers.PREVIEW, "recurring": None}))
    portal.on("/v1/payments", json_reply(answers.PAYMENT, 201))
    window = at_invoices(open_client)
    window.click("invoicePay")
    window.click("pay_next")
    window.find("payLines")
    books.items[0] = an_invoice(0, state="paid", amount_due=usd(0), paid_on="2026-12-06")
    paid: dict[str, Any] = {**answers.INVOICE, **books.items[0], "payments": []}
    portal.on(f"{INVOICES}/inv_0", json_reply(paid))
    window.click("pay_pay")
    window.wait_for_text("Payment received")
    window.click("pay_close")
    window.wait_until(lambda: window.value("invoiceChip", "text") == "Paid Dec 6", "the invoice to be paid")
    assert not window.sees("invoicePay")


@pytest.mark.usefixtures("books")
def test_the_pdf_is_shown_saved_and_read_aloud(open_client: Open, tmp_path: Path) -> None:
    window = at_invoices(open_client)
    window.click("invoiceView")
    page = window.find("documentPage")
    assert page.property("name") == "Page 1 of 1"
    assert "Invoice 1087" in page.property("words")
    window.click("documentSave")
    window.wait_for_text("Saved as Invoice 1087.pdf in Downloads")
    assert (tmp_path / "Downloads" / "Invoice 1087.pdf").read_bytes() == PDF
    window.press(Qt.Key.Key_Escape)
    window.wait_until(lambda: not window.sees("documentPage"), "the document to close")


@pytest.mark.usefixtures("books")
def test_a_pdf_that_cannot_be_had_is_said(open_client: Open, portal: FakePortal) -> None:
    portal.on(f"{INVOICES}/inv_0/pdf", reply(b"<html>", 200, "application/pdf"))
    window = at_invoices(open_client)
    window.click("invoiceView")
    window.find("documentError")
    portal.on(f"{INVOICES}/inv_0/pdf", reply(PDF, 200, "application/pdf"))
    window.click("documentErrorAction")
    window.find("documentPage")


@pytest.mark.usefixtures("books")
def test_printing_without_a_printer_says_what_to_do(open_client: Open) -> None:
    window = at_invoices(open_client)
    window.click("invoicePrint")
    window.wait_for_text("No printer is set up on this computer")
    assert not window.sees("printStart")


def test_a_new_customer_is_told_when_the_first_invoice_comes(open_client: Open, portal: FakePortal) -> None:
    Books(portal, [])
    window = at_invoices(open_client)
    window.wait_for_text("No invoices yet")
    assert not window.sees("invoicesMessageAction")
    assert not window.sees("invoiceDetail")


def test_while_the_portal_is_slow_the_page_shows_that_it_loads(open_client: Open, portal: FakePortal) -> None:
    portal.on(INVOICES, silence)
    window = at_invoices(open_client)
    assert not window.sees("invoicesMessage")
    assert not window.sees("invoiceList")


def test_a_portal_that_fails_is_said_and_tried_again(open_client: Open, portal: FakePortal) -> None:
    portal.on(INVOICES, problem(500, "internal"))
    window = at_invoices(open_client)
    window.wait_for_text("Your invoices could not be loaded")
    Books(portal, [an_invoice(0)])
    window.click("invoicesMessageAction")
    window.find("invoice_inv_0")


def test_a_portal_gone_leaves_what_was_seen_with_its_time_and_recovers(
    open_client: Open, books: Books, portal: FakePortal
) -> None:
    window = at_invoices(open_client)
    window.find("invoice_inv_0")
    portal.on(INVOICES, reset)
    portal.on("/v1/health", reset)
    window.press(Qt.Key.Key_F5)
    window.wait_for_text("Not up to date: as of today, 10:42 AM.")
    assert count(window) == 24
    portal.on(INVOICES, books._list)
    portal.on("/v1/health", json_reply(answers.HEALTH))
    window.wait_until(lambda: not window.sees("invoicesStale"), "the page to be fresh again", 20)


@pytest.mark.parametrize(
    ("changes", "chip", "status"),
    [
        ({"state": "overdue", "amount_due": usd(2000)}, "Overdue · $20.00 left", "overdue"),
        ({"state": "overdue", "due_on": "2026-11-12"}, "Overdue since Nov 12", "overdue"),
        ({"state": "partially_paid", "amount_due": usd(2000)}, "Due Dec 13 · $20.00 left", "due"),
        ({"processing_amount": usd(7499)}, "Payment processing", "processing"),
        ({"state": "void", "amount_due": usd(0)}, "Canceled", "neutral"),
        ({"state": "a state of next year"}, "See the invoice", "neutral"),
    ],
)
def test_how_an_invoice_stands_is_said_in_words(
    open_client: Open, portal: FakePortal, changes: dict[str, Any], chip: str, status: str
) -> None:
    Books(portal, [an_invoice(0, **changes)])
    window = at_invoices(open_client)
    window.find("invoice_inv_0")
    assert window.value("invoice_inv_0", "chip") == chip
    assert window.value("invoice_inv_0", "status") == status
    assert chip in window.value("invoice_inv_0", "spoken")


@pytest.mark.usefixtures("books")
def test_a_narrow_window_shows_one_of_the_two_and_escape_leads_back(open_client: Open) -> None:
    window = at_invoices(open_client, size=(480, 900))
    window.find("invoice_inv_0")
    assert not window.sees("invoiceTitle")
    window.click("invoice_inv_2")
    window.wait_until(lambda: window.text("invoiceTitle") == "Invoice 1085", "the invoice chosen")
    assert not window.sees("invoiceList")
    window.press(Qt.Key.Key_Escape)
    window.find("invoiceList")
    assert not window.sees("invoiceTitle")


@pytest.mark.usefixtures("books")
@pytest.mark.parametrize("language", ["en", "ar-XB"])
def test_the_ring_around_the_way_back_is_whole_and_lines_stand_below_their_head(
    open_client: Open, language: str
) -> None:
    window = at_invoices(open_client, size=(800, 600))
    window.click("invoice_inv_2")
    window.wait_until(lambda: window.reads("Taxes"), "the invoice chosen")
    window.client.language.speak(language)
    window.focus("invoiceBack")
    window.settle()

    assert focused(window) == "invoiceBack"
    assert rings_cut(window) == []
    head = window.find("invoiceTitle").parentItem()
    for words, side in (("Fiber 500", "left"), ("Taxes and fees", "left"), ("$7.00", "right")):
        beside = [window.rectangle(item) for item in window.items() if item.property("text") == words]
        other = {"left": "right", "right": "left"}[side] if language == "ar-XB" else side
        assert [getattr(place, other)() for place in beside] == [getattr(window.rectangle(head), other)()], words


@pytest.mark.parametrize("size", [(800, 600), (480, 900), (360, 640), (1080, 1920), (1920, 1080)])
@pytest.mark.usefixtures("books")
def test_nothing_is_cut_off_in_any_window(open_client: Open, size: tuple[int, int]) -> None:
    window = at_invoices(open_client, size=size)
    for name in ("filter_all", "filterYear", "invoiceSearch", "invoice_inv_0"):
        place = window.rectangle(window.find(name))
        assert place.left() >= 0
        assert place.right() <= size[0]
        assert place.height() >= 44


def test_words_of_the_portal_are_shown_as_they_are(open_client: Open, portal: FakePortal) -> None:
    nasty = "<img src='x'>\u202e" + "W" * 150
    item = an_invoice(0, number=nasty, summary=nasty)
    Books(portal, [item])
    line = {"kind": "one_time", "description": nasty * 60, "quantity": 3, "amount": usd(-100)}
    portal.on(f"{INVOICES}/inv_0", json_reply({**answers.INVOICE, **item, "lines": [line], "payments": []}))
    window = at_invoices(open_client)
    window.wait_for_text("-$1.00")
    assert "\u202e" not in "".join(window.texts())
    assert window.rectangle(window.find("invoice_inv_0")).right() <= 1280


def test_a_window_taller_than_the_first_answer_is_filled(open_client: Open, portal: FakePortal) -> None:
    Books(portal, [an_invoice(at) for at in range(200)])
    window = at_invoices(open_client, size=(1200, 4000))
    window.wait_until(lambda: count(window) > 50, "more than the first answer holds")
