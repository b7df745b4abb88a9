"""What support does, over HTTP. Nothing here is for customers."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Path, Request, Response

from daystarr_portal.auth.principal import Rep, RepDependency
from daystarr_portal.auth.schemas import SignIn, Tokens
from daystarr_portal.auth.service import AuthService, Device
from daystarr_portal.core.http import client_address
from daystarr_portal.core.openapi import problem_responses
from daystarr_portal.core.throttle import Allow, throttled
from daystarr_portal.payments.endpoints import KEY_REFUSALS, IdempotencyKey, answer_response
from daystarr_portal.payments.idempotency import required
from daystarr_portal.support.schemas import RefundOrder, SupportPayment, SupportRefund
from daystarr_portal.support.service import SupportService

Number = Annotated[str, Path(max_length=20)]


def support_router(service: SupportService, auth: AuthService, rep: RepDependency, allow_sign_in: Allow) -> APIRouter:
    """`/support/...`; `allow_sign_in` counts attempts by address."""
    router = APIRouter(prefix="/support", tags=["support"])

    @router.post(
        "/sign-in",
        dependencies=[Depends(throttled(allow_sign_in, "too_many_attempts"))],
        responses=problem_responses(HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN),
    )
    def sign_in_support(request: Request, body: SignIn) -> Tokens:
        """Begin a session of a rep with a username and a password."""
        device = Device(body.device_name, client_address(request.scope)[:45])
        return auth.sign_in_rep(body.username, body.password.get_secret_value(), device)

    @router.post("/sign-out", status_code=HTTPStatus.NO_CONTENT)
    def sign_out_support(who: Annotated[Rep, Depends(rep)]) -> None:
        """End the session of a rep and every token of it."""
        auth.sign_out(who)

    @router.get("/payments/{confirmation_number}", dependencies=[Depends(rep)])
    def support_payment(confirmation_number: Number) -> SupportPayment:
        """A payment of any account by its confirmation number, with its refunds."""
        return service.payment(confirmation_number)

    @router.post(
        "/payments/{confirmation_number}/refunds",
        status_code=HTTPStatus.CREATED,
        response_model=SupportRefund,
        responses=KEY_REFUSALS,
    )
    def refund_payment(
        who: Annotated[Rep, Depends(rep)], confirmation_number: Number, body: RefundOrder, key: IdempotencyKey = None
    ) -> Response:
        """Give money of a payment back, once for each key; a failed refund is answered like any other."""
        return answer_response(service.refund(who, confirmation_number, body, required(key)))

    return router
