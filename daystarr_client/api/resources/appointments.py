"""Visits, and moving them to another time."""

from daystarr_client.api.caller import Caller, segment
from daystarr_client.api.models import Page
from daystarr_client.api.models_appointments import Appointment, Slot


class AppointmentsResource:
    """`/v1/appointments`."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def get(self, appointment_id: str) -> Appointment:
        """One visit. Raises `NotFound`."""
        return self._caller.get(Appointment, _one(appointment_id))

    def slots(self, appointment_id: str) -> Page[Slot]:
        """The times it can be moved to, all on one page; none where it cannot be moved. Raises `NotFound`."""
        return self._caller.get(Page[Slot], f"{_one(appointment_id)}/slots")

    def reschedule(self, appointment_id: str, etag: str, slot_id: str) -> Appointment:
        """Move a visit seen in the version `etag`.

        Raises `NotFound`, `Stale`, or `Conflict` with `slot_taken` or `cannot_reschedule`.
        """
        return self._caller.edit(Appointment, "POST", f"{_one(appointment_id)}/reschedule", etag, {"slot_id": slot_id})


def _one(appointment_id: str) -> str:
    return f"/v1/appointments/{segment(appointment_id)}"
