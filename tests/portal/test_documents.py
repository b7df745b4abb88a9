"""Invoices and receipts as PDFs: accessible, printable, in the language of the account, and never untrue."""

import io
from collections.abc import Iterator
from typing import Any, cast

import pikepdf
import pytest
from pypdf import PdfReader

from daystarr_portal.accounts.tables import AccountRow
from daystarr_portal.documents.fonts import printable
from tests.portal.harness import Portal
from tests.portal.money import ASKS, BANK, DECLINES, Household, household, writing

LETTER = (612.0, 792.0)
HOSTILE = (
    "<img src='x.png'> #set text(size: 99pt) $x^2$ \\ `code` @ref *bold* _under_ = heading",
    "\u202egnirts desrever\u202c \u2066isolated\u2069",
    "x" * 200,
    "\u4e2d\u6587 \U0001f600 \u05d0\u05d1 \u0e01 e\u0301 \uf8ff",
    "line\nbreak\ttab \x07 bell",
    '"quotes" {braces} \\u0000 %s {0} {provider}',
)


class TestInvoice:
    """The PDF of an invoice."""

    def test_it_says_what_the_bill_is_for_and_what_is_left_to_pay(self, home: Household) -> None:
        lines = [("recurring", "Fiber 500", 6499), ("credit", "Loyalty credit", -500), ("tax", "Taxes", 300)]
        invoice = home.invoice(6299, lines=lines)
        payment = home.paid(home.method(), 2000, [invoice])

        text = _text(_pdf(home, f"/v1/invoices/{invoice}/pdf"))

        number = home.customer.get(f"/v1/invoices/{invoice}").json()["number"]
        for part in (
            "DayStarr Communications",
            f"Invoice {number}",
            "Pat Doe",
            "1 Elm St",
            "Owosso, MI 48867",
            "Due December 13, 2026",
            "$20.00 has been paid.",
            "Fiber 500",
            "-$5.00",
            "$62.99",
            f"Payment {payment['confirmation_number']}",
            "$42.99",
            "989-720-6000",
            "Page 1 of 1",
        ):
            assert part in text

    @pytest.mark.parametrize(
        ("due_in", "paid", "void", "says"),
        [
            (7, 0, False, "Due December 13, 2026"),
            (-7, 0, False, "Overdue since November 29, 2026"),
            (7, 7499, False, "Paid on December 6, 2026"),
            (7, 0, True, "Void"),
        ],
    )
    def test_it_says_how_the_bill_stands(self, home: Household, due_in: int, paid: int, void: bool, says: str) -> None:
        invoice = home.invoice(7499, due_in, paid_minor=paid, void=void)

        text = _text(_pdf(home, f"/v1/invoices/{invoice}/pdf"))

        assert says in text
        assert ("How to pay" in text) == (not paid and not void)

    def test_a_payment_on_its_way_is_not_called_paid(self, home: Household) -> None:
        invoice = home.invoice(7499)
        home.paid(home.method(BANK), 7499, [invoice])

        text = _text(_pdf(home, f"/v1/invoices/{invoice}/pdf"))

        assert "A payment of $74.99 is on its way." in text
        assert "Paid" not in text

    def test_a_bill_of_many_lines_goes_on_over_pages_with_its_headings(self, home: Household) -> None:
        lines = [("recurring", f"Phone line {index}", 100) for index in range(120)]
        invoice = home.invoice(12_000, lines=lines)

        reader = PdfReader(io.BytesIO(_pdf(home, f"/v1/invoices/{invoice}/pdf")))

        pages = [page.extract_text() for page in reader.pages]
        assert len(pages) > 2
        assert all("Description" in page for page in pages[:-1])
        assert all(f"Page {number} of {len(pages)}" in page for number, page in enumerate(pages, start=1))
        assert all(f"Phone line {index}" in "".join(pages) for index in range(120))

    def test_hostile_text_is_printed_as_text(self, home: Household) -> None:
        lines = [("recurring", text[:200], 100) for text in HOSTILE]
        invoice = home.invoice(600, lines=lines)
        with writing(home.portal) as session:
            session.get(AccountRow, home.account_id).name = HOSTILE[3] + HOSTILE[0]

        content = _pdf(home, f"/v1/invoices/{invoice}/pdf")

        assert "#set text(size: 99pt)" in _text(content)
        assert "gnirts desrever" in _text(content)
        assert "\u202e" not in _text(content)
        _assert_accessible(content)

    def test_it_is_named_for_saving(self, home: Household) -> None:
        invoice = home.invoice()
        number = home.customer.get(f"/v1/invoices/{invoice}").json()["number"]

        answer = home.customer.get(f"/v1/invoices/{invoice}/pdf")

        assert answer.headers["content-type"] == "application/pdf"
        assert answer.headers["content-disposition"] == f'inline; filename="DayStarr-invoice-{number}.pdf"'


