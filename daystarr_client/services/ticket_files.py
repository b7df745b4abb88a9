"""Files for tickets: which ones the portal takes, and how they come from this computer and go to it."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeAlias

LARGEST: Final = 5 * 1024 * 1024
MOST_FOR_MESSAGE: Final = 10
PATTERNS: Final = ("*.png", "*.jpg", "*.jpeg", "*.pdf", "*.txt", "*.log")
TEXT: Final = "text/plain"
PDF: Final = "application/pdf"
_SIGNATURES: Final = {b"\x89PNG\r\n\x1a\n": "image/png", b"\xff\xd8\xff": "image/jpeg", b"%PDF-": PDF}
_ENDINGS: Final = {"image/png": "png", "image/jpeg": "jpg", PDF: "pdf", TEXT: "txt"}


@dataclass(frozen=True, slots=True)
class Read:
    """A file that can be sent."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class TooLarge:
    """It is larger than the portal takes."""

    name: str


@dataclass(frozen=True, slots=True)
class OtherKind:
    """It is of a kind that the portal does not take, or there is nothing in it."""

    name: str


@dataclass(frozen=True, slots=True)
class Unreadable:
    """It is gone, or this person may not read it."""

    name: str


Reading: TypeAlias = Read | TooLarge | OtherKind | Unreadable


def read(file: Path) -> Reading:
    """Read a file to send. Takes a moment: not for the UI thread."""
    try:
        with file.open("rb") as opened:
            content = opened.read(LARGEST + 1)
    except (OSError, ValueError):
        return Unreadable(file.name)
    if len(content) > LARGEST:
        return TooLarge(file.name)
    return Read(file.name, content) if media_type_of(content) else OtherKind(file.name)


def media_type_of(content: bytes) -> str | None:
    """The kind of a PNG, JPEG, PDF or plain text, whatever its name says; None for anything else, and for nothing.

    The portal looks closer; this spares the person a long way for nothing.
    """
    for signature, media_type in _SIGNATURES.items():
        if content.startswith(signature):
            return media_type
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None
    return TEXT if text and "\x00" not in text else None


def name_to_keep(filename: str, content: bytes) -> str:
    """The name under which a file is kept: its ending is that of what it really is."""
    ending = _ENDINGS.get(media_type_of(content) or "", "bin")
    stem, dot, given = filename.rpartition(".")
    if dot and given.lower() in {*_ENDINGS.values(), "jpeg"}:
        filename = stem
    return f"{filename}.{ending}"
