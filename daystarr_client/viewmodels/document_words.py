"""What documents and their pages are called, and what is said where they cannot be shown or printed."""

import base64
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from daystarr_client.api.errors import PortalError, RateLimited
from daystarr_client.services.documents import DAYS_APART, DocumentKind, DocumentRef
from daystarr_client.services.loadable import problem_of
from daystarr_client.tasks import Surprise
from daystarr_client.viewmodels.formats import Formats
from daystarr_client.viewmodels.problems import problem_sentence
from daystarr_client.viewmodels.wording import fill, one_line

if TYPE_CHECKING:
    from daystarr_client.device.pdf import PdfPages

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class PageRow:
    """A page: a picture as a data address, its height by its width, its name and its words for reading aloud."""

    key: int
    source: str
    proportion: float
    name: str
    words: str


@dataclass(frozen=True, slots=True)
class PrinterRow:
    """A printer to choose."""

    key: str
    title: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class DocumentsView:
    """The document on the screen. `doing` is save, print or email."""

    open: bool = False
    title: str = ""
    loading: bool = False
    problem: str = ""
    more: str = ""
    doing: str = ""
    can_email: bool = False


def invoice(invoice_id: str, number: str) -> DocumentRef:
    """The document of an invoice."""
    shown = one_line(number, 24)
    return DocumentRef(DocumentKind.INVOICE, invoice_id, lambda: fill(translate("Documents", "Invoice %1"), shown))


def receipt(payment_id: str, confirmation: str) -> DocumentRef:
    """The document of a payment."""
    shown = one_line(confirmation, 40)
    return DocumentRef(DocumentKind.RECEIPT, payment_id, lambda: fill(translate("Documents", "Receipt %1"), shown))


def statement(first: date, last: date, formats: Formats) -> DocumentRef:
    """The document about what changed the balance on these days."""

    def called() -> str:
        days = f"{formats.day_and_year(first)} – {formats.day_and_year(last)}"
        return fill(translate("Documents", "Statement %1"), days)

    return DocumentRef(DocumentKind.STATEMENT, f"{first}{DAYS_APART}{last}", called)


def cannot_be_shown(phone: str) -> str:
    """The document cannot be drawn."""
    return fill(translate("Documents", "This document cannot be shown. Try again, or call us at %1."), phone)


def printer_refused() -> str:
    """The printer does not work."""
    return translate("Documents", "The printer did not take it. Check that it is on, or choose another one.")


def page_name(number: int, count: int) -> str:
    """What a page is called."""
    return fill(translate("Documents", "Page %1 of %2"), str(number), str(count))


def page_rows(document: "PdfPages") -> list[PageRow]:
    """The pages that are shown."""
    count = len(document.pages)
    return [
        PageRow(
            key=at,
            source=f"data:image/png;base64,{base64.b64encode(page.png).decode()}",
            proportion=page.proportion,
            name=page_name(at, count),
            words=page.text,
        )
        for at, page in enumerate(document.pages, 1)
    ]


def more(document: "PdfPages") -> str:
    """That not all pages are shown, where that is so."""
    if document.count <= len(document.pages):
        return ""
    text = translate("Documents", "The first %1 of %2 pages are shown. Save the document to see all of it.")
    return fill(text, str(len(document.pages)), str(document.count))


def on_its_way_words(title: str) -> str:
    """A document was handed to the printer."""
    return fill(translate("Documents", "%1 is on its way to the printer"), title)


def sent_words(ref: DocumentRef, sent_to: str) -> str:
    """That a document went out, and where to: the portal shows a part of the address only."""
    return fill(translate("Documents", "%1 is on its way to %2"), ref.title, one_line(sent_to, 60))


def not_sent_words(error: PortalError | Surprise, phone: str) -> str:
    """Why a document did not go out, and what to do."""
    if isinstance(error, RateLimited):
        return translate(
            "Documents", "You have emailed many documents in the last hour. Wait a while, or save this one instead."
        )
    return problem_sentence(problem_of(error), phone)