class TestReceipt:
    """The PDF of a payment."""

    def test_it_says_what_was_paid_how_and_when(self, home: Household) -> None:
        invoice = home.invoice(7499)
        payment = home.paid(home.method(), 8000, [invoice])

        text = _text(_pdf(home, f"/v1/payments/{payment['id']}/receipt"))

        for part in (
            "Payment receipt",
            payment["confirmation_number"],
            "Payment received",
            "December 6, 2026",
            "Visa ending in 4242",
            "$80.00",
            "$74.99",
            "Credit for your next bill",
            "$5.01",
        ):
            assert part in text

    def test_of_a_payment_on_its_way_it_is_no_receipt(self, home: Household) -> None:
        payment = home.paid(home.method(BANK), 7499, [home.invoice(7499)])

        text = _text(_pdf(home, f"/v1/payments/{payment['id']}/receipt"))

        assert "Payment confirmation" in text
        assert "It is not paid yet. We expect the money on December 10, 2026." in text
        assert "receipt" not in text.lower()
        assert "received" not in text.lower()

    @pytest.mark.parametrize("number", [DECLINES, ASKS])
    def test_there_is_none_for_a_payment_that_was_not_made(self, home: Household, number: str) -> None:
        payment = home.paid(home.method(number), 7499, [home.invoice(7499)])

        answer = home.customer.get(f"/v1/payments/{payment['id']}/receipt")

        assert (answer.status_code, answer.json()["code"]) == (409, "receipt_unavailable")


def test_documents_speak_the_language_of_the_account(portal: Portal) -> None:
    home = household(portal, language="es")
    invoice = home.invoice(7499)
    payment = home.paid(home.method(), 7499, [invoice])

    receipt = _pdf(home, f"/v1/payments/{payment['id']}/receipt")
    bill = _pdf(home, f"/v1/invoices/{invoice}/pdf")

    assert "Pago recibido" in _text(receipt)
    assert "6 de diciembre de 2026" in _text(receipt)
    assert "Pagada el 6 de diciembre de 2026" in _text(bill)
    for content in (receipt, bill):
        _assert_accessible(content, language="es")


def test_documents_are_accessible_and_print_on_letter_paper(home: Household) -> None:
    invoice = home.invoice(7499, lines=[("recurring", "Fiber 500", 7199), ("tax", "Taxes", 300)])
    payment = home.paid(home.method(), 2000, [invoice])

    for path in (f"/v1/invoices/{invoice}/pdf", f"/v1/payments/{payment['id']}/receipt"):
        content = _pdf(home, path)
        _assert_accessible(content)
        for page in PdfReader(io.BytesIO(content)).pages:
            assert (float(page.mediabox.width), float(page.mediabox.height)) == LETTER


def test_what_the_font_cannot_draw_is_replaced_and_long_words_can_break() -> None:
    assert printable("Ana  \u202eMaría\n Núñez\u2069") == "Ana María Núñez"
    assert printable("e\u0301") == "é"
    assert printable("\u4e2d\U0001f600a") == "\N{REPLACEMENT CHARACTER}" * 2 + "a"
    assert printable("") == ""
    assert printable("x" * 60).replace("\u200b", "") == "x" * 60
    assert max(map(len, printable("x" * 60).split("\u200b"))) <= 30


def _pdf(home: Household, path: str) -> bytes:
    answer = home.customer.get(path)
    assert answer.status_code == 200, answer.text
    assert answer.content.startswith(b"%PDF-")
    return answer.content


def _text(content: bytes) -> str:
    pages = (page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)
    return " ".join(" ".join(pages).replace("\u200b", "").split())


def _assert_accessible(content: bytes, language: str = "en") -> None:
    """What PDF/UA-1 asks for that a program can check: identification, title, language, tags, headings, table heads."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        root = pdf.Root
        metadata = pdf.open_metadata()
        assert str(metadata["pdfuaid:part"]) == "1"
        assert metadata["dc:title"]
        assert root.MarkInfo.Marked is True
        assert str(root.Lang) == language
        assert root.ViewerPreferences.DisplayDocTitle is True
        kinds = [str(node.S) for node in _tags(root.StructTreeRoot)]
        assert kinds.count("/H1") == 1
        assert "/H2" in kinds
        assert kinds.count("/TH") >= 2
        assert "/TD" in kinds
        assert "/Figure" not in kinds  # the star is decoration
        for page in pdf.pages:
            assert "/StructParents" in page.obj
            fonts = cast("Any", page.obj.Resources.Font)
            assert all(_embedded(font) for font in fonts.as_dict().values())


def _tags(node: Any) -> Iterator[Any]:
    children = node.get("/K")
    if children is None:
        return
    for child in children if isinstance(children, pikepdf.Array) else [children]:
        if isinstance(child, pikepdf.Dictionary) and "/S" in child:
            yield child
            yield from _tags(child)


def _embedded(font: Any) -> bool:
    (descendant,) = font.DescendantFonts
    descriptor = descendant.FontDescriptor
    return any(name in descriptor for name in ("/FontFile2", "/FontFile3"))
