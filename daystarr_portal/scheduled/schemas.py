"""Scheduled payments, as the API says them."""

from datetime import date, datetime
from typing import Annotated

from pydantic import AfterValidator, Field, ValidationError

from daystarr_portal.autopay.schemas import NextCharge
from daystarr_portal.core.money import Money
from daystarr_portal.core.schema import Schema
from daystarr_portal.payments.schemas import MOST_INVOICES, MethodSummary, PaymentPreview, no_doubles


class ScheduleRequest(Schema):
    """What to pay on which day, a plain date of the account's time zone; without `invoice_ids` the oldest bills then.

    The payment method is kept on the account for it.
    """

    payment_method_id: Annotated[str, Field(min_length=1, max_length=40)]
    amount: Money
    invoice_ids: Annotated[
        list[Annotated[str, Field(min_length=1, max_length=40)]],
        Field(max_length=MOST_INVOICES),
        AfterValidator(no_doubles),
    ]
    pay_on: date


class SchedulePreview(Schema):
    """What a scheduled payment would do, were everything on that day as it is now.

    `expected_on` of a delayed payment is counted from its day. `cancel_until` is when it can no longer be canceled.
    `autopay_first` is what AutoPay charges for the same bills up to that day.
    """

    pay_on: date
    cancel_until: datetime
    payment: PaymentPreview
    autopay_first: NextCharge | None


class ScheduleLimits(Schema):
    """The days on which a payment can be scheduled, both included."""

    first: date
    last: date


class ScheduledPayment(Schema):
    """A payment that will be made on `pay_on`, unless it is canceled before `cancel_until`.

    `arrangement_id` names the plan it is a part of.
    """

    id: str
    pay_on: date
    cancel_until: datetime
    amount: Money
    method: MethodSummary
    invoice_numbers: list[str]
    created_at: datetime
    arrangement_id: str | None = None


class ScheduledPayments(Schema):
    """The payments to come, soonest first, and the days on which more can be scheduled."""

    items: list[ScheduledPayment]
    limits: ScheduleLimits


def scheduled_answer(kept: bytes | None) -> ScheduledPayment | None:
    """The scheduled payment that a request was answered with; None where the answer was another one."""
    try:
        return ScheduledPayment.model_validate_json(kept or b"")
    except ValidationError:
        return None
