"""What a file really is, whatever it calls itself."""

import re
import unicodedata

PLAIN_TEXT = "text/plain"
_SIGNATURES = {
    b"\x89PNG\r\n\x1a\n": "image/png",
    b"\xff\xd8\xff": "image/jpeg",
    b"%PDF-": "application/pdf",
}
_TEXT_CONTROLS = frozenset("\t\n\r\f")
ENDINGS = {"image/png": ".png", "image/jpeg": ".jpg", "application/pdf": ".pdf", PLAIN_TEXT: ".txt"}


def sniffed_type(content: bytes) -> str | None:
    """The media type of a PNG, JPEG, PDF or plain text in UTF-8; None for anything else, and for nothing."""
    for signature, media_type in _SIGNATURES.items():
        if content.startswith(signature):
            return media_type
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None
    binary = any(unicodedata.category(character) == "Cc" and character not in _TEXT_CONTROLS for character in text)
    return None if binary or not text else PLAIN_TEXT


def safe_filename(given: str, media_type: str) -> str:
    """A name to show and to save under: no folders, nothing invisible, and the ending of what the file is."""
    name = re.split(r"[/\\]", unicodedata.normalize("NFC", given))[-1]
    visible = "".join(" " if unicodedata.category(c)[0] in "CZ" else c for c in name)
    visible = re.sub(r'[<>:"|?*]', "_", visible)
    stem = re.sub(r"\.(png|jpe?g|pdf|txt)$", "", " ".join(visible.split()), flags=re.IGNORECASE).strip(". ")
    return (stem[:100] or "file") + ENDINGS[media_type]
