"""Every call the client can make about AutoPay."""

from daystarr_client.api.bodies_autopay import AutopayRequest, AutopayTerms
from daystarr_client.api.enums import AutopayTiming
from daystarr_client.api.models_autopay import Autopay, AutopayChange, AutopayPreview
from tests.contract.operations import Operation

PLAIN = AutopayTerms("pm_1")
FULL = AutopayTerms("pm_1", AutopayTiming.DAYS_BEFORE, days_before=3, limit_minor=5000)
FIXED = AutopayTerms("pm_1", AutopayTiming.DAY_OF_MONTH, day_of_month=31)
ONLY = AutopayRequest(PLAIN, "agr_0")
WHOLE = AutopayRequest(FULL, "agr_0", 7499, "Maria Lopez")

OPERATIONS = [
    Operation("autopay", "get", "GET", "/v1/autopay", lambda portal: portal.autopay.get(), Autopay),
    *(
        Operation(
            "autopay",
            "preview",
            "POST",
            "/v1/autopay/preview",
            lambda portal, terms=terms: portal.autopay.preview(terms),
            AutopayPreview,
        )
        for terms in (PLAIN, FULL, FIXED)
    ),
    *(
        Operation(
            "autopay",
            "set_up",
            "POST",
            "/v1/autopay",
            lambda portal, request=request: portal.autopay.set_up(request, "key"),
            AutopayChange,
            201,
            keyed=True,
        )
        for request in (ONLY, WHOLE)
    ),
    *(
        Operation(
            "autopay",
            "change",
            "PUT",
            "/v1/autopay",
            lambda portal, request=request: portal.autopay.change(request, '"apy_1.1"', "key"),
            AutopayChange,
            keyed=True,
            edits=True,
        )
        for request in (ONLY, WHOLE)
    ),
    Operation(
        "autopay",
        "turn_off",
        "POST",
        "/v1/autopay/turn-off",
        lambda portal: portal.autopay.turn_off('"apy_1.1"', "key"),
        Autopay,
        keyed=True,
        edits=True,
    ),
]
