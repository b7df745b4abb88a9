"""Days as they are typed, ranges of a statement, comparisons in words, archives that are not believed."""

import datetime as dt
import io
import zipfile

import pytest
from PySide6.QtCore import QLocale

from daystarr_client.api.enums_invoices import ChangeReason, LineChange
from daystarr_client.api.models_invoices import ComparedInvoice, ComparedLine, InvoiceComparison
from daystarr_client.device.archives import NotAnArchive, merged
from daystarr_client.services.loadable import Loadable, ProblemKind
from daystarr_client.viewmodels.comparison import comparison_view
from daystarr_client.viewmodels.statement import Days, problems, ranges
from daystarr_client.viewmodels.typed_days import typed_day
from tests.fakes.billing import NOW, usd
from tests.fakes.home import ENGLISH, TODAY, facts

US, SPANISH = QLocale("en_US"), QLocale("es_US")
PDF = b"%PDF-1.7 "


@pytest.mark.parametrize(
    ("text", "locale", "day"),
    [
        ("2026-01-31", US, dt.date(2026, 1, 31)),
        ("1/31/2026", US, dt.date(2026, 1, 31)),
        ("01/31/26", US, dt.date(2026, 1, 31)),
        ("31/1/2026", SPANISH, dt.date(2026, 1, 31)),
        ("2026-01-31", SPANISH, dt.date(2026, 1, 31)),
        ("Jan 31, 2026", US, dt.date(2026, 1, 31)),
        ("jan 31 2026", US, dt.date(2026, 1, 31)),
        ("  January  31,  2026 ", US, dt.date(2026, 1, 31)),
        ("31 January 2026", US, dt.date(2026, 1, 31)),
        ("31 ene 2026", SPANISH, dt.date(2026, 1, 31)),
        ("31 de enero de 2026", SPANISH, dt.date(2026, 1, 31)),
        ("31/1/2026", US, None),
        ("Feb 30, 2026", US, None),
        ("1/1/1066", US, None),
        ("99999-1-1", US, None),
        ("", US, None),
        ("soon", US, None),
        ("9" * 10_000, US, None),
    ],
)
def test_a_day_is_read_the_way_its_reader_writes_it(text: str, locale: QLocale, day: dt.date | None) -> None:
    assert typed_day(text, locale) == day


@pytest.mark.parametrize("locale", [US, SPANISH])
@pytest.mark.parametrize("month", range(1, 13))
def test_a_day_as_the_program_writes_it_is_read_again(locale: QLocale, month: int) -> None:
    day = dt.date(2026, month, 28)
    for written in (facts().formats, ENGLISH):
        formats = type(written)(locale, written.zone)
        assert typed_day(formats.day_and_year(day), locale) == day
        assert typed_day(formats.long_day(day), locale) == day


@pytest.mark.parametrize(
    ("first", "last", "wrong_first", "wrong_last"),
    [
        (TODAY, TODAY, "", ""),
        (dt.date(2026, 1, 1), TODAY, "", ""),
        (None, TODAY, "Enter a day, such as Jan 31, 2026.", ""),
        (TODAY, None, "", "Enter a day, such as Jan 31, 2026."),
        (TODAY, TODAY - dt.timedelta(1), "", "Choose a day after the first one."),
        (TODAY, TODAY + dt.timedelta(1), "", "Choose a day up to today."),
        (TODAY + dt.timedelta(2), TODAY, "Choose a day up to today.", ""),
        (TODAY - dt.timedelta(3 * 366 - 1), TODAY, "", ""),
        (TODAY - dt.timedelta(3 * 366), TODAY, "", "A statement covers up to three years. Choose an earlier day."),
    ],
)
def test_what_is_wrong_with_the_days_of_a_statement(
    first: dt.date | None, last: dt.date | None, wrong_first: str, wrong_last: str
) -> None:
    assert problems(Days(first=first, last=last), TODAY, ENGLISH) == (wrong_first, wrong_last)


