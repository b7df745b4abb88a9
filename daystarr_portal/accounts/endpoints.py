"""Health, brand and session over HTTP."""

from typing import Annotated

from fastapi import APIRouter, Depends

from daystarr_portal import __version__
from daystarr_portal.accounts.brand import Brand
from daystarr_portal.accounts.schemas import Health, Session
from daystarr_portal.accounts.service import AccountService
from daystarr_portal.auth.principal import CallerDependency, Principal


def accounts_router(service: AccountService, caller: CallerDependency) -> APIRouter:
    """`/health` and `/brand` for everyone, `/session` for the signed-in."""
    router = APIRouter(tags=["session"])

    @router.get("/health")
    def health() -> Health:
        """Say that the portal answers."""
        return Health(status="ok", version=__version__)

    @router.get("/brand")
    def brand() -> Brand:
        """Who the customer deals with."""
        return service.brand()

    @router.get("/session")
    def session(who: Annotated[Principal, Depends(caller)]) -> Session:
        """The user, the account, and what is switched on."""
        return service.session(who)

    return router
