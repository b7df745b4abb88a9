"""Who may come in where a feature can be switched off."""

from typing import Annotated

from fastapi import Depends

from daystarr_portal.accounts.features import Feature
from daystarr_portal.accounts.service import AccountService
from daystarr_portal.auth.principal import CallerDependency, Principal


def allowed(caller: CallerDependency, accounts: AccountService, feature: Feature) -> CallerDependency:
    """The caller, where `feature` is on for their account; 403 `feature_unavailable` elsewhere."""

    def allowed_caller(who: Annotated[Principal, Depends(caller)]) -> Principal:
        accounts.require(who, feature)
        return who

    return allowed_caller