@pytest.mark.parametrize("today", [dt.date(2026, 1, 1), dt.date(2026, 3, 31), dt.date(2024, 2, 29), TODAY])
def test_every_range_with_a_name_can_be_asked_for(today: dt.date) -> None:
    for first, last in ranges(today).values():
        assert problems(Days(first=first, last=last), today, ENGLISH) == ("", "")


def compared(
    kind: LineChange, before: int | None, after: int | None, reason: ChangeReason = ChangeReason.OTHER
) -> ComparedLine:
    return ComparedLine(
        description="Fiber 500",
        kind=kind,
        before=None if before is None else usd(before),
        after=None if after is None else usd(after),
        reason=reason,
    )


@pytest.mark.parametrize(
    ("line", "note", "change"),
    [
        (compared(LineChange.ADDED, None, 1000, ChangeReason.NEW_SERVICE), "A service was added", "+$10.00"),
        (compared(LineChange.REMOVED, 1000, None, ChangeReason.ENDED_SERVICE), "A service ended", "-$10.00"),
        (compared(LineChange.REMOVED, -500, None, ChangeReason.PROMOTION_ENDED), "A promotion ended", "+$5.00"),
        (compared(LineChange.CHANGED, 1000, 1200, ChangeReason.PRICE_CHANGE), "The price changed", "+$2.00"),
        (compared(LineChange.ADDED, None, 0), "New on this invoice", "$0.00"),
        (compared(LineChange.OTHER, None, None), "The amount is different", "$0.00"),
        (compared(LineChange.SAME, 1000, 1000), "", ""),
    ],
)
def test_a_line_says_what_became_of_it(line: ComparedLine, note: str, change: str) -> None:
    comparison = InvoiceComparison(
        previous=ComparedInvoice(id="inv_1", number="1086"), difference=usd(0), lines=(line,)
    )
    view = comparison_view("1087", Loadable(comparison, NOW), facts())
    (row,) = [row for row in view.rows if row.kind != "heading"]
    assert (row.note, row.change) == (note, change)


@pytest.mark.parametrize(
    ("difference", "summary"),
    [
        (500, "It is $5.00 more than invoice 1086."),
        (-500, "It is $5.00 less than invoice 1086."),
        (0, "It comes to the same as invoice 1086."),
    ],
)
def test_how_much_more_it_is(difference: int, summary: str) -> None:
    comparison = InvoiceComparison(
        previous=ComparedInvoice(id="inv_1", number="1086"), difference=usd(difference), lines=()
    )
    assert comparison_view("1087", Loadable(comparison, NOW), facts()).summary == summary


def test_a_comparison_that_failed_shows_no_lines() -> None:
    failed: Loadable[InvoiceComparison] = Loadable(problem=ProblemKind.OFFLINE)
    assert comparison_view("1087", failed, facts()).phase == "failed"


def packed(*entries: tuple[str, bytes]) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, document in entries:
            archive.writestr(name, document)
    return content.getvalue()


def test_archives_become_one_with_safe_and_different_names() -> None:
    content, count = merged(
        [
            packed(("invoice-1.pdf", PDF + b"1"), ("../../etc/passwd.pdf", PDF + b"2")),
            packed(("Invoice-1.pdf", PDF + b"3"), ("C:\\con<>.pdf", PDF + b"4")),
        ]
    )
    whole = zipfile.ZipFile(io.BytesIO(content))
    assert count == 4
    assert whole.namelist() == ["invoice-1.pdf", "passwd.pdf", "Invoice-1 (2).pdf", "_con.pdf"]
    assert [whole.read(name)[-1:] for name in whole.namelist()] == [b"1", b"2", b"3", b"4"]


@pytest.mark.parametrize(
    "bad",
    [
        b"",
        b"PK\3\4 no archive",
        packed(("invoice.pdf", PDF))[:-30],
        packed(("invoice.pdf", b"MZ a program")),
        packed(("bomb.pdf", PDF + bytes(300 * 1024 * 1024))),
    ],
)
def test_what_is_no_archive_of_documents_is_refused(bad: bytes) -> None:
    with pytest.raises(NotAnArchive):
        merged([bad])
