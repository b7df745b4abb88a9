"""Takes payments for a later day, lists and cancels them."""

from datetime import date, datetime, timedelta

from sqlalchemy.orm import Session

from daystarr_portal.accounts import repository as accounts
from daystarr_portal.accounts.tables import AccountRow
from daystarr_portal.auth.principal import Principal
from daystarr_portal.autopay import repository as autopays
from daystarr_portal.autopay.schemas import NextCharge
from daystarr_portal.autopay.views import charges_to_come, next_charge
from daystarr_portal.core.clock import Clock, local_date
from daystarr_portal.core.database import Database
from daystarr_portal.core.ids import new_id
from daystarr_portal.core.problems import FieldProblem, conflict, invalid, not_found
from daystarr_portal.payments import idempotency, methods
from daystarr_portal.payments.idempotency import Answer
from daystarr_portal.payments.once import once
from daystarr_portal.payments.planning import plan
from daystarr_portal.payments.schemas import PaymentPreview, PaymentRequest
from daystarr_portal.payments.service import PaymentService
from daystarr_portal.payments.tables import PaymentMethodRow
from daystarr_portal.processors.base import MethodKind, PaymentProcessor
from daystarr_portal.scheduled import repository
from daystarr_portal.scheduled.letters import ScheduledLetters
from daystarr_portal.scheduled.schemas import (
    ScheduledPayment,
    ScheduledPayments,
    ScheduleLimits,
    SchedulePreview,
    ScheduleRequest,
)
from daystarr_portal.scheduled.tables import ScheduledPaymentRow, ScheduledTargetRow
from daystarr_portal.scheduled.views import charged_from, views

MOST_DAYS_AHEAD = 60
MOST_AT_ONCE = 20


