"""Telling the customer that someone changed how they are reached."""

from datetime import timedelta

from sqlalchemy.orm import Session

from daystarr_portal.accounts import repository as accounts
from daystarr_portal.auth.principal import Principal
from daystarr_portal.core.clock import Clock
from daystarr_portal.core.formats import instant_text
from daystarr_portal.messages.letters import Letters
from daystarr_portal.messages.message import Kind

ONE_IN = timedelta(hours=1)


class ChangeNotices:
    """Writes to the address people sign in with; once for all changes within an hour."""

    def __init__(self, clock: Clock, letters: Letters) -> None:
        self._clock = clock
        self._letters = letters

    def changed(self, session: Session, who: Principal) -> None:
        """Say that contact information was changed, in the transaction that changes it."""
        now = self._clock()
        if self._letters.posted_since(session, who.account_id, Kind.CONTACTS_CHANGED, now - ONE_IN):
            return
        account = accounts.account(session, who.account_id)
        user = accounts.user(session, who.account_id, who.user_id)
        at = instant_text(now, account.time_zone, account.language)
        self._letters.email(session, account, Kind.CONTACTS_CHANGED, user.email, at=at)
