"""Sentences with values in them, and the portal's text made safe to set on one line."""

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

from daystarr_client.viewmodels.formats import MethodLike, method_name

_PLACE: Final = re.compile(r"%([1-9])(\.?)")
# Marks that turn the direction of the text around them, and what splits or hides it
_DIRECTION: Final = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_SPACES: Final = frozenset({"Cc", "Zl", "Zp", "Zs"})
_HIDDEN: Final = frozenset({"Cs", "Co", "Cn"})
_CONTROLS: Final = frozenset({"Cc", "Zl", "Zp"})
_KEPT_TOGETHER: Final = 24


@dataclass(frozen=True, slots=True)
class Run:
    """Characters of one weight."""

    text: str
    strong: bool


@dataclass(frozen=True, slots=True)
class Word:
    """What stays on one line: "4242" and the full stop after it have different weights but no space between them."""

    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence whose values stand out, without any markup: `text` is for reading aloud."""

    text: str
    words: tuple[Word, ...]


def sentence(template: str, *values: str, plain: tuple[str, ...] = ()) -> Sentence:
    """`template` with `values`, then `plain` ones, in its places; only `values` are set strongly.

    A short strong value stays on one line, everything else breaks between words.
    """
    words: list[Word] = []
    runs: list[Run] = []
    for piece, strong in _pieces(template, values, plain):
        whole = strong and len(piece) <= _KEPT_TOGETHER
        for at, part in enumerate([piece] if whole else piece.split(" ")):
            if at and runs:
                words.append(Word(tuple(runs)))
                runs = []
            if part:
                runs.append(Run(part, strong))
    if runs:
        words.append(Word(tuple(runs)))
    return Sentence(fill(template, *values, *plain), tuple(words))


def fill(sentence: str, *values: str) -> str:
    """`sentence` with %1, %2, ... replaced; a value that reads %2 itself stays as it is.

    A value that ends with a full stop ("8 a.m.") shares it with the sentence.
    """
    return _PLACE.sub(lambda match: "".join(_value(match, values)), sentence)


def one_line(text: str | None, limit: int = 120) -> str:
    """`text` on one line, without marks that reorder it, cut with an ellipsis after `limit` characters."""
    if not text:
        return ""
    # Ten thousand characters are not looked at one by one when a line of them is shown
    head = text[: limit * 4]
    kept = "".join(
        " " if unicodedata.category(character) in _SPACES else character
        for character in head
        if character not in _DIRECTION and unicodedata.category(character) not in _HIDDEN
    )
    line = " ".join(kept.split())
    return line if len(line) <= limit and len(head) == len(text) else line[: limit - 1].rstrip() + "…"


def paragraphs(text: str, limit: int = 10_000) -> str:
    """`text` with its lines as they are, without marks that reorder it, cut with an ellipsis after `limit`."""
    kept = "".join(
        character
        for character in text[: limit + 1]
        if character in "\n\t"
        or (character not in _DIRECTION and unicodedata.category(character) not in _HIDDEN | _CONTROLS)
    )
    return kept if len(kept) <= limit else kept[: limit - 1] + "…"


def short_method(method: MethodLike, limit: int = 32) -> str:
    """The name of a payment method on one line: a brand may be cut short, the last four digits never."""
    brand, dots, last4 = method_name(method).rpartition(" •••• ")
    return f"{one_line(brand, limit)}{dots}{last4}"


def _pieces(template: str, values: tuple[str, ...], plain: tuple[str, ...]) -> list[tuple[str, bool]]:
    pieces: list[tuple[str, bool]] = []
    end = 0
    for match in _PLACE.finditer(template):
        strong = int(match[1]) <= len(values)
        value, stop = _value(match, values + plain)
        pieces += [(template[end : match.start()], False), (value, strong), (stop, False)]
        end = match.end()
    return [*pieces, (template[end:], False)]


def _value(match: re.Match[str], values: tuple[str, ...]) -> tuple[str, str]:
    """What stands in a place, and the full stop after it."""
    at = int(match[1]) - 1
    value = values[at] if at < len(values) else f"%{match[1]}"
    return value, "" if value.endswith(".") else match[2]
