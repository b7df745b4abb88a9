"""Codes that prove a phone or an email belongs to who added it."""

import math
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from daystarr_portal.accounts.tables import AccountRow
from daystarr_portal.contacts import repository
from daystarr_portal.contacts.tables import ContactCodeRow, ContactEmailRow, ContactPhoneRow
from daystarr_portal.core.http import rate_limited
from daystarr_portal.core.ids import new_id
from daystarr_portal.core.problems import FieldProblem, Problem, invalid
from daystarr_portal.core.sealing import Sealer
from daystarr_portal.messages.letters import Letters
from daystarr_portal.messages.message import Kind

Reach = ContactPhoneRow | ContactEmailRow


@dataclass(frozen=True)
class CodeLimits:
    """How codes are rationed: text messages cost money, and strangers must not be pestered."""

    digits: int = 6
    lifetime: timedelta = timedelta(minutes=15)
    tries: int = 5
    pause: timedelta = timedelta(seconds=30)
    hourly: int = 5
    daily_for_account: int = 30


class ReachCodes:
    """Sends codes and checks them."""

    def __init__(self, sealer: Sealer, letters: Letters, limits: CodeLimits) -> None:
        self._sealer = sealer
        self._letters = letters
        self._limits = limits

    def send(self, session: Session, account: AccountRow, reach: Reach, now: datetime, *, pause: bool = False) -> None:
        """Send a fresh code, which makes the ones before worthless; with `pause`, not at once after another.

        Raises `Problem` 429 `rate_limited`.
        """
        hour, day = timedelta(hours=1), timedelta(days=1)
        if pause:
            self._ration(session, account.id, now, self._limits.pause, 1, reach.id)
        self._ration(session, account.id, now, hour, self._limits.hourly, reach.id)
        self._ration(session, account.id, now, day, self._limits.daily_for_account, None)
        code = f"{secrets.randbelow(10**self._limits.digits):0{self._limits.digits}}"
        for earlier in repository.live_codes(session, account.id, reach.id, now):
            earlier.expires_at = now
        session.add(
            ContactCodeRow(
                id=new_id("cod"),
                account_id=account.id,
                reach_id=reach.id,
                digest=self._sealer.digest(reach.id, where(reach), code),
                tries=0,
                created_at=now,
                expires_at=now + self._limits.lifetime,
            )
        )
        match reach:
            case ContactPhoneRow():
                self._letters.text(session, account, Kind.PHONE_CODE, reach.number, code=code)
            case ContactEmailRow():
                self._letters.email(session, account, Kind.EMAIL_CODE, reach.address, code=code)

    def check(self, session: Session, reach: Reach, code: str, now: datetime) -> Problem | None:
        """Count a try, and say what is wrong with the code: None where it is the one that was sent last.

        The problem is handed back instead of raised, so that the try stays counted.
        """
        live = repository.live_codes(session, reach.account_id, reach.id, now)
        if not live:
            return invalid(FieldProblem(pointer="/code", detail="Ask for a new code."), code="code_expired")
        (sent,) = live
        if sent.tries >= self._limits.tries:
            return rate_limited(_seconds(sent.expires_at - now), "too_many_attempts")
        sent.tries += 1
        if not self._sealer.matches(sent.digest, reach.id, where(reach), "".join(code.split())):
            return invalid(FieldProblem(pointer="/code", detail="This is not the code we sent."), code="code_wrong")
        sent.used_at = now
        return None

    def _ration(
        self, session: Session, account_id: str, now: datetime, span: timedelta, most: int, reach_id: str | None
    ) -> None:
        count, first = repository.codes_since(session, account_id, now - span, reach_id)
        if count >= most and first is not None:
            raise rate_limited(_seconds(first + span - now))


def where(reach: Reach) -> str:
    """The number or the address."""
    match reach:
        case ContactPhoneRow():
            return reach.number
        case ContactEmailRow():
            return reach.address


def _seconds(span: timedelta) -> int:
    return max(1, math.ceil(span.total_seconds()))
