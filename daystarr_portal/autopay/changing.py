"""Setting AutoPay up and changing it: agreed to, written down, and in effect once what goes with it is accepted."""

from dataclasses import dataclass
from datetime import datetime
from http import HTTPStatus

from sqlalchemy.orm import Session

from daystarr_portal.accounts import repository as accounts
from daystarr_portal.accounts.brand import Brand
from daystarr_portal.accounts.features import Feature, is_on
from daystarr_portal.accounts.tables import AccountRow
from daystarr_portal.auth.principal import Principal
from daystarr_portal.autopay import enrollment, records, repository, views
from daystarr_portal.autopay.charges import Order, write_attempt, write_payment
from daystarr_portal.autopay.letters import AutopayLetters
from daystarr_portal.autopay.proposing import Now, Proposal, propose
from daystarr_portal.autopay.records import Agreement
from daystarr_portal.autopay.schemas import AutopayChange, AutopayRequest, AutopayTerms
from daystarr_portal.core.clock import Clock, local_date
from daystarr_portal.core.database import Database
from daystarr_portal.core.etags import require_match
from daystarr_portal.core.money import usd
from daystarr_portal.core.problems import Problem, conflict, feature_unavailable
from daystarr_portal.payments import idempotency
from daystarr_portal.payments import repository as payments
from daystarr_portal.payments.charging import Charging, charge_request
from daystarr_portal.payments.idempotency import Answer, Fresh
from daystarr_portal.payments.schemas import PaymentOrigin
from daystarr_portal.payments.tables import IdempotencyKeyRow, PaymentMethodRow, PaymentRow
from daystarr_portal.payments.views import payments_of
from daystarr_portal.processors.base import PaymentProcessor

SET_UP, CHANGE = "POST /v1/autopay", "PUT /v1/autopay"


@dataclass(frozen=True)
class Press:
    """One press of the customer: what they asked for, under which key; `matches` is the version a change is made to."""

    who: Principal
    request: AutopayRequest
    key: str
    operation: str
    matches: str | None = None

    @property
    def fingerprint(self) -> str:
        """What tells it from other presses."""
        return idempotency.fingerprint_of(self.operation, self.request)


