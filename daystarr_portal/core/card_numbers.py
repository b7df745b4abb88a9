"""Finds what looks like a payment card number in text that must never hold one."""

import re
from collections.abc import Iterator
from typing import TypeAlias

Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"
"""What JSON can say."""

_OPAQUE = re.compile(r"[a-z]{2,8}_[0-9a-f]{32}|[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
_RUN = re.compile(r"\d+(?:[ .\-\u00a0\u2007\u2011]\d+)*")
_WORD = re.compile(rf"(?:{_OPAQUE.pattern})|({_RUN.pattern})")
REMOVED = "[number removed]"
_GROUP = re.compile(r"\d+")
_SHORTEST, _LONGEST = 13, 19


def holds_card_number(value: Json) -> bool:
    """Whether any text, number or name in this JSON value holds 13 to 19 digits that pass the Luhn check.

    Digits may be grouped the way cards print them. Our own identifiers and UUIDs are opaque and not looked into.
    """
    return any(_in_text(text) for text in texts_in(value))


def without_card_numbers(text: str) -> str:
    """The text with every run of digits that holds such a number taken out, for logs."""
    if len(text) < _SHORTEST:
        return text
    return _WORD.sub(lambda found: REMOVED if found[1] and _in_run(found[1]) else found[0], text)


def passes_luhn(digits: str) -> bool:
    """Whether a string of digits ends in the right check digit (ISO/IEC 7812)."""
    total = 0
    for place, digit in enumerate(reversed(digits)):
        number = int(digit)
        if place % 2:
            number = number * 2 - 9 if number > 4 else number * 2
        total += number
    return total % 10 == 0


def texts_in(value: Json) -> Iterator[str]:
    """Every text, number and name in a JSON value, as text."""
    waiting: list[Json] = [value]
    while waiting:
        match waiting.pop():
            case str() as text:
                yield text
            case bool():
                pass
            case int() | float() as number:
                yield str(number)
            case list() as items:
                waiting.extend(items)
            case dict() as fields:
                for name, inner in fields.items():
                    yield name
                    waiting.append(inner)
            case None:
                pass


def _in_text(text: str) -> bool:
    if len(text) < _SHORTEST or _OPAQUE.fullmatch(text):
        return False
    return any(_in_run(run) for run in _RUN.findall(text))


def _in_run(run: str) -> bool:
    return any(passes_luhn(number) for number in _numbers(_GROUP.findall(run)))


def _numbers(groups: list[str]) -> Iterator[str]:
    """What could be a card number among groups of digits that follow each other."""
    for first in range(len(groups)):
        for end in range(first + 1, min(len(groups), first + 5) + 1):
            number = "".join(groups[first:end])
            if len(number) > _LONGEST:
                break
            if len(number) >= _SHORTEST and _is_card_like([len(group) for group in groups[first:end]]):
                yield number


def _is_card_like(lengths: list[int]) -> bool:
    return len(lengths) == 1 or lengths[:2] == [4, 6] or all(length == 4 for length in lengths[:-1])
