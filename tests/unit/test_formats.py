"""Money, dates and times as people read them, in both languages."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from daystarr_client.viewmodels.formats import Formats, initials, method_name

DETROIT = ZoneInfo("America/Detroit")
ENGLISH = Formats(QLocale("en_US"), DETROIT)
SPANISH = Formats(QLocale("es_US"), DETROIT)
DUE = date(2026, 12, 13)
TODAY = date(2026, 12, 6)


@dataclass(frozen=True)
class Method:
    kind: str
    brand: str | None
    last4: str


def at(hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 12, 6, hour, minute, tzinfo=DETROIT).astimezone(UTC)


@pytest.mark.parametrize(
    ("minor", "text"),
    [(7499, "$74.99"), (0, "$0.00"), (5, "$0.05"), (-500, "-$5.00"), (2_500_000, "$25,000.00")],
)
def test_money_reads_as_on_a_bill(minor: int, text: str) -> None:
    assert ENGLISH.minor(minor) == text
    assert SPANISH.minor(minor) == text


@given(st.integers())
def test_no_cent_is_lost_in_writing(minor: int) -> None:
    digits = "".join(character for character in ENGLISH.minor(minor) if character.isdigit())
    assert int(digits) == abs(minor)
    assert ENGLISH.minor(minor).startswith("-") == (minor < 0)


def test_another_currency_is_named() -> None:
    assert ENGLISH.minor(1200, "CAD") == "CAD\u00a012.00"


def test_dates_spell_the_month_in_both_languages() -> None:
    assert (ENGLISH.day(DUE), SPANISH.day(DUE)) == ("Dec 13", "13 dic")
    assert ENGLISH.day_and_year(DUE) == "Dec 13, 2026"
    assert ENGLISH.long_day(DUE) == "December 13, 2026"
    assert SPANISH.long_day(DUE) == "13 de diciembre de 2026"
    assert ENGLISH.weekday(DUE) == "Sunday, December 13"
    assert (ENGLISH.month(DUE), SPANISH.month(DUE)) == ("December 2026", "diciembre de 2026")
    assert ENGLISH.day_near(date(2025, 12, 13), TODAY) == "Dec 13, 2025"


def test_a_span_names_years_only_when_they_differ() -> None:
    assert ENGLISH.days(date(2026, 11, 22), date(2026, 12, 21)) == "Nov 22 – Dec 21"
    assert ENGLISH.days(date(2026, 12, 22), date(2027, 1, 21)) == "Dec 22, 2026 – Jan 21, 2027"


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [
        (at(9), at(11), "9–11 AM"),
        (at(13), at(15), "1–3 PM"),
        (at(11), at(13), "11 AM – 1 PM"),
        (at(9, 30), at(11), "9:30–11 AM"),
    ],
)
def test_an_appointment_says_the_half_of_the_day_once_when_it_can(start: datetime, end: datetime, text: str) -> None:
    assert ENGLISH.hours(start, end) == text


def test_instants_are_told_on_the_clock_of_the_account() -> None:
    instant = datetime(2026, 12, 6, 15, 42, tzinfo=UTC)
    assert ENGLISH.time(instant) == "10:42 AM"
    assert ENGLISH.moment(instant, TODAY) == "today, 10:42 AM"
    assert ENGLISH.moment(instant, date(2026, 12, 7)) == "Dec 6, 10:42 AM"


def test_the_week_begins_on_sunday_in_the_united_states() -> None:
    assert ENGLISH.weekday_names()[0] == "Sun"
    assert SPANISH.weekday_names()[0] == "Dom"


@pytest.mark.parametrize(
    ("method", "name"),
    [
        (Method("card", "visa", "4242"), "Visa •••• 4242"),
        (Method("card", "some_new_brand", "1111"), "Some New Brand •••• 1111"),
        (Method("card", None, "1111"), "Card •••• 1111"),
        (Method("bank_account", "First Bank", "6789"), "Bank account •••• 6789"),
    ],
)
def test_a_payment_method_is_named_by_brand_and_last_digits(method: Method, name: str) -> None:
    assert method_name(method) == name


@pytest.mark.parametrize(
    ("name", "letters"),
    [("Maria Lopez", "ML"), ("Lopez Machine LLC", "LL"), ("Cher", "C"), ("", ""), ("  - ", ""), ("ana de la O", "AO")],
)
def test_initials_are_the_first_and_the_last(name: str, letters: str) -> None:
    assert initials(name) == letters
