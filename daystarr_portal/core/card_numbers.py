"""Finds what looks like a payment card number in text that must never hold one."""

import re
from collections.abc import Iterator
from typing import cast

_OPAQUE = re.compile(r"[a-z]{2,8}_[0-9a-f]{32}|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
_PLAIN = re.compile(r"(?<!\d)\d{13,19}(?!\d)")
_GROUPED = re.compile(
    r"(?<!\d)(?=\d{4}([ .\-\u00a0\u2007\u2011]))"
    r"(\d{4}\1\d{4}\1\d{4}\1\d{1,7}|\d{4}\1\d{4}\1\d{4}\1\d{4}\1\d{1,3}|\d{4}\1\d{6}\1\d{4,5})(?!\d)"
)


def holds_card_number(value: object) -> bool:
    """Whether any text, number or name in this JSON value holds 13 to 19 digits that pass the Luhn check.

    Digits may be grouped the way cards print them. Our own identifiers and UUIDs are opaque and not looked into.
    """
    return any(_in_text(text) for text in texts_in(value))


def passes_luhn(digits: str) -> bool:
    """Whether a string of digits ends in the right check digit (ISO/IEC 7812)."""
    total = 0
    for place, digit in enumerate(reversed(digits)):
        number = int(digit)
        if place % 2:
            number = number * 2 - 9 if number > 4 else number * 2
        total += number
    return total % 10 == 0


def texts_in(value: object) -> Iterator[str]:
    """Every text, number and name in a JSON value, as text."""
    waiting = [value]
    while waiting:
        match waiting.pop():
            case str() as text:
                yield text
            case bool():
                pass
            case int() | float() as number:
                yield str(number)
            case list() as items:
                waiting.extend(cast("list[object]", items))
            case dict() as fields:
                for name, inner in cast("dict[str, object]", fields).items():
                    yield name
                    waiting.append(inner)
            case _:
                pass


def _in_text(text: str) -> bool:
    if len(text) < 13 or _OPAQUE.fullmatch(text):
        return False
    candidates = [match.group() for pattern in (_PLAIN, _GROUPED) for match in pattern.finditer(text)]
    return any(passes_luhn("".join(filter(str.isdigit, candidate))) for candidate in candidates)
