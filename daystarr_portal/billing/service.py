"""Answers questions about invoices and bills."""

from datetime import date
from typing import cast

from daystarr_portal.accounts import repository as accounts
from daystarr_portal.auth.principal import Principal
from daystarr_portal.billing import repository
from daystarr_portal.billing.limits import LARGEST_MINOR, smallest_payment
from daystarr_portal.billing.repository import InvoiceQuery
from daystarr_portal.billing.schemas import (
    Bills,
    Invoice,
    InvoiceLine,
    InvoicePayment,
    InvoiceSummary,
    LineKind,
    PaymentLimits,
)
from daystarr_portal.billing.states import InvoiceState, amount_due, invoice_state
from daystarr_portal.billing.tables import InvoiceRow
from daystarr_portal.core.clock import Clock, local_date
from daystarr_portal.core.database import Database
from daystarr_portal.core.money import usd
from daystarr_portal.core.pages import Page, bad_token, decode_token, encode_token
from daystarr_portal.core.problems import not_found


class BillingService:
    """Invoices and bills of the caller's account, as they stand now."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def invoices(
        self, who: Principal, query: InvoiceQuery, page_size: int, page_token: str | None
    ) -> Page[InvoiceSummary]:
        """One page of invoices, newest first."""
        after = _position(page_token) if page_token else None
        with self._database.read() as session:
            today = local_date(self._clock(), accounts.account(session, who.account_id).time_zone)
            rows = repository.invoices(session, who.account_id, query, today, after, page_size + 1)
            shown = rows[:page_size]
            processing = repository.processing_amounts(session, who.account_id, [row.id for row in shown])
        more = len(rows) > page_size
        return Page(
            items=[summary_of(row, processing.get(row.id, 0), today) for row in shown],
            next_page_token=encode_token(shown[-1].issued_on.isoformat(), shown[-1].id) if more else None,
        )

    def invoice(self, who: Principal, invoice_id: str) -> Invoice:
        """One whole invoice. Raises `Problem` 404."""
        with self._database.read() as session:
            row = repository.invoice(session, who.account_id, invoice_id)
            if row is None:
                raise not_found()
            today = local_date(self._clock(), accounts.account(session, who.account_id).time_zone)
            processing = repository.processing_amounts(session, who.account_id, [row.id])
            applied = repository.payments_of(session, who.account_id, row.id)
        taxes = sum(line.amount_minor for line in row.lines if line.kind == "tax")
        return Invoice(
            **dict(summary_of(row, processing.get(row.id, 0), today)),
            lines=[
                InvoiceLine(
                    kind=cast("LineKind", line.kind),
                    description=line.description,
                    quantity=line.quantity,
                    amount=usd(line.amount_minor),
                    period_start=line.period_start,
                    period_end=line.period_end,
                )
                for line in row.lines
            ],
            subtotal=usd(row.total_minor - taxes),
            taxes=usd(taxes),
            payments=[
                InvoicePayment(
                    payment_id=paid.payment_id,
                    confirmation_number=paid.confirmation_number,
                    amount=usd(paid.amount_minor),
                    applied_on=paid.applied_on,
                )
                for paid in applied
            ],
        )

    def bills(self, who: Principal) -> Bills:
        """What is still to pay, oldest first, and what can be paid."""
        now = self._clock()
        with self._database.read() as session:
            today = local_date(now, accounts.account(session, who.account_id).time_zone)
            rows = repository.open_invoices(session, who.account_id)
            amounts = repository.processing_amounts(session, who.account_id)
            processing = repository.processing_total(session, who.account_id)
            balance = repository.balance(session, who.account_id)
        items = [summary_of(row, amounts.get(row.id, 0), today) for row in rows]
        due = sum(amount_due(row) for row in rows)
        wanted = sum(max(0, amount_due(row) - amounts.get(row.id, 0)) for row in rows)
        return Bills(
            balance=usd(balance),
            amount_due=usd(due),
            credit=usd(max(0, due - balance)),
            processing=usd(processing),
            oldest_due_on=rows[0].due_on if rows else None,
            any_overdue=any(item.state is InvoiceState.OVERDUE for item in items),
            as_of=now,
            limits=PaymentLimits(min=usd(smallest_payment(wanted)), max=usd(LARGEST_MINOR)),
            items=items,
        )


def summary_of(row: InvoiceRow, processing_minor: int, today: date) -> InvoiceSummary:
    """An invoice as lists show it on the account's day `today`."""
    return InvoiceSummary(
        id=row.id,
        number=row.number,
        issued_on=row.issued_on,
        due_on=row.due_on,
        period_start=row.period_start,
        period_end=row.period_end,
        summary=row.summary,
        total=usd(row.total_minor),
        amount_due=usd(amount_due(row)),
        processing_amount=usd(processing_minor),
        state=invoice_state(row, today),
        paid_on=row.paid_on,
    )


def _position(page_token: str) -> tuple[date, str]:
    issued_on, invoice_id = decode_token(page_token, 2)
    try:
        return date.fromisoformat(issued_on), invoice_id
    except ValueError:
        raise bad_token() from None
