"""The provider."""

from daystarr_client.api.caller import Caller
from daystarr_client.api.models import Brand


class BrandResource:
    """`/v1/brand`; nobody needs to be signed in."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def get(self) -> Brand:
        """How the provider is named and reached."""
        return self._caller.get(Brand, "/v1/brand", public=True)
