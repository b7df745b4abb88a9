"""Who is on an account."""

from datetime import timedelta

from daystarr_portal.auth.principal import Principal
from daystarr_portal.contacts import repository
from daystarr_portal.contacts.editing import Editor, one_of
from daystarr_portal.contacts.notices import ChangeNotices
from daystarr_portal.contacts.schemas import Contact, ContactChange, NewContact, Role
from daystarr_portal.contacts.tables import ContactRow
from daystarr_portal.contacts.views import contact_list, contact_view, is_last_primary, put_address, put_roles
from daystarr_portal.core.clock import Clock
from daystarr_portal.core.database import Database
from daystarr_portal.core.ids import new_id
from daystarr_portal.core.pages import Page
from daystarr_portal.core.problems import Problem, conflict

MOST_CONTACTS = 50
RESTORABLE = timedelta(minutes=10)
CODES_KEPT = timedelta(days=2)


class ContactService:
    """Reads and changes contacts; a change names the version it was made to, so that none is overwritten unseen."""

    def __init__(self, database: Database, clock: Clock, editor: Editor, notices: ChangeNotices) -> None:
        self._database = database
        self._clock = clock
        self._editor = editor
        self._notices = notices

    def contacts(self, who: Principal) -> Page[Contact]:
        """Everyone on the account."""
        with self._database.read() as session:
            return contact_list(repository.contacts(session, who.account_id))

    def contact(self, who: Principal, contact_id: str) -> Contact:
        """One person. Raises `Problem` 404."""
        with self._database.read() as session:
            everyone = repository.contacts(session, who.account_id)
            return contact_view(one_of(everyone, contact_id), everyone)

    def add(self, who: Principal, new: NewContact) -> Contact:
        """A new person. Raises `Problem` 409 `too_many_contacts`."""
        with self._editor.everyone(who) as (session, everyone):
            _refuse_too_many(everyone)
            row = ContactRow(
                id=new_id("con"),
                account_id=who.account_id,
                name=new.name,
                version=1,
                created_at=self._clock(),
                phones=[],
                emails=[],
            )
            put_roles(row, new.roles)
            put_address(row, new.mailing_address)
            session.add(row)
            self._notices.changed(session, who)
            return contact_view(row, [*everyone, row])

    def change(self, who: Principal, contact_id: str, if_match: str | None, change: ContactChange) -> Contact:
        """Another name, other roles, another mailing address.

        Raises `Problem`: 404, 412, 428, 409 `last_primary_contact`.
        """
        with self._editor.version(who, contact_id, if_match) as editing:
            contact = editing.contact
            if change.roles is not None:
                if Role.PRIMARY not in change.roles and is_last_primary(contact, editing.everyone):
                    raise _last_primary()
                put_roles(contact, change.roles)
            if change.name is not None:
                contact.name = change.name
            if "mailing_address" in change.model_fields_set:
                put_address(contact, change.mailing_address)
            return self._editor.changed(who, editing)

    def remove(self, who: Principal, contact_id: str, if_match: str | None) -> None:
        """Take someone off the account. Raises `Problem`: 404, 412, 428, 409 `last_primary_contact`."""
        with self._editor.version(who, contact_id, if_match) as editing:
            if is_last_primary(editing.contact, editing.everyone):
                raise _last_primary()
            editing.contact.removed_at = editing.now
            self._editor.changed(who, editing)

    def restore(self, who: Principal, contact_id: str) -> Contact:
        """Undo a removal; for someone who is there, nothing happens.

        Raises `Problem`: 404, 409 `restore_expired` more than 10 minutes later, 409 `too_many_contacts`.
        """
        with self._editor.everyone(who) as (session, everyone):
            row = repository.removed_contact(session, who.account_id, contact_id)
            if row is None or row.removed_at is None:
                return contact_view(one_of(everyone, contact_id), everyone)
            if self._clock() - row.removed_at > RESTORABLE:
                raise conflict("restore_expired", "It is too late to undo this. Add the contact again.")
            _refuse_too_many(everyone)
            row.removed_at = None
            row.version += 1
            self._notices.changed(session, who)
            return contact_view(row, [*everyone, row])

    def purge(self) -> None:
        """Delete people who were removed and cannot be restored any more, and codes nobody can use."""
        with self._database.write() as session:
            repository.purge(session, self._clock(), removed_kept=2 * RESTORABLE, codes_kept=CODES_KEPT)


def _refuse_too_many(everyone: list[ContactRow]) -> None:
    if len(everyone) >= MOST_CONTACTS:
        raise conflict("too_many_contacts", f"An account has at most {MOST_CONTACTS} contacts.")


def _last_primary() -> Problem:
    return conflict("last_primary_contact", "Every account needs a primary contact. Make someone else primary first.")
