"""The font of the documents, and which characters it can draw."""

import struct
import unicodedata
from functools import lru_cache
from pathlib import Path

import font_roboto

FONTS = Path(font_roboto.__file__).parent / "files"
REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
LONGEST_RUN = 28  # characters without a place to break a line

_UNICODE_TABLES = {(0, 3), (3, 1)}  # platform and encoding of the tables for the basic plane


def printable(text: str) -> str:
    """Text that the document's font can draw on paper: no controls, nothing it has no letter for, places to break."""
    kept = (c if not unicodedata.category(c).startswith("C") else "" for c in unicodedata.normalize("NFC", text))
    words = "".join(kept).split()
    return " ".join(_breakable(word) for word in words)


def _breakable(word: str) -> str:
    drawn = "".join(c if ord(c) in _drawable() else REPLACEMENT for c in word)
    return "\N{ZERO WIDTH SPACE}".join(drawn[at : at + LONGEST_RUN] for at in range(0, len(drawn), LONGEST_RUN))


@lru_cache(maxsize=1)
def _drawable() -> frozenset[int]:
    regular, medium, bold = (
        _code_points((FONTS / f"Roboto-{weight}.ttf").read_bytes()) for weight in ("Regular", "Medium", "Bold")
    )
    return regular & medium & bold


def _code_points(font: bytes) -> frozenset[int]:
    """The basic-plane characters in a TrueType font's `cmap` (format 4)."""
    (tables,) = struct.unpack_from(">H", font, 4)
    records = (struct.unpack_from(">4sLLL", font, 12 + 16 * index) for index in range(tables))
    start = next(offset for tag, _, offset, _ in records if tag == b"cmap")
    (count,) = struct.unpack_from(">H", font, start + 2)
    encodings = (struct.unpack_from(">HHL", font, start + 4 + 8 * index) for index in range(count))
    table = start + next(offset for platform, kind, offset in encodings if (platform, kind) in _UNICODE_TABLES)
    segments = struct.unpack_from(">H", font, table + 6)[0] // 2
    ends = struct.unpack_from(f">{segments}H", font, table + 14)
    starts = struct.unpack_from(f">{segments}H", font, table + 16 + 2 * segments)
    return frozenset(
        code for first, last in zip(starts, ends, strict=True) if first != 0xFFFF for code in range(first, last + 1)
    )
