"""What can be done with more than one invoice: why a bill is different, many as one ZIP file, a statement."""

import io
import zipfile
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from PySide6.QtCore import Qt

from tests.driver import Driver
from tests.fakes.fake_portal import Exchange, FakePortal, json_reply, problem, reply, silence
from tests.qml.conftest import Open
from tests.qml.test_invoices import PDF, Books, an_invoice, at_invoices, usd
from tests.qml.windows import focused

COMPARISON = "/v1/invoices/inv_0/comparison"
ARCHIVE = "/v1/invoices/archive"
STATEMENT = "/v1/statement"


def a_line(name: str, before: int | None, after: int | None, kind: str, reason: str) -> dict[str, Any]:
    return {
        "description": name,
        "kind": kind,
        "before": None if before is None else usd(before),
        "after": None if after is None else usd(after),
        "reason": reason,
    }


DIFFERENT: dict[str, Any] = {
    "previous": {"id": "inv_1", "number": "1086"},
    "difference": usd(500),
    "lines": [
        a_line("Loyalty promotion", -500, None, "removed", "promotion_ended"),
        a_line("Wi-Fi", None, 1000, "added", "new_service"),
        a_line("Phone", 1000, None, "removed", "ended_service"),
        a_line("Something of next year", 10, 10, "moved", "a reason of next year"),
        a_line("Fiber 500", 6799, 6799, "same", "other"),
    ],
}


class Archives:
    """A portal that packs invoices, and remembers which."""

    def __init__(self, portal: FakePortal) -> None:
        self.asked: list[list[str]] = []
        portal.on(ARCHIVE, self)

    def __call__(self, exchange: Exchange) -> None:
        ids = parse_qs(urlsplit(exchange.request.target).query)["ids"]
        self.asked.append(ids)
        content = io.BytesIO()
        with zipfile.ZipFile(content, "w") as archive:
            for one in ids:
                archive.writestr(f"DayStarr-invoice-{one}.pdf", PDF)
        reply(content.getvalue(), 200, "application/zip")(exchange)


@pytest.fixture
def books(portal: FakePortal) -> Books:
    return Books(portal, [an_invoice(at) for at in range(24)])


@pytest.fixture
def archives(portal: FakePortal) -> Archives:
    return Archives(portal)


def saved(tmp_path: Path) -> list[str]:
    """The names in the one ZIP file that was saved."""
    (file,) = (tmp_path / "Downloads").glob("*.zip")
    return zipfile.ZipFile(file).namelist()


# Why is this bill different?


@pytest.mark.usefixtures("books")
def test_why_a_bill_is_different_is_told_line_by_line(open_client: Open, portal: FakePortal) -> None:
    portal.on(COMPARISON, json_reply(DIFFERENT))
    window = at_invoices(open_client)
    window.click("invoiceWhy")
    window.wait_for_text("It is $5.00 more than invoice 1086.")
    for words in ("Loyalty promotion", "A promotion ended", "A service was added", "A service ended", "What changed"):
        assert window.reads(words)
    for words in ("Something of next year", "The amount is different", "What stayed the same", "+$10.00", "-$10.00"):
        assert window.reads(words)
    window.press(Qt.Key.Key_Escape)
    window.wait_until(lambda: not window.sees("comparisonFacts"), "the sheet to close")


@pytest.mark.usefixtures("books")
def test_keys_bring_every_button_of_an_invoice_into_sight(open_client: Open) -> None:
    window = at_invoices(open_client, size=(360, 480))
    window.click("invoice_inv_0")
    window.find("invoicePay")
    for name in ("invoiceWhy", "invoicePrint", "invoiceBack"):
        window.focus(name)
        window.wait_until(lambda name=name: 60 < window.rectangle(window.find(name)).top() < 440, f"{name} in sight")


