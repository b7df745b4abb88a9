"""Arrangements, as the API says them."""

from datetime import date, datetime
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from daystarr_portal.arrangements.offers import ArrangementKind
from daystarr_portal.core.money import Money
from daystarr_portal.core.schema import Schema
from daystarr_portal.payments.schemas import MethodSummary


class ArrangementState(StrEnum):
    """How an arrangement stands, or how it ended."""

    ACTIVE = "active"
    KEPT = "kept"
    BROKEN = "broken"
    CANCELED = "canceled"


class PartState(StrEnum):
    """How a part stands; one that was not paid when it should have been, and will not be charged, is missed."""

    TO_COME = "to_come"
    PROCESSING = "processing"
    PAID = "paid"
    MISSED = "missed"


class ArrangementPart(Schema):
    """What is paid by a day."""

    pay_on: date
    amount: Money


class AgreedPart(ArrangementPart):
    """What is paid by a day, and whether it was."""

    state: PartState


class ArrangementOffer(Schema):
    """What can be chosen; a plan needs a payment method, which each part is charged to."""

    id: str
    kind: ArrangementKind
    total: Money
    ends_on: date
    parts: list[ArrangementPart]


class Arrangement(Schema):
    """What was agreed to, and how it stands. Only a plan has a method."""

    id: str
    kind: ArrangementKind
    state: ArrangementState
    total: Money
    ends_on: date
    parts: list[AgreedPart]
    method: MethodSummary | None
    created_at: datetime


class Arrangements(Schema):
    """The active arrangement, or what is offered; `pauses_autopay` says whether AutoPay is on and would wait.

    `ended` is the last one, for a while after it was kept, and after it was broken while its bills are open.
    """

    active: Arrangement | None
    ended: Arrangement | None
    offers: list[ArrangementOffer]
    pauses_autopay: bool


class ArrangementRequest(Schema):
    """Agrees to an offer; `total` is what the customer was shown. Only a plan has a payment method."""

    offer_id: Annotated[str, Field(min_length=1, max_length=32)]
    total: Money
    payment_method_id: Annotated[str | None, Field(min_length=1, max_length=40)] = None
