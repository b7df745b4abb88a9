"""Which payments a list shows: by state, by the year they were made in, by what people type to find one."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import assert_never
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, false, func, or_

from daystarr_portal.billing.repository import IN_FLIGHT
from daystarr_portal.billing.search import amount_range
from daystarr_portal.payments.schemas import PaymentState
from daystarr_portal.payments.tables import PaymentRow

_CONFIRMATION = re.compile(r"#?\s*([0-9A-Za-z-]{1,16})")


class PaymentFilter(StrEnum):
    """Which payments a list shows; `processing` are all whose outcome is still to come."""

    ALL = "all"
    PAID = "paid"
    PROCESSING = "processing"
    UNSUCCESSFUL = "unsuccessful"


@dataclass(frozen=True)
class PaymentQuery:
    """Which payments to list; `year` is one of the account's own time zone."""

    chosen: PaymentFilter = PaymentFilter.ALL
    year: int | None = None
    text: str | None = None


def conditions(query: PaymentQuery, time_zone: str) -> Sequence[ColumnElement[bool]]:
    """What a payment has to be for this query."""
    found = [*_state(query.chosen)]
    if query.year is not None:
        zone = ZoneInfo(time_zone)
        first, after = (datetime(year, 1, 1, tzinfo=zone).astimezone(UTC) for year in (query.year, query.year + 1))
        found += [PaymentRow.created_at >= first, PaymentRow.created_at < after]
    if query.text:
        found.append(_found_by(query.text))
    return found


def _state(chosen: PaymentFilter) -> Sequence[ColumnElement[bool]]:
    match chosen:
        case PaymentFilter.ALL:
            return ()
        case PaymentFilter.PAID:
            return (PaymentRow.state == PaymentState.SUCCEEDED,)
        case PaymentFilter.PROCESSING:
            return (PaymentRow.state.in_(IN_FLIGHT),)
        case PaymentFilter.UNSUCCESSFUL:
            return (PaymentRow.state.in_((PaymentState.FAILED, PaymentState.CANCELED)),)
        case _:
            assert_never(chosen)


def _found_by(query: str) -> ColumnElement[bool]:
    """The start of a confirmation number, its "DS-" left out or not, or (the start of) an amount in dollars."""
    typed = query.strip()
    found: list[ColumnElement[bool]] = []
    if named := _CONFIRMATION.fullmatch(typed):
        start = named[1].upper()
        number = func.upper(PaymentRow.confirmation_number)
        found += [number.startswith(start, autoescape=True), number.startswith(f"DS-{start}", autoescape=True)]
    if amounts := amount_range(typed):
        found.append(PaymentRow.amount_minor.between(*amounts))
    return or_(*found) if found else false()
