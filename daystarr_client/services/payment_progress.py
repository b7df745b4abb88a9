"""What can become of a payment that was asked for, for now or for a later day."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias, assert_never

from daystarr_client.api.enums import MethodKind, PaymentState, SettleOutcome
from daystarr_client.api.errors import PortalError, RetryLater
from daystarr_client.services.outbox import Intent
from daystarr_client.services.presses import NotSent, Refused, Unsure
from daystarr_client.tasks import Surprise

if TYPE_CHECKING:
    from daystarr_client.api.models import Payment
    from daystarr_client.api.models_scheduled import ScheduledPayment, Settled


@dataclass(frozen=True)
class Answered:
    """The portal told how the payment stands."""

    payment: "Payment"


@dataclass(frozen=True)
class Scheduled:
    """The portal makes it on its day: nothing was charged now."""

    payment: "ScheduledPayment"


@dataclass(frozen=True)
class NotWrittenDown:
    """It could not be written down here first, so it was not asked for."""


@dataclass(frozen=True)
class HeldUp:
    """An earlier payment of the same invoices is still open, so it was not asked for."""

    intent: Intent


@dataclass(frozen=True)
class NotReceived:
    """The portal never got it and never will: no payment was made."""


Progress: TypeAlias = Answered | Scheduled | Refused | NotSent | NotWrittenDown | HeldUp | NotReceived | Unsure


def is_over(progress: Progress) -> bool:
    """Whether the customer need not wait for more; a bank debit takes days and is not waited for."""
    match progress:
        case Answered(payment=payment):
            if payment.state is PaymentState.PROCESSING:
                return is_delayed(payment)
            return payment.state in (PaymentState.SUCCEEDED, PaymentState.FAILED, PaymentState.CANCELED)
        case Unsure():
            return False
        case Scheduled() | Refused() | NotSent() | NotWrittenDown() | HeldUp() | NotReceived():
            return True
        case _:
            assert_never(progress)


def is_delayed(payment: "Payment") -> bool:
    """Whether a payment takes days to arrive, as bank debits do."""
    return payment.method.kind is MethodKind.BANK_ACCOUNT or payment.expected_on is not None


def not_yet(error: PortalError | Surprise) -> Unsure:
    """What an error while asking about a payment means: nothing is known."""
    return Unsure(error.retry_after if isinstance(error, RetryLater) else None)


def of_settled(settled: "Settled") -> Progress:
    """What became of a key whose answer was lost."""
    if settled.outcome is SettleOutcome.NEVER_RECEIVED:
        return NotReceived()
    if settled.outcome is SettleOutcome.FOUND and settled.payment is not None:
        return Answered(settled.payment)
    if settled.outcome is SettleOutcome.FOUND and settled.scheduled_payment is not None:
        return Scheduled(settled.scheduled_payment)
    return Unsure()
