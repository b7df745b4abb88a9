"""What was paid ahead, and the invoices it pays as soon as there are some."""

import logging
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from daystarr_portal.accounts import repository as accounts
from daystarr_portal.billing import repository as billing
from daystarr_portal.billing.states import amount_due, is_open
from daystarr_portal.billing.tables import AllocationRow, InvoiceRow, LedgerEntryRow
from daystarr_portal.core.clock import Clock, local_date
from daystarr_portal.core.database import Database
from daystarr_portal.core.ids import new_id
from daystarr_portal.payments import reversals
from daystarr_portal.payments.schemas import PaymentState
from daystarr_portal.payments.tables import PaymentRow

_logger = logging.getLogger(__name__)


def apply_credit(session: Session, account_id: str, today: date) -> int:
    """Let the account's credit pay what is open, oldest first; answers the cents. The caller holds the account's lock.

    What is already on its way to an invoice is left to it.
    """
    invoices = billing.invoices_to_pay(session, account_id)
    credit = sum(amount_due(row) for row in invoices) - billing.balance(session, account_id)
    if not invoices or credit <= 0:
        return 0
    coming = billing.processing_amounts(session, account_id)
    sources: list[tuple[str | None, int]] = [*unused(session, account_id), (None, credit)]
    left = credit
    for invoice in invoices:
        wanted = min(left, max(0, amount_due(invoice) - coming.get(invoice.id, 0)))
        left -= wanted
        while wanted > 0:
            payment_id, available = sources[0]
            amount = min(wanted, available)
            allocate(session, invoice, payment_id, amount, today)
            wanted -= amount
            if amount < available:
                sources[0] = (payment_id, available - amount)
            else:
                sources.pop(0)
    session.flush()
    return credit - left


def unused(session: Session, account_id: str) -> list[tuple[str, int]]:
    """The cents of payments that no invoice took and that did not go back, by payment, oldest first."""
    allocated = (
        select(func.coalesce(func.sum(AllocationRow.amount_minor), 0))
        .where(AllocationRow.payment_id == PaymentRow.id)
        .scalar_subquery()
    )
    left = PaymentRow.amount_minor - allocated - reversals.net_of_payment()
    rows = session.execute(
        select(PaymentRow.id, left)
        .where(PaymentRow.account_id == account_id, PaymentRow.state == PaymentState.SUCCEEDED, left > 0)
        .order_by(PaymentRow.settled_at, PaymentRow.id)
    )
    return [(payment_id, int(amount)) for payment_id, amount in rows]


def allocate(session: Session, invoice: InvoiceRow, payment_id: str | None, amount_minor: int, today: date) -> None:
    """Put cents of a payment, or of the credit, onto an invoice; a negative amount takes them off it again."""
    invoice.paid_minor += amount_minor
    paid = invoice.paid_minor == invoice.total_minor and invoice.total_minor > 0
    invoice.paid_on = (invoice.paid_on or today) if paid else None
    session.add(
        AllocationRow(
            id=new_id("alc"),
            account_id=invoice.account_id,
            invoice_id=invoice.id,
            payment_id=payment_id,
            amount_minor=amount_minor,
            applied_on=today,
        )
    )


class Crediting:
    """Applies credit on every account that has some and an open invoice, such as one issued since."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def run(self) -> int:
        """One pass; answers the cents. An account in trouble is logged, and left."""
        applied = 0
        with self._database.read() as session:
            found = _with_credit_and_bills(session)
        for account_id in found:
            try:
                with self._database.write() as session:
                    account = accounts.locked_account(session, account_id)
                    applied += apply_credit(session, account_id, local_date(self._clock(), account.time_zone))
            except Exception:
                _logger.exception("credit not applied", extra={"fields": {"account_id": account_id}})
        return applied


def _with_credit_and_bills(session: Session) -> list[str]:
    bills = (
        select(InvoiceRow.account_id, func.sum(InvoiceRow.total_minor - InvoiceRow.paid_minor).label("open"))
        .where(is_open())
        .group_by(InvoiceRow.account_id)
        .subquery()
    )
    balance = (
        select(func.coalesce(func.sum(LedgerEntryRow.amount_minor), 0))
        .where(LedgerEntryRow.account_id == bills.c.account_id)
        .scalar_subquery()
    )
    return list(session.scalars(select(bills.c.account_id).where(bills.c.open > balance)))
