"""What a customer typed as an amount of money: cents, or what is wrong with it."""

import re
import unicodedata
from dataclasses import dataclass
from enum import Enum
from typing import Final

MAX_TYPED_LENGTH: Final = 32
_SEPARATORS: Final = ".,"
_NOISE: Final = str.maketrans("", "", " \u00a0\u202f\u2009\u200e\u200f\u061c\u2066\u2067\u2068\u2069'\u2019")
_CURRENCY: Final = re.compile(r"^(?:US\$|USD|\$)|(?:US\$|USD|\$)$", re.IGNORECASE)
_SHAPE: Final = re.compile(r"[0-9.,]*[0-9][0-9.,]*", re.ASCII)


class AmountProblem(Enum):
    """Why what was typed cannot be paid."""

    EMPTY = "empty"
    NOT_A_NUMBER = "not_a_number"
    NEGATIVE = "negative"
    TOO_MANY_DECIMALS = "too_many_decimals"
    TOO_SMALL = "too_small"
    TOO_LARGE = "too_large"


@dataclass(frozen=True)
class AmountRules:
    """How amounts are written in the customer's language and what may be paid, in cents.

    `due_minor` is all that is owed: paying exactly that is fine even below `min_minor`.
    """

    decimal_point: str
    min_minor: int
    max_minor: int
    due_minor: int


def parse_amount(typed: str, rules: AmountRules) -> int | AmountProblem:
    """The amount in cents, or the problem with it."""
    text = unicodedata.normalize("NFKC", typed).translate(_NOISE)
    if not text:
        return AmountProblem.EMPTY
    if len(text) > MAX_TYPED_LENGTH:
        return AmountProblem.NOT_A_NUMBER
    negative = text[0] in "-\u2212"
    text = _CURRENCY.sub("", text.lstrip("-+\u2212"))
    negative = negative or text[:1] in ("-", "\u2212")
    text = text.lstrip("-+\u2212")
    if not _SHAPE.fullmatch(text):
        return AmountProblem.NOT_A_NUMBER
    parts = _split(text, rules.decimal_point)
    if isinstance(parts, AmountProblem):
        return parts
    whole, fraction = parts
    minor = int(whole or "0") * 100 + int(fraction.ljust(2, "0"))
    if negative and minor:
        return AmountProblem.NEGATIVE
    return _within_limits(minor, rules)


def _split(text: str, decimal_point: str) -> tuple[str, str] | AmountProblem:
    point = _decimal_point_of(text, decimal_point)
    whole, _, fraction = text.partition(point) if point else (text, "", "")
    group = "," if point == "." else "." if point == "," else _SEPARATORS
    if any(separator in fraction for separator in _SEPARATORS):
        return AmountProblem.NOT_A_NUMBER
    separators = {character for character in whole if character in group}
    if len(separators) > 1:
        return AmountProblem.NOT_A_NUMBER
    if separators:
        head, *groups = whole.split(separators.pop())
        if not 1 <= len(head) <= 3 or any(len(part) != 3 for part in groups):
            return AmountProblem.NOT_A_NUMBER
        whole = head + "".join(groups)
    if not whole.isdigit() and whole:
        return AmountProblem.NOT_A_NUMBER
    if len(fraction) > 2:
        return AmountProblem.TOO_MANY_DECIMALS
    return whole, fraction


def _decimal_point_of(text: str, decimal_point: str) -> str:
    """The character that stands before the cents in `text`, or "" when there are none.

    With both kinds of separator the last one is it. A single one is it unless three digits follow, which the
    language decides: "1,234" is more than a thousand in English and has too many decimals in Spanish of Spain.
    """
    if "." in text and "," in text:
        return max(_SEPARATORS, key=text.rfind)
    separator = next((character for character in _SEPARATORS if character in text), "")
    if not separator or text.count(separator) > 1:
        return ""
    before, _, after = text.partition(separator)
    grouped = len(after) == 3 and 1 <= len(before) <= 3 and separator != decimal_point
    return "" if grouped else separator


def _within_limits(minor: int, rules: AmountRules) -> int | AmountProblem:
    if minor < rules.min_minor and (minor == 0 or minor != rules.due_minor):
        return AmountProblem.TOO_SMALL
    if minor > rules.max_minor:
        return AmountProblem.TOO_LARGE
    return minor
