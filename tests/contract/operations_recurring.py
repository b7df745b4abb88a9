"""Every call the client can make about recurring payments."""

from daystarr_client.api.models import Page, Payment
from daystarr_client.api.models_recurring import Authorization, MethodRemoval
from tests.contract.operations import Operation

ONE = "/v1/payment-methods/{method_id}"

OPERATIONS = [
    Operation(
        "payment_methods",
        "payments",
        "GET",
        f"{ONE}/payments",
        lambda portal: portal.payment_methods.payments("pm_1", page_size=9, page_token="t"),
        Page[Payment],
    ),
    Operation(
        "payment_methods",
        "removal",
        "GET",
        f"{ONE}/removal",
        lambda portal: portal.payment_methods.removal("pm_1"),
        MethodRemoval,
    ),
    *(
        Operation(
            "payment_methods",
            "remove",
            "DELETE",
            ONE,
            lambda portal, ends=ends: portal.payment_methods.remove("pm_1", ends_autopay=ends),
            None,
            204,
            media_type=None,
        )
        for ends in (False, True)
    ),
    Operation(
        "autopay",
        "authorization",
        "GET",
        "/v1/autopay/authorization",
        lambda portal: portal.autopay.authorization(),
        Authorization,
    ),
]
