"""Rows for what was over before the portal came: methods no longer charged, money that went back."""

from daystarr_portal.core.ids import new_id
from daystarr_portal.importer.records import AdjustmentRecord, PaymentRecord
from daystarr_portal.payments.tables import PaymentMethodRow, PaymentReversalRow, PaymentRow

IMPORTED = "imported"
"""The processor of payments made before the portal: nobody can be asked about them."""


def past_method(account_id: str, payment: PaymentRecord) -> PaymentMethodRow:
    """What a payment was made with."""
    method_id = new_id("pm")
    return PaymentMethodRow(
        id=method_id,
        account_id=account_id,
        kind=payment.method_kind,
        brand=payment.method_brand,
        last4=payment.method_last4,
        processor=IMPORTED,
        processor_token=method_id,
        saved=False,
        created_at=payment.paid_at,
    )


def reversal_of(payment: PaymentRow, entry: AdjustmentRecord) -> PaymentReversalRow:
    """A refund or a return of a payment."""
    return PaymentReversalRow(
        id=new_id("rev"),
        account_id=payment.account_id,
        payment_id=payment.id,
        kind=entry.kind,
        amount_minor=entry.amount,
        state="succeeded",
        processor=IMPORTED,
        created_at=entry.posted_at,
        posted_at=entry.posted_at,
        settled_at=entry.posted_at,
        told_at=entry.posted_at,
    )
