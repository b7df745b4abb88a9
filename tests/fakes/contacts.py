"""Contacts as the portal would answer them, and a portal that keeps one."""

from typing import Any

from daystarr_client.api.bodies_contacts import Email, Person, Phone
from daystarr_client.api.enums import ContactRole, PhoneLabel, Topic
from daystarr_client.api.errors import NotFound, Stale
from daystarr_client.api.models import Address, Page
from daystarr_client.api.models_contacts import Contact, ContactEmail, ContactPhone

ADDRESS = Address(street="1 Main St", city="Owosso", region="MI", postal_code="48867")
JSON_CONTACT: dict[str, Any] = {
    "id": "con_1",
    "etag": '"con_1.1"',
    "name": "Maria Lopez",
    "roles": ["primary", "billing"],
    "phones": [
        {"id": "cph_1", "number": "+19897206000", "label": "mobile", "verified": True, "notify": ["outages"]},
        {"id": "cph_2", "number": "+525512345678", "label": "fax", "verified": False, "notify": ["faxes"]},
    ],
    "emails": [{"id": "cem_1", "address": "maria@example.com", "verified": True, "notify": ["invoices"]}],
    "mailing_address": {"street": "1 Main St", "city": "Owosso", "region": "MI", "postal_code": "48867"},
    "is_last_primary": True,
}


def a_phone(number: str = "+19897206000", phone_id: str = "cph_1", *, verified: bool = True) -> ContactPhone:
    return ContactPhone(
        id=phone_id, number=number, label=PhoneLabel.MOBILE, verified=verified, notify=(Topic.INVOICES, Topic.OUTAGES)
    )


def an_email(address: str = "maria@example.com", email_id: str = "cem_1", *, verified: bool = True) -> ContactEmail:
    return ContactEmail(id=email_id, address=address, verified=verified, notify=(Topic.INVOICES,))


def a_contact(name: str = "Maria Lopez", contact_id: str = "con_1", **changes: Any) -> Contact:
    fields: dict[str, Any] = {
        "id": contact_id,
        "etag": f'"{contact_id}.1"',
        "name": name,
        "roles": (ContactRole.PRIMARY,),
        "phones": (a_phone(),),
        "emails": (an_email(),),
        "mailing_address": None,
        "is_last_primary": False,
        **changes,
    }
    return Contact(**fields)


class OneContact:
    """The contacts of a portal with one person, whom others may change. `before` runs ahead of the next write."""

    def __init__(self, contact: Contact | None = None) -> None:
        self.now: Contact | None = contact or a_contact()
        self.writes = 0
        self.before: list[Any] = []
        self.contacts = self

    def become(self, **changes: Any) -> Contact:
        """A new version of the person."""
        assert self.now is not None
        version = int(self.now.etag.strip('"').rpartition(".")[2]) + 1
        self.now = self.now.model_copy(update={**changes, "etag": f'"{self.now.id}.{version}"'})
        return self.now

    def list(self) -> Page[Contact]:
        return Page[Contact](items=(self.now,) if self.now else ())

    def get(self, contact_id: str) -> Contact:
        return self._there()

    def add(self, person: Person) -> Contact:
        self.writes += 1
        self.now = a_contact(person.name, "con_new", roles=person.roles, phones=(), emails=())
        return self.now

    def change(self, contact_id: str, etag: str, person: Person) -> Contact:
        self._write(etag)
        address = person.mailing_address and Address(**vars(person.mailing_address))
        return self.become(name=person.name, roles=person.roles, mailing_address=address)

    def remove(self, contact_id: str, etag: str) -> None:
        self._write(etag)
        self.now = None

    def add_phone(self, contact_id: str, etag: str, phone: Phone) -> Contact:
        now = self._write(etag)
        return self.become(phones=(*now.phones, a_phone(phone.number, "cph_new", verified=False)))

    def add_email(self, contact_id: str, etag: str, email: Email) -> Contact:
        now = self._write(etag)
        return self.become(emails=(*now.emails, an_email(email.address, "cem_new", verified=False)))

    def change_phone(self, contact_id: str, etag: str, phone_id: str, phone: Phone) -> Contact:
        now = self._write(etag)
        changed = replace_in(now.phones, phone_id, number=phone.number, label=phone.label, notify=phone.notify)
        return self.become(phones=changed)

    def remove_phone(self, contact_id: str, etag: str, phone_id: str) -> Contact:
        now = self._write(etag)
        return self.become(phones=tuple(phone for phone in now.phones if phone.id != phone_id))

    def _there(self) -> Contact:
        if self.now is None:
            raise NotFound
        return self.now

    def _write(self, etag: str) -> Contact:
        for act in self.before:
            act()
        self.before = []
        now = self._there()
        if etag != now.etag:
            raise Stale
        self.writes += 1
        return now


def replace_in(rows: "tuple[ContactPhone, ...]", row_id: str, **changes: Any) -> "tuple[ContactPhone, ...]":
    return tuple(row.model_copy(update=changes) if row.id == row_id else row for row in rows)
