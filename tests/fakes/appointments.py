"""Visits as the portal would answer them."""

from typing import Any

from daystarr_client.api.enums_services import VisitKind, VisitStatus
from daystarr_client.api.models_appointments import Appointment, Slot
from tests.fakes.orders import SLOTS


def a_visit_to_move(slot: Slot = SLOTS[8], version: int = 1, **changes: Any) -> Appointment:
    """A visit at the time of `slot`, Saturday the 12th in the morning."""
    values: dict[str, Any] = {
        "id": "apt_1",
        "etag": f'"apt_1.{version}"',
        "kind": VisitKind.TICKET_VISIT,
        "starts_at": slot.starts_at,
        "ends_at": slot.ends_at,
        "status": VisitStatus.SCHEDULED,
        "address": "120 Main St, Owosso",
        "note": "Weak Wi-Fi",
        "can_reschedule": True,
        **changes,
    }
    return Appointment(**values)
