"""Every call the client can make about services."""

from daystarr_client.api.models import Page
from daystarr_client.api.models_services import BroadbandLabel, Service
from tests.contract.operations import Operation

OPERATIONS = [
    Operation("services", "list", "GET", "/v1/services", lambda portal: portal.services.list(), Page[Service]),
    Operation(
        "services",
        "label",
        "GET",
        "/v1/plans/{plan_id}/label",
        lambda portal: portal.services.label("pln_1"),
        BroadbandLabel,
    ),
]
