"""Turning two-step sign-in on and off."""

import base64
from urllib.parse import quote, urlencode

from sqlalchemy.orm import Session

from daystarr_portal.accounts import repository as accounts
from daystarr_portal.accounts.brand import Brand
from daystarr_portal.auth.gate import PasswordGate
from daystarr_portal.auth.lockout import Lockout
from daystarr_portal.auth.passwords import normal_password
from daystarr_portal.auth.principal import Principal
from daystarr_portal.auth.rules import SHORTEST
from daystarr_portal.core.clock import Clock
from daystarr_portal.core.database import Database
from daystarr_portal.core.formats import instant_text
from daystarr_portal.core.http import rate_limited
from daystarr_portal.core.problems import FieldProblem, Problem, conflict, invalid
from daystarr_portal.messages.letters import Letters
from daystarr_portal.messages.message import Kind
from daystarr_portal.two_step.factors import BEGUN_FOR, DIGITS, STEP, Factors
from daystarr_portal.two_step.schemas import RecoveryCodes, TwoStepBegun, TwoStepState
from daystarr_portal.two_step.tables import TwoStepRow


class TwoStepService:
    """Sets an authenticator app up, hands out recovery codes, and takes both away again; each after the password."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        factors: Factors,
        gate: PasswordGate,
        lockout: Lockout,
        letters: Letters,
        brand: Brand,
    ) -> None:
        self._database = database
        self._clock = clock
        self._factors = factors
        self._gate = gate
        self._lockout = lockout
        self._letters = letters
        self._brand = brand

    def state(self, who: Principal) -> TwoStepState:
        """Whether it is on."""
        with self._database.read() as session:
            return self._state(session, who)

    def begin(self, who: Principal, password: str) -> TwoStepBegun:
        """A secret for the app; nothing changes until a code of it is confirmed.

        Raises `Problem`: 422 `wrong_password`, 429 `too_many_attempts`, 409 `two_step_on`.
        """
        user = self._gate.check(who, password, "/password")
        with self._database.write() as session:
            if self._factors.is_on(session, who.user_id):
                raise conflict("two_step_on", "Two-step sign-in is on already. Turn it off first.")
            secret = self._factors.begin(session, who.user_id, self._clock())
        text = base64.b32encode(secret).decode().rstrip("=")
        return TwoStepBegun(
            secret=" ".join(text[start : start + 4] for start in range(0, len(text), 4)),
            url=_url(self._brand.short_name, user.username, text),
            expires_in=int(BEGUN_FOR.total_seconds()),
        )

    def confirm(self, who: Principal, code: str) -> RecoveryCodes:
        """Take a code of the app: from now on signing in needs one. The customer is told by email.

        Raises `Problem`: 409 `two_step_on` or `two_step_not_begun`, 422 `code_wrong`, 429 `too_many_attempts`.
        """
        now = self._clock()
        subject = self._lockout.subject(who.user_id)
        with self._database.write() as session:
            wait = self._lockout.begin(session, subject, now)
        if wait:
            raise rate_limited(wait, "too_many_attempts")
        with self._database.write() as session:
            if self._factors.is_on(session, who.user_id):
                raise conflict("two_step_on", "Two-step sign-in is on already.")
            row = self._factors.begun(session, who.user_id, now)
            if row is None:
                raise conflict("two_step_not_begun", "Begin again.")
            if not self._factors.confirm(row, code, now):
                raise code_wrong()
            self._lockout.forgive(session, subject)
            codes = self._factors.new_recovery_codes(session, who.user_id, now)
            self._tell(session, who, Kind.TWO_STEP_ON)
        return RecoveryCodes(codes=list(codes))

    def renew_recovery_codes(self, who: Principal, password: str) -> RecoveryCodes:
        """Other recovery codes. Raises `Problem`: 422 `wrong_password`, 429 `too_many_attempts`, 409 `two_step_off`."""
        self._gate.check(who, password, "/password")
        with self._database.write() as session:
            self._require_on(session, who)
            codes = self._factors.new_recovery_codes(session, who.user_id, self._clock())
            self._tell(session, who, Kind.RECOVERY_CODES_RENEWED)
        return RecoveryCodes(codes=list(codes))

    def turn_off(self, who: Principal, password: str) -> TwoStepState:
        """Sign in with the password alone again, which has to be long enough for that. The customer is told by email.

        Raises `Problem`: 422 `wrong_password` or `password_too_short`, 429 `too_many_attempts`, 409 `two_step_off`.
        """
        self._gate.check(who, password, "/password")
        with self._database.write() as session:
            self._require_on(session, who)
            if len(normal_password(password)) < SHORTEST:
                detail = "On its own this password is too short. Choose a longer one first."
                raise invalid(FieldProblem(pointer="/password", detail=detail), code="password_too_short")
            self._factors.forget(session, who.user_id)
            self._tell(session, who, Kind.TWO_STEP_OFF)
            return self._state(session, who)

    def _state(self, session: Session, who: Principal) -> TwoStepState:
        row = session.get(TwoStepRow, who.user_id)
        since = row.confirmed_at if row else None
        left = self._factors.recovery_codes_left(session, who.user_id) if since else 0
        return TwoStepState(on=since is not None, since=since, recovery_codes_left=left)

    def _require_on(self, session: Session, who: Principal) -> None:
        if not self._factors.is_on(session, who.user_id):
            raise conflict("two_step_off", "Two-step sign-in is not on.")

    def _tell(self, session: Session, who: Principal, kind: Kind) -> None:
        account = accounts.account(session, who.account_id)
        user = accounts.user(session, who.account_id, who.user_id)
        at = instant_text(self._clock(), account.time_zone, account.language)
        self._letters.email(session, account, kind, user.email, at=at)


def code_wrong() -> Problem:
    """422: not a code of the app, or one that was used already."""
    return invalid(FieldProblem(pointer="/code", detail="This is not the code the app shows now."), code="code_wrong")


def _url(issuer: str, username: str, secret: str) -> str:
    values = {"secret": secret, "issuer": issuer, "algorithm": "SHA1", "digits": DIGITS, "period": STEP}
    return f"otpauth://totp/{quote(issuer)}:{quote(username)}?{urlencode(values, quote_via=quote)}"
