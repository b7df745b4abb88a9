"""Contacts as the portal answers them."""

from pydantic import Field

from daystarr_client.api.enums import ContactRole, PhoneLabel, Topic
from daystarr_client.api.fields import Etag, Id, Model, Text, Word
from daystarr_client.api.models import Address


class ContactPhone(Model):
    """A phone number in E.164 form; `verified` once its code was typed in."""

    id: Id
    number: Word
    label: PhoneLabel
    verified: bool
    notify: tuple[Topic, ...] = Field(max_length=100)


class ContactEmail(Model):
    """An email address; `verified` once its code was typed in."""

    id: Id
    address: Text
    verified: bool
    notify: tuple[Topic, ...] = Field(max_length=100)


class Contact(Model):
    """A person on the account in one version; `etag` goes with every change of them, their phones and emails."""

    id: Id
    etag: Etag
    name: Text
    roles: tuple[ContactRole, ...] = Field(max_length=100)
    phones: tuple[ContactPhone, ...] = Field(max_length=1000)
    emails: tuple[ContactEmail, ...] = Field(max_length=1000)
    mailing_address: Address | None = None
    is_last_primary: bool
