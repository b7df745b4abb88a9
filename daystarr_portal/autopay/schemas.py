"""AutoPay, as the API says it."""

from datetime import date, datetime

from daystarr_portal.autopay.schedule import Timing
from daystarr_portal.core.money import Money
from daystarr_portal.core.schema import Schema
from daystarr_portal.payments.schemas import MethodSummary, PaymentMethod


class NextCharge(Schema):
    """What AutoPay charges next, if nothing is paid or billed before."""

    date: date
    amount: Money
    invoice_ids: list[str]
    invoice_numbers: list[str]


class Authorization(Schema):
    """What the customer agreed to, word for word, for AutoPay as it is now."""

    text: str
    text_version: str
    language: str
    agreed_at: datetime
    method: MethodSummary
    typed_name: str | None


class Autopay(Schema):
    """The AutoPay of the account at `as_of`; everything but `enabled` is null while it is off."""

    enabled: bool
    method: PaymentMethod | None
    timing: Timing | None
    days_before: int | None
    day_of_month: int | None
    limit: Money | None
    next_charge: NextCharge | None
    as_of: datetime
