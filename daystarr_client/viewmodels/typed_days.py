"""Days as people type them."""

import re
from datetime import date
from typing import Final

from PySide6.QtCore import QDate, QLocale

from daystarr_client.viewmodels.month_grid import EARLIEST, LATEST

_NUMBERS: Final = re.compile(r"(\d{1,4})[-/. ]+(\d{1,2})[-/. ]+(\d{1,4})")
_WORDS: Final = ("MMM d yyyy", "MMMM d yyyy", "d MMM yyyy", "d MMMM yyyy")
_LONGEST: Final = 40


def typed_day(text: str, locale: QLocale) -> date | None:
    """The day that `text` means to a reader of `locale`: 2026-01-31, 1/31/2026 (31/1/2026 in Spanish), Jan 31, 2026."""
    plain = " ".join(re.sub(r"[,.]|\bde\b|\bdel\b", " ", text.strip()[:_LONGEST]).split())
    if match := _NUMBERS.fullmatch(text.strip()[:_LONGEST]):
        return _of_numbers(*(int(part) for part in match.groups()), first_is_year=len(match[1]) == 4, locale=locale)
    for pattern in _WORDS:
        for said in (plain, plain.casefold(), plain.title()):
            found = locale.toDate(said, pattern)
            if found.isValid():
                return _within(found)
    return None


def _of_numbers(one: int, two: int, three: int, *, first_is_year: bool, locale: QLocale) -> date | None:
    if first_is_year:
        return _within(QDate(one, two, three))
    year = three if three > 99 else 2000 + three
    month_first = locale.dateFormat(QLocale.FormatType.ShortFormat).lower().startswith("m")
    return _within(QDate(year, one, two) if month_first else QDate(year, two, one))


def _within(day: QDate) -> date | None:
    if not day.isValid() or not EARLIEST.year <= day.year() <= LATEST.year:
        return None
    return date(day.year(), day.month(), day.day())
