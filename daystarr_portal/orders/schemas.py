"""The catalogue, quotes and orders as the API shows and takes them."""

from datetime import date, datetime
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from daystarr_portal.appointments.schemas import Appointment
from daystarr_portal.core.money import Money
from daystarr_portal.core.schema import Schema
from daystarr_portal.services.schemas import ServiceKind

ShortId = Annotated[str, Field(min_length=1, max_length=40)]


class Unavailable(StrEnum):
    """Why something cannot be added."""

    ACCOUNT_NOT_ACTIVE = "account_not_active"
    NOT_AT_THIS_ADDRESS = "not_at_this_address"
    ALREADY_ON_ACCOUNT = "already_on_account"
    NEEDS_INTERNET = "needs_internet"


class OrderState(StrEnum):
    """How far an order has come."""

    PLACED = "placed"
    SCHEDULED = "scheduled"
    DONE = "done"
    CANCELED = "canceled"


class CatalogueChoice(Schema):
    """One of the answers to an option, with what it adds to the price."""

    id: str
    name: str
    price_monthly: Money
    price_once: Money


class CatalogueOption(Schema):
    """Something to choose; the first choice is taken where nothing is said."""

    id: str
    name: str
    choices: list[CatalogueChoice]


class CatalogueItem(Schema):
    """Something that can be added, or not, and then why; `plan_id` where there is a broadband label for it."""

    id: str
    name: str
    kind: ServiceKind
    description: str
    price_monthly: Money
    price_once: Money
    options: list[CatalogueOption]
    needs_appointment: bool
    plan_id: str | None
    unavailable_reason: Unavailable | None


class CartItem(Schema):
    """Something to add; `choices` are choice ids by option id."""

    catalogue_id: ShortId
    choices: Annotated[dict[ShortId, ShortId], Field(max_length=20)] = {}


class Cart(Schema):
    """What to add, and when to come for it."""

    items: Annotated[list[CartItem], Field(min_length=1, max_length=20)]
    slot_id: ShortId | None = None


class QuoteLine(Schema):
    """One amount, each month or once."""

    description: str
    amount: Money
    recurring: bool


class Order(Schema):
    """An order that was placed."""

    id: str
    number: str
    state: OrderState
    lines: list[QuoteLine]
    appointment: Appointment | None
    created_at: datetime


class FirstBillLine(Schema):
    """One amount on the first bill, for the days it covers."""

    kind: Literal["recurring", "proration", "one_time"]
    description: str
    amount: Money
    period_start: date | None
    period_end: date | None


class FirstBill(Schema):
    """What the order puts on the first bill that has it, before taxes and fees, which depend on the address."""

    period_start: date
    period_end: date
    due_on: date
    lines: list[FirstBillLine]
    total: Money


class Quote(Schema):
    """What an order would cost, before taxes and fees; `quote_hash` stands for all of it when placing the order."""

    lines: list[QuoteLine]
    monthly_total: Money
    once_total: Money
    first_bill: FirstBill
    quote_hash: str


class OrderRequest(Cart):
    """The cart again, and the quote the customer agreed to."""

    quote_hash: Annotated[str, Field(min_length=1, max_length=64)]
