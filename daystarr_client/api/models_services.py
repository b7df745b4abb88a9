"""Services and broadband labels as the portal answers them."""

from typing import Annotated

from pydantic import Field

from daystarr_client.api.enums_services import Connection, Interval, Owner, ServiceKind, ServiceState, TaxRule
from daystarr_client.api.fields import Day, Id, Model, Text, WebAddress, Word
from daystarr_client.api.models import Money

Amount = Annotated[int, Field(ge=0, le=10_000_000)]


class Promotion(Model):
    """What comes off the price each month, until before `ends_on`; without that it is for good."""

    description: Text
    amount: Money
    ends_on: Day | None = None


class Equipment(Model):
    """A device at the customer's place; `serial_last4` is as much of its number as may be shown."""

    name: Text
    serial_last4: Word
    owned_by: Owner


class Service(Model):
    """A service, now or once. `price` is before the promotion; speeds are in Mbps."""

    id: Id
    name: Text
    kind: ServiceKind
    state: ServiceState
    address: Text
    down_mbps: Amount | None = None
    up_mbps: Amount | None = None
    price: Money
    interval: Interval
    promotion: Promotion | None = None
    started_on: Day | None = None
    ended_on: Day | None = None
    equipment: tuple[Equipment, ...] = Field(max_length=1000)
    static_ip_on_file: bool
    plan_id: Id | None = None


class LabelFee(Model):
    """Something else that a plan charges."""

    name: Text
    amount: Money


class LabelLinks(Model):
    """Where more is said."""

    discounts: WebAddress
    network_management: WebAddress
    privacy: WebAddress


class BroadbandLabel(Model):
    """The broadband facts of a plan. Speeds are in Mbps, latency in ms; no `data_included_gb`: no limit."""

    plan_id: Id
    number: Word
    provider: Word
    plan_name: Text
    connection: Connection
    monthly_price: Money
    is_introductory_price: bool
    contract_months: Amount
    monthly_fees: tuple[LabelFee, ...] = Field(max_length=100)
    one_time_fees: tuple[LabelFee, ...] = Field(max_length=100)
    early_termination_fee: Money
    government_taxes: TaxRule
    discounts_and_bundles: bool
    typical_down_mbps: Amount
    typical_up_mbps: Amount
    typical_latency_ms: Amount
    data_included_gb: Amount | None = None
    support_phone: Word
    support_url: WebAddress
    links: LabelLinks
