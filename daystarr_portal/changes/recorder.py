"""Writes down what a transaction changes, at its very end, and in it."""

from dataclasses import dataclass

from sqlalchemy import insert, inspect, select
from sqlalchemy.orm import DeclarativeBase, Session

from daystarr_portal.accounts.tables import AccountRow, UserRow
from daystarr_portal.changes.tables import ChangeRow
from daystarr_portal.changes.topics import QUIET_COLUMNS, TOPICS, ChangeTopic
from daystarr_portal.core.clock import Clock
from daystarr_portal.core.direct import rows_put
from daystarr_portal.core.locks import hold

Told = dict[tuple[str, ChangeTopic], None]
_TELL = insert(ChangeRow)
_TOUCHED = "rows touched"


@dataclass(frozen=True)
class Recorder:
    """Watches write sessions; see `Database.watch`."""

    clock: Clock

    def flushed(self, session: Session) -> None:
        """Keep in mind what was touched."""
        touched: dict[DeclarativeBase, None] = session.info.setdefault(_TOUCHED, {})
        changed = [row for row in session.dirty if row.__tablename__ in TOPICS and _says_something(row)]
        for row in (*session.new, *session.deleted, *changed):
            if row.__tablename__ in TOPICS:
                touched[row] = None

    def ending(self, session: Session) -> None:
        """Tell of it."""
        session.flush()
        touched: dict[DeclarativeBase, None] = session.info.get(_TOUCHED, {})
        self._write(session, [*touched, *(row for row in rows_put(session) if row.__tablename__ in TOPICS)])

    def _write(self, session: Session, touched: list[DeclarativeBase]) -> None:
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


def _says_something(row: DeclarativeBase) -> bool:
    state = inspect(row)
    suspects = set(state.mapper.attrs.keys()) - state.unmodified - QUIET_COLUMNS.get(row.__tablename__, frozenset())
    return any(state.attrs[name].history.has_changes() for name in suspects)


def _account_of(session: Session, row: DeclarativeBase) -> str | None:
    if isinstance(row, AccountRow):
        return row.id
    if hasattr(row, "account_id"):
        account_id: str | None = getattr(row, "account_id", None)
        return account_id
    user_id = getattr(row, "user_id", None)
    return session.scalars(select(UserRow.account_id).where(UserRow.id == user_id)).one_or_none()
