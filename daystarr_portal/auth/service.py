"""Sign-in, refresh with rotation and reuse detection, sign-out."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from http import HTTPStatus

from sqlalchemy.orm import Session

from daystarr_portal.accounts.tables import UserRow
from daystarr_portal.auth import repository
from daystarr_portal.auth.lockout import Lockout
from daystarr_portal.auth.passwords import Passwords, normal_username
from daystarr_portal.auth.principal import Principal, Rep
from daystarr_portal.auth.schemas import Tokens
from daystarr_portal.auth.tables import RefreshTokenRow, SignInChallengeRow, SignInSessionRow
from daystarr_portal.auth.tokens import issue, token_hash
from daystarr_portal.config import Lifetimes
from daystarr_portal.core.clock import Clock
from daystarr_portal.core.database import Database
from daystarr_portal.core.http import rate_limited
from daystarr_portal.core.ids import new_id
from daystarr_portal.core.problems import Challenge, FieldProblem, Problem, invalid
from daystarr_portal.two_step.factors import Factors

CUSTOMER, REP = "customer", "rep"
ENDED_SESSIONS_KEPT = timedelta(days=30)
CHALLENGE_LIFETIME = timedelta(minutes=5)


@dataclass(frozen=True)
class Device:
    """What someone signs in from: its name, in the words of the client, and its network address."""

    name: str
    address: str


@dataclass(frozen=True)
class AuthService:
    """Knows who is asking. Tokens are opaque, and only their hashes are kept."""

    database: Database
    clock: Clock
    passwords: Passwords
    lockout: Lockout
    lifetimes: Lifetimes
    factors: Factors
    code_lockout: Lockout

    def sign_in(self, username: str, password: str, device: Device) -> Tokens:
        """A new sign-in session.

        Raises `Problem`: 401 `invalid_credentials` (the same answer, as late, for someone who does not exist),
        429 `too_many_attempts`, 403 `not_for_reps`, 401 `second_step_required` with a challenge for `second_step`.
        """
        return self._sign_in(username, password, device, CUSTOMER)

    def sign_in_rep(self, username: str, password: str, device: Device) -> Tokens:
        """A new sign-in session of a rep. Raises `Problem` like `sign_in`, 403 `not_for_customers` for one of those."""
        return self._sign_in(username, password, device, REP)

    def _sign_in(self, username: str, password: str, device: Device, role: str) -> Tokens:
        username = normal_username(username)
        subject = self.lockout.subject(username)
        with self.database.write() as session:
            wait = self.lockout.begin(session, subject, self.clock())
        if wait:
            raise rate_limited(wait, "too_many_attempts")
        with self.database.read() as session:
            user = repository.user_by_name(session, username)
        if not self.passwords.check(user.password_hash if user else None, password) or user is None:
            raise _unauthorized("invalid_credentials", "The username or the password is not right.")
        rehashed = self.passwords.hash(password) if self.passwords.outdated(user.password_hash) else None
        with self.database.write() as session:
            self.lockout.forgive(session, subject)
            if user.role != role or (role == CUSTOMER and user.account_id is None):
                tokens = None
            else:
                if rehashed:
                    session.merge(user).password_hash = rehashed
                tokens = self._first_step(session, user, device)
        if tokens is None and role == REP:
            raise Problem(HTTPStatus.FORBIDDEN, "not_for_customers", "This sign-in is for support, not for customers.")
        if tokens is None:
            raise Problem(HTTPStatus.FORBIDDEN, "not_for_reps", "This sign-in is for customers, not for support.")
        if isinstance(tokens, Problem):  # raised out here: the challenge stays kept
            raise tokens
        return tokens

    def second_step(self, challenge: str, code: str, address: str) -> Tokens:
        """A new sign-in session, with a code of the authenticator app or a recovery code, after the password.

        Raises `Problem`: 422 `challenge_expired` or `code_wrong`, 429 `too_many_attempts`.
        """
        now = self.clock()
        with self.database.write() as session:
            row = repository.challenge(session, token_hash(challenge), now)
            wait = self.code_lockout.begin(session, self.code_lockout.subject(row.user_id), now) if row else 0
        if row is None:
            raise invalid(FieldProblem(pointer="/challenge", detail="Sign in again."), code="challenge_expired")
        if wait:
            raise rate_limited(wait, "too_many_attempts")
        with self.database.write() as session:
            if not self.factors.takes(session, row.user_id, code, now):
                raise invalid(FieldProblem(pointer="/code", detail="This code is not right."), code="code_wrong")
            if not repository.use_challenge(session, row):
                raise invalid(FieldProblem(pointer="/challenge", detail="Sign in again."), code="challenge_expired")
            self.code_lockout.forgive(session, self.code_lockout.subject(row.user_id))
            return self.begin(session, session.get_one(UserRow, row.user_id), Device(row.device_name, address))

    def refresh(self, refresh_token: str, address: str) -> Tokens:
        """The next pair of tokens; the one given is used up.

        The very same token is answered once more within a short grace when nothing of the first answer was ever
        used: then that answer was lost. Any other second use ends the whole session.
        Raises `Problem`: 401 `invalid_refresh_token` or `refresh_token_reused`.
        """
        now = self.clock()
        with self.database.write() as session:
            outcome = self._rotate(session, token_hash(refresh_token), address, now)
        if isinstance(outcome, Problem):  # raised out here: what was revoked stays revoked
            raise outcome
        return outcome

    def sign_out(self, who: Principal | Rep) -> None:
        """End the session."""
        with self.database.write() as session:
            repository.revoke(session, who.session_id, "signed_out", self.clock())

    def principal(self, access_token: str) -> Principal:
        """Whose access token this is. Raises `Problem`: 401 `invalid_token` or `token_expired`, 403 `forbidden`."""
        bearer = self._bearer(access_token)
        if bearer.role != CUSTOMER or bearer.account_id is None:
            raise Problem(HTTPStatus.FORBIDDEN, "forbidden", "This is for customers only.")
        self._mark_used(bearer)
        return Principal(bearer.user_id, bearer.account_id, bearer.session_id, bearer.role)

    def rep(self, access_token: str) -> Rep:
        """The rep whose access token this is. Raises `Problem` like `principal`, 403 `forbidden` for a customer."""
        bearer = self._bearer(access_token)
        if bearer.role != REP:
            raise Problem(HTTPStatus.FORBIDDEN, "forbidden", "This is for support only.")
        self._mark_used(bearer)
        with self.database.read() as session:
            name = session.get_one(UserRow, bearer.user_id).display_name
        return Rep(bearer.user_id, bearer.session_id, name)

    def _bearer(self, access_token: str) -> repository.Bearer:
        with self.database.read() as session:
            bearer = repository.bearer(session, token_hash(access_token))
        if bearer is None or bearer.revoked_at is not None:
            raise invalid_token()
        if bearer.expires_at <= self.clock():
            raise _unauthorized("token_expired", "The access token has expired.")
        return bearer

    def _mark_used(self, bearer: repository.Bearer) -> None:
        if bearer.first_used_at is None:
            with self.database.write() as session:
                repository.mark_used(session, bearer, self.clock())

    def purge(self) -> None:
        """Delete rows that have served their time."""
        with self.database.write() as session:
            repository.purge(
                session, self.clock(), attempts_kept=self.lockout.window, sessions_kept=ENDED_SESSIONS_KEPT
            )

    def _first_step(self, session: Session, user: UserRow, device: Device) -> Tokens | Problem:
        if not self.factors.is_on(session, user.id):
            return self.begin(session, user, device)
        token = secrets.token_urlsafe(32)
        session.add(
            SignInChallengeRow(
                token_hash=token_hash(token),
                user_id=user.id,
                device_name=device.name,
                expires_at=self.clock() + CHALLENGE_LIFETIME,
            )
        )
        challenge = Challenge(token=token, expires_in=int(CHALLENGE_LIFETIME.total_seconds()))
        return second_step_required(challenge)

    def begin(self, session: Session, user: UserRow, device: Device) -> Tokens:
        """A new sign-in session of someone who has proved to be that user."""
        now = self.clock()
        sign_in = SignInSessionRow(
            id=new_id("ses"),
            user_id=user.id,
            device_name=device.name,
            address=device.address,
            created_at=now,
            last_used_at=now,
        )
        session.add(sign_in)
        session.flush()
        return issue(session, sign_in, self.lifetimes, now)

    def _rotate(self, session: Session, given: str, address: str, now: datetime) -> Tokens | Problem:
        found = repository.refresh_token(session, given)
        if found is None:
            return _unauthorized("invalid_refresh_token", "Sign in again.")
        token, sign_in = found
        if sign_in.revoked_at is not None or token.expires_at <= now:
            return _unauthorized("invalid_refresh_token", "Sign in again.")
        if token.withdrawn_at is not None or not self._may_answer(session, token, now):
            repository.revoke(session, sign_in.id, "reuse", now)
            return _unauthorized("refresh_token_reused", "This sign-in was ended for safety. Sign in again.")
        tokens = issue(session, sign_in, self.lifetimes, now)
        token.used_at = token.used_at or now
        token.successor_hash = token_hash(tokens.refresh_token)
        sign_in.last_used_at, sign_in.address = now, address
        return tokens

    def _may_answer(self, session: Session, token: RefreshTokenRow, now: datetime) -> bool:
        if token.used_at is None:
            return True
        successor = session.get(RefreshTokenRow, token.successor_hash)
        if successor is None or now - token.used_at > self.lifetimes.refresh_grace:
            return False
        if repository.was_used(session, successor):
            return False
        repository.withdraw(session, successor, now)
        return True


def invalid_token() -> Problem:
    """401: no access token, or not one of ours."""
    return _unauthorized("invalid_token", "The access token is missing or not valid.")


def second_step_required(challenge: Challenge) -> Problem:
    """401: the password was right, and a code is needed too."""
    return Problem(
        HTTPStatus.UNAUTHORIZED,
        "second_step_required",
        "Give a code of your authenticator app.",
        headers={"WWW-Authenticate": "Bearer"},
        challenge=challenge,
    )


def _unauthorized(code: str, detail: str) -> Problem:
    return Problem(HTTPStatus.UNAUTHORIZED, code, detail, headers={"WWW-Authenticate": "Bearer"})
