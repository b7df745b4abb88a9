"""The emails of the demo as they are shown: a pure function of what is in its outbox."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from daystarr_client.viewmodels.formats import Formats
from daystarr_client.viewmodels.wording import fill, one_line, paragraphs

if TYPE_CHECKING:
    from daystarr_client.device.demo_outbox import DemoLetter

translate = QCoreApplication.translate

LOADING, EMPTY, LIST, LETTER = "loading", "empty", "list", "letter"


@dataclass(frozen=True, slots=True)
class LetterRow:
    """One of them on the list."""

    key: str
    title: str
    to: str
    sent: str
    spoken: str
    icon: str


@dataclass(frozen=True, slots=True)
class DemoMailView:
    """What is shown; `letter_title` and what follows are of the one that is read."""

    open: bool = False
    phase: str = LOADING
    letter_title: str = ""
    letter_to: str = ""
    letter_sent: str = ""
    letter_text: str = ""
    letter_attached: str = ""
    rows: tuple[LetterRow, ...] = ()


def demo_mail_view(
    letters: "Sequence[DemoLetter] | None", reading: str, formats: Formats, today: date, *, is_open: bool
) -> DemoMailView:
    """What is shown; `reading` is the key of a letter, or empty."""
    if not is_open:
        return DemoMailView()
    if letters is None:
        return DemoMailView(open=True)
    rows = tuple(_row(letter, formats, today) for letter in letters)
    chosen = next((letter for letter in letters if letter.key == reading), None)
    if chosen is None:
        return DemoMailView(open=True, phase=LIST if rows else EMPTY, rows=rows)
    attached = ", ".join(one_line(name, 80) for name in chosen.attachments)
    return DemoMailView(
        open=True,
        phase=LETTER,
        letter_title=_title(chosen),
        letter_to=fill(translate("DemoMail", "To %1"), one_line(chosen.to)),
        letter_sent=_sent(chosen, formats, today),
        letter_text=paragraphs(chosen.text),
        letter_attached=fill(translate("DemoMail", "Attached: %1"), attached) if attached else "",
        rows=rows,
    )


def _row(letter: "DemoLetter", formats: Formats, today: date) -> LetterRow:
    title, sent = _title(letter), _sent(letter, formats, today)
    to = fill(translate("DemoMail", "To %1"), one_line(letter.to))
    icon = "email-outline" if letter.subject else "message-text-outline"
    return LetterRow(letter.key, title, to, sent, f"{title}, {to}, {sent}", icon)


def _title(letter: "DemoLetter") -> str:
    return one_line(letter.subject) or one_line(letter.text) or translate("DemoMail", "A message without words")


def _sent(letter: "DemoLetter", formats: Formats, today: date) -> str:
    return formats.moment(letter.sent_at, today)
