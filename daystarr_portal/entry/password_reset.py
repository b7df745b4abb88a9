"""Getting back in after forgetting the password."""

from sqlalchemy.orm import Session

from daystarr_portal.accounts import repository as accounts
from daystarr_portal.auth.lockout import Lockout
from daystarr_portal.auth.passwords import Passwords, normal_username
from daystarr_portal.auth.rules import LONGEST, PasswordRules, shortest, words_about
from daystarr_portal.core.problems import Problem
from daystarr_portal.entry.attempts import Attempts, EntryKind, entry_expired
from daystarr_portal.entry.schemas import EntryStarted, EntryVerified
from daystarr_portal.entry.tables import EntryRow
from daystarr_portal.messages.letters import Letters
from daystarr_portal.own_sign_in.password_service import put_password
from daystarr_portal.own_sign_in.repository import end_sessions
from daystarr_portal.two_step.factors import Factors


class PasswordResetService:
    """Gives another password to a user whose email someone reads."""

    def __init__(
        self,
        attempts: Attempts,
        passwords: Passwords,
        rules: PasswordRules,
        lockout: Lockout,
        factors: Factors,
        letters: Letters,
    ) -> None:
        self._attempts = attempts
        self._passwords = passwords
        self._rules = rules
        self._lockout = lockout
        self._factors = factors
        self._letters = letters

    def start(self, username: str) -> EntryStarted:
        """Begin; the answer is the same whoever there is. Raises `Problem` 429 `rate_limited`."""
        name = normal_username(username)
        return self._attempts.start(EntryKind.PASSWORD_RESET, name, {"username": name})

    def verify(self, token: str, code: str) -> EntryVerified:
        """Take the code. Raises `Problem`: 422 `code_wrong`, `code_expired`, `code_used`; 429 `too_many_attempts`."""
        with self._attempts.database.write() as session:
            verified = self._attempts.verify(session, EntryKind.PASSWORD_RESET, token, code)
            second_step = (
                not isinstance(verified, Problem)
                and verified.entry.user_id is not None
                and self._factors.is_on(session, verified.entry.user_id)
            )
        if isinstance(verified, Problem):  # raised out here: the try stays counted
            raise verified
        return EntryVerified(
            ticket=verified.ticket,
            expires_in=int(self._attempts.limits.lifetime.total_seconds()),
            username=self._attempts.known(verified.entry)["username"],
            shortest=shortest(second_step=second_step),
            longest=LONGEST,
        )

    def complete(self, ticket: str, password: str) -> None:
        """Set another password: every session ends, the lockout too, and the customer is told by email.

        Raises `Problem`: 422 `entry_expired`, or what the rules of passwords refuse.
        """
        hashed = self._passwords.hash(password)
        with self._attempts.database.write() as session:
            entry = self._attempts.begin_completion(session, EntryKind.PASSWORD_RESET, ticket)
            problem = entry_expired() if entry is None else self._reset(session, entry, password, hashed)
        if problem is not None:  # raised out here: the try stays counted
            raise problem

    def _reset(self, session: Session, entry: EntryRow, password: str, hashed: str) -> Problem | None:
        assert entry.account_id is not None
        assert entry.user_id is not None
        account = accounts.account(session, entry.account_id)
        user = accounts.user(session, entry.account_id, entry.user_id)
        personal = words_about(account, user.username, user.email, user.display_name)
        second_step = self._factors.is_on(session, user.id)
        problem = self._rules.problem(password, "/new_password", second_step=second_step, personal=personal)
        if problem is not None:
            return problem
        now = self._attempts.clock()
        put_password(session, user, account, hashed, now, self._letters)
        end_sessions(session, user.id, "password_reset", now)
        self._lockout.forgive(session, self._lockout.subject(user.username))
        self._attempts.finish(entry)
        return None
