"""Arrangements over HTTP."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Path, Response

from daystarr_portal.arrangements.schemas import Arrangement, ArrangementRequest, Arrangements
from daystarr_portal.arrangements.service import ArrangementService
from daystarr_portal.auth.principal import CallerDependency, Principal
from daystarr_portal.payments.endpoints import KEY_REFUSALS, IdempotencyKey, answer_response
from daystarr_portal.payments.idempotency import required


def arrangements_router(service: ArrangementService, caller: CallerDependency, payer: CallerDependency) -> APIRouter:
    """`/arrangements/...`; `payer` is a caller who may pay."""
    router = APIRouter(prefix="/arrangements", tags=["arrangements"])

    @router.get("")
    def arrangements(who: Annotated[Principal, Depends(caller)]) -> Arrangements:
        """The arrangement that holds, or what is offered."""
        return service.arrangements(who)

    @router.post("", status_code=HTTPStatus.CREATED, response_model=Arrangement, responses=KEY_REFUSALS)
    def arrange(
        who: Annotated[Principal, Depends(payer)], body: ArrangementRequest, key: IdempotencyKey = None
    ) -> Response:
        """Agree to an offer, once for each key."""
        return answer_response(service.agree(who, body, required(key)))

    @router.post("/{arrangement_id}/cancel")
    def cancel_arrangement(
        who: Annotated[Principal, Depends(caller)], arrangement_id: Annotated[str, Path(max_length=40)]
    ) -> Arrangements:
        """Give an arrangement up; its payments to come are canceled. One that is over stays as it ended."""
        return service.cancel(who, arrangement_id)

    return router
