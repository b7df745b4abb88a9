"""Invoices and receipts can be looked at, kept and printed."""

from pathlib import Path

import pytest
import typst
from PySide6.QtPrintSupport import QPrinter

from daystarr_client.device.downloads import DownloadsFolder, safe_name
from daystarr_client.device.pdf import NotAPdf, pages_of
from daystarr_client.device.printing import PrintingFailed, SystemPrinting, paint
from tests.driver import application

TWO_PAGES = typst.compile(b'#set page("us-letter")\n= Invoice 1087\nTotal \\$74.99\n#pagebreak()\nThank you\n')


@pytest.fixture(autouse=True)
def _application() -> None:
    application()


def test_each_page_becomes_a_picture_with_its_words() -> None:
    document = pages_of(TWO_PAGES, 400)
    assert document.count == 2
    assert [page.png[:8] for page in document.pages] == [b"\x89PNG\r\n\x1a\n"] * 2
    assert document.pages[0].proportion == pytest.approx(11 / 8.5, abs=0.01)
    assert "Invoice 1087" in document.pages[0].text
    assert "Thank you" in document.pages[1].text


@pytest.mark.parametrize("content", [b"", b"<html>", b"%PDF-1.7\n", TWO_PAGES[:200]])
def test_what_is_no_pdf_is_refused(content: bytes) -> None:
    with pytest.raises(NotAPdf):
        pages_of(content, 400)


def test_all_pages_are_painted_on_the_printer(tmp_path: Path) -> None:
    device = QPrinter(QPrinter.PrinterMode.HighResolution)
    device.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    device.setOutputFileName(str(tmp_path / "printed.pdf"))
    paint(TWO_PAGES, device)
    printed = pages_of((tmp_path / "printed.pdf").read_bytes(), 200)
    assert printed.count == 2
    blank = pages_of(typst.compile(b'#set page("us-letter")\n'), 200).pages[0]
    assert all(page.png != blank.png for page in printed.pages)


def test_a_printer_that_is_gone_is_said_to_be() -> None:
    with pytest.raises(PrintingFailed):
        SystemPrinting().print(TWO_PAGES, "Invoice 1087", "No such printer", 1)


def test_files_never_replace_one_another(tmp_path: Path) -> None:
    downloads = DownloadsFolder(tmp_path / "Downloads")
    files = [downloads.save("Invoice 1087.pdf", content) for content in (b"one", b"two", b"three")]
    assert [file.name for file in files] == ["Invoice 1087.pdf", "Invoice 1087 (2).pdf", "Invoice 1087 (3).pdf"]
    assert [file.read_bytes() for file in files] == [b"one", b"two", b"three"]


def test_a_folder_that_cannot_be_written_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "Downloads").write_text("a file")
    with pytest.raises(OSError, match="Downloads"):
        DownloadsFolder(tmp_path / "Downloads").save("Invoice.pdf", b"")


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("Invoice 1087.pdf", "Invoice 1087.pdf"),
        ("../../etc/passwd.pdf", "etc passwd.pdf"),
        ("Invoice a/b\\c:d*e?.pdf", "Invoice a b c d e.pdf"),
        (".pdf", "Document.pdf"),
        ("con.pdf", "_con.pdf"),
        ("LPT1.exe.txt", "_LPT1.exe.txt"),
        ("Console.pdf", "Console.pdf"),
        ("\n\x00.pdf", "Document.pdf"),
        ("x" * 500 + ".pdf", "x" * 80 + ".pdf"),
        ("Factura 1087 – año.pdf", "Factura 1087 – año.pdf"),
    ],
)
def test_file_names_are_safe_everywhere(name: str, safe: str) -> None:
    assert safe_name(name) == safe
