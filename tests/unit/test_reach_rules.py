"""Phone numbers are written while they are typed; what is no number or address is told from what is one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from daystarr_client.services.reach_rules import Typed, address_of, as_typed, number_of, written_number


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("", ""),
        ("9", "9"),
        ("9897206", "989-7206"),
        ("9897206000", "(989) 720-6000"),
        ("989.720.6000", "(989) 720-6000"),
        ("19897206000", "1 (989) 720-6000"),
        ("98972060001", "98972060001"),
        ("+525512345678", "+52 55 1234 5678"),
        ("989-720-6000 x5", "989-720-6000 x5"),
        ("call me", "call me"),
        ("98+9", "98+9"),
        ("٩٨٩", "٩٨٩"),
        ("+", "+"),
    ],
)
def test_a_number_is_written_as_it_is_typed(typed: str, written: str) -> None:
    assert as_typed(typed, len(typed)) == Typed(written, len(written))


@pytest.mark.parametrize(
    ("typed", "cursor", "expected"),
    [
        ("(989) 7520-6000", 8, Typed("98975206000", 5)),  # a digit too many in the middle
        ("(989) 720-600", 6, Typed("(989) 720-600", 4)),
        ("(98) 720-6000", 3, Typed("(987) 206-000", 3)),
        ("(989)720-6000", 5, Typed("(989) 720-6000", 4)),  # Backspace over a space: next it takes the digit
    ],
)
def test_the_cursor_stays_behind_the_digit_it_was_behind(typed: str, cursor: int, expected: Typed) -> None:
    result = as_typed(typed, cursor)
    assert "".join(filter(str.isdigit, result.text)) == "".join(filter(str.isdigit, typed))
    digits_before = sum(map(str.isdigit, typed[:cursor]))
    assert sum(map(str.isdigit, result.text[: result.cursor])) == digits_before
    assert result.cursor == expected.cursor


@given(st.text(alphabet="0123456789+()-. xé", max_size=40), st.integers(0, 40))
def test_nothing_typed_is_ever_lost(typed: str, cursor: int) -> None:
    result = as_typed(typed, min(cursor, len(typed)))
    assert [c for c in result.text if c in "0123456789+xé"] == [c for c in typed if c in "0123456789+xé"]
    assert 0 <= result.cursor <= len(result.text)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("(989) 720-6000", "+19897206000"),
        (" 1 989 720 6000 ", "+19897206000"),
        ("+52 55 1234 5678", "+525512345678"),
        ("989-720-6000 ext. 5", None),
        ("720-6000", None),
        ("911", None),
        ("1" * 300, None),
        ("", None),
        ("maria", None),
    ],
)
def test_only_what_can_be_dialed_is_a_number(text: str, number: str | None) -> None:
    assert number_of(text) == number


@pytest.mark.parametrize(
    ("number", "written"),
    [("+19897206000", "(989) 720-6000"), ("+525512345678", "+52 55 1234 5678"), ("<b>", "<b>"), ("", "")],
)
def test_numbers_are_shown_as_people_write_them(number: str, written: str) -> None:
    assert written_number(number) == written


@pytest.mark.parametrize(
    ("text", "address"),
    [
        (" maria@EXAMPLE.com ", "maria@example.com"),
        ("maria@example", None),
        ("maria@@example.com", None),
        ("", None),
        ("x" * 300 + "@example.com", None),
        ("a@b.test", None),
    ],
)
def test_only_what_can_be_written_to_is_an_address(text: str, address: str | None) -> None:
    assert address_of(text) == address
