"""Appointments of one account; and how busy the crews are, which is everyone's together."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from daystarr_portal.appointments.slots import Busy
from daystarr_portal.appointments.tables import AppointmentRow


def appointment(session: Session, account_id: str, appointment_id: str, *, lock: bool = False) -> AppointmentRow | None:
    """One visit; `lock` keeps others from changing it until the transaction ends."""
    query = select(AppointmentRow).where(AppointmentRow.account_id == account_id, AppointmentRow.id == appointment_id)
    return session.scalars(query.with_for_update() if lock else query).one_or_none()


def busy(session: Session, start: datetime, end: datetime, leaving_out: str | None = None) -> list[Busy]:
    """When crews are out between two instants, for whichever account; times only, without whose they are."""
    query = select(AppointmentRow.starts_at, AppointmentRow.ends_at).where(
        AppointmentRow.status == "scheduled", AppointmentRow.starts_at < end, AppointmentRow.ends_at > start
    )
    if leaving_out is not None:
        query = query.where(AppointmentRow.id != leaving_out)
    return [Busy(starts_at, ends_at) for starts_at, ends_at in session.execute(query)]
