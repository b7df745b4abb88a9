"""The sheet about the calendar in other programs: an address they read, and a file."""

from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, Final, assert_never
from urllib.parse import urlsplit

from PySide6.QtCore import QCoreApplication

from daystarr_client.api.addresses import is_loopback
from daystarr_client.services.calendar_sharing import AFTER, BEFORE, CalendarExcerpt
from daystarr_client.services.loadable import Loadable, ProblemKind
from daystarr_client.viewmodels.card import CardFacts, CardView, in_phase
from daystarr_client.viewmodels.problems import problem_sentence
from daystarr_client.viewmodels.qr_code import QrCode, qr_code
from daystarr_client.viewmodels.wording import fill, one_line

if TYPE_CHECKING:
    from daystarr_client.api.models_calendar import FeedState

translate = QCoreApplication.translate

NO_CODE: Final = QrCode()


class Doing(Enum):
    """What the customer waits for."""

    NOTHING = ""
    MAKE = "make"
    REVOKE = "revoke"
    OPEN = "open"
    SAVE = "save"


class Asking(Enum):
    """What is to be confirmed before it happens."""

    NOTHING = ""
    RENEW = "renew"
    REVOKE = "revoke"


@dataclass(frozen=True, slots=True)
class Sharing:
    """The sheet in use. `trouble` is why the last change of the address failed."""

    open: bool = False
    doing: Doing = Doing.NOTHING
    asking: Asking = Asking.NOTHING
    trouble: ProblemKind | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SharingView(CardView):
    """Everything the sheet shows. `place` is where the address stands: none, hidden or shown."""

    open: bool = False
    place: str = "none"
    about: str = ""
    address: str = ""
    note: str = ""
    code: QrCode = NO_CODE
    file_text: str = ""
    doing: str = ""
    asking: str = ""
    ask_title: str = ""
    ask_body: str = ""
    ask_yes: str = ""
    trouble_text: str = ""


def whole_calendar(today: date, provider: str) -> CalendarExcerpt:
    """What the file of everything has in it."""
    name = fill(translate("CalendarSharing", "%1 calendar"), one_line(provider, 40))
    return CalendarExcerpt(today - BEFORE, today + AFTER, name)


def one_entry(entry_id: str, day: date, title: str, facts: CardFacts) -> CalendarExcerpt:
    """What the file of one entry has in it."""
    name = fill(translate("CalendarSharing", "%1, %2"), one_line(title, 40), facts.formats.day_and_year(day))
    return CalendarExcerpt(day, day, name, entry_id)


def sharing_view(sharing: Sharing, feed: "Loadable[FeedState]", address: str, facts: CardFacts) -> SharingView:
    """The open sheet; `address` is known only after it was made here."""
    formats, today = facts.formats, facts.today
    text = translate("CalendarSharing", "It has everything from %1 to %2 in it. It does not change by itself later.")
    days = (formats.day_and_year(today - BEFORE), formats.day_and_year(today + AFTER))
    view = SharingView(open=True, doing=sharing.doing.value, file_text=fill(text, *days))
    view = _asking(in_phase(view, feed, facts.phone, asked=False), sharing.asking)
    if sharing.trouble is not None:
        view = replace(view, trouble_text=problem_sentence(sharing.trouble, facts.phone))
    if feed.value is None:
        return view
    if not feed.value.active:
        text = translate(
            "CalendarSharing",
            "Your calendar program, or your phone, reads a secret address and keeps itself up to date. Amounts, "
            "addresses and notes stay out of it. Whoever has the address can read it, until you turn it off.",
        )
        return replace(view, place="none", about=text)
    if not address:
        return replace(view, place="hidden", about=_hidden(feed.value, facts))
    text = translate(
        "CalendarSharing",
        "Add this address to your calendar program, or scan the code with your phone. Copy it now: it is shown this "
        "once.",
    )
    return replace(
        view, place="shown", about=text, address=one_line(address, 2000), note=_note(address), code=qr_code(address)
    )


def _hidden(state: "FeedState", facts: CardFacts) -> str:
    if state.created_at is None:
        return translate("CalendarSharing", "An address is in use. It was shown once; make a new one to see one again.")
    text = translate(
        "CalendarSharing", "An address is in use since %1. It was shown once; make a new one to see one again."
    )
    return fill(text, facts.formats.moment(state.created_at, facts.today))


def _note(address: str) -> str:
    if not is_loopback(urlsplit(address).hostname or ""):
        return ""
    return translate("CalendarSharing", "This demo's address works on this computer alone, not on your phone.")


def _asking(view: SharingView, asking: Asking) -> SharingView:
    match asking:
        case Asking.NOTHING:
            return view
        case Asking.RENEW:
            return replace(
                view,
                asking=asking.value,
                ask_title=translate("CalendarSharing", "Make a new address?"),
                ask_body=translate(
                    "CalendarSharing",
                    "The address in use stops working at once. Calendars that read it get no more news until you give "
                    "them the new one.",
                ),
                ask_yes=translate("CalendarSharing", "Make a new address"),
            )
        case Asking.REVOKE:
            return replace(
                view,
                asking=asking.value,
                ask_title=translate("CalendarSharing", "Turn the address off?"),
                ask_body=translate(
                    "CalendarSharing",
                    "It stops working at once. Calendars that read it keep what they have and get no more news.",
                ),
                ask_yes=translate("CalendarSharing", "Turn it off"),
            )
        case _:
            assert_never(asking)
