"""How the people on an account are reached: phones and emails, each confirmed with a code."""

from collections.abc import Sequence
from typing import TypeVar

from daystarr_portal.auth.principal import Principal
from daystarr_portal.contacts.codes import Reach, ReachCodes
from daystarr_portal.contacts.editing import Editing, Editor, one_of
from daystarr_portal.contacts.reach import email_address, phone_number
from daystarr_portal.contacts.schemas import Contact, EmailChange, NewEmail, NewPhone, PhoneChange, Topic
from daystarr_portal.contacts.tables import ContactEmailRow, ContactPhoneRow, ContactRow
from daystarr_portal.core.ids import new_id
from daystarr_portal.core.problems import FieldProblem, conflict, invalid, not_found

MOST_REACHES = 10

_Row = TypeVar("_Row", ContactPhoneRow, ContactEmailRow)


class ReachService:
    """Adds, changes, removes and confirms phones and emails."""

    def __init__(self, editor: Editor, codes: ReachCodes) -> None:
        self._editor = editor
        self._codes = codes

    def add_phone(self, who: Principal, contact_id: str, if_match: str | None, new: NewPhone) -> Contact:
        """A new phone; a code is sent to it.

        Raises `Problem`: 404, 412, 428, 409 `too_many_reaches`, 422 `phone_invalid` or `phone_already_there`.
        """
        with self._editor.version(who, contact_id, if_match) as editing:
            contact = editing.contact
            row = ContactPhoneRow(
                id=new_id("cph"),
                contact_id=contact.id,
                account_id=who.account_id,
                number=_number(new.number, contact, None),
                label=new.label,
                notify=_topics(new.notify),
                created_at=editing.now,
            )
            _append(contact.phones, row)
            self._codes.send(editing.session, editing.account, row, editing.now)
            return self._editor.changed(who, editing)

    def change_phone(
        self, who: Principal, contact_id: str, phone_id: str, if_match: str | None, change: PhoneChange
    ) -> Contact:
        """Another number (a code is sent to it), label or notifications. Raises `Problem` like `add_phone`."""
        with self._editor.version(who, contact_id, if_match) as editing:
            row = one_of(editing.contact.phones, phone_id)
            row.label = change.label or row.label
            row.notify = row.notify if change.notify is None else _topics(change.notify)
            if change.number is not None:
                number = _number(change.number, editing.contact, row)
                if number != row.number:
                    row.number, row.verified_at = number, None
                    self._codes.send(editing.session, editing.account, row, editing.now)
            return self._editor.changed(who, editing)

    def remove_phone(self, who: Principal, contact_id: str, phone_id: str, if_match: str | None) -> Contact:
        """Forget a phone. Raises `Problem`: 404, 412, 428."""
        with self._editor.version(who, contact_id, if_match) as editing:
            _forget(editing, editing.contact.phones, phone_id)
            return self._editor.changed(who, editing)

    def add_email(self, who: Principal, contact_id: str, if_match: str | None, new: NewEmail) -> Contact:
        """A new email; a code is sent to it.

        Raises `Problem`: 404, 412, 428, 409 `too_many_reaches`, 422 `email_invalid` or `email_already_there`.
        """
        with self._editor.version(who, contact_id, if_match) as editing:
            contact = editing.contact
            row = ContactEmailRow(
                id=new_id("cem"),
                contact_id=contact.id,
                account_id=who.account_id,
                address=_address(new.address, contact, None),
                notify=_topics(new.notify),
                created_at=editing.now,
            )
            _append(contact.emails, row)
            self._codes.send(editing.session, editing.account, row, editing.now)
            return self._editor.changed(who, editing)

    def change_email(
        self, who: Principal, contact_id: str, email_id: str, if_match: str | None, change: EmailChange
    ) -> Contact:
        """Another address (a code is sent to it) or other notifications. Raises `Problem` like `add_email`."""
        with self._editor.version(who, contact_id, if_match) as editing:
            row = one_of(editing.contact.emails, email_id)
            row.notify = row.notify if change.notify is None else _topics(change.notify)
            if change.address is not None:
                address = _address(change.address, editing.contact, row)
                if address != row.address:
                    row.address, row.verified_at = address, None
                    self._codes.send(editing.session, editing.account, row, editing.now)
            return self._editor.changed(who, editing)

    def remove_email(self, who: Principal, contact_id: str, email_id: str, if_match: str | None) -> Contact:
        """Forget an email. Raises `Problem`: 404, 412, 428."""
        with self._editor.version(who, contact_id, if_match) as editing:
            _forget(editing, editing.contact.emails, email_id)
            return self._editor.changed(who, editing)

    def send_code(self, who: Principal, contact_id: str, reach_id: str) -> None:
        """Send another code to a phone or an email that is not confirmed yet. Raises `Problem`: 404, 429."""
        with self._editor.one(who, contact_id) as editing:
            reach = _reach(editing.contact, reach_id)
            if reach.verified_at is None:
                self._codes.send(editing.session, editing.account, reach, editing.now, pause=True)

    def confirm(self, who: Principal, contact_id: str, reach_id: str, code: str) -> Contact:
        """Take the code that was sent to a phone or an email.

        Raises `Problem`: 404, 422 `code_wrong` or `code_expired`, 429 `too_many_attempts`.
        """
        with self._editor.one(who, contact_id) as editing:
            reach = _reach(editing.contact, reach_id)
            problem = None
            if reach.verified_at is None:
                problem = self._codes.check(editing.session, reach, code, editing.now)
                if problem is None:
                    reach.verified_at = editing.now
                    editing.contact.version += 1
        if problem is not None:  # raised out here: the try stays counted
            raise problem
        return editing.view()


def _forget(editing: Editing, rows: list[_Row], row_id: str) -> None:
    row = one_of(rows, row_id)
    rows.remove(row)
    editing.session.delete(row)


def _reach(contact: ContactRow, reach_id: str) -> Reach:
    for reach in (*contact.phones, *contact.emails):
        if reach.id == reach_id:
            return reach
    raise not_found()


def _append(rows: list[_Row], row: _Row) -> None:
    if len(rows) >= MOST_REACHES:
        raise conflict("too_many_reaches", f"A contact has at most {MOST_REACHES} of these.")
    rows.append(row)


def _number(text: str, contact: ContactRow, own: ContactPhoneRow | None) -> str:
    number = phone_number(text)
    if number is None:
        raise invalid(FieldProblem(pointer="/number", detail="This is not a phone number."), code="phone_invalid")
    if any(phone.number == number for phone in contact.phones if phone is not own):
        raise invalid(
            FieldProblem(pointer="/number", detail="This contact has that number already."), code="phone_already_there"
        )
    return number


def _address(text: str, contact: ContactRow, own: ContactEmailRow | None) -> str:
    address = email_address(text)
    if address is None:
        raise invalid(FieldProblem(pointer="/address", detail="This is not an email address."), code="email_invalid")
    if any(email.address.casefold() == address.casefold() for email in contact.emails if email is not own):
        raise invalid(
            FieldProblem(pointer="/address", detail="This contact has that email already."), code="email_already_there"
        )
    return address


def _topics(topics: Sequence[Topic]) -> list[str]:
    return [topic for topic in Topic if topic in topics]
