"""Waits for what a running portal writes into its outbox folder."""

import email
import re
import time
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

SECONDS = 30.0


def code_sent_to(folder: Path, where: str, number: int = 1) -> str:
    """The code in the message number `number` of those with a code to this phone number or email address.

    Raises AssertionError when it does not come.
    """
    deadline = time.monotonic() + SECONDS
    while time.monotonic() < deadline:
        codes = _codes(folder, where)
        if len(codes) >= number:
            return codes[number - 1]
        time.sleep(0.05)
    raise AssertionError(f"No code number {number} was sent to {where}")


def other_than(code: str) -> str:
    """A code that is wrong."""
    return f"{(int(code) + 1) % 1_000_000:06}"


def _codes(folder: Path, where: str) -> list[str]:
    letters = sorted([*folder.glob("*_code-*.eml"), *folder.glob("*_code-*.sms.txt")])
    texts = [text for to, text in map(_read, letters) if to == where]
    return [found.group() for text in texts if (found := re.search(r"\b\d{6}\b", text))]


def _read(file: Path) -> tuple[str, str]:
    if file.suffix == ".txt":
        head, _, text = file.read_text(encoding="utf-8").partition("\n\n")
        return head.removeprefix("To: "), text
    message = email.message_from_bytes(file.read_bytes(), policy=default)
    assert isinstance(message, EmailMessage)
    body = message.get_body(("plain",))
    assert body is not None
    return str(message["To"]), body.get_content()


def letter_to(folder: Path, where: str, subject: str) -> str:
    """The words of the email with this subject to an address. Raises AssertionError when it does not come."""
    deadline = time.monotonic() + SECONDS
    while time.monotonic() < deadline:
        found = [text for to, about, text in _letters(folder) if (to, about) == (where, subject)]
        if found:
            return found[-1]
        time.sleep(0.05)
    raise AssertionError(f"{where} was not written to about {subject!r}, but: {subjects_to(folder, where)}")


def subjects_to(folder: Path, where: str) -> list[str]:
    """What an address was written about so far, oldest first."""
    return [about for to, about, _ in _letters(folder) if to == where]


def _letters(folder: Path) -> list[tuple[str, str, str]]:
    read = [email.message_from_bytes(file.read_bytes(), policy=default) for file in sorted(folder.glob("*.eml"))]
    letters: list[tuple[str, str, str]] = []
    for message in read:
        body = message.get_body(("plain",))
        assert body is not None
        letters.append((str(message["To"]), str(message["Subject"]), body.get_content().replace("\r\n", "\n")))
    return letters
