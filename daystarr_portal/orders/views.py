"""Rows of plans and orders turned into what the API shows."""

from datetime import datetime

from daystarr_portal.appointments.service import appointment_view
from daystarr_portal.appointments.tables import AppointmentRow
from daystarr_portal.core.money import usd
from daystarr_portal.orders.schemas import (
    CatalogueChoice,
    CatalogueItem,
    CatalogueOption,
    Order,
    OrderState,
    QuoteLine,
    Unavailable,
)
from daystarr_portal.orders.tables import OrderRow
from daystarr_portal.services.options import read_options
from daystarr_portal.services.schemas import ServiceKind
from daystarr_portal.services.tables import PlanRow


def item_view(plan: PlanRow, reason: Unavailable | None) -> CatalogueItem:
    """A plan in the catalogue."""
    return CatalogueItem(
        id=plan.id,
        name=plan.name,
        kind=ServiceKind(plan.kind),
        description=plan.description,
        price_monthly=usd(plan.price_minor),
        price_once=usd(plan.setup_minor),
        options=[
            CatalogueOption(
                id=option.id,
                name=option.name,
                choices=[
                    CatalogueChoice(
                        id=choice.id,
                        name=choice.name,
                        price_monthly=usd(choice.monthly_minor),
                        price_once=usd(choice.once_minor),
                    )
                    for choice in option.choices
                ],
            )
            for option in read_options(plan.options)
        ],
        needs_appointment=plan.needs_visit,
        plan_id=plan.id if plan.label_number else None,
        unavailable_reason=reason,
    )


def order_view(row: OrderRow, visit: AppointmentRow | None, now: datetime) -> Order:
    """An order with its visit."""
    return Order(
        id=row.id,
        number=row.number,
        state=OrderState(row.state),
        lines=[
            QuoteLine(description=line.description, amount=usd(line.amount_minor), recurring=line.recurring)
            for line in row.lines
        ],
        appointment=appointment_view(visit, now) if visit is not None else None,
        created_at=row.created_at,
    )
