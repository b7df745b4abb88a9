"""What changed since when."""

from datetime import timedelta

from sqlalchemy.orm import Session

from daystarr_portal.auth.principal import Principal
from daystarr_portal.changes import repository
from daystarr_portal.changes.schemas import Changes
from daystarr_portal.changes.topics import ChangeTopic
from daystarr_portal.core.clock import Clock
from daystarr_portal.core.database import Database

KEPT = timedelta(days=1)


class ChangeService:
    """Answers what changed on an account after a number that it gave out before."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def changes(self, who: Principal, cursor: str | None) -> Changes:
        """What to read again; without a cursor nothing, and where to go on from."""
        with self._database.read() as session:
            newest = repository.head(session, who.account_id)
            if cursor is None:
                return Changes(cursor=str(newest), reset=False, topics=[])
            number = int(cursor)
            if self._is_lost(session, who.account_id, number, newest):
                return Changes(cursor=str(newest), reset=True, topics=[])
            rows = repository.after(session, who.account_id, number)
        told = {row.topic for row in rows}
        return Changes(
            cursor=str(rows[-1].id if rows else number),
            reset=False,
            topics=[topic for topic in ChangeTopic if topic in told],
        )

    def start(self, who: Principal, cursor: str | None) -> tuple[int, bool]:
        """From which number on to listen, and whether changes before it are lost."""
        with self._database.read() as session:
            newest = repository.head(session, who.account_id)
            if cursor is None:
                return newest, False
            lost = self._is_lost(session, who.account_id, int(cursor), newest)
            return (newest, True) if lost else (int(cursor), False)

    def purge(self) -> None:
        """Forget changes that whoever listens has heard of long ago."""
        with self._database.write() as session:
            repository.purge(session, self._clock() - KEPT)

    def _is_lost(self, session: Session, account_id: str, number: int, newest: int) -> bool:
        return number > newest or (number < newest and not repository.is_kept_up_to(session, account_id, number))
