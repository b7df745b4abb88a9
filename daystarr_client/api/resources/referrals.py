"""Friends who come because of a customer."""

from daystarr_client.api.caller import Caller
from daystarr_client.api.models_referrals import Referrals


class ReferralsResource:
    """`/v1/referrals`."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def get(self) -> Referrals:
        """The link and the code, what a referral earns, and the friends so far."""
        return self._caller.get(Referrals, "/v1/referrals")

    def invite(self, email: str, note: str = "") -> None:
        """Have the portal write to a friend, once.

        Raises `Invalid` with the code of what is wrong, `Conflict` for a friend invited before, `RateLimited` after
        too many in a day.
        """
        self._caller.post_for_nothing("/v1/referrals/invite", {"email": email, "note": note})
