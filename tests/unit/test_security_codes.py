"""Which security codes anybody would try first."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from daystarr_portal.security.codes import is_trivial


@pytest.mark.parametrize(
    "code",
    [
        "0000", "1234", "4321", "2345", "8901", "1212", "1221", "7777", "2580", "1984", "2026", "0704", "3112",
        "123456", "654321", "111222", "123123", "240789", "12031999", "19991203", "11112222", "12344321",
    ],
)  # fmt: skip
def test_codes_that_people_try_first_are_trivial(code: str) -> None:
    assert is_trivial(code)


@pytest.mark.parametrize("code", ["4193", "8264", "5074", "91573", "730518", "4817263", "50713946"])
def test_others_are_not(code: str) -> None:
    assert not is_trivial(code)


def test_what_others_can_look_up_will_not_do() -> None:
    assert is_trivial("5073", known=["19895550730", "5073"])
    assert is_trivial("48867", known=["48867"])
    assert not is_trivial("5074", known=["19895550142"])


@given(st.text(alphabet="0123456789", min_size=4, max_size=8))
def test_any_code_is_judged_and_every_repetition_is_trivial(code: str) -> None:
    assert is_trivial(code) in {True, False}
    assert is_trivial(code[0] * len(code))
    if len(code) == 4:
        assert is_trivial(code + code)
