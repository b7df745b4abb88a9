"""Contacts as the API shows and takes them."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from daystarr_portal.core.schema import Schema
from daystarr_portal.core.text import Line


class Role(StrEnum):
    """What someone is on the account."""

    PRIMARY = "primary"
    BILLING = "billing"
    TECHNICAL = "technical"


class Label(StrEnum):
    """What kind of phone a number is."""

    MOBILE = "mobile"
    HOME = "home"
    WORK = "work"


class Topic(StrEnum):
    """What a phone or an email is notified of."""

    INVOICES = "invoices"
    PAYMENTS = "payments"
    APPOINTMENTS = "appointments"
    OUTAGES = "outages"
    MARKETING = "marketing"


Name = Annotated[Line, Field(min_length=1, max_length=200)]
Roles = Annotated[list[Role], Field(max_length=3)]
Topics = Annotated[list[Topic], Field(max_length=5)]
Number = Annotated[str, Field(min_length=1, max_length=40, description="Any usual way to write a phone number.")]
EmailText = Annotated[str, Field(min_length=1, max_length=254)]


class MailingAddress(Schema):
    """Where paper reaches someone."""

    street: Annotated[Line, Field(min_length=1, max_length=200)]
    city: Annotated[Line, Field(min_length=1, max_length=100)]
    region: Annotated[Line, Field(min_length=1, max_length=32)]
    postal_code: Annotated[Line, Field(min_length=1, max_length=16)]


class ContactPhone(Schema):
    """A phone number in E.164 form; `verified` once its code was typed in."""

    id: str
    number: str
    label: Label
    verified: bool
    notify: list[Topic]


class ContactEmail(Schema):
    """An email address; `verified` once its code was typed in."""

    id: str
    address: str
    verified: bool
    notify: list[Topic]


class Contact(Schema):
    """A person on the account; `etag` goes into If-Match of every change of them, their phones and emails."""

    id: str
    etag: str
    name: str
    roles: list[Role]
    phones: list[ContactPhone]
    emails: list[ContactEmail]
    mailing_address: MailingAddress | None = None
    is_last_primary: bool


class NewContact(Schema):
    """A person to add."""

    name: Name
    roles: Roles = []
    mailing_address: MailingAddress | None = None


class ContactChange(Schema):
    """What to change of a person: fields left out stay, and so do name and roles given as null."""

    name: Name | None = None
    roles: Roles | None = None
    mailing_address: MailingAddress | None = None


class NewPhone(Schema):
    """A phone number to add; without a country code it is one of the United States."""

    number: Number
    label: Label = Label.MOBILE
    notify: Topics = []


class PhoneChange(Schema):
    """What to change of a phone: fields left out or null stay. Another number has to be confirmed again."""

    number: Number | None = None
    label: Label | None = None
    notify: Topics | None = None


class NewEmail(Schema):
    """An email address to add."""

    address: EmailText
    notify: Topics = []


class EmailChange(Schema):
    """What to change of an email: fields left out or null stay. Another address has to be confirmed again."""

    address: EmailText | None = None
    notify: Topics | None = None


class Confirmation(Schema):
    """The code that was sent."""

    code: Annotated[str, Field(min_length=1, max_length=12)]
