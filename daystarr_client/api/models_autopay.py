"""AutoPay, as the portal tells of it."""

from typing import Annotated

from pydantic import Field

from daystarr_client.api.enums import AutopayEnd, AutopayTiming, Settlement
from daystarr_client.api.fields import Day, Etag, Id, Instant, Model, Text, Word
from daystarr_client.api.models import MethodSummary, Money, Payment, PaymentMethod

DaysBefore = Annotated[int, Field(ge=0, le=366)]
DayOfMonth = Annotated[int, Field(ge=1, le=31)]
Ids = Annotated[tuple[Id, ...], Field(max_length=10_000)]
Numbers = Annotated[tuple[Word, ...], Field(max_length=10_000)]


class NextCharge(Model):
    """What AutoPay will charge next. `left_over` of these bills a limit leaves to the customer.

    `attempt` is 1 for the first. `after_due`: one of the bills is overdue by then. Turning AutoPay off by `turn_off_by`
    is sure to stop it.
    """

    date: Day
    amount: Money
    invoice_ids: Ids
    invoice_numbers: Numbers
    attempt: Annotated[int, Field(ge=1, le=1000)]
    left_over: Money
    after_due: bool
    turn_off_by: Day


class Autopay(Model):
    """The account's AutoPay; what describes it is None while it is off.

    `waiting_for` is the payment with which a set-up or a change takes effect, `ended_because` why it is off.
    """

    enabled: bool
    etag: Etag | None = None
    method: PaymentMethod | None = None
    timing: AutopayTiming | None = None
    days_before: DaysBefore | None = None
    day_of_month: DayOfMonth | None = None
    limit: Money | None = None
    next_charge: NextCharge | None = None
    paused_until: Day | None = None
    waiting_for: Id | None = None
    ended_because: AutopayEnd | None = None
    as_of: Instant


class ChargeNow(Model):
    """A charge made at once, and when a delayed one arrives."""

    amount: Money
    invoice_ids: Ids
    invoice_numbers: Numbers
    settlement: Settlement
    expected_on: Day | None = None


class LeftOut(Model):
    """Bills that were overdue before AutoPay begins, which it does not pay."""

    amount: Money
    invoice_numbers: Numbers


class Consent(Model):
    """What is to be agreed to, word for word."""

    text: Text
    text_version: Word
    language: Word
    id: Id
    typed_name_required: bool


class AutopayPreview(Model):
    """What exactly AutoPay would do. `at_once` is charged with saving, `pay_now` only where the customer chooses to."""

    method: MethodSummary
    timing: AutopayTiming
    days_before: DaysBefore | None = None
    day_of_month: DayOfMonth | None = None
    limit: Money | None = None
    changes_method: bool
    next_charge: NextCharge | None = None
    at_once: ChargeNow | None = None
    pay_now: ChargeNow | None = None
    left_out: LeftOut | None = None
    consent: Consent


class AutopayChange(Model):
    """AutoPay as it is after a press, and the payment that was made along with it."""

    autopay: Autopay
    payment: Payment | None = None
