"""What went back of a payment, in the words of a list and of its details."""

from typing import TYPE_CHECKING, assert_never

from PySide6.QtCore import QCoreApplication

from daystarr_client.api.enums_payments import ReversalKind, ReversalState
from daystarr_client.viewmodels.formats import Formats
from daystarr_client.viewmodels.wording import fill

if TYPE_CHECKING:
    from daystarr_client.api.models import Payment, PaymentReversal

translate = QCoreApplication.translate


def went_back(payment: "Payment") -> bool:
    """Whether any of a payment is no longer with the provider."""
    return payment.reversed_amount.amount_minor > 0


def short_reversal(payment: "Payment") -> tuple[str, str, str]:
    """Status, icon and word of a payment of which something went back; the last time counts."""
    whole = payment.reversed_amount.amount_minor >= payment.amount.amount_minor
    match _last_kind(payment):
        case ReversalKind.RETURN:
            return "overdue", "alert-circle-outline", translate("Receipts", "Returned by the bank")
        case ReversalKind.CHARGEBACK:
            return "overdue", "alert-circle-outline", translate("Receipts", "Disputed")
        case ReversalKind.REFUND | ReversalKind.OTHER:
            word = translate("Receipts", "Refunded") if whole else translate("Receipts", "Partly refunded")
            return "neutral", "information-outline", word


def reversal_line(reversal: "PaymentReversal", formats: Formats) -> tuple[str, str, str]:
    """What it was, when, and how much, for the details of the payment."""
    day = formats.day_and_year(reversal.created_at.astimezone(formats.zone).date())
    return _label(reversal), _note(reversal, day), fill("−%1", formats.money(reversal.amount))


def _last_kind(payment: "Payment") -> ReversalKind:
    gone = [reversal for reversal in payment.reversals if reversal.state is not ReversalState.FAILED]
    return gone[-1].kind if gone else ReversalKind.OTHER


def _label(reversal: "PaymentReversal") -> str:
    match reversal.kind:
        case ReversalKind.REFUND:
            return translate("Receipts", "Refund")
        case ReversalKind.RETURN:
            return translate("Receipts", "Returned by the bank")
        case ReversalKind.CHARGEBACK:
            return translate("Receipts", "Disputed with your bank")
        case ReversalKind.OTHER:
            return translate("Receipts", "Went back")
        case _:
            assert_never(reversal.kind)


def _note(reversal: "PaymentReversal", day: str) -> str:
    match reversal.state:
        case ReversalState.SUCCEEDED | ReversalState.OTHER:
            return day
        case ReversalState.PENDING:
            return fill(translate("Receipts", "%1 · not finished yet"), day)
        case ReversalState.FAILED:
            return fill(translate("Receipts", "%1 · did not happen, so the payment counts in full"), day)
        case _:
            assert_never(reversal.state)
