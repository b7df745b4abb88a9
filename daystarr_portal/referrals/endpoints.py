"""Referrals over HTTP."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Response

from daystarr_portal.auth.principal import CallerDependency, Principal
from daystarr_portal.core.openapi import problem_responses
from daystarr_portal.referrals.schemas import Invitation, Referrals
from daystarr_portal.referrals.service import ReferralService


def referrals_router(service: ReferralService, caller: CallerDependency) -> APIRouter:
    """`/referrals`."""
    router = APIRouter(prefix="/referrals", tags=["referrals"])

    @router.get("")
    def referrals(who: Annotated[Principal, Depends(caller)]) -> Referrals:
        """The account's link and code, what a referral earns, and the friends so far."""
        return service.referrals(who)

    @router.post(
        "/invite",
        status_code=HTTPStatus.ACCEPTED,
        response_class=Response,
        responses=problem_responses(HTTPStatus.CONFLICT),
    )
    def invite(who: Annotated[Principal, Depends(caller)], body: Invitation) -> None:
        """Write to a friend, with the link and the code."""
        service.invite(who, body)

    return router
