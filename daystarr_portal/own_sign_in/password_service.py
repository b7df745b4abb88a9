"""Changing one's own password."""

from datetime import datetime

from sqlalchemy.orm import Session

from daystarr_portal.accounts import repository as accounts
from daystarr_portal.accounts.tables import AccountRow, UserRow
from daystarr_portal.auth import repository as auth
from daystarr_portal.auth.gate import PasswordGate
from daystarr_portal.auth.passwords import Passwords, normal_password
from daystarr_portal.auth.principal import Principal
from daystarr_portal.auth.rules import LONGEST, PasswordRules, shortest, words_about
from daystarr_portal.core.clock import Clock
from daystarr_portal.core.database import Database
from daystarr_portal.core.formats import instant_text
from daystarr_portal.core.problems import FieldProblem, invalid
from daystarr_portal.messages.letters import Letters
from daystarr_portal.messages.message import Kind
from daystarr_portal.own_sign_in import repository
from daystarr_portal.own_sign_in.schemas import PasswordChange, PasswordQuestion, PasswordVerdict, SessionsEnded
from daystarr_portal.two_step.factors import Factors


class PasswordService:
    """Judges passwords, and changes them."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        passwords: Passwords,
        rules: PasswordRules,
        gate: PasswordGate,
        factors: Factors,
        letters: Letters,
    ) -> None:
        self._database = database
        self._clock = clock
        self._passwords = passwords
        self._rules = rules
        self._gate = gate
        self._factors = factors
        self._letters = letters

    def judge(self, question: PasswordQuestion) -> PasswordVerdict:
        """What there is to say about a password, without knowing whose it is to be."""
        password = question.password.get_secret_value()
        verdict = self._rules.judge(password, second_step=question.second_step, personal=(question.username,))
        return PasswordVerdict(
            acceptable=verdict.fault is None,
            fault=verdict.fault,
            strength=verdict.strength,
            shortest=shortest(second_step=question.second_step),
            longest=LONGEST,
        )

    def change(self, who: Principal, change: PasswordChange) -> SessionsEnded:
        """Another password; the customer is told by email.

        Raises `Problem`: 422 `wrong_password`, `password_same`, or what the rules refuse; 429 `too_many_attempts`.
        """
        current, new = change.current_password.get_secret_value(), change.new_password.get_secret_value()
        user = self._gate.check(who, current, "/current_password")
        with self._database.read() as session:
            account = accounts.account(session, who.account_id)
            second_step = self._factors.is_on(session, who.user_id)
        personal = words_about(account, user.username, user.email, user.display_name)
        problem = self._rules.problem(new, "/new_password", second_step=second_step, personal=personal)
        if problem is not None:
            raise problem
        if normal_password(new) == normal_password(current):
            raise invalid(FieldProblem(pointer="/new_password", detail="This is the password."), code="password_same")
        hashed = self._passwords.hash(new)
        now = self._clock()
        with self._database.write() as session:
            user = accounts.user(session, who.account_id, who.user_id)
            put_password(session, user, account, hashed, now, self._letters)
            if not change.end_other_sessions:
                return SessionsEnded(ended=0)
            ended = repository.end_sessions(session, user.id, "password_changed", now, but=who.session_id)
        return SessionsEnded(ended=ended)


def put_password(
    session: Session, user: UserRow, account: AccountRow, hashed: str, now: datetime, letters: Letters
) -> None:
    """Keep another password, and tell whose it is."""
    user.password_hash, user.password_changed_at = hashed, now
    auth.end_challenges(session, user.id)
    at = instant_text(now, account.time_zone, account.language)
    letters.email(session, account, Kind.PASSWORD_CHANGED, user.email, at=at)
