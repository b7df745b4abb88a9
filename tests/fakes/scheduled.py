"""Payments to come as the portal would answer them."""

import datetime as dt
from typing import Any

from daystarr_client.api.models import MethodSummary
from daystarr_client.api.models_autopay import NextCharge
from daystarr_client.api.models_scheduled import ScheduledPayment, ScheduleLimits, SchedulePreview
from tests.fakes import portal_answers as answers
from tests.fakes.billing import NOW, VISA, a_preview, usd

DAY = dt.date(2026, 12, 10)
LIMITS = ScheduleLimits(first=dt.date(2026, 12, 7), last=dt.date(2027, 2, 4))
JSON_LIMITS = {"first": "2026-12-07", "last": "2027-02-04"}
UNTIL = "2026-12-10T13:00:00Z"
JSON_SCHEDULED: dict[str, Any] = {
    "id": "sch_1",
    "pay_on": "2026-12-10",
    "cancel_until": UNTIL,
    "amount": answers.USD_74_99,
    "method": answers.VISA,
    "invoice_numbers": ["1087"],
    "created_at": "2026-12-06T15:42:00Z",
    "arrangement_id": None,
}
JSON_PREVIEW: dict[str, Any] = {
    "pay_on": "2026-12-10",
    "cancel_until": UNTIL,
    "payment": {**answers.PREVIEW, "recurring": None},
    "autopay_first": None,
}


def listed(*items: dict[str, Any]) -> dict[str, Any]:
    return {"items": list(items), "limits": JSON_LIMITS}


def until(day: dt.date = DAY) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(13), dt.UTC)


def a_scheduled_payment(
    *numbers: str,
    day: dt.date = DAY,
    amount: int = 4000,
    method: MethodSummary = VISA,
    scheduled_id: str = "sch_1",
    arrangement_id: str | None = None,
) -> ScheduledPayment:
    return ScheduledPayment(
        id=scheduled_id,
        pay_on=day,
        cancel_until=until(day),
        amount=usd(amount),
        method=method,
        invoice_numbers=numbers,
        created_at=NOW,
        arrangement_id=arrangement_id,
    )


def a_later_preview(day: dt.date = DAY, autopay_first: NextCharge | None = None, **changes: Any) -> SchedulePreview:
    return SchedulePreview(
        pay_on=day, cancel_until=until(day), payment=a_preview(**changes), autopay_first=autopay_first
    )
