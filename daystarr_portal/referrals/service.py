"""Referring friends: the code, invitations, and friends who sign up."""

import math
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from daystarr_portal.accounts import repository as accounts
from daystarr_portal.accounts.brand import Brand
from daystarr_portal.auth.principal import Principal
from daystarr_portal.contacts.reach import email_address, masked_email
from daystarr_portal.core.clock import Clock
from daystarr_portal.core.database import Database
from daystarr_portal.core.formats import money_text
from daystarr_portal.core.http import rate_limited
from daystarr_portal.core.ids import new_id
from daystarr_portal.core.locks import hold
from daystarr_portal.core.money import usd
from daystarr_portal.core.problems import FieldProblem, Problem, conflict, invalid
from daystarr_portal.core.sealing import Sealer
from daystarr_portal.messages.letters import Letters
from daystarr_portal.messages.message import Kind
from daystarr_portal.referrals import repository
from daystarr_portal.referrals.program import (
    CODE_ALPHABET,
    CODE_LENGTH,
    Program,
    ReferralState,
    has_link,
    normal_code,
    shown_name,
    state_now,
)
from daystarr_portal.referrals.schemas import Invitation, Referral, Referrals
from daystarr_portal.referrals.tables import ReferralCodeRow, ReferralRow
from daystarr_portal.referrals.texts import terms

DAY = timedelta(days=1)


@dataclass(frozen=True)
class SignUp:
    """What a friend typed, checked and in normal form; `code` is empty for someone who has none."""

    code: str
    name: str
    email: str
    phone: str
    address: str


class ReferralService:
    """Hands out codes, writes invitations, takes sign-ups. Of friends it keeps no address, only a digest."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        sealer: Sealer,
        letters: Letters,
        brand: Brand,
        public_url: str,
        program: Program,
    ) -> None:
        self._database = database
        self._clock = clock
        self._sealer = sealer
        self._letters = letters
        self._brand = brand
        self._public_url = public_url
        self._program = program

    def referrals(self, who: Principal) -> Referrals:
        """The account's link and code, and the friends so far."""
        now = self._clock()
        code = self._code(who)
        with self._database.read() as session:
            account = accounts.account(session, who.account_id)
            rows = repository.referrals(session, who.account_id)
        return Referrals(
            link=self._link(code),
            code=code,
            reward=usd(self._program.reward_minor),
            friend_reward=usd(self._program.friend_reward_minor),
            terms=terms(
                account.language,
                reward=money_text(self._program.reward_minor),
                friend_reward=money_text(self._program.friend_reward_minor),
                provider=self._brand.short_name,
                days=str(self._program.expires_after.days),
            ),
            total_earned=usd(sum(row.credit_minor or 0 for row in rows)),
            items=[self._view(row, now) for row in rows],
        )

    def invite(self, who: Principal, invitation: Invitation) -> None:
        """Write to a friend.

        Raises `Problem`: 422 `email_invalid`, `own_email` or `note_has_link`, 409 `already_invited`, 429.
        """
        now = self._clock()
        address = email_address(invitation.email)
        if address is None:
            raise _at("/email", "email_invalid", "This is not an email address.")
        if has_link(invitation.note):
            raise _at("/note", "note_has_link", "A note cannot hold links; the one to sign up is added for you.")
        code = self._code(who)
        with self._database.write() as session:
            hold(session, f"referrals {who.account_id}")
            user = accounts.user(session, who.account_id, who.user_id)
            if address.casefold() == user.email.casefold():
                raise _at("/email", "own_email", "This is your own address.")
            digest = self._digest(address)
            earlier = repository.of_friend(session, who.account_id, digest)
            if earlier is not None and self._state(earlier, now) is not ReferralState.EXPIRED:
                raise conflict("already_invited", "You have invited this friend already.")
            count, first = repository.invited_since(session, who.account_id, now - DAY)
            if count >= self._program.invitations_a_day and first is not None:
                raise rate_limited(max(1, math.ceil((first + DAY - now).total_seconds())))
            session.add(_row(who.account_id, masked_email(address), digest, ReferralState.INVITED, now))
            account = accounts.account(session, who.account_id)
            self._letters.email(
                session,
                account,
                Kind.INVITATION,
                address,
                friend=user.display_name,
                note=f"{invitation.note}\n\n" if invitation.note else "",
                link=self._link(code),
                code=code,
            )

    def knows(self, code: str) -> bool:
        """Whether a code is someone's."""
        with self._database.read() as session:
            return repository.by_code(session, normal_code(code)) is not None

    def sign_up(self, sign_up: SignUp) -> None:
        """Hand a friend's request to the office, and note it for whoever referred them; once for each friend."""
        now = self._clock()
        with self._database.write() as session:
            code = repository.by_code(session, sign_up.code) if sign_up.code else None
            if code is not None and not self._note(session, code.account_id, sign_up, now):
                return
            self._letters.to_office(
                session,
                Kind.SIGN_UP_REQUEST,
                name=sign_up.name,
                friend_phone=sign_up.phone,
                friend_email=sign_up.email,
                address=sign_up.address,
                code=sign_up.code or "–",
            )

    def _note(self, session: Session, account_id: str, sign_up: SignUp, now: datetime) -> bool:
        hold(session, f"referrals {account_id}")
        digest = self._digest(sign_up.email)
        row = repository.of_friend(session, account_id, digest)
        if row is None:
            session.add(_row(account_id, sign_up.name, digest, ReferralState.SIGNED_UP, now))
            return True
        if row.state != ReferralState.INVITED:
            return False
        row.state, row.friend_name, row.changed_at = ReferralState.SIGNED_UP, sign_up.name, now
        return True

    def _code(self, who: Principal) -> str:
        with self._database.read() as session:
            row = repository.code_of(session, who.account_id)
        if row is not None:
            return row.code
        with self._database.write() as session:
            hold(session, f"referrals {who.account_id}")
            row = repository.code_of(session, who.account_id)
            if row is None:
                row = ReferralCodeRow(account_id=who.account_id, code=_free_code(session), created_at=self._clock())
                session.add(row)
            return row.code

    def _link(self, code: str) -> str:
        return f"{self._public_url}/refer/{code}"

    def _digest(self, address: str) -> str:
        return self._sealer.digest(address.casefold())

    def _state(self, row: ReferralRow, now: datetime) -> ReferralState:
        return state_now(row.state, row.invited_at, now, self._program)

    def _view(self, row: ReferralRow, now: datetime) -> Referral:
        state = self._state(row, now)
        return Referral(
            id=row.id,
            friend_name=shown_name(row.friend_name),
            state=state,
            at=row.invited_at + self._program.expires_after if state is ReferralState.EXPIRED else row.changed_at,
            credit=usd(row.credit_minor) if row.credit_minor is not None else None,
        )


def _row(account_id: str, name: str, digest: str, state: ReferralState, now: datetime) -> ReferralRow:
    return ReferralRow(
        id=new_id("ref"),
        account_id=account_id,
        friend_name=name,
        friend_digest=digest,
        state=state,
        invited_at=now,
        changed_at=now,
    )


def _free_code(session: Session) -> str:
    while True:
        code = "".join(secrets.choice(CODE_ALPHABET) for _ in range(CODE_LENGTH))
        if repository.by_code(session, code) is None:
            return code


def _at(pointer: str, code: str, detail: str) -> Problem:
    return invalid(FieldProblem(pointer=pointer, detail=detail), code=code)
