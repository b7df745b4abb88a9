"""Recurring payments as the portal answers them: what a removal ends, and what was agreed to."""

from pydantic import Field

from daystarr_client.api.fields import Instant, Model, Text, Word
from daystarr_client.api.models import MethodSummary
from daystarr_client.api.models_scheduled import ScheduledPayment


class MethodRemoval(Model):
    """What removing a payment method ends: AutoPay, with so many charges that are planned already, and `payments`."""

    ends_autopay: bool
    scheduled_payments: int = Field(ge=0, le=1_000_000)
    payments: tuple[ScheduledPayment, ...] = Field(default=(), max_length=1000)


class Authorization(Model):
    """What the customer agreed to for AutoPay, word for word."""

    text: Text
    text_version: Word
    language: Word
    agreed_at: Instant
    method: MethodSummary
    typed_name: Text | None = None
