"""The lockout after failed sign-ins, in the database so that every worker and restart knows it."""

import math
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from daystarr_portal.auth.tables import SignInAttemptRow
from daystarr_portal.core.ids import new_id
from daystarr_portal.core.locks import hold
from daystarr_portal.core.sealing import Sealer


@dataclass(frozen=True)
class Lockout:
    """So many failures of one username within `window` close it until the oldest of them is `window` ago.

    Unknown usernames lock just the same. Subjects are keyed hashes, so that the table names nobody.
    """

    sealer: Sealer
    failures: int = 5
    window: timedelta = timedelta(minutes=15)

    def subject(self, username: str) -> str:
        """What stands for the username in the table."""
        return self.sealer.digest(username)

    def begin(self, session: Session, subject: str, now: datetime) -> int:
        """Count one more attempt; answers 0, or the seconds to wait, and then counts nothing.

        Attempts count from before the password is checked, so that guessing in parallel gains nothing.
        """
        hold(session, f"sign-in {subject}")
        since = now - self.window
        counted = session.execute(
            select(func.count(), func.min(SignInAttemptRow.at)).where(
                SignInAttemptRow.subject == subject, SignInAttemptRow.at > since
            )
        ).one()
        failures, oldest = counted[0], counted[1]
        if failures >= self.failures:
            return max(1, math.ceil((oldest - since).total_seconds()))
        session.add(SignInAttemptRow(id=new_id("sia"), subject=subject, at=now))
        return 0

    def forgive(self, session: Session, subject: str) -> None:
        """Forget the attempts: the right password was given."""
        session.execute(delete(SignInAttemptRow).where(SignInAttemptRow.subject == subject))
