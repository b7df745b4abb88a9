"""Payments the way the API shows them."""

from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy.orm import Session

from daystarr_portal.autopay import repository as autopays
from daystarr_portal.core.money import usd
from daystarr_portal.payments import repository, reversals
from daystarr_portal.payments.repository import PaidInvoice
from daystarr_portal.payments.schemas import (
    Allocation,
    MethodSummary,
    Payment,
    PaymentOrigin,
    PaymentReversal,
    PaymentState,
)
from daystarr_portal.payments.tables import PaymentReversalRow, PaymentRow
from daystarr_portal.processors.base import FailureCode, MethodKind
from daystarr_portal.processors.reversals import ReversalKind, ReversalReason, ReversalState


def payments_of(session: Session, account_id: str, rows: Sequence[PaymentRow]) -> list[Payment]:
    """The payments, in the same order, with what they paid or, without success, were meant to pay."""
    paid = [row.id for row in rows if row.state == PaymentState.SUCCEEDED]
    unpaid = [row.id for row in rows if row.state != PaymentState.SUCCEEDED]
    shares: defaultdict[str, list[PaidInvoice]] = defaultdict(list)
    found = repository.allocated(session, account_id, paid) if paid else []
    found += repository.planned(session, account_id, unpaid) if unpaid else []
    for share in found:
        shares[share.payment_id].append(share)
    started = autopays.started_by(session, account_id, [row.id for row in rows if row.set_up_recurring])
    went_back = reversals.of_payments(session, account_id, paid)
    return [_payment(row, shares[row.id], went_back[row.id], autopay_created=row.id in started) for row in rows]


def _payment(
    row: PaymentRow, shares: Sequence[PaidInvoice], went_back: Sequence[PaymentReversalRow], *, autopay_created: bool
) -> Payment:
    state = PaymentState(row.state)
    gone = reversals.gone_minor(went_back)
    return Payment(
        id=row.id,
        confirmation_number=row.confirmation_number,
        state=state,
        amount=usd(row.amount_minor),
        created_at=row.created_at,
        settled_at=row.settled_at if state is PaymentState.SUCCEEDED else None,
        expected_on=row.expected_on if state is PaymentState.PROCESSING else None,
        failure_code=FailureCode(row.failure_code) if row.failure_code else None,
        method=MethodSummary(kind=MethodKind(row.method_kind), brand=row.method_brand, last4=row.method_last4),
        allocations=[
            Allocation(invoice_id=share.invoice_id, invoice_number=share.number, amount=usd(share.amount_minor))
            for share in shares
        ],
        credit=usd(max(0, row.amount_minor - gone - sum(share.amount_minor for share in shares))),
        origin=PaymentOrigin(row.origin),
        action_url=row.action_url if state is PaymentState.REQUIRES_ACTION else None,
        autopay_created=autopay_created,
        reversals=[_reversal(reversal) for reversal in went_back],
        reversed_amount=usd(gone),
    )


def _reversal(row: PaymentReversalRow) -> PaymentReversal:
    """A reversal as customers see it: one that was asked for is under way."""
    return PaymentReversal(
        id=row.id,
        kind=ReversalKind(row.kind),
        state=ReversalState.PENDING if row.state == reversals.ASKED else ReversalState(row.state),
        amount=usd(row.amount_minor),
        reason=ReversalReason(row.reason) if row.reason else None,
        created_at=row.created_at,
    )
