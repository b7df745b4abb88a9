"""Appointments over HTTP."""

from datetime import date
from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Path, Query, Response

from daystarr_portal.appointments.schemas import Appointment, OfferedSlot, Reschedule, VisitKind
from daystarr_portal.appointments.service import AppointmentService
from daystarr_portal.auth.principal import CallerDependency, Principal
from daystarr_portal.core.etags import IfMatch, tagged
from daystarr_portal.core.openapi import problem_responses
from daystarr_portal.core.pages import Page

Id = Annotated[str, Path(max_length=40)]


def appointments_router(service: AppointmentService, caller: CallerDependency, ordering: CallerDependency) -> APIRouter:
    """`/appointments` for those who have the calendar, `/appointment-slots` for those who may order."""
    router = APIRouter(tags=["appointments"])

    @router.get("/appointment-slots")
    def appointment_slots(
        who: Annotated[Principal, Depends(ordering)],
        kind: VisitKind,
        first: Annotated[date, Query(alias="from")],
        last: Annotated[date, Query(alias="to", description="Inclusive, at most 100 days later.")],
    ) -> Page[OfferedSlot]:
        """The times offered for a new visit."""
        return service.slots(who, kind, first, last)

    @router.get("/appointments/{appointment_id}")
    def appointment(who: Annotated[Principal, Depends(caller)], appointment_id: Id, response: Response) -> Appointment:
        """One visit."""
        return _tagged(response, service.appointment(who, appointment_id))

    @router.get("/appointments/{appointment_id}/slots")
    def reschedule_slots(who: Annotated[Principal, Depends(caller)], appointment_id: Id) -> Page[OfferedSlot]:
        """The times a visit can be moved to."""
        return service.slots_for(who, appointment_id)

    @router.post(
        "/appointments/{appointment_id}/reschedule",
        responses=problem_responses(
            HTTPStatus.CONFLICT, HTTPStatus.PRECONDITION_FAILED, HTTPStatus.PRECONDITION_REQUIRED
        ),
    )
    def reschedule(
        who: Annotated[Principal, Depends(caller)],
        appointment_id: Id,
        body: Reschedule,
        response: Response,
        if_match: IfMatch = None,
    ) -> Appointment:
        """Move a visit to another time."""
        return _tagged(response, service.reschedule(who, appointment_id, if_match, body.slot_id))

    return router


def _tagged(response: Response, appointment: Appointment) -> Appointment:
    tagged(response, appointment.etag)
    return appointment
