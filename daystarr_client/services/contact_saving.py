"""Saving people and how they are reached, never over what somebody else changed meanwhile. Runs on a thread."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

from daystarr_client.api.bodies_contacts import Email, MailingAddress, Person, Phone
from daystarr_client.api.errors import NotFound, Stale

if TYPE_CHECKING:
    from daystarr_client.api.models_contacts import Contact, ContactEmail, ContactPhone
    from daystarr_client.api.portal import Portal

_ROUNDS: Final = 5


@dataclass(frozen=True, slots=True)
class Saved:
    """It is as it was wanted; `reach_id` is the phone or email it was about."""

    contact: "Contact"
    reach_id: str = ""


@dataclass(frozen=True, slots=True)
class Overtaken:
    """Somebody else changed the same thing first: this is how it is now. Nothing was saved."""

    contact: "Contact"


@dataclass(frozen=True, slots=True)
class Gone:
    """Somebody else removed it. `contact` is there when only the phone or the email is gone. Nothing was saved."""

    contact: "Contact | None" = None


SaveResult: TypeAlias = Saved | Overtaken | Gone
Reach: TypeAlias = Phone | Email


def add_person(portal: "Portal", person: Person, known: Collection[str] | None) -> SaveResult:
    """Add someone.

    `known` are the ids of those who were there before an attempt that was never answered: someone new who is like
    `person` came from that attempt.
    """
    if known is not None:
        for contact in portal.contacts.list().items:
            if contact.id not in known and person_of(contact) == person:
                return Saved(contact)
    return Saved(portal.contacts.add(person))


def change_person(portal: "Portal", base: "Contact", person: Person) -> SaveResult:
    """Make someone who was seen as `base` what `person` says."""

    def unchanged(newest: "Contact") -> bool:
        return person_of(newest) == person_of(base)

    def arrived(newest: "Contact") -> Saved | None:
        return Saved(newest) if person_of(newest) == person else None

    return _saved(
        portal,
        base,
        lambda now: Saved(portal.contacts.change(now.id, now.etag, person)),
        lambda newest: arrived(newest) or (None if unchanged(newest) else Overtaken(newest)),
    )


def add_reach(portal: "Portal", base: "Contact", reach: Reach) -> SaveResult:
    """Add a phone or an email to someone. Where it came to be there meanwhile, that is as good."""
    before = {row.id for row in reaches_of(base)}

    def fresh(contact: "Contact") -> str:
        return next((row.id for row in reaches_of(contact) if row.id not in before and where_of(row) == at), "")

    def add(now: "Contact") -> Saved:
        match reach:
            case Phone():
                after = portal.contacts.add_phone(now.id, now.etag, reach)
                return Saved(after, after.phones[-1].id if after.phones else "")
            case Email():
                after = portal.contacts.add_email(now.id, now.etag, reach)
                return Saved(after, after.emails[-1].id if after.emails else "")

    at = where_of(reach)
    return _saved(portal, base, add, lambda newest: Saved(newest, fresh(newest)) if fresh(newest) else None)


def change_reach(portal: "Portal", base: "Contact", reach_id: str, reach: Reach) -> SaveResult:
    """Change a phone or an email of someone who was seen as `base`."""

    def change(now: "Contact") -> Saved:
        match reach:
            case Phone():
                return Saved(portal.contacts.change_phone(now.id, now.etag, reach_id, reach), reach_id)
            case Email():
                return Saved(portal.contacts.change_email(now.id, now.etag, reach_id, reach), reach_id)

    def judge(newest: "Contact") -> SaveResult | None:
        row = reach_of(newest, reach_id)
        if row is None:
            return Gone(newest)
        if body_of(row) == reach:
            return Saved(newest, reach_id)
        was = reach_of(base, reach_id)
        return None if was is not None and body_of(was) == body_of(row) else Overtaken(newest)

    return _saved(portal, base, change, judge)


def remove_reach(portal: "Portal", base: "Contact", reach_id: str) -> SaveResult:
    """Take a phone or an email away from someone who was seen as `base`."""
    is_phone = any(phone.id == reach_id for phone in base.phones)

    def remove(now: "Contact") -> Saved:
        take = portal.contacts.remove_phone if is_phone else portal.contacts.remove_email
        return Saved(take(now.id, now.etag, reach_id))

    def judge(newest: "Contact") -> SaveResult | None:
        row, was = reach_of(newest, reach_id), reach_of(base, reach_id)
        if row is None:
            return Saved(newest)
        return None if was is not None and body_of(was) == body_of(row) else Overtaken(newest)

    return _saved(portal, base, remove, judge)


def remove_person(portal: "Portal", base: "Contact") -> Overtaken | Gone:
    """Take someone off the account who was seen as `base`: `Gone` when they are."""
    try:
        portal.contacts.remove(base.id, base.etag)
    except Stale:
        try:
            return Overtaken(portal.contacts.get(base.id))
        except NotFound:
            return Gone()
    except NotFound:
        return Gone()
    return Gone()


def confirm(portal: "Portal", contact_id: str, reach_id: str, code: str) -> SaveResult:
    """Confirm a phone or an email with the code sent to it. Raises `Invalid`, or `RateLimited` after too many."""
    try:
        contact = portal.contacts.get(contact_id)
        if any(phone.id == reach_id for phone in contact.phones):
            return Saved(portal.contacts.confirm_phone(contact_id, reach_id, code), reach_id)
        return Saved(portal.contacts.confirm_email(contact_id, reach_id, code), reach_id)
    except NotFound:
        return Gone()


def send_code(portal: "Portal", contact_id: str, reach_id: str) -> None:
    """Send another code. Raises `NotFound`, or `RateLimited` when it is too soon."""
    if any(phone.id == reach_id for phone in portal.contacts.get(contact_id).phones):
        portal.contacts.send_phone_code(contact_id, reach_id)
    else:
        portal.contacts.send_email_code(contact_id, reach_id)


def person_of(contact: "Contact") -> Person:
    """Who someone is, as it would be sent."""
    address = contact.mailing_address
    sent = address and MailingAddress(address.street, address.city, address.region, address.postal_code)
    return Person(contact.name, contact.roles, sent)


def body_of(row: "ContactPhone | ContactEmail") -> Reach:
    """A phone or an email, as it would be sent."""
    from daystarr_client.api.models_contacts import ContactPhone

    if isinstance(row, ContactPhone):
        return Phone(row.number, row.label, row.notify)
    return Email(row.address, row.notify)


def where_of(reach: "Reach | ContactPhone | ContactEmail") -> str:
    """The number, or the address without regard to capitals."""
    match reach if isinstance(reach, Phone | Email) else body_of(reach):
        case Phone(number=number):
            return number
        case Email(address=address):
            return address.casefold()


def reaches_of(contact: "Contact") -> "tuple[ContactPhone | ContactEmail, ...]":
    """Every phone and every email of someone."""
    return (*contact.phones, *contact.emails)


def reach_of(contact: "Contact", reach_id: str) -> "ContactPhone | ContactEmail | None":
    """The phone or the email with this id."""
    return next((row for row in reaches_of(contact) if row.id == reach_id), None)


def _saved(
    portal: "Portal",
    base: "Contact",
    write: "Callable[[Contact], Saved]",
    judge: "Callable[[Contact], SaveResult | None]",
) -> SaveResult:
    """Write to the newest version there is; `judge` says of a newer one when not to go on."""
    newest = base
    for _ in range(_ROUNDS):
        try:
            return write(newest)
        except (Stale, NotFound):
            pass  # what is there now decides
        try:
            newest = portal.contacts.get(base.id)
        except NotFound:
            return Gone()
        result = judge(newest)
        if result is not None:
            return result
    return Overtaken(newest)
