"""Takes payments: written down before the processor hears of them, charged once, followed until they are settled."""

import secrets
from datetime import datetime

from sqlalchemy.orm import Session

from daystarr_portal.accounts import repository as accounts
from daystarr_portal.accounts.brand import Brand
from daystarr_portal.accounts.tables import AccountRow
from daystarr_portal.auth.principal import Principal
from daystarr_portal.autopay import enrollment
from daystarr_portal.autopay.consent import ConsentText, consent_text
from daystarr_portal.autopay.enrollment import Agreement
from daystarr_portal.billing import repository as billing
from daystarr_portal.core.clock import Clock, local_date
from daystarr_portal.core.database import Database
from daystarr_portal.core.direct import put
from daystarr_portal.core.ids import new_id
from daystarr_portal.core.money import usd
from daystarr_portal.core.pages import Page, decode_position, encode_position
from daystarr_portal.core.problems import FieldProblem, conflict, invalid, not_found
from daystarr_portal.payments import idempotency, methods, repository, views
from daystarr_portal.payments.charging import Charging, charge_request
from daystarr_portal.payments.confirmation import confirmation_number
from daystarr_portal.payments.idempotency import Answer, Fresh, Interrupted
from daystarr_portal.payments.planning import Plan, plan
from daystarr_portal.payments.schemas import (
    Payment,
    PaymentOrigin,
    PaymentPreview,
    PaymentRequest,
    PaymentState,
    PlannedAllocation,
    RecurringAuthorization,
    Settlement,
)
from daystarr_portal.payments.search import PaymentQuery, conditions
from daystarr_portal.payments.settled import Settled, SettleOutcome
from daystarr_portal.payments.tables import PaymentMethodRow, PaymentRow, PaymentTargetRow
from daystarr_portal.processors.base import MethodKind, PaymentProcessor
from daystarr_portal.scheduled.schemas import scheduled_answer


