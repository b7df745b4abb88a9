"""Scheduled payments over HTTP."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Path, Response

from daystarr_portal.auth.principal import CallerDependency, Principal
from daystarr_portal.core.openapi import problem_responses
from daystarr_portal.payments.endpoints import KEY_REFUSALS, IdempotencyKey, answer_response
from daystarr_portal.payments.idempotency import required
from daystarr_portal.scheduled.schemas import ScheduledPayment, ScheduledPayments, SchedulePreview, ScheduleRequest
from daystarr_portal.scheduled.service import ScheduledService

Id = Annotated[str, Path(max_length=40)]


def scheduled_router(service: ScheduledService, caller: CallerDependency, payer: CallerDependency) -> APIRouter:
    """`/scheduled-payments/...`; `payer` is a caller who may pay. Whoever scheduled a payment can always cancel it."""
    router = APIRouter(prefix="/scheduled-payments", tags=["scheduled payments"])

    @router.get("")
    def scheduled_payments(who: Annotated[Principal, Depends(caller)]) -> ScheduledPayments:
        """The payments to come, soonest first, and the days on which more can be scheduled."""
        return service.scheduled(who)

    @router.post("/preview", responses=problem_responses(HTTPStatus.CONFLICT))
    def preview_scheduled_payment(who: Annotated[Principal, Depends(payer)], body: ScheduleRequest) -> SchedulePreview:
        """What a scheduled payment would do, before it is scheduled."""
        return service.preview(who, body)

    @router.post("", status_code=HTTPStatus.CREATED, response_model=ScheduledPayment, responses=KEY_REFUSALS)
    def schedule_payment(
        who: Annotated[Principal, Depends(payer)], body: ScheduleRequest, key: IdempotencyKey = None
    ) -> Response:
        """Schedule a payment, once for each key; nothing is charged before its day."""
        return answer_response(service.schedule(who, body, required(key)))

    @router.post("/{scheduled_id}/cancel", responses=problem_responses(HTTPStatus.CONFLICT))
    def cancel_scheduled_payment(who: Annotated[Principal, Depends(caller)], scheduled_id: Id) -> ScheduledPayment:
        """Cancel a scheduled payment that was not made yet; one canceled before stays canceled."""
        return service.cancel(who, scheduled_id)

    return router
