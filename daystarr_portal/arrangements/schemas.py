"""Arrangements, as the API says them."""

from datetime import date, datetime
from typing import Annotated

from pydantic import Field

from daystarr_portal.arrangements.offers import ArrangementKind
from daystarr_portal.core.money import Money
from daystarr_portal.core.schema import Schema
from daystarr_portal.payments.schemas import MethodSummary


class ArrangementPart(Schema):
    """What is paid by a day."""

    pay_on: date
    amount: Money


class ArrangementOffer(Schema):
    """What can be chosen; a plan needs a payment method, which each part is charged to."""

    id: str
    kind: ArrangementKind
    total: Money
    ends_on: date
    parts: list[ArrangementPart]


class Arrangement(Schema):
    """What was agreed to, while it is neither kept nor broken."""

    id: str
    kind: ArrangementKind
    total: Money
    ends_on: date
    parts: list[ArrangementPart]
    method: MethodSummary | None
    created_at: datetime


class Arrangements(Schema):
    """The active arrangement, or what is offered; `pauses_autopay` says whether AutoPay is on and would wait."""

    active: Arrangement | None
    offers: list[ArrangementOffer]
    pauses_autopay: bool


class ArrangementRequest(Schema):
    """Agrees to an offer; `total` is what the customer was shown. Only a plan has a payment method."""

    offer_id: Annotated[str, Field(min_length=1, max_length=32)]
    total: Money
    payment_method_id: Annotated[str | None, Field(min_length=1, max_length=40)] = None
