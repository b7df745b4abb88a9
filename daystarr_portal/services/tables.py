"""Plans, the services on accounts, their promotions and their equipment."""

from datetime import date
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from daystarr_portal.core.database import Base


class PlanRow(Base):
    """Something the provider sells by the month; the last columns are facts for its broadband label."""

    __tablename__ = "plans"

    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    code: Mapped[str] = mapped_column(String(32), unique=True)
    name: Mapped[str] = mapped_column(String(100))
    description: Mapped[str] = mapped_column(String(400), default="")
    kind: Mapped[str] = mapped_column(String(16))  # internet | phone | tv | wifi | static_ip | other
    customers: Mapped[str] = mapped_column(String(16))  # residential | business | all
    price_minor: Mapped[int]  # each month
    setup_minor: Mapped[int] = mapped_column(default=0)  # once
    offered: Mapped[bool] = mapped_column(default=True)  # false: kept by those who have it
    needs_visit: Mapped[bool] = mapped_column(default=False)
    options: Mapped[list[dict[str, Any]]] = mapped_column(JSON, default=list)  # see `services.options`
    postal_codes: Mapped[list[str] | None] = mapped_column(JSON(none_as_null=True))  # null: it can be had everywhere
    position: Mapped[int] = mapped_column(default=0)
    down_mbps: Mapped[int | None]
    up_mbps: Mapped[int | None]
    typical_down_mbps: Mapped[int | None]
    typical_up_mbps: Mapped[int | None]
    typical_latency_ms: Mapped[int | None]
    label_number: Mapped[str | None] = mapped_column(String(40))  # the FCC's unique plan identifier


class ServiceRow(Base):
    """A service on an account, now or once; it keeps its own name and price when the plan changes."""

    __tablename__ = "services"
    __table_args__ = (Index("ix_services_account_id_state", "account_id", "state"),)

    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    account_id: Mapped[str] = mapped_column(ForeignKey("accounts.id"))
    plan_id: Mapped[str | None] = mapped_column(ForeignKey("plans.id"), index=True)
    name: Mapped[str] = mapped_column(String(100))
    kind: Mapped[str] = mapped_column(String(16))
    state: Mapped[str] = mapped_column(String(16))  # active | pending | suspended | ended
    street: Mapped[str] = mapped_column(String(200))
    city: Mapped[str] = mapped_column(String(100))
    region: Mapped[str] = mapped_column(String(32))
    postal_code: Mapped[str] = mapped_column(String(16))
    down_mbps: Mapped[int | None]
    up_mbps: Mapped[int | None]
    price_minor: Mapped[int]
    currency: Mapped[str] = mapped_column(String(3), default="USD")
    static_ip: Mapped[str | None] = mapped_column(String(45))  # told only to a caller who confirmed the security code
    started_on: Mapped[date | None]  # null: pending
    ended_on: Mapped[date | None]

    promotions: Mapped[list["PromotionRow"]] = relationship(order_by="PromotionRow.ends_on", lazy="raise")
    equipment: Mapped[list["EquipmentRow"]] = relationship(order_by="EquipmentRow.installed_on", lazy="raise")


class PromotionRow(Base):
    """So much off the price of a service each month, from `starts_on` until before `ends_on` (null: for good)."""

    __tablename__ = "promotions"

    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    account_id: Mapped[str] = mapped_column(ForeignKey("accounts.id"), index=True)
    service_id: Mapped[str] = mapped_column(ForeignKey("services.id"), index=True)
    description: Mapped[str] = mapped_column(String(200))
    amount_minor: Mapped[int]
    starts_on: Mapped[date]
    ends_on: Mapped[date | None]


class EquipmentRow(Base):
    """A device at the customer's place that belongs to a service."""

    __tablename__ = "equipment"

    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    account_id: Mapped[str] = mapped_column(ForeignKey("accounts.id"), index=True)
    service_id: Mapped[str] = mapped_column(ForeignKey("services.id"), index=True)
    name: Mapped[str] = mapped_column(String(100))
    serial: Mapped[str] = mapped_column(String(64))
    owned_by: Mapped[str] = mapped_column(String(16))  # provider | customer
    installed_on: Mapped[date]
    returned_on: Mapped[date | None]
