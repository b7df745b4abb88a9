"""What registration and forgotten passwords have in common: begun by anyone, verified with a code, completed once."""

import json
import math
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy.orm import Session

from daystarr_portal.auth.tokens import token_hash
from daystarr_portal.core.clock import Clock
from daystarr_portal.core.database import Database
from daystarr_portal.core.http import rate_limited
from daystarr_portal.core.ids import new_id
from daystarr_portal.core.locks import hold
from daystarr_portal.core.problems import FieldProblem, Problem, invalid
from daystarr_portal.core.sealing import Sealer
from daystarr_portal.entry import repository
from daystarr_portal.entry.schemas import EntryStarted
from daystarr_portal.entry.tables import EntryRow

_HOUR, _DAY = timedelta(hours=1), timedelta(days=1)
_NO_CODE = "no code was sent"


class EntryKind(StrEnum):
    """Why someone cannot sign in."""

    REGISTRATION = "registration"
    PASSWORD_RESET = "password_reset"  # noqa: S105


@dataclass(frozen=True)
class EntryLimits:
    """How attempts are rationed; `completions` are tries to choose a username and a password."""

    digits: int = 6
    lifetime: timedelta = timedelta(minutes=15)
    tries: int = 5
    hourly: int = 5
    daily: int = 10
    completions: int = 30


@dataclass(frozen=True)
class Verified:
    """That a code was right."""

    entry: EntryRow
    ticket: str


@dataclass(frozen=True)
class Attempts:
    """Keeps attempts. Whether someone exists is looked up later, beside the requests, so no answer depends on it."""

    database: Database
    clock: Clock
    sealer: Sealer
    limits: EntryLimits = EntryLimits()

    def start(self, kind: EntryKind, subject: str, typed: dict[str, str]) -> EntryStarted:
        """Take down an attempt about `subject`. Raises `Problem` 429 `rate_limited`."""
        now = self.clock()
        token = secrets.token_urlsafe(32)
        digest = self.sealer.digest(kind, subject)
        with self.database.write() as session:
            hold(session, f"entry {digest}")
            self._ration(session, digest, now)
            session.add(
                EntryRow(
                    id=new_id("ent"),
                    kind=kind,
                    token_hash=token_hash(token),
                    subject=digest,
                    sealed=self.seal(typed),
                    tries=0,
                    created_at=now,
                    expires_at=now + self.limits.lifetime,
                )
            )
        return EntryStarted(entry=token, expires_in=int(self.limits.lifetime.total_seconds()))

    def seal(self, known: dict[str, str]) -> bytes:
        """Something to remember of an attempt."""
        return self.sealer.seal(json.dumps(known).encode())

    def known(self, entry: EntryRow) -> dict[str, str]:
        """What is remembered of it."""
        return {} if entry.sealed is None else json.loads(self.sealer.open(entry.sealed))

    def new_code(self, entry: EntryRow) -> str:
        """A code for this attempt; only its digest is kept."""
        code = f"{secrets.randbelow(10**self.limits.digits):0{self.limits.digits}}"
        entry.digest = self.sealer.digest(entry.id, code)
        return code

    def verify(self, session: Session, kind: EntryKind, token: str, code: str) -> Verified | Problem:
        """Count a try, and hand out a ticket where the code is right.

        The problem is handed back instead of raised, so that the try stays counted: 422 `code_wrong`, `code_expired`
        or `code_used`, 429 `too_many_attempts`.
        """
        now = self.clock()
        entry = repository.by_token(session, kind, token_hash(token))
        if entry is not None and entry.verified_at is not None:
            return _about_code("code_used", "This code was used.")
        if entry is None or entry.expires_at <= now:
            return _about_code("code_expired", "Ask for a new code.")
        if entry.tries >= self.limits.tries:
            return rate_limited(_seconds(entry.expires_at - now), "too_many_attempts")
        entry.tries += 1
        if not self.sealer.matches(entry.digest or _NO_CODE, entry.id, "".join(code.split())):
            return _about_code("code_wrong", "This is not the code we sent.")
        ticket = secrets.token_urlsafe(32)
        entry.verified_at, entry.tries, entry.ticket_hash = now, 0, token_hash(ticket)
        entry.expires_at = now + self.limits.lifetime
        return Verified(entry, ticket)

    def begin_completion(self, session: Session, kind: EntryKind, ticket: str) -> EntryRow | None:
        """The attempt that a ticket completes, with one more try counted; None where there is none any more."""
        entry = repository.by_ticket(session, kind, token_hash(ticket))
        if entry is None or entry.used_at is not None or entry.expires_at <= self.clock():
            return None
        if entry.tries >= self.limits.completions:
            return None
        entry.tries += 1
        return entry

    def finish(self, entry: EntryRow) -> None:
        """It is done; its ticket is worth nothing any more."""
        entry.used_at, entry.sealed = self.clock(), None

    def purge(self) -> None:
        """Delete attempts that count for nothing any more."""
        with self.database.write() as session:
            repository.purge(session, self.clock() - 2 * _DAY)

    def _ration(self, session: Session, subject: str, now: datetime) -> None:
        for span, most in ((_HOUR, self.limits.hourly), (_DAY, self.limits.daily)):
            count, first = repository.since(session, subject, now - span)
            if count >= most and first is not None:
                raise rate_limited(_seconds(first + span - now))


def entry_expired() -> Problem:
    """422: the ticket is used up or too old; everything begins anew."""
    return invalid(FieldProblem(pointer="/ticket", detail="Begin again."), code="entry_expired")


def _about_code(code: str, detail: str) -> Problem:
    return invalid(FieldProblem(pointer="/code", detail=detail), code=code)


def _seconds(span: timedelta) -> int:
    return max(1, math.ceil(span.total_seconds()))
