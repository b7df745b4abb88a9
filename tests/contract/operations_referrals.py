"""Every call the client can make about referrals."""

from daystarr_client.api.models_referrals import Referrals
from tests.contract.operations import Operation

OPERATIONS = [
    Operation("referrals", "get", "GET", "/v1/referrals", lambda portal: portal.referrals.get(), Referrals),
    Operation(
        "referrals",
        "invite",
        "POST",
        "/v1/referrals/invite",
        lambda portal: portal.referrals.invite("ana@example.com", "Come along"),
        None,
        202,
        media_type=None,
    ),
]
