"""What a press on the AutoPay form asks of the portal, and what is written down before one that charges."""

from datetime import datetime
from typing import TYPE_CHECKING

from daystarr_client.api.errors import BadAnswer
from daystarr_client.services.outbox import Intent

if TYPE_CHECKING:
    from daystarr_client.api.bodies_autopay import AutopayRequest
    from daystarr_client.api.models import Payment
    from daystarr_client.api.models_autopay import AutopayChange, ChargeNow
    from daystarr_client.api.portal import Portal


def saved_with(portal: "Portal", request: "AutopayRequest", etag: str | None, key: str) -> "AutopayChange":
    """Set AutoPay up, or change the version `etag` of it."""
    if etag is None:
        return portal.autopay.set_up(request, key)
    return portal.autopay.change(request, etag, key)


def paid_with(portal: "Portal", request: "AutopayRequest", etag: str | None, key: str) -> "Payment":
    """The same, for the payment made along with it. Raises `BadAnswer` where there is none: then nobody knows."""
    change = saved_with(portal, request, etag, key)
    if change.payment is None:
        raise BadAnswer(may_have_happened=True)
    return change.payment


def intent_of(key: str, charge: "ChargeNow", now: datetime) -> Intent:
    """What to remember of a charge: every invoice it may touch, and what the customer knows it by."""
    return Intent(
        key=key,
        amount_minor=charge.amount.amount_minor,
        currency=charge.amount.currency,
        invoice_ids=charge.invoice_ids,
        invoice_numbers=charge.invoice_numbers,
        started_at=now.isoformat(),
    )
