"""What the search shows for what is typed: a pure function of it, of what there is, and of what the portal found."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, assert_never

from PySide6.QtCore import QCoreApplication

from daystarr_client.services.invoice_finder import Found
from daystarr_client.services.loadable import ProblemKind
from daystarr_client.viewmodels.card import CardFacts
from daystarr_client.viewmodels.invoice_rows import look_of, title_of
from daystarr_client.viewmodels.search_entries import suggestions
from daystarr_client.viewmodels.search_invoices import picked
from daystarr_client.viewmodels.search_match import Entry, Kind, ranked
from daystarr_client.viewmodels.wording import fill, one_line

if TYPE_CHECKING:
    from daystarr_client.api.models import InvoiceSummary

translate = QCoreApplication.translate
MOST_ENTRIES: Final = 8
MOST_INVOICES: Final = 8
INVOICE: Final = "invoice:"


@dataclass(frozen=True, slots=True)
class SearchRow:
    """One line. `kind` is what it is in a word, `spoken` all of it in one sentence."""

    key: str
    title: str
    subtitle: str
    icon: str
    kind: str
    available: bool
    spoken: str


@dataclass(frozen=True, slots=True)
class SearchView:
    """The search. `note` is about invoices being looked for, `empty_title` what is said where nothing is found."""

    open: bool = False
    typed: str = ""
    heading: str = ""
    selected: str = ""
    looking: bool = False
    note: str = ""
    can_retry: bool = False
    empty_title: str = ""
    empty_body: str = ""


@dataclass(frozen=True, slots=True)
class Results:
    """The lines, and what is said beside them."""

    rows: tuple[SearchRow, ...]
    heading: str = ""
    looking: bool = False
    note: str = ""
    can_retry: bool = False
    empty_title: str = ""
    empty_body: str = ""


def results(
    typed: str, known: Sequence[Entry], fillers: frozenset[str], found: Found, facts: CardFacts, *, soon: bool = False
) -> Results:
    """What to show. `soon` is whether the portal will be asked when the typing pauses."""
    if not typed.strip():
        rows = tuple(_row(entry) for entry in suggestions(known))
        return Results(rows, heading=translate("Search", "Suggestions"))
    rows = [_row(entry) for entry in ranked(known, typed, fillers)[:MOST_ENTRIES]]
    if found.question is not None:
        rows += [_invoice_row(one, facts) for one in picked(found.items, found.question, MOST_INVOICES)]
    looking = found.looking or soon
    note = _note(found.problem) if found.problem else ""
    if rows or looking or note:
        can_retry = found.problem not in (None, ProblemKind.DENIED, ProblemKind.SIGNED_OUT)
        return Results(tuple(rows), looking=looking, note=note, can_retry=can_retry)
    return Results(
        (),
        empty_title=translate("Search", "Nothing found"),
        empty_body=fill(
            translate(
                "Search",
                "Try other words, such as pay or contacts, an invoice number or amount, or a month. Or call us at %1.",
            ),
            facts.phone,
        ),
    )


def settled(rows: Sequence[SearchRow], selected: str) -> str:
    """The line selected: the one before where it is still there, else the first that can be chosen."""
    able = [row.key for row in rows if row.available]
    return selected if selected in able else able[0] if able else ""


def stepped(rows: Sequence[SearchRow], selected: str, step: int) -> str:
    """The line so many steps further, past those that cannot be chosen; the ends lead to each other."""
    able = [row.key for row in rows if row.available]
    if not able:
        return ""
    at = able.index(selected) if selected in able else -1 if step > 0 else 0
    return able[(at + step) % len(able)]


def _row(entry: Entry) -> SearchRow:
    kind = kind_word(entry.kind)
    spoken = ", ".join(part for part in (entry.title, entry.note or kind) if part)
    return SearchRow(entry.key, entry.title, entry.note, entry.icon, kind, entry.available, spoken)


def _invoice_row(invoice: "InvoiceSummary", facts: CardFacts) -> SearchRow:
    formats, today = facts.formats, facts.today
    title, chip = title_of(invoice.number), look_of(invoice, formats, today).chip
    day, amount = formats.day_and_year(invoice.issued_on), formats.money(invoice.total)
    subtitle = fill(translate("Search", "%1 · %2 · %3"), day, amount, chip)
    kind = kind_word(Kind.INVOICE)
    spoken = f"{title}, {day}, {amount}, {chip}"
    return SearchRow(f"{INVOICE}{invoice.id}", title, one_line(subtitle), "file-document-outline", kind, True, spoken)


def kind_word(kind: Kind) -> str:
    """What a line is, in a word."""
    match kind:
        case Kind.PAGE:
            return translate("Search", "Page")
        case Kind.ACTION:
            return translate("Search", "Action")
        case Kind.INVOICE:
            return translate("Search", "Invoice")
        case _:
            assert_never(kind)


def _note(problem: ProblemKind) -> str:
    match problem:
        case ProblemKind.OFFLINE:
            return translate(
                "Search", "The portal cannot be reached, so no invoices are found. Pages and actions still are."
            )
        case ProblemKind.BUSY:
            return translate("Search", "The portal is busy, so no invoices are found. Wait a moment, then try again.")
        case ProblemKind.DENIED:
            return translate("Search", "Your account cannot look for invoices. Pages and actions are found.")
        case ProblemKind.SIGNED_OUT:
            return translate("Search", "You have been signed out. Sign in again to look for invoices.")
        case ProblemKind.NOT_FOUND | ProblemKind.BROKEN:
            return translate("Search", "The portal had a problem, so no invoices are found. Try again.")
        case _:
            assert_never(problem)
