"""The contacts page as it is shown: pure functions."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from daystarr_client.services.loadable import Loadable, ProblemKind
from daystarr_client.viewmodels.card import FAILED, LOADING, READY
from daystarr_client.viewmodels.contact_state import Trouble
from daystarr_client.viewmodels.contact_words import (
    LONGEST_NAME,
    address_line,
    label_name,
    role_name,
    topics_sentence,
    trouble_words,
)
from daystarr_client.viewmodels.formats import Formats, initials
from daystarr_client.viewmodels.problems import problem_sentence
from daystarr_client.viewmodels.wording import fill, one_line

if TYPE_CHECKING:
    from daystarr_client.api.models_contacts import Contact, ContactEmail, ContactPhone
    from daystarr_client.services.contacts import Everyone

translate = QCoreApplication.translate
EMPTY = "empty"
LONGEST_ADDRESS = 90


@dataclass(frozen=True, slots=True)
class ReachRow:
    """A phone or an email as the card shows it. `spoken` is the whole of it, for reading aloud."""

    key: str
    icon: str
    where: str
    kind: str
    topics: str
    verified: bool
    spoken: str


@dataclass(frozen=True, slots=True)
class ContactRow:
    """A person's card."""

    key: str
    name: str
    initials: str
    roles: tuple[str, ...]
    address: str
    reaches: tuple[ReachRow, ...]
    spoken: str


@dataclass(frozen=True, slots=True)
class Removed:
    """Who was taken off the account last; they can come back. `trouble` is why that did not work."""

    contact_id: str = ""
    name: str = ""
    busy: bool = False
    trouble: Trouble | None = None


@dataclass(frozen=True, slots=True)
class ContactsView:
    """The page."""

    phase: str = LOADING
    problem: str = ""
    can_retry: bool = False
    stale: str = ""
    undo_text: str = ""
    undo_problem: str = ""
    undo_busy: bool = False
    rows: tuple[ContactRow, ...] = ()


def _undo_problem(trouble: Trouble | None, phone: str) -> str:
    if trouble is None:
        return ""
    said = trouble_words(trouble, phone)
    return fill(translate("Contacts", "%1. %2"), said.title, said.body)


def contacts_view(
    everyone: "Loadable[Everyone]",
    removed: Removed,
    formats: Formats,
    today: date,
    phone: str,
    write: Callable[[str], str],
) -> ContactsView:
    """The page; `write` gives a number its usual form."""
    undo = fill(translate("Contacts", "%1 was removed."), removed.name) if removed.contact_id else ""
    phase, problem = LOADING, ""
    if everyone.value is not None:
        phase = READY if everyone.value else EMPTY
    elif everyone.problem is not None:
        phase, problem = FAILED, problem_sentence(everyone.problem, phone)
    stale = ""
    if everyone.stale and everyone.as_of is not None:
        stale = fill(translate("Contacts", "Not up to date: as of %1."), formats.moment(everyone.as_of, today))
    return ContactsView(
        phase=phase,
        problem=problem,
        can_retry=everyone.problem not in (ProblemKind.DENIED, ProblemKind.SIGNED_OUT),
        stale=stale,
        undo_text=undo,
        undo_problem=_undo_problem(removed.trouble, phone),
        undo_busy=removed.busy,
        rows=tuple(contact_row(contact, write) for contact in everyone.value or ()),
    )


def contact_row(contact: "Contact", write: Callable[[str], str]) -> ContactRow:
    """One person's card."""
    name = one_line(contact.name, LONGEST_NAME) or translate("Contacts", "No name")
    roles = tuple(filter(None, (role_name(role) for role in contact.roles)))
    reaches = (*(_phone(row, write) for row in contact.phones), *(_email(row) for row in contact.emails))
    spoken = fill(translate("Contacts", "%1. Roles: %2"), name, ", ".join(roles)) if roles else name
    return ContactRow(
        key=contact.id,
        name=name,
        initials=initials(name),
        roles=roles,
        address=address_line(contact.mailing_address),
        reaches=reaches,
        spoken=spoken,
    )


def _phone(row: "ContactPhone", write: Callable[[str], str]) -> ReachRow:
    where = one_line(write(row.number), LONGEST_ADDRESS)
    return _reach(row, where, label_name(row.label), "phone-outline")


def _email(row: "ContactEmail") -> ReachRow:
    return _reach(row, one_line(row.address, LONGEST_ADDRESS), translate("Contacts", "Email"), "email-outline")


def _reach(row: "ContactPhone | ContactEmail", where: str, kind: str, icon: str) -> ReachRow:
    topics = topics_sentence(tuple(topic.value for topic in row.notify))
    state = translate("Contacts", "Confirmed") if row.verified else translate("Contacts", "Not confirmed")
    spoken = fill(translate("Contacts", "%1: %2. %3. %4"), kind, where, state, topics)
    return ReachRow(row.id, icon, where, kind, topics, row.verified, spoken)
