"""Tickets in words."""

import math
from dataclasses import dataclass
from typing import Final, assert_never

from PySide6.QtCore import QCoreApplication

from daystarr_client.api.enums_trust import TicketCategory, TicketState
from daystarr_client.viewmodels.formats import Formats
from daystarr_client.viewmodels.pay_words import SILENCE, Said
from daystarr_client.viewmodels.tickets_state import Trouble, What, Wrong
from daystarr_client.viewmodels.wording import fill, one_line

translate = QCoreApplication.translate
CATEGORIES: Final = (
    TicketCategory.INTERNET,
    TicketCategory.PHONE,
    TicketCategory.TV,
    TicketCategory.BILLING,
    TicketCategory.OTHER,
)


@dataclass(frozen=True, slots=True)
class Look:
    """How a ticket stands: colours, icon and words."""

    status: str
    icon: str
    chip: str


def look_of(state: TicketState) -> Look:
    """Whose turn it is."""
    match state:
        case TicketState.OPEN:
            return Look("scheduled", "progress-clock", translate("Tickets", "We are on it"))
        case TicketState.WAITING_FOR_YOU:
            return Look("due", "message-text-outline", translate("Tickets", "Your answer needed"))
        case TicketState.CLOSED:
            return Look("neutral", "check", translate("Tickets", "Closed"))
        case TicketState.OTHER:
            return Look("neutral", "information-outline", translate("Tickets", "Ask us"))
        case _:
            assert_never(state)


def category_words(category: TicketCategory) -> str:
    """What a ticket is about."""
    match category:
        case TicketCategory.INTERNET:
            return translate("Tickets", "Internet")
        case TicketCategory.PHONE:
            return translate("Tickets", "Phone")
        case TicketCategory.TV:
            return translate("Tickets", "TV")
        case TicketCategory.BILLING:
            return translate("Tickets", "Billing")
        case TicketCategory.OTHER:
            return translate("Tickets", "Something else")
        case _:
            assert_never(category)


def size_words(size: int, formats: Formats) -> str:
    """40 KB, 4.9 MB."""
    if size < 1_000_000:
        return fill(translate("Tickets", "%1 KB"), formats.number(max(1, round(size / 1000))))
    return fill(translate("Tickets", "%1 MB"), formats.locale.toString(size / 1_000_000, "f", 1))


def subject_words(wrong: Wrong | None) -> str:
    """What is wrong with the subject."""
    match wrong:
        case None:
            return ""
        case Wrong.MISSING:
            return translate("Tickets", "Say in a few words what it is about.")
        case Wrong.TOO_LONG:
            return translate("Tickets", "Make this shorter, and tell the rest below.")
        case Wrong.REFUSED:
            return translate("Tickets", "This holds something we cannot take. Use plain words.")
        case _:
            assert_never(wrong)


def body_words(wrong: Wrong | None) -> str:
    """What is wrong with the text of a ticket or a message."""
    match wrong:
        case None:
            return ""
        case Wrong.MISSING:
            return translate("Tickets", "Write what you want to tell us.")
        case Wrong.TOO_LONG:
            return translate("Tickets", "This is longer than we can take. Shorten it, or send it as a text file.")
        case Wrong.REFUSED:
            return translate("Tickets", "This holds something we cannot take. Use plain words.")
        case _:
            assert_never(wrong)


def trouble_words(trouble: Trouble | None, phone: str) -> Said:
    """What went wrong, and what to do; what was typed always stays."""
    if trouble is None:
        return SILENCE
    title, body = _told(trouble)
    name = one_line(trouble.name, 60) or translate("Tickets", "The file")
    amount = _amount(trouble.seconds)
    return Said("due", title, fill(body, phone, trouble.reference, name, amount))


def _told(trouble: Trouble) -> tuple[str, str]:
    match trouble.what:
        case What.WAIT:
            body = translate("Tickets", "Wait %4 minutes, then try again. In a hurry, call us at %1.")
            if trouble.seconds > 5400:
                body = translate("Tickets", "Wait %4 hours, then try again. In a hurry, call us at %1.")
            return translate("Tickets", "That was a lot at once"), body
        case What.REFUSED | What.BROKEN:
            body = translate("Tickets", "Try again. If it stays, call us at %1.")
            if trouble.reference:
                body = translate("Tickets", "Try again. If it stays, call us at %1 and tell us the reference %2.")
            return translate("Tickets", "This could not be sent"), body
        case _:
            return _sayings()[trouble.what]


def _amount(seconds: float) -> str:
    return str(math.ceil(seconds / 3600) if seconds > 5400 else max(2, math.ceil(seconds / 60)))


def _sayings() -> dict[What, tuple[str, str]]:
    return {
        What.UNREACHABLE: (
            translate("Tickets", "The portal cannot be reached"),
            translate("Tickets", "Nothing was sent. What you wrote stays here: check your internet connection."),
        ),
        What.UNSURE: (
            translate("Tickets", "No answer from the portal"),
            translate("Tickets", "We cannot tell yet whether it arrived. Send it again: it is not kept twice."),
        ),
        What.CLOSED: (
            translate("Tickets", "This ticket was closed in the meantime"),
            translate("Tickets", "What you wrote is still here: copy it into a new ticket."),
        ),
        What.CARD_NUMBER: (
            translate("Tickets", "This looks like a card number"),
            translate("Tickets", "To keep it safe, nothing was sent. Take the number out; we never need it here."),
        ),
        What.TOO_MANY_FILES: (
            translate("Tickets", "No more files fit here"),
            translate("Tickets", "A message takes 10 files, and a ticket 20. Remove one, or open another ticket."),
        ),
        What.FILE_TOO_LARGE: (
            translate("Tickets", "This file is too large"),
            translate("Tickets", "%3 has more than 5 MB. Choose a smaller one, or make the picture smaller."),
        ),
        What.FILE_KIND: (
            translate("Tickets", "This file cannot be sent"),
            translate("Tickets", "%3 is not a picture (PNG or JPEG), a PDF or plain text, or there is nothing in it."),
        ),
        What.FILE_UNREADABLE: (
            translate("Tickets", "This file cannot be read"),
            translate("Tickets", "%3 is gone, or you may not open it. Choose another one."),
        ),
        What.FILES_GONE: (
            translate("Tickets", "Your files have to be sent again"),
            translate("Tickets", "They were waiting for too long. Press Send once more."),
        ),
        What.SWITCHED_OFF: (
            translate("Tickets", "Tickets are not available any more"),
            translate("Tickets", "What you wrote stays here. Call us at %1."),
        ),
    }
