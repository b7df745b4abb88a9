"""Who may come in where a feature can be switched off."""

from daystarr_portal.accounts.features import Feature
from daystarr_portal.accounts.service import AccountService
from daystarr_portal.auth.principal import CallerDependency, Credentials, Principal


def allowed(caller: CallerDependency, accounts: AccountService, feature: Feature) -> CallerDependency:
    """The caller, where `feature` is on for their account; 403 `feature_unavailable` elsewhere."""

    def allowed_caller(credentials: Credentials) -> Principal:
        who = caller(credentials)  # not a dependency of its own: each waits for a thread
        accounts.require(who, feature)
        return who

    return allowed_caller
