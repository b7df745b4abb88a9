"""Signing in for the first time."""

import re

from sqlalchemy.orm import Session

from daystarr_portal.accounts import repository as accounts
from daystarr_portal.accounts.tables import UserRow
from daystarr_portal.auth.passwords import Passwords, normal_username
from daystarr_portal.auth.rules import LONGEST, PasswordRules, shortest, words_about
from daystarr_portal.auth.schemas import Tokens
from daystarr_portal.auth.service import CUSTOMER, AuthService, Device
from daystarr_portal.core.ids import new_id
from daystarr_portal.core.locks import hold
from daystarr_portal.core.problems import FieldProblem, Problem, conflict, invalid
from daystarr_portal.entry import repository
from daystarr_portal.entry.attempts import Attempts, EntryKind, entry_expired
from daystarr_portal.entry.lookup import signs_in
from daystarr_portal.entry.schemas import EntryStarted, EntryVerified, RegistrationCompletion
from daystarr_portal.entry.tables import EntryRow
from daystarr_portal.messages.letters import Letters
from daystarr_portal.messages.message import Kind

_USERNAME = re.compile(r"[^\s\x00-\x1f\x7f]{3,254}")


class RegistrationService:
    """Makes someone a user of an account, who knows its number and reads an email address on it."""

    def __init__(
        self, attempts: Attempts, passwords: Passwords, rules: PasswordRules, auth: AuthService, letters: Letters
    ) -> None:
        self._attempts = attempts
        self._passwords = passwords
        self._rules = rules
        self._auth = auth
        self._letters = letters

    def start(self, account_number: str, email: str) -> EntryStarted:
        """Begin; the answer is the same whatever is right. Raises `Problem` 429 `rate_limited`."""
        number = "".join(filter(str.isdigit, account_number))[:11]
        typed = {"account_number": number, "email": email.strip().casefold()}
        return self._attempts.start(EntryKind.REGISTRATION, number, typed)

    def verify(self, token: str, code: str) -> EntryVerified:
        """Take the code. Raises `Problem`: 422 `code_wrong`, `code_expired`, `code_used`; 429 `too_many_attempts`."""
        with self._attempts.database.write() as session:
            verified = self._attempts.verify(session, EntryKind.REGISTRATION, token, code)
        if isinstance(verified, Problem):
            raise verified
        known = self._attempts.known(verified.entry)
        return EntryVerified(
            ticket=verified.ticket,
            expires_in=int(self._attempts.limits.lifetime.total_seconds()),
            username=known["username"],
            shortest=shortest(second_step=False),
            longest=LONGEST,
        )

    def complete(self, completion: RegistrationCompletion, address: str) -> Tokens:
        """Choose a username and a password, and be signed in.

        Raises `Problem`: 422 `entry_expired`, `username_invalid`, or what the rules of passwords refuse; 409
        `username_taken`.
        """
        username = normal_username(completion.username)
        password = completion.password.get_secret_value()
        hashed = self._passwords.hash(password)
        with self._attempts.database.write() as session:
            entry = self._attempts.begin_completion(
                session, EntryKind.REGISTRATION, completion.ticket.get_secret_value()
            )
            outcome = entry_expired() if entry is None else self._user(session, entry, username, password, hashed)
            if isinstance(outcome, UserRow):
                device = Device(completion.device_name, address)
                return self._auth.begin(session, outcome, device)
        raise outcome

    def _user(self, session: Session, entry: EntryRow, username: str, password: str, hashed: str) -> UserRow | Problem:
        assert entry.account_id is not None
        known = self._attempts.known(entry)
        own_email = "@" not in username or username == known["email"]
        if not _USERNAME.fullmatch(username) or not own_email:
            detail = "A username has 3 characters at least and no blanks; of email addresses it may be your own."
            return invalid(FieldProblem(pointer="/username", detail=detail), code="username_invalid")
        hold(session, f"registration {entry.account_id}")
        hold(session, f"username {username}")
        if repository.is_taken(session, username, entry.user_id):
            return conflict("username_taken", "Someone else has this username.")
        account = accounts.account(session, entry.account_id)
        personal = words_about(account, username, known["email"], known["name"])
        problem = self._rules.problem(password, "/password", second_step=False, personal=personal)
        if problem is not None:
            return problem
        users = repository.users_of(session, account.id)
        if any(map(signs_in, users)):
            return entry_expired()
        now = self._attempts.clock()
        user = next((user for user in users if user.id == entry.user_id), None)
        if user is None:
            user = UserRow(
                id=new_id("usr"),
                account_id=account.id,
                role=CUSTOMER,
                email=known["email"],
                display_name=known["name"],
                created_at=now,
            )
            session.add(user)
        user.username, user.password_hash, user.password_changed_at = username, hashed, now
        session.flush()
        self._attempts.finish(entry)
        self._letters.email(session, account, Kind.REGISTERED, user.email, username=username)
        return user
