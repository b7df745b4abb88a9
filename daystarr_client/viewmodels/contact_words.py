"""Contacts in words."""

import math
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from daystarr_client.api.enums import ContactRole, PhoneLabel, ProblemCode, Topic
from daystarr_client.viewmodels.contact_draft import (
    ADDRESS,
    ADDRESS_FIELDS,
    LABEL,
    NAME,
    ROLES,
    TOPICS,
    WHERE,
    Draft,
    Form,
)
from daystarr_client.viewmodels.contact_state import Trouble, What
from daystarr_client.viewmodels.pay_words import SILENCE, Said
from daystarr_client.viewmodels.wording import fill, one_line

if TYPE_CHECKING:
    from daystarr_client.api.models import Address

translate = QCoreApplication.translate

LONGEST_NAME: Final = 60


def role_name(role: str) -> str:
    """What someone is on the account; empty for what this program does not know yet."""
    match role:
        case ContactRole.PRIMARY:
            return translate("Contacts", "Primary")
        case ContactRole.BILLING:
            return translate("Contacts", "Billing")
        case ContactRole.TECHNICAL:
            return translate("Contacts", "Technical")
        case _:
            return ""


def role_meaning(role: str) -> str:
    """What that role is for."""
    match role:
        case ContactRole.PRIMARY:
            return translate("Contacts", "Decides about the account. We call this person first.")
        case ContactRole.BILLING:
            return translate("Contacts", "Can talk to us about invoices and payments.")
        case ContactRole.TECHNICAL:
            return translate("Contacts", "Can talk to us about equipment and visits.")
        case _:
            return ""


def label_name(label: str) -> str:
    """What kind of phone it is."""
    match label:
        case PhoneLabel.MOBILE:
            return translate("Contacts", "Mobile")
        case PhoneLabel.HOME:
            return translate("Contacts", "Home")
        case PhoneLabel.WORK:
            return translate("Contacts", "Work")
        case _:
            return translate("Contacts", "Phone")


def topic_name(topic: str) -> str:
    """What one is notified of."""
    match topic:
        case Topic.INVOICES:
            return translate("Contacts", "Invoices")
        case Topic.PAYMENTS:
            return translate("Contacts", "Payments")
        case Topic.APPOINTMENTS:
            return translate("Contacts", "Appointments")
        case Topic.OUTAGES:
            return translate("Contacts", "Outages")
        case Topic.MARKETING:
            return translate("Contacts", "Offers and news")
        case _:
            return ""


def topics_sentence(topics: "tuple[str, ...]") -> str:
    """What a phone or an email is notified of, on one line."""
    names = [name for name in (topic_name(topic) for topic in TOPICS if topic in topics) if name]
    if not names:
        return translate("Contacts", "Not notified of anything")
    return fill(translate("Contacts", "Notified of: %1"), ", ".join(names))


def address_line(address: "Address | None") -> str:
    """A postal address on one line."""
    if address is None:
        return ""
    pieces = (one_line(part, 80) for part in (address.street, address.city, address.region, address.postal_code))
    return fill(translate("Contacts", "%1, %2, %3 %4"), *pieces)


def part_name(form: Form, part: str) -> str:
    """A part of a contact that somebody changed."""
    match part:
        case "name":
            return translate("Contacts", "Name")
        case "address":
            return translate("Contacts", "Mailing address")
        case "label":
            return translate("Contacts", "Kind of phone")
        case "where":
            is_phone = form is Form.PHONE
            return translate("Contacts", "Phone number") if is_phone else translate("Contacts", "Email address")
        case _ if part in ROLES:
            return fill(translate("Contacts", "Role: %1"), role_name(part))
        case _:
            return fill(translate("Contacts", "Notified of: %1"), topic_name(part))


def part_value(part: str, draft: Draft) -> str:
    """What a draft says in one part."""
    if part == ADDRESS:
        text = ", ".join(one_line(draft.texts[name], 80) for name in ADDRESS_FIELDS if draft.texts[name].strip())
        return text or translate("Contacts", "None")
    if part in {NAME, WHERE}:
        return one_line(draft.texts[part], 120)
    if part == LABEL:
        return label_name(draft.texts[part])
    return translate("Contacts", "Yes") if part in draft.ticks else translate("Contacts", "No")


