"""Bills, methods and payments as the portal would answer them, with only what a test cares about said."""

import datetime as dt

from daystarr_client.api.enums import (
    CaptureState,
    FailureCode,
    InvoiceState,
    MethodKind,
    PaymentOrigin,
    PaymentState,
    Settlement,
)
from daystarr_client.api.models import (
    Allocation,
    Bills,
    Capture,
    InvoiceSummary,
    MethodSummary,
    Money,
    Payment,
    PaymentLimits,
    PaymentMethod,
    PaymentPreview,
    PreviewAllocation,
    RecurringText,
)

NOW = dt.datetime(2026, 12, 6, 15, 42, tzinfo=dt.UTC)
VISA = MethodSummary(kind=MethodKind.CARD, brand="visa", last4="4242")
BANK = MethodSummary(kind=MethodKind.BANK_ACCOUNT, brand="Sandbox Bank", last4="6789")


def usd(amount_minor: int) -> Money:
    return Money(amount_minor=amount_minor, currency="USD")


def a_bill(
    number: str = "1087",
    due: int = 7499,
    *,
    total: int | None = None,
    processing: int = 0,
    state: InvoiceState = InvoiceState.OPEN,
    paid_on: dt.date | None = None,
    issued_on: dt.date = dt.date(2026, 11, 22),
) -> InvoiceSummary:
    return InvoiceSummary(
        id=f"inv_{number}",
        number=number,
        issued_on=issued_on,
        due_on=issued_on + dt.timedelta(days=21),
        period_start=issued_on,
        period_end=issued_on + dt.timedelta(days=29),
        summary="Fiber 500",
        total=usd(due if total is None else total),
        amount_due=usd(due),
        processing_amount=usd(processing),
        state=state,
        paid_on=paid_on,
    )


def bills_of(*items: InvoiceSummary, smallest: int = 100, largest: int = 2_500_000) -> Bills:
    due = sum(item.amount_due.amount_minor for item in items)
    return Bills(
        balance=usd(due),
        amount_due=usd(due),
        credit=usd(0),
        processing=usd(sum(item.processing_amount.amount_minor for item in items)),
        oldest_due_on=items[0].due_on if items else None,
        any_overdue=any(item.state is InvoiceState.OVERDUE for item in items),
        as_of=NOW,
        limits=PaymentLimits(min=usd(smallest), max=usd(largest)),
        items=items,
    )


def a_card(
    method_id: str = "pm_visa", *, expired: bool = False, used_by_autopay: bool = False, last4: str = "4242"
) -> PaymentMethod:
    return PaymentMethod(
        id=method_id,
        kind=MethodKind.CARD,
        brand="visa",
        last4=last4,
        exp_month=8,
        exp_year=2025 if expired else 2028,
        expired=expired,
        expires_soon=False,
        used_by_autopay=used_by_autopay,
        created_at=NOW,
    )


def a_bank_account(method_id: str = "pm_bank") -> PaymentMethod:
    return PaymentMethod(
        id=method_id,
        kind=MethodKind.BANK_ACCOUNT,
        brand="Sandbox Bank",
        last4="6789",
        expired=False,
        expires_soon=False,
        used_by_autopay=False,
        created_at=NOW,
    )


def a_capture(state: CaptureState = CaptureState.OPEN, method: PaymentMethod | None = None) -> Capture:
    return Capture(
        id="cap_1",
        url="https://pay.example/capture/cap_1",
        state=state,
        expires_at=NOW + dt.timedelta(minutes=30),
        payment_method=method,
    )


def a_preview(
    amount: int = 7499,
    *,
    method: MethodSummary = VISA,
    recurring: RecurringText | None = None,
    credit: int = 0,
    remaining: int = 0,
) -> PaymentPreview:
    delayed = method.kind is MethodKind.BANK_ACCOUNT
    paid = PreviewAllocation(
        invoice_id="inv_1087", invoice_number="1087", amount=usd(amount - credit), remaining=usd(remaining)
    )
    return PaymentPreview(
        amount=usd(amount),
        method=method,
        allocations=(paid,) if amount > credit else (),
        credit=usd(credit),
        settlement=Settlement.DELAYED if delayed else Settlement.IMMEDIATE,
        expected_on=dt.date(2026, 12, 10) if delayed else None,
        balance_after=usd(remaining - credit),
        saves_method=False,
        recurring=recurring,
    )


def recurring_text(version: str = "2026-01") -> RecurringText:
    return RecurringText(text="I authorize DayStarr to charge each bill.", text_version=version, language="en")


def a_payment(
    state: PaymentState = PaymentState.SUCCEEDED,
    amount: int = 7499,
    *,
    method: MethodSummary = VISA,
    failure: FailureCode | None = None,
    action_url: str | None = None,
    autopay_created: bool = False,
    payment_id: str = "pay_1",
) -> Payment:
    delayed = method.kind is MethodKind.BANK_ACCOUNT
    return Payment(
        id=payment_id,
        confirmation_number="7K3M-QX2P",
        state=state,
        amount=usd(amount),
        created_at=NOW,
        settled_at=NOW if state is PaymentState.SUCCEEDED else None,
        expected_on=dt.date(2026, 12, 10) if delayed else None,
        failure_code=failure,
        method=method,
        allocations=(Allocation(invoice_id="inv_1087", invoice_number="1087", amount=usd(amount)),),
        credit=usd(0),
        origin=PaymentOrigin.CUSTOMER,
        action_url=action_url,
        autopay_created=autopay_created,
        reversals=(),
        reversed_amount=usd(0),
    )
