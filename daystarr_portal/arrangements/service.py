"""Offers arrangements, makes them, and gives them up."""

from datetime import date, datetime, timedelta

from sqlalchemy.orm import Session

from daystarr_portal.accounts import repository as accounts
from daystarr_portal.accounts.tables import AccountRow
from daystarr_portal.arrangements import repository
from daystarr_portal.arrangements.letters import ArrangementLetters
from daystarr_portal.arrangements.offers import ArrangementKind, ArrangementPolicy, Offer, offers
from daystarr_portal.arrangements.schemas import (
    Arrangement,
    ArrangementOffer,
    ArrangementPart,
    ArrangementRequest,
    Arrangements,
)
from daystarr_portal.arrangements.tables import ArrangementBillRow, ArrangementPartRow, ArrangementRow
from daystarr_portal.arrangements.views import arrangement_of, ended_of
from daystarr_portal.auth.principal import Principal
from daystarr_portal.autopay import pausing
from daystarr_portal.autopay import repository as autopays
from daystarr_portal.billing import repository as billing
from daystarr_portal.billing.states import amount_due
from daystarr_portal.core.clock import Clock, local_date
from daystarr_portal.core.database import Database
from daystarr_portal.core.ids import new_id
from daystarr_portal.core.money import Money, usd
from daystarr_portal.core.problems import FieldProblem, Problem, conflict, invalid, not_found
from daystarr_portal.payments import idempotency, methods
from daystarr_portal.payments.idempotency import Answer
from daystarr_portal.payments.once import once
from daystarr_portal.payments.schemas import MOST_INVOICES
from daystarr_portal.payments.tables import PaymentMethodRow
from daystarr_portal.processors.base import PaymentProcessor
from daystarr_portal.scheduled import repository as scheduled
from daystarr_portal.scheduled.schemas import ScheduleRequest
from daystarr_portal.scheduled.service import end as end_scheduled
from daystarr_portal.scheduled.service import write as write_scheduled


class ArrangementService:
    """Arrangements of the caller's account."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        processor: PaymentProcessor,
        policy: ArrangementPolicy,
        letters: ArrangementLetters,
    ) -> None:
        self._database = database
        self._clock = clock
        self._processor = processor
        self._policy = policy
        self._letters = letters

    def arrangements(self, who: Principal) -> Arrangements:
        """What holds, or what is offered."""
        with self._database.read() as session:
            account = accounts.account(session, who.account_id)
            row = repository.active(session, account.id)
            found = [] if row else self._offers(session, account)
            return Arrangements(
                active=arrangement_of(session, row) if row else None,
                ended=None if row else ended_of(session, account.id, self._clock()),
                offers=[_offer(offer) for offer in found],
                pauses_autopay=autopays.active(session, account.id) is not None,
            )

    def agree(self, who: Principal, request: ArrangementRequest, key: str) -> Answer:
        """Make an arrangement, once for each key.

        Raises `Problem`: those of keys; 409 `arrangement_exists`, `arrangement_changed` where the offer is not what was
        shown; 422 `payment_method_unavailable`, `invalid_request`.
        """
        fingerprint = idempotency.fingerprint_of("POST /v1/arrangements", request)
        with self._database.write() as session:
            account = accounts.locked_account(session, who.account_id)
            now = self._clock()

            def work() -> Arrangement:
                offer, method = self._chosen(session, account, request)
                row = _write(session, account, who, offer, method, now)
                pausing.pause(session, account.id, row.ends_on)
                self._letters.made(session, account, row, offer)
                return arrangement_of(session, row)

            return once(session, who.account_id, key, fingerprint, now, work)

    def cancel(self, who: Principal, arrangement_id: str) -> Arrangements:
        """Give an arrangement up: its payments to come are canceled, and AutoPay goes on. Raises `Problem` 404."""
        with self._database.write() as session:
            accounts.locked_account(session, who.account_id)
            row = repository.arrangement(session, who.account_id, arrangement_id)
            if row is None:
                raise not_found()
            if row.state == repository.ACTIVE:
                end(session, row, "canceled", self._clock())
        return self.arrangements(who)

    def _offers(self, session: Session, account: AccountRow) -> list[Offer]:
        now = self._clock()
        if repository.broken_since(session, account.id, now - timedelta(days=self._policy.again_after_days)):
            return []
        bills = billing.open_invoices(session, account.id)
        if len(bills) > MOST_INVOICES or billing.processing_total(session, account.id):
            return []  # what is on its way decides first what is owed
        owed = sum(amount_due(bill) for bill in bills)
        return list(offers(self._policy, owed, local_date(now, account.time_zone)))

    def _chosen(
        self, session: Session, account: AccountRow, request: ArrangementRequest
    ) -> tuple[Offer, PaymentMethodRow | None]:
        if repository.active(session, account.id) is not None:
            raise conflict("arrangement_exists", "There is an arrangement already.")
        offer = next((one for one in self._offers(session, account) if one.id == request.offer_id), None)
        if offer is None or (request.total.amount_minor, request.total.currency) != (
            offer.total_minor,
            account.currency,
        ):
            raise conflict("arrangement_changed", "This is not offered any more, or not like this. Look again.")
        if offer.kind is ArrangementKind.PROMISE:
            if request.payment_method_id is not None:
                detail = "A promise is not charged to anything."
                raise invalid(FieldProblem(pointer="/payment_method_id", detail=detail))
            return offer, None
        return offer, self._method(session, account, request.payment_method_id, offer.ends_on)

    def _method(self, session: Session, account: AccountRow, method_id: str | None, until: date) -> PaymentMethodRow:
        row = methods.method(session, account.id, method_id or "")
        if row is None or row.processor != self._processor.name or not methods.is_usable(session, row, until):
            raise _unavailable()
        return row


def end(session: Session, row: ArrangementRow, state: str, now: datetime) -> None:
    """End an arrangement and what hangs on it. The caller holds the account's lock."""
    row.state = state
    row.ended_at = now
    for payment in repository.scheduled(session, row.id):
        if payment.state == scheduled.SCHEDULED:
            end_scheduled(payment, "canceled", "arrangement_ended", now)
    pausing.resume(session, row.account_id)


