"""Who is written to about what: each address on an account has one choice, wherever it is made."""

from collections.abc import Collection

from sqlalchemy import select
from sqlalchemy.orm import Session

from daystarr_portal.accounts.tables import UserRow
from daystarr_portal.contacts import repository as contacts
from daystarr_portal.contacts.schemas import Topic
from daystarr_portal.contacts.tables import ContactEmailRow, ContactRow
from daystarr_portal.preferences.tables import PreferencesRow

UNLESS_CHOSEN = tuple(topic for topic in Topic if topic is not Topic.MARKETING)


def topics_of(session: Session, user: UserRow) -> tuple[Topic, ...]:
    """What a user's own address is written about: as a contact on the account where it is one, else as they chose."""
    return _topics(session, user, contacts.contacts(session, user.account_id or ""))


def choose(session: Session, user: UserRow, topics: Collection[Topic]) -> None:
    """Have a user's own address written to about these topics, as a contact too. The caller holds the contacts."""
    chosen = [topic.value for topic in Topic if topic in topics]
    session.merge(PreferencesRow(user_id=user.id, notify=chosen))
    for contact in contacts.contacts(session, user.account_id or ""):
        for email in _of(user, contact):
            if email.notify != chosen:
                email.notify = chosen
                contact.version += 1


def recipients(session: Session, account_id: str, topic: Topic) -> list[str]:
    """Every confirmed address of an account that chose a topic, each once."""
    people = contacts.contacts(session, account_id)
    found = [
        email.address
        for contact in people
        for email in contact.emails
        if email.verified_at is not None and topic in email.notify
    ]
    users = select(UserRow).where(UserRow.account_id == account_id).order_by(UserRow.created_at, UserRow.id)
    found += [user.email for user in session.scalars(users) if topic in _topics(session, user, people)]
    return list({address.casefold(): address for address in reversed(found)}.values())[::-1]


def _topics(session: Session, user: UserRow, people: Collection[ContactRow]) -> tuple[Topic, ...]:
    as_contact = [email for contact in people for email in _of(user, contact)]
    if as_contact:
        return tuple(topic for topic in Topic if any(topic in email.notify for email in as_contact))
    row = session.get(PreferencesRow, user.id)
    return UNLESS_CHOSEN if row is None else tuple(Topic(topic) for topic in row.notify)


def _of(user: UserRow, contact: ContactRow) -> list[ContactEmailRow]:
    return [email for email in contact.emails if email.address.casefold() == user.email.casefold()]
