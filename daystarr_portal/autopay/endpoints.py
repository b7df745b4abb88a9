"""AutoPay over HTTP."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Response

from daystarr_portal.auth.principal import CallerDependency, Principal
from daystarr_portal.autopay.changing import Changing
from daystarr_portal.autopay.schemas import (
    Authorization,
    Autopay,
    AutopayChange,
    AutopayPreview,
    AutopayRequest,
    AutopayTerms,
)
from daystarr_portal.autopay.service import AutopayService
from daystarr_portal.core.etags import IfMatch, tagged
from daystarr_portal.core.openapi import problem_responses
from daystarr_portal.payments.endpoints import KEY_REFUSALS, IdempotencyKey, answer_response
from daystarr_portal.payments.idempotency import Answer, required

EDIT_REFUSALS = KEY_REFUSALS | problem_responses(HTTPStatus.PRECONDITION_FAILED, HTTPStatus.PRECONDITION_REQUIRED)


def autopay_router(
    service: AutopayService, changing: Changing, caller: CallerDependency, reader: CallerDependency
) -> APIRouter:
    """`/autopay` for every caller, agreeing to it for a `reader` of recurring payments. Anyone can turn it off."""
    router = APIRouter(tags=["autopay"])

    @router.get("/autopay")
    def autopay(who: Annotated[Principal, Depends(caller)], response: Response) -> Autopay:
        """Whether AutoPay is on, how it charges, and what it charges next."""
        found = service.autopay(who)
        if found.etag is not None:
            tagged(response, found.etag)
        return found

    @router.get("/autopay/authorization", responses=problem_responses(HTTPStatus.NOT_FOUND))
    def autopay_authorization(who: Annotated[Principal, Depends(reader)]) -> Authorization:
        """What the customer agreed to, word for word; 404 while AutoPay is off."""
        return service.authorization(who)

    @router.post("/autopay/preview", responses=problem_responses(HTTPStatus.CONFLICT))
    def preview_autopay(who: Annotated[Principal, Depends(reader)], body: AutopayTerms) -> AutopayPreview:
        """What exactly AutoPay would do with these terms, and what is to be agreed to."""
        return service.preview(who, body)

    @router.post("/autopay", status_code=HTTPStatus.CREATED, response_model=AutopayChange, responses=KEY_REFUSALS)
    def set_up_autopay(
        who: Annotated[Principal, Depends(reader)], body: AutopayRequest, key: IdempotencyKey = None
    ) -> Response:
        """Set AutoPay up, once for each key, with or without a payment along with it."""
        return answer_response(changing.set_up(who, body, required(key)))

    @router.put("/autopay", response_model=AutopayChange, responses=EDIT_REFUSALS)
    def change_autopay(
        who: Annotated[Principal, Depends(reader)],
        body: AutopayRequest,
        key: IdempotencyKey = None,
        if_match: IfMatch = None,
    ) -> Response:
        """Change AutoPay, once for each key. Another method is charged at once where there is a balance."""
        return _changed(changing.change(who, body, if_match, required(key)))

    @router.post("/autopay/turn-off", response_model=Autopay, responses=EDIT_REFUSALS)
    def turn_off_autopay(
        who: Annotated[Principal, Depends(caller)], key: IdempotencyKey = None, if_match: IfMatch = None
    ) -> Response:
        """Turn AutoPay off; it takes effect at once, and payments on their way go on."""
        return _changed(service.turn_off(who, if_match, required(key)))

    return router


def _changed(answer: Answer) -> Response:
    return answer_response(Answer(HTTPStatus.OK, answer.body, answer.replayed))
