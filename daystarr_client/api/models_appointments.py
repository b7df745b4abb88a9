"""Appointments and the times offered for them, as the portal answers them."""

from daystarr_client.api.enums_services import VisitKind, VisitStatus
from daystarr_client.api.fields import Etag, Id, Instant, Model, Text


class Slot(Model):
    """A time that can be chosen; its id is good as long as it is offered."""

    id: Id
    starts_at: Instant
    ends_at: Instant


class Appointment(Model):
    """A visit in one version; `etag` goes with moving it."""

    id: Id
    etag: Etag
    kind: VisitKind
    starts_at: Instant
    ends_at: Instant
    status: VisitStatus
    address: Text
    note: Text
    can_reschedule: bool
