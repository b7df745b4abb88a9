"""Invoices and bills, as the API says them."""

from datetime import date, datetime
from typing import Literal

from daystarr_portal.billing.comparison import Change, Reason
from daystarr_portal.billing.states import InvoiceState
from daystarr_portal.core.money import Money
from daystarr_portal.core.schema import Schema

LineKind = Literal["recurring", "one_time", "proration", "credit", "tax", "fee"]


class InvoiceSummary(Schema):
    """An invoice in a list. `processing_amount` is on its way and not yet taken off `amount_due`."""

    id: str
    number: str
    issued_on: date
    due_on: date
    period_start: date
    period_end: date
    summary: str
    total: Money
    amount_due: Money
    processing_amount: Money
    state: InvoiceState
    paid_on: date | None


class InvoiceLine(Schema):
    """One line; credits are negative."""

    kind: LineKind
    description: str
    quantity: int
    amount: Money
    period_start: date | None
    period_end: date | None


class InvoicePayment(Schema):
    """Money that paid a part of this invoice; without a payment it was the account's credit."""

    payment_id: str | None
    confirmation_number: str | None
    amount: Money
    applied_on: date


class Invoice(InvoiceSummary):
    """A whole invoice: `subtotal` and `taxes` add up to the total."""

    lines: list[InvoiceLine]
    subtotal: Money
    taxes: Money
    payments: list[InvoicePayment]


class ComparedInvoice(Schema):
    """The invoice that another is compared with."""

    id: str
    number: str


class ComparedLine(Schema):
    """A line of one or both; the amount is null on the invoice that does not have it."""

    description: str
    kind: Change
    before: Money | None
    after: Money | None
    reason: Reason


class InvoiceComparison(Schema):
    """Why an invoice is different from the one before; of the first there is nothing to say.

    `difference` is how much more it is, and what the changes add up to.
    """

    previous: ComparedInvoice | None
    difference: Money
    lines: list[ComparedLine]


class PaymentLimits(Schema):
    """The least and the most one payment can be."""

    min: Money
    max: Money


class Bills(Schema):
    """What the account owes at `as_of`.

    `balance` is what the ledger says (negative where the provider owes the customer), `amount_due` the sum of the
    items, `credit` what was paid ahead, `processing` what is on its way and not yet taken off the others.
    """

    balance: Money
    amount_due: Money
    credit: Money
    processing: Money
    oldest_due_on: date | None
    any_overdue: bool
    as_of: datetime
    limits: PaymentLimits
    items: list[InvoiceSummary]
