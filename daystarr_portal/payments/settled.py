"""What became of an idempotency key, as the API says it."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from daystarr_portal.core.schema import Schema
from daystarr_portal.payments.schemas import Payment
from daystarr_portal.scheduled.schemas import ScheduledPayment


class SettleRequest(Schema):
    """Asks what became of the payment, made or scheduled, that was sent with this key."""

    idempotency_key: Annotated[str, Field(min_length=1, max_length=255)]


class SettleOutcome(StrEnum):
    """Whether a key was ever used; `never_received` also means that it never can be from now on."""

    FOUND = "found"
    NEVER_RECEIVED = "never_received"


class Settled(Schema):
    """What became of a key: a payment as it is now, or a scheduled one as it was scheduled."""

    outcome: SettleOutcome
    payment: Payment | None
    scheduled_payment: ScheduledPayment | None
