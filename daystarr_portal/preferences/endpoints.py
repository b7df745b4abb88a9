"""Preferences over HTTP."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Response

from daystarr_portal.auth.principal import CallerDependency, Principal
from daystarr_portal.core.etags import IfMatch, tagged
from daystarr_portal.core.openapi import problem_responses
from daystarr_portal.preferences.schemas import Preferences, PreferencesChange
from daystarr_portal.preferences.service import PreferencesService


def preferences_router(service: PreferencesService, caller: CallerDependency) -> APIRouter:
    """`/preferences`."""
    router = APIRouter(prefix="/preferences", tags=["preferences"])

    @router.get("")
    def preferences(who: Annotated[Principal, Depends(caller)], response: Response) -> Preferences:
        """What the customer prefers."""
        return _tagged(response, service.preferences(who))

    @router.patch("", responses=problem_responses(HTTPStatus.PRECONDITION_FAILED, HTTPStatus.PRECONDITION_REQUIRED))
    def change_preferences(
        who: Annotated[Principal, Depends(caller)],
        body: PreferencesChange,
        response: Response,
        if_match: IfMatch = None,
    ) -> Preferences:
        """Change what the customer prefers."""
        return _tagged(response, service.change(who, if_match, body))

    return router


def _tagged(response: Response, preferences: Preferences) -> Preferences:
    tagged(response, preferences.etag)
    return preferences
