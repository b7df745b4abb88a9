"""Services of one account, and the provider's plans."""

from sqlalchemy import or_, select
from sqlalchemy.orm import Session, selectinload

from daystarr_portal.services.tables import PlanRow, PromotionRow, ServiceRow

HAD = ("active", "pending", "suspended")
"""The states of services that are, or will be, on the account."""


def services(session: Session, account_id: str) -> list[ServiceRow]:
    """Every service there is and was."""
    rows = session.scalars(
        select(ServiceRow)
        .where(ServiceRow.account_id == account_id)
        .order_by(ServiceRow.started_on, ServiceRow.name, ServiceRow.id)
        .options(selectinload(ServiceRow.promotions), selectinload(ServiceRow.equipment))
    )
    return list(rows)


def had(session: Session, account_id: str) -> list[ServiceRow]:
    """The services that are, or will be, on the account."""
    return list(
        session.scalars(select(ServiceRow).where(ServiceRow.account_id == account_id, ServiceRow.state.in_(HAD)))
    )


def plan(session: Session, plan_id: str) -> PlanRow | None:
    """One plan, offered or not."""
    return session.get(PlanRow, plan_id)


def offered_plans(session: Session, customers: str) -> list[PlanRow]:
    """What customers of this kind (residential, business) can add, in the order it is shown."""
    rows = session.scalars(
        select(PlanRow)
        .where(PlanRow.offered.is_(True), or_(PlanRow.customers == customers, PlanRow.customers == "all"))
        .order_by(PlanRow.position, PlanRow.id)
    )
    return list(rows)


def promotion_names(session: Session, account_id: str) -> frozenset[str]:
    """The names of every promotion there is and was, as invoices call them."""
    return frozenset(session.scalars(select(PromotionRow.description).where(PromotionRow.account_id == account_id)))
