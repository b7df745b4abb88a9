"""Checks that every cent of a database is where it says it is: rules over all accounts, each one query."""

from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import Select, case, func, or_, select
from sqlalchemy.orm import Session

from daystarr_portal.billing.states import is_open
from daystarr_portal.billing.tables import AllocationRow, InvoiceLineRow, InvoiceRow, LedgerEntryRow
from daystarr_portal.core.database import Database
from daystarr_portal.payments.tables import PaymentReversalRow, PaymentRow
from daystarr_portal.processors.reversals import ReversalState

MOST_FINDINGS = 1000
IMPORTED = "imported"


class Rule(StrEnum):
    """What has to hold; the value names a breach of it."""

    INVOICE_LINES = "invoice_is_not_the_sum_of_its_lines"
    INVOICE_POSTED = "invoice_is_not_in_the_ledger_once"
    INVOICE_PAID = "invoice_paid_is_not_what_was_allocated"
    INVOICE_PAID_ON = "invoice_paid_day_does_not_fit"
    PAYMENT_POSTED = "payment_is_not_in_the_ledger_once"
    PAYMENT_NOT_POSTED = "payment_without_success_is_in_the_ledger"
    PAYMENT_SPENT = "more_of_a_payment_is_used_than_it_was"
    REVERSAL_POSTED = "reversal_is_not_in_the_ledger_as_it_stands"
    REVERSED = "more_went_back_than_was_paid"
    STRANGE_ENTRY = "entry_belongs_to_another_account"
    STRANGE_ALLOCATION = "allocation_belongs_to_another_account"
    BALANCE = "balance_is_not_bills_less_credit"


@dataclass(frozen=True)
class Breach:
    """A rule that does not hold of something: what it should be and what it is, in cents."""

    rule: Rule
    account_id: str
    subject: str
    expected_minor: int
    found_minor: int


@dataclass(frozen=True)
class Audit:
    """What an audit looked at and found; at most 1,000 breaches of each rule are named."""

    accounts: int
    invoices: int
    payments: int
    entries: int
    sum_minor: int
    breaches: tuple[Breach, ...]

    def as_json(self) -> dict[str, Any]:
        """For a machine to read."""
        return {**asdict(self), "breaches": [asdict(breach) for breach in self.breaches]}


def audit(database: Database) -> Audit:
    """Check a whole database on one snapshot."""
    with database.read() as session:
        breaches = [
            Breach(rule, account_id, subject, int(expected or 0), int(found or 0))
            for rule, query in _RULES.items()
            for account_id, subject, expected, found in session.execute(query().limit(MOST_FINDINGS))
        ]
        breaches += _balances(session)

        def count(column: Any) -> int:
            return int(session.scalar(select(func.count(column))) or 0)

        return Audit(
            accounts=int(session.scalar(select(func.count(func.distinct(LedgerEntryRow.account_id)))) or 0),
            invoices=count(InvoiceRow.id),
            payments=count(PaymentRow.id),
            entries=count(LedgerEntryRow.id),
            sum_minor=int(session.scalar(select(func.coalesce(func.sum(LedgerEntryRow.amount_minor), 0))) or 0),
            breaches=tuple(breaches),
        )


Query = Select[str, str, Any, Any]


def _sum(column: Any, *conditions: Any) -> Any:
    return select(func.coalesce(func.sum(column), 0)).where(*conditions).scalar_subquery()


def _invoice_lines() -> Query:
    lines = _sum(InvoiceLineRow.amount_minor, InvoiceLineRow.invoice_id == InvoiceRow.id)
    return select(InvoiceRow.account_id, InvoiceRow.id, InvoiceRow.total_minor, lines).where(
        lines != InvoiceRow.total_minor
    )


def _invoice_posted() -> Query:
    """A voided one is in the ledger too, and taken out again."""
    entries = _sum(
        LedgerEntryRow.amount_minor, LedgerEntryRow.invoice_id == InvoiceRow.id, LedgerEntryRow.kind == "invoice"
    )
    return select(InvoiceRow.account_id, InvoiceRow.id, InvoiceRow.total_minor, entries).where(
        entries != InvoiceRow.total_minor
    )


def _invoice_paid() -> Query:
    allocated = _sum(AllocationRow.amount_minor, AllocationRow.invoice_id == InvoiceRow.id)
    return select(InvoiceRow.account_id, InvoiceRow.id, allocated, InvoiceRow.paid_minor).where(
        allocated != InvoiceRow.paid_minor
    )


def _invoice_paid_on() -> Query:
    paid = (InvoiceRow.paid_minor == InvoiceRow.total_minor) & (InvoiceRow.total_minor > 0)
    return select(InvoiceRow.account_id, InvoiceRow.id, InvoiceRow.total_minor, InvoiceRow.paid_minor).where(
        or_(paid & InvoiceRow.paid_on.is_(None), ~paid & InvoiceRow.paid_on.is_not(None))
    )


def _posted(row: Any) -> Any:
    return _sum(LedgerEntryRow.amount_minor, LedgerEntryRow.payment_id == row.id, LedgerEntryRow.kind == "payment")


def _payment_posted() -> Query:
    posted = _posted(PaymentRow)
    return select(PaymentRow.account_id, PaymentRow.id, -PaymentRow.amount_minor, posted).where(
        PaymentRow.state == "succeeded", posted != -PaymentRow.amount_minor
    )


def _payment_not_posted() -> Query:
    posted = _sum(LedgerEntryRow.amount_minor, LedgerEntryRow.payment_id == PaymentRow.id)
    allocated = _sum(func.abs(AllocationRow.amount_minor), AllocationRow.payment_id == PaymentRow.id)
    return select(PaymentRow.account_id, PaymentRow.id, func.coalesce(0, 0), posted).where(
        PaymentRow.state != "succeeded", or_(posted != 0, allocated != 0)
    )


