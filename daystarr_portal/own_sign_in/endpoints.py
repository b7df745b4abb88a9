"""The password and the sessions over HTTP."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Path

from daystarr_portal.auth.principal import CallerDependency, Principal
from daystarr_portal.core.openapi import problem_responses
from daystarr_portal.core.pages import Page
from daystarr_portal.core.throttle import Allow, throttled
from daystarr_portal.own_sign_in.password_service import PasswordService
from daystarr_portal.own_sign_in.schemas import (
    PasswordChange,
    PasswordQuestion,
    PasswordVerdict,
    SessionsEnded,
    SignedInSession,
)
from daystarr_portal.own_sign_in.session_service import SessionService


def password_router(service: PasswordService, caller: CallerDependency, allow_checks: Allow) -> APIRouter:
    """`/password`; `allow_checks` counts passwords that an address has judged."""
    router = APIRouter(prefix="/password", tags=["password"])

    @router.post("/check", dependencies=[Depends(throttled(allow_checks))])
    def check_password(body: PasswordQuestion) -> PasswordVerdict:
        """Whether a password will do, and how strong it is; nothing of it is kept."""
        return service.judge(body)

    @router.post("")
    def change_password(who: Annotated[Principal, Depends(caller)], body: PasswordChange) -> SessionsEnded:
        """Change the password."""
        return service.change(who, body)

    return router


def sessions_router(service: SessionService, caller: CallerDependency) -> APIRouter:
    """`/sessions`."""
    router = APIRouter(prefix="/sessions", tags=["sessions"])

    @router.get("")
    def sessions(who: Annotated[Principal, Depends(caller)]) -> Page[SignedInSession]:
        """Where the user is signed in, all on one page, this session first."""
        return service.sessions(who)

    @router.post("/end-others")
    def end_other_sessions(who: Annotated[Principal, Depends(caller)]) -> SessionsEnded:
        """End every session but this one."""
        return service.end_others(who)

    @router.delete("/{session_id}", status_code=HTTPStatus.NO_CONTENT, responses=problem_responses(HTTPStatus.CONFLICT))
    def end_session(
        who: Annotated[Principal, Depends(caller)], session_id: Annotated[str, Path(max_length=40)]
    ) -> None:
        """End another session of the same user."""
        service.end(who, session_id)

    return router
