"""Where someone is signed in."""

from daystarr_portal.auth import repository as auth
from daystarr_portal.auth.principal import Principal
from daystarr_portal.auth.tables import SignInSessionRow
from daystarr_portal.core.clock import Clock
from daystarr_portal.core.database import Database
from daystarr_portal.core.pages import Page
from daystarr_portal.core.problems import conflict, not_found
from daystarr_portal.own_sign_in import repository
from daystarr_portal.own_sign_in.schemas import SessionsEnded, SignedInSession


class SessionService:
    """Lists and ends the sessions of one user."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def sessions(self, who: Principal) -> Page[SignedInSession]:
        """Every session that can still be used, the present one first."""
        with self._database.read() as session:
            rows = repository.live_sessions(session, who.user_id, self._clock())
        rows = sorted(rows, key=lambda row: row.id != who.session_id)
        return Page(items=[_shown(row, who) for row in rows])

    def end(self, who: Principal, session_id: str) -> None:
        """End another session. Raises `Problem`: 404, 409 `session_current` for the one that asks."""
        now = self._clock()
        with self._database.write() as session:
            if session_id not in {row.id for row in repository.live_sessions(session, who.user_id, now)}:
                raise not_found()
            if session_id == who.session_id:
                raise conflict("session_current", "Sign out to end this session.")
            auth.revoke(session, session_id, "ended", now)

    def end_others(self, who: Principal) -> SessionsEnded:
        """End every session but the one that asks."""
        with self._database.write() as session:
            ended = repository.end_sessions(session, who.user_id, "ended", self._clock(), but=who.session_id)
        return SessionsEnded(ended=ended)


def _shown(row: SignInSessionRow, who: Principal) -> SignedInSession:
    return SignedInSession(
        id=row.id,
        device_name=row.device_name,
        address=row.address or "",
        created_at=row.created_at,
        last_used_at=row.last_used_at,
        current=row.id == who.session_id,
    )
