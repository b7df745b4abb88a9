"""Writes down what a transaction changes, at its very end, and in it."""

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import event, insert, inspect, select
from sqlalchemy.orm import Session

from daystarr_portal.accounts.tables import AccountRow, UserRow
from daystarr_portal.changes.tables import ChangeRow
from daystarr_portal.changes.topics import QUIET_COLUMNS, TOPICS, ChangeTopic
from daystarr_portal.core.clock import Clock
from daystarr_portal.core.database import Base
from daystarr_portal.core.locks import hold

Told = dict[tuple[str, ChangeTopic], None]
_TELL = insert(ChangeRow)


@dataclass(frozen=True)
class Recorder:
    """Watches write sessions; see `Database.watch`."""

    clock: Clock

    def __call__(self, session: Session) -> Callable[[], None]:
        """Begin to watch a session; what this answers is to be called before it is committed."""
        touched: dict[Base, None] = {}

        def note(_session: Session, _context: object) -> None:
            for row in (*session.new, *session.deleted, *filter(_says_something, session.dirty)):
                if row.__tablename__ in TOPICS:
                    touched[row] = None

        event.listen(session, "after_flush", note)

        def write() -> None:
            session.flush()
            self._write(session, list(touched))

        return write

    def _write(self, session: Session, touched: list[Base]) -> None:
        told: Told = {}
        for row in touched:
            account_id = _account_of(session, row)
            if account_id is not None:
                told |= {(account_id, topic): None for topic in TOPICS[row.__tablename__]}
        # The last lock of the transaction: whoever commits later on the same account gets the higher numbers.
        for account_id in sorted({account_id for account_id, _ in told}):
            hold(session, f"changes {account_id}")
        now = self.clock()
        if told:
            rows = [{"account_id": account_id, "topic": topic, "at": now} for account_id, topic in told]
            session.connection().execute(_TELL, rows)


def _says_something(row: Base) -> bool:
    changed = {attribute.key for attribute in inspect(row).attrs if attribute.history.has_changes()}
    return not changed <= QUIET_COLUMNS.get(row.__tablename__, frozenset())


def _account_of(session: Session, row: Base) -> str | None:
    if isinstance(row, AccountRow):
        return row.id
    if hasattr(row, "account_id"):
        account_id: str | None = getattr(row, "account_id", None)
        return account_id
    user_id = getattr(row, "user_id", None)
    return session.scalars(select(UserRow.account_id).where(UserRow.id == user_id)).one_or_none()
