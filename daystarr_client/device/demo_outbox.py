"""The folder in which the embedded portal puts the emails and text messages that it does not really send."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

MOST: Final = 100
LARGEST: Final = 4_000_000
_STAMP: Final = "%Y%m%dT%H%M%S.%fZ"


@dataclass(frozen=True, slots=True)
class DemoLetter:
    """An email, or a text message (without a subject); `key` tells it from others."""

    key: str
    to: str
    subject: str
    text: str
    sent_at: datetime
    attachments: tuple[str, ...] = ()


class DemoOutbox:
    """Reads the folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def letters(self) -> tuple[DemoLetter, ...]:
        """What is in it, the newest first, at most 100. A file that cannot be read is left out."""
        files = sorted([*self._folder.glob("*.eml"), *self._folder.glob("*.sms.txt")], reverse=True)
        return tuple(letter for file in files[:MOST] if (letter := _read(file)) is not None)


def _read(file: Path) -> DemoLetter | None:
    try:
        sent_at = datetime.strptime(file.name.split("-", 1)[0], _STAMP).replace(tzinfo=UTC)
        if file.stat().st_size > LARGEST:
            return None
        content = file.read_bytes()
        return _email(file.name, content, sent_at) if file.suffix == ".eml" else _text(file.name, content, sent_at)
    except (OSError, ValueError, LookupError):
        return None


def _email(key: str, content: bytes, sent_at: datetime) -> DemoLetter | None:
    from email import message_from_bytes
    from email.message import EmailMessage
    from email.policy import default

    message = message_from_bytes(content, policy=default)
    assert isinstance(message, EmailMessage)
    body = message.get_body(("plain",))
    if body is None:
        return None
    attachments = tuple(part.get_filename() or "" for part in message.iter_attachments())
    text = str(body.get_content()).replace("\r\n", "\n").strip()
    return DemoLetter(key, str(message["To"] or ""), str(message["Subject"] or ""), text, sent_at, attachments)


def _text(key: str, content: bytes, sent_at: datetime) -> DemoLetter:
    head, _, text = content.decode().partition("\n\n")
    return DemoLetter(key, head.removeprefix("To: "), "", text.strip(), sent_at)
