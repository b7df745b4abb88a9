"""Giving the password again, before something that a passer-by at an open screen must not do."""

import secrets
from datetime import timedelta
from http import HTTPStatus

from daystarr_portal.accounts import repository as accounts
from daystarr_portal.auth.lockout import Lockout
from daystarr_portal.auth.passwords import Passwords
from daystarr_portal.auth.principal import Principal
from daystarr_portal.auth.tokens import token_hash
from daystarr_portal.core.clock import Clock
from daystarr_portal.core.database import Database
from daystarr_portal.core.http import rate_limited
from daystarr_portal.core.problems import Problem
from daystarr_portal.security import repository
from daystarr_portal.security.schemas import Proof
from daystarr_portal.security.tables import PasswordProofRow

LIFETIME = timedelta(minutes=5)


class Proofs:
    """Hands out proofs that the password was given, and asks for them."""

    def __init__(self, database: Database, clock: Clock, passwords: Passwords, lockout: Lockout) -> None:
        self._database = database
        self._clock = clock
        self._passwords = passwords
        self._lockout = lockout

    def confirm(self, who: Principal, password: str) -> Proof:
        """A proof for this sign-in session. Raises `Problem`: 401 `wrong_password`, 429 `too_many_attempts`."""
        subject = self._lockout.subject(who.user_id)
        with self._database.write() as session:
            wait = self._lockout.begin(session, subject, self._clock())
        if wait:
            raise rate_limited(wait, "too_many_attempts")
        with self._database.read() as session:
            user = accounts.user(session, who.account_id, who.user_id)
        if not self._passwords.check(user.password_hash, password):
            raise Problem(HTTPStatus.UNAUTHORIZED, "wrong_password", "This is not your password.")
        token = secrets.token_urlsafe(32)
        with self._database.write() as session:
            self._lockout.forgive(session, subject)
            session.add(
                PasswordProofRow(
                    token_hash=token_hash(token), session_id=who.session_id, expires_at=self._clock() + LIFETIME
                )
            )
        return Proof(proof=token, expires_in=int(LIFETIME.total_seconds()))

    def require(self, who: Principal, proof: str | None) -> None:
        """Go on only with a proof of this session. Raises `Problem` 403 `confirmation_required`."""
        with self._database.read() as session:
            given = proof and repository.has_proof(session, who.session_id, token_hash(proof), self._clock())
        if not given:
            raise Problem(HTTPStatus.FORBIDDEN, "confirmation_required", "Give your password again.")
