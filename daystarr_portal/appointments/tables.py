"""Installs, appointments and visits for tickets."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from daystarr_portal.core.database import Base


class AppointmentRow(Base):
    """A visit: someone comes to `address` between `starts_at` and `ends_at`. `version` goes up with every change."""

    __tablename__ = "appointments"
    __table_args__ = (
        Index("ix_appointments_account_id_starts_at", "account_id", "starts_at"),
        Index("ix_appointments_status_starts_at", "status", "starts_at"),
    )

    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    account_id: Mapped[str] = mapped_column(ForeignKey("accounts.id"))
    kind: Mapped[str] = mapped_column(String(16))  # install | appointment | ticket_visit
    status: Mapped[str] = mapped_column(String(16))  # scheduled | done | canceled
    starts_at: Mapped[datetime]
    ends_at: Mapped[datetime]
    address: Mapped[str] = mapped_column(String(400))
    note: Mapped[str] = mapped_column(String(400), default="")
    version: Mapped[int] = mapped_column(default=1)
    created_at: Mapped[datetime]
