"""Asking for the password again before something that a passer-by at an open screen must not do."""

from dataclasses import dataclass

from daystarr_portal.accounts import repository as accounts
from daystarr_portal.accounts.tables import UserRow
from daystarr_portal.auth.lockout import Lockout
from daystarr_portal.auth.passwords import Passwords
from daystarr_portal.auth.principal import Principal
from daystarr_portal.core.clock import Clock
from daystarr_portal.core.database import Database
from daystarr_portal.core.http import rate_limited
from daystarr_portal.core.problems import FieldProblem, invalid


@dataclass(frozen=True)
class PasswordGate:
    """Lets only the right password through, and only so many wrong ones before it."""

    database: Database
    clock: Clock
    passwords: Passwords
    lockout: Lockout

    def check(self, who: Principal, password: str, pointer: str) -> UserRow:
        """The user whose password this is.

        Raises `Problem`: 422 `wrong_password` about the field at `pointer`, 429 `too_many_attempts`.
        """
        subject = self.lockout.subject(who.user_id)
        with self.database.write() as session:
            wait = self.lockout.begin(session, subject, self.clock())
        if wait:
            raise rate_limited(wait, "too_many_attempts")
        with self.database.read() as session:
            user = accounts.user(session, who.account_id, who.user_id)
        if not self.passwords.check(user.password_hash, password):
            raise invalid(FieldProblem(pointer=pointer, detail="This is not your password."), code="wrong_password")
        with self.database.write() as session:
            self.lockout.forgive(session, subject)
        return user