def _write(
    session: Session,
    account: AccountRow,
    who: Principal,
    offer: Offer,
    method: PaymentMethodRow | None,
    now: datetime,
) -> ArrangementRow:
    bills = [bill.id for bill in billing.open_invoices(session, account.id)]
    row = ArrangementRow(
        id=new_id("arr"),
        account_id=account.id,
        user_id=who.user_id,
        kind=offer.kind,
        offer_id=offer.id,
        state=repository.ACTIVE,
        total_minor=offer.total_minor,
        currency=account.currency,
        ends_on=offer.ends_on,
        created_at=now,
        ended_at=None,
    )
    session.add(row)
    session.flush()
    session.add_all(ArrangementBillRow(arrangement_id=row.id, invoice_id=bill) for bill in bills)
    for position, part in enumerate(offer.parts):
        payment = None
        if method is not None:
            method.saved = True
            wanted = ScheduleRequest(
                payment_method_id=method.id,
                amount=Money(amount_minor=part.amount_minor, currency="USD"),
                invoice_ids=bills,
                pay_on=part.pay_on,
            )
            payment = write_scheduled(session, method, wanted, who.user_id, now)
        session.add(
            ArrangementPartRow(
                arrangement_id=row.id,
                position=position,
                pay_on=part.pay_on,
                amount_minor=part.amount_minor,
                scheduled_id=payment.id if payment else None,
            )
        )
    session.flush()
    return row


def _offer(offer: Offer) -> ArrangementOffer:
    return ArrangementOffer(
        id=offer.id,
        kind=offer.kind,
        total=usd(offer.total_minor),
        ends_on=offer.ends_on,
        parts=[ArrangementPart(pay_on=part.pay_on, amount=usd(part.amount_minor)) for part in offer.parts],
    )


def _unavailable() -> Problem:
    detail = "This payment method cannot be used for all of the plan. Choose another one."
    return invalid(FieldProblem(pointer="/payment_method_id", detail=detail), code="payment_method_unavailable")
