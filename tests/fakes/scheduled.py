"""Payments to come as the portal would answer them."""

import datetime as dt
from typing import Any

from daystarr_client.api.enums_payments import ArrangementKind, ArrangementState, PartState
from daystarr_client.api.models import MethodSummary
from daystarr_client.api.models_autopay import NextCharge
from daystarr_client.api.models_scheduled import (
    AgreedPart,
    Arrangement,
    ArrangementOffer,
    ArrangementPart,
    Arrangements,
    ScheduledPayment,
    ScheduleLimits,
    SchedulePreview,
)
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


def an_offer(kind: ArrangementKind = ArrangementKind.PLAN, parts: int = 3, total: int = 9000) -> ArrangementOffer:
    days = [dt.date(2026, 12, 9), dt.date(2027, 1, 9), dt.date(2027, 2, 9)][:parts]
    return ArrangementOffer(
        id=f"{kind.value}-{parts}",
        kind=kind,
        total=usd(total),
        ends_on=days[-1],
        parts=tuple(ArrangementPart(pay_on=day, amount=usd(total // parts)) for day in days),
    )


A_PROMISE = an_offer(ArrangementKind.PROMISE, parts=1)
A_PLAN = an_offer()


def an_arrangement(
    offer: ArrangementOffer = A_PLAN,
    state: ArrangementState = ArrangementState.ACTIVE,
    parts: tuple[PartState, ...] = (),
    method: MethodSummary | None = VISA,
) -> Arrangement:
    states = parts or (PartState.TO_COME,) * len(offer.parts)
    return Arrangement(
        id="arr_1",
        kind=offer.kind,
        state=state,
        total=offer.total,
        ends_on=offer.ends_on,
        parts=tuple(
            AgreedPart(pay_on=part.pay_on, amount=part.amount, state=of)
            for part, of in zip(offer.parts, states, strict=True)
        ),
        method=method if offer.kind is ArrangementKind.PLAN else None,
        created_at=NOW,
    )


def arranged(
    *offers: ArrangementOffer,
    active: Arrangement | None = None,
    ended: Arrangement | None = None,
    pauses_autopay: bool = False,
) -> Arrangements:
    return Arrangements(active=active, ended=ended, offers=offers, pauses_autopay=pauses_autopay)


BROKEN = an_arrangement(state=ArrangementState.BROKEN, parts=(PartState.PAID, PartState.MISSED, PartState.MISSED))
