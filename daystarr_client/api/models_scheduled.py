"""Payments for a later day, and arrangements to pay later, as the portal answers them."""

from pydantic import Field

from daystarr_client.api.enums_payments import ArrangementKind
from daystarr_client.api.fields import Day, Id, Instant, Model, Word
from daystarr_client.api.models import MethodSummary, Money, PaymentPreview


class ScheduledPayment(Model):
    """A payment that will be made on a day, unless it is canceled before."""

    id: Id
    pay_on: Day
    amount: Money
    method: MethodSummary
    invoice_numbers: tuple[Word, ...] = Field(max_length=1000)
    created_at: Instant


class ScheduleLimits(Model):
    """The days on which a payment can be scheduled, both included."""

    first: Day
    last: Day


class ScheduledPayments(Model):
    """The payments to come, soonest first, and when more can be scheduled."""

    items: tuple[ScheduledPayment, ...] = Field(max_length=1000)
    limits: ScheduleLimits


class SchedulePreview(Model):
    """What a scheduled payment would do, were everything on that day as it is now."""

    pay_on: Day
    payment: PaymentPreview


class ArrangementPart(Model):
    """What is paid by a day."""

    pay_on: Day
    amount: Money


class ArrangementOffer(Model):
    """What can be chosen; a plan is charged to a payment method, part by part."""

    id: Id
    kind: ArrangementKind
    total: Money
    ends_on: Day
    parts: tuple[ArrangementPart, ...] = Field(min_length=1, max_length=100)


class Arrangement(Model):
    """What was agreed to, while it is neither kept nor broken."""

    id: Id
    kind: ArrangementKind
    total: Money
    ends_on: Day
    parts: tuple[ArrangementPart, ...] = Field(min_length=1, max_length=100)
    method: MethodSummary | None = None
    created_at: Instant


class Arrangements(Model):
    """The arrangement that holds, or what is offered; `pauses_autopay`: AutoPay is on and would wait."""

    active: Arrangement | None = None
    offers: tuple[ArrangementOffer, ...] = Field(max_length=100)
    pauses_autopay: bool