def _payment_spent() -> Query:
    """What came from before the portal was refunded without saying which invoice it had paid."""
    allocated = _sum(AllocationRow.amount_minor, AllocationRow.payment_id == PaymentRow.id)
    gone = _sum(
        PaymentReversalRow.amount_minor,
        PaymentReversalRow.payment_id == PaymentRow.id,
        PaymentReversalRow.posted_at.is_not(None),
        PaymentReversalRow.undone_at.is_(None),
    )
    used = allocated + case((PaymentRow.processor == IMPORTED, 0), else_=gone)
    return select(PaymentRow.account_id, PaymentRow.id, PaymentRow.amount_minor, used).where(
        or_(used > PaymentRow.amount_minor, allocated < 0)
    )


def _reversal_posted() -> Query:
    entries = _sum(LedgerEntryRow.amount_minor, LedgerEntryRow.reversal_id == PaymentReversalRow.id)
    gone = PaymentReversalRow.posted_at.is_not(None) & PaymentReversalRow.undone_at.is_(None)
    expected = case((gone, PaymentReversalRow.amount_minor), else_=0)
    failed_in_the_ledger = (PaymentReversalRow.state == ReversalState.FAILED) & gone
    return select(PaymentReversalRow.account_id, PaymentReversalRow.id, expected, entries).where(
        or_(entries != expected, failed_in_the_ledger)
    )


def _reversed() -> Query:
    back = _sum(
        PaymentReversalRow.amount_minor,
        PaymentReversalRow.payment_id == PaymentRow.id,
        PaymentReversalRow.state != ReversalState.FAILED,
    )
    return select(PaymentRow.account_id, PaymentRow.id, PaymentRow.amount_minor, back).where(
        or_(back > PaymentRow.amount_minor, (back > 0) & (PaymentRow.state != "succeeded"))
    )


def _strange_entry() -> Query:
    entry = LedgerEntryRow
    return (
        select(entry.account_id, entry.id, entry.amount_minor, func.coalesce(0, 0))
        .outerjoin(InvoiceRow, InvoiceRow.id == entry.invoice_id)
        .outerjoin(PaymentRow, PaymentRow.id == entry.payment_id)
        .where(or_(InvoiceRow.account_id != entry.account_id, PaymentRow.account_id != entry.account_id))
    )


def _strange_allocation() -> Query:
    allocation = AllocationRow
    return (
        select(allocation.account_id, allocation.id, allocation.amount_minor, func.coalesce(0, 0))
        .join(InvoiceRow, InvoiceRow.id == allocation.invoice_id)
        .outerjoin(PaymentRow, PaymentRow.id == allocation.payment_id)
        .where(or_(InvoiceRow.account_id != allocation.account_id, PaymentRow.account_id != allocation.account_id))
    )


def _balances(session: Session) -> Iterator[Breach]:
    """The ledger's sum of an account is what its bills want less what was paid ahead.

    Counted from the other side: each kind of entry, and what the rows beside the ledger say of it.
    """

    def by_account(column: Any, owner: Any, *conditions: Any) -> dict[str, int]:
        rows = session.execute(select(owner, func.sum(column)).where(*conditions).group_by(owner))
        return {account_id: int(amount) for account_id, amount in rows}

    entries = by_account(LedgerEntryRow.amount_minor, LedgerEntryRow.account_id)
    adjustments = by_account(
        LedgerEntryRow.amount_minor, LedgerEntryRow.account_id, LedgerEntryRow.kind == "adjustment"
    )
    beyond_bills = by_account(
        LedgerEntryRow.amount_minor,
        LedgerEntryRow.account_id,
        LedgerEntryRow.kind == "adjustment",
        LedgerEntryRow.amount_minor > 0,
    )
    bills = by_account(InvoiceRow.total_minor, InvoiceRow.account_id)
    payments = by_account(PaymentRow.amount_minor, PaymentRow.account_id, PaymentRow.state == "succeeded")
    gone = by_account(
        PaymentReversalRow.amount_minor,
        PaymentReversalRow.account_id,
        PaymentReversalRow.posted_at.is_not(None),
        PaymentReversalRow.undone_at.is_(None),
    )
    open_minor = by_account(InvoiceRow.total_minor - InvoiceRow.paid_minor, InvoiceRow.account_id, is_open())
    for account_id in sorted(entries.keys() | bills.keys() | payments.keys()):
        expected = (
            bills.get(account_id, 0)
            - payments.get(account_id, 0)
            + gone.get(account_id, 0)
            + adjustments.get(account_id, 0)
        )
        found = entries.get(account_id, 0)
        if expected != found or found > open_minor.get(account_id, 0) + beyond_bills.get(account_id, 0):
            yield Breach(Rule.BALANCE, account_id, account_id, expected, found)


_RULES: dict[Rule, Callable[[], Query]] = {
    Rule.INVOICE_LINES: _invoice_lines,
    Rule.INVOICE_POSTED: _invoice_posted,
    Rule.INVOICE_PAID: _invoice_paid,
    Rule.INVOICE_PAID_ON: _invoice_paid_on,
    Rule.PAYMENT_POSTED: _payment_posted,
    Rule.PAYMENT_NOT_POSTED: _payment_not_posted,
    Rule.PAYMENT_SPENT: _payment_spent,
    Rule.REVERSAL_POSTED: _reversal_posted,
    Rule.REVERSED: _reversed,
    Rule.STRANGE_ENTRY: _strange_entry,
    Rule.STRANGE_ALLOCATION: _strange_allocation,
}