class PaymentService:
    """Payments of the caller's account."""

    def __init__(
        self, database: Database, clock: Clock, processor: PaymentProcessor, charging: Charging, brand: Brand
    ) -> None:
        self._database = database
        self._clock = clock
        self._processor = processor
        self._charging = charging
        self._brand = brand

    def preview(self, who: Principal, request: PaymentRequest) -> PaymentPreview:
        """What exactly this payment would do. Raises the `Problem`s of `plan`."""
        now = self._clock()
        with self._database.read() as session:
            account = accounts.account(session, who.account_id)
            planned = plan(session, account, self._processor.name, request, local_date(now, account.time_zone))
            balance_minor = billing.balance(session, account.id)
        settles_at = self._processor.expected_settlement(MethodKind(planned.method.kind), now)
        return PaymentPreview(
            amount=request.amount,
            method=methods.summary_of(planned.method),
            allocations=[
                PlannedAllocation(
                    invoice_id=share.invoice_id,
                    invoice_number=planned.numbers[share.invoice_id],
                    amount=usd(share.amount_minor),
                    remaining=usd(share.remaining_minor),
                )
                for share in planned.split.shares
            ],
            credit=usd(planned.split.credit_minor),
            settlement=Settlement.IMMEDIATE if settles_at is None else Settlement.DELAYED,
            expected_on=None if settles_at is None else local_date(settles_at, account.time_zone),
            balance_after=usd(balance_minor - request.amount.amount_minor),
            saves_method=planned.saves_method(request),
            recurring=_authorization(self._consent(account, planned.method, request))
            if request.set_up_recurring
            else None,
        )

    def pay(self, who: Principal, request: PaymentRequest, key: str) -> Answer:
        """Charge once for this key, however often it is sent, and answer the same each time.

        Raises the `Problem`s of `plan` and of idempotency keys; 409 `duplicate_payment`; 422 for an authorization
        text that is not the current one.
        """
        fingerprint = idempotency.fingerprint_of("POST /v1/payments", request)
        with self._database.write() as session:
            account = accounts.locked_account(session, who.account_id)
            now = self._clock()
            match idempotency.claim(session, who.account_id, key, fingerprint, now):
                case Answer() as answer:
                    return answer
                case Interrupted(payment_id):
                    payment = repository.payment(session, who.account_id, payment_id or "")
                    assert payment is not None
                    method = session.get_one(PaymentMethodRow, payment.payment_method_id)
                    replayed = True
                case Fresh():
                    payment, method = self._write_down(session, account, who, request, fingerprint, now)
                    idempotency.start(session, who.account_id, key, fingerprint, now, payment.id)
                    replayed = False
            asked = charge_request(payment, method, account.language)
        charge = self._charging.submit(asked) if self._charging.knows(payment) else None
        answer = self._charging.settle(who.account_id, payment.id, charge)
        return Answer(answer.status, answer.body, replayed)

    def settle(self, who: Principal, key: str) -> Settled:
        """What became of a key; one that was never received never will be.

        Raises `Problem` 409 `idempotency_in_progress`, 422 `idempotency_key_reused` for the key of something else.
        """
        with self._database.write() as session:
            accounts.locked_account(session, who.account_id)
            now = self._clock()
            row = idempotency.find(session, who.account_id, key)
            if row is None:
                idempotency.abandon(session, who.account_id, key, now)
            if row is None or row.state == "abandoned":
                return Settled(outcome=SettleOutcome.NEVER_RECEIVED, payment=None, scheduled_payment=None)
            if idempotency.is_running(row, now):
                raise idempotency.in_progress()
            payment = repository.payment(session, who.account_id, row.payment_id) if row.payment_id else None
            if payment is not None:
                found = views.payments_of(session, who.account_id, [payment])[0]
                return Settled(outcome=SettleOutcome.FOUND, payment=found, scheduled_payment=None)
            scheduled = scheduled_answer(row.response_body)
            if scheduled is None:
                raise idempotency.reused()
            return Settled(outcome=SettleOutcome.FOUND, payment=None, scheduled_payment=scheduled)

    def payments(self, who: Principal, query: PaymentQuery, page_size: int, page_token: str | None) -> Page[Payment]:
        """One page of payments, newest first."""
        after = decode_position(page_token) if page_token else None
        with self._database.read() as session:
            wanted = conditions(query, accounts.account(session, who.account_id).time_zone)
            rows = repository.payments(session, who.account_id, after, page_size + 1, wanted)
            shown = rows[:page_size]
            items = views.payments_of(session, who.account_id, shown)
        more = len(rows) > page_size
        return Page(
            items=items,
            next_page_token=encode_position(shown[-1].created_at, shown[-1].id) if more else None,
        )

    def payment(self, who: Principal, payment_id: str) -> Payment:
        """One payment; where the customer has to confirm it, as the processor has it now. Raises `Problem` 404."""
        row = self._row(who, payment_id)
        if row.state == PaymentState.REQUIRES_ACTION:
            self._charging.refresh(row)
        return self._view(who, payment_id)

    def cancel(self, who: Principal, payment_id: str) -> Payment:
        """Give up a payment that waits to be confirmed. Raises `Problem`: 404, 409 `payment_not_cancelable`."""
        row = self._row(who, payment_id)
        if row.state == PaymentState.REQUIRES_ACTION:
            self._charging.cancel(row)
        found = self._view(who, payment_id)
        if found.state is not PaymentState.CANCELED:
            raise conflict("payment_not_cancelable", "This payment can no longer be canceled.")
        return found

    def _row(self, who: Principal, payment_id: str) -> PaymentRow:
        with self._database.read() as session:
            row = repository.payment(session, who.account_id, payment_id)
        if row is None:
            raise not_found()
        return row

    def _view(self, who: Principal, payment_id: str) -> Payment:
        with self._database.read() as session:
            row = repository.payment(session, who.account_id, payment_id)
            if row is None:
                raise not_found()
            return views.payments_of(session, who.account_id, [row])[0]

    def _write_down(
        self,
        session: Session,
        account: AccountRow,
        who: Principal,
        request: PaymentRequest,
        fingerprint: str,
        now: datetime,
    ) -> tuple[PaymentRow, PaymentMethodRow]:
        """The payment, with what it is to pay and what was agreed to along with it, before anything is charged.

        And the method it is to be charged to.
        """
        planned = plan(session, account, self._processor.name, request, local_date(now, account.time_zone))
        if idempotency.has_twin(session, account.id, fingerprint, now):
            raise conflict("duplicate_payment", "The very same payment was made moments ago, or is being made.")
        agreement = self._agreement(account, who, request, planned.method) if request.set_up_recurring else None
        payment = _new_payment(planned, request, who, now)
        targets = (
            PaymentTargetRow(payment_id=payment.id, invoice_id=share.invoice_id, amount_minor=share.amount_minor)
            for share in planned.split.shares
        )
        put(session, payment, *targets)
        if agreement is not None:
            enrollment.agree(session, agreement, planned.method.id, payment.id, now)
        return payment, planned.method

    def _agreement(
        self, account: AccountRow, who: Principal, request: PaymentRequest, method: PaymentMethodRow
    ) -> Agreement:
        """What was agreed to along with a payment."""
        consent = self._consent(account, method, request)
        if request.recurring_text_version != consent.version:
            detail = "This is not the current authorization text. Show it again before it is agreed to."
            raise invalid(FieldProblem(pointer="/recurring_text_version", detail=detail))
        name = enrollment.signature(consent.kind, request.recurring_typed_name, "/recurring_typed_name")
        return Agreement(who, consent, typed_name=name)

    def _consent(self, account: AccountRow, method: PaymentMethodRow, request: PaymentRequest) -> ConsentText:
        language = request.language or account.language
        return consent_text(self._brand, language, MethodKind(method.kind), method.brand, method.last4)


def _new_payment(planned: Plan, request: PaymentRequest, who: Principal, now: datetime) -> PaymentRow:
    method = planned.method
    return PaymentRow(
        id=new_id("pay"),
        account_id=who.account_id,
        confirmation_number=confirmation_number(secrets.SystemRandom()),
        amount_minor=request.amount.amount_minor,
        currency=request.amount.currency,
        state=PaymentState.PROCESSING,
        failure_code=None,
        payment_method_id=method.id,
        method_kind=method.kind,
        method_brand=method.brand,
        method_last4=method.last4,
        origin=PaymentOrigin.CUSTOMER,
        user_id=who.user_id,
        save_method=planned.saves_method(request),
        set_up_recurring=request.set_up_recurring,
        processor=method.processor,
        processor_ref=None,
        action_url=None,
        expected_on=None,
        created_at=now,
        settled_at=None,
    )


def _authorization(consent: ConsentText) -> RecurringAuthorization:
    return RecurringAuthorization(text=consent.text, text_version=consent.version, language=consent.language)
