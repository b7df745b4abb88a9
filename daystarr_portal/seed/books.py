"""One account's books while its history is made up: every entry balances as it is written."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import Enum
from zoneinfo import ZoneInfo

from daystarr_portal.billing.tables import AllocationRow, InvoiceLineRow, InvoiceRow, LedgerEntryRow
from daystarr_portal.payments.confirmation import confirmation_number
from daystarr_portal.payments.tables import PaymentMethodRow, PaymentReversalRow, PaymentRow, PaymentTargetRow
from daystarr_portal.processors.bank_days import SETTLING_DAYS, add_business_days
from daystarr_portal.processors.sandbox.numbers import Behavior
from daystarr_portal.processors.sandbox.tables import SandboxChargeRow, SandboxMethodRow, SandboxReversalRow
from daystarr_portal.seed.lines import Line, summary_of
from daystarr_portal.seed.profiles import MethodSpec, months_after
from daystarr_portal.seed.rows import Rows

ZONE = ZoneInfo("America/Detroit")
DUE_AFTER = timedelta(days=21)
PROCESSOR = "sandbox"


class Outcome(Enum):
    """What becomes of a payment."""

    SUCCEEDS = "succeeds"
    DECLINED = "card_declined"
    NO_FUNDS = "insufficient_funds"
    GIVEN_UP = "canceled"


@dataclass(frozen=True)
class Who:
    """Whose books these are."""

    account_id: str
    user_id: str


def local(day: date, hour: int, minute: int = 0) -> datetime:
    """An instant by the clock on the wall in Owosso."""
    return datetime.combine(day, time(hour, minute), ZONE)


class AccountBooks:
    """Posts invoices and payments of one account in the order of time, up to (not on) the day `today`."""

    def __init__(self, rows: Rows, rng: random.Random, who: Who, today: date) -> None:
        self._rows = rows
        self._rng = rng
        self._who = who
        self._today = today
        self.invoices: list[InvoiceRow] = []
        self._open: list[InvoiceRow] = []
        self.credit_minor = 0

    def method(self, spec: MethodSpec, created_at: datetime) -> PaymentMethodRow:
        """A payment method, in the sandbox's books too."""
        expires = months_after(self._today, spec.expires) if spec.expires is not None else None
        kind = "card" if spec.is_card else "bank_account"
        row = PaymentMethodRow(
            id=self._rows.new_id("pm"),
            account_id=self._who.account_id,
            kind=kind,
            brand=spec.brand,
            last4=spec.last4,
            exp_month=expires.month if expires else None,
            exp_year=expires.year if expires else None,
            processor=PROCESSOR,
            processor_token=self._rows.new_id("sbx_pm"),
            processor_customer=self._who.account_id,
            saved=spec.saved,
            created_at=created_at,
        )
        self._rows.add(row)
        behavior = Behavior.SUCCEEDS if spec.is_card else Behavior.SETTLES_LATER
        self._rows.methods.append(
            SandboxMethodRow(
                token=row.processor_token,
                customer=self._who.account_id,
                kind=kind,
                brand=spec.brand,
                last4=spec.last4,
                exp_month=row.exp_month,
                exp_year=row.exp_year,
                behavior=behavior,
                created_at=created_at,
            )
        )
        return row

    def post(self, issued: date, period: tuple[date, date], lines: Sequence[Line]) -> InvoiceRow:
        """An invoice, due 21 days later; what credit there is pays it first."""
        total = sum(line.amount_minor for line in lines)
        row = InvoiceRow(
            id=self._rows.new_id("inv"),
            account_id=self._who.account_id,
            issued_on=issued,
            due_on=issued + DUE_AFTER,
            period_start=period[0],
            period_end=period[1],
            summary=summary_of(list(lines)),
            total_minor=total,
            paid_minor=0,
        )
        self._rows.add(row)
        for position, line in enumerate(lines, start=1):
            self._rows.add(
                InvoiceLineRow(
                    invoice_id=row.id,
                    position=position,
                    kind=line.kind,
                    description=line.description,
                    quantity=line.quantity,
                    amount_minor=line.amount_minor,
                    period_start=line.start,
                    period_end=line.end,
                )
            )
        self.invoices.append(row)
        self._open.append(row)
        self._enter("invoice", total, local(issued, 6), invoice=row, memo="Invoice")
        self._use_credit(issued)
        return row

    def void(self, invoice: InvoiceRow, on: date) -> None:
        """Take back an invoice that nothing was paid of."""
        invoice.voided_on = on
        self._open.remove(invoice)
        self._enter("adjustment", -invoice.total_minor, local(on, 9, 20), invoice=invoice, memo="Invoice voided")

    def credit(self, amount_minor: int, at: datetime, memo: str) -> LedgerEntryRow:
        """Give the account a credit; it pays what is open, and otherwise waits."""
        entry = self._enter("adjustment", -amount_minor, at, memo=memo)
        self.credit_minor += amount_minor
        self._use_credit(at.astimezone(ZONE).date())
        return entry

    def open_minor(self) -> int:
        """What is left to pay of all invoices."""
        return sum(_left(invoice) for invoice in self._open)

    def pay(
        self, at: datetime, amount_minor: int, method: PaymentMethodRow, origin: str, outcome: Outcome
    ) -> PaymentRow:
        """A payment, to the oldest open invoices first; what is more becomes credit. Banks take four business days."""
        settles_at = at if method.kind == "card" else add_business_days(at, SETTLING_DAYS)
        settled = settles_at.date() < self._today
        row = PaymentRow(
            id=self._rows.new_id("pay"),
            account_id=self._who.account_id,
            user_id=self._who.user_id if origin == "customer" else None,
            confirmation_number=confirmation_number(self._rng),
            amount_minor=amount_minor,
            payment_method_id=method.id,
            method_kind=method.kind,
            method_brand=method.brand,
            method_last4=method.last4,
            origin=origin,
            processor=PROCESSOR,
            processor_ref=self._rows.new_id("sbx_pay"),
            expected_on=settles_at.date() if method.kind == "bank_account" else None,
            created_at=at,
        )
        self._rows.add(row)
        shares = self._shares(amount_minor)
        for invoice, share in shares:
            self._rows.add(PaymentTargetRow(payment_id=row.id, invoice_id=invoice.id, amount_minor=share))
        match outcome:
            case Outcome.SUCCEEDS if settled:
                row.state, row.settled_at = "succeeded", settles_at
                self._settle(row, shares, settles_at)
            case Outcome.SUCCEEDS:
                row.state = "processing"
            case Outcome.GIVEN_UP:
                row.state = "canceled"
            case Outcome.DECLINED | Outcome.NO_FUNDS:
                row.state, row.failure_code, row.settled_at = "failed", outcome.value, settles_at
        self._charge(row, method, settles_at)
        return row

    def refund(self, payment: PaymentRow, at: datetime) -> None:
        """Give back a payment that no invoice needed."""
        reversal = PaymentReversalRow(
            id=self._rows.new_id("rfd"),
            account_id=self._who.account_id,
            payment_id=payment.id,
            kind="refund",
            amount_minor=payment.amount_minor,
            state="succeeded",
            processor=PROCESSOR,
            processor_ref=self._rows.new_id("sbx_rev"),
            asked_by="Office",
            created_at=at,
            posted_at=at,
            settled_at=at,
            told_at=at,
        )
        self._rows.add(reversal)
        entry = self._enter("refund", payment.amount_minor, at, payment=payment, memo="Refund of a duplicate payment")
        entry.reversal_id = reversal.id
        self.credit_minor -= payment.amount_minor
        self._rows.reversals.append(
            SandboxReversalRow(
                id=reversal.processor_ref,
                idempotency_key=reversal.id,
                charge_id=payment.processor_ref,
                kind="refund",
                amount_minor=payment.amount_minor,
                state="succeeded",
                created_at=at,
                changed_at=at,
            )
        )

    def _settle(self, payment: PaymentRow, shares: list[tuple[InvoiceRow, int]], at: datetime) -> None:
        on = at.astimezone(ZONE).date()
        self._enter("payment", -payment.amount_minor, at, payment=payment, memo="Payment")
        for invoice, share in shares:
            self._allocate(invoice, share, on, payment.id)
        self.credit_minor += payment.amount_minor - sum(share for _, share in shares)

    def _charge(self, payment: PaymentRow, method: PaymentMethodRow, settles_at: datetime) -> None:
        states = {"succeeded": "succeeded", "processing": "settling", "failed": "declined", "canceled": "canceled"}
        self._rows.charges.append(
            SandboxChargeRow(
                id=payment.processor_ref,
                idempotency_key=payment.id,
                token=method.processor_token,
                amount_minor=payment.amount_minor,
                currency="USD",
                state=states[payment.state],
                failure_code=payment.failure_code,
                created_at=payment.created_at,
                settles_at=settles_at if method.kind == "bank_account" else None,
            )
        )

    def _shares(self, amount_minor: int) -> list[tuple[InvoiceRow, int]]:
        shares: list[tuple[InvoiceRow, int]] = []
        for invoice in self._open:
            share = min(amount_minor, _left(invoice))
            if share > 0:
                shares.append((invoice, share))
                amount_minor -= share
        return shares

    def _use_credit(self, on: date) -> None:
        for invoice, share in self._shares(self.credit_minor):
            self._allocate(invoice, share, on, None)
            self.credit_minor -= share

    def _allocate(self, invoice: InvoiceRow, amount_minor: int, on: date, payment_id: str | None) -> None:
        self._rows.add(
            AllocationRow(
                id=self._rows.new_id("all"),
                account_id=self._who.account_id,
                invoice_id=invoice.id,
                payment_id=payment_id,
                amount_minor=amount_minor,
                applied_on=on,
            )
        )
        invoice.paid_minor += amount_minor
        if invoice.paid_minor == invoice.total_minor:
            invoice.paid_on = on
            self._open.remove(invoice)

    def _enter(
        self,
        kind: str,
        amount_minor: int,
        at: datetime,
        *,
        invoice: InvoiceRow | None = None,
        payment: PaymentRow | None = None,
        memo: str,
    ) -> LedgerEntryRow:
        row = LedgerEntryRow(
            id=self._rows.new_id("led"),
            account_id=self._who.account_id,
            kind=kind,
            amount_minor=amount_minor,
            posted_at=at,
            invoice_id=invoice.id if invoice else None,
            payment_id=payment.id if payment else None,
            memo=memo,
        )
        self._rows.add(row)
        return row


def _left(invoice: InvoiceRow) -> int:
    return invoice.total_minor - invoice.paid_minor
