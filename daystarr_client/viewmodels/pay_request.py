"""What is asked of the portal, and what is written down before."""

from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from daystarr_client.api.bodies import PaymentRequest
from daystarr_client.api.bodies_scheduled import ScheduleRequest
from daystarr_client.services.outbox import Intent
from daystarr_client.viewmodels.pay_review import needs_name
from daystarr_client.viewmodels.pay_state import Draft

if TYPE_CHECKING:
    from daystarr_client.api.models import PaymentPreview

MOST_INVOICES: Final = 200  # the portal takes no more in one payment; without any it pays the oldest first


def request_of(
    draft: Draft, amount_minor: int, currency: str, preview: "PaymentPreview | None" = None
) -> PaymentRequest:
    """The payment as chosen; `preview` holds the authorization text that was agreed to."""
    text = preview.recurring if preview else None
    fresh = draft.captured is not None and draft.captured.id == draft.method_id
    return PaymentRequest(
        payment_method_id=draft.method_id or "",
        amount_minor=amount_minor,
        currency=currency,
        invoice_ids=draft.invoice_ids if len(draft.invoice_ids) <= MOST_INVOICES else (),
        save_payment_method=fresh and draft.save_method,
        set_up_recurring=draft.recurring,
        recurring_text_version=text.text_version if text else None,
        recurring_typed_name=" ".join(draft.name.split()) if preview and needs_name(preview) else None,
        language=draft.language if draft.recurring else None,
    )


def schedule_request_of(draft: Draft, amount_minor: int, currency: str, day: date) -> ScheduleRequest:
    """The payment for that day."""
    ids = draft.invoice_ids if len(draft.invoice_ids) <= MOST_INVOICES else ()
    return ScheduleRequest(draft.method_id or "", amount_minor, day, currency, ids)


def intent_of(key: str, draft: Draft, preview: "PaymentPreview", now: datetime) -> Intent:
    """What to remember of it: every invoice it may touch, and what the customer knows it by."""
    shares = preview.allocations
    ids = {share.invoice_id: None for share in shares} | dict.fromkeys(draft.invoice_ids)
    return Intent(
        key=key,
        amount_minor=preview.amount.amount_minor,
        currency=preview.amount.currency,
        invoice_ids=tuple(ids),
        invoice_numbers=tuple(share.invoice_number for share in shares),
        started_at=now.isoformat(),
        pay_on=draft.day.isoformat() if draft.day else "",
    )
