"""What Stripe says of a payment, in our words. An answer that is not clear is no answer."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from daystarr_portal.processors.bank_days import SETTLING_DAYS, add_business_days
from daystarr_portal.processors.base import (
    Canceled,
    ChargeOutcome,
    Declined,
    FailureCode,
    NeedsAction,
    ProcessorUnavailableError,
    Settling,
    Succeeded,
)
from daystarr_portal.processors.reversals import Reversal, ReversalKind
from daystarr_portal.processors.stripe import words
from daystarr_portal.processors.stripe.shapes import Dispute, Intent, Refund

PAYMENT = "payment"
"""The name under which an intent keeps our id of the payment."""
REFUND = "refund"
ALONE = "without_customer"
"""The name under which an intent keeps that nobody was there to confirm it."""
BANK = "us_bank_account"


class UnclearError(ProcessorUnavailableError):
    """Stripe answered, and said something about this one that we do not know."""


def instant(seconds: int) -> datetime:
    """A time of Stripe's."""
    return datetime.fromtimestamp(seconds, UTC)


def outcome_of(intent: Intent) -> ChargeOutcome:
    """What has become of a payment. Raises `ProcessorUnavailableError` for a status that says nothing we know."""
    match intent.status:
        case "succeeded":
            return Succeeded()
        case "processing":
            return Settling(_settles_at(intent))
        case "requires_action" if (url := confirm_url(intent)) is not None:
            return NeedsAction(url)
        case "requires_payment_method" if intent.last_payment_error is not None:
            error = intent.last_payment_error
            return Declined(words.failure_of(error.code, error.decline_code))
        case "canceled":
            alone = intent.metadata.get(ALONE) is not None
            return Declined(FailureCode.AUTHENTICATION_FAILED) if alone else Canceled()
        case status:
            raise UnclearError(f"a payment that is {status} says nothing")


def confirm_url(intent: Intent) -> str | None:
    """Where the customer confirms."""
    action = intent.next_action
    return action.redirect_to_url.url if action and action.redirect_to_url else None


def refund_of(refund: Refund) -> Reversal:
    """A refund of ours. Raises `ProcessorUnavailableError` for a status that says nothing we know."""
    state = words.refund_state(refund.status)
    if state is None:
        raise UnclearError("a refund in a state that says nothing")
    return Reversal(
        ref=refund.id,
        kind=ReversalKind.REFUND,
        amount_minor=refund.amount,
        state=state,
        at=instant(refund.created),
        key=refund.metadata.get(REFUND),
    )


def dispute_of(dispute: Dispute, *, of_bank: bool) -> Reversal:
    """Money that was taken back. Raises `ProcessorUnavailableError` for a status that says nothing we know."""
    state = words.dispute_state(dispute.status)
    if state is None:
        raise UnclearError("a dispute in a state that says nothing")
    return Reversal(
        ref=dispute.id,
        kind=ReversalKind.RETURN if of_bank else ReversalKind.CHARGEBACK,
        amount_minor=dispute.amount,
        state=state,
        at=instant(dispute.created),
        reason=words.reason_of(dispute.reason),
    )


def reversals_of(intent: Intent, refunds: Sequence[Refund], disputes: Sequence[Dispute]) -> tuple[Reversal, ...]:
    """All that went back of a payment, in the order it happened."""
    charge = intent.charge
    of_bank = (
        charge is not None and charge.payment_method_details is not None and charge.payment_method_details.type == BANK
    )
    found = [refund_of(refund) for refund in refunds]
    found += [dispute_of(dispute, of_bank=of_bank) for dispute in disputes if dispute.status not in words.INQUIRIES]
    return tuple(sorted(found, key=lambda reversal: (reversal.at, reversal.ref)))


def _settles_at(intent: Intent) -> datetime:
    """A guess: banks take days; a card that is still being worked on takes hours at most."""
    created = instant(intent.created)
    charge = intent.charge
    details = charge.payment_method_details if charge else None
    of_card = details is not None and details.type == "card"
    return created + timedelta(days=1) if of_card else add_business_days(created, SETTLING_DAYS)
