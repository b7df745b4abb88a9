"""What the customer prefers."""

from daystarr_client.api.bodies_preferences import PreferencesChange
from daystarr_client.api.caller import Caller
from daystarr_client.api.models_preferences import Preferences


class PreferencesResource:
    """`/v1/preferences`."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def get(self) -> Preferences:
        """What the customer prefers."""
        return self._caller.get(Preferences, "/v1/preferences")

    def change(self, etag: str, change: PreferencesChange) -> Preferences:
        """Change the version that `etag` names. Raises `Stale` when there is a newer one."""
        return self._caller.edit(Preferences, "PATCH", "/v1/preferences", etag, change.as_json())
