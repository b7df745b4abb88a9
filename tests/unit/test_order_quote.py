"""What an order costs, each month, once and on the first bill."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from daystarr_portal.orders.quote import BillingPeriod, Cost, price, prorated

NOVEMBER = BillingPeriod(date(2026, 11, 22), date(2026, 12, 21))
WIFI = Cost("Whole-home Wi-Fi", 7_00, 0, "Whole-home Wi-Fi installation")
PHONE = Cost("Home phone", 24_99, 25_00, "Home phone installation")


def test_what_starts_within_a_month_already_billed_is_prorated_on_the_next_bill() -> None:
    priced = price([WIFI, PHONE], date(2026, 12, 10), NOVEMBER)

    assert (priced.monthly_minor, priced.once_minor) == (31_99, 25_00)
    bill = priced.first_bill
    assert (bill.period.start, bill.period.end, bill.due_on) == (
        date(2026, 12, 22),
        date(2027, 1, 21),
        date(2027, 1, 12),
    )
    assert [(line.description, line.kind, line.amount_minor) for line in bill.lines] == [
        ("Whole-home Wi-Fi", "proration", 2_80),  # 12 of 30 days
        ("Whole-home Wi-Fi", "recurring", 7_00),
        ("Home phone", "proration", 10_00),
        ("Home phone", "recurring", 24_99),
        ("Home phone installation", "one_time", 25_00),
    ]
    assert (bill.lines[0].period_start, bill.lines[0].period_end) == (date(2026, 12, 10), date(2026, 12, 21))
    assert bill.total_minor == 69_79


def test_what_starts_on_a_billing_day_is_not_prorated() -> None:
    bill = price([WIFI], date(2026, 12, 22), NOVEMBER).first_bill

    assert [line.kind for line in bill.lines] == ["recurring"]
    assert bill.period.start == date(2026, 12, 22)


def test_what_starts_after_the_next_bill_waits_for_the_one_after_it() -> None:
    bill = price([WIFI], date(2026, 12, 30), NOVEMBER).first_bill

    assert bill.period.start == date(2027, 1, 22)
    assert [(line.kind, line.period_start, line.period_end) for line in bill.lines] == [
        ("proration", date(2026, 12, 30), date(2027, 1, 21)),
        ("recurring", date(2027, 1, 22), date(2027, 2, 21)),
    ]


def test_without_a_bill_before_the_month_begins_with_the_service() -> None:
    bill = price([WIFI, PHONE], date(2026, 1, 31), None).first_bill

    assert bill.period == BillingPeriod(date(2026, 1, 31), date(2026, 2, 27))
    assert bill.due_on == date(2026, 2, 21)
    assert bill.total_minor == 56_99


def test_what_is_free_is_said_and_not_billed() -> None:
    priced = price([Cost("Keep my number", 0, 0, "")], date(2026, 12, 10), NOVEMBER)

    assert [(line.description, line.amount_minor) for line in priced.lines] == [("Keep my number", 0)]
    assert priced.first_bill.lines == ()


@pytest.mark.parametrize(
    ("start", "starts"),
    [
        (date(2026, 1, 31), [date(2026, 2, 28), date(2026, 3, 31)]),
        (date(2026, 11, 22), [date(2026, 12, 22), date(2027, 1, 22)]),
        (date(2028, 1, 29), [date(2028, 2, 29), date(2028, 3, 29)]),
    ],
)
def test_months_follow_each_other_on_the_same_day_or_the_last(start: date, starts: list[date]) -> None:
    month = BillingPeriod(start, starts[0] - timedelta(days=1))

    assert [month.following().start, month.following().following().start] == starts


@given(monthly=st.integers(0, 100_000), days_in_month=st.integers(28, 31), cut=st.integers(0, 31))
def test_the_two_parts_of_a_month_are_the_month_to_half_a_cent(monthly: int, days_in_month: int, cut: int) -> None:
    cut = min(cut, days_in_month)
    parts = prorated(monthly, cut, days_in_month) + prorated(monthly, days_in_month - cut, days_in_month)

    assert 0 <= parts - monthly <= 1
    assert prorated(monthly, days_in_month, days_in_month) == monthly
    assert prorated(monthly, 0, days_in_month) == 0


@given(
    start=st.dates(date(2024, 1, 1), date(2030, 1, 1)),
    offset=st.integers(-20, 400),
    monthly=st.lists(st.integers(0, 50_000), min_size=1, max_size=4),
)
def test_the_first_bill_covers_every_day_from_the_start_once(start: date, offset: int, monthly: list[int]) -> None:
    month = BillingPeriod(start, start + timedelta(days=29))
    costs = [Cost(f"#{index}", amount, 0, "") for index, amount in enumerate(monthly)]
    starts_on = start + timedelta(days=offset)

    bill = price(costs, starts_on, month).first_bill

    for index, amount in enumerate(monthly):
        covered = [line for line in bill.lines if line.description == f"#{index}"]
        assert bool(covered) is bool(amount)
        if covered:
            assert covered[-1].amount_minor == amount
            assert covered[-1].period_end == bill.period.end
            assert covered[0].period_start == max(starts_on, start)
        if len(covered) == 2:
            assert covered[0].period_end is not None
            assert covered[0].period_end + timedelta(days=1) == covered[1].period_start
            assert 0 <= covered[0].amount_minor <= amount
