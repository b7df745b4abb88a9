"""Rows of contacts turned into what the API shows, and the rule of the last primary contact."""

from collections.abc import Sequence

from daystarr_portal.contacts.schemas import (
    Contact,
    ContactEmail,
    ContactPhone,
    Label,
    MailingAddress,
    Role,
    Topic,
)
from daystarr_portal.contacts.tables import ContactEmailRow, ContactPhoneRow, ContactRow
from daystarr_portal.core.etags import etag_of
from daystarr_portal.core.pages import Page


def is_last_primary(contact: ContactRow, everyone: Sequence[ContactRow]) -> bool:
    """Whether the account would have no primary contact without this one."""
    return contact.is_primary and not any(other.is_primary for other in everyone if other.id != contact.id)


def contact_list(rows: Sequence[ContactRow]) -> Page[Contact]:
    """Everyone on the account."""
    return Page(items=[contact_view(row, rows) for row in rows])


def contact_view(row: ContactRow, everyone: Sequence[ContactRow]) -> Contact:
    """One person; `everyone` on the account decides whether they are the last primary contact."""
    return Contact(
        id=row.id,
        etag=etag_of(row.id, row.version),
        name=row.name,
        roles=roles_of(row),
        phones=[_phone(phone) for phone in row.phones],
        emails=[_email(email) for email in row.emails],
        mailing_address=_address(row),
        is_last_primary=is_last_primary(row, everyone),
    )


def roles_of(row: ContactRow) -> list[Role]:
    """What someone is on the account, always in the same order."""
    held = {Role.PRIMARY: row.is_primary, Role.BILLING: row.is_billing, Role.TECHNICAL: row.is_technical}
    return [role for role in Role if held[role]]


def put_roles(row: ContactRow, roles: Sequence[Role]) -> None:
    """Make someone that, and nothing else."""
    row.is_primary, row.is_billing, row.is_technical = (role in roles for role in Role)


def put_address(row: ContactRow, address: MailingAddress | None) -> None:
    """Set or clear where paper reaches someone."""
    row.mailing_street = address.street if address else None
    row.mailing_city = address.city if address else None
    row.mailing_region = address.region if address else None
    row.mailing_postal_code = address.postal_code if address else None


def _phone(row: ContactPhoneRow) -> ContactPhone:
    return ContactPhone(
        id=row.id,
        number=row.number,
        label=Label(row.label),
        verified=row.verified_at is not None,
        notify=[Topic(topic) for topic in row.notify],
    )


def _email(row: ContactEmailRow) -> ContactEmail:
    return ContactEmail(
        id=row.id,
        address=row.address,
        verified=row.verified_at is not None,
        notify=[Topic(topic) for topic in row.notify],
    )


def _address(row: ContactRow) -> MailingAddress | None:
    if not (row.mailing_street and row.mailing_city and row.mailing_region and row.mailing_postal_code):
        return None
    return MailingAddress(
        street=row.mailing_street,
        city=row.mailing_city,
        region=row.mailing_region,
        postal_code=row.mailing_postal_code,
    )
