"""Which invoices are meant by what is typed into the search: a number, an amount, a month, a year or a day."""

import re
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale

from daystarr_client.services.invoice_finder import InvoiceQuestion
from daystarr_client.viewmodels.search_match import folded

if TYPE_CHECKING:
    from daystarr_client.api.models import InvoiceSummary

LONGEST: Final = 40
_FIGURE: Final = re.compile(r"#?\$?\d[\d.,]*")
_PIECE: Final = re.compile(r"[^\s/]+")
_OLDEST_YEAR: Final = 1990
_LOCALES: Final = ("en_US", "es_US")
_LETTERS: Final = 3
_DAYS: Final = 31


def month_names() -> tuple[tuple[str, ...], ...]:
    """What the twelve months are called, in every language of the program."""
    locales = [QLocale(name) for name in _LOCALES]
    long, short = QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat
    return tuple(
        tuple(locale.standaloneMonthName(month, kind) for locale in locales for kind in (long, short))
        for month in range(1, 13)
    )


def question_of(
    typed: str, months: Sequence[Sequence[str]], fillers: frozenset[str], today: date
) -> InvoiceQuestion | None:
    """What to ask the portal, or None where no invoice can be meant.

    `months` are the names of the twelve months, in every language; `fillers` are words that may stand beside what is
    asked for without changing it: "invoice", "of".
    """
    month = day = year = None
    figures: list[str] = []
    for piece in _PIECE.findall(typed.strip()[:LONGEST]):
        word = folded(piece).strip(".,#:;")
        if not word or word in fillers:
            continue
        if named := _month(word, months):
            month = named
        elif _FIGURE.fullmatch(piece.strip(",.:;")):
            figures.append(piece.strip(",:;").lstrip("#"))
        else:
            return None
    if month is None:
        return _without_month(figures, today)
    for figure in figures:
        if _is_year(figure, today):
            year = int(figure)
        elif figure.isdigit() and 1 <= int(figure) <= _DAYS:
            day = int(figure)
        else:
            return None
    return InvoiceQuestion(year=year, month=month, day=day)


def _without_month(figures: Sequence[str], today: date) -> InvoiceQuestion | None:
    if len(figures) != 1:
        return None
    figure = figures[0]
    # 2025 is a year, and may be the beginning of a number too
    return InvoiceQuestion(text=figure, year=int(figure) if _is_year(figure, today) else None)


def _is_year(figure: str, today: date) -> bool:
    return figure.isdigit() and len(figure) == 4 and _OLDEST_YEAR <= int(figure) <= today.year + 1


def _month(word: str, months: Sequence[Sequence[str]]) -> int | None:
    """Which month a word is the beginning of, by at least three letters."""
    if len(word) < _LETTERS or not word.isalpha():
        return None
    for at, names in enumerate(months, 1):
        if any(folded(name).strip(".").startswith(word) for name in names):
            return at
    return None


def picked(found: "Sequence[InvoiceSummary]", question: InvoiceQuestion, most: int) -> "tuple[InvoiceSummary, ...]":
    """The invoices of the month and day asked for: those dated then first, then those due then."""
    if question.month is None:
        return tuple(found[:most])
    dated = [invoice for invoice in found if _on(invoice.issued_on, question)]
    due = [invoice for invoice in found if _on(invoice.due_on, question) and invoice not in dated]
    return tuple((dated + due)[:most])


def _on(when: date, question: InvoiceQuestion) -> bool:
    return when.month == question.month and question.year in (None, when.year) and question.day in (None, when.day)
