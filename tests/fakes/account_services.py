"""Services and labels as the portal would answer them, with only what a test cares about said."""

import datetime as dt
from typing import Any

from daystarr_client.api.enums_services import Connection, Interval, Owner, ServiceKind, ServiceState, TaxRule
from daystarr_client.api.models_services import (
    BroadbandLabel,
    Equipment,
    LabelFee,
    LabelLinks,
    Promotion,
    Service,
)
from tests.fakes.billing import usd

WEBSITE = "https://daystarr.example"


def a_service(**changes: Any) -> Service:
    values: dict[str, Any] = {
        "id": "svc_1",
        "name": "Fiber 500",
        "kind": ServiceKind.INTERNET,
        "state": ServiceState.ACTIVE,
        "address": "120 Main St, Owosso, MI 48867",
        "down_mbps": 500,
        "up_mbps": 500,
        "price": usd(7499),
        "interval": Interval.MONTH,
        "started_on": dt.date(2024, 12, 13),
        "equipment": (),
        "static_ip_on_file": False,
        "plan_id": "pln_1",
        **changes,
    }
    return Service(**values)


def a_promotion(amount: int = 1000, ends_on: dt.date | None = dt.date(2027, 3, 22)) -> Promotion:
    return Promotion(description="Loyalty promotion", amount=usd(amount), ends_on=ends_on)


def a_device(name: str = "Router", owned_by: Owner = Owner.PROVIDER) -> Equipment:
    return Equipment(name=name, serial_last4="A52D", owned_by=owned_by)


def a_label(**changes: Any) -> BroadbandLabel:
    values: dict[str, Any] = {
        "plan_id": "pln_1",
        "number": "F0009720600FIBER5000000000",
        "provider": "DayStarr Communications",
        "plan_name": "Fiber 500",
        "connection": Connection.FIXED,
        "monthly_price": usd(7499),
        "is_introductory_price": False,
        "contract_months": 0,
        "monthly_fees": (),
        "one_time_fees": (LabelFee(name="Installation", amount=usd(9900)),),
        "early_termination_fee": usd(0),
        "government_taxes": TaxRule.VARIES_BY_LOCATION,
        "discounts_and_bundles": True,
        "typical_down_mbps": 512,
        "typical_up_mbps": 508,
        "typical_latency_ms": 8,
        "support_phone": "989-720-6000",
        "support_url": WEBSITE,
        "links": LabelLinks(discounts=WEBSITE, network_management=WEBSITE, privacy=WEBSITE),
        **changes,
    }
    return BroadbandLabel(**values)
