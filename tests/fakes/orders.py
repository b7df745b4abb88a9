"""A catalogue, times, quotes and orders as the portal would answer them."""

import datetime as dt
from typing import Any

from daystarr_client.api.enums_services import (
    FirstBillKind,
    OrderState,
    ServiceKind,
    Unavailable,
    VisitKind,
    VisitStatus,
)
from daystarr_client.api.models_appointments import Appointment, Slot
from daystarr_client.api.models_orders import (
    CatalogueChoice,
    CatalogueItem,
    CatalogueOption,
    FirstBill,
    FirstBillLine,
    Order,
    Quote,
    QuoteLine,
)
from tests.fakes.billing import NOW, usd


def an_item(item_id: str = "pln_wifi", **changes: Any) -> CatalogueItem:
    values: dict[str, Any] = {
        "id": item_id,
        "name": "Whole-home Wi-Fi",
        "kind": ServiceKind.WIFI,
        "description": "A router and an extender of ours.",
        "price_monthly": usd(700),
        "price_once": usd(0),
        "options": (),
        "needs_appointment": False,
        **changes,
    }
    return CatalogueItem(**values)


def a_choice(choice_id: str, monthly: int = 0, once: int = 0) -> CatalogueChoice:
    return CatalogueChoice(id=choice_id, name=f"Take {choice_id}", price_monthly=usd(monthly), price_once=usd(once))


EXTENDERS = CatalogueOption(id="extenders", name="Extenders", choices=(a_choice("one"), a_choice("two", 300)))
WIFI = an_item(options=(EXTENDERS,), needs_appointment=True)
PHONE = an_item("pln_phone", name="Home phone", kind=ServiceKind.PHONE, price_monthly=usd(2499))
FIBER = an_item(
    "pln_fiber",
    name="Fiber 500",
    kind=ServiceKind.INTERNET,
    price_once=usd(9900),
    needs_appointment=True,
    plan_id="pln_1",
)
FASTER = an_item("pln_faster", name="Fiber 1000", kind=ServiceKind.INTERNET, needs_appointment=True)
FAR = an_item("pln_far", name="Fiber 2000", unavailable_reason=Unavailable.NOT_AT_THIS_ADDRESS)
TV = an_item("pln_tv", name="TV Essentials", kind=ServiceKind.TV, unavailable_reason=Unavailable.NEEDS_INTERNET)


def a_slot(day: int = 8, hour: int = 13) -> Slot:
    start = dt.datetime(2026, 12, day, hour, tzinfo=dt.UTC)
    return Slot(id=f"slot_{day}_{hour}", starts_at=start, ends_at=start + dt.timedelta(hours=2))


SLOTS = tuple(a_slot(day, hour) for day in (8, 9, 10, 11, 12, 14, 15, 16) for hour in (13, 15))


def a_quote(monthly: int = 700, once: int = 0, quote_hash: str = "quo_1") -> Quote:
    lines = [QuoteLine(description="Whole-home Wi-Fi", amount=usd(monthly), recurring=True)]
    if once:
        lines.append(QuoteLine(description="Installation", amount=usd(once), recurring=False))
    bill = FirstBill(
        period_start=dt.date(2026, 12, 24),
        period_end=dt.date(2027, 1, 23),
        due_on=dt.date(2027, 1, 14),
        lines=(
            FirstBillLine(
                kind=FirstBillKind.PRORATION,
                description="Whole-home Wi-Fi",
                amount=usd(373),
                period_start=dt.date(2026, 12, 8),
                period_end=dt.date(2026, 12, 23),
            ),
            FirstBillLine(
                kind=FirstBillKind.RECURRING,
                description="Whole-home Wi-Fi",
                amount=usd(monthly),
                period_start=dt.date(2026, 12, 24),
                period_end=dt.date(2027, 1, 23),
            ),
        ),
        total=usd(373 + monthly + once),
    )
    return Quote(
        lines=tuple(lines), monthly_total=usd(monthly), once_total=usd(once), first_bill=bill, quote_hash=quote_hash
    )


def an_order(visit: Slot | None = None) -> Order:
    appointment = None
    if visit is not None:
        appointment = Appointment(
            id="apt_1",
            etag='"apt_1.1"',
            kind=VisitKind.INSTALL,
            starts_at=visit.starts_at,
            ends_at=visit.ends_at,
            status=VisitStatus.SCHEDULED,
            address="120 Main St, Owosso",
            note="Whole-home Wi-Fi",
            can_reschedule=True,
        )
    return Order(
        id="ord_1",
        number="S1234567",
        state=OrderState.SCHEDULED if visit else OrderState.PLACED,
        lines=(QuoteLine(description="Whole-home Wi-Fi", amount=usd(700), recurring=True),),
        appointment=appointment,
        created_at=NOW,
    )
