"""What the processor said becomes the payment's state and, once the money is there, entries in the ledger.

The caller holds the account's lock, so that of several who bring the same news only the first changes anything.
"""

from datetime import datetime
from typing import assert_never

from sqlalchemy.orm import Session

from daystarr_portal.autopay import enrollment
from daystarr_portal.billing import repository as billing
from daystarr_portal.billing.repository import IN_FLIGHT
from daystarr_portal.billing.states import amount_due
from daystarr_portal.billing.tables import LedgerEntryRow
from daystarr_portal.core.clock import local_date
from daystarr_portal.core.direct import put
from daystarr_portal.core.ids import new_id
from daystarr_portal.payments import repository
from daystarr_portal.payments.allocation import Bill, settle_split
from daystarr_portal.payments.crediting import allocate, apply_credit
from daystarr_portal.payments.reversing import record_reversals
from daystarr_portal.payments.schemas import PaymentState
from daystarr_portal.payments.tables import PaymentMethodRow, PaymentRow
from daystarr_portal.processors.base import (
    Canceled,
    Charge,
    Declined,
    FailureCode,
    NeedsAction,
    Settling,
    Succeeded,
)

_UNUSABLE = {FailureCode.ACCOUNT_CLOSED, FailureCode.DEBIT_NOT_AUTHORIZED}


def is_news(payment: PaymentRow, charge: Charge) -> bool:
    """Whether the processor knows more of a payment than we do."""
    match charge.outcome:
        case Settling():
            return payment.processor_ref is None or payment.state != PaymentState.PROCESSING
        case NeedsAction():
            return payment.state != PaymentState.REQUIRES_ACTION
        case Succeeded() | Declined() | Canceled():
            return payment.state in IN_FLIGHT


def record(session: Session, payment: PaymentRow, charge: Charge, time_zone: str, now: datetime) -> None:
    """Write down what the processor said of a payment; one that has its outcome keeps it."""
    if payment.state in IN_FLIGHT:
        _record_outcome(session, payment, charge, time_zone, now)
    if charge.reversals:
        record_reversals(session, payment, charge.reversals, time_zone, now)


def correct(session: Session, payment: PaymentRow, charge: Charge, time_zone: str, now: datetime) -> None:
    """Post a payment that was given up here, while the processor's books say that it was charged."""
    if payment.state in {PaymentState.FAILED, PaymentState.CANCELED} and isinstance(charge.outcome, Succeeded):
        payment.state = PaymentState.PROCESSING
        payment.failure_code = None
    record(session, payment, charge, time_zone, now)


def _record_outcome(session: Session, payment: PaymentRow, charge: Charge, time_zone: str, now: datetime) -> None:
    payment.processor_ref = charge.ref or payment.processor_ref
    match charge.outcome:
        case Succeeded():
            payment.state = PaymentState.SUCCEEDED
            payment.settled_at = payment.receipt_due_at = now
            _accept(session, payment, now)
            _post(session, payment, time_zone, now)
        case Settling(settles_at):
            payment.state = PaymentState.PROCESSING
            payment.expected_on = local_date(settles_at, time_zone)
            _accept(session, payment, now)
        case NeedsAction(url):
            payment.state = PaymentState.REQUIRES_ACTION
            payment.action_url = url
        case Declined(code):
            payment.state = PaymentState.FAILED
            payment.failure_code = code
            enrollment.give_up(session, payment.account_id, payment.id, now, method_unusable=code in _UNUSABLE)
        case Canceled():
            payment.state = PaymentState.CANCELED
            enrollment.give_up(session, payment.account_id, payment.id, now, method_unusable=False)
        case _:
            assert_never(charge.outcome)
    session.flush()
    if payment.state in {PaymentState.FAILED, PaymentState.CANCELED}:
        apply_credit(session, payment.account_id, local_date(now, time_zone))  # it had left this bill to the payment


def _accept(session: Session, payment: PaymentRow, now: datetime) -> None:
    """The processor took the payment: what the customer asked for along with it comes into effect."""
    if payment.save_method:
        session.get_one(PaymentMethodRow, payment.payment_method_id).saved = True
    if payment.set_up_recurring:
        enrollment.begin(session, payment.account_id, payment.id, now)


def _post(session: Session, payment: PaymentRow, time_zone: str, now: datetime) -> None:
    """The money is there: into the ledger with it, and onto the invoices."""
    today = local_date(now, time_zone)
    put(
        session,
        LedgerEntryRow(
            id=new_id("led"),
            account_id=payment.account_id,
            kind="payment",
            amount_minor=-payment.amount_minor,
            currency=payment.currency,
            posted_at=now,
            payment_id=payment.id,
            memo=f"Payment {payment.confirmation_number}",
        ),
    )
    invoices = {row.id: row for row in billing.invoices_to_pay(session, payment.account_id)}
    if not invoices:
        return  # all of it is credit
    planned = [(target.invoice_id, target.amount_minor) for target in repository.targets(session, payment.id)]
    coming = billing.processing_amounts(session, payment.account_id)
    bills = [Bill(row.id, amount_due(row), coming.get(row.id, 0)) for row in invoices.values()]
    for share in settle_split(payment.amount_minor, planned, bills).shares:
        allocate(session, invoices[share.invoice_id], payment.id, share.amount_minor, today)
