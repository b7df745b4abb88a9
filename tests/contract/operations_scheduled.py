"""Every call the client can make about paying later."""

from datetime import date

from daystarr_client.api.bodies_scheduled import ArrangementRequest, ScheduleRequest
from daystarr_client.api.models_scheduled import (
    Arrangement,
    Arrangements,
    ScheduledPayment,
    ScheduledPayments,
    SchedulePreview,
)
from tests.contract.operations import Operation

SCHEDULED = "/v1/scheduled-payments"
ARRANGEMENTS = "/v1/arrangements"
BILLS = ScheduleRequest("pm_1", 7499, date(2026, 12, 20), "USD", ("inv_1",))
AHEAD = ScheduleRequest("pm_1", 7499, date(2026, 12, 20))
PLAN = ArrangementRequest("plan-3", 7499, "USD", "pm_1")
PROMISE = ArrangementRequest("promise-7", 7499)

OPERATIONS = [
    Operation(
        "scheduled_payments",
        "get",
        "GET",
        SCHEDULED,
        lambda portal: portal.scheduled_payments.get(),
        ScheduledPayments,
    ),
    *(
        Operation(
            "scheduled_payments",
            "preview",
            "POST",
            f"{SCHEDULED}/preview",
            lambda portal, request=request: portal.scheduled_payments.preview(request),
            SchedulePreview,
        )
        for request in (BILLS, AHEAD)
    ),
    Operation(
        "scheduled_payments",
        "schedule",
        "POST",
        SCHEDULED,
        lambda portal: portal.scheduled_payments.schedule(BILLS, "key"),
        ScheduledPayment,
        201,
        keyed=True,
    ),
    Operation(
        "scheduled_payments",
        "cancel",
        "POST",
        f"{SCHEDULED}/{{scheduled_id}}/cancel",
        lambda portal: portal.scheduled_payments.cancel("sch_1"),
        ScheduledPayment,
    ),
    Operation("arrangements", "get", "GET", ARRANGEMENTS, lambda portal: portal.arrangements.get(), Arrangements),
    *(
        Operation(
            "arrangements",
            "agree",
            "POST",
            ARRANGEMENTS,
            lambda portal, request=request: portal.arrangements.agree(request, "key"),
            Arrangement,
            201,
            keyed=True,
        )
        for request in (PLAN, PROMISE)
    ),
    Operation(
        "arrangements",
        "cancel",
        "POST",
        f"{ARRANGEMENTS}/{{arrangement_id}}/cancel",
        lambda portal: portal.arrangements.cancel("arr_1"),
        Arrangements,
    ),
]
