"""Security codes: digits a caller says on the phone, so nobody may be able to guess them."""

from collections.abc import Collection
from datetime import date

SHORTEST = 4
LONGEST = 8
_KEYPAD_RUNS = ("01234567890123456789", "98765432109876543210", "2580", "0852", "1470", "1379", "7139")


def is_trivial(code: str, known: Collection[str] = ()) -> bool:
    """Whether a code of digits is one of the first that someone would try.

    `known` are digits that others can look up (account number, phone numbers, postal code): no part of them will do.
    """
    return (
        len(set(code)) <= 2
        or any(code in run for run in _KEYPAD_RUNS)
        or _repeats(code)
        or code == code[::-1]
        or _is_year_or_date(code)
        or any(code in digits for digits in known)
    )


def _repeats(code: str) -> bool:
    return any(len(code) % size == 0 and code == code[:size] * (len(code) // size) for size in range(1, len(code)))


def _is_year_or_date(code: str) -> bool:
    if len(code) == 4:
        return code[:2] in {"19", "20"} or _is_day(2000, code[:2], code[2:]) or _is_day(2000, code[2:], code[:2])
    if len(code) == 6:
        return _is_day(2000, code[:2], code[2:4]) or _is_day(2000, code[2:4], code[:2])
    if len(code) == 8:
        year_last = code[4:6] in {"19", "20"} and (
            _is_day(2000, code[:2], code[2:4]) or _is_day(2000, code[2:4], code[:2])
        )
        year_first = code[:2] in {"19", "20"} and _is_day(2000, code[4:6], code[6:])
        return year_last or year_first
    return False


def _is_day(year: int, month: str, day: str) -> bool:
    try:
        date(year, int(month), int(day))
    except ValueError:
        return False
    return True