@pytest.mark.usefixtures("books")
def test_of_the_first_invoice_there_is_none_before(open_client: Open, portal: FakePortal) -> None:
    portal.on(COMPARISON, json_reply({"previous": None, "difference": usd(0), "lines": []}))
    window = at_invoices(open_client)
    window.click("invoiceWhy")
    window.wait_for_text("This is your first invoice")


@pytest.mark.usefixtures("books")
def test_a_comparison_that_cannot_be_had_is_said_and_tried_again(open_client: Open, portal: FakePortal) -> None:
    portal.on(COMPARISON, problem(500, "internal"))
    window = at_invoices(open_client)
    window.click("invoiceWhy")
    window.wait_for_text("The comparison could not be loaded")
    portal.on(COMPARISON, json_reply(DIFFERENT))
    window.click("comparisonErrorAction")
    window.wait_for_text("It is $5.00 more than invoice 1086.")


# Many as one ZIP file


@pytest.mark.usefixtures("books")
def test_invoices_ticked_are_saved_as_one_zip(open_client: Open, archives: Archives, tmp_path: Path) -> None:
    window = at_invoices(open_client)
    window.click("saveSeveral")
    window.wait_for_text("Choose the invoices to save")
    assert not window.find("pickingSave").isEnabled()
    for name in ("invoice_inv_1", "invoice_inv_3", "invoice_inv_2", "invoice_inv_3"):
        window.click(name)
    window.wait_for_text("2 invoices chosen")
    assert window.text("invoiceTitle") == "Invoice 1087", "a press ticks, it opens nothing"
    window.click("pickingSave")
    window.wait_for_text("Saved as Invoices 2026-12-06.zip in Downloads")
    assert saved(tmp_path) == ["DayStarr-invoice-inv_1.pdf", "DayStarr-invoice-inv_2.pdf"]
    assert archives.asked == [["inv_1", "inv_2"]]
    window.wait_until(lambda: not window.sees("pickingBar"), "the ticks to go")


@pytest.mark.usefixtures("books", "archives")
def test_keys_alone_tick_and_save(open_client: Open, tmp_path: Path) -> None:
    window = at_invoices(open_client)
    window.find("invoice_inv_0")
    window.focus("saveSeveral")
    window.press(Qt.Key.Key_Return)
    window.wait_until(lambda: focused(window) == "invoice_inv_0", "the list to have the keyboard")
    window.press(Qt.Key.Key_Space)
    window.press(Qt.Key.Key_Down)
    window.press(Qt.Key.Key_Return)
    window.wait_for_text("2 invoices chosen")
    for _ in range(10):
        if focused(window) != "pickingSave":
            window.press(Qt.Key.Key_Tab)
    window.press(Qt.Key.Key_Return)
    window.wait_for_text("Saved as Invoices 2026-12-06.zip in Downloads")
    assert len(saved(tmp_path)) == 2


@pytest.mark.usefixtures("books")
def test_all_of_a_filter_are_chosen_at_once(open_client: Open, archives: Archives, tmp_path: Path) -> None:
    window = at_invoices(open_client)
    window.click("saveSeveral")
    window.click("filterYear")
    window.click("year_2025")
    window.wait_until(lambda: window.value("invoiceList", "count") == 12, "the invoices of the year")
    window.settle()
    window.click("pickingAll")
    window.wait_for_text("12 invoices chosen")
    window.click("pickingSave")
    window.wait_for_text("Saved as")
    assert len(saved(tmp_path)) == 12
    assert len(archives.asked) == 1


def test_no_more_are_chosen_than_the_portal_packs(open_client: Open, portal: FakePortal, archives: Archives) -> None:
    books = Books(portal, [an_invoice(at) for at in range(320)])
    window = at_invoices(open_client)
    window.click("saveSeveral")
    window.click("pickingAll")
    window.wait_for_text("200 invoices chosen")
    assert window.reads("One ZIP file takes up to 200 invoices: the newest are chosen.")
    assert books.queries[-1]["page_size"] == "200"
    window.click("pickingSave")
    window.wait_for_text("Saved as")
    assert [len(ids) for ids in archives.asked] == [20] * 10


