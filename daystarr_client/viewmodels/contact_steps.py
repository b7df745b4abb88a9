"""From one state of the contact sheet to the next: pure functions."""

from dataclasses import replace
from typing import TYPE_CHECKING

from daystarr_client.api.errors import PortalError
from daystarr_client.services import reach_rules
from daystarr_client.services.contact_saving import Gone, Overtaken, Saved, SaveResult, reach_of
from daystarr_client.tasks import Done, Failed, Outcome, Surprise
from daystarr_client.viewmodels.contact_draft import (
    ADDRESS_FIELDS,
    WHERE,
    Form,
    merged,
    new_draft,
    parts,
    person_draft,
    reach_draft,
    unsaved,
)
from daystarr_client.viewmodels.contact_form_view import errors_of, where_in_words
from daystarr_client.viewmodels.contact_state import (
    Added,
    Closed,
    Confirming,
    Editing,
    Merging,
    Removing,
    State,
    Trouble,
    What,
    refusals,
    trouble_of,
)

if TYPE_CHECKING:
    from daystarr_client.api.models import Address
    from daystarr_client.api.models_contacts import Contact

PAUSE_S = 30.0


def adding_person() -> Editing:
    """A new person."""
    start = new_draft(Form.PERSON)
    return Editing(Form.PERSON, None, start, start)


def editing_person(contact: "Contact") -> Editing:
    """Someone who is there."""
    start = person_draft(contact)
    return Editing(Form.PERSON, contact, start, start)


def adding_reach(form: Form, contact: "Contact") -> Editing:
    """A new phone or email of someone."""
    start = new_draft(form)
    return Editing(form, contact, start, start)


def editing_reach(contact: "Contact", reach_id: str) -> Editing | None:
    """A phone or an email that is there."""
    start = reach_draft(contact, reach_id)
    if start is None:
        return None
    form = Form.PHONE if any(phone.id == reach_id for phone in contact.phones) else Form.EMAIL
    return Editing(form, contact, start, start, reach_id)


def confirming(contact: "Contact", reach_id: str, resend_at: float) -> Confirming | None:
    """A phone or an email that is there and not confirmed."""
    editing = editing_reach(contact, reach_id)
    if editing is None:
        return None
    where = where_in_words(editing.form, editing.draft)
    return Confirming(editing.form, contact.id, reach_id, where, resend_at=resend_at)


def typed(state: Editing, name: str, text: str) -> Editing:
    """Another text in a field. What the portal said about the old one no longer holds."""
    refused = {key: code for key, code in state.refused.items() if key != name}
    return replace(state, draft=state.draft.typed(name, text), refused=refused, trouble=None, leaving=False)


def typed_where(state: Editing, text: str, cursor: int) -> Editing:
    """Another number or address; a number is written in its usual form."""
    written = reach_rules.as_typed(text, cursor) if state.form is Form.PHONE else reach_rules.Typed(text, cursor)
    state = typed(state, WHERE, written.text)
    return replace(state, cursor=written.cursor, edits=state.edits + 1)


def ticked(state: Editing, name: str, *, on: bool) -> Editing:
    """A box ticked or not."""
    return replace(state, draft=state.draft.ticked(name, on=on), trouble=None, leaving=False)


def address_used(state: Editing, address: "Address") -> Editing:
    """The service address as the mailing address."""
    lines = (address.street, address.city, address.region, address.postal_code)
    for name, part in zip(ADDRESS_FIELDS, lines, strict=True):
        state = typed(state, name, part)
    return state


def left(state: Editing, name: str) -> Editing:
    """The keyboard left a field: from now on it says what is wrong with it. An empty one may wait."""
    return replace(state, left=state.left | {name}) if state.draft.texts.get(name, "").strip() else state


def checked(state: Editing) -> Editing:
    """About to save: every field says what is wrong with it."""
    return replace(state, left=frozenset(state.draft.texts), leaving=False)


def ready_to_save(state: Editing) -> bool:
    """Whether nothing is wrong as far as known here."""
    return not errors_of(replace(state, refused={}))


def closing(state: State) -> State:
    """The person wants to close the sheet: not over something unsaved, and not while something is on its way."""
    match state:
        case Editing(saving=True) | Editing(removing=True) | Confirming(busy=True) | Removing(busy=True):
            return state
        case Editing(leaving=False) if unsaved(state.form, state.start, state.draft):
            return replace(state, leaving=True)
        case Editing(leaving=True):
            return replace(state, leaving=False)
        case Merging(editing=editing):
            return state if editing.saving else replace(editing, leaving=True)
        case _:
            return Closed()


