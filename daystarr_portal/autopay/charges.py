"""Payments made for AutoPay, written down the way every payment is before the processor hears of it."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.orm import Session

from daystarr_portal.accounts.tables import AccountRow
from daystarr_portal.autopay.schedule import ChargeableBill
from daystarr_portal.autopay.tables import AutopayAttemptBillRow, AutopayAttemptRow, AutopayRow
from daystarr_portal.core.ids import new_id
from daystarr_portal.payments.allocation import Bill, split
from daystarr_portal.payments.confirmation import confirmation_number
from daystarr_portal.payments.schemas import PaymentOrigin, PaymentState
from daystarr_portal.payments.tables import PaymentMethodRow, PaymentRow, PaymentTargetRow
from daystarr_portal.processors.base import FailureCode


@dataclass(frozen=True)
class Order:
    """What to charge, for which bills, and who says so. `sets_up`: an agreement takes effect with it."""

    amount_minor: int
    bills: Sequence[ChargeableBill]
    origin: PaymentOrigin
    user_id: str | None = None
    sets_up: bool = False


def write_payment(
    session: Session, account: AccountRow, method: PaymentMethodRow, order: Order, now: datetime
) -> PaymentRow:
    """A payment under way, with what of it goes to which bill, oldest first. The caller holds the account's lock."""
    payment = PaymentRow(
        id=new_id("pay"),
        account_id=account.id,
        confirmation_number=confirmation_number(secrets.SystemRandom()),
        amount_minor=order.amount_minor,
        currency=account.currency,
        state=PaymentState.PROCESSING,
        failure_code=None,
        payment_method_id=method.id,
        method_kind=method.kind,
        method_brand=method.brand,
        method_last4=method.last4,
        origin=order.origin,
        user_id=order.user_id,
        save_method=order.sets_up and not method.saved,
        set_up_recurring=order.sets_up,
        processor=method.processor,
        processor_ref=None,
        action_url=None,
        expected_on=None,
        created_at=now,
        settled_at=None,
    )
    session.add(payment)
    session.flush()
    shares = split(order.amount_minor, [Bill(bill.invoice_id, bill.open_minor) for bill in order.bills]).shares
    session.add_all(
        PaymentTargetRow(payment_id=payment.id, invoice_id=share.invoice_id, amount_minor=share.amount_minor)
        for share in shares
    )
    return payment


def write_attempt(
    session: Session, autopay: AutopayRow, payment: PaymentRow, bills: Sequence[ChargeableBill], today: date
) -> None:
    """That AutoPay made this payment, and for which bills."""
    session.add(
        AutopayAttemptRow(
            payment_id=payment.id,
            autopay_id=autopay.id,
            account_id=autopay.account_id,
            tried_on=today,
            noted_at=None,
        )
    )
    session.flush()
    session.add_all(AutopayAttemptBillRow(payment_id=payment.id, invoice_id=bill.invoice_id) for bill in bills)


def fail_unsent(payment: PaymentRow, code: FailureCode) -> None:
    """A payment that the processor need not be asked for."""
    payment.state = PaymentState.FAILED
    payment.failure_code = code
