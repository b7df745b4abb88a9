"""Orders of services, what was ordered and what it costs."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from daystarr_portal.core.database import Base


class OrderRow(Base):
    """An order to add services to an account; it never ends one."""

    __tablename__ = "orders"
    __table_args__ = (Index("ix_orders_account_id_created_at_id", "account_id", "created_at", "id"),)

    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    account_id: Mapped[str] = mapped_column(ForeignKey("accounts.id"))
    user_id: Mapped[str] = mapped_column(ForeignKey("users.id"), index=True)
    number: Mapped[str] = mapped_column(String(16), unique=True)
    state: Mapped[str] = mapped_column(String(16))  # placed | scheduled | done | canceled
    quote_hash: Mapped[str] = mapped_column(String(64))
    appointment_id: Mapped[str | None] = mapped_column(ForeignKey("appointments.id"), index=True)
    created_at: Mapped[datetime]

    items: Mapped[list["OrderItemRow"]] = relationship(order_by="OrderItemRow.position", lazy="raise")
    lines: Mapped[list["OrderLineRow"]] = relationship(order_by="OrderLineRow.position", lazy="raise")


class OrderItemRow(Base):
    """A plan that was ordered, with what was chosen, and the service it becomes."""

    __tablename__ = "order_items"

    order_id: Mapped[str] = mapped_column(ForeignKey("orders.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    plan_id: Mapped[str] = mapped_column(ForeignKey("plans.id"), index=True)
    service_id: Mapped[str] = mapped_column(ForeignKey("services.id"), index=True)
    choices: Mapped[dict[str, Any]] = mapped_column(JSON)  # option id: choice id


class OrderLineRow(Base):
    """What the customer agreed to pay, as they read it."""

    __tablename__ = "order_lines"

    order_id: Mapped[str] = mapped_column(ForeignKey("orders.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    description: Mapped[str] = mapped_column(String(200))
    amount_minor: Mapped[int]
    recurring: Mapped[bool]
