"""Reads what the portal wrote into its outbox folder."""

import email
import re
from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

from tests.portal.harness import Portal


@dataclass(frozen=True)
class Mail:
    """A delivered email."""

    to: str
    subject: str
    text: str
    attachments: tuple[tuple[str, str, bytes], ...]  # name, media type, content


@dataclass(frozen=True)
class Texted:
    """A delivered text message."""

    to: str
    text: str


class PostOffice:
    """The outbox of a portal under test; looking into it delivers what is due first."""

    def __init__(self, portal: Portal) -> None:
        self._portal = portal

    def mails(self, to: str | None = None) -> list[Mail]:
        """Delivered emails, oldest first."""
        found = [_mail(file) for file in self._files("*.eml")]
        return [mail for mail in found if to is None or mail.to == to]

    def texts(self, to: str | None = None) -> list[Texted]:
        """Delivered text messages, oldest first."""
        found = [_texted(file) for file in self._files("*.sms.txt")]
        return [text for text in found if to is None or text.to == to]

    def code_mailed(self, to: str) -> str:
        """The code in the newest email to an address."""
        return _code([mail.text for mail in self.mails(to) if _has_code(mail.text)][-1])

    def code_texted(self, to: str) -> str:
        """The code in the newest text message to a number."""
        return _code(self.texts(to)[-1].text)

    def _files(self, pattern: str) -> list[Path]:
        self._portal.work("messages")
        folder = self._portal.settings.outbox
        assert folder is not None
        return sorted(folder.glob(pattern))


def _mail(file: Path) -> Mail:
    message = email.message_from_bytes(file.read_bytes(), policy=default)
    assert isinstance(message, EmailMessage)
    body = message.get_body(("plain",))
    assert body is not None
    attachments = tuple(
        (part.get_filename() or "", part.get_content_type(), part.get_content()) for part in message.iter_attachments()
    )
    return Mail(str(message["To"]), str(message["Subject"]), body.get_content().replace("\r\n", "\n"), attachments)


def _texted(file: Path) -> Texted:
    head, _, text = file.read_text(encoding="utf-8").partition("\n\n")
    return Texted(head.removeprefix("To: "), text.strip())


def _has_code(text: str) -> bool:
    return re.search(r"\b\d{6}\b", text) is not None


def _code(text: str) -> str:
    found = re.search(r"\b\d{6}\b", text)
    assert found is not None
    return found.group()
