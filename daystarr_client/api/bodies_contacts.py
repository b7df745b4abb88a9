"""What the client sends about contacts, as plain frozen dataclasses."""

from dataclasses import dataclass
from typing import Any

from daystarr_client.api.enums import ContactRole, PhoneLabel, Topic


@dataclass(frozen=True)
class MailingAddress:
    """Where paper reaches someone."""

    street: str
    city: str
    region: str
    postal_code: str


@dataclass(frozen=True)
class Person:
    """Who someone is, whole: an address of None is taken away."""

    name: str
    roles: tuple[ContactRole, ...] = ()
    mailing_address: MailingAddress | None = None

    def as_json(self) -> dict[str, Any]:
        """The body of the request."""
        address = self.mailing_address
        return {
            "name": self.name,
            "roles": [role.value for role in self.roles],
            "mailing_address": None if address is None else dict(vars(address)),
        }


@dataclass(frozen=True)
class Phone:
    """A phone number of someone, whole."""

    number: str
    label: PhoneLabel
    notify: tuple[Topic, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """The body of the request."""
        return {"number": self.number, "label": self.label.value, "notify": [topic.value for topic in self.notify]}


@dataclass(frozen=True)
class Email:
    """An email address of someone, whole."""

    address: str
    notify: tuple[Topic, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """The body of the request."""
        return {"address": self.address, "notify": [topic.value for topic in self.notify]}
