"""Money of a payment that went back becomes entries in the ledger, and the invoices it had paid are open again.

The caller holds the account's lock, so that of several who bring the same news only the first changes anything.
"""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from daystarr_portal.billing import repository as billing
from daystarr_portal.billing.states import amount_due
from daystarr_portal.billing.tables import AllocationRow, InvoiceRow, LedgerEntryRow
from daystarr_portal.core.clock import local_date
from daystarr_portal.core.ids import new_id
from daystarr_portal.payments import reversals
from daystarr_portal.payments.crediting import allocate, apply_credit
from daystarr_portal.payments.schemas import PaymentState
from daystarr_portal.payments.tables import PaymentReversalRow, PaymentRow
from daystarr_portal.payments.taking_back import Held, take_back
from daystarr_portal.processors.reversals import Reversal, ReversalState

REINSTATEMENT = "reinstatement"


def has_news(session: Session, payment: PaymentRow, found: Sequence[Reversal]) -> bool:
    """Whether the processor knows more of what went back of a payment than we do."""
    known = {row.processor_ref: row.state for row in reversals.of_payment(session, payment.account_id, payment.id)}
    return any(known.get(reversal.ref) not in {reversal.state, ReversalState.FAILED} for reversal in found)


def record_reversals(
    session: Session, payment: PaymentRow, found: Sequence[Reversal], time_zone: str, now: datetime
) -> None:
    """Write down what the processor says went back of a payment; a reversal that failed stays so."""
    if payment.state != PaymentState.SUCCEEDED:
        return
    rows = list(reversals.of_payment(session, payment.account_id, payment.id))
    for reversal in found:
        row = next((row for row in rows if _is_same(row, reversal)), None)
        if row is None:
            row = _new_row(payment, reversal)
            rows.append(row)
            session.add(row)
        if row.state == ReversalState.FAILED:
            continue
        row.processor_ref = reversal.ref
        row.reason = reversal.reason
        _follow(session, payment, row, reversal.state, time_zone, now)
    session.flush()
    apply_credit(session, payment.account_id, local_date(now, time_zone))


def refuse(row: PaymentReversalRow, now: datetime) -> None:
    """A refund that the processor will not make: nothing went back."""
    row.state = ReversalState.FAILED
    row.settled_at = now


def _follow(
    session: Session, payment: PaymentRow, row: PaymentReversalRow, state: ReversalState, time_zone: str, now: datetime
) -> None:
    if state is ReversalState.FAILED:
        if row.posted_at is not None and row.undone_at is None:
            row.undone_at = now
            _enter(session, payment, row, REINSTATEMENT, -row.amount_minor, now)
    elif row.posted_at is None:
        session.flush()
        row.posted_at = now
        _take_back(session, payment, row, time_zone, now)
    if state != row.state:
        row.state = state
        row.settled_at = None if state is ReversalState.PENDING else now
    session.flush()


def _take_back(session: Session, payment: PaymentRow, row: PaymentReversalRow, time_zone: str, now: datetime) -> None:
    account_id = payment.account_id
    own = _held(session, account_id, payment.id)
    others = [row_ for row_ in reversals.of_payment(session, account_id, payment.id) if row_.id != row.id]
    unused = payment.amount_minor - sum(part.amount_minor for part in own) - reversals.gone_minor(others)
    credit = sum(amount_due(bill) for bill in billing.open_invoices(session, account_id)) - billing.balance(
        session, account_id
    )
    taken = take_back(row.amount_minor, min(unused, credit), [*own, *_held(session, account_id, None)])
    _enter(session, payment, row, row.kind, row.amount_minor, now)
    today = local_date(now, time_zone)
    for part in taken.parts:
        invoice = session.get_one(InvoiceRow, part.invoice_id)
        allocate(session, invoice, part.payment_id, -part.amount_minor, today)


def _held(session: Session, account_id: str, payment_id: str | None) -> list[Held]:
    """What invoices hold of a payment, or of the credit: the one due last before the others."""
    amount = func.sum(AllocationRow.amount_minor)
    rows = session.execute(
        select(AllocationRow.invoice_id, amount)
        .join(InvoiceRow, InvoiceRow.id == AllocationRow.invoice_id)
        .where(AllocationRow.account_id == account_id, AllocationRow.payment_id == payment_id)
        .group_by(AllocationRow.invoice_id, InvoiceRow.due_on)
        .having(amount > 0)
        .order_by(InvoiceRow.due_on.desc(), AllocationRow.invoice_id)
    )
    return [Held(invoice_id, payment_id, int(minor)) for invoice_id, minor in rows]


def _enter(
    session: Session, payment: PaymentRow, row: PaymentReversalRow, kind: str, amount_minor: int, now: datetime
) -> None:
    session.add(
        LedgerEntryRow(
            id=new_id("led"),
            account_id=payment.account_id,
            kind=kind,
            amount_minor=amount_minor,
            currency=payment.currency,
            posted_at=now,
            payment_id=payment.id,
            reversal_id=row.id,
            memo=f"{kind.capitalize()} {payment.confirmation_number}",
        )
    )


def _is_same(row: PaymentReversalRow, reversal: Reversal) -> bool:
    return row.processor_ref == reversal.ref or (row.processor_ref is None and row.id == reversal.key)


def _new_row(payment: PaymentRow, reversal: Reversal) -> PaymentReversalRow:
    """A reversal that did not begin here."""
    return PaymentReversalRow(
        id=new_id("rev"),
        account_id=payment.account_id,
        payment_id=payment.id,
        kind=reversal.kind,
        amount_minor=reversal.amount_minor,
        currency=payment.currency,
        state=ReversalState.PENDING,
        reason=reversal.reason,
        processor=payment.processor,
        processor_ref=reversal.ref,
        asked_by=None,
        created_at=reversal.at,
        posted_at=None,
        undone_at=None,
        settled_at=None,
    )
