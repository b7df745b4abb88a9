"""Payments for a later day, and arrangements to pay later, as the portal answers them."""

from pydantic import Field

from daystarr_client.api.enums import SettleOutcome
from daystarr_client.api.enums_payments import ArrangementKind, ArrangementState, PartState
from daystarr_client.api.fields import Day, Id, Instant, Model, Word
from daystarr_client.api.models import MethodSummary, Money, Payment, PaymentPreview
from daystarr_client.api.models_autopay import NextCharge


class ScheduledPayment(Model):
    """A payment that will be made on a day, unless it is canceled before `cancel_until`.

    `arrangement_id` names the plan it is a part of.
    """

    id: Id
    pay_on: Day
    cancel_until: Instant
    amount: Money
    method: MethodSummary
    invoice_numbers: tuple[Word, ...] = Field(max_length=1000)
    created_at: Instant
    arrangement_id: Id | None = None


class ScheduleLimits(Model):
    """The days on which a payment can be scheduled, both included."""

    first: Day
    last: Day


class ScheduledPayments(Model):
    """The payments to come, soonest first, and when more can be scheduled."""

    items: tuple[ScheduledPayment, ...] = Field(max_length=1000)
    limits: ScheduleLimits


class SchedulePreview(Model):
    """What a scheduled payment would do, were everything on that day as it is now.

    `autopay_first` is what AutoPay charges for the same bills up to that day.
    """

    pay_on: Day
    cancel_until: Instant
    payment: PaymentPreview
    autopay_first: NextCharge | None = None


class Settled(Model):
    """What became of an idempotency key; the payment, or the scheduled one, is there when it was found."""

    outcome: SettleOutcome
    payment: Payment | None = None
    scheduled_payment: ScheduledPayment | None = None


class ArrangementPart(Model):
    """What is paid by a day."""

    pay_on: Day
    amount: Money


class AgreedPart(ArrangementPart):
    """What is paid by a day, and whether it was."""

    state: PartState


class ArrangementOffer(Model):
    """What can be chosen; a plan is charged to a payment method, part by part."""

    id: Id
    kind: ArrangementKind
    total: Money
    ends_on: Day
    parts: tuple[ArrangementPart, ...] = Field(min_length=1, max_length=100)


class Arrangement(Model):
    """What was agreed to, and how it stands. Only a plan has a method."""

    id: Id
    kind: ArrangementKind
    state: ArrangementState
    total: Money
    ends_on: Day
    parts: tuple[AgreedPart, ...] = Field(min_length=1, max_length=100)
    method: MethodSummary | None = None
    created_at: Instant


class Arrangements(Model):
    """The arrangement that holds, or what is offered; `pauses_autopay`: AutoPay is on and would wait.

    `ended` is the last one, while how it ended is news.
    """

    active: Arrangement | None = None
    ended: Arrangement | None = None
    offers: tuple[ArrangementOffer, ...] = Field(max_length=100)
    pauses_autopay: bool
