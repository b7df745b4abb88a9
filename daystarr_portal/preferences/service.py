"""Shows and changes what customers prefer."""

import hashlib

from sqlalchemy.orm import Session

from daystarr_portal.accounts import repository as accounts
from daystarr_portal.accounts.tables import AccountRow
from daystarr_portal.auth.principal import Principal
from daystarr_portal.billing.fees import PAPER_BILL_MINOR
from daystarr_portal.contacts.schemas import Topic
from daystarr_portal.core.clock import Clock
from daystarr_portal.core.database import Database
from daystarr_portal.core.etags import require_match
from daystarr_portal.core.formats import instant_text, money_text
from daystarr_portal.core.money import usd
from daystarr_portal.messages.letters import Letters
from daystarr_portal.messages.message import Kind
from daystarr_portal.orders.repository import last_billed
from daystarr_portal.preferences.schemas import Language, Preferences, PreferencesChange
from daystarr_portal.preferences.tables import PreferencesRow

UNLESS_CHOSEN = tuple(topic for topic in Topic if topic is not Topic.MARKETING)


class PreferencesService:
    """Keeps the preferences of a user and their account."""

    def __init__(self, database: Database, clock: Clock, letters: Letters) -> None:
        self._database = database
        self._clock = clock
        self._letters = letters

    def preferences(self, who: Principal) -> Preferences:
        """What they are."""
        with self._database.read() as session:
            return _shown(session, who, accounts.account(session, who.account_id))

    def change(self, who: Principal, if_match: str | None, change: PreferencesChange) -> Preferences:
        """Change them; that bills come on paper, or no longer do, is confirmed by email. Raises `Problem`: 412, 428."""
        with self._database.write() as session:
            account = accounts.locked_account(session, who.account_id)
            require_match(if_match, _shown(session, who, account).etag)
            account.language = change.language or account.language
            if change.notify is not None:
                chosen = [topic.value for topic in Topic if topic in change.notify]
                session.merge(PreferencesRow(user_id=who.user_id, notify=chosen))
            if change.paper_bills is not None and change.paper_bills != account.paper_bills:
                account.paper_bills = change.paper_bills
                self._tell(session, who, account)
            session.flush()
            return _shown(session, who, account)

    def _tell(self, session: Session, who: Principal, account: AccountRow) -> None:
        user = accounts.user(session, account.id, who.user_id)
        at = instant_text(self._clock(), account.time_zone, account.language)
        kind = Kind.PAPER_BILLS_ON if account.paper_bills else Kind.PAPER_BILLS_OFF
        self._letters.email(session, account, kind, user.email, at=at, fee=money_text(PAPER_BILL_MINOR))


def topics_of(session: Session, user_id: str) -> tuple[Topic, ...]:
    """What a user's own email address is written about."""
    row = session.get(PreferencesRow, user_id)
    return UNLESS_CHOSEN if row is None else tuple(Topic(topic) for topic in row.notify)


def _shown(session: Session, who: Principal, account: AccountRow) -> Preferences:
    language = Language.SPANISH if account.language.startswith(Language.SPANISH) else Language.ENGLISH
    notify = topics_of(session, who.user_id)
    billed = last_billed(session, account.id)
    said = f"{account.id} {language} {account.paper_bills} {' '.join(notify)}"
    return Preferences(
        etag=f'"prf_{hashlib.sha256(said.encode()).hexdigest()[:32]}"',
        language=language,
        paper_bills=account.paper_bills,
        paper_bill_fee=usd(PAPER_BILL_MINOR),
        next_bill_on=billed.following().start if billed else None,
        notify=list(notify),
    )
