"""What the portal names about payments beside their states; unknown names become `OTHER`."""

from daystarr_client.api.enums import OpenEnum


class ReversalKind(OpenEnum):
    """How money of a payment went back."""

    REFUND = "refund"
    RETURN = "return"
    CHARGEBACK = "chargeback"
    OTHER = "other"


class ReversalState(OpenEnum):
    """Where a reversal stands; a failed one left the money with the provider, or brought it there again."""

    PENDING = "pending"
    SUCCEEDED = "succeeded"
    FAILED = "failed"
    OTHER = "other"


class ReversalReason(OpenEnum):
    """Why a bank or the customer took money back."""

    INSUFFICIENT_FUNDS = "insufficient_funds"
    ACCOUNT_CLOSED = "account_closed"
    DEBIT_NOT_AUTHORIZED = "debit_not_authorized"
    FRAUDULENT = "fraudulent"
    DISPUTED = "disputed"
    OTHER = "other"


class ArrangementKind(OpenEnum):
    """A promise is kept by the customer; a plan is charged by itself."""

    PROMISE = "promise"
    PLAN = "plan"
    OTHER = "other"


class ArrangementState(OpenEnum):
    """How an arrangement stands, or how it ended."""

    ACTIVE = "active"
    KEPT = "kept"
    BROKEN = "broken"
    CANCELED = "canceled"
    OTHER = "other"


class PartState(OpenEnum):
    """How a part of an arrangement stands."""

    TO_COME = "to_come"
    PROCESSING = "processing"
    PAID = "paid"
    MISSED = "missed"
    OTHER = "other"
