"""What the contact sheet consists of on the screen."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from daystarr_client.viewmodels.contact_words import LONGEST_NAME
from daystarr_client.viewmodels.pay_buttons import Button
from daystarr_client.viewmodels.pay_words import SILENCE, Said
from daystarr_client.viewmodels.wording import one_line

if TYPE_CHECKING:
    from daystarr_client.api.models_contacts import Contact

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class TickRow:
    """A box to tick. `note` says what it means, or why it cannot be changed."""

    key: str
    text: str
    note: str
    ticked: bool
    usable: bool = True


@dataclass(frozen=True, slots=True)
class PickRow:
    """Someone to choose."""

    key: str
    title: str
    subtitle: str


@dataclass(frozen=True, slots=True)
class MergeRow:
    """A part that somebody else changed. In conflict, `mine` is what was typed here, and `keep` whether it stands."""

    key: str
    title: str
    before: str
    theirs: str
    mine: str
    conflict: bool
    keep: bool


@dataclass(frozen=True, slots=True)
class ContactSheetView:
    """The sheet. `step` is opening, pick, person, reach, merge, added, remove or code."""

    open: bool = False
    step: str = "opening"
    form: str = ""
    title: str = ""
    subtitle: str = ""
    notice: Said = SILENCE
    texts: dict[str, str] = field(default_factory=dict[str, str])
    errors: dict[str, str] = field(default_factory=dict[str, str])
    hint: str = ""
    good: bool = False
    cursor: int = 0
    edits: int = 0
    label: str = ""
    removal: str = ""
    said: str = ""
    resend: str = ""
    can_resend: bool = False
    ticks: tuple[TickRow, ...] = ()
    picks: tuple[PickRow, ...] = ()
    merges: tuple[MergeRow, ...] = ()
    buttons: tuple[Button, ...] = ()


def short_name(contact: "Contact | None") -> str:
    """Someone's name on one line."""
    return one_line(contact.name, LONGEST_NAME) if contact else ""


def cancel() -> Button:
    """The button that closes the sheet."""
    return Button("close", translate("Contacts", "Cancel"))
