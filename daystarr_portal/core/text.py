"""Text that customers write: what may be in it, and the one form it is kept in."""

import unicodedata
from typing import Annotated

from pydantic import AfterValidator, StringConstraints

_OVERRIDES = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def can_be_kept(text: str) -> bool:
    """Whether every database can keep the text: it has no NUL and no half of a character."""
    return not any(character == "\x00" or "\ud800" <= character <= "\udfff" for character in text)


def _line(text: str) -> str:
    if any(unicodedata.category(c) in {"Cc", "Cs", "Zl", "Zp"} or c in _OVERRIDES for c in text):
        raise ValueError("Text here is one line, without control characters.")
    return unicodedata.normalize("NFC", text)


def _paragraphs(text: str) -> str:
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if any((unicodedata.category(c) in {"Cc", "Cs"} and c not in "\n\t") or c in _OVERRIDES for c in text):
        raise ValueError("Text cannot hold control characters.")
    return unicodedata.normalize("NFC", text)


Line = Annotated[str, StringConstraints(strip_whitespace=True), AfterValidator(_line)]
"""One line of visible text, without blanks around it; give it a length with a further `Field`."""

Paragraphs = Annotated[str, StringConstraints(strip_whitespace=True), AfterValidator(_paragraphs)]
"""Text of any number of lines."""
