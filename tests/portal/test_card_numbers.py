"""Card numbers never get in, whatever they are wrapped in, and nothing else is taken for one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from daystarr_portal.core.card_numbers import REMOVED, holds_card_number, passes_luhn, without_card_numbers

VISA = "4242424242424242"


@pytest.mark.parametrize(
    "text",
    [
        VISA,
        "4242 4242 4242 4242",
        "4242-4242-4242-4242",
        "4242.4242.4242.4242",
        "378282246310005",
        "3782 822463 10005",
        "30569309025904",
        "6304000000000000018",
        "6304 0000 0000 0000 018",
        "please charge visa4242424242424242 thanks",
        "1111 4242 4242 4242 4242",
        "account 10000010427 4242 4242 4242 4242",
        "４２４２４２４２４２４２４２４２",
        "4242\u00a04242\u00a04242\u00a04242",
    ],
)
def test_a_card_number_is_found(text: str) -> None:
    assert holds_card_number(text)
    assert holds_card_number({"note": ["x", {"deep": text}]})
    assert holds_card_number({text: "as a name"})


def test_a_card_number_is_found_as_a_number() -> None:
    assert holds_card_number({"amount_minor": int(VISA)})


@pytest.mark.parametrize(
    "text",
    [
        "",
        "4242424242424241",
        "424242424242",
        "42424242424242424242",
        "10000010427",
        "989-720-6000",
        "989-720-6000 or 989-555-0142, ZIP 48867",
        "inv_11111111111111111111111111111111",
        "inv_a4242424242424242aaaaaaaaaaaaaaa",
        "00000000-4242-4242-4242-424242424242",
        "2026-12-06T15:42:00.000Z",
    ],
)
def test_nothing_else_is_taken_for_one(text: str) -> None:
    assert not holds_card_number({"text": text})


@given(st.text(alphabet="0123456789", min_size=12, max_size=18), st.text(alphabet="abc :,;\n", max_size=5))
def test_any_number_with_its_check_digit_is_found_and_with_another_is_not(digits: str, around: str) -> None:
    check = next(digit for digit in "0123456789" if passes_luhn(digits + digit))
    wrong = str((int(check) + 1) % 10)

    assert holds_card_number(f"{around}{digits}{check}{around}")
    assert not holds_card_number(f"{around}{digits}{wrong}{around}")


def test_it_is_taken_out_of_a_text_and_nothing_else_is() -> None:
    text = f"a {VISA} b 4242 4242 4242 4242 c pay_11111111111111111111111111111111 d 989-720-6000"

    assert (
        without_card_numbers(text) == f"a {REMOVED} b {REMOVED} c pay_11111111111111111111111111111111 d 989-720-6000"
    )


@given(st.text(alphabet="0123456789 -a_\n", max_size=60))
def test_what_is_left_holds_none(text: str) -> None:
    left = without_card_numbers(text)

    assert not holds_card_number(left.replace(REMOVED, "x"))
    assert left == text or holds_card_number(text)