def saved(state: Editing, outcome: Outcome[SaveResult], resend_at: float) -> State:
    """What came of saving. `resend_at` is when the next code may be sent."""
    if isinstance(outcome, Failed):
        return _failed(state, outcome.error)
    match outcome.value:
        case Saved(contact=contact, reach_id=reach_id):
            return _next(state, contact, reach_id, resend_at)
        case Overtaken(contact=newest):
            return _overtaken(state, newest)
        case Gone(contact=contact):
            return _gone(state, contact)


def merge_accepted(state: Merging) -> Editing:
    """Both changes as one draft, made to the newest version."""
    editing = state.editing
    draft = merged(editing.form, editing.start, editing.draft, state.theirs, state.kept)
    return replace(editing, base=state.newest, start=state.theirs, draft=draft, trouble=None)


def confirmed(state: Confirming, outcome: Outcome[SaveResult]) -> State:
    """What came of the code."""
    match outcome:
        case Failed(error=error):
            return replace(state, busy=False, trouble=trouble_of(error))
        case Done():
            return Closed()


def code_sent(state: Confirming, outcome: Outcome[None], clock: float) -> Confirming:
    """What came of asking for another code."""
    state = replace(state, sending=False)
    match outcome:
        case Done():
            return replace(state, sent_again=True, resend_at=clock + PAUSE_S, trouble=None, typed="", missing=False)
        case Failed(error=error):
            trouble = trouble_of(error)
            if trouble.what is What.WAIT:
                short = trouble.seconds <= PAUSE_S
                return replace(state, resend_at=clock + trouble.seconds, trouble=None if short else trouble)
            return replace(state, trouble=trouble)


def removed(state: Removing, outcome: Outcome[SaveResult]) -> State:
    """What came of removing a phone or an email."""
    match outcome:
        case Failed(error=error):
            return replace(state, busy=False, trouble=trouble_of(error))
        case Done(value=Overtaken(contact=newest)):
            return replace(state, base=newest, busy=False, trouble=Trouble(What.CHANGED))
        case Done():
            return Closed()


def _failed(state: Editing, error: PortalError | Surprise) -> Editing:
    refused = refusals(error)
    unsure = state.unsure or (isinstance(error, PortalError) and error.may_have_happened)
    trouble = None if refused else trouble_of(error)
    return replace(state, saving=False, removing=False, refused=refused, unsure=unsure, trouble=trouble)


def _next(state: Editing, contact: "Contact", reach_id: str, resend_at: float) -> State:
    if state.form is Form.PERSON:
        return Closed() if state.base else Added(contact)
    row = reach_of(contact, reach_id)
    if row is None or row.verified:
        return Closed()
    if not _new_where(state, contact, reach_id):
        return Closed()
    return confirming(contact, reach_id, resend_at) or Closed()


def _new_where(state: Editing, contact: "Contact", reach_id: str) -> bool:
    before = reach_draft(state.base, state.reach_id) if state.base and state.reach_id else None
    now = reach_draft(contact, reach_id)
    return before is None or now is None or before.texts[WHERE] != now.texts[WHERE]


def _overtaken(state: Editing, newest: "Contact") -> State:
    is_person = state.form is Form.PERSON
    theirs = person_draft(newest) if is_person else reach_draft(newest, state.reach_id)
    if theirs is None:
        return _gone(state, newest)
    editing = replace(state, saving=False, removing=False, trouble=None)
    return Merging(editing, newest, theirs, kept=frozenset(parts(state.form)))


def _gone(state: Editing, contact: "Contact | None") -> Editing:
    """What was typed is saved anew: as a new person, or as another phone or email of the one who is left."""
    if contact is None and state.form is not Form.PERSON:
        return replace(state, saving=False, trouble=Trouble(What.PERSON_GONE))
    start = new_draft(state.form)
    return replace(state, base=contact, reach_id="", start=start, saving=False, trouble=Trouble(What.GONE))


def person_removed(value: Overtaken | Gone) -> State:
    """What came of removing a person; somebody else's change is shown first."""
    if isinstance(value, Gone):
        return Closed()
    return replace(editing_person(value.contact), trouble=Trouble(What.CHANGED))
