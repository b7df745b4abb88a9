"""What AutoPay would do with some terms, and why it may not be set up so: the rules, before anything is written."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from daystarr_portal.accounts.brand import Brand
from daystarr_portal.accounts.tables import AccountRow
from daystarr_portal.autopay import repository
from daystarr_portal.autopay.consent import ConsentText, consent_text
from daystarr_portal.autopay.schedule import (
    ChargeableBill,
    PlannedCharge,
    Schedule,
    Standing,
    Timing,
    Tries,
    amount_of,
    planned_charges,
)
from daystarr_portal.autopay.schemas import AutopayTerms
from daystarr_portal.autopay.tables import AutopayRow
from daystarr_portal.billing import repository as billing
from daystarr_portal.billing.limits import LARGEST_MINOR, SMALLEST_MINOR
from daystarr_portal.billing.states import amount_due
from daystarr_portal.core.clock import local_date
from daystarr_portal.core.money import Money
from daystarr_portal.core.problems import FieldProblem, conflict, invalid
from daystarr_portal.payments import methods
from daystarr_portal.payments.tables import PaymentMethodRow
from daystarr_portal.processors.base import MethodKind


@dataclass(frozen=True)
class Now:
    """A charge made at once: the cents, and the bills it is for."""

    amount_minor: int
    bills: tuple[ChargeableBill, ...]


@dataclass(frozen=True)
class Proposal:
    """Terms that AutoPay may have, and what follows from them. `autopay` is there where it is a change."""

    autopay: AutopayRow | None
    method: PaymentMethodRow
    schedule: Schedule
    changes_method: bool
    at_once: Now | None
    pay_now: Now | None
    left_out: tuple[ChargeableBill, ...]
    next_charge: PlannedCharge | None
    consent: ConsentText


def propose(
    session: Session, account: AccountRow, processor: str, provider: Brand, terms: AutopayTerms, today: date
) -> Proposal:
    """What AutoPay would do with these terms, as a change of the one there is, or as a new one.

    Raises `Problem`: 422 `invalid_request`, `payment_method_unavailable`, `amount_too_small`, `amount_too_large`;
    409 `autopay_waiting` while it waits for a payment.
    """
    schedule = _schedule(account, terms)
    autopay = repository.not_ended(session, account.id)
    if autopay is not None and repository.waiting(session, account.id, autopay.id) is not None:
        raise conflict("autopay_waiting", "AutoPay waits for a payment. Change it once that has its outcome.")
    method = _usable_method(session, account.id, processor, terms, today)
    bills = chargeable_bills(session, account.id)
    changes_method = autopay is not None and autopay.payment_method_id != method.id
    at_once = _now(schedule, bills) if changes_method else None
    standing, tried = _standing(autopay, today, account.time_zone), _tried(session, account, autopay, method, at_once)
    charges = planned_charges(schedule, bills, today, standing, tried)
    once_minor = at_once.amount_minor if at_once else None
    return Proposal(
        autopay=autopay,
        method=method,
        schedule=schedule,
        changes_method=changes_method,
        at_once=at_once,
        pay_now=_now(Schedule(Timing.ON_DUE_DATE), bills) if autopay is None else None,
        left_out=tuple(bill for bill in bills if bill.open_minor > 0 and autopay is None and bill.due_on < today),
        next_charge=charges[0] if charges else None,
        consent=consent_text(
            provider,
            terms.language or account.language,
            MethodKind(method.kind),
            method.brand,
            method.last4,
            schedule,
            once_minor,
        ),
    )


def chargeable_bills(session: Session, account_id: str) -> list[ChargeableBill]:
    """The bills of an account, with what each wants beyond what is on its way; the one due first before the others."""
    processing = billing.processing_amounts(session, account_id)
    return [
        ChargeableBill(
            invoice_id=invoice.id,
            number=invoice.number,
            issued_on=invoice.issued_on,
            due_on=invoice.due_on,
            open_minor=max(0, amount_due(invoice) - processing.get(invoice.id, 0)),
        )
        for invoice in billing.open_invoices(session, account_id)
    ]


def standing_of(autopay: AutopayRow, agreed_on: date, time_zone: str) -> Standing:
    """Since when an AutoPay charges, and by its present rule."""
    began_on = local_date(autopay.started_at, time_zone) if autopay.started_at else agreed_on
    return Standing(began_on, agreed_on, autopay.paused_until or date.min)


def _standing(autopay: AutopayRow | None, today: date, time_zone: str) -> Standing:
    return Standing(today, today) if autopay is None else standing_of(autopay, today, time_zone)


def _tried(
    session: Session, account: AccountRow, autopay: AutopayRow | None, method: PaymentMethodRow, at_once: Now | None
) -> dict[str, Tries]:
    """How the bills stand once the terms are in effect: another method starts anew, and takes what it takes at once."""
    if autopay is None:
        return {}
    tried = repository.tries(session, autopay, account.time_zone)
    if autopay.payment_method_id != method.id:
        tried = {key: Tries((), found.collected) for key, found in tried.items()}
    return tried | {bill.invoice_id: Tries((), collected=True) for bill in (at_once.bills if at_once else ())}


def _now(schedule: Schedule, bills: Sequence[ChargeableBill]) -> Now | None:
    wanting = tuple(bill for bill in bills if bill.open_minor > 0)
    return Now(min(LARGEST_MINOR, amount_of(schedule, wanting)), wanting) if wanting else None


def _schedule(account: AccountRow, terms: AutopayTerms) -> Schedule:
    wrong: list[FieldProblem] = []
    for pointer, value, timing in (
        ("/days_before", terms.days_before, Timing.DAYS_BEFORE),
        ("/day_of_month", terms.day_of_month, Timing.DAY_OF_MONTH),
    ):
        if (value is not None) != (terms.timing is timing):
            wrong.append(FieldProblem(pointer=pointer, detail=f"This goes with the timing {timing}, and only with it."))
    if wrong:
        raise invalid(*wrong)
    return Schedule(terms.timing, terms.days_before, terms.day_of_month, _limit(account, terms.limit))


def _limit(account: AccountRow, limit: Money | None) -> int | None:
    if limit is None:
        return None
    if limit.currency != account.currency:
        raise invalid(FieldProblem(pointer="/limit/currency", detail="This account is kept in another currency."))
    for code, wrong in (
        ("amount_too_small", limit.amount_minor < SMALLEST_MINOR),
        ("amount_too_large", limit.amount_minor > LARGEST_MINOR),
    ):
        if wrong:
            raise invalid(FieldProblem(pointer="/limit", detail="AutoPay cannot have this limit."), code=code)
    return limit.amount_minor


def _usable_method(
    session: Session, account_id: str, processor: str, terms: AutopayTerms, today: date
) -> PaymentMethodRow:
    row = methods.method(session, account_id, terms.payment_method_id)
    if row is None or row.processor != processor or not methods.is_usable(session, row, today):
        detail = "This payment method cannot be used. Choose another one."
        raise invalid(FieldProblem(pointer="/payment_method_id", detail=detail), code="payment_method_unavailable")
    return row