class ScheduledService:
    """Scheduled payments of the caller's account."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        processor: PaymentProcessor,
        payments: PaymentService,
        letters: ScheduledLetters,
    ) -> None:
        self._database = database
        self._clock = clock
        self._processor = processor
        self._payments = payments
        self._letters = letters

    def scheduled(self, who: Principal) -> ScheduledPayments:
        """The payments to come, and when more can be scheduled."""
        with self._database.read() as session:
            today = local_date(self._clock(), accounts.account(session, who.account_id).time_zone)
            items = views(session, who.account_id, repository.to_come(session, who.account_id))
        return ScheduledPayments(items=items, limits=_limits(today))

    def preview(self, who: Principal, request: ScheduleRequest) -> SchedulePreview:
        """What a scheduled payment would do, as things stand. Raises the `Problem`s of `schedule`."""
        with self._database.read() as session:
            account = accounts.account(session, who.account_id)
            self._check(session, who.account_id, request, local_date(self._clock(), account.time_zone))
        preview = self._payments.preview(who, as_payment(request))
        cancel_until = charged_from(request.pay_on, account.time_zone)
        settles_at = self._processor.expected_settlement(MethodKind(preview.method.kind), cancel_until)
        settles_on = local_date(settles_at, account.time_zone) if settles_at else None
        with self._database.read() as session:
            return SchedulePreview(
                pay_on=request.pay_on,
                cancel_until=cancel_until,
                payment=preview.model_copy(update={"expected_on": settles_on}),
                autopay_first=_autopay_first(session, account, preview, request.pay_on, self._clock()),
            )

    def schedule(self, who: Principal, request: ScheduleRequest, key: str) -> Answer:
        """Write a payment down for its day, once for each key. Nothing is charged before.

        Raises `Problem`: those of keys and of `plan`; 422 `day_unavailable`; 409 `too_many_scheduled`.
        """
        fingerprint = idempotency.fingerprint_of("POST /v1/scheduled-payments", request)
        with self._database.write() as session:
            account = accounts.locked_account(session, who.account_id)
            now = self._clock()

            def work() -> ScheduledPayment:
                today = local_date(now, account.time_zone)
                self._check(session, account.id, request, today)
                planned = plan(session, account, self._processor.name, as_payment(request), today)
                planned.method.saved = True
                row = write(session, planned.method, request, who.user_id, now)
                self._letters.scheduled(session, account, row)
                return views(session, account.id, [row])[0]

            return once(session, who.account_id, key, fingerprint, now, work)

    def cancel(self, who: Principal, scheduled_id: str) -> ScheduledPayment:
        """Cancel a payment before its day has come. Raises `Problem`: 404, 409 `scheduled_payment_over`."""
        with self._database.write() as session:
            accounts.locked_account(session, who.account_id)
            row = repository.scheduled(session, who.account_id, scheduled_id)
            if row is None:
                raise not_found()
            if row.state not in {repository.SCHEDULED, "canceled"}:
                raise conflict("scheduled_payment_over", "This payment can no longer be canceled.")
            if row.state == repository.SCHEDULED:
                end(row, "canceled", "by_customer", self._clock())
            return views(session, who.account_id, [row])[0]

    def _check(self, session: Session, account_id: str, request: ScheduleRequest, today: date) -> None:
        limits = _limits(today)
        if not limits.first <= request.pay_on <= limits.last:
            detail = f"Choose a day from {limits.first} to {limits.last}."
            raise invalid(FieldProblem(pointer="/pay_on", detail=detail), code="day_unavailable")
        method = methods.method(session, account_id, request.payment_method_id)
        if method is not None and methods.has_expired(method, request.pay_on):
            detail = "This card will have expired by then. Choose another one."
            raise invalid(FieldProblem(pointer="/payment_method_id", detail=detail), code="payment_method_unavailable")
        if len(repository.to_come(session, account_id)) >= MOST_AT_ONCE:
            raise conflict("too_many_scheduled", f"At most {MOST_AT_ONCE} payments can be scheduled at once.")


def as_payment(request: ScheduleRequest) -> PaymentRequest:
    """The payment it will be."""
    return PaymentRequest(
        payment_method_id=request.payment_method_id,
        amount=request.amount,
        invoice_ids=request.invoice_ids,
        save_payment_method=True,
        set_up_recurring=False,
    )


def write(
    session: Session, method: PaymentMethodRow, request: ScheduleRequest, user_id: str | None, now: datetime
) -> ScheduledPaymentRow:
    """Write a scheduled payment down. The caller holds the account's lock and has checked it."""
    row = ScheduledPaymentRow(
        id=new_id("sch"),
        account_id=method.account_id,
        user_id=user_id,
        payment_method_id=method.id,
        amount_minor=request.amount.amount_minor,
        currency=request.amount.currency,
        pay_on=request.pay_on,
        state=repository.SCHEDULED,
        created_at=now,
    )
    session.add(row)
    session.flush()
    session.add_all(
        ScheduledTargetRow(scheduled_id=row.id, invoice_id=invoice_id) for invoice_id in request.invoice_ids
    )
    session.flush()
    return row


def end(row: ScheduledPaymentRow, state: str, reason: str, now: datetime) -> None:
    """It will not be made."""
    row.state = state
    row.reason = reason
    row.ended_at = now


def _limits(today: date) -> ScheduleLimits:
    return ScheduleLimits(first=today + timedelta(days=1), last=today + timedelta(days=MOST_DAYS_AHEAD))


def _autopay_first(
    session: Session, account: AccountRow, preview: PaymentPreview, pay_on: date, now: datetime
) -> NextCharge | None:
    """What AutoPay charges for the same bills up to that day."""
    row = autopays.active(session, account.id)
    if row is None:
        return None
    bills = {share.invoice_id for share in preview.allocations}
    kind = MethodKind(session.get_one(PaymentMethodRow, row.payment_method_id).kind)
    tried = autopays.tries(session, row, account.time_zone)
    for charge in charges_to_come(session, row, local_date(now, account.time_zone)):
        if charge.on <= pay_on and bills & {bill.invoice_id for bill in charge.bills}:
            return next_charge(charge, kind, tried)
    return None
