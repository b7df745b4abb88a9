"""What customers type as an amount is understood, or refused with a reason of its own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from daystarr_client.viewmodels.pay_amount import AmountProblem, AmountRules, parse_amount

ENGLISH = AmountRules(decimal_point=".", min_minor=100, max_minor=2_500_000, due_minor=7499)
SPANISH = AmountRules(decimal_point=",", min_minor=100, max_minor=2_500_000, due_minor=7499)
SMALL_DEBT = AmountRules(decimal_point=".", min_minor=100, max_minor=2_500_000, due_minor=40)

UNDERSTOOD = [
    ("74.99", 7499),
    ("$74.99", 7499),
    ("$ 74.99", 7499),
    ("74.99 $", 7499),
    ("USD 74.99", 7499),
    ("us$74.99", 7499),
    ("74.99 usd", 7499),
    (" 74.99 ", 7499),
    ("+74.99", 7499),
    ("74,99", 7499),
    ("74", 7400),
    ("74.", 7400),
    ("74.9", 7490),
    (".50", AmountProblem.TOO_SMALL),
    ("1,234", 123_400),
    ("1,234.5", 123_450),
    ("1,234.56", 123_456),
    ("1.234,56", 123_456),
    ("1 234,56", 123_456),
    ("1\u202f234,56", 123_456),
    ("1'234.56", 123_456),
    ("0074.99", 7499),
    ("25,000.00", 2_500_000),
    ("\uff17\uff14.\uff19\uff19", 7499),
    ("\u206674.99\u2069", 7499),
]

REFUSED = [
    ("", AmountProblem.EMPTY),
    ("   ", AmountProblem.EMPTY),
    ("abc", AmountProblem.NOT_A_NUMBER),
    ("$", AmountProblem.NOT_A_NUMBER),
    (".", AmountProblem.NOT_A_NUMBER),
    ("1e3", AmountProblem.NOT_A_NUMBER),
    ("74.99.1", AmountProblem.NOT_A_NUMBER),
    ("7,4.99", AmountProblem.NOT_A_NUMBER),
    ("12,34,567", AmountProblem.NOT_A_NUMBER),
    ("1,234,56.00", AmountProblem.NOT_A_NUMBER),
    ("1.234.567,8,9", AmountProblem.NOT_A_NUMBER),
    ("\u0667\u0664", AmountProblem.NOT_A_NUMBER),
    ("\u20ac74.99", AmountProblem.NOT_A_NUMBER),
    ("<b>74</b>", AmountProblem.NOT_A_NUMBER),
    ("9" * 33, AmountProblem.NOT_A_NUMBER),
    ("9" * 10_000, AmountProblem.NOT_A_NUMBER),
    ("-74.99", AmountProblem.NEGATIVE),
    ("\u221274.99", AmountProblem.NEGATIVE),
    ("$-5", AmountProblem.NEGATIVE),
    ("-$5", AmountProblem.NEGATIVE),
    ("74.999", AmountProblem.TOO_MANY_DECIMALS),
    ("74,9999", AmountProblem.TOO_MANY_DECIMALS),
    ("5.000", AmountProblem.TOO_MANY_DECIMALS),
    ("0", AmountProblem.TOO_SMALL),
    ("-0", AmountProblem.TOO_SMALL),
    ("0.99", AmountProblem.TOO_SMALL),
    ("25000.01", AmountProblem.TOO_LARGE),
    ("9" * 32, AmountProblem.TOO_LARGE),
]


@pytest.mark.parametrize(("typed", "expected"), UNDERSTOOD + REFUSED)
def test_amounts_as_typed_in_english(typed: str, expected: int | AmountProblem) -> None:
    assert parse_amount(typed, ENGLISH) == expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("74,99", 7499),
        ("74.99", 7499),
        ("1.234", 123_400),
        ("1.234,56", 123_456),
        ("1,234", AmountProblem.TOO_MANY_DECIMALS),
        ("74,999", AmountProblem.TOO_MANY_DECIMALS),
    ],
)
def test_amounts_as_typed_where_the_comma_is_the_decimal_point(typed: str, expected: int | AmountProblem) -> None:
    assert parse_amount(typed, SPANISH) == expected


def test_a_debt_below_the_smallest_payment_can_be_paid_in_full() -> None:
    assert parse_amount("0.40", SMALL_DEBT) == 40
    assert parse_amount("0.41", SMALL_DEBT) is AmountProblem.TOO_SMALL
    assert parse_amount("0.39", SMALL_DEBT) is AmountProblem.TOO_SMALL


def test_nothing_due_does_not_make_zero_payable() -> None:
    assert parse_amount("0", AmountRules(".", 100, 2_500_000, 0)) is AmountProblem.TOO_SMALL


@given(st.integers(min_value=100, max_value=2_500_000), st.sampled_from([ENGLISH, SPANISH]), st.booleans())
def test_every_payable_amount_reads_back_as_written(minor: int, rules: AmountRules, grouped: bool) -> None:
    group = "," if rules.decimal_point == "." else "."
    whole = f"{minor // 100:,}".replace(",", group) if grouped else str(minor // 100)
    assert parse_amount(f"{whole}{rules.decimal_point}{minor % 100:02d}", rules) == minor


@given(st.text(max_size=60))
def test_no_text_whatever_breaks_it(typed: str) -> None:
    answer = parse_amount(typed, ENGLISH)
    assert isinstance(answer, AmountProblem) or 100 <= answer <= 2_500_000
