"""Looks up, beside the requests, whom an attempt is about, and sends the code where it is somebody."""

import logging
from datetime import timedelta

from sqlalchemy.orm import Session

from daystarr_portal.accounts import repository as accounts
from daystarr_portal.accounts.tables import AccountRow, UserRow
from daystarr_portal.auth.passwords import NO_PASSWORD
from daystarr_portal.entry import repository
from daystarr_portal.entry.attempts import Attempts, EntryKind
from daystarr_portal.entry.tables import EntryRow
from daystarr_portal.messages.letters import Letters
from daystarr_portal.messages.message import Kind

BATCH = 20
MOST_CODES_A_DAY = 20
_DAY = timedelta(days=1)
_logger = logging.getLogger(__name__)


class Lookup:
    """Goes through the attempts that were taken down; any number of workers may do so at once."""

    def __init__(self, attempts: Attempts, letters: Letters) -> None:
        self._attempts = attempts
        self._letters = letters

    def work(self) -> None:
        """Look up what is waiting; one attempt that fails holds up no other."""
        with self._attempts.database.read() as session:
            waiting = repository.waiting(session, BATCH)
        for entry_id in waiting:
            try:
                self._look_up(entry_id)
            except Exception:
                _logger.exception("entry not looked up", extra={"fields": {"entry_id": entry_id}})
                self._give_up(entry_id)

    def _look_up(self, entry_id: str) -> None:
        with self._attempts.database.write() as session:
            entry = repository.claim(session, entry_id)
            if entry is None:
                return
            typed = self._attempts.known(entry)
            entry.looked_up_at, entry.sealed = self._attempts.clock(), None
            match EntryKind(entry.kind):
                case EntryKind.REGISTRATION:
                    self._registration(session, entry, typed["account_number"], typed["email"])
                case EntryKind.PASSWORD_RESET:
                    self._password_reset(session, entry, typed["username"])

    def _give_up(self, entry_id: str) -> None:
        with self._attempts.database.write() as session:
            entry = repository.claim(session, entry_id)
            if entry is not None:
                entry.looked_up_at, entry.sealed = self._attempts.clock(), None

    def _registration(self, session: Session, entry: EntryRow, number: str, email: str) -> None:
        account = repository.account_by_number(session, number)
        if account is None:
            return
        users = repository.users_of(session, account.id)
        own = next((user for user in users if user.email.casefold() == email), None)
        contact = repository.contact_with(session, account.id, email)
        if own is None and contact is None:
            return
        if self._too_many(session, account):
            return
        there = own if own is not None and signs_in(own) else next(filter(signs_in, users), None)
        if there is not None:
            entry.account_id = account.id
            self._letters.email(session, account, Kind.REGISTERED_ALREADY, email)
            return
        name = own.display_name if own is not None else contact.name if contact is not None else account.name
        suggested = own.username if own is not None else email
        if repository.is_taken(session, suggested, own and own.id):
            suggested = ""
        entry.account_id, entry.user_id = account.id, own and own.id
        entry.sealed = self._attempts.seal({"email": email, "name": name, "username": suggested})
        code = self._attempts.new_code(entry)
        self._letters.email(session, account, Kind.REGISTRATION_CODE, email, code=code)

    def _password_reset(self, session: Session, entry: EntryRow, name: str) -> None:
        users = repository.customers_called(session, name)
        if not users or users[0].account_id is None:
            return
        user, account = users[0], accounts.account(session, users[0].account_id)
        if self._too_many(session, account):
            return
        entry.account_id = account.id
        if len(users) > 1:
            names = "\n".join(f"    {user.username}" for user in users)
            self._letters.email(session, account, Kind.PASSWORD_RESET_WHICH, user.email, names=names)
            return
        entry.user_id = user.id
        entry.sealed = self._attempts.seal({"email": user.email, "name": user.display_name, "username": user.username})
        code = self._attempts.new_code(entry)
        self._letters.email(session, account, Kind.PASSWORD_RESET_CODE, user.email, code=code)

    def _too_many(self, session: Session, account: AccountRow) -> bool:
        after = self._attempts.clock() - _DAY
        return repository.sent_since(session, account.id, after) >= MOST_CODES_A_DAY


def signs_in(user: UserRow) -> bool:
    """Whether someone has chosen a password already."""
    return user.password_hash != NO_PASSWORD
