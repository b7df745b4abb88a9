"""Stripe's words for declines and disputes, in ours."""

from collections.abc import Mapping

from daystarr_portal.processors.base import FailureCode
from daystarr_portal.processors.reversals import ReversalReason, ReversalState

_DECLINES: Mapping[str, FailureCode] = {
    "insufficient_funds": FailureCode.INSUFFICIENT_FUNDS,
    "withdrawal_count_limit_exceeded": FailureCode.INSUFFICIENT_FUNDS,
    "card_velocity_exceeded": FailureCode.CARD_DECLINED,
    "expired_card": FailureCode.EXPIRED_CARD,
    "invalid_expiry_month": FailureCode.EXPIRED_CARD,
    "invalid_expiry_year": FailureCode.EXPIRED_CARD,
    "processing_error": FailureCode.PROCESSING_ERROR,
    "issuer_not_available": FailureCode.PROCESSING_ERROR,
    "try_again_later": FailureCode.PROCESSING_ERROR,
    "reenter_transaction": FailureCode.PROCESSING_ERROR,
    "authentication_required": FailureCode.AUTHENTICATION_FAILED,
    "authentication_not_handled": FailureCode.AUTHENTICATION_FAILED,
    "payment_intent_authentication_failure": FailureCode.AUTHENTICATION_FAILED,
    "account_closed": FailureCode.ACCOUNT_CLOSED,
    "bank_account_restricted": FailureCode.ACCOUNT_CLOSED,
    "no_account": FailureCode.ACCOUNT_CLOSED,
    "payment_method_bank_account_closed": FailureCode.ACCOUNT_CLOSED,
    "debit_not_authorized": FailureCode.DEBIT_NOT_AUTHORIZED,
    "payment_method_not_available": FailureCode.PROCESSING_ERROR,
    "payment_method_provider_decline": FailureCode.CARD_DECLINED,
}

_REASONS: Mapping[str, ReversalReason] = {
    "insufficient_funds": ReversalReason.INSUFFICIENT_FUNDS,
    "incorrect_account_details": ReversalReason.ACCOUNT_CLOSED,
    "bank_cannot_process": ReversalReason.ACCOUNT_CLOSED,
    "debit_not_authorized": ReversalReason.DEBIT_NOT_AUTHORIZED,
    "customer_initiated": ReversalReason.DEBIT_NOT_AUTHORIZED,
    "fraudulent": ReversalReason.FRAUDULENT,
    "unrecognized": ReversalReason.FRAUDULENT,
    "credit_not_processed": ReversalReason.DISPUTED,
    "duplicate": ReversalReason.DISPUTED,
    "general": ReversalReason.DISPUTED,
    "product_not_received": ReversalReason.DISPUTED,
    "product_unacceptable": ReversalReason.DISPUTED,
    "subscription_canceled": ReversalReason.DISPUTED,
    "noncompliant": ReversalReason.DISPUTED,
}

_REFUNDS: Mapping[str, ReversalState] = {
    "pending": ReversalState.PENDING,
    "requires_action": ReversalState.PENDING,
    "succeeded": ReversalState.SUCCEEDED,
    "failed": ReversalState.FAILED,
    "canceled": ReversalState.FAILED,
}

_DISPUTES: Mapping[str, ReversalState] = {
    "needs_response": ReversalState.PENDING,
    "under_review": ReversalState.PENDING,
    "appeal_needs_response": ReversalState.PENDING,
    "appeal_under_review": ReversalState.PENDING,
    "lost": ReversalState.SUCCEEDED,
    "won": ReversalState.FAILED,
}

INQUIRIES = frozenset({"warning_needs_response", "warning_under_review", "warning_closed", "prevented"})
"""Disputes that took no money."""


def failure_of(code: str | None, decline_code: str | None) -> FailureCode:
    """Why a payment was declined; the bank's word goes before Stripe's."""
    for word in (decline_code, code):
        if word is not None and word in _DECLINES:
            return _DECLINES[word]
    return FailureCode.CARD_DECLINED


def reason_of(reason: str) -> ReversalReason:
    """Why money was taken back."""
    return _REASONS.get(reason, ReversalReason.OTHER)


def refund_state(status: str | None) -> ReversalState | None:
    """Where a refund stands; None for a word we do not know."""
    return _REFUNDS.get(status or "")


def dispute_state(status: str) -> ReversalState | None:
    """Where a dispute that took money stands; None for a word we do not know."""
    return _DISPUTES.get(status)
