"""What state an invoice is in, decided here and nowhere else."""

from datetime import date
from enum import StrEnum

from sqlalchemy import ColumnElement, and_

from daystarr_portal.billing.tables import InvoiceRow


class InvoiceState(StrEnum):
    """Where an invoice stands on a given day; what is overdue says so even where a part of it was paid."""

    OPEN = "open"
    PARTIALLY_PAID = "partially_paid"
    PAID = "paid"
    OVERDUE = "overdue"
    VOID = "void"


class InvoiceFilter(StrEnum):
    """Which invoices a list shows; `open` are all that still want money, late ones too."""

    ALL = "all"
    OPEN = "open"
    PAID = "paid"
    OVERDUE = "overdue"


def amount_due(row: InvoiceRow) -> int:
    """What is left to pay of an invoice, in cents."""
    return 0 if row.voided_on is not None else max(0, row.total_minor - row.paid_minor)


def invoice_state(row: InvoiceRow, today: date) -> InvoiceState:
    """The state of an invoice on the account's day `today`: due today is not overdue yet."""
    if row.voided_on is not None:
        return InvoiceState.VOID
    if amount_due(row) == 0:
        return InvoiceState.PAID
    if row.due_on < today:
        return InvoiceState.OVERDUE
    return InvoiceState.PARTIALLY_PAID if row.paid_minor else InvoiceState.OPEN


def is_open() -> ColumnElement[bool]:
    """The condition on invoices that still want money."""
    return and_(InvoiceRow.voided_on.is_(None), InvoiceRow.paid_minor < InvoiceRow.total_minor)


def matches(chosen: InvoiceFilter, today: date) -> ColumnElement[bool] | None:
    """The condition of a filter; None for all."""
    match chosen:
        case InvoiceFilter.ALL:
            return None
        case InvoiceFilter.OPEN:
            return is_open()
        case InvoiceFilter.OVERDUE:
            return and_(is_open(), InvoiceRow.due_on < today)
        case InvoiceFilter.PAID:
            return and_(InvoiceRow.voided_on.is_(None), InvoiceRow.paid_minor >= InvoiceRow.total_minor)
