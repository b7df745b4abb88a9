"""Money of a payment that went back: given back by us, or taken back by a bank."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class ReversalKind(StrEnum):
    """Who took the money back: we did, the bank that had sent it, or the customer by a dispute of a card payment."""

    REFUND = "refund"
    RETURN = "return"
    CHARGEBACK = "chargeback"


class ReversalState(StrEnum):
    """Where a reversal stands.

    `pending` and `succeeded` both mean that the money is no longer the provider's; `failed` that it is again, because a
    refund did not arrive or a dispute was won.
    """

    PENDING = "pending"
    SUCCEEDED = "succeeded"
    FAILED = "failed"


class ReversalReason(StrEnum):
    """Why a bank or a customer took money back, in words that every processor's own are mapped to."""

    INSUFFICIENT_FUNDS = "insufficient_funds"
    ACCOUNT_CLOSED = "account_closed"
    DEBIT_NOT_AUTHORIZED = "debit_not_authorized"
    FRAUDULENT = "fraudulent"
    DISPUTED = "disputed"
    OTHER = "other"


@dataclass(frozen=True)
class Reversal:
    """One time that money went back: `ref` is the processor's name for it, `key` the one a refund was asked with."""

    ref: str
    kind: ReversalKind
    amount_minor: int
    state: ReversalState
    at: datetime
    reason: ReversalReason | None = None
    key: str | None = None


@dataclass(frozen=True)
class RefundRequest:
    """Money of the payment `ref` to give back. The same `idempotency_key` never gives back twice."""

    idempotency_key: str
    ref: str
    amount_minor: int
