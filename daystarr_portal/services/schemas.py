"""Services and broadband labels as the API shows them."""

from datetime import date
from enum import StrEnum
from typing import Literal

from daystarr_portal.core.money import Money
from daystarr_portal.core.schema import Schema


class ServiceKind(StrEnum):
    """What a service is."""

    INTERNET = "internet"
    PHONE = "phone"
    TV = "tv"
    WIFI = "wifi"
    STATIC_IP = "static_ip"
    OTHER = "other"


class ServiceState(StrEnum):
    """Whether a service works now."""

    ACTIVE = "active"
    PENDING = "pending"
    SUSPENDED = "suspended"
    ENDED = "ended"


class Promotion(Schema):
    """What comes off the price each month, until before `ends_on` (null: for good)."""

    description: str
    amount: Money
    ends_on: date | None


class Equipment(Schema):
    """A device at the customer's place."""

    name: str
    serial_last4: str
    owned_by: Literal["provider", "customer"]


class Service(Schema):
    """A service, now or once; `price` is each month, before the promotion. Of a static IP only that it is on file."""

    id: str
    name: str
    kind: ServiceKind
    state: ServiceState
    address: str
    down_mbps: int | None
    up_mbps: int | None
    price: Money
    interval: Literal["month"]
    promotion: Promotion | None
    started_on: date | None
    ended_on: date | None
    equipment: list[Equipment]
    static_ip_on_file: bool
    plan_id: str | None


class LabelFee(Schema):
    """Something else that is charged."""

    name: str
    amount: Money


class LabelLinks(Schema):
    """Where more is said."""

    discounts: str
    network_management: str
    privacy: str


class BroadbandLabel(Schema):
    """The broadband facts the FCC wants shown with every internet plan (47 CFR 8.1).

    `data_included_gb` is null where data is not limited. `government_taxes` is what they depend on, not a sum.
    """

    plan_id: str
    number: str
    provider: str
    plan_name: str
    connection: Literal["fixed"]
    monthly_price: Money
    is_introductory_price: bool
    contract_months: int
    monthly_fees: list[LabelFee]
    one_time_fees: list[LabelFee]
    early_termination_fee: Money
    government_taxes: Literal["varies_by_location"]
    discounts_and_bundles: bool
    typical_down_mbps: int
    typical_up_mbps: int
    typical_latency_ms: int
    data_included_gb: int | None
    support_phone: str
    support_url: str
    links: LabelLinks
