"""What happened on an account between two days: balance before, every entry, balance after."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from daystarr_portal.accounts.tables import AccountRow
from daystarr_portal.billing.tables import InvoiceRow, LedgerEntryRow
from daystarr_portal.payments.tables import PaymentRow


@dataclass(frozen=True)
class StatementEntry:
    """One change of the balance, in cents; `number` is the invoice's, or the payment's confirmation number."""

    on: date
    kind: str
    number: str | None
    memo: str
    amount_minor: int
    balance_minor: int


@dataclass(frozen=True)
class Statement:
    """An account from `first` to `last`, both included."""

    first: date
    last: date
    opening_minor: int
    entries: Sequence[StatementEntry]

    @property
    def charges_minor(self) -> int:
        """What was added to the balance."""
        return sum(entry.amount_minor for entry in self.entries if entry.amount_minor > 0)

    @property
    def credits_minor(self) -> int:
        """What was taken off the balance, as a negative sum."""
        return sum(entry.amount_minor for entry in self.entries if entry.amount_minor < 0)

    @property
    def closing_minor(self) -> int:
        """The balance at the end of the last day."""
        return self.opening_minor + self.charges_minor + self.credits_minor


def statement(session: Session, account: AccountRow, first: date, last: date) -> Statement:
    """What the ledger says of these days in the account's time zone."""
    zone = ZoneInfo(account.time_zone)
    start = datetime.combine(first, time(), zone).astimezone(UTC)
    end = datetime.combine(last + timedelta(days=1), time(), zone).astimezone(UTC)
    opening = session.scalar(
        select(func.coalesce(func.sum(LedgerEntryRow.amount_minor), 0)).where(
            LedgerEntryRow.account_id == account.id, LedgerEntryRow.posted_at < start
        )
    )
    rows = session.execute(
        select(LedgerEntryRow, InvoiceRow.number, PaymentRow.confirmation_number)
        .outerjoin(InvoiceRow, InvoiceRow.id == LedgerEntryRow.invoice_id)
        .outerjoin(PaymentRow, PaymentRow.id == LedgerEntryRow.payment_id)
        .where(
            LedgerEntryRow.account_id == account.id, LedgerEntryRow.posted_at >= start, LedgerEntryRow.posted_at < end
        )
        .order_by(LedgerEntryRow.posted_at, LedgerEntryRow.amount_minor.desc(), LedgerEntryRow.id)
    )
    balance = int(opening or 0)
    entries: list[StatementEntry] = []
    for entry, invoice_number, confirmation_number in rows:
        balance += entry.amount_minor
        entries.append(
            StatementEntry(
                on=entry.posted_at.astimezone(zone).date(),
                kind=entry.kind,
                number=confirmation_number or invoice_number,
                memo=entry.memo,
                amount_minor=entry.amount_minor,
                balance_minor=balance,
            )
        )
    return Statement(first, last, int(opening or 0), entries)
