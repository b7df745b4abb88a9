"""Payments as support sees them, and refunds, as the API says them."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from daystarr_portal.core.money import Money
from daystarr_portal.core.schema import Schema
from daystarr_portal.core.text import Line
from daystarr_portal.payments.schemas import Payment


class RefundReason(StrEnum):
    """Why a rep gives money back."""

    PAID_TWICE = "paid_twice"
    PAID_TOO_MUCH = "paid_too_much"
    BILLED_WRONG = "billed_wrong"
    SERVICE_PROBLEM = "service_problem"
    GOODWILL = "goodwill"
    OTHER = "other"


class RefundState(StrEnum):
    """Where a refund stands; `asked` while nobody knows whether the processor has heard of it."""

    ASKED = "asked"
    PENDING = "pending"
    SUCCEEDED = "succeeded"
    FAILED = "failed"


class RefundOrder(Schema):
    """Money to give back: all that is left of the payment where no amount is named. The customer never sees `note`."""

    amount: Money | None
    reason: RefundReason
    note: Annotated[Line, Field(max_length=200)] | None = None


class SupportRefund(Schema):
    """A refund with who asked for it, and why."""

    id: str
    state: RefundState
    amount: Money
    reason: RefundReason | None
    note: str | None
    asked_by: str | None
    created_at: datetime


class SupportPayment(Schema):
    """A payment with whose it is, its refunds, and what of it can still be given back."""

    account_number: str
    account_name: str
    payment: Payment
    refunds: list[SupportRefund]
    refundable: Money
