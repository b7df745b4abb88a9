"""Two-step sign-in over HTTP."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends

from daystarr_portal.auth.principal import CallerDependency, Principal
from daystarr_portal.core.openapi import problem_responses
from daystarr_portal.two_step.schemas import PasswordGiven, RecoveryCodes, TwoStepBegun, TwoStepCode, TwoStepState
from daystarr_portal.two_step.service import TwoStepService

_CONFLICT = problem_responses(HTTPStatus.CONFLICT)


def two_step_router(service: TwoStepService, caller: CallerDependency) -> APIRouter:
    """`/two-step`."""
    router = APIRouter(prefix="/two-step", tags=["two-step sign-in"])

    @router.get("")
    def two_step(who: Annotated[Principal, Depends(caller)]) -> TwoStepState:
        """Whether signing in takes a code of an authenticator app."""
        return service.state(who)

    @router.post("/begin", responses=_CONFLICT)
    def begin_two_step(who: Annotated[Principal, Depends(caller)], body: PasswordGiven) -> TwoStepBegun:
        """Get a secret for the app; nothing changes until a code of it is confirmed."""
        return service.begin(who, body.password.get_secret_value())

    @router.post("/confirm", responses=_CONFLICT)
    def confirm_two_step(who: Annotated[Principal, Depends(caller)], body: TwoStepCode) -> RecoveryCodes:
        """Turn it on with a code that the app shows."""
        return service.confirm(who, body.code)

    @router.post("/recovery-codes", responses=_CONFLICT)
    def renew_recovery_codes(who: Annotated[Principal, Depends(caller)], body: PasswordGiven) -> RecoveryCodes:
        """Get other recovery codes; the ones before are worthless."""
        return service.renew_recovery_codes(who, body.password.get_secret_value())

    @router.post("/turn-off", responses=_CONFLICT)
    def turn_off_two_step(who: Annotated[Principal, Depends(caller)], body: PasswordGiven) -> TwoStepState:
        """Turn it off."""
        return service.turn_off(who, body.password.get_secret_value())

    return router
