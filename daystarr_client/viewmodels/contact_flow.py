"""What is done on the contact sheet: takes what the person does through the steps and asks the service."""

from collections.abc import Callable
from dataclasses import replace
from time import monotonic
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from daystarr_client.services.contact_saving import Gone, Overtaken, SaveResult
from daystarr_client.services.contacts import ContactsService
from daystarr_client.tasks import Done, Failed, Outcome
from daystarr_client.viewmodels import contact_steps as steps
from daystarr_client.viewmodels.contact_draft import LABEL, Form, person_in, reach_in
from daystarr_client.viewmodels.contact_form_view import errors_of
from daystarr_client.viewmodels.contact_state import (
    Added,
    Closed,
    Confirming,
    Editing,
    Merging,
    Picking,
    Removing,
    State,
    trouble_of,
)
from daystarr_client.viewmodels.toasts import Toasts
from daystarr_client.viewmodels.wording import fill, one_line

if TYPE_CHECKING:
    from daystarr_client.api.models import Address

translate = QCoreApplication.translate
CODE_DIGITS: Final = 6


class ContactFlow(QObject):
    """One thing at a time. `attention` names the field that the keyboard should go to."""

    changed = Signal()
    attention = Signal(str)
    # A person was taken off the account: their id and their name
    person_removed = Signal(str, str)

    def __init__(
        self,
        contacts: ContactsService,
        toasts: Toasts,
        service_address: "Address",
        parent: QObject | None = None,
        *,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        super().__init__(parent)
        self._contacts = contacts
        self._toasts = toasts
        self._service_address = service_address
        self._clock = clock
        self._at: State = Closed()
        self._resend_at: dict[str, float] = {}
        contacts.changed.connect(self._on_contacts)

    @property
    def state(self) -> State:
        """Where the sheet is."""
        return self._at

    @property
    def clock(self) -> float:
        """Now, on the clock of `resend_at`."""
        return self._clock()

    # Beginning

    def add_person(self) -> None:
        """Add someone."""
        self._become(steps.adding_person())

    def edit_person(self, contact_id: str) -> None:
        """Edit someone."""
        if contact := self._contacts.contact(contact_id):
            self._become(steps.editing_person(contact))

    def add_reach(self, form: Form, contact_id: str = "") -> None:
        """Add a phone or an email; without a contact, ask whose it is where there are several."""
        if contact := self._contacts.contact(contact_id):
            self._become(steps.adding_reach(form, contact))
            return
        self._become(Picking(form))
        if self._contacts.contacts.value is None:
            self._contacts.refresh()
        self._on_contacts()

    def edit_reach(self, contact_id: str, reach_id: str) -> None:
        """Edit a phone or an email."""
        contact = self._contacts.contact(contact_id)
        if contact and (editing := steps.editing_reach(contact, reach_id)):
            self._become(editing)

    def confirm_reach(self, contact_id: str, reach_id: str) -> None:
        """Type the code for a phone or an email; an old code may be gone, so another one can be sent at once."""
        contact = self._contacts.contact(contact_id)
        resend_at = self._resend_at.get(reach_id, 0.0)
        if contact and (confirming := steps.confirming(contact, reach_id, resend_at)):
            self._become(confirming)

    # What the person does

    def press(self, button: str) -> None:
        """A button at the foot of the sheet."""
        match self._at, button:
            case _, "close":
                self.close()
            case _, "retry":
                self._contacts.refresh()
            case ((Editing() | Merging()), "save"):
                self._save()
            case Merging() as state, "edit":
                self._become(steps.merge_accepted(state))
            case Editing() as state, "stay":
                self._become(replace(state, leaving=False))
            case _, ("discard" | "keep"):
                self._become(Closed())
            case Editing() as state, "remove":
                self._remove(state)
            case Removing() as state, "remove":
                self._remove_reach(state)
            case Added(contact=contact), ("phone" | "email"):
                self._become(steps.adding_reach(Form(button), contact))
            case Picking(), "person":
                self.add_person()
            case Confirming() as state, "confirm":
                self._confirm(state)
            case _:
                pass

    def close(self) -> None:
        """Close the sheet, unless something typed would be lost or something is on its way."""
        self._become(steps.closing(self._at))

    def pick(self, contact_id: str) -> None:
        """Whose it is."""
        contact = self._contacts.contact(contact_id)
        if isinstance(self._at, Picking) and contact:
            self._become(steps.adding_reach(self._at.form, contact))

    def type(self, name: str, text: str) -> None:
        """What stands in a field now."""
        if isinstance(state := self._at, Editing) and not state.saving:
            self._become(steps.typed(state, name, text))

    def type_where(self, text: str, cursor: int) -> None:
        """What stands in the field of the number or the address now; `cursor` says afterwards where it belongs."""
        if isinstance(state := self._at, Editing) and not state.saving:
            self._become(steps.typed_where(state, text, cursor))

    def left(self, name: str) -> None:
        """The keyboard left a field."""
        if isinstance(state := self._at, Editing):
            self._become(steps.left(state, name))

    def tick(self, name: str, *, on: bool) -> None:
        """A box was ticked or not."""
        if isinstance(state := self._at, Editing) and not state.saving:
            self._become(steps.ticked(state, name, on=on))

    def choose_label(self, label: str) -> None:
        """The kind of phone."""
        self.type(LABEL, label)

    def use_service_address(self) -> None:
        """Mail goes where the service is."""
        if isinstance(state := self._at, Editing) and not state.saving:
            self._become(steps.address_used(state, self._service_address))

    def keep(self, part: str, *, mine: bool) -> None:
        """In a conflict: what was typed here, or what somebody else made it."""
        if isinstance(state := self._at, Merging):
            self._become(replace(state, kept=state.kept | {part} if mine else state.kept - {part}))

    def type_code(self, text: str) -> None:
        """What stands in the field of the code now."""
        if isinstance(state := self._at, Confirming) and not state.busy and text != state.typed:
            self._become(replace(state, typed=text, missing=False, trouble=None))

    def send_again(self) -> None:
        """Send another code."""
        if not isinstance(state := self._at, Confirming) or state.sending or state.resend_at > self._clock():
            return
        self._become(replace(state, sending=True))
        self._contacts.send_code(state.contact_id, state.reach_id, self._on_code_sent)

    # What is done about it

    def _save(self) -> None:
        state = self._at
        if isinstance(state, Merging):
            state = steps.merge_accepted(state)
        if not isinstance(state, Editing) or state.saving or state.removing:
            return
        state = steps.checked(state)
        if not steps.ready_to_save(state):
            self._become(state)
            self._point_at_error(state)
            return
        state = replace(state, saving=True, refused={}, trouble=None)
        self._become(state)
        if state.form is Form.PERSON:
            self._save_person(state)
        else:
            self._save_reach(state)

    def _save_person(self, state: Editing) -> None:
        person = person_in(state.draft)
        if state.base is None:
            self._contacts.add(person, self._on_saved, unsure=state.unsure)
        else:
            self._contacts.change(state.base, person, self._on_saved)

    def _save_reach(self, state: Editing) -> None:
        reach = reach_in(state.form, state.draft)
        if state.base is None:
            return
        if state.reach_id:
            self._contacts.change_reach(state.base, state.reach_id, reach, self._on_saved)
        else:
            self._contacts.add_reach(state.base, reach, self._on_saved)

    def _on_saved(self, outcome: Outcome[SaveResult]) -> None:
        if not isinstance(state := self._at, Editing):
            return
        after = steps.saved(state, outcome, self._clock() + steps.PAUSE_S)
        if isinstance(after, Confirming):
            self._resend_at[after.reach_id] = after.resend_at
        if isinstance(after, Closed):
            self._toasts.say(lambda: translate("Contacts", "Saved"), "check-circle-outline")
        self._become(after)
        if isinstance(after, Editing):
            self._point_at_error(after)

    def _remove(self, state: Editing) -> None:
        if state.base is None or state.saving or state.removing:
            return
        if state.form is not Form.PERSON:
            self._become(Removing(state.form, state.base, state.reach_id))
            return
        self._become(replace(state, removing=True, trouble=None))
        self._contacts.remove(state.base, self._on_person_removed)

    def _on_person_removed(self, outcome: Outcome[Overtaken | Gone]) -> None:
        if not isinstance(state := self._at, Editing) or state.base is None:
            return
        match outcome:
            case Failed(error=error):
                self._become(replace(state, removing=False, trouble=trouble_of(error)))
            case Done(value=value):
                self._become(steps.person_removed(value))
                if isinstance(value, Gone):
                    self.person_removed.emit(state.base.id, one_line(state.base.name, 60))

    def _remove_reach(self, state: Removing) -> None:
        if not state.busy:
            self._become(replace(state, busy=True, trouble=None))
            self._contacts.remove_reach(state.base, state.reach_id, self._on_reach_removed)

    def _on_reach_removed(self, outcome: Outcome[SaveResult]) -> None:
        if isinstance(state := self._at, Removing):
            after = steps.removed(state, outcome)
            if isinstance(after, Closed):
                self._toasts.say(lambda: translate("Contacts", "Removed"), "check-circle-outline")
            self._become(after)

    def _confirm(self, state: Confirming) -> None:
        if state.busy:
            return
        code = "".join(state.typed.split())
        if len(code) != CODE_DIGITS or not code.isdecimal():
            self._become(replace(state, missing=True, trouble=None))
            self.attention.emit("code")
            return
        self._become(replace(state, busy=True, trouble=None))
        self._contacts.confirm(state.contact_id, state.reach_id, code, self._on_confirmed)

    def _on_confirmed(self, outcome: Outcome[SaveResult]) -> None:
        if not isinstance(state := self._at, Confirming):
            return
        after = steps.confirmed(state, outcome)
        self._become(after)
        if isinstance(after, Closed):
            said = fill(translate("Contacts", "%1 is confirmed"), one_line(state.where, 60))
            self._toasts.say(said, "check-circle-outline")
        else:
            self.attention.emit("code")

    def _on_code_sent(self, outcome: Outcome[None]) -> None:
        if isinstance(state := self._at, Confirming):
            after = steps.code_sent(state, outcome, self._clock())
            self._resend_at[after.reach_id] = after.resend_at
            self._become(after)
            self.attention.emit("code")

    # Where there are others involved

    @Slot()
    def _on_contacts(self) -> None:
        """Where there is only one contact, nobody is asked whose phone it is."""
        match self._at, self._contacts.contacts.value:
            case Picking(form=form), (contact,):
                self._become(steps.adding_reach(form, contact))
            case Picking(), _:
                self.changed.emit()
            case _:
                pass

    def _point_at_error(self, state: Editing) -> None:
        wrong = errors_of(state)
        for name in state.draft.texts:
            if name in wrong:
                self.attention.emit(name)
                return

    def _become(self, state: State) -> None:
        told = _told(self._at)
        self._at = state
        self.changed.emit()
        if _told(state) and _told(state) != told:
            self.attention.emit("notice")


def _told(state: State) -> object:
    """What is said above the form, if anything."""
    match state:
        case Editing(leaving=True):
            return True
        case Editing(trouble=trouble) | Removing(trouble=trouble):
            return trouble
        case _:
            return None
