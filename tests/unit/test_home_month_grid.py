"""What the home calendar shows: its days, its weeks, and where the keys lead."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from daystarr_client.services.calendar import days_asked_for
from daystarr_client.viewmodels.month_grid import (
    EARLIEST,
    LATEST,
    Step,
    fit,
    grid_days,
    last_of_month,
    month_of,
    shift_month,
    step,
)

MONDAY, SATURDAY, SUNDAY = 1, 6, 7
days = st.dates(EARLIEST, LATEST)
weekdays = st.integers(1, 7)


@pytest.mark.parametrize(
    ("month", "first_weekday", "first", "last", "count"),
    [
        (date(2026, 12, 1), SUNDAY, date(2026, 11, 29), date(2027, 1, 2), 35),
        (date(2026, 12, 1), MONDAY, date(2026, 11, 30), date(2027, 1, 3), 35),
        (date(2026, 12, 1), SATURDAY, date(2026, 11, 28), date(2027, 1, 1), 35),
        (date(2026, 2, 1), SUNDAY, date(2026, 2, 1), date(2026, 2, 28), 28),
        (date(2026, 8, 1), SUNDAY, date(2026, 7, 26), date(2026, 9, 5), 42),
        (date(2024, 2, 1), SUNDAY, date(2024, 1, 28), date(2024, 3, 2), 35),
    ],
)
def test_a_month_is_shown_in_whole_weeks(month: date, first_weekday: int, first: date, last: date, count: int) -> None:
    shown = grid_days(month, first_weekday)
    assert (shown[0], shown[-1], len(shown)) == (first, last, count)


@given(days, weekdays)
def test_every_grid_holds_its_month_in_unbroken_whole_weeks(day: date, first_weekday: int) -> None:
    shown = grid_days(day, first_weekday)
    assert len(shown) % 7 == 0
    assert shown[0].isoweekday() == first_weekday
    assert all(later - earlier == timedelta(days=1) for earlier, later in pairwise(shown))
    assert month_of(day) in shown[:7]
    assert last_of_month(day) in shown[-7:]


@given(days, weekdays)
def test_one_answer_of_the_portal_fills_any_grid_of_the_month(day: date, first_weekday: int) -> None:
    asked = days_asked_for(month_of(day))
    shown = grid_days(day, first_weekday)
    assert asked.first <= shown[0]
    assert shown[-1] <= asked.last
    assert (asked.last - asked.first).days < 100


@pytest.mark.parametrize(
    ("towards", "target"),
    [
        ("left", date(2026, 12, 30)),
        ("right", date(2027, 1, 1)),
        ("up", date(2026, 12, 24)),
        ("down", date(2027, 1, 7)),
        ("home", date(2026, 12, 27)),
        ("end", date(2027, 1, 2)),
        ("page_up", date(2026, 11, 30)),
        ("page_down", date(2027, 1, 31)),
        ("month_start", date(2026, 12, 1)),
        ("month_end", date(2026, 12, 31)),
    ],
)
def test_keys_lead_across_weeks_months_and_years(towards: Step, target: date) -> None:
    assert step(date(2026, 12, 31), towards, SUNDAY) == target


@pytest.mark.parametrize(
    ("day", "months", "target"),
    [
        (date(2027, 1, 31), 1, date(2027, 2, 28)),
        (date(2028, 1, 31), 1, date(2028, 2, 29)),
        (date(2026, 3, 31), -1, date(2026, 2, 28)),
        (date(2026, 12, 6), 13, date(2028, 1, 6)),
        (EARLIEST, -1, EARLIEST),
        (LATEST, 1, LATEST),
    ],
)
def test_a_month_is_left_for_the_same_day_of_another(day: date, months: int, target: date) -> None:
    assert shift_month(day, months) == target


@given(days, weekdays, st.sampled_from(Step.__args__))
def test_no_key_leads_out_of_the_calendar(day: date, first_weekday: int, towards: Step) -> None:
    assert EARLIEST <= step(day, towards, first_weekday) <= LATEST


@pytest.mark.parametrize(
    ("entries", "capacity", "shown", "hidden"),
    [
        ("", 3, "", 0),
        ("ab", 2, "ab", 0),
        ("abc", 2, "a", 2),
        ("abcd", 3, "ab", 2),
        ("ab", 1, "", 2),
        ("a", 0, "", 1),
    ],
)
def test_a_day_shows_what_fits_and_counts_the_rest(entries: str, capacity: int, shown: str, hidden: int) -> None:
    assert fit(entries, capacity) == (tuple(shown), hidden)


@given(st.lists(st.integers()), st.integers(0, 20))
def test_no_entry_is_lost_between_shown_and_counted(entries: list[int], capacity: int) -> None:
    shown, hidden = fit(entries, capacity)
    assert len(shown) + hidden == len(entries)
    assert len(shown) + (1 if hidden else 0) <= max(capacity, 1)
