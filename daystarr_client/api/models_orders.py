"""The catalogue, quotes and orders as the portal answers them."""

from pydantic import Field

from daystarr_client.api.enums_services import FirstBillKind, OrderState, ServiceKind, Unavailable
from daystarr_client.api.fields import Day, Id, Instant, Model, Text, Token, Word
from daystarr_client.api.models import Money
from daystarr_client.api.models_appointments import Appointment


class CatalogueChoice(Model):
    """One of the answers to an option, with what it adds to the price."""

    id: Id
    name: Text
    price_monthly: Money
    price_once: Money


class CatalogueOption(Model):
    """Something to choose; the first choice is taken where nothing is said."""

    id: Id
    name: Text
    choices: tuple[CatalogueChoice, ...] = Field(min_length=1, max_length=200)


class CatalogueItem(Model):
    """Something that can be added, or not, and then why; `plan_id` where there is a broadband label for it."""

    id: Id
    name: Text
    kind: ServiceKind
    description: Text
    price_monthly: Money
    price_once: Money
    options: tuple[CatalogueOption, ...] = Field(max_length=20)
    needs_appointment: bool
    plan_id: Id | None = None
    unavailable_reason: Unavailable | None = None


class QuoteLine(Model):
    """One amount, each month or once."""

    description: Text
    amount: Money
    recurring: bool


class FirstBillLine(Model):
    """One amount on the first bill, for the days it covers."""

    kind: FirstBillKind
    description: Text
    amount: Money
    period_start: Day | None = None
    period_end: Day | None = None


class FirstBill(Model):
    """What the order puts on the first bill that has it, before taxes and fees."""

    period_start: Day
    period_end: Day
    due_on: Day
    lines: tuple[FirstBillLine, ...] = Field(max_length=1000)
    total: Money


class Quote(Model):
    """What an order would cost, before taxes and fees; `quote_hash` stands for all of it."""

    lines: tuple[QuoteLine, ...] = Field(max_length=1000)
    monthly_total: Money
    once_total: Money
    first_bill: FirstBill
    quote_hash: Token


class Order(Model):
    """An order that was placed."""

    id: Id
    number: Word
    state: OrderState
    lines: tuple[QuoteLine, ...] = Field(max_length=1000)
    appointment: Appointment | None = None
    created_at: Instant