@pytest.mark.usefixtures("books")
def test_it_shows_how_far_it_is_and_can_be_stopped(
    open_client: Open, portal: FakePortal, archives: Archives, tmp_path: Path
) -> None:
    portal.on(ARCHIVE, archives, silence)
    window = at_invoices(open_client)
    window.click("saveSeveral")
    window.click("pickingAll")
    window.click("pickingSave")
    window.wait_for_text("20 of 24 invoices are here")
    assert window.value("pickingBar", "visible")
    window.click("pickingStop")
    window.wait_for_text("24 invoices chosen")
    assert not (tmp_path / "Downloads").exists()
    portal.on(ARCHIVE, archives)
    window.click("pickingSave")
    window.wait_for_text("Saved as")
    assert len(saved(tmp_path)) == 24


@pytest.mark.parametrize(
    "bad",
    [problem(500, "internal"), reply(b"<html>", 200, "application/zip"), reply(b"PK\3\4 no", 200, "application/zip")],
)
@pytest.mark.usefixtures("books", "archives")
def test_an_archive_that_cannot_be_had_is_said_and_the_choice_stays(
    open_client: Open, portal: FakePortal, tmp_path: Path, bad: Any
) -> None:
    portal.on(ARCHIVE, bad)
    window = at_invoices(open_client)
    window.click("saveSeveral")
    window.click("invoice_inv_0")
    window.click("pickingSave")
    window.wait_for_text("The portal had a problem.")
    assert window.reads("1 invoice chosen")
    assert not (tmp_path / "Downloads").exists()
    Archives(portal)
    window.click("pickingSave")
    window.wait_for_text("Saved as")


@pytest.mark.usefixtures("books")
def test_escape_leaves_the_ticks(open_client: Open) -> None:
    window = at_invoices(open_client)
    window.click("saveSeveral")
    window.click("pickingAll")
    window.wait_for_text("24 invoices chosen")
    window.press(Qt.Key.Key_Escape)
    window.wait_until(lambda: not window.sees("pickingBar"), "the ticks to go")
    window.click("saveSeveral")
    window.wait_for_text("Choose the invoices to save")


# A statement


@pytest.fixture
def statements(portal: FakePortal, books: Books) -> FakePortal:
    del books
    portal.on(STATEMENT, reply(PDF, 200, "application/pdf"))
    return portal


def asked_days(portal: FakePortal) -> list[tuple[str, str]]:
    queries = [parse_qs(urlsplit(request.target).query) for request in portal.requests(STATEMENT)]
    return [(query["from"][0], query["to"][0]) for query in queries]


def test_a_statement_of_this_year_is_shown_and_saved(open_client: Open, statements: FakePortal, tmp_path: Path) -> None:
    window = at_invoices(open_client)
    window.click("statementButton")
    window.find("statementFrom")
    assert (window.text("statementFrom"), window.text("statementTo")) == ("Jan 1, 2026", "Dec 6, 2026")
    window.settle()
    window.click("statementView")
    window.find("documentPage")
    assert asked_days(statements) == [("2026-01-01", "2026-12-06")]
    window.press(Qt.Key.Key_Escape)
    window.wait_until(lambda: not window.sees("documentClose"), "the document to close")
    window.click("statementSave")
    window.wait_for_text("Saved as Statement Jan 1, 2026 – Dec 6, 2026.pdf in Downloads")
    assert [file.read_bytes() for file in (tmp_path / "Downloads").iterdir()] == [PDF]