def field_refusal(code: ProblemCode) -> str:
    """What the portal found wrong with a field."""
    match code:
        case ProblemCode.PHONE_INVALID:
            return translate("Contacts", "This is not a phone number we can call. Check it, with its area code.")
        case ProblemCode.EMAIL_INVALID:
            return translate("Contacts", "This is not an email address. It should look like name@example.com.")
        case ProblemCode.PHONE_ALREADY_THERE:
            return translate("Contacts", "This contact has this number already. Enter another one.")
        case ProblemCode.EMAIL_ALREADY_THERE:
            return translate("Contacts", "This contact has this email already. Enter another one.")
        case _:
            return translate("Contacts", "This cannot be used. Check it.")


def wait_words(seconds: float) -> str:
    """How long to wait, within a sentence of its own."""
    if seconds < 90:
        return fill(translate("Contacts", "Wait %1 seconds, then try again."), str(max(1, math.ceil(seconds))))
    return fill(translate("Contacts", "Wait %1 minutes, then try again."), str(math.ceil(seconds / 60)))


def trouble_words(trouble: Trouble | None, phone: str) -> Said:
    """What went wrong and what to do; nothing where that is said at a field."""
    if trouble is None or trouble.what in _AT_A_FIELD:
        return SILENCE
    if trouble.what is What.WAIT:
        return Said("due", translate("Contacts", "Too many codes were sent"), wait_words(trouble.seconds or 60))
    told = _told()
    if trouble.what in told:
        return Said("due", *told[trouble.what])
    body = translate("Contacts", "Try again. If it stays, call us at %1.")
    if trouble.reference:
        body = translate("Contacts", "Try again. If it stays, call us at %1 and tell us the reference %2.")
    return Said("due", translate("Contacts", "This could not be saved"), fill(body, phone, trouble.reference))


_AT_A_FIELD: Final = {What.CODE_WRONG, What.CODE_EXPIRED, What.TOO_MANY_TRIES}


def _told() -> dict[What, tuple[str, str]]:
    """A title and a sentence for what needs no values."""
    return {
        What.UNREACHABLE: (
            translate("Contacts", "The portal cannot be reached"),
            translate("Contacts", "Nothing was saved. What you typed stays here: check your internet connection."),
        ),
        What.UNSURE: (
            translate("Contacts", "No answer from the portal"),
            translate("Contacts", "We cannot tell yet whether this was saved. Save again: nothing is added twice."),
        ),
        What.LAST_PRIMARY: (
            translate("Contacts", "This is the last primary contact"),
            translate("Contacts", "Every account needs a primary contact. Make someone else primary first."),
        ),
        What.TOO_MANY_CONTACTS: (
            translate("Contacts", "The account has as many contacts as it can have"),
            translate("Contacts", "Remove someone first, then add this contact."),
        ),
        What.TOO_MANY_REACHES: (
            translate("Contacts", "This contact has as many of these as there can be"),
            translate("Contacts", "Remove one that is not used any more, then add this one."),
        ),
        What.CARD_NUMBER: (
            translate("Contacts", "This looks like a card number"),
            translate("Contacts", "To keep it safe, nothing was saved. Never type a card number here."),
        ),
        What.TOO_LATE: (
            translate("Contacts", "It is too late to undo this"),
            translate("Contacts", "Add the contact again."),
        ),
        What.GONE: (
            translate("Contacts", "Someone else removed this in the meantime"),
            translate("Contacts", "What you typed is still here. Save it to add it again."),
        ),
        What.PERSON_GONE: (
            translate("Contacts", "Someone else removed this contact in the meantime"),
            translate("Contacts", "What you typed is still here. Close this, and add it to another contact."),
        ),
        What.CHANGED: (
            translate("Contacts", "Someone else changed this just now"),
            translate("Contacts", "Look at it as it is now before you remove it."),
        ),
    }


def code_error(trouble: Trouble | None, *, missing: bool) -> str:
    """What is wrong with the code that was typed."""
    match trouble:
        case _ if missing:
            return translate("Contacts", "Enter the 6 digits we sent.")
        case Trouble(what=What.CODE_WRONG):
            return translate("Contacts", "This is not the code we sent last. Check it.")
        case Trouble(what=What.CODE_EXPIRED):
            return translate("Contacts", "This code is too old. Send another code.")
        case Trouble(what=What.TOO_MANY_TRIES):
            return translate("Contacts", "Too many wrong codes. Send another code.")
        case _:
            return ""
