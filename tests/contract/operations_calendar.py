"""Every call the client can make about the calendar for other programs, and about moving visits."""

from datetime import date

from daystarr_client.api.models import Page
from daystarr_client.api.models_appointments import Appointment, Slot
from daystarr_client.api.models_calendar import Feed, FeedState
from tests.contract.operations import Operation

FIRST, LAST = date(2026, 6, 1), date(2027, 6, 1)
ONE = "/v1/appointments/{appointment_id}"

OPERATIONS = [
    Operation(
        "calendar",
        "export",
        "GET",
        "/v1/calendar/export.ics",
        lambda portal: portal.calendar.export(FIRST, LAST),
        None,
        media_type="text/calendar",
    ),
    Operation(
        "calendar",
        "export",
        "GET",
        "/v1/calendar/export.ics",
        lambda portal: portal.calendar.export(FIRST, FIRST, "apt_1"),
        None,
        media_type="text/calendar",
    ),
    Operation("calendar", "feed", "GET", "/v1/calendar/feed", lambda portal: portal.calendar.feed(), FeedState),
    Operation(
        "calendar", "make_feed", "POST", "/v1/calendar/feed", lambda portal: portal.calendar.make_feed(), Feed, 201
    ),
    Operation(
        "calendar",
        "revoke_feed",
        "DELETE",
        "/v1/calendar/feed",
        lambda portal: portal.calendar.revoke_feed(),
        None,
        204,
        media_type=None,
    ),
    Operation("appointments", "get", "GET", ONE, lambda portal: portal.appointments.get("apt_1"), Appointment),
    Operation(
        "appointments",
        "slots",
        "GET",
        f"{ONE}/slots",
        lambda portal: portal.appointments.slots("apt_1"),
        Page[Slot],
    ),
    Operation(
        "appointments",
        "reschedule",
        "POST",
        f"{ONE}/reschedule",
        lambda portal: portal.appointments.reschedule("apt_1", '"apt_1.1"', "slot_1"),
        Appointment,
        edits=True,
    ),
]
