"""A person being changed: locked against other changes, at the version the customer saw."""

from collections.abc import Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from sqlalchemy.orm import Session

from daystarr_portal.accounts import repository as accounts
from daystarr_portal.accounts.tables import AccountRow
from daystarr_portal.auth.principal import Principal
from daystarr_portal.contacts import repository
from daystarr_portal.contacts.notices import ChangeNotices
from daystarr_portal.contacts.schemas import Contact
from daystarr_portal.contacts.tables import ContactEmailRow, ContactPhoneRow, ContactRow
from daystarr_portal.contacts.views import contact_view
from daystarr_portal.core.clock import Clock
from daystarr_portal.core.database import Database
from daystarr_portal.core.etags import etag_of, require_match
from daystarr_portal.core.locks import hold
from daystarr_portal.core.problems import not_found

_Identified = TypeVar("_Identified", ContactRow, ContactPhoneRow, ContactEmailRow)


@dataclass(frozen=True)
class Editing:
    """A person being changed, with everyone on the account."""

    session: Session
    account: AccountRow
    everyone: list[ContactRow]
    contact: ContactRow
    now: datetime

    def view(self) -> Contact:
        """The person as they are now."""
        return contact_view(self.contact, self.everyone)


class Editor:
    """Opens people for changes, one change at a time on each account."""

    def __init__(self, database: Database, clock: Clock, notices: ChangeNotices) -> None:
        self._database = database
        self._clock = clock
        self._notices = notices

    @contextmanager
    def everyone(self, who: Principal) -> Generator[tuple[Session, list[ContactRow]]]:
        """A transaction in which nobody else changes the account's contacts."""
        with self._database.write() as session:
            hold(session, f"contacts {who.account_id}")
            yield session, repository.contacts(session, who.account_id)

    @contextmanager
    def one(self, who: Principal, contact_id: str) -> Generator[Editing]:
        """One person, whatever their version. Raises `Problem` 404."""
        with self.everyone(who) as (session, everyone):
            account = accounts.account(session, who.account_id)
            yield Editing(session, account, everyone, one_of(everyone, contact_id), self._clock())

    @contextmanager
    def version(self, who: Principal, contact_id: str, if_match: str | None) -> Generator[Editing]:
        """One person in the version that If-Match names. Raises `Problem`: 404, 412, 428."""
        with self.one(who, contact_id) as editing:
            require_match(if_match, etag_of(contact_id, editing.contact.version))
            yield editing

    def changed(self, who: Principal, editing: Editing) -> Contact:
        """Count a change of the person, tell the customer of it, and show what came of it."""
        editing.contact.version += 1
        self._notices.changed(editing.session, who)
        return editing.view()


def one_of(rows: Sequence[_Identified], row_id: str) -> _Identified:
    """The row with this id. Raises `Problem` 404."""
    for row in rows:
        if row.id == row_id:
            return row
    raise not_found()
