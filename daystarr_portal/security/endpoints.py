"""The security code over HTTP, and giving the password again."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Header, Query

from daystarr_portal.auth.principal import CallerDependency, Principal
from daystarr_portal.core.openapi import problem_responses
from daystarr_portal.core.pages import DEFAULT_PAGE_SIZE, Page, PageSize, PageToken
from daystarr_portal.security.proofs import Proofs
from daystarr_portal.security.schemas import (
    NewCode,
    OneCallCode,
    PasswordConfirmation,
    Proof,
    RevealedCode,
    SecurityCodeState,
    SecurityEvent,
)
from daystarr_portal.security.service import SecurityService

GivenProof = Annotated[
    str | None, Header(alias="X-Confirmation", max_length=200, description="The proof of `/auth/confirm-password`.")
]


def confirmation_router(proofs: Proofs, caller: CallerDependency) -> APIRouter:
    """`/auth/confirm-password`, for whatever asks for the password again."""
    router = APIRouter(prefix="/auth", tags=["sign-in"])

    @router.post("/confirm-password")
    def confirm_password(who: Annotated[Principal, Depends(caller)], body: PasswordConfirmation) -> Proof:
        """Give the password again; what needs that can be done for five minutes, in this sign-in session."""
        return proofs.confirm(who, body.password.get_secret_value())

    return router


def security_router(service: SecurityService, proofs: Proofs, caller: CallerDependency) -> APIRouter:
    """`/security-code`; seeing and changing it needs the password to have been given again."""
    router = APIRouter(prefix="/security-code", tags=["security code"])

    def confirmed(who: Annotated[Principal, Depends(caller)], proof: GivenProof = None) -> Principal:
        proofs.require(who, proof)
        return who

    @router.get("")
    def security_code(who: Annotated[Principal, Depends(caller)]) -> SecurityCodeState:
        """Whether there is a code, without showing it."""
        return service.state(who)

    @router.post("/reveal", responses=problem_responses(HTTPStatus.CONFLICT))
    def reveal_security_code(who: Annotated[Principal, Depends(confirmed)]) -> RevealedCode:
        """Show the code."""
        return service.reveal(who)

    @router.put("")
    def change_security_code(who: Annotated[Principal, Depends(confirmed)], body: NewCode) -> SecurityCodeState:
        """Set another code."""
        return service.change(who, body.code)

    @router.post("/one-call")
    def create_one_call_code(who: Annotated[Principal, Depends(confirmed)]) -> OneCallCode:
        """Make a code that is good for one call within 15 minutes."""
        return service.create_one_call(who)

    @router.get("/log")
    def security_code_log(
        who: Annotated[Principal, Depends(caller)],
        page_size: Annotated[PageSize, Query()] = DEFAULT_PAGE_SIZE,
        page_token: Annotated[PageToken | None, Query()] = None,
    ) -> Page[SecurityEvent]:
        """Who asked for the code, saw it or changed it, newest first."""
        return service.log(who, page_size, page_token)

    return router
