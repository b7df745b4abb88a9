"""Who is on the account and how they are reached."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject, Signal

from daystarr_client.api.bodies_contacts import Person
from daystarr_client.api.enums import ContactRole
from daystarr_client.services import contact_saving as saving
from daystarr_client.services import reach_rules
from daystarr_client.services.calls import PortalCalls
from daystarr_client.services.contact_saving import Gone, Overtaken, Reach, Saved, SaveResult
from daystarr_client.services.fetched import Fetched
from daystarr_client.services.loadable import Loadable
from daystarr_client.tasks import Done, Outcome, Task

if TYPE_CHECKING:
    from daystarr_client.api.models_contacts import Contact
    from daystarr_client.api.portal import Portal

Everyone: TypeAlias = "tuple[Contact, ...]"
OnSaved: TypeAlias = Callable[[Outcome[SaveResult]], None]


class ContactsService(QObject):
    """Knows the contacts. Whatever a change brings to light is in the list before `done` hears of it.

    Once there are contacts, `reach_rules` are loaded.
    """

    changed = Signal()

    def __init__(self, calls: PortalCalls, now: Callable[[], datetime], parent: QObject | None = None) -> None:
        """`now` is the portal's time."""
        super().__init__(parent)
        self._calls = calls
        self._contacts: Fetched[Everyone] = Fetched(calls, _everyone, lambda _: now(), self.changed.emit)

    @property
    def contacts(self) -> Loadable[Everyone]:
        """Everyone on the account, as far as known; primary contacts first."""
        return self._contacts.state

    def contact(self, contact_id: str) -> "Contact | None":
        """One person, as far as known."""
        return next((contact for contact in self.contacts.value or () if contact.id == contact_id), None)

    def refresh(self, *, quiet: bool = False) -> None:
        """Fetch everyone again."""
        self._contacts.refresh(quiet=quiet)

    def add(self, person: Person, done: OnSaved, *, unsure: bool = False) -> Task:
        """Add someone. `unsure` when an earlier attempt at the same was never answered."""
        known = {contact.id for contact in self.contacts.value or ()} if unsure else None
        return self._save(lambda portal: saving.add_person(portal, person, known), done)

    def change(self, base: "Contact", person: Person, done: OnSaved) -> Task:
        """Change someone who was seen as `base`."""
        return self._save(lambda portal: saving.change_person(portal, base, person), done)

    def add_reach(self, base: "Contact", reach: Reach, done: OnSaved) -> Task:
        """Add a phone or an email; a code is sent to it."""
        return self._save(lambda portal: saving.add_reach(portal, base, reach), done)

    def change_reach(self, base: "Contact", reach_id: str, reach: Reach, done: OnSaved) -> Task:
        """Change a phone or an email; a code is sent to another number or address."""
        return self._save(lambda portal: saving.change_reach(portal, base, reach_id, reach), done)

    def remove_reach(self, base: "Contact", reach_id: str, done: OnSaved) -> Task:
        """Take a phone or an email away."""
        return self._save(lambda portal: saving.remove_reach(portal, base, reach_id), done)

    def confirm(self, contact_id: str, reach_id: str, code: str, done: OnSaved) -> Task:
        """Confirm a phone or an email with the code sent to it."""
        return self._save(lambda portal: saving.confirm(portal, contact_id, reach_id, code), done)

    def send_code(self, contact_id: str, reach_id: str, done: Callable[[Outcome[None]], None]) -> Task:
        """Send another code to a phone or an email."""
        return self._calls.run(lambda portal: saving.send_code(portal, contact_id, reach_id), done)

    def remove(self, base: "Contact", done: Callable[[Outcome[Overtaken | Gone]], None]) -> Task:
        """Take someone off the account who was seen as `base`; `Gone` is the good end of it."""

        def finish(outcome: Outcome[Overtaken | Gone]) -> None:
            if isinstance(outcome, Done):
                match outcome.value:
                    case Overtaken(contact=newest):
                        self._put(newest)
                    case Gone():
                        self._drop(base.id)
            done(outcome)

        return self._calls.run(lambda portal: saving.remove_person(portal, base), finish)

    def restore(self, contact_id: str, done: OnSaved) -> Task:
        """Undo a removal."""
        return self._save(lambda portal: Saved(portal.contacts.restore(contact_id)), done)

    def _save(self, call: "Callable[[Portal], SaveResult]", done: OnSaved) -> Task:
        def finish(outcome: Outcome[SaveResult]) -> None:
            if isinstance(outcome, Done):
                contact = outcome.value.contact
                if contact is not None:
                    self._put(contact)
                else:
                    self.refresh(quiet=True)
            done(outcome)

        return self._calls.run(call, finish)

    def _put(self, contact: "Contact") -> None:
        known = self.contacts.value or ()
        others = [other for other in known if other.id != contact.id]
        at = next((at for at, other in enumerate(known) if other.id == contact.id), len(known))
        self._contacts.put(_primary_first((*others[:at], contact, *others[at:])))
        self.refresh(quiet=True)  # who is the last primary contact may have changed with it

    def _drop(self, contact_id: str) -> None:
        known = self.contacts.value or ()
        self._contacts.put(tuple(other for other in known if other.id != contact_id))
        self.refresh(quiet=True)


def _primary_first(everyone: Everyone) -> Everyone:
    return tuple(sorted(everyone, key=lambda contact: ContactRole.PRIMARY not in contact.roles))


def _everyone(portal: "Portal") -> Everyone:
    reach_rules.load()
    return _primary_first(portal.contacts.list().items)
