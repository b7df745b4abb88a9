"""What is typed about a contact, and bringing it together with what somebody else changed meanwhile."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import TYPE_CHECKING, Final

from daystarr_client.api.bodies_contacts import Email, MailingAddress, Person, Phone
from daystarr_client.api.enums import ContactRole, PhoneLabel, Topic
from daystarr_client.services import reach_rules
from daystarr_client.services.contact_saving import Reach, body_of, reach_of

if TYPE_CHECKING:
    from daystarr_client.api.models_contacts import Contact

NAME: Final = "name"
WHERE: Final = "where"
LABEL: Final = "label"
ADDRESS: Final = "address"
ADDRESS_FIELDS: Final = ("street", "city", "region", "postal_code")


class Form(Enum):
    """What is being typed."""

    PERSON = "person"
    PHONE = "phone"
    EMAIL = "email"


ROLES: Final = tuple(role.value for role in (ContactRole.PRIMARY, ContactRole.BILLING, ContactRole.TECHNICAL))
TOPICS: Final = tuple(topic.value for topic in Topic if topic is not Topic.OTHER)


@dataclass(frozen=True, slots=True)
class Draft:
    """The fields by name, and the boxes that are ticked."""

    texts: Mapping[str, str] = field(default_factory=dict[str, str])
    ticks: frozenset[str] = frozenset()

    def typed(self, name: str, text: str) -> "Draft":
        """With another text in a field."""
        return replace(self, texts={**self.texts, name: text})

    def ticked(self, name: str, *, on: bool) -> "Draft":
        """With a box ticked or not."""
        return replace(self, ticks=self.ticks | {name} if on else self.ticks - {name})


@dataclass(frozen=True, slots=True)
class Change:
    """A part that somebody else changed; in conflict where it was changed here too, to something else."""

    part: str
    conflict: bool


def new_draft(form: Form) -> Draft:
    """Nothing typed yet. Who adds a way to be reached wants to be told of what matters."""
    if form is Form.PERSON:
        return Draft(dict.fromkeys((NAME, *ADDRESS_FIELDS), ""))
    wanted = frozenset({Topic.INVOICES.value, Topic.PAYMENTS.value, Topic.APPOINTMENTS.value, Topic.OUTAGES.value})
    return Draft({WHERE: "", LABEL: PhoneLabel.MOBILE.value}, wanted)


def person_draft(contact: "Contact") -> Draft:
    """A person as they are."""
    address = contact.mailing_address
    parts = (address.street, address.city, address.region, address.postal_code) if address else ("",) * 4
    texts = {NAME: contact.name, **dict(zip(ADDRESS_FIELDS, parts, strict=True))}
    return Draft(texts, frozenset(role.value for role in contact.roles))


def reach_draft(contact: "Contact", reach_id: str) -> Draft | None:
    """A phone or an email as it is; None when it is not there."""
    row = reach_of(contact, reach_id)
    if row is None:
        return None
    match body_of(row):
        case Phone(number=number, label=label, notify=notify):
            texts = {WHERE: reach_rules.written_number(number), LABEL: label.value}
        case Email(address=address, notify=notify):
            texts = {WHERE: address, LABEL: ""}
    return Draft(texts, frozenset(topic.value for topic in notify))


def person_in(draft: Draft) -> Person:
    """What is sent of a person."""
    texts = {name: " ".join(text.split()) for name, text in draft.texts.items()}
    parts = [texts[name] for name in ADDRESS_FIELDS]
    roles = tuple(ContactRole(role) for role in ROLES if role in draft.ticks)
    return Person(texts[NAME], roles, MailingAddress(*parts) if any(parts) else None)


def reach_in(form: Form, draft: Draft) -> Reach:
    """What is sent of a phone or an email, in its one form where it has one."""
    where = draft.texts[WHERE].strip()
    notify = tuple(Topic(topic) for topic in TOPICS if topic in draft.ticks)
    if form is Form.PHONE:
        return Phone(reach_rules.number_of(where) or where, PhoneLabel(draft.texts[LABEL]), notify)
    return Email(reach_rules.address_of(where) or where, notify)


def parts(form: Form) -> tuple[str, ...]:
    """What can be changed independently of each other."""
    match form:
        case Form.PERSON:
            return (NAME, *ROLES, ADDRESS)
        case Form.PHONE:
            return (WHERE, LABEL, *TOPICS)
        case Form.EMAIL:
            return (WHERE, *TOPICS)


def same_part(form: Form, part: str, one: Draft, other: Draft) -> bool:
    """Whether two drafts say the same in one part."""
    return _value(form, part, one) == _value(form, part, other)


def unsaved(form: Form, start: Draft, draft: Draft) -> bool:
    """Whether anything was changed since the start."""
    return any(not same_part(form, part, start, draft) for part in parts(form))


def changes(form: Form, start: Draft, mine: Draft, theirs: Draft) -> tuple[Change, ...]:
    """What somebody else changed since the start."""
    return tuple(
        Change(part, not same_part(form, part, start, mine) and not same_part(form, part, mine, theirs))
        for part in parts(form)
        if not same_part(form, part, start, theirs)
    )


def merged(form: Form, start: Draft, mine: Draft, theirs: Draft, kept: frozenset[str]) -> Draft:
    """Both changes in one. Where they are in conflict mine stands if it is `kept`, otherwise theirs."""
    result = theirs
    for part in parts(form):
        changed_there = not same_part(form, part, start, theirs)
        if not same_part(form, part, start, mine) and (not changed_there or part in kept):
            result = _with_part(part, result, mine)
    return result


def _value(form: Form, part: str, draft: Draft) -> object:
    if part == ADDRESS:
        return tuple(" ".join(draft.texts[name].split()) for name in ADDRESS_FIELDS)
    if part not in draft.texts:
        return part in draft.ticks
    text = " ".join(draft.texts[part].split())
    if part == WHERE:
        return (reach_rules.number_of(text) if form is Form.PHONE else reach_rules.address_of(text)) or text
    return text


def _with_part(part: str, into: Draft, of: Draft) -> Draft:
    if part == ADDRESS:
        return replace(into, texts={**into.texts, **{name: of.texts[name] for name in ADDRESS_FIELDS}})
    if part in of.texts:
        return into.typed(part, of.texts[part])
    return into.ticked(part, on=part in of.ticks)
