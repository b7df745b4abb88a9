"""Sign-in, refresh and sign-out over HTTP, and the dependency that knows the caller."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Request

from daystarr_portal.auth.principal import CallerDependency, Credentials, Principal, Rep, RepDependency
from daystarr_portal.auth.schemas import Refresh, SecondStep, SignIn, Tokens
from daystarr_portal.auth.service import AuthService, Device, invalid_token
from daystarr_portal.core.http import client_address
from daystarr_portal.core.openapi import problem_responses
from daystarr_portal.core.throttle import Allow, throttled


def bearer_caller(service: AuthService) -> CallerDependency:
    """The dependency that answers whose access token a request carries."""

    def caller(credentials: Credentials) -> Principal:
        if credentials is None:
            raise invalid_token()
        return service.principal(credentials.credentials)

    return caller


def bearer_rep(service: AuthService) -> RepDependency:
    """The dependency that answers the rep whose access token a request carries."""

    def rep(credentials: Credentials) -> Rep:
        if credentials is None:
            raise invalid_token()
        return service.rep(credentials.credentials)

    return rep


def auth_router(service: AuthService, caller: CallerDependency, allow_sign_in: Allow) -> APIRouter:
    """`/auth/...`; `allow_sign_in` counts attempts by address, whatever the username."""
    router = APIRouter(prefix="/auth", tags=["sign-in"])
    throttle = Depends(throttled(allow_sign_in, "too_many_attempts"))

    @router.post(
        "/sign-in",
        dependencies=[throttle],
        responses=problem_responses(HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN),
    )
    def sign_in(request: Request, body: SignIn) -> Tokens:
        """Begin a session with a username and a password."""
        device = Device(body.device_name, client_address(request.scope)[:45])
        return service.sign_in(body.username, body.password.get_secret_value(), device)

    @router.post("/second-step", dependencies=[throttle])
    def second_step(request: Request, body: SecondStep) -> Tokens:
        """Finish a sign-in that takes a code too."""
        address = client_address(request.scope)[:45]
        return service.second_step(body.challenge.get_secret_value(), body.code, address)

    @router.post("/refresh", responses=problem_responses(HTTPStatus.UNAUTHORIZED))
    def refresh(request: Request, body: Refresh) -> Tokens:
        """Go on with a session: a fresh access token, and a fresh refresh token in place of the one given."""
        return service.refresh(body.refresh_token.get_secret_value(), client_address(request.scope)[:45])

    @router.post("/sign-out", status_code=HTTPStatus.NO_CONTENT)
    def sign_out(who: Annotated[Principal, Depends(caller)]) -> None:
        """End the session and every token of it."""
        service.sign_out(who)

    return router