@pytest.mark.usefixtures("statements")
def test_an_open_statement_writes_its_days_in_the_language_of_now(open_client: Open) -> None:
    window = at_invoices(open_client)
    window.click("statementButton")
    window.find("statementFrom")
    window.settle()
    window.click("statementView")
    window.find("documentPage")
    window.wait_for_text("Statement Jan 1, 2026 – Dec 6, 2026")
    window.client.language.speak("es")
    window.wait_for_text("1 ene 2026 – 6 dic 2026")
    assert not window.reads("Jan 1, 2026")
    window.client.language.speak("en")
    window.wait_for_text("Statement Jan 1, 2026 – Dec 6, 2026")


def test_days_are_typed_and_what_is_wrong_is_said_at_the_field(open_client: Open, statements: FakePortal) -> None:
    window = at_invoices(open_client)
    window.click("statementButton")
    window.find("statementFrom")
    window.settle()
    for first, last, where, words in (
        ("soon", "Dec 1, 2026", "statementFromNote", "Enter a day, such as"),
        ("12/2/2026", "2026-12-01", "statementToNote", "Choose a day after the first one."),
        ("Dec 1, 2026", "Dec 7, 2026", "statementToNote", "Choose a day up to today."),
        ("Nov 1, 2020", "Dec 1, 2026", "statementToNote", "up to three years"),
    ):
        window.fill("statementFromInput", first)
        window.fill("statementToInput", last)
        window.press(Qt.Key.Key_Return)
        window.wait_until(lambda where=where, words=words: words in window.text(where), f"{words} at {where}")
    assert asked_days(statements) == []
    window.fill("statementFromInput", "1 nov 2026")
    window.fill("statementToInput", "11/30/2026")
    window.press(Qt.Key.Key_Return)
    window.find("documentPage")
    assert asked_days(statements) == [("2026-11-01", "2026-11-30")]


def test_days_are_picked_by_finger(open_client: Open, statements: FakePortal) -> None:
    window = at_invoices(open_client)
    window.click("statementButton")
    window.find("statementFrom")
    window.settle()
    window.click("statementFromPick")
    window.click("dayPickerAfter")
    window.wait_until(lambda: window.text("dayPickerMonth") == "February 2026", "the next month")
    window.click("day_2026-02-10")
    window.wait_until(lambda: window.text("statementFrom") == "Feb 10, 2026", "the day picked")
    assert not window.sees("dayPicker")
    window.click("statementView")
    window.find("documentPage")
    assert asked_days(statements) == [("2026-02-10", "2026-12-06")]


def test_a_range_is_chosen_with_one_press(open_client: Open, statements: FakePortal) -> None:
    window = at_invoices(open_client)
    window.click("statementButton")
    window.find("statementFrom")
    window.settle()
    window.click("range_last_year")
    window.wait_until(lambda: window.text("statementFrom") == "Jan 1, 2025", "last year")
    window.click("statementView")
    window.find("documentPage")
    assert asked_days(statements) == [("2025-01-01", "2025-12-31")]


@pytest.mark.parametrize("size", [(800, 600), (480, 900), (360, 640), (1080, 1920)])
@pytest.mark.usefixtures("statements", "archives")
def test_nothing_is_cut_off_in_any_window(open_client: Open, portal: FakePortal, size: tuple[int, int]) -> None:
    portal.on(COMPARISON, json_reply(DIFFERENT))
    window = at_invoices(open_client, size=size)
    window.click("saveSeveral")
    window.settle()
    inside(window, size, "pickingSave", "pickingAll", "pickingLeave", "saveSeveral", "statementButton", "invoice_inv_0")
    window.click("pickingLeave")
    window.click("statementButton")
    window.find("statementFrom")
    window.settle()
    inside(window, size, "statementFrom", "statementTo", "range_last_year", "statementView", "statementClose")


def inside(window: Driver, size: tuple[int, int], *names: str) -> None:
    for name in names:
        place = window.rectangle(window.find(name))
        assert place.left() >= 0, name
        assert place.right() <= size[0], name
        assert place.bottom() <= size[1], name
        assert place.height() >= 44, name
