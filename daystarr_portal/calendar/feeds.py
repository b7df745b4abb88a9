"""Calendar feeds, which other programs read at a secret address, and calendar files to save."""

import secrets
from datetime import date, timedelta
from urllib.parse import urlsplit

from sqlalchemy import select
from sqlalchemy.orm import Session

from daystarr_portal.accounts import repository as accounts
from daystarr_portal.accounts.brand import Brand
from daystarr_portal.accounts.features import Feature
from daystarr_portal.accounts.service import AccountService
from daystarr_portal.accounts.tables import AccountRow
from daystarr_portal.auth.principal import Principal
from daystarr_portal.auth.tokens import token_hash
from daystarr_portal.calendar.files import Publication, calendar_file
from daystarr_portal.calendar.schemas import Feed, FeedState
from daystarr_portal.calendar.service import CalendarService
from daystarr_portal.calendar.tables import CalendarFeedRow
from daystarr_portal.core.clock import Clock, local_date
from daystarr_portal.core.database import Database
from daystarr_portal.core.days import check_years
from daystarr_portal.core.ids import new_id
from daystarr_portal.core.locks import hold
from daystarr_portal.core.problems import FieldProblem, invalid, not_found

BACK = timedelta(days=365)
AHEAD = timedelta(days=180)
MOST_DAYS = 400


class FeedService:
    """Gives out secret addresses. Whoever has one can read the calendar, and nothing else, until it is revoked."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        calendar: CalendarService,
        account_service: AccountService,
        brand: Brand,
        public_url: str,
    ) -> None:
        self._database = database
        self._clock = clock
        self._calendar = calendar
        self._accounts = account_service
        self._brand = brand
        self._public_url = public_url

    def create(self, who: Principal) -> Feed:
        """A new address; the one before is no good any more. It is shown this once: only its hash is kept."""
        now = self._clock()
        secret = secrets.token_urlsafe(32)
        with self._database.write() as session:
            self._revoke(session, who.account_id)
            session.flush()
            session.add(
                CalendarFeedRow(
                    id=new_id("fed"), account_id=who.account_id, secret_hash=token_hash(secret), created_at=now
                )
            )
        return Feed(url=f"{self._public_url}/v1/calendar/feeds/{secret}.ics", created_at=now)

    def state(self, who: Principal) -> FeedState:
        """Whether there is an address that works."""
        with self._database.read() as session:
            row = _live(session, who.account_id)
        return FeedState(active=row is not None, created_at=row.created_at if row else None)

    def revoke(self, who: Principal) -> None:
        """Make the address worthless."""
        with self._database.write() as session:
            self._revoke(session, who.account_id)

    def read(self, secret: str) -> bytes:
        """The calendar at an address: a year back, half a year ahead, without amounts, addresses and notes.

        Raises `Problem` 404 for a secret that is none, was revoked, or whose account has no calendar any more.
        """
        with self._database.read() as session:
            row = session.scalars(
                select(CalendarFeedRow).where(
                    CalendarFeedRow.secret_hash == token_hash(secret), CalendarFeedRow.revoked_at.is_(None)
                )
            ).one_or_none()
            if row is None:
                raise not_found()
            account = accounts.account(session, row.account_id)
        if not self._accounts.is_on(account.id, Feature.CALENDAR):
            raise not_found()
        today = local_date(self._clock(), account.time_zone)
        return self._file(account, today - BACK, today + AHEAD, details=False)

    def export(self, who: Principal, first: date, last: date, entry_id: str | None = None) -> bytes:
        """The calendar of these days, with everything in it, or one entry of it.

        Raises `Problem`: 422 for no days, or more than 400; 404 where there is no such entry on these days.
        """
        check_years(first, last)
        if not timedelta() <= last - first < timedelta(days=MOST_DAYS):
            raise invalid(FieldProblem(pointer="to", detail=f"Ask for at least one day and at most {MOST_DAYS}."))
        with self._database.read() as session:
            account = accounts.account(session, who.account_id)
        return self._file(account, first, last, entry_id, details=True)

    def _file(
        self, account: AccountRow, first: date, last: date, entry_id: str | None = None, *, details: bool
    ) -> bytes:
        with self._database.read() as session:
            entries = self._calendar.entries(session, account, first, last)
        if entry_id is not None:
            entries = [entry for entry in entries if entry.id == entry_id]
            if not entries:
                raise not_found()
        made_for = Publication(
            owner=account.id,
            provider=self._brand.short_name,
            domain=urlsplit(self._brand.website).hostname or "portal.invalid",
            time_zone=account.time_zone,
            language=account.language,
            made_at=self._clock(),
            details=details,
        )
        return calendar_file(entries, first, last, made_for)

    def _revoke(self, session: Session, account_id: str) -> None:
        hold(session, f"calendar feed {account_id}")
        row = _live(session, account_id)
        if row is not None:
            row.revoked_at = self._clock()


def _live(session: Session, account_id: str) -> CalendarFeedRow | None:
    return session.scalars(
        select(CalendarFeedRow).where(CalendarFeedRow.account_id == account_id, CalendarFeedRow.revoked_at.is_(None))
    ).one_or_none()