class Changing:
    """Carries presses out, each once. A payment goes the way of every payment: written down, then charged."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        processor: PaymentProcessor,
        charging: Charging,
        brand: Brand,
        letters: AutopayLetters,
    ) -> None:
        self._database = database
        self._clock = clock
        self._processor = processor
        self._charging = charging
        self._brand = brand
        self._letters = letters

    def set_up(self, who: Principal, request: AutopayRequest, key: str) -> Answer:
        """Set AutoPay up, with a payment along with it where the customer chose that.

        Raises `Problem`: those of `propose` and of keys, 409 `autopay_exists`, `consent_changed`, `amount_changed`,
        422 `typed_name_required`, 403 `feature_unavailable`.
        """
        return self._carry_out(Press(who, request, key, SET_UP))

    def change(self, who: Principal, request: AutopayRequest, matches: str | None, key: str) -> Answer:
        """Change AutoPay; another method is charged at once where there is a balance.

        Raises `Problem`: those of `set_up`, 409 `autopay_off`, 428 and 412 of `If-Match`.
        """
        return self._carry_out(Press(who, request, key, CHANGE, matches))

    def propose(self, session: Session, account: AccountRow, terms: AutopayTerms, now: datetime) -> Proposal:
        """What AutoPay would do with these terms. Raises the `Problem`s of `proposing.propose`."""
        return propose(session, account, self._processor.name, self._brand, terms, local_date(now, account.time_zone))

    def _carry_out(self, press: Press) -> Answer:
        account_id = press.who.account_id
        with self._database.write() as session:
            account = accounts.locked_account(session, account_id)
            now = self._clock()
            claimed = idempotency.claim(session, account.id, press.key, press.fingerprint, now)
            key = idempotency.find(session, account.id, press.key)
            if isinstance(claimed, Answer):
                paid_with = key.payment_id if key else None
                return self._answer(session, account, paid_with, now, replayed=True) if paid_with else claimed
            if key is None:
                key = self._started(session, account, press, now)
                payment = self._write_down(session, account, press, key, now)
            else:
                payment = payments.payment(session, account.id, key.payment_id or "")
            if payment is None:
                answer = self._answer(session, account, None, now, replayed=False)
                idempotency.finish(key, answer.status, answer.body)
                return answer
            method = session.get_one(PaymentMethodRow, payment.payment_method_id)
            asked = charge_request(payment, method, account.language)
        charge = self._charging.submit(asked) if self._charging.knows(payment) else None
        self._charging.settle(account_id, payment.id, charge)
        with self._database.write() as session:
            account = accounts.locked_account(session, account_id)
            now = self._clock()
            self._letters.copies(session, account, now)
            session.flush()
            return self._answer(session, account, payment.id, now, replayed=not isinstance(claimed, Fresh))

    def _started(self, session: Session, account: AccountRow, press: Press, now: datetime) -> IdempotencyKeyRow:
        idempotency.start(session, account.id, press.key, press.fingerprint, now)
        session.flush()
        key = idempotency.find(session, account.id, press.key)
        assert key is not None
        return key

    def _write_down(
        self, session: Session, account: AccountRow, press: Press, key: IdempotencyKeyRow, now: datetime
    ) -> PaymentRow | None:
        """Write everything down, and put it into effect unless a payment, which is answered, has to come first."""
        proposal = self._checked(session, account, press, now)
        charge = charge_of(proposal, press.request)
        method, autopay = proposal.method, proposal.autopay
        payment = None
        if charge is not None:
            order = Order(charge.amount_minor, charge.bills, PaymentOrigin.CUSTOMER, press.who.user_id, sets_up=True)
            payment = write_payment(session, account, method, order, now)
            key.payment_id = payment.id
        payment_id = payment.id if payment else None
        if autopay is None:
            autopay = enrollment.new_autopay(account.id, method.id, payment_id, now)
            session.add(autopay)
            session.flush()
        elif payment is not None and charge is not None:
            write_attempt(session, autopay, payment, charge.bills, local_date(now, account.time_zone))
        agreement = Agreement(press.who, proposal.consent, typed_name=typed_name(proposal, press.request))
        record = records.write_down(session, autopay, agreement, method.id, payment_id, now)
        if payment is None:
            records.put_into_effect(session, autopay, record, now)
            method.saved = True
            session.flush()
            self._letters.copies(session, account, now)
        else:
            autopay.version += 1
        session.flush()
        return payment

    def _checked(self, session: Session, account: AccountRow, press: Press, now: datetime) -> Proposal:
        request = press.request
        if press.operation == SET_UP:
            enrollment.check(session, account.id)
            features = accounts.feature_overrides(session, account.id)
            if request.charge_now is not None and not is_on(Feature.PAYMENTS, features):
                raise feature_unavailable()
        else:
            autopay = repository.active(session, account.id)
            if autopay is None:
                raise is_off()
            require_match(press.matches, views.etag(autopay))
        proposal = self.propose(session, account, request, now)
        if request.consent_id != proposal.consent.id(proposal.method.id):
            raise conflict("consent_changed", "This is not what is to be agreed to now. Show the new text first.")
        typed_name(proposal, request)
        return proposal

    def _answer(
        self, session: Session, account: AccountRow, payment_id: str | None, now: datetime, *, replayed: bool
    ) -> Answer:
        payment = payments.payment(session, account.id, payment_id) if payment_id else None
        change = AutopayChange(
            autopay=views.autopay_of(session, account, now),
            payment=payments_of(session, account.id, [payment])[0] if payment else None,
        )
        return Answer(HTTPStatus.CREATED, change.model_dump_json().encode(), replayed)


def charge_of(proposal: Proposal, request: AutopayRequest) -> Now | None:
    """What is charged along with the press. Raises `Problem` 409 where it is not what the customer was told."""
    if proposal.at_once is None and request.charge_now is None:
        return None
    charge = proposal.at_once or proposal.pay_now
    if charge is None or request.charge_now != usd(charge.amount_minor):
        raise conflict("amount_changed", "This is not the amount that is charged now. Show the new one first.")
    return charge


def typed_name(proposal: Proposal, request: AutopayRequest) -> str | None:
    """The name typed under the agreement. Raises `Problem` 422 `typed_name_required`."""
    return enrollment.signature(proposal.consent.kind, request.typed_name, "/typed_name")


def is_off() -> Problem:
    """409: there is no AutoPay to change."""
    return conflict("autopay_off", "AutoPay is off.")
