"""AutoPay, as the API says it."""

from datetime import date, datetime
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from daystarr_portal.autopay.schedule import Timing
from daystarr_portal.core.languages import Language
from daystarr_portal.core.money import Money
from daystarr_portal.core.schema import Schema
from daystarr_portal.payments.schemas import MethodSummary, Payment, PaymentMethod, Settlement

MOST_DAYS_BEFORE = 20
Day = date


class EndReason(StrEnum):
    """Why AutoPay ended."""

    PAYMENT_FAILED = "payment_failed"
    METHOD_UNUSABLE = "method_unusable"
    METHOD_REMOVED = "method_removed"
    TURNED_OFF = "turned_off"
    ATTEMPTS_FAILED = "attempts_failed"


class NextCharge(Schema):
    """What AutoPay charges next, if nothing is paid or billed before.

    `attempt` counts the tries, `left_over` is what a limit leaves of these bills to the customer, `after_due`
    says that one of them is overdue by then, and `turn_off_by` is the last day on which turning AutoPay off is sure to
    stop it.
    """

    date: date
    amount: Money
    invoice_ids: list[str]
    invoice_numbers: list[str]
    attempt: int
    left_over: Money
    after_due: bool
    turn_off_by: Day


class Authorization(Schema):
    """What the customer agreed to, word for word, for AutoPay as it is now."""

    text: str
    text_version: str
    language: str
    agreed_at: datetime
    method: MethodSummary
    typed_name: str | None


class Autopay(Schema):
    """The AutoPay of the account at `as_of`; while it is off, all that describes it is null.

    `etag` names its version for changes of it. `waiting_for` is the payment with which a set-up or a change takes
    effect. `ended_because` says of AutoPay that is off how it came to that, null where there never was one.
    """

    enabled: bool
    etag: str | None
    method: PaymentMethod | None
    timing: Timing | None
    days_before: int | None
    day_of_month: int | None
    limit: Money | None
    next_charge: NextCharge | None
    paused_until: date | None
    waiting_for: str | None
    ended_because: EndReason | None
    as_of: datetime


class AutopayTerms(Schema):
    """How AutoPay is to charge: `days_before` and `day_of_month` each go with their timing, and with no other.

    A fixed day that a month does not have is its last day. `limit` is the most one charge takes, null for all.
    `language` is the one in which the customer reads what they agree to, null for that of the account.
    """

    payment_method_id: Annotated[str, Field(min_length=1, max_length=40)]
    timing: Timing
    days_before: Annotated[int | None, Field(ge=1, le=MOST_DAYS_BEFORE)] = None
    day_of_month: Annotated[int | None, Field(ge=1, le=31)] = None
    limit: Money | None = None
    language: Language | None = None


class AutopayRequest(AutopayTerms):
    """Sets AutoPay up, or changes it.

    `consent_id` names the consent of the preview that the customer was shown and agreed to. `charge_now` is what
    they were told is charged at once: `pay_now` of the preview if they chose that, or its `at_once`; null for nothing.
    """

    consent_id: Annotated[str, Field(min_length=1, max_length=40)]
    charge_now: Money | None = None
    typed_name: Annotated[str | None, Field(min_length=1, max_length=200)] = None


class ChargeNow(Schema):
    """A charge made at once, and when a delayed one arrives."""

    amount: Money
    invoice_ids: list[str]
    invoice_numbers: list[str]
    settlement: Settlement
    expected_on: date | None


class LeftOut(Schema):
    """Bills that were overdue before AutoPay begins: it does not pay them."""

    amount: Money
    invoice_numbers: list[str]


class Consent(Schema):
    """What is to be agreed to, word for word; `id` stands for it together with the method, amount and day."""

    text: str
    text_version: str
    language: str
    id: str
    typed_name_required: bool


class AutopayPreview(Schema):
    """What exactly AutoPay will do with these terms.

    `at_once` is charged when they are saved: the method changes while there is a balance. `pay_now` is what can be
    paid along with setting it up, where the customer chooses to. `next_charge` is the next one after `at_once`, but
    without `pay_now`.
    """

    method: MethodSummary
    timing: Timing
    days_before: int | None
    day_of_month: int | None
    limit: Money | None
    changes_method: bool
    next_charge: NextCharge | None
    at_once: ChargeNow | None
    pay_now: ChargeNow | None
    left_out: LeftOut | None
    consent: Consent


class AutopayChange(Schema):
    """AutoPay as it is now, and the payment that was made along with the change."""

    autopay: Autopay
    payment: Payment | None
