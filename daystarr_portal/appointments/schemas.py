"""Appointments and the times offered for them, as the API shows and takes them."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from daystarr_portal.core.schema import Schema


class VisitKind(StrEnum):
    """What someone comes for."""

    INSTALL = "install"
    APPOINTMENT = "appointment"
    TICKET_VISIT = "ticket_visit"


class VisitStatus(StrEnum):
    """What became of a visit."""

    SCHEDULED = "scheduled"
    DONE = "done"
    CANCELED = "canceled"


class OfferedSlot(Schema):
    """A time that can be chosen; its id is good as long as it is offered."""

    id: str
    starts_at: datetime
    ends_at: datetime


class Appointment(Schema):
    """A visit; `etag` goes into If-Match of moving it."""

    id: str
    etag: str
    kind: VisitKind
    starts_at: datetime
    ends_at: datetime
    status: VisitStatus
    address: str
    note: str
    can_reschedule: bool


class Reschedule(Schema):
    """The time to move to."""

    slot_id: Annotated[str, Field(min_length=1, max_length=40)]
