"""AutoPay of the caller's account: how it stands, what terms would do, and turning it off."""

from datetime import datetime

from sqlalchemy.orm import Session

from daystarr_portal.accounts import repository as accounts
from daystarr_portal.accounts.tables import AccountRow
from daystarr_portal.auth.principal import Principal
from daystarr_portal.autopay import records, repository, views
from daystarr_portal.autopay.changing import Changing, is_off
from daystarr_portal.autopay.letters import AutopayLetters
from daystarr_portal.autopay.schemas import Authorization, Autopay, AutopayPreview, AutopayTerms
from daystarr_portal.autopay.views import charges_to_come, etag
from daystarr_portal.core.clock import Clock, local_date
from daystarr_portal.core.database import Database
from daystarr_portal.core.etags import require_match
from daystarr_portal.core.problems import not_found
from daystarr_portal.core.schema import Schema
from daystarr_portal.payments import idempotency, methods
from daystarr_portal.payments.idempotency import Answer
from daystarr_portal.payments.once import once
from daystarr_portal.payments.tables import PaymentMethodRow
from daystarr_portal.processors.base import MethodKind, PaymentProcessor

__all__ = ["AutopayService", "charges_to_come"]

TURN_OFF = "POST /v1/autopay/turn-off"


class Nothing(Schema):
    """The body of a request that has none."""


class AutopayService:
    """The AutoPay of the caller's account."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        processor: PaymentProcessor,
        changing: Changing,
        letters: AutopayLetters,
    ) -> None:
        self._database = database
        self._clock = clock
        self._processor = processor
        self._changing = changing
        self._letters = letters

    def autopay(self, who: Principal) -> Autopay:
        """Whether AutoPay is on, how it charges, and what it charges next."""
        with self._database.read() as session:
            return views.autopay_of(session, accounts.account(session, who.account_id), self._clock())

    def authorization(self, who: Principal) -> Authorization:
        """What the customer agreed to. Raises `Problem` 404 while AutoPay is off."""
        with self._database.read() as session:
            autopay = repository.active(session, who.account_id)
            row = repository.authorization(session, who.account_id, autopay.id) if autopay else None
            if row is None:
                raise not_found()
            method = session.get_one(PaymentMethodRow, row.payment_method_id)
        return Authorization(
            text=row.text,
            text_version=row.text_version,
            language=row.language,
            agreed_at=row.agreed_at,
            method=methods.summary_of(method),
            typed_name=row.typed_name,
        )

    def preview(self, who: Principal, terms: AutopayTerms) -> AutopayPreview:
        """What exactly AutoPay would do with these terms. Raises the `Problem`s of `propose`."""
        now = self._clock()
        with self._database.read() as session:
            account = accounts.account(session, who.account_id)
            proposal = self._changing.propose(session, account, terms, now)
        settles_at = self._processor.expected_settlement(MethodKind(proposal.method.kind), now)
        return views.preview_of(proposal, None if settles_at is None else local_date(settles_at, account.time_zone))

    def turn_off(self, who: Principal, matches: str | None, key: str) -> Answer:
        """End AutoPay at once, also one that is being set up. Raises `Problem`: 409 `autopay_off`, 428, 412, keys."""
        with self._database.write() as session:
            account = accounts.locked_account(session, who.account_id)
            now = self._clock()
            fingerprint = idempotency.fingerprint_of(f"{TURN_OFF} {matches or ''}", Nothing())
            return once(
                session, account.id, key, fingerprint, now, lambda: self._turn_off(session, account, matches, now)
            )

    def _turn_off(self, session: Session, account: AccountRow, matches: str | None, now: datetime) -> Autopay:
        autopay = repository.not_ended(session, account.id)
        if autopay is None:
            raise is_off()
        require_match(matches, etag(autopay))
        records.end(session, autopay, "turned_off", now)
        session.flush()
        self._letters.ends(session, account, now)
        return views.autopay_of(session, account, now)
