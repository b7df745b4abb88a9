"""Registration and forgotten passwords over HTTP, for people who are not signed in."""

from http import HTTPStatus

from fastapi import APIRouter, Depends, Request

from daystarr_portal.auth.schemas import Tokens
from daystarr_portal.core.http import client_address
from daystarr_portal.core.openapi import problem_responses
from daystarr_portal.core.throttle import Allow, throttled
from daystarr_portal.entry.password_reset import PasswordResetService
from daystarr_portal.entry.registration import RegistrationService
from daystarr_portal.entry.schemas import (
    EntryStarted,
    EntryVerified,
    PasswordReset,
    PasswordResetCompletion,
    Registration,
    RegistrationCompletion,
    Verification,
)


def entry_router(registration: RegistrationService, reset: PasswordResetService, allow: Allow) -> APIRouter:
    """`/registration` and `/password-reset`; `allow` counts requests by address, whomever they are about."""

    router = APIRouter(dependencies=[Depends(throttled(allow))])
    _registration(router, registration)
    _password_reset(router, reset)
    return router


def _registration(router: APIRouter, service: RegistrationService) -> None:
    @router.post("/registration", status_code=HTTPStatus.CREATED, tags=["registration"])
    def start_registration(body: Registration) -> EntryStarted:
        """Sign in for the first time: a code is sent to the email given, should it be on that account."""
        return service.start(body.account_number, body.email)

    @router.post("/registration/verify", tags=["registration"])
    def verify_registration(body: Verification) -> EntryVerified:
        """Take the code that was sent."""
        return service.verify(body.entry.get_secret_value(), body.code)

    @router.post(
        "/registration/complete",
        status_code=HTTPStatus.CREATED,
        tags=["registration"],
        responses=problem_responses(HTTPStatus.CONFLICT),
    )
    def complete_registration(request: Request, body: RegistrationCompletion) -> Tokens:
        """Choose a username and a password, and be signed in."""
        return service.complete(body, client_address(request.scope)[:45])


def _password_reset(router: APIRouter, service: PasswordResetService) -> None:
    @router.post("/password-reset", status_code=HTTPStatus.CREATED, tags=["password"])
    def start_password_reset(body: PasswordReset) -> EntryStarted:
        """Get back in after forgetting the password: a code is sent to the email on file, should there be one."""
        return service.start(body.username)

    @router.post("/password-reset/verify", tags=["password"])
    def verify_password_reset(body: Verification) -> EntryVerified:
        """Take the code that was sent."""
        return service.verify(body.entry.get_secret_value(), body.code)

    @router.post("/password-reset/complete", status_code=HTTPStatus.NO_CONTENT, tags=["password"])
    def complete_password_reset(body: PasswordResetCompletion) -> None:
        """Set another password; every session of the user ends."""
        service.complete(body.ticket.get_secret_value(), body.new_password.get_secret_value())
