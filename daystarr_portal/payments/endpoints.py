"""Payment methods, captures and payments over HTTP."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Header, Path, Query, Response

from daystarr_portal.auth.principal import CallerDependency, Principal
from daystarr_portal.core.openapi import problem_responses
from daystarr_portal.core.pages import DEFAULT_PAGE_SIZE, Page, PageSize, PageToken
from daystarr_portal.payments.captures import CaptureService
from daystarr_portal.payments.idempotency import HEADER, REPLAYED_HEADER, Answer, required
from daystarr_portal.payments.schemas import (
    Capture,
    CaptureRequest,
    Payment,
    PaymentMethod,
    PaymentPreview,
    PaymentRequest,
)
from daystarr_portal.payments.search import PaymentFilter, PaymentQuery
from daystarr_portal.payments.service import PaymentService
from daystarr_portal.payments.settled import Settled, SettleRequest

IdempotencyKey = Annotated[
    str | None,
    Header(
        alias=HEADER,
        max_length=255,
        description="A key of the client's own making, the same whenever it sends this request again. Required.",
    ),
]
Id = Annotated[str, Path(max_length=40)]
KEY_REFUSALS = problem_responses(HTTPStatus.BAD_REQUEST, HTTPStatus.CONFLICT)


def methods_router(service: CaptureService, caller: CallerDependency, payer: CallerDependency) -> APIRouter:
    """`/payment-methods/...`; `payer` is a caller who may pay."""
    router = APIRouter(prefix="/payment-methods", tags=["payment methods"])

    @router.get("")
    def payment_methods(who: Annotated[Principal, Depends(caller)]) -> Page[PaymentMethod]:
        """The payment methods kept on the account, newest first, all on one page."""
        return service.methods(who)

    @router.post("/captures", status_code=HTTPStatus.CREATED, response_model=Capture, responses=KEY_REFUSALS)
    def open_capture(
        who: Annotated[Principal, Depends(payer)], body: CaptureRequest, key: IdempotencyKey = None
    ) -> Response:
        """Open the processor's hosted page for a new card or bank account."""
        return answer_response(service.open(who, body, required(key)))

    @router.get("/captures/{capture_id}")
    def capture(who: Annotated[Principal, Depends(caller)], capture_id: Id) -> Capture:
        """How far a visit to the hosted page has come."""
        return service.capture(who, capture_id)

    @router.post("/captures/{capture_id}/cancel")
    def cancel_capture(who: Annotated[Principal, Depends(caller)], capture_id: Id) -> Capture:
        """Give up a visit to the hosted page; one that is over stays as it ended."""
        return service.cancel(who, capture_id)

    return router


def payments_router(
    service: PaymentService, caller: CallerDependency, payer: CallerDependency, reader: CallerDependency
) -> APIRouter:
    """`/payments/...`; `payer` is a caller who may pay, `reader` one who may see the list of payments.

    Whoever made a payment can always follow it, whatever was switched off since.
    """
    router = APIRouter(prefix="/payments", tags=["payments"])

    @router.post("/preview", responses=problem_responses(HTTPStatus.CONFLICT))
    def preview_payment(who: Annotated[Principal, Depends(payer)], body: PaymentRequest) -> PaymentPreview:
        """What exactly a payment would do, before it is made."""
        return service.preview(who, body)

    @router.post("", status_code=HTTPStatus.CREATED, response_model=Payment, responses=KEY_REFUSALS)
    def pay(who: Annotated[Principal, Depends(payer)], body: PaymentRequest, key: IdempotencyKey = None) -> Response:
        """Make a payment, once for each key; a failed one is answered like any other, with its state."""
        return answer_response(service.pay(who, body, required(key)))

    @router.post("/settle", responses=problem_responses(HTTPStatus.CONFLICT))
    def settle_payment(who: Annotated[Principal, Depends(caller)], body: SettleRequest) -> Settled:
        """What became of a payment whose answer was lost; a key never received is refused from now on."""
        return service.settle(who, body.idempotency_key)

    @router.get("")
    def payments(
        who: Annotated[Principal, Depends(reader)],
        state: Annotated[PaymentFilter, Query()] = PaymentFilter.ALL,
        year: Annotated[int | None, Query(ge=1990, le=2200, description="The year they were made in.")] = None,
        query: Annotated[
            str | None,
            Query(min_length=1, max_length=40, description="The start of a confirmation number, or an amount."),
        ] = None,
        page_size: Annotated[PageSize, Query()] = DEFAULT_PAGE_SIZE,
        page_token: Annotated[PageToken | None, Query()] = None,
    ) -> Page[Payment]:
        """The payments of the account, newest first."""
        return service.payments(who, PaymentQuery(state, year, query), page_size, page_token)

    @router.get("/{payment_id}")
    def payment(who: Annotated[Principal, Depends(caller)], payment_id: Id) -> Payment:
        """One payment as it stands now."""
        return service.payment(who, payment_id)

    @router.post("/{payment_id}/cancel", responses=problem_responses(HTTPStatus.CONFLICT))
    def cancel_payment(who: Annotated[Principal, Depends(caller)], payment_id: Id) -> Payment:
        """Give up a payment that waits to be confirmed."""
        return service.cancel(who, payment_id)

    return router


def answer_response(answer: Answer) -> Response:
    """The answer to a request with an idempotency key, marked where it is not the first."""
    headers = {REPLAYED_HEADER: "true"} if answer.replayed else None
    return Response(answer.body, answer.status, headers, "application/json")
