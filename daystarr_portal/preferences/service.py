"""Shows and changes what customers prefer."""

import hashlib
from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from daystarr_portal.accounts import repository as accounts
from daystarr_portal.accounts.tables import AccountRow, UserRow
from daystarr_portal.auth.principal import Principal
from daystarr_portal.billing.fees import PAPER_BILL_MINOR
from daystarr_portal.core.clock import Clock
from daystarr_portal.core.database import Database
from daystarr_portal.core.etags import require_match
from daystarr_portal.core.formats import instant_text, money_text
from daystarr_portal.core.ids import new_id
from daystarr_portal.core.languages import Language
from daystarr_portal.core.locks import hold
from daystarr_portal.core.money import usd
from daystarr_portal.messages.choices import OFFERED
from daystarr_portal.messages.letters import Letters
from daystarr_portal.messages.message import Kind
from daystarr_portal.orders.repository import last_billed
from daystarr_portal.preferences.recipients import choose, topics_of
from daystarr_portal.preferences.schemas import Preferences, PreferencesChange
from daystarr_portal.preferences.tables import PaperBillChoiceRow


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
            accounts.locked_account(session, who.account_id)
            account = accounts.account(session, who.account_id)
            hold(session, f"contacts {account.id}")
            require_match(if_match, _shown(session, who, account).etag)
            user = accounts.user(session, account.id, who.user_id)
            account.language = change.language or account.language
            if change.notify is not None:
                choose(session, user, change.notify)
            if change.paper_bills is not None and change.paper_bills != account.paper_bills:
                account.paper_bills = change.paper_bills
                self._record(session, account, user)
            session.flush()
            return _shown(session, who, account)

    def _record(self, session: Session, account: AccountRow, user: UserRow) -> None:
        """Write down that paper was turned on or off, for whoever makes the bills, and confirm it to who did."""
        now = self._clock()
        session.add(
            PaperBillChoiceRow(
                id=new_id("pbc"),
                account_id=account.id,
                user_id=user.id,
                paper_bills=account.paper_bills,
                fee_minor=PAPER_BILL_MINOR,
                chosen_at=now,
            )
        )
        at = instant_text(now, account.time_zone, account.language)
        kind = Kind.PAPER_BILLS_ON if account.paper_bills else Kind.PAPER_BILLS_OFF
        self._letters.email(session, account, kind, user.email, at=at, fee=money_text(PAPER_BILL_MINOR))


def paper_choices(database: Database, since: datetime) -> Iterator[dict[str, object]]:
    """What customers chose about paper bills since then, the oldest first, for whoever makes the bills."""
    query = (
        select(PaperBillChoiceRow, AccountRow.number)
        .join(AccountRow, AccountRow.id == PaperBillChoiceRow.account_id)
        .where(PaperBillChoiceRow.chosen_at >= since)
        .order_by(PaperBillChoiceRow.chosen_at, PaperBillChoiceRow.id)
    )
    with database.read() as session:
        for choice, number in session.execute(query):
            yield {
                "account_number": number,
                "paper_bills": choice.paper_bills,
                "fee_minor": choice.fee_minor,
                "chosen_at": choice.chosen_at.isoformat(),
            }


def _shown(session: Session, who: Principal, account: AccountRow) -> Preferences:
    language = Language.SPANISH if account.language.startswith(Language.SPANISH) else Language.ENGLISH
    notify = topics_of(session, accounts.user(session, account.id, who.user_id))
    billed = last_billed(session, account.id)
    said = f"{account.id} {language} {account.paper_bills} {PAPER_BILL_MINOR} {' '.join(notify)}"
    return Preferences(
        etag=f'"prf_{hashlib.sha256(said.encode()).hexdigest()[:32]}"',
        language=language,
        paper_bills=account.paper_bills,
        paper_bill_fee=usd(PAPER_BILL_MINOR),
        next_bill_on=billed.following().start if billed else None,
        paper_bills_since=_chosen_at(session, account),
        notify=list(notify),
        offered=list(OFFERED),
    )


def _chosen_at(session: Session, account: AccountRow) -> datetime | None:
    query = select(PaperBillChoiceRow.chosen_at).where(PaperBillChoiceRow.account_id == account.id)
    return session.scalars(query.order_by(PaperBillChoiceRow.chosen_at.desc()).limit(1)).first()
