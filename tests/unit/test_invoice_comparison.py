"""Why a bill is different from the one before."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from daystarr_portal.billing.comparison import BilledLine, Change, ComparedLine, Reason, compare, difference

FIBER = BilledLine("recurring", "Fiber 500", 74_99)
WIFI = BilledLine("recurring", "Whole-home Wi-Fi", 7_00)
TAX = BilledLine("tax", "Taxes and fees", 3_00)
PROMOTION = BilledLine("credit", "Welcome promotion", -15_00)
OUTAGE = BilledLine("credit", "Credit for an outage", -4_00)
PART = BilledLine("proration", "Whole-home Wi-Fi", 2_80)
SETUP = BilledLine("one_time", "Fiber 500 installation", 99_00)
PHONES = BilledLine("recurring", "Business phone line", 69_98, 2)
PROMOTIONS = {"Welcome promotion"}


@pytest.mark.parametrize(
    ("before", "after", "change", "amounts", "reason"),
    [
        ([], [WIFI], Change.ADDED, (None, 7_00), Reason.NEW_SERVICE),
        ([WIFI], [], Change.REMOVED, (7_00, None), Reason.ENDED_SERVICE),
        (
            [FIBER],
            [BilledLine("recurring", "Fiber 500", 79_99)],
            Change.CHANGED,
            (74_99, 79_99),
            Reason.PRICE_CHANGE,
        ),
        (
            [PHONES],
            [BilledLine("recurring", "Business phone line", 104_97, 3)],
            Change.CHANGED,
            (69_98, 104_97),
            Reason.NEW_SERVICE,
        ),
        (
            [PHONES],
            [BilledLine("recurring", "Business phone line", 34_99, 1)],
            Change.CHANGED,
            (69_98, 34_99),
            Reason.ENDED_SERVICE,
        ),
        ([PROMOTION], [], Change.REMOVED, (-15_00, None), Reason.PROMOTION_ENDED),
        ([], [PROMOTION], Change.ADDED, (None, -15_00), Reason.CREDIT),
        ([OUTAGE], [], Change.REMOVED, (-4_00, None), Reason.CREDIT),
        ([], [OUTAGE], Change.ADDED, (None, -4_00), Reason.CREDIT),
        ([], [PART], Change.ADDED, (None, 2_80), Reason.PRORATION),
        ([PART], [], Change.REMOVED, (2_80, None), Reason.PRORATION),
        ([TAX], [BilledLine("tax", "Taxes and fees", 3_25)], Change.CHANGED, (3_00, 3_25), Reason.TAX),
        ([SETUP], [], Change.REMOVED, (99_00, None), Reason.OTHER),
        ([], [BilledLine("fee", "Paper invoice", 5_00)], Change.ADDED, (None, 5_00), Reason.OTHER),
        ([FIBER], [FIBER], Change.SAME, (74_99, 74_99), Reason.OTHER),
    ],
)
def test_each_line_says_what_became_of_it_and_why(
    before: list[BilledLine],
    after: list[BilledLine],
    change: Change,
    amounts: tuple[int | None, int | None],
    reason: Reason,
) -> None:
    (line,) = compare(before, after, PROMOTIONS)

    assert (line.change, (line.before_minor, line.after_minor), line.reason) == (change, amounts, reason)


def test_changes_come_first_and_a_prorated_start_is_not_the_service_itself() -> None:
    lines = compare([FIBER, PROMOTION, TAX], [FIBER, PART, WIFI, TAX], PROMOTIONS)

    assert [(line.description, line.reason) for line in lines] == [
        ("Whole-home Wi-Fi", Reason.PRORATION),
        ("Whole-home Wi-Fi", Reason.NEW_SERVICE),
        ("Welcome promotion", Reason.PROMOTION_ENDED),
        ("Fiber 500", Reason.OTHER),
        ("Taxes and fees", Reason.OTHER),
    ]
    assert difference(lines) == 15_00 + 2_80 + 7_00


def test_lines_of_one_name_are_taken_together() -> None:
    assert compare([FIBER, FIBER], [BilledLine("recurring", "Fiber 500", 149_98, 2)], ()) == [
        ComparedLine("Fiber 500", Change.SAME, 149_98, 149_98, Reason.OTHER)
    ]


_LINES = st.lists(
    st.builds(
        BilledLine,
        kind=st.sampled_from(["recurring", "one_time", "proration", "credit", "tax", "fee", "unheard of"]),
        description=st.sampled_from(["A", "B", "C", "Welcome promotion"]),
        amount_minor=st.integers(-10_000, 10_000),
        quantity=st.integers(1, 3),
    ),
    max_size=12,
)


@given(_LINES, _LINES)
def test_the_changes_add_up_to_the_difference_of_the_totals(before: list[BilledLine], after: list[BilledLine]) -> None:
    lines = compare(before, after, PROMOTIONS)

    totals = [sum(line.amount_minor for line in bill) for bill in (before, after)]
    assert difference(lines) == totals[1] - totals[0]
    assert len({(line.description, index) for index, line in enumerate(lines)}) == len(lines)
    assert all(line.before_minor == line.after_minor for line in lines if line.change is Change.SAME)
