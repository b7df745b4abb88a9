"""Every call the client can make about documents that are sent."""

from daystarr_client.api.models_documents import Sent
from tests.contract.operations import Operation

OPERATIONS = [
    Operation(
        "invoices",
        "email",
        "POST",
        "/v1/invoices/{invoice_id}/email",
        lambda portal: portal.invoices.email("inv_1"),
        Sent,
        202,
    ),
    Operation(
        "payments",
        "email",
        "POST",
        "/v1/payments/{payment_id}/email",
        lambda portal: portal.payments.email("pay_1"),
        Sent,
        202,
    ),
]
