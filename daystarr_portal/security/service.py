"""The security code of an account: what a caller has to say before support gives out or changes certain things."""

import secrets
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from daystarr_portal.accounts import repository as accounts
from daystarr_portal.accounts.tables import AccountRow
from daystarr_portal.auth.lockout import Lockout
from daystarr_portal.auth.principal import Principal
from daystarr_portal.core.clock import Clock
from daystarr_portal.core.database import Database
from daystarr_portal.core.formats import instant_text
from daystarr_portal.core.http import rate_limited
from daystarr_portal.core.ids import new_id
from daystarr_portal.core.locks import hold
from daystarr_portal.core.pages import Page, decode_position, encode_position
from daystarr_portal.core.problems import FieldProblem, conflict, invalid
from daystarr_portal.core.sealing import Sealer
from daystarr_portal.messages.letters import Letters
from daystarr_portal.messages.message import Kind
from daystarr_portal.security import repository
from daystarr_portal.security.codes import is_trivial
from daystarr_portal.security.schemas import (
    Action,
    OneCallCode,
    OneCallState,
    RevealedCode,
    SecurityCodeState,
    SecurityEvent,
)
from daystarr_portal.security.tables import OneCallCodeRow, SecurityCodeRow, SecurityEventRow

ONE_CALL_LIFETIME = timedelta(minutes=15)
ONE_CALL_DIGITS = 6
PURPOSE = "security code"
_ONE_CALL = "one call"


def code_row(sealer: Sealer, account_id: str, code: str, now: datetime) -> SecurityCodeRow:
    """A code as it is kept."""
    return SecurityCodeRow(
        account_id=account_id,
        sealed=sealer.seal(code.encode()),
        digest=sealer.digest(account_id, code),
        length=len(code),
        changed_at=now,
    )


class SecurityService:
    """Keeps the code sealed, shows it to its owner, makes codes for one call, checks what a caller says."""

    def __init__(self, database: Database, clock: Clock, sealer: Sealer, letters: Letters, lockout: Lockout) -> None:
        self._database = database
        self._clock = clock
        self._sealer = sealer
        self._letters = letters
        self._lockout = lockout

    def state(self, who: Principal) -> SecurityCodeState:
        """What can be known of the code without seeing it."""
        with self._database.read() as session:
            row = repository.code(session, who.account_id)
            live = repository.live_one_call_codes(session, who.account_id, self._clock())
        return SecurityCodeState(
            set=row is not None,
            changed_at=row.changed_at if row else None,
            length=row.length if row else 0,
            one_call=OneCallState(expires_at=live[0].expires_at) if live else None,
        )

    def reveal(self, who: Principal) -> RevealedCode:
        """The code itself; that it was shown is written down. Raises `Problem` 409 `security_code_not_set`."""
        with self._database.write() as session:
            row = repository.code(session, who.account_id)
            if row is None:
                raise conflict("security_code_not_set", "No security code is set yet.")
            self._note(session, who.account_id, Action.REVEALED, _name(session, who))
            return RevealedCode(code=self._sealer.open(row.sealed).decode())

    def change(self, who: Principal, code: str) -> SecurityCodeState:
        """Another code; the customer is told by email. Raises `Problem` 422 `code_trivial`."""
        now = self._clock()
        with self._database.write() as session:
            hold(session, f"security code {who.account_id}")
            account = accounts.account(session, who.account_id)
            if is_trivial(code, _known(session, account)):
                detail = "This code is too easy to guess."
                raise invalid(FieldProblem(pointer="/code", detail=detail), code="code_trivial")
            self.put(session, account.id, code, now)
            self._note(session, account.id, Action.CHANGED, _name(session, who))
            user = accounts.user(session, account.id, who.user_id)
            at = instant_text(now, account.time_zone, account.language)
            self._letters.email(session, account, Kind.SECURITY_CODE_CHANGED, user.email, at=at)
        return self.state(who)

    def put(self, session: Session, account_id: str, code: str, now: datetime) -> None:
        """Keep a code in place of the one before."""
        session.merge(code_row(self._sealer, account_id, code, now))

    def create_one_call(self, who: Principal) -> OneCallCode:
        """A code for one call within 15 minutes; one made before is no good any more."""
        now = self._clock()
        code = f"{secrets.randbelow(10**ONE_CALL_DIGITS):0{ONE_CALL_DIGITS}}"
        with self._database.write() as session:
            hold(session, f"security code {who.account_id}")
            for earlier in repository.live_one_call_codes(session, who.account_id, now):
                earlier.expires_at = now
            session.add(
                OneCallCodeRow(
                    id=new_id("occ"),
                    account_id=who.account_id,
                    digest=self._sealer.digest(who.account_id, _ONE_CALL, code),
                    created_at=now,
                    expires_at=now + ONE_CALL_LIFETIME,
                )
            )
            self._note(session, who.account_id, Action.ONE_CALL_CREATED, _name(session, who))
        return OneCallCode(code=code, expires_at=now + ONE_CALL_LIFETIME)

    def confirm_caller(self, account_id: str, code: str, by: str) -> bool:
        """Whether what a caller says is the account's code, or one for this call, which is used up then.

        `by` is the rep who asks; asking is written down, and so is a right answer.
        Raises `Problem` 429 `too_many_attempts`.
        """
        now = self._clock()
        subject = self._lockout.subject(account_id)
        with self._database.write() as session:
            wait = self._lockout.begin(session, subject, now)
            if not wait:
                self._note(session, account_id, Action.ASKED_BY_REP, by)
                right = self._is_right(session, account_id, "".join(code.split()), now)
                if right:
                    self._lockout.forgive(session, subject)
                    self._note(session, account_id, Action.CONFIRMED, by)
                return right
        raise rate_limited(wait, "too_many_attempts")

    def log(self, who: Principal, page_size: int, page_token: str | None) -> Page[SecurityEvent]:
        """What happened to the code, newest first."""
        after = decode_position(page_token) if page_token else None
        with self._database.read() as session:
            rows = repository.events(session, who.account_id, after, page_size + 1)
        shown = rows[:page_size]
        more = len(rows) > page_size
        return Page(
            items=[SecurityEvent(id=row.id, at=row.at, action=Action(row.action), by=row.by) for row in shown],
            next_page_token=encode_position(shown[-1].at, shown[-1].id) if more else None,
        )

    def purge(self) -> None:
        """Delete proofs and codes for one call that nobody can use any more."""
        with self._database.write() as session:
            repository.purge(session, self._clock())

    def _is_right(self, session: Session, account_id: str, code: str, now: datetime) -> bool:
        for one_call in repository.live_one_call_codes(session, account_id, now):
            if self._sealer.matches(one_call.digest, account_id, _ONE_CALL, code):
                one_call.used_at = now
                return True
        row = repository.code(session, account_id)
        return row is not None and self._sealer.matches(row.digest, account_id, code)

    def _note(self, session: Session, account_id: str, action: Action, by: str) -> None:
        session.add(SecurityEventRow(id=new_id("sev"), account_id=account_id, action=action, by=by, at=self._clock()))


def _name(session: Session, who: Principal) -> str:
    return accounts.user(session, who.account_id, who.user_id).display_name


def _known(session: Session, account: AccountRow) -> list[str]:
    texts = [account.number, account.postal_code, account.street, *repository.phone_numbers(session, account.id)]
    return ["".join(filter(str.isdigit, text)) for text in texts]
