"""The people on an account, their phones and emails, and the codes that confirm those."""

from datetime import datetime

from sqlalchemy import JSON, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from daystarr_portal.core.database import Base


class ContactRow(Base):
    """A person on the account. `version` goes up with every change of them, their phones and their emails."""

    __tablename__ = "contacts"

    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    account_id: Mapped[str] = mapped_column(ForeignKey("accounts.id"), index=True)
    name: Mapped[str] = mapped_column(String(200))
    is_primary: Mapped[bool] = mapped_column(default=False)
    is_billing: Mapped[bool] = mapped_column(default=False)
    is_technical: Mapped[bool] = mapped_column(default=False)
    mailing_street: Mapped[str | None] = mapped_column(String(200))
    mailing_city: Mapped[str | None] = mapped_column(String(100))
    mailing_region: Mapped[str | None] = mapped_column(String(32))
    mailing_postal_code: Mapped[str | None] = mapped_column(String(16))
    version: Mapped[int] = mapped_column(default=1)
    created_at: Mapped[datetime]
    removed_at: Mapped[datetime | None]

    phones: Mapped[list["ContactPhoneRow"]] = relationship(order_by="ContactPhoneRow.created_at", lazy="raise")
    emails: Mapped[list["ContactEmailRow"]] = relationship(order_by="ContactEmailRow.created_at", lazy="raise")


class ContactPhoneRow(Base):
    """A phone number of a contact, in E.164 form; `notify` names what they are called or texted about."""

    __tablename__ = "contact_phones"

    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    contact_id: Mapped[str] = mapped_column(ForeignKey("contacts.id"), index=True)
    account_id: Mapped[str] = mapped_column(ForeignKey("accounts.id"), index=True)
    number: Mapped[str] = mapped_column(String(16))
    label: Mapped[str] = mapped_column(String(16))  # mobile | home | work
    notify: Mapped[list[str]] = mapped_column(JSON)  # invoices | payments | appointments | outages | marketing
    verified_at: Mapped[datetime | None]
    created_at: Mapped[datetime]


class ContactEmailRow(Base):
    """An email address of a contact; `notify` names what they are written about."""

    __tablename__ = "contact_emails"

    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    contact_id: Mapped[str] = mapped_column(ForeignKey("contacts.id"), index=True)
    account_id: Mapped[str] = mapped_column(ForeignKey("accounts.id"), index=True)
    address: Mapped[str] = mapped_column(String(254))
    notify: Mapped[list[str]] = mapped_column(JSON)  # invoices | payments | appointments | outages | marketing
    verified_at: Mapped[datetime | None]
    created_at: Mapped[datetime]


class ContactCodeRow(Base):
    """A code sent to a new phone or email; only its keyed digest is kept."""

    __tablename__ = "contact_codes"
    __table_args__ = (Index("ix_contact_codes_reach_id_created_at", "reach_id", "created_at"),)

    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    account_id: Mapped[str] = mapped_column(ForeignKey("accounts.id"), index=True)
    reach_id: Mapped[str] = mapped_column(String(40))  # the phone or email it was sent to
    digest: Mapped[str] = mapped_column(String(64))
    tries: Mapped[int] = mapped_column(default=0)
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]
