"""What removing a payment method ends, as the API says it."""

from daystarr_portal.core.schema import Schema
from daystarr_portal.scheduled.schemas import ScheduledPayment


class MethodRemoval(Schema):
    """What removing a method ends: AutoPay, with so many charges that are planned already, and scheduled `payments`."""

    ends_autopay: bool
    scheduled_payments: int
    payments: list[ScheduledPayment]
